// What happened, what it means, what to do. An error has its icon and colour; a remark has neither.
import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

export interface NoticeProps {
  kind?: 'error' | 'remark' | undefined;
  what: ReactNode;
  means?: ReactNode;
  todo?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Says it at once to those who listen; for what happens while one is on the page. */
  announce?: boolean | undefined;
}

export function Notice({
  kind = 'error',
  what,
  means,
  todo,
  actions,
  announce = kind === 'error',
}: NoticeProps) {
  const Icon = kind === 'error' ? CircleAlert : Info;
  return (
    <div
      className={classNames(styles.notice, kind === 'error' && styles.error)}
      role={announce ? 'alert' : 'note'}
    >
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.what}>{what}</p>
        {means ? <div>{means}</div> : null}
        {todo ? <p>{todo}</p> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
