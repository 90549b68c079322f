// Goals in words: the eight that therapy and coaching can be for, the five levels, and how the fields are called.
import { useLingui } from '@lingui/react/macro';
import type { GoalFields } from '@orrery/domain';

type Kind = GoalFields['kind'];

export function useGoalWords() {
  const { t } = useLingui();
  const kinds: Record<Kind, string> = {
    jealousy: t`Less jealousy that stays, and more to meet it with`,
    talking: t`Talking better with everybody I love`,
    agreements: t`Knowing what comes first, and having it in writing`,
    limits: t`Clear limits, and a yes that is asked for`,
    contentment: t`More contentment for everybody, wherever they stand`,
    attachment: t`Feeling safer with others, and acting less from fear`,
    routines: t`Habits that hold, and do right by every relationship`,
    metamours: t`Meeting my partners’ partners with understanding`,
    own: t`Something of my own`,
  };
  return {
    kinds,
    /** From −2 to +2. */
    levels: [
      t`Much less than hoped`,
      t`Less than hoped`,
      t`As hoped`,
      t`More than hoped`,
      t`Much more than hoped`,
    ] as const,
    weights: { 1: t`somewhat`, 2: t`much`, 3: t`most` } as Readonly<Record<number, string>>,
    labels: {
      kind: t`What is it for?`,
      what: t`What is the goal?`,
      weight: t`How much does it matter?`,
      levels: t`How would you know where it stands?`,
    },
  };
}

/** A level as its figure, with its sign. */
export const signed = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');
