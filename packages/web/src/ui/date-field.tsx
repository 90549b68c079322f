// A day, typed in the browser's own field or picked from our calendar.
import { useLingui } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import {
  TextField as AriaTextField,
  Button,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Popover,
} from 'react-aria-components';
import { Calendar } from './calendar.tsx';
import styles from './field.module.css';
import { FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';
import native from './native-field.module.css';
import popover from './popover.module.css';

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD'. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: (() => void) | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export function DateField(props: DateFieldProps) {
  const { value, onChange, onBlur, error, hint, min, max } = props;
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <AriaTextField
      className={styles.field}
      type="date"
      value={value ?? ''}
      onChange={(text) => onChange(/^\d{4}-\d\d-\d\d$/.test(text) ? text : null)}
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
        <Input
          className={`${styles.input} ${native.date}`}
          // browsers write what stands in a field to disk, for the next session, unless they are told not to
          autoComplete="off"
          {...given({ min, max: max ?? '9999-12-31' })}
        />
        <span className={native.open}>
          <DialogTrigger isOpen={open} onOpenChange={setOpen}>
            <Button
              slot={null}
              className={styles.step}
              aria-label={t`Choose from a calendar`}
              isDisabled={Boolean(props.isDisabled)}
            >
              <CalendarDays aria-hidden />
            </Button>
            <Popover className={popover.popover} placement="bottom end">
              <Dialog className={popover.padded} aria-label={t`Choose a day`}>
                <Calendar
                  label={t`Days`}
                  value={value}
                  autoFocus
                  {...given({ min, max })}
                  onChange={(date) => {
                    onChange(date);
                    setOpen(false);
                  }}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </span>
      </Group>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      {error ? <FieldErrorLine>{error}</FieldErrorLine> : null}
    </AriaTextField>
  );
}
