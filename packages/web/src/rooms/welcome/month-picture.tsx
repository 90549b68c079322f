// Wishes on one line, each in its person's colour and mark; under it what the weeks hold, on the same scale: a tick where
// the wishes end, or, dashed, what a week is short by.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { useFormats } from '../../shell/formats.tsx';
import { type Appearance, colorOf } from '../../ui/appearance.ts';
import { classNames } from '../../ui/class-names.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './month-picture.module.css';

export interface MonthPictureProps {
  /** Whole minutes a week. */
  wishes: readonly { id: string; name: string; look: Appearance; minutes: number }[];
  weeks: readonly { id: string; name: string; holds: number; isThinnest: boolean }[];
}

export function MonthPicture({ wishes, weeks }: MonthPictureProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const wished = wishes.reduce((sum, { minutes }) => sum + minutes, 0);
  const scale = Math.max(1, wished, ...weeks.map(({ holds }) => holds));
  const share = (minutes: number) => `${(100 * minutes) / scale}%`;
  const told = weeks.map(({ name, holds }) => `${name}: ${formats.hours(holds)}`).join('; ');
  return (
    <div
      className={styles.picture}
      role="img"
      aria-label={t`You wish for ${formats.hoursLong(wished)} a week. The weeks hold about: ${told}.`}
      style={{ '--wished': share(wished) } as CSSProperties}
    >
      <div className={styles.row}>
        <p className={styles.words}>
          <span>
            <Trans>You wish for</Trans>
          </span>
          <span>{formats.hours(wished)}</span>
        </p>
        <div className={styles.wishes}>
          {wishes.map(({ id, look, minutes }) => (
            <span key={id} style={{ color: colorOf(look), inlineSize: share(minutes) }}>
              <Mark appearance={look} size={13} />
            </span>
          ))}
        </div>
      </div>
      {weeks.map(({ id, name, holds, isThinnest }) => {
        const short = wished - holds;
        return (
          <div key={id} className={styles.row} data-thinnest={isThinnest || undefined}>
            <p className={styles.words}>
              <span>{name}</span>
              <span>{formats.hours(holds)}</span>
            </p>
            <div className={classNames(styles.track, short <= 0 && styles.enough)}>
              <span className={styles.holds} style={{ inlineSize: share(holds) }} />
              {short > 0 ? <span className={styles.short} style={{ inlineSize: share(short) }} /> : null}
            </div>
          </div>
        );
      })}
      <p className={styles.legend}>
        {wishes.map(({ id, name, look }) => (
          <span key={id}>
            <Mark appearance={look} size={13} />
            {name}
          </span>
        ))}
      </p>
    </div>
  );
}
