// On the page of a circle: days that come round soon, early enough to make something of them, and the way to all of them.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { dayIn, myDateOf, yearlyDaysAhead, yearlyDaysTold } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { inAddress } from '../../../app/named.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { datesPath } from '../dates/use-dates.ts';
import { daysPath, useYearlyWords } from './day-words.ts';

export function DaysSection({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const say = useYearlyWords(circle);
  const ahead = yearlyDaysAhead(circle.state.time, circle.inCircle, myDateOf(state, now));
  const count = yearlyDaysTold(circle.state.time).length;
  return (
    <section>
      <SectionHead>
        <Trans>Days that come round</Trans>
      </SectionHead>
      <List label={t`Days that come round`}>
        {ahead.map((one) => (
          <ListRow
            key={one.yearly.id}
            lead={<CalendarHeart aria-hidden />}
            title={say.names(one)}
            detail={[
              `${say.ahead(one)}.`,
              one.yearly.fields.people.length > 0 ? t`For ${say.whose(one.yearly.fields)}.` : '',
              say.orOn(one.alternates),
              one.dates.length > 0 ? t`There is a date for it.` : t`Propose a date for it`,
            ]
              .filter(Boolean)
              .join(' ')}
            href={
              one.dates.length > 0
                ? `${datesPath(circle)}/${inAddress(one.dates[0]?.id ?? '')}`
                : `${datesPath(circle)}/new?day=${dayIn(one.yearly.id)}`
            }
          />
        ))}
        <ListRow
          lead={<CalendarHeart aria-hidden />}
          title={<Trans>All of them</Trans>}
          detail={
            count === 0 ? (
              <Trans>Birthdays, anniversaries, holidays: none yet</Trans>
            ) : (
              plural(count, { one: '# day', other: '# days' })
            )
          }
          href={daysPath(circle)}
        />
      </List>
    </section>
  );
}
