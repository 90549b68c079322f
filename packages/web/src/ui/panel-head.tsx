// The head of the panel beside a screen: a mark, a name, and a sentence about what follows.
import type { ReactNode } from 'react';
import styles from './panel-head.module.css';

export interface PanelHeadProps {
  lead?: ReactNode;
  title: ReactNode;
  /** A sentence under it. */
  children?: ReactNode;
}

export function PanelHead({ lead, title, children }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {lead}
        <span>{title}</span>
      </h2>
      {children ? <p className={styles.words}>{children}</p> : null}
    </header>
  );
}
