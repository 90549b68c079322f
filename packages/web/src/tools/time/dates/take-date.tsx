// One date to take along or to send: as text, or as a calendar file. Neutral unless one chooses more.
import { Trans, useLingui } from '@lingui/react/macro';
import { minutesOf, otherClocks, type PlannedDate } from '@orrery/domain';
import { useState } from 'react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useDateWords } from '../calendars/date-words.ts';
import { SendDates } from '../calendars/send-dates.tsx';
import { useTimeWords } from '../grid/time-words.ts';
import styles from './dates.module.css';

export function TakeDate({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { formats } = useTimeWords();
  const dateWords = useDateWords();
  const [isTold, setTold] = useState(false);
  const { fields } = date;

  const relationship = state.people.relationships.get(fields.relationship);
  const elsewhere = relationship
    ? otherClocks(state, relationship, minutesOf(fields.start))[0]?.zone
    : undefined;
  const text = [
    dateWords.line(date, elsewhere),
    ...(isTold ? [fields.title, fields.place].filter((part) => part !== '') : []),
  ].join('\n');
  const name = namesIn(state, fields.relationship, formats);
  const title = () => (isTold ? fields.title || t`With ${name}` : t`Busy`);
  const hasWords = fields.title !== '' || fields.place !== '';

  return (
    <Disclosure label={<Trans>Send it, or take it along</Trans>}>
      <div className={styles.part}>
        <p className={styles.text}>{text}</p>
        <Switch
          label={hasWords ? t`Say what and where` : t`Say with whom in the calendar file`}
          detail={
            hasWords
              ? t`Adds title and place to the text, and the title to the calendar file. Your note never leaves.`
              : t`Names it in the calendar file instead of “Busy”. Your note never leaves.`
          }
          value={isTold}
          onChange={setTold}
        />
        <SendDates dates={[date]} text={text} title={title} file="date.ics" />
      </div>
    </Disclosure>
  );
}
