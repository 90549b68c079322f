// A new note. As soon as it says something it lies on this device, and the address knows which one it is, so that a reload or a lock
// comes back to it.
import { Trans, useLingui } from '@lingui/react/macro';
import { localOf, minutesOf, myZone, type NoteId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useNoteDraft } from './use-note-draft.ts';

export default function WriteScreen() {
  const { state, newId } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const [fresh] = useState(() => newId<NoteId>());
  const asked = query.get('note') as NoteId | null;
  const id = asked !== null && state.notes.notes.get(asked)?.present ? asked : fresh;
  const isThere = state.notes.notes.has(id);
  useEffect(() => {
    if (isThere && asked !== id) setQuery({ note: id }, { replace: true });
  }, [isThere, asked, id, setQuery]);
  return <NewNote key={id} id={id} />;
}

function NewNote({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state, now, attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const draft = useNoteDraft(id);
  const hour = Math.floor(localOf(minutesOf(now), myZone(state)).minute / 60);
  const title =
    hour >= 18 || hour < 5
      ? t`Tonight’s note`
      : hour < 12
        ? t`This morning’s note`
        : t`This afternoon’s note`;
  const putAway = () =>
    void attempt({ tool: 'notes', intent: { type: 'putNoteAway', note: id } }, <Trans>Put away.</Trans>);
  return (
    <NoteEditor
      title={title}
      documentTitle={t`A note`}
      back={{ href: '/mine', label: t`Mine` }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept, for you alone.</Trans>, undo: putAway });
        go('/mine');
      }}
    />
  );
}
