// What the looks of the blocks mean.
import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useRef } from 'react';
import { TogetherIcon } from '../../../shell/room-icons.tsx';
import styles from './legend.module.css';
import { useLayout } from './use-layout.ts';

/** Drawn as the week is. `hasCircles`: some of them stand in a circle. */
export function Legend({ hasCircles }: { hasCircles: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  const layout = useLayout(list);
  const { t } = useLingui();
  const words = {
    planned: t({ message: 'planned', comment: 'legend of the week' }),
    held: t({ message: 'held or asked', comment: 'legend of the week' }),
    lived: t({ message: 'lived', comment: 'legend of the week' }),
    busy: t({ message: 'busy', comment: 'legend of the week' }),
    protected: t({ message: 'protected', comment: 'legend of the week' }),
    travel: t({ message: 'travel', comment: 'legend of the week' }),
  } as const;
  return (
    <ul ref={list} className={`${styles.legend} ${styles[layout]}`} aria-label={t`What the blocks mean`}>
      {(Object.keys(words) as (keyof typeof words)[]).map((kind) => (
        <li key={kind} className={styles.item}>
          <span aria-hidden className={`${styles.sample} ${styles[kind]}`}>
            {kind === 'lived' ? <Check /> : null}
          </span>
          {words[kind]}
        </li>
      ))}
      {hasCircles ? (
        <li className={styles.item}>
          <span aria-hidden className={styles.circle}>
            <TogetherIcon />
          </span>
          {t({ message: 'in a circle', comment: 'legend of the week' })}
        </li>
      ) : null}
    </ul>
  );
}
