// The seal of a proven plan: a graduated ring with a check, or without one where something that was asked for is still missing.
// Where a gap is left the ring is open by a quarter and there is no check.
import styles from './seal.module.css';

export interface SealProps {
  proven: boolean;
  /** Proven, and yet not all that was asked for: there is no check. */
  bare?: boolean | undefined;
  size?: number | undefined;
  /** In words: "Proven", "A gap of two hours is left". */
  label: string;
}

const ticks = (share: number) =>
  Array.from({ length: Math.round(72 * share) + (share < 1 ? 1 : 0) }, (_, index) => {
    const angle = (index / 72) * 2 * Math.PI;
    const [x, y] = [Math.sin(angle), -Math.cos(angle)];
    return `M${26 + x * 20.4} ${26 + y * 20.4}L${26 + x * 25.3} ${26 + y * 25.3}`;
  }).join('');
const whole = ticks(1);
const open = ticks(0.75);

export function Seal({ proven, bare = false, size = 52, label }: SealProps) {
  return (
    <svg className={styles.seal} viewBox="0 0 52 52" width={size} height={size} role="img" aria-label={label}>
      <path className={styles.ticks} d={proven ? whole : open} />
      {proven ? (
        <>
          <circle className={styles.ring} cx="26" cy="26" r="18.2" />
          {bare ? null : <path className={styles.check} d="m17.5 26.8 5.6 6 11.4-13.4" />}
        </>
      ) : (
        <path className={styles.ring} d="M26 7.8a18.2 18.2 0 1 1-18.2 18.2" />
      )}
    </svg>
  );
}
