// All my days that come round, and below them those of my circles.
import { Trans, useLingui } from '@lingui/react/macro';
import { isToldOf, type MyDayFields, myDateOf, myDaysOf, nextOf, yearlyDays } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import type { InOne } from '../../together/dates/with-circle.tsx';
import { dayPath, useYearlyWords } from '../../together/days/day-words.ts';
import { useCircles } from '../../together/use-circles.ts';
import { useDayWords } from './day-words.ts';
import { useWhose } from './whose.ts';

export default function MyDaysScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const circles = useCircles();
  const say = useDayWords();
  const whose = useWhose();
  const today = myDateOf(state, now);
  const next = (fields: MyDayFields) => nextOf(fields, today) ?? '9999';
  const all = myDaysOf(state.time).sort((a, b) => (next(a.fields) < next(b.fields) ? -1 : 1));
  const add = (
    <ButtonLink kind={all.length === 0 ? 'main' : 'outline'} href="/time/days/new">
      <Trans>Add a day</Trans>
    </ButtonLink>
  );
  return (
    <Screen
      title={t`Days that come round`}
      back={{ href: '/time', label: t`Time` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
    >
      <Flow>
        {all.length === 0 ? (
          <Empty action={add}>
            <Trans>Birthdays, anniversaries, holidays: put in here, you hear of them early enough.</Trans>
          </Empty>
        ) : (
          <>
            <List label={t`Days that come round`}>
              {all.map((day) => {
                const { id, fields } = day;
                const [on, people, lead] = [say.on(fields), whose(fields.people), say.lead(fields.lead)];
                const detail = !isToldOf(state, day)
                  ? t`${on}; about somebody who is not on your map any more, so it is not told of`
                  : people
                    ? t`${on}, for ${people}; told of ${lead}`
                    : t`${on}; told of ${lead}`;
                return (
                  <ListRow
                    key={id}
                    lead={<CalendarHeart aria-hidden />}
                    title={fields.name}
                    detail={detail}
                    href={`/time/days/${id}`}
                  />
                );
              })}
            </List>
            <ButtonRow>{add}</ButtonRow>
          </>
        )}
        {circles?.withScreens().map((circle) => (
          <OfCircle key={circle.id} circles={circles} circle={circle} />
        ))}
      </Flow>
    </Screen>
  );
}

function OfCircle({ circle }: InOne) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const say = useYearlyWords(circle);
  const days = yearlyDays(circle.state.time, circle.inCircle, myDateOf(state, now));
  const name = circle.name || t`A circle`;
  if (days.length === 0) return null;
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <List label={name}>
        {days.map((day) => {
          const [on, people] = [say.on(day.yearly.fields), say.whose(day.yearly.fields)];
          return (
            <ListRow
              key={day.yearly.id}
              lead={<CalendarHeart aria-hidden />}
              title={say.names(day)}
              detail={t`${on}, for ${people}`}
              href={dayPath(circle, day.yearly)}
            />
          );
        })}
      </List>
    </section>
  );
}
