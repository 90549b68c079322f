// One line or many of text. The label stands above and stays; an error stands below in words.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { TextArea as Area, TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'search' | 'password' | undefined;
  maxLength?: number | undefined;
  autoComplete?: string | undefined;
  spellCheck?: boolean | undefined;
  /** What stands at the end of the box: a unit, a button. */
  trail?: ReactNode;
}

function shared(props: TextFieldProps | TextAreaProps) {
  const { value, onChange, onBlur, error, isDisabled, autoFocus, name, maxLength, autoComplete } = props;
  return given({
    value,
    onChange,
    onBlur: onBlur && (() => onBlur()),
    isInvalid: Boolean(error),
    // with the browser's own checks a field in error would keep its form from ever being sent again
    validationBehavior: 'aria' as const,
    isDisabled,
    autoFocus,
    name,
    maxLength,
    autoComplete: autoComplete ?? 'off',
    spellCheck: props.spellCheck === undefined ? undefined : props.spellCheck ? 'true' : 'false',
  });
}

/** Where no spelling is looked at, a phone's keyboard puts nothing right, and learns nothing. */
const asTyped = ({ spellCheck }: Pick<TextFieldProps, 'spellCheck'>) =>
  spellCheck === false ? { autoCapitalize: 'none', autoCorrect: 'off' } : {};

export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField className={styles.field} type={props.type ?? 'text'} {...shared(props)}>
      <FieldLabel label={props.label} optional={props.optional} />
      <Group className={styles.box} role="presentation">
        <Input className={styles.input} {...given({ placeholder: props.placeholder })} {...asTyped(props)} />
        {props.trail}
      </Group>
      {props.hint ? <FieldHint>{props.hint}</FieldHint> : null}
      {props.error ? <FieldErrorLine>{props.error}</FieldErrorLine> : null}
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'trail'> {
  rows?: number | undefined;
  /** Lead size without a border: for what one writes, where the page is the paper. */
  bare?: boolean | undefined;
}

/** Grows with its text; where the browser cannot do so itself, its height follows what it holds. */
export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { value } = props;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports?.('field-sizing', 'content')) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = value === '' ? '' : `${element.scrollHeight}px`;
  }, [value]);
  return (
    <AriaTextField className={styles.field} {...shared(props)}>
      <FieldLabel label={props.label} optional={props.optional} />
      <Group className={classNames(styles.box, props.bare && styles.bare)} role="presentation">
        <Area
          ref={area}
          className={classNames(styles.input, styles.area)}
          rows={props.rows ?? 3}
          {...given({ placeholder: props.placeholder })}
          {...asTyped(props)}
        />
      </Group>
      {props.hint ? <FieldHint>{props.hint}</FieldHint> : null}
      {props.error ? <FieldErrorLine>{props.error}</FieldErrorLine> : null}
    </AriaTextField>
  );
}
