// Who can read it, and what turns the page: on a wide screen both on the line under the title, so that a long title keeps its own.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { me } from '../../../ui/appearance.ts';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from './under-title.module.css';

/** `children` are icon buttons; without them it is the line alone. */
export function UnderTitle({ children }: { children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className={styles.line}>
      <VisibilityLine readers={[me]} words={t`Only you`} />
      {children ? <div className={styles.turn}>{children}</div> : null}
    </div>
  );
}
