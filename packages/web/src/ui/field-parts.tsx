// What all fields share: the label above, a hint, and an error in words with an icon, never by colour alone.
import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label, Text } from 'react-aria-components';
import styles from './field.module.css';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** A finished sentence: what is wrong and what to do. */
  error?: ReactNode;
  optional?: boolean | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  name?: string | undefined;
}

export function FieldLabel({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <Label className={styles.label}>
      {optional ? (
        <Trans>
          {label} <span className={styles.optional}>(optional)</span>
        </Trans>
      ) : (
        label
      )}
    </Label>
  );
}

/** A hint outside a React Aria field; inside one, `FieldHint` is read with the field. */
export function Hint({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <p className={styles.hint} {...(id ? { id } : {})}>
      {children}
    </p>
  );
}

export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" elementType="p" className={styles.hint}>
      {children}
    </Text>
  );
}

/** An error outside a React Aria field. */
export function ErrorLine({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <p className={styles.error} role="alert" {...(id ? { id } : {})}>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** The error of a React Aria field: read with the field, and announced when it appears. */
export function FieldErrorLine({ children }: { children: ReactNode }) {
  return (
    <Text slot="errorMessage" elementType="p" className={styles.error} role="alert">
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </Text>
  );
}
