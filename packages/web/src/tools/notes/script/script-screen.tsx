// A new script, begun from a note, from a situation with its openings, or from nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useBegunFrom } from '../journal/use-begun-from.ts';
import { useFreshNote } from '../journal/use-fresh-note.ts';
import { useNoteDraft } from '../journal/use-note-draft.ts';
import { ScriptEditor } from './script-editor.tsx';
import { useOpenings } from './situations.ts';

export default function ScriptScreen() {
  const id = useFreshNote();
  return <NewScript key={id} id={id} />;
}

function NewScript({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const openings = useOpenings();
  const draft = useNoteDraft(id, 'script');
  useBegunFrom(draft, ({ what, feelings, needs, need, people, question }) => ({
    ...{ what, needs, need, people, ask: question },
    feelings: feelings.map((felt) => ({ ...felt, after: null })),
  }));
  const situation = query.get('situation');
  const isBegun = useRef(draft.isBegun);
  useEffect(() => {
    if (isBegun.current || situation === null || situation.trim() === '') return;
    isBegun.current = true;
    draft.change({ situation: situation.slice(0, 60), drafts: [...openings(situation)] });
  });
  const putAway = () =>
    void attempt({ tool: 'notes', intent: { type: 'putNoteAway', note: id } }, <Trans>Put away.</Trans>);
  return (
    <ScriptEditor
      title={t`Words for a talk`}
      documentTitle={t`A note`}
      back={{ href: '/mine/scripts', label: t`Scripts` }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept, for you alone.</Trans>, undo: putAway });
        go(`/mine/${id}`);
      }}
    />
  );
}
