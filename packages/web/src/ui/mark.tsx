// A person's mark on a grid of 16. Filled is settled, hollow is tentative. Inside another drawing use `MarkShapeIn`, centred on 0,0.
import type { ReactNode } from 'react';
import { type Appearance, colorOf, type MarkShape } from './appearance.ts';
import { classNames } from './class-names.ts';
import styles from './mark.module.css';

const paths: Partial<Record<MarkShape, string>> = {
  triangle: 'M8 .9 15.3 14H.7z',
  diamond: 'M8 .2 15.4 8 8 15.8.6 8z',
  crescent: 'M10.9 1.3a7 7 0 1 0 0 13.4 7.6 7.6 0 0 1 0-13.4z',
  square: 'M2 2h12v12H2z',
  cross: 'M5.9 1h4.2v4.9H15v4.2h-4.9V15H5.9v-4.9H1V5.9h4.9z',
  hourglass: 'M1.8 1.5h12.4L9.8 8l4.4 6.5H1.8L6.2 8z',
};

function rays(count: number, inner: number, outer: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    return `M${8 + x * inner} ${8 - y * inner}L${8 + x * outer} ${8 - y * outer}`;
  }).join('');
}

function shape(mark: MarkShape, hollow: boolean, withRays: boolean): ReactNode {
  if (mark === 'sun' && withRays)
    return (
      <>
        <circle cx="8" cy="8" r={hollow ? 3.4 : 4} className={hollow ? styles.line : undefined} />
        <path d={rays(12, 6, 8.4)} className={styles.ray} />
      </>
    );
  if (mark === 'sun')
    return (
      <>
        {hollow ? null : <circle cx="8" cy="8" r="3.2" />}
        <circle cx="8" cy="8" r="6.6" className={styles.line} />
      </>
    );
  if (mark === 'disc')
    return <circle cx="8" cy="8" r={hollow ? 5.6 : 6.4} className={hollow ? styles.line : undefined} />;
  // A ring is hollow by nature: the tentative one is thin and broken.
  if (mark === 'ring')
    return <circle cx="8" cy="8" r="5.2" className={hollow ? styles.brokenRing : styles.ring} />;
  return <path d={paths[mark]} className={hollow ? styles.hollow : undefined} />;
}

export interface MarkProps {
  appearance: Appearance;
  size?: number | undefined;
  hollow?: boolean | undefined;
  /** The large sun, with rays. */
  rays?: boolean | undefined;
  /** Only where the name does not stand beside it. */
  label?: string | undefined;
}

export function Mark({ appearance, size = 16, hollow = false, rays: withRays = false, label }: MarkProps) {
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      style={{ color: colorOf(appearance) }}
      role={label ? 'img' : 'presentation'}
      aria-label={label ?? ''}
      aria-hidden={!label}
    >
      {shape(appearance.mark, hollow, withRays)}
    </svg>
  );
}

/** The mark as a group for a larger drawing: `size` wide, its middle on 0,0 of the drawing's own coordinates. */
export function MarkShapeIn({ appearance, size = 16, hollow = false, rays: withRays = false }: MarkProps) {
  const scale = size / 16;
  return (
    <g
      className={classNames(styles.mark)}
      style={{ color: colorOf(appearance) }}
      transform={`scale(${scale}) translate(-8 -8)`}
    >
      {shape(appearance.mark, hollow, withRays)}
    </g>
  );
}
