// The dialog before something is erased for good: what it does, and what it cannot do.
import { Trans } from '@lingui/react/macro';
import type { Intent } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useRelay } from '../../app/relay.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { useToasts } from '../../ui/toast.tsx';

export interface EraseForGoodProps {
  title: string;
  /** What erases it. */
  intents: readonly Intent[];
  open: boolean;
  onClose: () => void;
  /** It begins: what is erased is about to be gone from what is open. */
  onErase?: () => void;
  onErased?: () => void;
  /** What goes, in its own words. */
  children: ReactNode;
}

export function EraseForGood(props: EraseForGoodProps) {
  const { title, intents, open, onClose, onErase, onErased, children } = props;
  const orrery = useOrrery();
  const { tell } = useToasts();
  const relay = useRelay();
  const [isBusy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    onErase?.();
    const isGone = await orrery.attempt(intents);
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
            It cannot reach exports that you saved before, nor what somebody has read or copied. That
            something was here, and that it was erased, stays on record; not what it said.
          </Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
