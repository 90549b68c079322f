// A note from before, in the same editor. It is kept as one types here, too; what it said before can be had back in one piece.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note, NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { NotHere } from '../not-here.tsx';
import { useNoteWords } from '../note-words.ts';
import { ScriptEditor } from '../script/script-editor.tsx';
import { StoryEditor } from '../story/story-editor.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useNoteDraft } from './use-note-draft.ts';

const editors = { journal: NoteEditor, wave: NoteEditor, story: StoryEditor, script: ScriptEditor };

export default function EditScreen() {
  const { state } = useOrrery();
  const { note: id = '' } = useParams<{ note: string }>();
  const note = state.notes.notes.get(id as NoteId);
  return note?.present ? <EditNote key={id} note={note} /> : <NotHere />;
}

function EditNote({ note }: { note: Note }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const words = useNoteWords();
  const [, go] = useLocation();
  const { id } = note;
  const draft = useNoteDraft(id);
  const [before] = useState(() => note.fields);
  const undo = () =>
    void attempt(
      {
        tool: 'notes',
        intent: {
          type: 'changeNote',
          note: id,
          // only what was changed here: another device may have written more of it meanwhile
          changes: Object.fromEntries(draft.changed().map((field) => [field, before[field]])),
        },
      },
      <Trans>It says what it said before.</Trans>,
    );
  const Editor = editors[note.fields.kind];
  return (
    <Editor
      title={t`Change the note`}
      documentTitle={t`A note`}
      back={{ href: `/mine/${id}`, label: words.kinds[note.fields.kind] }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept</Trans>, undo });
        go(`/mine/${id}`);
      }}
    />
  );
}
