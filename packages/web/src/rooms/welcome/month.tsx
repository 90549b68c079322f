// The month ahead: what is wished beside what each week can hold, the thinnest week, and the one change that helps most.

import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, bestRemedy, budgetOf, ME, mondayOf, myDateOf, outlook } from '@orrery/domain';
import { useMemo } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { appearance } from '../../ui/appearance.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Cell, Column, Row, Table } from '../../ui/table.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { MonthPicture } from './month-picture.tsx';
import { OneRemedy } from './one-remedy.tsx';
import { usePairs } from './who.tsx';

/** Capacity is an estimate; it is said to the half hour. */
const half = (minutes: number) => Math.round(minutes / 30) * 30;

export function Month() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const pairs = usePairs();
  const monday = mondayOf(myDateOf(state, now));
  const { weeks, thinnest, remedy } = useMemo(() => {
    const found = outlook(state, addDays(monday, 7), 4);
    const weeks = found.weeks.map((week) => ({ ...week, capacity: half(week.capacity) }));
    const thinnest = weeks.find(({ week }) => week === found.thinnest.week) ?? found.thinnest;
    return { weeks, thinnest, remedy: bestRemedy(state, thinnest.week) };
  }, [state, monday]);
  const wishes = pairs.map(({ relationship, name, look }) => ({
    id: relationship.id,
    name,
    look: appearance(look),
    minutes: budgetOf(state.time, relationship.id).wish,
  }));
  const hasCalendar = [...state.time.sources.values()].some(
    ({ present, fields }) => present && fields.owner === ME,
  );
  const range = (week: string) => formats.dayRange(week, addDays(week, 6));
  const isAlike = weeks.every(({ capacity }) => capacity === thinnest.capacity);
  const missing = thinnest.wished - thinnest.capacity;
  const wished = formats.hoursLong(thinnest.wished);
  const holds = formats.hoursLong(thinnest.capacity);

  return (
    <>
      <p className="t-lead">
        {missing > 0 ? (
          isAlike ? (
            <Trans>
              You wish for {wished} a week, and your weeks hold about {holds}.
            </Trans>
          ) : (
            <Trans>
              The thinnest week is {range(thinnest.week)}: it holds about {holds} of the {wished} you wish
              for.
            </Trans>
          )
        ) : isAlike ? (
          <Trans>
            What you wish for fits: {wished} a week, where about {holds} are possible.
          </Trans>
        ) : (
          <Trans>What you wish for fits, even in the thinnest week, {range(thinnest.week)}.</Trans>
        )}
      </p>
      {missing > 0 && remedy ? <OneRemedy remedy={remedy} /> : null}
      <MonthPicture
        wishes={wishes}
        weeks={weeks.map(({ week, capacity }) => ({
          id: week,
          name: range(week),
          holds: capacity,
          isThinnest: !isAlike && week === thinnest.week,
        }))}
      />
      <Disclosure label={<Trans>As a table</Trans>}>
        <Table
          caption={t`What each week holds`}
          quiet
          columns={
            <>
              <Column>
                <Trans>Week</Trans>
              </Column>
              <Column align="end">
                <Trans>holds about</Trans>
              </Column>
              <Column align="end">
                <Trans>you wish for</Trans>
              </Column>
            </>
          }
        >
          {weeks.map((week) => (
            <Row key={week.week}>
              <Cell head>{range(week.week)}</Cell>
              <Cell align="end">{formats.hours(week.capacity)}</Cell>
              <Cell align="end">{formats.hours(week.wished)}</Cell>
            </Row>
          ))}
        </Table>
      </Disclosure>
      {hasCalendar ? null : (
        <p className="t-caption">
          <Trans>Orrery does not know yet when you are busy.</Trans>{' '}
          <TextLink href="/time/calendars?from=begin">
            <Trans>Bring in your calendar</Trans>
          </TextLink>
        </p>
      )}
    </>
  );
}
