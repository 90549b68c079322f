// A paper of any kind as headings with sentences under them: what is read, and what two versions are compared by.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  type AgreementSection,
  type BoundariesContent,
  CARE_TEXTS,
  type CareTermsContent,
  MEETING_LENGTH,
  MEETING_TEXTS,
  type MemberId,
  type MetamourContent,
  type PaperContent,
  PLEDGE_TEXTS,
} from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { useBoundaryWords } from '../boundaries/boundary-words.ts';
import { useTermsLabels } from '../care-terms/use-terms-labels.ts';
import { useMeaningWords } from '../meanings/meaning-words.ts';
import { useMetamourWords } from '../metamours/metamour-words.ts';
import { usePledgeLabels } from '../pledges/pledge-labels.ts';

/** What the activities of a pledge lie under: no text of it is called so. */
export const ACTIVITIES = 'activities';

/** `nameOf`: what people are called, for kinds that name some in what they say. */
export function useSections(
  nameOf?: (id: MemberId) => string,
): (content: PaperContent) => readonly AgreementSection[] {
  const { t } = useLingui();
  const labels = usePledgeLabels();
  const ofTerms = useTermsLabels();
  const formats = useFormats();
  const sorted = useBoundaryWords();
  const ofPlan = useMetamourWords();
  const meaning = useMeaningWords();
  const metamour = (content: MetamourContent): AgreementSection[] => {
    const [setting, ...others] = MEETING_TEXTS;
    const text = (id: (typeof MEETING_TEXTS)[number]): [string, string, string] => [
      ...([id, ofPlan.meeting[id], content[id]] as const),
    ];
    const length = content.minutes > 0 ? ofPlan.duration(content.minutes) : '';
    const meeting = [
      text(setting),
      [MEETING_LENGTH, ofPlan.meeting.minutes, length] as const,
      ...others.map(text),
    ].flatMap(([id, title, said]) => (said.trim() ? [{ id, title, items: [{ id, text: said }] }] : []));
    const points = (['goal', 'friction', 'limit'] as const).flatMap((of) => {
      const items = content.points.filter((point) => point.of === of);
      return items.length > 0 ? [{ id: of, title: ofPlan.points[of], items }] : [];
    });
    return [...points, ...meeting];
  };
  const boundaries = ({ items }: BoundariesContent): AgreementSection[] =>
    (['mine', 'ours', 'yours'] as const).flatMap((whose) => {
      const those = items.filter((item) => item.whose === whose);
      const said = those.flatMap((item) => {
        const asks = nameOf ? formats.list(item.asks.map(nameOf)) : '';
        const touches = [
          ...(nameOf ? item.touches.map(nameOf) : []),
          ...(item.elsewhere ? [item.elsewhere] : []),
        ];
        const who = formats.list(touches);
        const day = item.review ? formats.dayWithYear(item.review) : '';
        const more: Readonly<Record<string, string>> = {
          need: sorted.needs[item.need],
          crossed: item.crossed && t`Where it is crossed: ${item.crossed}`,
          asks: asks && (item.whose === 'ours' ? t`It takes the yes of ${asks}.` : t`It asks ${asks}.`),
          touches: who && t`It touches ${who}.`,
          why: item.why && t`Why: ${item.why}`,
          review: day && t`To be looked at again on ${day}`,
          means: item.means ? meaning.said(item.means) : '',
        };
        return [
          { id: `text ${item.id}`, text: item.text },
          ...Object.entries(more).flatMap(([part, text]) =>
            text ? [{ id: `${part} ${item.id}`, text }] : [],
          ),
        ];
      });
      return said.length > 0 ? [{ id: whose, title: sorted.sorts[whose], items: said }] : [];
    });
  const careTerms = (content: CareTermsContent): AgreementSection[] => {
    const { years, weeks } = content;
    const one = (id: string, title: string, text: string) =>
      text.trim() ? [{ id, title, items: [{ id, text }] }] : [];
    return [
      ...CARE_TEXTS.flatMap((id) => one(id, ofTerms[id], content[id])),
      ...one('years', t`Kept for`, years ? plural(years, { one: '# year', other: '# years' }) : ''),
      ...one('weeks', t`We look back every`, weeks ? plural(weeks, { one: '# week', other: '# weeks' }) : ''),
    ];
  };
  return (content) => {
    if (content.kind === 'agreement') return content.sections;
    if (content.kind === 'boundaries') return boundaries(content);
    if (content.kind === 'metamour') return metamour(content);
    if (content.kind === 'careTerms') return careTerms(content);
    const texts = PLEDGE_TEXTS.filter((id) => content[id] !== '').map((id) => ({
      ...{ id, title: labels[id] },
      items: [{ id, text: content[id] }],
    }));
    const activities = { id: ACTIVITIES, title: t`What we may do together`, items: content.activities };
    return [...texts.slice(0, 2), activities, ...texts.slice(2)];
  };
}

/** What a sentence is said to be about as one more sentence after it: for where both are compared, or printed. */
export function useWithMeanings(): (sections: readonly AgreementSection[]) => readonly AgreementSection[] {
  const { said } = useMeaningWords();
  return (sections) =>
    sections.map((section) => ({
      ...section,
      items: section.items.flatMap((item) =>
        item.means ? [item, { id: `means ${item.id}`, text: said(item.means) }] : [item],
      ),
    }));
}
