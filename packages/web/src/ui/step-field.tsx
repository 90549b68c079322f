// A number that one types in one's own way or steps with arrow keys and buttons. What was typed stays as it is until one
// leaves the field, and stays for good when it cannot be read: then the field says how to write it.
import { useLingui } from '@lingui/react/macro';
import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { TextField as AriaTextField, Button, Group, Input, useLocale } from 'react-aria-components';
import { stepped } from './amounts.ts';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import stepping from './step-field.module.css';

export interface StepFieldProps extends FieldProps {
  value: number | null;
  /** Null where there is nothing; NaN where there is something that cannot be read, so that nobody keeps it as nothing. */
  onChange: (value: number | null) => void;
  onBlur?: (() => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
}

interface Reading {
  parse: (text: string) => number | null;
  write: (value: number, locale: string) => string;
  /** In words, for those who listen: "2 hours 30 minutes". */
  say: (value: number, locale: string) => string;
  unit?: ReactNode;
  /** How to write it, when it could not be read. */
  example: string;
  inputMode: 'decimal' | 'numeric' | 'text';
}

export function StepField(props: StepFieldProps & Reading) {
  const { onChange, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, parse, write, say } = props;
  const value = Number.isNaN(props.value) ? null : props.value;
  const { t } = useLingui();
  const { locale } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? (value === null ? '' : write(value, locale));
  const unread = left && typed !== null && typed.trim() !== '' && parse(typed) === null;
  const low = value !== null && value < min;
  const high = value !== null && value > max;
  const bounds = low
    ? t`This is less than ${say(min, locale)}, the least possible here.`
    : high
      ? t`This is more than ${say(max, locale)}, the most possible here.`
      : null;
  // what cannot be read is said before whatever would follow from it
  const error = unread ? props.example : props.error || (left || typed === null ? bounds : null);

  const type = (next: string) => {
    setTyped(next);
    setLeft(false);
    onChange(parse(next) ?? (next.trim() === '' ? null : Number.NaN));
  };
  const stepBy = (by: 1 | -1) => {
    setTyped(null);
    onChange(stepped(value, by, step, min, max));
  };
  const leave = () => {
    if (typed !== null && (typed.trim() === '' || parse(typed) !== null)) setTyped(null);
    setLeft(true);
    props.onBlur?.();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    stepBy(event.key === 'ArrowUp' ? 1 : -1);
  };

  return (
    <AriaTextField
      className={styles.field}
      value={text}
      onChange={type}
      onBlur={leave}
      onKeyDown={keys}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete="off"
      {...given({ isDisabled: props.isDisabled, autoFocus: props.autoFocus, name: props.name })}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <Group className={styles.box} role="presentation">
        <span className={stepping.amount}>
          <span className={stepping.sizer} aria-hidden>
            {text || '0'}
          </span>
          <Input
            className={`${styles.input} ${stepping.figure}`}
            inputMode={props.inputMode}
            autoComplete="off"
            role="spinbutton"
            aria-valuemin={min}
            {...(props.max === undefined ? {} : { 'aria-valuemax': max })}
            {...(value === null ? {} : { 'aria-valuenow': value, 'aria-valuetext': say(value, locale) })}
          />
          {props.unit && text !== '' ? <span className={stepping.unit}>{props.unit}</span> : null}
        </span>
        <Button
          slot={null}
          excludeFromTabOrder
          className={styles.step}
          aria-label={t`Less`}
          isDisabled={Boolean(props.isDisabled) || (value !== null && value <= min)}
          onPress={() => stepBy(-1)}
        >
          <Minus aria-hidden />
        </Button>
        <Button
          slot={null}
          excludeFromTabOrder
          className={styles.step}
          aria-label={t`More`}
          isDisabled={Boolean(props.isDisabled) || (value !== null && value >= max)}
          onPress={() => stepBy(1)}
        >
          <Plus aria-hidden />
        </Button>
      </Group>
      {props.hint ? <FieldHint>{props.hint}</FieldHint> : null}
      {error ? <FieldErrorLine>{error}</FieldErrorLine> : null}
    </AriaTextField>
  );
}
