// A box to tick: something one says yes to, or one of several that may all hold.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './choice.module.css';
import { ErrorLine } from './field-parts.tsx';
import { given } from './given.ts';

export interface CheckboxProps {
  label: ReactNode;
  detail?: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  error?: ReactNode;
  isDisabled?: boolean | undefined;
}

export function Checkbox({ label, detail, value, onChange, error, isDisabled }: CheckboxProps) {
  return (
    <div>
      <AriaCheckbox
        className={styles.choice}
        isSelected={value}
        onChange={onChange}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        {...given({ isDisabled })}
      >
        <span className={styles.box} aria-hidden>
          <Check />
        </span>
        <span className={styles.words}>
          {label}
          {detail ? <span className={styles.detail}>{detail}</span> : null}
        </span>
      </AriaCheckbox>
      {error ? <ErrorLine>{error}</ErrorLine> : null}
    </div>
  );
}
