// A time of day in the browser's own field: arrow keys and typing on a keyboard, the system's wheel on a phone, the person's own clock.
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import native from './native-field.module.css';

export interface TimeOfDayFieldProps extends FieldProps {
  /** 'HH:MM' in 24 hours. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: (() => void) | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export function TimeOfDayField(props: TimeOfDayFieldProps) {
  const { value, onChange, onBlur, error, hint, min, max } = props;
  return (
    <AriaTextField
      className={styles.field}
      type="time"
      value={value ?? ''}
      onChange={(text) => onChange(/^\d\d:\d\d/.test(text) ? text.slice(0, 5) : null)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...given({
        onBlur: onBlur && (() => onBlur()),
        isDisabled: props.isDisabled,
        autoFocus: props.autoFocus,
        name: props.name,
      })}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <Group className={styles.box} role="presentation">
        <Input className={`${styles.input} ${native.time}`} autoComplete="off" {...given({ min, max })} />
      </Group>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      {error ? <FieldErrorLine>{error}</FieldErrorLine> : null}
    </AriaTextField>
  );
}
