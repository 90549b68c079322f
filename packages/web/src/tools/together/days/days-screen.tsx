// All days of a circle that come round. Everybody in it adds, changes and removes them.
import { Trans, useLingui } from '@lingui/react/macro';
import { authorOfDay, myDateOf, nextOf, type YearlyDay, yearlyDaysTold } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { type InOne, WithCircle } from '../dates/with-circle.tsx';
import { pathOf } from '../use-circles.ts';
import { dayPath, daysPath, useYearlyWords } from './day-words.ts';

export default function DaysScreen() {
  return <WithCircle>{(one) => <Days key={one.circle.id} {...one} />}</WithCircle>;
}

function Days({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const say = useYearlyWords(circle);
  const today = myDateOf(state, now);
  const next = (day: YearlyDay) => nextOf(day.fields, today) ?? '9999';
  const all = yearlyDaysTold(circle.state.time).sort((a, b) =>
    next(a) < next(b) ? -1 : next(a) > next(b) ? 1 : 0,
  );
  const add = (
    <ButtonLink kind={all.length === 0 ? 'main' : 'outline'} href={`${daysPath(circle)}/new`}>
      <Trans>Add a day</Trans>
    </ButtonLink>
  );
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Days that come round`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      {all.length === 0 ? (
        <Empty action={add}>
          <Trans>
            Birthdays, anniversaries, holidays: put in here, everybody in the circle hears of them early
            enough.
          </Trans>
        </Empty>
      ) : (
        <Flow>
          <List label={t`Days that come round`}>
            {all.map((day) => {
              const { fields } = day;
              const [on, whose, lead] = [say.on(fields), say.whose(fields), say.lead(fields.lead)];
              const by = say.by({ yearly: day, also: [] });
              const isMine = authorOfDay(day.id) === circle.inCircle.me;
              return (
                <ListRow
                  key={day.id}
                  lead={<CalendarHeart aria-hidden />}
                  title={fields.name}
                  detail={
                    isMine
                      ? t`${on}, for ${whose}; told of ${lead}`
                      : t`${on}, for ${whose}; told of ${lead}. Put in by ${by}`
                  }
                  href={dayPath(circle, day)}
                />
              );
            })}
          </List>
          <ButtonRow>{add}</ButtonRow>
        </Flow>
      )}
    </CircleFrame>
  );
}
