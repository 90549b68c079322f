// An icon alone, 44 px to the touch; its label is its accessible name.
import type { ReactNode } from 'react';
import { Link, Button as Pressable, ToggleButton } from 'react-aria-components';
import { given } from './given.ts';
import styles from './icon-button.module.css';

export interface IconButtonProps {
  label: string;
  icon: ReactNode;
  onPress?: (() => void) | undefined;
  href?: string | undefined;
  /** Makes it a toggle that says whether it is on. */
  isPressed?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

export function IconButton({ label, icon, onPress, href, isPressed, isDisabled }: IconButtonProps) {
  if (href !== undefined)
    return (
      <Link className={styles.icon} href={href} aria-label={label}>
        {icon}
      </Link>
    );
  if (isPressed !== undefined)
    return (
      <ToggleButton
        className={styles.icon}
        aria-label={label}
        isSelected={isPressed}
        {...given({ isDisabled, onChange: onPress && (() => onPress()) })}
      >
        {icon}
      </ToggleButton>
    );
  return (
    <Pressable className={styles.icon} aria-label={label} {...given({ onPress, isDisabled })}>
      {icon}
    </Pressable>
  );
}
