// The head of a section: small and bold, 24 above and 8 below.
import type { ReactNode } from 'react';
import styles from './section-head.module.css';

export interface SectionHeadProps {
  children: ReactNode;
  level?: 2 | 3 | undefined;
  /** A quiet way on at the end of the line. */
  action?: ReactNode;
  id?: string | undefined;
}

export function SectionHead({ children, level = 2, action, id }: SectionHeadProps) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.line} data-section-head>
      <Tag className={styles.head} {...(id ? { id } : {})}>
        {children}
      </Tag>
      {action}
    </div>
  );
}
