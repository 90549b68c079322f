// Erasing a trigger or something to try for good: it goes from the notes that name it, too.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Strategy, Trigger } from '@orrery/domain';
import { EraseDialog, type EraseDialogProps } from '../../../app/erase-dialog.tsx';
import styles from './lists.module.css';

type Opened = Pick<EraseDialogProps, 'open' | 'onClose'>;

export function EraseTrigger({ trigger, ...opened }: Opened & { trigger: Trigger }) {
  const { t } = useLingui();
  return (
    <EraseDialog
      {...opened}
      title={t`Erase “${trigger.fields.name}” for good?`}
      intent={{ tool: 'notes', intent: { type: 'eraseTrigger', trigger: trigger.id } }}
      goes={
        <p>
          <Trans>
            The name goes from this device, also from the notes that were set off by it. The notes stay, and
            nobody can bring the name back, you included.
          </Trans>
        </p>
      }
    />
  );
}

export function EraseStrategy({ strategy, ...opened }: Opened & { strategy: Strategy }) {
  const { t } = useLingui();
  return (
    <EraseDialog
      {...opened}
      title={t`Erase this for good?`}
      intent={{ tool: 'notes', intent: { type: 'eraseStrategy', strategy: strategy.id } }}
      goes={
        <>
          <p className={styles.what}>{strategy.fields.what}</p>
          <p>
            <Trans>
              It goes from this device, also where notes say how it went. The notes stay, and nobody can bring
              it back, you included.
            </Trans>
          </p>
        </>
      }
    />
  );
}
