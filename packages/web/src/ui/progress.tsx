// Something that takes longer than half a second: words, how far, and a way out.
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import styles from './progress.module.css';

export interface ProgressProps {
  words: ReactNode;
  /** 0 … 1; null when nobody knows how far. */
  value?: number | null | undefined;
  detail?: ReactNode;
  onCancel?: (() => void) | undefined;
}

export function Progress({ words, value = null, detail, onCancel }: ProgressProps) {
  const id = useId();
  const known = value !== null;
  return (
    <div className={styles.progress}>
      <div className={styles.text}>
        <p id={id} className={styles.words} role="status">
          {words}
        </p>
        {detail ? <p className={styles.detail}>{detail}</p> : null}
        <div
          className={styles.track}
          role="progressbar"
          aria-labelledby={id}
          {...(known
            ? { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(value * 100) }
            : {})}
        >
          <div
            className={known ? styles.known : styles.unknown}
            {...(known ? { style: { inlineSize: `${Math.min(1, Math.max(0, value)) * 100}%` } } : {})}
          />
        </div>
      </div>
      {onCancel ? (
        <Button onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      ) : null}
    </div>
  );
}
