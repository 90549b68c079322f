// A paper of a circle as a row: what it is called, between whom, and how it stands. Leads to all of it.
import type { Circle } from '@orrery/client/circle';
import { minutesOf, type Paper, shownVersion } from '@orrery/domain';
import { FileText } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { memberLook } from '../together/use-circles.ts';
import { usePaperWords } from './use-paper-words.ts';
import { isPaperInForce, paperPath } from './use-papers.ts';

export function PaperRow({ circle, paper, strong }: { circle: Circle; paper: Paper; strong?: boolean }) {
  const { state, now } = useOrrery();
  const words = usePaperWords(circle);
  const { me } = circle.inCircle;
  const other = paper.parties.find((one) => one !== me);
  const isInForce = isPaperInForce(circle, paper, minutesOf(now));
  const who = words.formats.capital(words.names(paper.parties));
  return (
    <ListRow
      lead={
        other ? (
          <Mark appearance={memberLook(state, circle, other)} size={18} hollow={!isInForce} />
        ) : (
          <FileText aria-hidden />
        )
      }
      title={shownVersion(paper, minutesOf(now)).draft.content.title}
      detail={`${who} · ${words.standing(paper)}`}
      strong={strong}
      href={paperPath(circle, paper.id)}
    />
  );
}
