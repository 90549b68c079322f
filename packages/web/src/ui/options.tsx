// The choices of a Select or ComboBox, alike in both.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import styles from './popover.module.css';

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  detail?: string | undefined;
  /** A person's mark or an icon before the words. */
  mark?: ReactNode;
}

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.item}>
      {({ isSelected }) => (
        <>
          {option.mark}
          <span className={styles.words}>
            {option.label}
            {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
          </span>
          {isSelected ? <Check aria-hidden className={styles.check} /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
