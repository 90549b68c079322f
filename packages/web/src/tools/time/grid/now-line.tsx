// The present minute as a brass line with a bead. Its own small component, so that a minute that passes redraws nothing else.
import { localOf, minutesOf } from '@orrery/domain';
import type { CSSProperties } from 'react';
import { useNow } from '../../../app/now.tsx';
import { type Hours, placeIn } from './hours.ts';
import styles from './now-line.module.css';
import type { Layout } from './use-carry.ts';

export function NowLine({
  date,
  zone,
  hours,
  layout,
}: {
  date: string;
  zone: string;
  hours: Hours;
  layout: Layout;
}) {
  const here = localOf(minutesOf(useNow()), zone);
  if (here.date !== date || here.minute < hours.from) return null;
  const at = { '--at': `${placeIn(hours, here.minute) * 100}%` } as CSSProperties;
  return <span aria-hidden className={`${styles.now} ${styles[layout]}`} style={at} />;
}
