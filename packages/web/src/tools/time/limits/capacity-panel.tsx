// What my limits leave for dates in this week: a sentence first, then where the hours go.

import { Trans, useLingui } from '@lingui/react/macro';
import type { CapacityParts } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import styles from './limits.module.css';

export function CapacityPanel({ parts }: { parts: CapacityParts }) {
  const { t } = useLingui();
  const formats = useFormats();
  // said to the half hour: a week is not measured in minutes
  const left = formats.hoursLong(Math.round(parts.capacity / 30) * 30);
  const less = (minutes: number) => `− ${formats.hours(minutes)}`;
  const cap = formats.hours(parts.cap);
  const width = (minutes: number) =>
    `${parts.possible > 0 ? Math.min(100, (minutes / parts.possible) * 100) : 0}%`;
  return (
    <div className={styles.capacity}>
      <p className="t-sentence" role="status">
        {parts.capacity > 0 ? (
          <Trans>This leaves about {left} a week for dates.</Trans>
        ) : (
          <Trans>This leaves no time for dates this week.</Trans>
        )}
      </p>
      <div className={styles.measure} aria-hidden>
        <span className={styles.left} style={{ inlineSize: width(parts.capacity) }} />
      </div>
      <Terms>
        <Term name={t`Possible`}>{formats.hours(parts.possible)}</Term>
        {parts.taken > 0 ? <Term name={t`Taken or protected this week`}>{less(parts.taken)}</Term> : null}
        {parts.unplanned > 0 ? <Term name={t`Left unplanned`}>{less(parts.unplanned)}</Term> : null}
        {parts.own > 0 ? <Term name={t`For yourself`}>{less(parts.own)}</Term> : null}
        {parts.binds === 'cap' ? <Term name={t`But at most`}>{cap}</Term> : null}
      </Terms>
    </div>
  );
}
