// Words, fields and buttons one below the other, with the same air between them; forms inside keep it too.
import type { ReactNode } from 'react';
import styles from './flow.module.css';

export function Flow({ children }: { children: ReactNode }) {
  return <div className={styles.flow}>{children}</div>;
}
