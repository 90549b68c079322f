// Erasing a note for good, and with it, where somebody wants that, what was taken from it to one's lists.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Intent, type Note, takenFrom } from '@orrery/domain';
import { useState } from 'react';
import { EraseDialog, type EraseDialogProps } from '../../../app/erase-dialog.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';

export interface EraseNoteProps extends Pick<EraseDialogProps, 'open' | 'onClose' | 'onErase' | 'onErased'> {
  note: Note;
}

export function EraseNote({ note, onErase, ...props }: EraseNoteProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  // as it was when it began: what goes stays in the words of the dialog until it has gone
  const [begun, begin] = useState<ReturnType<typeof takenFrom> | null>(null);
  const { strategies, trigger } = begun ?? takenFrom(state.notes, note);
  const [along, takeAlong] = useState<readonly string[]>([]);
  const gone = strategies.filter(({ id }) => along.includes(id));
  const intents: Intent[] = [
    { tool: 'notes', intent: { type: 'eraseNote', note: note.id } },
    ...gone.map(({ id }): Intent => ({ tool: 'notes', intent: { type: 'eraseStrategy', strategy: id } })),
    ...(trigger && along.includes(trigger.id)
      ? [{ tool: 'notes', intent: { type: 'eraseTrigger', trigger: trigger.id } } as const]
      : []),
  ];
  const listed = [
    ...strategies.map(({ id, fields }) => ({ id, words: fields.what, detail: t`To try next time` })),
    ...(trigger ? [{ id: trigger.id, words: trigger.fields.name, detail: t`What sets it off` }] : []),
  ];
  return (
    <EraseDialog
      {...props}
      title={t`Erase this note for good?`}
      intent={intents}
      onErase={() => {
        begin({ strategies, trigger });
        onErase?.();
      }}
    >
      {listed.length > 0 ? (
        <div>
          <p>
            <Trans>What you took from it to your lists stays there, unless it goes too:</Trans>
          </p>
          {listed.map(({ id, words, detail }) => (
            <Checkbox
              key={id}
              label={words}
              detail={detail}
              value={along.includes(id)}
              onChange={(goes) => takeAlong(goes ? [...along, id] : along.filter((one) => one !== id))}
            />
          ))}
        </div>
      ) : null}
    </EraseDialog>
  );
}
