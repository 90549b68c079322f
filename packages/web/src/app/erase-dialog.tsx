// Erasing for good: what it does, and what it cannot do, before it is done.
import { Trans } from '@lingui/react/macro';
import type { Intent } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Flow } from '../ui/flow.tsx';
import { useToasts } from '../ui/toast.tsx';
import { useOrrery } from './orrery.tsx';
import { useRelay } from './relay.ts';

export interface EraseDialogProps {
  /** As a question that names what goes. */
  title: string;
  intent: Intent | readonly Intent[];
  open: boolean;
  onClose: () => void;
  /** It begins: the thing is about to be gone from what is open. */
  onErase?: (() => void) | undefined;
  onErased?: (() => void) | undefined;
  /** What goes, in its own words; otherwise all that was ever written in it. */
  goes?: ReactNode;
  /** What else goes with it, or stays. */
  children?: ReactNode;
}

export function EraseDialog(props: EraseDialogProps) {
  const { title, intent, open, onClose, onErase, onErased, goes, children } = props;
  const orrery = useOrrery();
  const { tell } = useToasts();
  const relay = useRelay();
  const [isBusy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    onErase?.();
    const isGone = await orrery.attempt(intent);
    setBusy(false);
    onClose();
    if (!isGone) return;
    onErased?.();
    // where it still lies here, the room says so, and when it goes
    if (orrery.leftToErase === 0) tell({ words: <Trans>Erased for good.</Trans> });
  };
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog
      title={title}
      open={open}
      onClose={close}
      alert
      actions={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            <Trans>Leave it here</Trans>
          </Button>
          <Button alert onPress={() => void erase()} busy={isBusy ? <Trans>Erasing</Trans> : undefined}>
            <Trans>Erase it for good</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        {goes ?? (
          <p>
            <Trans>
              All that was ever written in it goes from this device, and nobody can bring it back, you
              included.
            </Trans>
          </p>
        )}
        {children}
        {relay ? (
          <p>
            <Trans>
              The relay and your other devices let go of it as soon as they hear of it. Until then they may
              still hold it, sealed.
            </Trans>
          </p>
        ) : null}
        <p>
          <Trans>
            It cannot reach exports that you saved before, nor what somebody has read or copied. That there
            was something, and that it was erased, stays on record; not what it said.
          </Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
