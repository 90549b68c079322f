// One day of possible hours as a line from midnight to six the next morning. The words stand beside it.
import type { Span } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from './weekly-hours.module.css';
import { clockOf, latest } from './weekly-hours.ts';

const share = (minute: number) => `${(minute / latest) * 100}%`;
const marks = [360, 720, 1080, 1440];

export function WeekBar({ spans, faulty }: { spans: readonly Span[]; faulty: boolean }) {
  return (
    <span className={classNames(styles.bar, faulty && styles.faulty)} aria-hidden>
      {marks.map((minute) => (
        <span key={minute} className={styles.tick} style={{ insetInlineStart: share(minute) }} />
      ))}
      {spans.map(([from, to]) => (
        <span
          key={`${from}-${to}`}
          className={styles.span}
          style={{ insetInlineStart: share(from), inlineSize: share(to - from) }}
        />
      ))}
    </span>
  );
}

export function WeekAxis() {
  const formats = useFormats();
  const hour = new Intl.DateTimeFormat(formats.locale, { hour: 'numeric', timeZone: 'UTC' });
  return (
    <div className={styles.axis} aria-hidden>
      <span className={styles.scale}>
        {marks.map((minute) => (
          <span key={minute} className={styles.figure} style={{ insetInlineStart: share(minute) }}>
            {hour.format(Date.parse(`1970-01-01T${clockOf(minute)}:00Z`))}
          </span>
        ))}
      </span>
    </div>
  );
}
