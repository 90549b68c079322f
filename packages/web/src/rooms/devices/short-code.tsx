import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './short-code.module.css';

/** Six digits, three by three, large enough to be compared across a table. */
export function ShortCode({ code }: { code: string }) {
  const [first, second] = [code.slice(0, 3), code.slice(3)];
  return (
    <p className={styles.code} role="status" translate="no">
      <VisuallyHidden>
        <Trans>The digits are</Trans>{' '}
      </VisuallyHidden>
      <span>{first}</span>
      <span>{second}</span>
    </p>
  );
}
