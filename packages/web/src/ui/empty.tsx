// Nothing here yet, which is a good state: one line, at most one way on, no drawing.
import type { ReactNode } from 'react';
import styles from './empty.module.css';

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  );
}
