// Several fields under one legend, one below the other or side by side where they fit.
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field-group.module.css';
import { ErrorLine, Hint } from './field-parts.tsx';

export interface FieldGroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  row?: boolean | undefined;
  children: ReactNode;
}

export function FieldGroup({ legend, hint, error, row = false, children }: FieldGroupProps) {
  const id = useId();
  return (
    <fieldset className={styles.group} {...(hint || error ? { 'aria-describedby': id } : {})}>
      <legend className={styles.legend}>{legend}</legend>
      <div id={id}>
        {hint ? <Hint>{hint}</Hint> : null}
        {error ? <ErrorLine>{error}</ErrorLine> : null}
      </div>
      <div className={classNames(styles.fields, row && styles.row)}>{children}</div>
    </fieldset>
  );
}

/** Fields of a form, one under the other at the form's rhythm. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
