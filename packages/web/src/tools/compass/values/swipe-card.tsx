// A card that can be moved away with a finger: to the one side, to the other, or up. Where it would go is said in words before one lets
// go, and with less motion it stays where it is.
import { type PointerEvent, type ReactNode, useState } from 'react';
import type { Weight } from './value-words.ts';
import styles from './values.module.css';

/** Pixels from which on it is no slip of the finger. */
const far = 64;

export interface SwipeCardProps {
  piles: Readonly<Record<Weight, string>>;
  onSwipe: (weight: Weight) => void;
  children: ReactNode;
}

interface Move {
  readonly pointer: number;
  readonly from: readonly [x: number, y: number];
  readonly by: readonly [x: number, y: number];
  readonly mirrored: boolean;
}

function wayOf({ by: [x, y], mirrored }: Move): Weight | null {
  if (Math.max(Math.abs(x), -y) < far) return null;
  if (-y > Math.abs(x)) return 'matters';
  return x > 0 === mirrored ? 'notNow' : 'guides';
}

export function SwipeCard({ piles, onSwipe, children }: SwipeCardProps) {
  const [move, setMove] = useState<Move | null>(null);
  const way = move && wayOf(move);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setMove({
      ...{ pointer: event.pointerId, from: [event.clientX, event.clientY], by: [0, 0] },
      mirrored: getComputedStyle(event.currentTarget).direction === 'rtl',
    });
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (move?.pointer !== event.pointerId) return;
    const [x, y] = move.from;
    setMove({ ...move, by: [event.clientX - x, event.clientY - y] });
  };
  const letGo = () => {
    setMove(null);
    if (way) onSwipe(way);
  };
  const [x, y] = move?.by ?? [0, 0];
  return (
    <div
      className={styles.card}
      style={{ '--by-x': `${x}px`, '--by-y': `${Math.min(0, y)}px` } as never}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={() => setMove(null)}
    >
      {children}
      <p className={styles.way}>{way ? piles[way] : ''}</p>
    </div>
  );
}
