// One date to take along or to send: as text, or as a calendar file. Neutral unless one chooses more.
import { Trans, useLingui } from '@lingui/react/macro';
import { instantOf, minutesOf, myZone, otherClocks, type PlannedDate } from '@orrery/domain';
import { Copy, Download, Share } from 'lucide-react';
import { useState } from 'react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Switch } from '../../../ui/switch.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useDateWords } from '../calendars/date-words.ts';
import { writtenDates } from '../calendars/take-along-model.ts';
import { useTimeWords } from '../grid/time-words.ts';
import styles from './dates.module.css';

export function TakeDate({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { formats } = useTimeWords();
  const dateWords = useDateWords();
  const { tell } = useToasts();
  const [isTold, setTold] = useState(false);
  const [trouble, setTrouble] = useState<'file' | 'copy' | null>(null);
  const { fields } = date;
  const zone = myZone(state);

  const relationship = state.people.relationships.get(fields.relationship);
  const elsewhere = relationship
    ? otherClocks(state, relationship, minutesOf(fields.start))[0]?.zone
    : undefined;
  const text = [
    dateWords.line(date, elsewhere),
    ...(isTold ? [fields.title, fields.place].filter((part) => part !== '') : []),
  ].join('\n');
  const hasWords = fields.title !== '' || fields.place !== '';

  const copy = async () => {
    setTrouble(null);
    try {
      await navigator.clipboard.writeText(text);
      tell({ words: <Trans>Copied as text.</Trans> });
    } catch {
      setTrouble('copy');
    }
  };
  // a share sheet that is closed again is no trouble
  const share = () => void navigator.share({ text }).catch(() => undefined);
  const download = async () => {
    setTrouble(null);
    try {
      const { writeCalendar } = await import('@orrery/client/calendar');
      const name = namesIn(state, fields.relationship, formats);
      const title = () => (isTold ? fields.title || t`With ${name}` : t`Busy`);
      const file = writeCalendar(writtenDates([date], title, zone, now), {
        writtenAt: instantOf(minutesOf(now)), // whole seconds: the format has no fractions
        language: formats.locale,
      });
      saveFile('date.ics', new Blob([file], { type: 'text/calendar;charset=utf-8' }));
      tell({ words: <Trans>The calendar file is in your downloads.</Trans> });
    } catch {
      setTrouble('file');
    }
  };

  return (
    <Disclosure label={<Trans>Send it, or take it along</Trans>} open={trouble === null ? undefined : true}>
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
        <ButtonRow>
          <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
            <Trans>Copy as text</Trans>
          </Button>
          {typeof navigator.share === 'function' ? (
            <Button icon={<Share aria-hidden />} onPress={share}>
              <Trans>Send</Trans>
            </Button>
          ) : null}
          <Button icon={<Download aria-hidden />} onPress={() => void download()}>
            <Trans>Download .ics</Trans>
          </Button>
        </ButtonRow>
        {trouble === 'copy' ? (
          <Notice
            what={t`The browser does not let the text be copied.`}
            todo={t`Select it above and copy it by hand.`}
          />
        ) : null}
        {trouble === 'file' ? (
          <Notice
            what={t`The file could not be written.`}
            todo={t`Reload the page once, while you are online, and try again. Nothing was changed.`}
          />
        ) : null}
      </div>
    </Disclosure>
  );
}
