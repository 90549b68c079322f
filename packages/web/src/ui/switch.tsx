// On or off, in effect at once. The words stay the same; the knob, its fill and a mark say which.
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './choice.module.css';
import { given } from './given.ts';

export interface SwitchProps {
  label: ReactNode;
  detail?: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  isDisabled?: boolean | undefined;
}

export function Switch({ label, detail, value, onChange, isDisabled }: SwitchProps) {
  return (
    <AriaSwitch
      className={`${styles.choice} ${styles.spread}`}
      isSelected={value}
      onChange={onChange}
      {...given({ isDisabled })}
    >
      <span className={styles.words}>
        {label}
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
      <span className={styles.track} aria-hidden>
        <span className={styles.knob} />
      </span>
    </AriaSwitch>
  );
}
