// What was found in a calendar file, before anything of it is kept.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CalendarReading } from '@orrery/client/workers';
import { minutesOf, sumOfBusy } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import styles from './calendars.module.css';
import { SkippedList } from './fault-notice.tsx';

const nextShown = 4;

export interface ImportPreviewProps {
  reading: CalendarReading;
  /** Zone of the calendar's owner, in which all of it is shown. */
  zone: string;
}

export function ImportPreview({ reading, zone }: ImportPreviewProps) {
  const { now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const sum = sumOfBusy(reading.busy);
  const hours = formats.hoursLong(Math.round(sum.minutes / 30) * 30);
  const when = (minutes: number) => {
    const day = formats.dayWithYear(formats.dayOf(minutes * 60_000, zone));
    return `${day}, ${formats.time(minutes * 60_000, zone)}`;
  };
  const next = reading.busy.filter(({ end }) => minutesOf(end) > minutesOf(now)).slice(0, nextShown);
  const zones = formats.list(reading.unknownZones);
  const [place, files] = [formats.zoneName(zone), reading.skipped.length];
  return (
    <div className={styles.preview}>
      <p className="t-sentence" role="status">
        {sum.count === 0 ? (
          <Trans>Nothing in these days takes time.</Trans>
        ) : (
          t`${plural(sum.count, {
            one: `${hours} busy, in one stretch.`,
            other: `${hours} busy, in # stretches.`,
          })}`
        )}
      </p>
      <Terms>
        {sum.from !== null && sum.to !== null ? (
          <>
            <Term name={t`First`}>{when(sum.from)}</Term>
            <Term name={t`Last`}>{t`until ${when(sum.to)}`}</Term>
          </>
        ) : null}
        {next.length > 0 ? (
          <Term name={t`Next`}>
            <ul className={styles.next}>
              {next.map(({ start, end, title }) => (
                <li key={start}>
                  {formats.fullDay(formats.dayOf(start, zone))}, {formats.timeRange(start, end, zone)}
                  {title ? <span className={styles.quiet}> {title}</span> : null}
                </li>
              ))}
            </ul>
          </Term>
        ) : null}
        <Term name={t`In the file`}>
          {t`${plural(reading.events, { one: '# event', other: '# events' })}; repeated ones counted once`}
        </Term>
      </Terms>
      {reading.unknownZones.length > 0 ? (
        <Notice
          kind="remark"
          what={t`Nobody knows the time zone ${zones}.`}
          means={t`Times in it were read as ${place}. If the hours above are off, they are not right to keep.`}
        />
      ) : null}
      {files > 0 ? (
        <Disclosure
          label={t`${plural(files, { one: '# event was left out', other: '# events were left out' })}`}
          detail={t`All others are in. See why`}
        >
          <SkippedList skipped={reading.skipped} />
        </Disclosure>
      ) : null}
    </div>
  );
}
