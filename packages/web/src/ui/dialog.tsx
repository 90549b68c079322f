// A question that has to be answered before one goes on: a sheet from below on a phone, a sheet in the middle on a wide screen.
// Escape and a press outside close it, so closing must never be the act that counts.
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
  /** Read at once by a screen reader: something is about to be lost. */
  alert?: boolean | undefined;
  /** What stands before the title: a person's mark. */
  lead?: ReactNode;
  /** Beside the page instead of in its middle, from 900 px. */
  beside?: boolean | undefined;
}

export function Dialog({ title, open, onClose, children, actions, alert, lead, beside }: DialogProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      className={classNames(styles.veil, beside && styles.aside)}
      data-modal
      isDismissable
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={styles.sheet}>
        <AriaDialog className={styles.dialog} role={alert ? 'alertdialog' : 'dialog'}>
          <div className={styles.head}>
            {lead}
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            <IconButton label={t`Close`} icon={<X aria-hidden />} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
