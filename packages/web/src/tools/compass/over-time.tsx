// Something over days, as a line of dots: each dot is a day on which it was said, and days between them are no dots. What was begun anew
// is a dashed line down, which no line crosses. The table beside it says the same.
import type { LocalDate } from '@orrery/domain';
import { useFormats } from '../../shell/formats.tsx';
import { usePlace } from '../../ui/use-place.ts';
import styles from './over-time.module.css';

export interface OverTimeProps {
  /** The drawing in words. */
  label: string;
  /** The oldest first, one a day. */
  points: readonly { readonly on: LocalDate; readonly value: number }[];
  range: readonly [low: number, high: number];
  marks: readonly { readonly value: number; readonly words: string }[];
  /** Where a line is stronger: as hoped. */
  middle?: number;
  anew?: readonly LocalDate[];
}

const frame = { height: 190, top: 14, bottom: 34, left: 40, right: 12 };
const dayNumber = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export function OverTime({ label, points, range, marks, middle, anew = [] }: OverTimeProps) {
  const formats = useFormats();
  const { element, width } = usePlace();
  const days = [...points.map(({ on }) => on), ...anew].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, span] = [dayNumber(first), Math.max(1, dayNumber(last) - dayNumber(first))];
  const room = width - frame.left - frame.right - 16;
  // a single day stands in the middle
  const xOf = (day: LocalDate) =>
    frame.left + 8 + (first === last ? room / 2 : ((dayNumber(day) - from) / span) * room);
  const bottom = frame.height - frame.bottom;
  const yOf = (value: number) => bottom - ((value - range[0]) / (range[1] - range[0])) * (bottom - frame.top);
  // what was begun anew between two days makes no line of them
  const since = (day: LocalDate) => anew.filter((one) => one <= day).length;
  const counts = [...new Set(points.map(({ on }) => since(on)))];
  const ways = counts.map((count) => points.filter(({ on }) => since(on) === count));
  return (
    <svg
      ref={element}
      className={styles.frame}
      viewBox={`0 0 ${width} ${frame.height}`}
      height={frame.height}
      role="img"
      aria-label={label}
    >
      {marks.map(({ value, words }) => (
        <g key={value}>
          <path
            className={value === middle ? styles.middle : styles.rule}
            d={`M${frame.left} ${yOf(value)}H${width}`}
          />
          <text className={styles.mark} x={frame.left - 8} y={yOf(value) + 4}>
            {words}
          </text>
        </g>
      ))}
      {anew.map((day) => (
        <path key={day} className={styles.anew} d={`M${xOf(day)} ${frame.top - 6}V${bottom + 6}`} />
      ))}
      {ways.map((way) => (
        <polyline
          key={way[0]?.on}
          className={styles.way}
          points={way.map(({ on, value }) => `${xOf(on)},${yOf(value)}`).join(' ')}
        />
      ))}
      {points.map(({ on, value }) => (
        <circle key={on} className={styles.dot} cx={xOf(on)} cy={yOf(value)} r={4} />
      ))}
      <text className={styles.day} x={frame.left} y={frame.height - 10}>
        {formats.dayShort(first)}
      </text>
      {first === last ? null : (
        <text className={`${styles.day} ${styles.last}`} x={width - frame.right} y={frame.height - 10}>
          {formats.dayShort(last)}
        </text>
      )}
    </svg>
  );
}
