// The wave that one stays with: as high as the feeling, brass where it has been, dotted where it may go. The bead rises while one
// breathes in and sinks while one breathes out. Everything moves by transforms alone, which the browser does without the page.
import type { CSSProperties, ReactNode } from 'react';
import styles from './sea.module.css';
import { liftOf, linesBelow, topLine } from './sea-path.ts';

export function Sea({ strength }: { strength: number }) {
  const top = topLine(strength);
  return (
    <div className={styles.sea} style={{ '--lift': `${liftOf(strength)}%` } as CSSProperties} aria-hidden>
      <Moving>
        {linesBelow(strength).map(({ d, depth }) => (
          <path key={depth} className={styles.below} d={d} opacity={1 - 0.7 * depth} />
        ))}
      </Moving>
      <div className={styles.past}>
        <Moving>
          <path className={styles.been} d={top} />
        </Moving>
      </div>
      <div className={styles.ahead}>
        <Moving>
          <path className={styles.coming} d={top} />
        </Moving>
      </div>
      <div className={styles.float}>
        <Bead />
      </div>
    </div>
  );
}

function Moving({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.moving} viewBox="0 0 300 100" preserveAspectRatio="none" aria-hidden>
      {children}
    </svg>
  );
}

const rays = Array.from({ length: 12 }, (_, k) => {
  const [x, y] = [Math.sin((k * Math.PI) / 6), Math.cos((k * Math.PI) / 6)];
  return `M${x * 14} ${y * 14}L${x * 18} ${y * 18}`;
}).join('');

/** Oneself, as the sun of the other drawings. */
function Bead() {
  return (
    <svg className={styles.bead} viewBox="-19 -19 38 38" aria-hidden>
      <circle className={styles.ring} r="11" />
      <circle className={styles.dot} r="5" />
      <path className={styles.rays} d={rays} />
    </svg>
  );
}
