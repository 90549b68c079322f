// What a provider can say of themselves, in the order of its page. Claims: nothing here proves any of it.
import { useLingui } from '@lingui/react/macro';
import type { ProfileFields } from '@orrery/domain';

export const TEXTS = [
  ...(['profession', 'licence', 'training', 'experience', 'approach'] as const),
  ...(['supervision', 'languages', 'fees', 'place'] as const),
];
export type ProfileText = (typeof TEXTS)[number];

export function useProfileLabels(): Readonly<Record<ProfileText | 'meets' | 'zone', string>> {
  const { t } = useLingui();
  return {
    profession: t`Profession`,
    licence: t`Licence, and where it can be looked up`,
    training: t`Training`,
    experience: t`Experience with more than two`,
    approach: t`Way of working`,
    supervision: t`Supervision`,
    languages: t`Languages`,
    fees: t`Fees`,
    place: t`Where we meet`,
    meets: t`How we meet`,
    zone: t`Time zone`,
  };
}

export function useMeetingWords(): Readonly<Record<ProfileFields['meets'][number], string>> {
  const { t } = useLingui();
  return { online: t`Online`, inPerson: t`In person` };
}
