// How a wave's ways, its ends and a strength are called.
import { useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';

type Way = NonNullable<NoteFields['way']>;
type Outcome = NonNullable<NoteFields['outcome']>;

export function useWaveWords(): {
  readonly ways: Readonly<Record<Way, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** "7, strong" */
  say(strength: number): string;
} {
  const { t } = useLingui();
  const say = (strength: number) => {
    if (strength === 0) return t`0, not at all`;
    if (strength <= 3) return t`${strength}, a little`;
    if (strength <= 6) return t`${strength}, clearly there`;
    return strength <= 8 ? t`${strength}, strong` : t`${strength}, very strong`;
  };
  return {
    ways: {
      breathing: t`Breathing`,
      grounding: t`Grounding`,
      moving: t`Moving`,
      watching: t`Watching`,
    },
    outcomes: { eased: t`It eased`, stayed: t`It stayed`, grew: t`It grew` },
    say,
  };
}
