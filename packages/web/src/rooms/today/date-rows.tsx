// A date on Today: as one to answer or to tell of, and as one to look forward to.

import { Trans, useLingui } from '@lingui/react/macro';
import { circleDateIn, minutesOf, mondayOf, type PlannedDate, toTell } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { pathOfPlanned, usePlanned } from '../../tools/time/planned.ts';
import { Answers } from '../../ui/answers.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';

/** How a date's day is called from today, and the day itself where that name does not say it. */
function useDayWords(date: PlannedDate): { day: string; further: string } {
  const { now } = useOrrery();
  const formats = useFormats();
  const on = formats.dayOf(date.fields.start);
  const name = formats.relativeDay(on, formats.dayOf(now));
  return { day: formats.capital(name), further: name === formats.fullDay(on) ? '' : formats.day(on) };
}

export function NextDate({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const planned = usePlanned();
  const formats = useFormats();
  const { relationship, start, end, title, place } = date.fields;
  const { day } = useDayWords(date);
  const name = planned.name(date.id, relationship);
  const what = [title, place].filter(Boolean).join(', ');
  const until = formats.time(end);
  return (
    <ListRow
      lead={<Mark appearance={planned.look(date)} />}
      title={
        <Trans>
          {day}, {formats.time(start)}, with {name}
        </Trans>
      }
      detail={what ? t`${what}. Until ${until}.` : t`Until ${until}`}
      href={pathOfPlanned(date.id)}
    />
  );
}

/** With the answers that it waits for: whether it was lived, or what the other says. */
export function WaitingDate({ date, ask }: { date: PlannedDate; ask: 'tellOf' | 'settle' }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const planned = usePlanned();
  const [, go] = useLocation();
  const formats = useFormats();
  const { relationship, start, end, status, title, place } = date.fields;
  const { day, further } = useDayWords(date);
  const name = planned.name(date.id, relationship);
  const length = minutesOf(end) - minutesOf(start);
  const say = (status: PlannedDate['fields']['status'], told: ReactNode) =>
    void attempt({ tool: 'time', intent: { type: 'changeDate', date: date.id, changes: { status } } }, told);
  const tellOf = (lived: number, told: ReactNode) =>
    void attempt(toTell(date, lived, planned.ownId(date.id)), told);
  const noted = {
    accepted: <Trans>Noted: agreed.</Trans>,
    proposed: <Trans>Noted: asked.</Trans>,
    declined: <Trans>Noted: declined. The hour is free again.</Trans>,
  };
  const question =
    ask === 'tellOf'
      ? t`Did it happen as planned?`
      : status === 'proposed'
        ? t`You have asked. What does ${name} say?`
        : t`You hold this time; nobody has been told. Where does it stand?`;

  return (
    <ListRow
      lead={<Mark appearance={planned.look(date)} hollow={ask === 'settle'} />}
      title={
        <Trans>
          {day} with {name}
        </Trans>
      }
      detail={[further, formats.timeRange(start, end), title, place].filter(Boolean).join(', ')}
      strong
      below={
        <>
          <p className="t-small">{question}</p>
          {ask === 'tellOf' ? (
            <Answers
              label={`${day}, ${name}: ${question}`}
              options={[
                { id: 'yes', label: t`Yes`, mark: 'check' },
                { id: 'other', label: t`Not quite`, mark: 'arrows' },
                { id: 'no', label: t`No`, mark: 'dash' },
              ]}
              value={null}
              onAnswer={(answer) => {
                if (answer === 'yes') tellOf(length, <Trans>Noted: lived as planned.</Trans>);
                else if (answer === 'no') tellOf(0, <Trans>Noted: it did not happen.</Trans>);
                else if (circleDateIn(date.id)) go(`/time/review?week=${mondayOf(formats.dayOf(start))}`);
                else go(`/time/dates/${date.id}`);
              }}
            />
          ) : (
            <Answers
              label={`${day}, ${name}: ${question}`}
              options={[
                { id: 'accepted', label: t`Agreed`, mark: 'check' },
                { id: 'proposed', label: t`Asked`, mark: 'hourglass' },
                { id: 'declined', label: t`Declined`, mark: 'dash' },
              ]}
              value={status === 'proposed' ? 'proposed' : null}
              onAnswer={(answer) => say(answer, noted[answer])}
            />
          )}
        </>
      }
    />
  );
}
