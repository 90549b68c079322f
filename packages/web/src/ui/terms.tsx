// Names and what they stand for, in two columns between hairlines.
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './terms.module.css';

export function Terms({ children }: { children: ReactNode }) {
  return <dl className={styles.terms}>{children}</dl>;
}

export interface TermProps {
  name: ReactNode;
  children: ReactNode;
  /** Leads to all of it. */
  href?: string | undefined;
}

export function Term({ name, children, href }: TermProps) {
  return (
    <div className={styles.term}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.words}>
        {href === undefined ? (
          children
        ) : (
          <Link className={styles.link} href={href}>
            <span>{children}</span>
            <ChevronRight aria-hidden data-mirror />
          </Link>
        )}
      </dd>
    </div>
  );
}
