// One step further: closed, it says what is in it.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  label: ReactNode;
  /** What is set inside, in a few words, so that one need not open it. */
  detail?: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  onChange?: ((open: boolean) => void) | undefined;
}

export function Disclosure({ label, detail, children, open, onChange }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && open !== undefined) details.current.open = open;
  }, [open]);
  return (
    <details
      ref={details}
      className={styles.disclosure}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onChange?.(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <ChevronRight aria-hidden data-mirror className={styles.chevron} />
        <span className={styles.words}>
          {label}
          {detail ? <span className={styles.detail}>{detail}</span> : null}
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
