// How what is shared is called: by its kind, and by its own first words.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { inSentence, type LedgerItem, type Level, type MemberId, type Wish } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { shortened } from '../../notes/shortened.ts';
import { nameIn } from './names-in.ts';

const longest = 90;

export function useSharedWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const kinds: Record<LedgerItem['kind'], string> = {
    question: t`A question`,
    words: t`A wording`,
    note: t`From a note`,
    person: t`Somebody you know`,
    relationship: t`A relationship`,
    tier: t`How you hold somebody`,
    availability: t`Your time`,
    wish: t`What you ask for`,
    answer: t`An answer`,
  };
  const levels: Record<Level, { label: string; detail: string }> = {
    nothing: { label: t`Nothing`, detail: t`They see nothing of your time.` },
    busy: { label: t`Which hours are taken`, detail: t`Hours alone: never with what, with whom or where.` },
    label: {
      label: t`What sort of time it is`,
      detail: t`Whether an hour is from a calendar, a date, or your own. Never with whom.`,
    },
    all: { label: t`What you called it, too`, detail: t`The titles as they are, and nothing more.` },
  };
  const wish = ({ minutes, nights }: Pick<Wish, 'minutes' | 'nights'>): string => {
    const hours = formats.hoursLong(minutes);
    const asked = minutes > 0 ? t`${hours} a week` : '';
    const over = nights > 0 ? plural(nights, { one: '# night a week', other: '# nights a week' }) : '';
    return formats.capital(formats.list([asked, over].filter(Boolean)));
  };
  const called = (circle: Circle | undefined, member: MemberId | null): string => {
    if (!circle || !member) return '';
    return member === circle.inCircle.me ? t`you` : nameIn(circle, member);
  };
  /** Its first words; empty where it has none. `circle`: where who is in is called by name. */
  const firstWords = (what: LedgerItem['what'], circle?: Circle): string => {
    switch (what?.kind) {
      case 'question':
      case 'words':
      case 'answer':
        return shortened(what.text, longest);
      case 'note':
        return shortened(what.parts[0]?.lines[0] ?? '', longest);
      case 'person':
      case 'tier':
        return what.name;
      case 'relationship':
        return [
          what.title,
          formats.list(
            what.people.map(({ name, member }) => inSentence(called(circle, member) || name) || t`somebody`),
          ),
        ]
          .filter(Boolean)
          .join(': ');
      case 'wish':
        return wish(what);
      case 'availability':
        return levels[what.level].label;
      default:
        return '';
    }
  };
  return { kinds, levels, wish, firstWords };
}
