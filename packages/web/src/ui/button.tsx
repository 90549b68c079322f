// Buttons: outline, main (brass; at most one on a screen) and plain. A busy one says in words what it does and offers Cancel beside it.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, Button as Pressable } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { given } from './given.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

type ButtonKind = 'outline' | 'main' | 'plain';

interface Look {
  kind?: ButtonKind | undefined;
  icon?: ReactNode;
  /** Fills the width it is given. */
  wide?: boolean | undefined;
  /** For what cannot be undone: words in alert colour. */
  alert?: boolean | undefined;
  /** The accessible name where the words alone do not say enough. */
  label?: string | undefined;
  children: ReactNode;
}

export interface ButtonProps extends Look {
  onPress?: (() => void) | undefined;
  /** What it is doing right now, in words; takes the place of the children and keeps it from being pressed again. */
  busy?: ReactNode;
  onCancel?: (() => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Id of a form elsewhere on the page that it submits. */
  form?: string | undefined;
}

function look({ kind = 'outline', wide, alert }: Look) {
  return classNames(styles.button, styles[kind], wide && styles.wide, alert && styles.alert);
}

export function Button(props: ButtonProps) {
  const { icon, children, busy, onCancel, onPress, label, form } = props;
  const isBusy = Boolean(busy);
  // isPending of React Aria would leave a nameless image behind for those who listen when the button goes while it is busy
  const button = (
    <Pressable
      className={look(props)}
      type={isBusy ? 'button' : (props.type ?? 'button')}
      {...given({
        onPress: isBusy ? undefined : onPress,
        'aria-disabled': isBusy ? true : undefined,
        form,
        isDisabled: props.isDisabled,
        autoFocus: props.autoFocus,
        'aria-label': label,
      })}
    >
      {icon}
      <span className={styles.words}>{busy || children}</span>
    </Pressable>
  );
  const said =
    'busy' in props ? (
      <VisuallyHidden>
        <span role="status">{busy}</span>
      </VisuallyHidden>
    ) : null;
  if (!busy || !onCancel)
    return (
      <>
        {button}
        {said}
      </>
    );
  return (
    <span className={classNames(styles.pair, props.wide && styles.wide)}>
      {button}
      {said}
      <Pressable className={classNames(styles.button, styles.outline)} onPress={onCancel}>
        <Trans>Cancel</Trans>
      </Pressable>
    </span>
  );
}

export interface ButtonLinkProps extends Look {
  href: string;
  download?: string | undefined;
}

/** Looks like a button and goes somewhere. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <Link
      className={look(props)}
      href={props.href}
      {...given({ download: props.download, 'aria-label': props.label })}
    >
      {props.icon}
      <span className={styles.words}>{props.children}</span>
    </Link>
  );
}

/** Buttons side by side that wrap when they must; `equal` gives each the same width. */
export function ButtonRow({ children, equal = false }: { children: ReactNode; equal?: boolean | undefined }) {
  return <div className={classNames(styles.row, equal && styles.equal)}>{children}</div>;
}
