// A new story.
import { useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFreshNote, useNamedInAddress } from '../journal/use-fresh-note.ts';
import { useKeptNote } from '../journal/use-kept-note.tsx';
import { useNoteDraft } from '../journal/use-note-draft.ts';
import { StoryEditor } from './story-editor.tsx';

export default function StoryScreen() {
  const id = useFreshNote();
  return <NewStory key={id} id={id} />;
}

function NewStory({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [query] = useSearchParams();
  const [from] = useState(() => state.notes.notes.get((query.get('from') ?? '') as NoteId)?.fields);
  const offered = from && { what: from.what, story: from.thoughts, people: from.people };
  const draft = useNoteDraft(id, { kind: 'story', offered });
  useNamedInAddress(draft);
  const kept = useKeptNote(id);
  return (
    <StoryEditor
      title={t`What am I telling myself?`}
      documentTitle={t`A note`}
      back={{ href: '/mine', label: t`Mine` }}
      draft={draft}
      onKept={() => kept(draft.values)}
    />
  );
}
