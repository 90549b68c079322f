// Values that stand beside each other until somebody chooses: all of them weigh the same. A short one is pressed itself; a long one
// is there to be read, with its button below.
import type { ReactNode } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './versions.module.css';

export interface VersionsProps {
  /** What the values are of. */
  label: string;
  versions: readonly { id: string; words: string; note?: ReactNode }[];
  /** Set for long texts: the words of the button under each, and its whole name. */
  keep?: { words: ReactNode; label: (words: string) => string } | undefined;
  onKeep: (id: string) => void;
}

export function Versions({ label, versions, keep, onKeep }: VersionsProps) {
  return (
    <ul className={classNames(styles.versions, keep && styles.long)} aria-label={label}>
      {versions.map(({ id, words, note }) => {
        const said = (
          <>
            <span className={styles.words}>{words}</span>
            {note ? <span className={styles.note}>{note}</span> : null}
          </>
        );
        return (
          <li key={id} className={styles.version}>
            {keep ? (
              <div className={styles.text}>
                {said}
                <div className={styles.act}>
                  <Button label={keep.label(words)} onPress={() => onKeep(id)}>
                    {keep.words}
                  </Button>
                </div>
              </div>
            ) : (
              <Pressable className={styles.choice} onPress={() => onKeep(id)}>
                {said}
              </Pressable>
            )}
          </li>
        );
      })}
    </ul>
  );
}
