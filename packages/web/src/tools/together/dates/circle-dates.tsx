// The dates of a circle on its page: what waits for my answer, what is agreed, what is under way, and what did not come about and why.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  agreedDates,
  datesEndedByLeaving,
  datesOf,
  datesToAnswer,
  isOver,
  minutesOf,
  type SharedDate,
  standingOf,
} from '@orrery/domain';
import type { ReactNode } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { List } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { othersOf } from '../use-circles.ts';
import { DateRow } from './date-row.tsx';
import { datesPath } from './use-dates.ts';

export function CircleDates({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const { time } = circle.state;
  const me = circle.inCircle;
  const minutes = minutesOf(now);
  const isAhead = ({ versions }: SharedDate) => versions.some(({ terms }) => !isOver(terms, minutes));
  const toAnswer = datesToAnswer(time, me, minutes);
  const agreed = agreedDates(time, me).filter(isAhead);
  const ended = datesEndedByLeaving(time, me, minutes);
  const rest = datesOf(time).filter(
    (date) => isAhead(date) && !toAnswer.includes(date) && !agreed.includes(date),
  );
  const isOff = (date: SharedDate) => {
    const { kind } = standingOf(date, me);
    return kind === 'declined' || kind === 'cancelled' || kind === 'ended';
  };
  const open = rest.filter((date) => !isOff(date));
  const off = rest.filter(
    (date) =>
      isOff(date) &&
      date.people.includes(me.me) &&
      (standingOf(date, me).kind !== 'ended' || ended.includes(date)),
  );
  const parts: readonly { label: string; head: ReactNode; dates: readonly SharedDate[] }[] = [
    { label: t`Waits for your answer`, head: <Trans>Waits for your answer</Trans>, dates: toAnswer },
    { label: t`Agreed`, head: <Trans>Agreed</Trans>, dates: agreed },
    { label: t`Held or asked`, head: <Trans>Held or asked</Trans>, dates: open },
    { label: t`Does not take place`, head: <Trans>Does not take place</Trans>, dates: off },
  ];
  const isAlone = othersOf(circle).length === 0;
  if (isAlone && parts.every(({ dates }) => dates.length === 0)) return null;
  return (
    <>
      {parts.map(({ label, head, dates }) =>
        dates.length === 0 ? null : (
          <section key={label}>
            <SectionHead>{head}</SectionHead>
            <List label={label}>
              {dates.map((date) => (
                <DateRow key={date.id} circle={circle} date={date} strong={dates === toAnswer} />
              ))}
            </List>
          </section>
        ),
      )}
      {isAlone ? null : (
        <ButtonRow>
          <ButtonLink href={`${datesPath(circle)}/new`}>
            <Trans>Propose a date</Trans>
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}
