// Any of many: feelings, days, people. Chosen ones are brass-washed, outlined and bold.
import { type ReactNode, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './chips.module.css';
import field from './field.module.css';
import { ErrorLine, Hint } from './field-parts.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ChipsProps<Id extends string> {
  label: ReactNode;
  options: readonly { id: Id; label: ReactNode; mark?: ReactNode }[];
  value: readonly Id[];
  onChange: (ids: Id[]) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Hides the label from sight where the page already says it. */
  quiet?: boolean | undefined;
}

export function Chips<Id extends string>(props: ChipsProps<Id>) {
  const { label, options, value, onChange, hint, error, quiet = false } = props;
  const id = useId();
  return (
    <div className={field.field}>
      <span id={id} className={field.label}>
        {quiet ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </span>
      {hint ? <Hint>{hint}</Hint> : null}
      <ToggleButtonGroup
        className={styles.chips}
        aria-labelledby={id}
        selectionMode="multiple"
        selectedKeys={value}
        onSelectionChange={(keys) =>
          onChange(options.filter((option) => keys.has(option.id)).map((option) => option.id))
        }
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles.chip}>
            {option.mark}
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error ? <ErrorLine>{error}</ErrorLine> : null}
    </div>
  );
}
