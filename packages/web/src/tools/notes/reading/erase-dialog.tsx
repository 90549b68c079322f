// Erasing for good: what it does, and what it cannot do, before it is done.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Note, strategiesOf } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRelay } from '../../../app/relay.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';

export interface EraseDialogProps {
  note: Note;
  open: boolean;
  onClose: () => void;
  /** It begins: the note is about to be gone from what is open. */
  onErase?: () => void;
  onErased: () => void;
}

export function EraseDialog({ note, open, onClose, onErase, onErased }: EraseDialogProps) {
  const { t } = useLingui();
  const orrery = useOrrery();
  const { state, attempt } = orrery;
  const { tell } = useToasts();
  const relay = useRelay();
  const [isBusy, setBusy] = useState(false);
  const isOnLists = strategiesOf(state.notes).some(({ fields }) => fields.what === note.fields.rather.trim());
  const erase = async () => {
    setBusy(true);
    onErase?.();
    const isGone = await attempt({ tool: 'notes', intent: { type: 'eraseNote', note: note.id } });
    setBusy(false);
    onClose();
    if (!isGone) return;
    onErased();
    // where it still lies here, the room says so, and when it goes
    if (orrery.leftToErase === 0) tell({ words: <Trans>Erased for good.</Trans> });
  };
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog
      title={t`Erase this note for good?`}
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
        <p>
          <Trans>
            All that was ever written in this note goes from this device, and nobody can bring it back, you
            included.
          </Trans>
        </p>
        {isOnLists ? (
          <p>
            <Trans>
              What you took from it to try next time stays on your list, in these words, until you take it off
              there.
            </Trans>
          </p>
        ) : null}
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
            was a note, and that it was erased, stays on record; not what it said.
          </Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
