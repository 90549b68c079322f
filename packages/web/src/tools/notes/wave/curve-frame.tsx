// What every drawing of waves stands on: the lines of 0, 5 and 10, and a curve with a full dot where it began and a hollow one where
// it was last rated.
import type { ReactNode } from 'react';
import { usePlace } from '../../../ui/use-place.ts';
import styles from './curves.module.css';
import { frame, heightAt, type Point, pathOf } from './curves.ts';
import { useWaveWords } from './wave-words.ts';

export interface CurveFrameProps {
  label: string;
  /** In pixels. */
  height?: number | undefined;
  /** Draws what stands in it, for a width in pixels. */
  children: (width: number) => ReactNode;
}

export function CurveFrame({ label, height = frame.height, children }: CurveFrameProps) {
  const { figure } = useWaveWords();
  const { element, width } = usePlace();
  return (
    <svg
      ref={element}
      className={styles.frame}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      role="img"
      aria-label={label}
    >
      {[0, 5, 10].map((strength) => (
        <g key={strength}>
          <path className={styles.level} d={`M${frame.left} ${heightAt(strength, height)}H${width}`} />
          <text className={styles.figure} x={frame.left - 6} y={heightAt(strength, height) + 4}>
            {figure(strength)}
          </text>
        </g>
      ))}
      {children(width)}
    </svg>
  );
}

export function Curve({ points, isLatest = false }: { points: readonly Point[]; isLatest?: boolean }) {
  const first = points[0];
  const last = points.at(-1);
  return (
    <g className={styles.curve} data-latest={isLatest || undefined}>
      {points.length > 1 ? <path d={pathOf(points)} /> : null}
      {points.slice(1, -1).map(({ x, y, second }) => (
        <circle key={second} className={styles.between} cx={x} cy={y} r={2} />
      ))}
      {last && points.length > 1 ? <circle className={styles.hollow} cx={last.x} cy={last.y} r={4} /> : null}
      {first ? <circle className={styles.full} cx={first.x} cy={first.y} r={5} /> : null}
    </g>
  );
}
