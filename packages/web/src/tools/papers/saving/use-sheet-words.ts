// What a printed paper says: its text, how it stands, and who signed it. Nothing of what is one’s own alone, of what was answered to
// sentences and activities, or of who has not signed. docs/spec/papers.md, PAPER32.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { personCode } from '@orrery/client/papers';
import {
  lastSaid,
  type MemberId,
  minutesOf,
  type Paper,
  type PaperKind,
  type PaperVersion,
  standingOfPaper,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { useSections, useWithMeanings } from '../reading/use-sections.ts';
import type { SheetWords } from './sheet.tsx';

export function useSheetWords(circle: Circle): (paper: Paper, version: PaperVersion) => SheetWords {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  const sections = useSections();
  const withMeanings = useWithMeanings();
  const lead = (kind: PaperKind, between: string): string =>
    kind === 'pledge'
      ? t`A pledge between ${between}`
      : kind === 'metamour'
        ? t`A plan of metamours: ${between}`
        : kind === 'careTerms'
          ? t`How we work together: ${between}`
          : t`An agreement between ${between}`;
  return (paper, version) => {
    const { content } = version.draft;
    const standing = standingOfPaper(paper, circle.inCircle, minutesOf(now));
    const isInForce = standing.kind === 'inForce' && standing.version.id === version.id;
    const members = circle.members();
    const nameOf = (id: MemberId) =>
      members.find((one) => one.id === id)?.ownName || t`Somebody without a name`;
    const between = formats.list(paper.parties.map(nameOf));
    const when = (at: string) =>
      t({
        message: `${formats.dayWithYear(formats.dayOf(at))}, ${formats.time(at)}`,
        comment: 'a day and the time of day',
      });
    const moment = when(now);
    const days = [
      ...(content.review ? [{ name: t`Look at it again`, words: formats.dayWithYear(content.review) }] : []),
      ...(content.ends.until
        ? [
            {
              name: t`Its last day`,
              words: `${formats.dayWithYear(content.ends.until)}, ${formats.zoneName(content.ends.zone)}`,
            },
          ]
        : []),
    ];
    const names = paper.parties.map((party) => {
      const yes = lastSaid(paper, party, [version.id]).find(({ says }) => says === 'yes');
      const signed = yes ? when(yes.at) : '';
      return {
        // what a changed app says it is called was checked by nobody here
        name: nameOf(party),
        when: signed && t`Signed ${signed}`,
        digits: personCode(party),
      };
    });
    return {
      title: content.title,
      lead: lead(content.kind, between),
      standing: isInForce
        ? t`In force on ${moment}: everybody’s name stood under exactly this text.`
        : t`Not in force on ${moment}.`,
      sections: withMeanings(sections(content)).map(({ title, items }) => ({
        title,
        sentences: items.map(({ text }) => text),
      })),
      days,
      signed: isInForce ? { heading: t`Signed by`, names } : null,
      notes: [
        ...(content.kind === 'pledge'
          ? [
              t`A name here is a yes to none of the activities. Each is asked for anew, every time, and can be taken back at any moment.`,
            ]
          : []),
        ...(content.kind === 'metamour'
          ? [
              t`How near each would like to be is not in it: each tells that in the app, and takes it back alone.`,
            ]
          : []),
        t`This sheet cannot tell what came after: anybody may have withdrawn since.`,
        ...(isInForce
          ? [
              t`The times are those of each person’s device. The digits stand for each person’s key: compare them with those that the app shows at this paper. Print proves nothing; the signed file of the app does.`,
            ]
          : []),
      ],
      language: formats.locale,
      page: (page, pages) => t({ message: `${page} of ${pages}`, comment: 'a page of a printed paper' }),
    };
  };
}

/** With every text as it can be printed. */
export const printed = (words: SheetWords, print: (text: string) => string): SheetWords => ({
  ...words,
  ...{ title: print(words.title), lead: print(words.lead), standing: print(words.standing) },
  sections: words.sections.map(({ title, sentences }) => ({
    title: print(title),
    sentences: sentences.map(print),
  })),
  days: words.days.map((day) => ({ name: print(day.name), words: print(day.words) })),
  signed: words.signed && {
    heading: print(words.signed.heading),
    names: words.signed.names.map((one) => ({ ...one, name: print(one.name), when: print(one.when) })),
  },
  notes: words.notes.map(print),
});
