import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './short-code.module.css';

/** Six digits, three by three, or as many as there are groups; large enough to be compared across a table. */
export function ShortCode({ code }: { code: string }) {
  const groups = code.includes(' ') ? code.split(' ') : [code.slice(0, 3), code.slice(3)];
  return (
    <p className={styles.code} role="status" translate="no">
      <VisuallyHidden>
        <Trans>The digits are</Trans>{' '}
      </VisuallyHidden>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups can be alike, and they never move
        <span key={at}>{group}</span>
      ))}
    </p>
  );
}
