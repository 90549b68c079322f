// How full, or how much room, in one tap; the same tap again takes it back.
import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './care.module.css';

export interface FullnessStripProps {
  label: string;
  /** For 0 to 4. */
  words: readonly string[];
  value: number | null;
  onSay: (figure: number | null) => void;
}

export function FullnessStrip({ label, words, value, onSay }: FullnessStripProps) {
  const id = useId();
  return (
    <div>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <ToggleButtonGroup
        className={styles.strip}
        aria-labelledby={id}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const at = words.findIndex((_, figure) => keys.has(figure));
          onSay(at < 0 ? null : at);
        }}
      >
        {words.map((word, figure) => (
          <ToggleButton key={word} id={figure} className={styles.figure}>
            {word}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
