// A new story.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useBegunFrom } from '../journal/use-begun-from.ts';
import { useFreshNote } from '../journal/use-fresh-note.ts';
import { useNoteDraft } from '../journal/use-note-draft.ts';
import { StoryEditor } from './story-editor.tsx';

export default function StoryScreen() {
  const id = useFreshNote();
  return <NewStory key={id} id={id} />;
}

function NewStory({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const draft = useNoteDraft(id, 'story');
  useBegunFrom(draft, ({ what, thoughts, people }) => ({ what, story: thoughts, people }));
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
