// Rows between hairlines: a leading column of 22, a gap of 14, so that all text in a list starts on one edge.
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, Button as Pressable } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './list-row.module.css';

export function List({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul className={styles.list} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  /** A mark or an icon. */
  lead?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** Figures, a menu, an answer at the end of the row. */
  trail?: ReactNode;
  strong?: boolean | undefined;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  /** The one that the panel beside shows. */
  chosen?: boolean | undefined;
  /** What belongs to the row and stands under it: answers, a remark. */
  below?: ReactNode;
}

export function ListRow(props: ListRowProps) {
  const { lead, title, detail, trail, strong, href, onPress, chosen, below } = props;
  const goes = href !== undefined || onPress !== undefined;
  const words = (
    <>
      {lead === undefined ? null : <span className={styles.lead}>{lead}</span>}
      <span className={styles.words}>
        <span className={classNames(styles.title, strong && styles.strong)}>{title}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
    </>
  );
  const chevron = goes ? <ChevronRight aria-hidden data-mirror className={styles.chevron} /> : null;
  const current = chosen ? { 'aria-current': true as const } : {};
  return (
    <li className={classNames(styles.item, chosen && styles.chosen)}>
      <div className={styles.line}>
        {href !== undefined ? (
          <Link className={styles.row} href={href} {...current}>
            {words}
            {chevron}
          </Link>
        ) : onPress ? (
          <Pressable className={styles.row} onPress={onPress} {...current}>
            {words}
            {chevron}
          </Pressable>
        ) : (
          <div className={styles.row}>{words}</div>
        )}
        {trail ? <div className={styles.trail}>{trail}</div> : null}
      </div>
      {below ? <div className={styles.below}>{below}</div> : null}
    </li>
  );
}
