// A paper of any kind as headings with sentences under them: what is read, and what two versions are compared by.
import { useLingui } from '@lingui/react/macro';
import {
  type AgreementSection,
  type BoundariesContent,
  type PaperContent,
  PLEDGE_TEXTS,
} from '@orrery/domain';
import { useBoundaryWords } from '../boundaries/boundary-words.ts';
import { usePledgeLabels } from '../pledges/pledge-labels.ts';

/** What the activities of a pledge lie under: no text of it is called so. */
export const ACTIVITIES = 'activities';

export function useSections(): (content: PaperContent) => readonly AgreementSection[] {
  const { t } = useLingui();
  const labels = usePledgeLabels();
  const sorted = useBoundaryWords();
  const boundaries = ({ items }: BoundariesContent): AgreementSection[] =>
    (['mine', 'ours', 'yours'] as const).flatMap((whose) => {
      const those = items.filter((item) => item.whose === whose);
      const said = those.flatMap(({ id, text, crossed, why }) => [
        { id, text },
        ...(crossed ? [{ id: `${id} crossed`, text: t`Where it is crossed: ${crossed}` }] : []),
        ...(why ? [{ id: `${id} why`, text: t`Why: ${why}` }] : []),
      ]);
      return said.length > 0 ? [{ id: whose, title: sorted.sorts[whose], items: said }] : [];
    });
  return (content) => {
    if (content.kind === 'agreement') return content.sections;
    if (content.kind === 'boundaries') return boundaries(content);
    const texts = PLEDGE_TEXTS.filter((id) => content[id] !== '').map((id) => ({
      ...{ id, title: labels[id] },
      items: [{ id, text: content[id] }],
    }));
    const activities = { id: ACTIVITIES, title: t`What we may do together`, items: content.activities };
    return [...texts.slice(0, 2), activities, ...texts.slice(2)];
  };
}
