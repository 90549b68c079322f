// The time budget: hours asked for, planned and lived, with a gauge on one scale under each row's figures.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Appearance } from './appearance.ts';
import styles from './budget-table.module.css';
import { classNames } from './class-names.ts';
import { Gauge, type Hours, reach } from './gauge.tsx';
import { Mark } from './mark.tsx';

export interface BudgetRow extends Hours {
  id: string;
  name: string;
  appearance: Appearance;
  /** Several people in one relationship: all their marks. */
  others?: readonly Appearance[] | undefined;
  href?: string | undefined;
  /** A remark under the gauge: "two hours below the floor". */
  note?: ReactNode;
}

export interface BudgetTableProps {
  /** Also the head of the first column: "Hours in March". */
  caption: string;
  rows: readonly BudgetRow[];
  /** Minutes as a figure without a unit: 90 → "1½". */
  format: (minutes: number) => string;
  note?: ReactNode;
}

export function BudgetTable({ caption, rows, format, note }: BudgetTableProps) {
  const { t } = useLingui();
  const scale = Math.max(0, ...rows.map(reach));
  const figure = (minutes: number | null) => (minutes === null ? '–' : format(minutes));
  return (
    <div className={styles.budget}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr className={styles.head}>
            <th scope="col" className={styles.first}>
              {caption}
            </th>
            <th scope="col">{t`floor`}</th>
            <th scope="col">{t`wish`}</th>
            <th scope="col">{t`most`}</th>
            <th scope="col" className={styles.planned}>{t`planned`}</th>
            <th scope="col">{t`lived`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={classNames(styles.row, Boolean(row.note) && styles.noted)}>
              <th scope="row" className={styles.name}>
                <span className={styles.who}>
                  {[row.appearance, ...(row.others ?? [])].map((one) => (
                    <Mark key={`${one.color}-${one.mark}`} appearance={one} size={13} />
                  ))}
                  {row.href === undefined ? (
                    <span>{row.name}</span>
                  ) : (
                    <Link className={styles.link} href={row.href}>
                      {row.name}
                    </Link>
                  )}
                </span>
                <span className={styles.gauge}>
                  <Gauge value={row} scale={scale} appearance={row.appearance} />
                  {row.note ? <span className={styles.note}>{row.note}</span> : null}
                </span>
              </th>
              <td>{figure(row.floor || null)}</td>
              <td>{figure(row.wish)}</td>
              <td>{figure(row.most)}</td>
              <td className={styles.planned}>{format(row.planned)}</td>
              <td>{format(row.lived)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note ? <p className={styles.remark}>{note}</p> : null}
    </div>
  );
}
