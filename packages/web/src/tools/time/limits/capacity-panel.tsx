// What my limits leave for dates in this week: a sentence first, then where the hours go.

import { Trans, useLingui } from '@lingui/react/macro';
import type { CapacityParts } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import styles from './limits.module.css';

export function CapacityPanel({ parts }: { parts: CapacityParts }) {
  const { t } = useLingui();
  const formats = useFormats();
  const wide = useWide();
  // said to the half hour: a week is not measured in minutes
  const left = formats.hoursLong(Math.round(parts.capacity / 30) * 30);
  const figure = (minutes: number) => formats.hours(Math.round(minutes / 15) * 15);
  const less = (minutes: number) => `− ${figure(minutes)}`;
  const width = (minutes: number) =>
    `${parts.possible > 0 ? Math.min(100, (minutes / parts.possible) * 100) : 0}%`;
  const lines = [
    { name: t`Possible`, said: figure(parts.possible), shown: true },
    { name: t`Taken or protected this week`, said: less(parts.taken), shown: parts.taken > 0 },
    { name: t`Left unplanned`, said: less(parts.unplanned), shown: parts.unplanned > 0 },
    { name: t`For yourself`, said: less(parts.own), shown: parts.own > 0 },
    { name: t`Your most in a week`, said: figure(parts.cap), shown: parts.binds === 'cap' },
  ].filter(({ shown }) => shown);
  const list = (
    <dl className={styles.parts}>
      {lines.map(({ name, said }) => (
        <div key={name} className={styles.part}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
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
      {wide ? list : <Disclosure label={t`Where the hours go`}>{list}</Disclosure>}
    </div>
  );
}
