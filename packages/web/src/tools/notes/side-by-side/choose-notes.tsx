// Which notes to lay side by side.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note, NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useListed, useWhen } from '../note-row.tsx';

export interface ChooseNotesProps {
  all: readonly Note[];
  chosen: readonly NoteId[];
  fewest: number;
  open: boolean;
  onClose: () => void;
  onChoose: (ids: readonly NoteId[]) => void;
}

/** So many are offered at first. */
const atOnce = 40;

export function ChooseNotes({ all, chosen, fewest, open, onClose, onChoose }: ChooseNotesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const listed = useListed();
  const when = useWhen();
  const [picked, setPicked] = useState<readonly NoteId[] | null>(null);
  const [isTold, setTold] = useState(false);
  const [shown, setShown] = useState(atOnce);
  const ids = picked ?? chosen;
  const close = () => {
    setPicked(null);
    setTold(false);
    onClose();
  };
  const done = () => {
    if (ids.length < fewest) return setTold(true);
    onChoose(ids);
    close();
  };
  return (
    <Sheet
      title={t`Which notes?`}
      open={open}
      onClose={close}
      actions={
        <Button kind="main" onPress={done}>
          <Trans>Lay them side by side</Trans>
        </Button>
      }
    >
      {isTold && ids.length < fewest ? (
        <ErrorLine>
          <Trans>Please choose at least three.</Trans>
        </ErrorLine>
      ) : null}
      {all.slice(0, shown).map((note) => (
        <Checkbox
          key={note.id}
          label={listed(note).title}
          detail={formats.capital(when(note.fields.at))}
          value={ids.includes(note.id)}
          onChange={(isIn) => setPicked(isIn ? [...ids, note.id] : ids.filter((id) => id !== note.id))}
        />
      ))}
      {all.length > shown ? (
        <Button kind="plain" onPress={() => setShown(shown + atOnce)}>
          <Trans>Show older ones</Trans>
        </Button>
      ) : null}
    </Sheet>
  );
}
