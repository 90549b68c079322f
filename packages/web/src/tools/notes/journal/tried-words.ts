import { useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';

/** How a try went, in words. */
export function useTriedWords(): Record<NonNullable<NoteFields['tried']>['how'], string> {
  const { t } = useLingui();
  return {
    helped: t`It helped`,
    some: t`It helped a little`,
    didNotHelp: t`It did not help`,
    notTried: t`I did not try it`,
    unsaid: t`I would rather not say`,
  };
}
