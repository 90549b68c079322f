// Day, from and to of a date; a last day where it lasts longer. Says what the time comes to, and what it meets.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Meeting, myZone } from '@orrery/domain';
import { useId } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { dayMinutes } from '../grid/clock.ts';
import { useMeetingWords } from '../grid/meeting-words.ts';
import { useTimeWords } from '../grid/time-words.ts';
import styles from './dates.module.css';
import type { ReadWhen, When, WhenField } from './when.ts';

export interface WhenFieldsProps {
  value: When;
  onChange: (value: When) => void;
  read: ReadWhen;
  /** Faults show only after somebody tried to keep the date, or left a field. */
  isTold: boolean;
  /** "for Noor 18:00 to 21:00, Lisbon time" */
  theirTimes: readonly string[];
  meetings: readonly Meeting[];
  /** By whose clock it is written; mine where nothing else is said. */
  zone?: string;
}

export function WhenFields(props: WhenFieldsProps) {
  const { value, onChange, read, isTold, theirTimes, meetings, zone } = props;
  const { t } = useLingui();
  const words = useTimeWords();
  const id = useId();
  const errorAt = (field: WhenField): string | undefined => {
    if (read.ok || read.fault.field !== field || !isTold) return undefined;
    switch (read.fault.code) {
      case 'missing':
        return field === 'day' ? t`Please choose a day.` : t`Please write a time, such as 19:00.`;
      case 'endBeforeStart':
        return t`The end comes before the beginning. Please change one of them.`;
      case 'tooLong':
        return t`One date lasts two weeks at most. Longer times can be several dates.`;
    }
  };
  const change = (changes: Partial<When>) => onChange({ ...value, ...changes });
  return (
    <div className={styles.when}>
      <DateField
        label={t`Day`}
        value={value.day}
        onChange={(day) => change({ day })}
        error={errorAt('day')}
        name="day"
      />
      <div className={styles.times}>
        <TimeOfDayField
          label={t`From`}
          value={value.from}
          onChange={(from) => change({ from })}
          error={errorAt('from')}
          name="from"
        />
        <TimeOfDayField
          label={t`To`}
          value={value.to}
          onChange={(to) => change({ to })}
          error={errorAt('to')}
          name="to"
        />
      </div>
      <Checkbox
        label={t`It lasts several days`}
        value={value.lastDay !== null}
        onChange={(isLong) => change({ lastDay: isLong ? value.day : null })}
      />
      {value.lastDay === null ? null : (
        <DateField
          label={t`Last day`}
          value={value.lastDay}
          onChange={(lastDay) => change({ lastDay: lastDay ?? value.day })}
          error={errorAt('lastDay')}
          min={value.day ?? undefined}
          name="lastDay"
        />
      )}
      <div id={id} role="status" className={styles.means}>
        {read.ok ? <Means read={read} words={words} theirTimes={theirTimes} zone={zone} /> : null}
        <Meetings meetings={meetings} />
      </div>
    </div>
  );
}

function Means(props: {
  read: Extract<ReadWhen, { ok: true }>;
  words: ReturnType<typeof useTimeWords>;
  theirTimes: readonly string[];
  zone: string | undefined;
}) {
  const { read, words, theirTimes } = props;
  const { state } = useOrrery();
  const zone = props.zone ?? myZone(state);
  const { t } = useLingui();
  const length = words.formats.hoursLong(read.end - read.start);
  const isOvernight = read.placement.to > dayMinutes;
  const end = words.interval(read.end, read.end + 1, zone).split(',')[0];
  const skipped = read.skippedTo === null ? null : words.clock(read.skippedTo);
  return (
    <>
      <p>
        {isOvernight ? t`${length}, until ${end}` : length}
        {theirTimes.length > 0 ? `; ${theirTimes.join('; ')}` : ''}
      </p>
      {skipped === null ? null : (
        <p>
          <Trans>The clocks go forward that night and skip this time: it begins at {skipped}.</Trans>
        </p>
      )}
    </>
  );
}

/** What a time meets, one line each; nothing where it is free. */
export function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  const { state } = useOrrery();
  const words = useMeetingWords();
  if (meetings.length === 0) return null;
  return (
    <ul className={styles.meetings}>
      {meetings.map((meeting) => (
        <li key={`${meeting.kind} ${meeting.interval[0]} ${words.short(state, meeting)}`}>
          {words.long(state, meeting)}
        </li>
      ))}
    </ul>
  );
}
