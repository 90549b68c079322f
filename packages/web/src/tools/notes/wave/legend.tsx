import { Trans } from '@lingui/react/macro';
import styles from './curves.module.css';

export function Legend() {
  return (
    <ul className={styles.legend}>
      <li>
        <svg className={styles.curve} viewBox="-7 -7 14 14" aria-hidden>
          <circle className={styles.full} r="5" />
        </svg>
        <Trans>when you came</Trans>
      </li>
      <li>
        <svg className={styles.curve} viewBox="-7 -7 14 14" aria-hidden>
          <circle className={styles.hollow} r="4" />
        </svg>
        <Trans>when you last said</Trans>
      </li>
    </ul>
  );
}
