// The month ahead: what each week can hold beside what is wished, the thinnest of them, and the one change that helps most.

import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, bestRemedy, mondayOf, myDateOf, outlook, type Remedy } from '@orrery/domain';
import { useMemo } from 'react';
import { dateOnWeekday } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Cell, Column, Row, Table } from '../../ui/table.tsx';
import styles from './month.module.css';

export function Month() {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const formats = useFormats();
  const monday = mondayOf(myDateOf(state, now));
  const { weeks, thinnest, remedy } = useMemo(() => {
    const found = outlook(state, addDays(monday, 7), 4);
    return { ...found, remedy: bestRemedy(state, found.thinnest.week) };
  }, [state, monday]);
  const scale = Math.max(...weeks.map((w) => Math.max(w.capacity, w.wished)), 1);
  const range = (week: string) => formats.dayRange(week, addDays(week, 6));
  const alike = weeks.every((w) => w.capacity === thinnest.capacity);
  const missing = thinnest.wished - thinnest.capacity;

  return (
    <>
      <p className="t-lead">
        {missing <= 0 ? (
          alike ? (
            <Trans>
              Your wishes fit: {formats.hours(thinnest.wished)} in a week that can hold{' '}
              {formats.hours(thinnest.capacity)}.
            </Trans>
          ) : (
            <Trans>Your wishes fit, even in the thinnest week, {range(thinnest.week)}.</Trans>
          )
        ) : alike ? (
          <Trans>
            A week can hold {formats.hours(thinnest.capacity)} of the {formats.hours(thinnest.wished)} you
            wish for.
          </Trans>
        ) : (
          <Trans>
            The thinnest week is {range(thinnest.week)}: {formats.hours(thinnest.capacity)} for the{' '}
            {formats.hours(thinnest.wished)} you wish for.
          </Trans>
        )}
      </p>
      <Table
        caption={t`What each week can hold`}
        columns={
          <>
            <Column>
              <Trans>Week</Trans>
            </Column>
            <Column align="end">
              <Trans>can hold</Trans>
            </Column>
            <Column align="end">
              <Trans>wished</Trans>
            </Column>
          </>
        }
      >
        {weeks.map((week) => (
          <Row key={week.week}>
            <Cell head>
              {range(week.week)}
              <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.track} width="100" height="6" />
                <rect className={styles.room} width={(100 * week.capacity) / scale} height="6" />
                <rect className={styles.wish} x={(100 * week.wished) / scale - 0.6} width="0.6" height="6" />
              </svg>
            </Cell>
            <Cell align="end" strong={week.week === thinnest.week && !alike}>
              {formats.hours(week.capacity)}
            </Cell>
            <Cell align="end">{formats.hours(week.wished)}</Cell>
          </Row>
        ))}
      </Table>
      {missing > 0 && remedy ? (
        <p>
          <RemedyWords remedy={remedy} />{' '}
          <Button
            kind="plain"
            onPress={() =>
              void act(
                { tool: 'time', intent: { type: 'changeMyTime', changes: remedy.changes } },
                <Trans>Changed.</Trans>,
              )
            }
          >
            <Trans>Do that</Trans>
          </Button>
        </p>
      ) : null}
      <p className="t-caption">
        <Trans>Bring in your calendar and Orrery knows which weeks are really thin.</Trans>
      </p>
      <ButtonRow>
        <ButtonLink href="/time/calendars">
          <Trans>Bring in a calendar</Trans>
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function RemedyWords({ remedy }: { remedy: Remedy }) {
  const formats = useFormats();
  const gives = formats.hours(remedy.gives);
  if (remedy.kind === 'openDay')
    return (
      <Trans>
        Opening {formats.weekday(dateOnWeekday(remedy.day ?? 1))} as well would make room for {gives} more.
      </Trans>
    );
  if (remedy.kind === 'raiseCap')
    return (
      <Trans>Your own weekly limit is what is tight. Three hours more would make room for {gives}.</Trans>
    );
  return <Trans>Leaving a little less unplanned would make room for {gives} more.</Trans>;
}
