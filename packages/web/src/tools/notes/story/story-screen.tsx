// A new story.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useFreshNote, useNamedInAddress } from '../journal/use-fresh-note.ts';
import { useNoteDraft } from '../journal/use-note-draft.ts';
import { StoryEditor } from './story-editor.tsx';

export default function StoryScreen() {
  const id = useFreshNote();
  return <NewStory key={id} id={id} />;
}

function NewStory({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const [query] = useSearchParams();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [from] = useState(() => state.notes.notes.get((query.get('from') ?? '') as NoteId)?.fields);
  const offered = from && { what: from.what, story: from.thoughts, people: from.people };
  const draft = useNoteDraft(id, { kind: 'story', offered });
  useNamedInAddress(draft);
  const putAway = () =>
    void attempt({ tool: 'notes', intent: { type: 'putNoteAway', note: id } }, <Trans>Put away.</Trans>);
  return (
    <StoryEditor
      title={t`What am I telling myself?`}
      documentTitle={t`A note`}
      back={{ href: '/mine', label: t`Mine` }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept, for you alone.</Trans>, undo: putAway });
        go(`/mine/${id}`);
      }}
    />
  );
}
