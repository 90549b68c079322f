// Of a date of my plan that stands in a circle: where it is agreed to, and changes.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type DateId, type DateKey, standingOf } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { useDateWords } from '../../together/dates/date-words.ts';
import { datePath } from '../../together/dates/use-dates.ts';
import { pathOf } from '../../together/use-circles.ts';

export function InCircle({ circle, date: id }: { circle: Circle; date: DateId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useDateWords(circle);
  const shared = state.time.links.get(id)?.fields.shared as DateKey | undefined;
  const date = shared && circle.state.time.shared.get(shared);
  const name = circle.name || t`a circle`;
  const isAgreed = date && standingOf(date, circle.inCircle).kind === 'accepted';
  return (
    <List label={t`Where it stands`}>
      <ListRow
        lead={<CalendarHeart aria-hidden />}
        title={isAgreed ? <Trans>Agreed to in {name}</Trans> : <Trans>In {name}</Trans>}
        detail={date ? words.standing(date) : <Trans>It is not there any more.</Trans>}
        href={date ? datePath(circle, date.id) : pathOf(circle.id)}
      />
    </List>
  );
}
