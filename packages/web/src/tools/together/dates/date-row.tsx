// A date of a circle as a row: when, with whom, and how it stands. Leads to all of it.
import type { Circle } from '@orrery/client/circle';
import { type SharedDate, standingOf, termsOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { memberLook } from '../use-circles.ts';
import { useDateWords } from './date-words.ts';
import { datePath } from './use-dates.ts';

export function DateRow(props: { circle: Circle; date: SharedDate; strong?: boolean; about?: string }) {
  const { circle, date, strong, about } = props;
  const { state } = useOrrery();
  const words = useDateWords(circle);
  const terms = termsOf(date);
  if (!terms) return null;
  const other = date.people.find((one) => !words.isMe(one)) ?? circle.inCircle.me;
  const isAgreed = standingOf(date, circle.inCircle).kind === 'accepted';
  const what = [words.who(date), terms.title].filter(Boolean).join(', ');
  return (
    <ListRow
      lead={<Mark appearance={memberLook(state, circle, other)} size={18} hollow={!isAgreed} />}
      title={words.when(terms)}
      detail={[about, words.formats.capital(what), words.standing(date)].filter(Boolean).join(' · ')}
      strong={strong}
      href={datePath(circle, date.id)}
    />
  );
}
