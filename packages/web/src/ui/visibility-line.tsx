// Who will be able to read what stands here, before one writes it: the same place and form on every screen.
import type { ReactNode } from 'react';
import { Link, Button as Pressable } from 'react-aria-components';
import type { Appearance } from './appearance.ts';
import { Mark } from './mark.tsx';
import styles from './visibility-line.module.css';

export interface VisibilityLineProps {
  /** All who can read it, oneself first. */
  readers: readonly Appearance[];
  /** "Only you", "You, Sam and Kit", "Only you; Sam sees busy hours". A change is announced. */
  words: ReactNode;
  /** Where others can read it: the exact screen that they get. */
  seeAs?: { label: string; href?: string | undefined; onPress?: (() => void) | undefined } | undefined;
}

export function VisibilityLine({ readers, words, seeAs }: VisibilityLineProps) {
  return (
    <div className={styles.line} role="status">
      <span className={styles.who}>
        <span className={styles.marks}>
          {readers.map((reader) => (
            <Mark key={`${reader.color}-${reader.mark}`} appearance={reader} size={14} />
          ))}
        </span>
        <span className={styles.words}>{words}</span>
      </span>
      {seeAs?.href ? (
        <Link className={styles.see} href={seeAs.href}>
          {seeAs.label}
        </Link>
      ) : seeAs?.onPress ? (
        <Pressable className={styles.see} onPress={seeAs.onPress}>
          {seeAs.label}
        </Pressable>
      ) : null}
    </div>
  );
}
