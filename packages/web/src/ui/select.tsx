// One of a list.
import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from 'react-aria-components';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import { type Option, OptionItem } from './options.tsx';
import popover from './popover.module.css';
import own from './select.module.css';

export interface SelectProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string | undefined;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, hint, error } = props;
  const { t } = useLingui();
  return (
    <AriaSelect
      className={styles.field}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={props.placeholder ?? t`Choose`}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...given({ isDisabled: props.isDisabled, autoFocus: props.autoFocus, name: props.name })}
    >
      <FieldLabel label={props.label} optional={props.optional} />
      <Button className={`${styles.box} ${own.trigger}`}>
        <SelectValue className={own.value}>
          {({ selectedText, isPlaceholder, defaultChildren }) => {
            const chosen = options.find((option) => option.id === value);
            return isPlaceholder ? (
              defaultChildren
            ) : (
              <>
                {chosen?.mark}
                {selectedText}
              </>
            );
          }}
        </SelectValue>
        <ChevronDown aria-hidden className={own.chevron} />
      </Button>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      {error ? <FieldErrorLine>{error}</FieldErrorLine> : null}
      <Popover className={popover.popover}>
        <ListBox className={popover.list}>
          {options.map((option) => (
            <OptionItem key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
