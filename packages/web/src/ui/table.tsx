// A table of hairlines, for those who read instead of look. Figures are tabular and stand at the end of their column.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface TableProps {
  caption: ReactNode;
  /** Hides the caption from sight where a heading already says it. */
  quiet?: boolean | undefined;
  /** `Column`s. */
  columns: ReactNode;
  /** `Row`s. */
  children: ReactNode;
}

export function Table({ caption, quiet = false, columns, children }: TableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={quiet ? undefined : styles.caption}>
          {quiet ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead>
          <tr>{columns}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface Aligned {
  children?: ReactNode;
  align?: 'start' | 'end' | undefined;
}

export function Column({ children, align = 'start' }: Aligned) {
  return (
    <th scope="col" className={classNames(styles.column, align === 'end' && styles.end)}>
      {children}
    </th>
  );
}

export function Row({ children, chosen = false }: { children: ReactNode; chosen?: boolean | undefined }) {
  return <tr className={classNames(styles.row, chosen && styles.chosen)}>{children}</tr>;
}

export interface CellProps extends Aligned {
  strong?: boolean | undefined;
  quiet?: boolean | undefined;
  /** The cell that names its row. */
  head?: boolean | undefined;
  span?: number | undefined;
}

export function Cell({ children, align = 'start', strong, quiet, head = false, span }: CellProps) {
  const className = classNames(
    styles.cell,
    align === 'end' && styles.end,
    strong && styles.strong,
    quiet && styles.quiet,
  );
  const spanned = span === undefined ? {} : { colSpan: span };
  return head ? (
    <th scope="row" className={className} {...spanned}>
      <span className={styles.name}>{children}</span>
    </th>
  ) : (
    <td className={className} {...spanned}>
      {children}
    </td>
  );
}
