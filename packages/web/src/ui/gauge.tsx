// Hours against what was asked for: the track ends at most, ticks stand at floor and wish, pale is planned, full is lived.
import { type Appearance, colorOf } from './appearance.ts';
import styles from './gauge.module.css';

/** Whole minutes; null where nothing was said. */
export interface Hours {
  floor: number | null;
  wish: number | null;
  most: number | null;
  planned: number;
  lived: number;
}

export interface GaugeProps {
  value: Hours;
  /** The same for all rows: what the full width stands for, in minutes. */
  scale: number;
  appearance: Appearance;
  /** Everything in words; leave out where the figures stand beside it. */
  label?: string | undefined;
}

/** Where the track of a row ends: at most, or where nothing more was said. */
export function reach({ floor, wish, most, planned, lived }: Hours): number {
  return Math.max(most ?? 0, floor ?? 0, wish ?? 0, planned, lived);
}

export function Gauge({ value, scale, appearance, label }: GaugeProps) {
  const share = (minutes: number) => `${scale > 0 ? Math.min(100, (minutes / scale) * 100) : 0}%`;
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <div className={styles.gauge} style={{ color: colorOf(appearance) }} {...name}>
      <span className={styles.track} style={{ inlineSize: share(reach(value)) }} />
      <span className={styles.planned} style={{ inlineSize: share(value.planned) }} />
      <span className={styles.lived} style={{ inlineSize: share(value.lived) }} />
      {[value.floor, value.wish].map((at, index) =>
        !at ? null : (
          <span
            key={index === 0 ? 'floor' : 'wish'}
            className={styles.tick}
            style={{ insetInlineStart: share(at) }}
          />
        ),
      )}
    </div>
  );
}
