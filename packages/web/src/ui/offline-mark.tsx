// Stands where a thing was saved that has not left the device.
import { Trans } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './offline-mark.module.css';

export function OfflineMark({ words }: { words?: ReactNode }) {
  return (
    <span className={styles.mark}>
      <CloudOff aria-hidden />
      <span>{words ?? <Trans>kept on this device</Trans>}</span>
    </span>
  );
}
