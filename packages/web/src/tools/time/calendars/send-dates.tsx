// Dates on their way to somebody: as text, or as a calendar file; what the browser does not do is said where it was asked for.
import { Trans, useLingui } from '@lingui/react/macro';
import { type DateId, instantOf, minutesOf, myZone, type PlannedDate } from '@orrery/domain';
import { Copy, Download, Share } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useToasts } from '../../../ui/toast.tsx';
import { writtenDates } from './take-along-model.ts';

export interface SendDatesProps {
  dates: readonly PlannedDate[];
  text: string;
  /** What a date is called in the calendar file. */
  title: (date: PlannedDate) => string;
  /** What the file is called. */
  file: string;
  /** What its id is in the file. */
  named?: (id: DateId) => DateId;
  /** Said of what was done; a toast says it otherwise. */
  onSent?: (words: ReactNode) => void;
}

export function SendDates({ dates, text, title, file, named, onSent }: SendDatesProps) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const { tell } = useToasts();
  const [trouble, setTrouble] = useState<'file' | 'copy' | null>(null);
  const done = onSent ?? ((words: ReactNode) => tell({ words }));

  const copy = async () => {
    setTrouble(null);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return setTrouble('copy');
    }
    done(<Trans>Copied as text.</Trans>);
  };
  const share = () =>
    navigator.share({ text }).then(
      () => onSent?.(<Trans>Sent.</Trans>),
      // a share sheet that is closed again is no trouble
      () => undefined,
    );
  const download = async () => {
    setTrouble(null);
    try {
      const { writeCalendar } = await import('@orrery/client/calendar');
      const written = writeCalendar(writtenDates(dates, title, myZone(state), now, named), {
        writtenAt: instantOf(minutesOf(now)), // whole seconds: the format has no fractions
        language: formats.locale,
      });
      saveFile(file, new Blob([written], { type: 'text/calendar;charset=utf-8' }));
    } catch {
      return setTrouble('file');
    }
    done(<Trans>The calendar file is in your downloads.</Trans>);
  };

  return (
    <>
      <ButtonRow>
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
          <Trans>Copy as text</Trans>
        </Button>
        {typeof navigator.share === 'function' ? (
          <Button icon={<Share aria-hidden />} onPress={() => void share()}>
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
    </>
  );
}
