// A paper of any kind as headings with sentences under them: what is read, and what two versions are compared by.
import { useLingui } from '@lingui/react/macro';
import { type AgreementSection, type PaperContent, PLEDGE_TEXTS } from '@orrery/domain';
import { usePledgeLabels } from '../pledges/pledge-labels.ts';

/** What the activities of a pledge lie under: no text of it is called so. */
export const ACTIVITIES = 'activities';

export function useSections(): (content: PaperContent) => readonly AgreementSection[] {
  const { t } = useLingui();
  const labels = usePledgeLabels();
  return (content) => {
    if (content.kind === 'agreement') return content.sections;
    const texts = PLEDGE_TEXTS.filter((id) => content[id] !== '').map((id) => ({
      ...{ id, title: labels[id] },
      items: [{ id, text: content[id] }],
    }));
    const activities = { id: ACTIVITIES, title: t`What we may do together`, items: content.activities };
    return [...texts.slice(0, 2), activities, ...texts.slice(2)];
  };
}
