// One of a few, each with room for a sentence.
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import styles from './choice.module.css';
import field from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface RadioListProps<Id extends string> extends FieldProps {
  options: readonly { id: Id; label: ReactNode; detail?: ReactNode }[];
  value: Id | null;
  onChange: (id: Id) => void;
}

export function RadioList<Id extends string>(props: RadioListProps<Id>) {
  const { options, value, onChange, hint, error } = props;
  return (
    <RadioGroup
      className={field.field}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...given({ isDisabled: props.isDisabled, name: props.name })}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <div className={styles.list}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.choice}>
            <span className={styles.ring} aria-hidden />
            <span className={styles.words}>
              {option.label}
              {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      {error ? <FieldErrorLine>{error}</FieldErrorLine> : null}
    </RadioGroup>
  );
}
