// Erasing a note for good; what was taken from it to a list stays there, and that is said.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Note, strategiesOf } from '@orrery/domain';
import { EraseDialog, type EraseDialogProps } from '../../../app/erase-dialog.tsx';
import { useOrrery } from '../../../app/orrery.tsx';

export interface EraseNoteProps extends Pick<EraseDialogProps, 'open' | 'onClose' | 'onErase' | 'onErased'> {
  note: Note;
}

export function EraseNote({ note, ...rest }: EraseNoteProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const isOnLists = strategiesOf(state.notes).some(({ fields }) => fields.what === note.fields.rather.trim());
  return (
    <EraseDialog
      {...rest}
      title={t`Erase this note for good?`}
      intent={{ tool: 'notes', intent: { type: 'eraseNote', note: note.id } }}
    >
      {isOnLists ? (
        <p>
          <Trans>
            What you took from it to try next time stays on your list, in these words, until you take it off
            there.
          </Trans>
        </p>
      ) : null}
    </EraseDialog>
  );
}
