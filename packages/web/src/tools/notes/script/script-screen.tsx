// A new script, begun from a note, from a situation with its openings, or from nothing.
import { useLingui } from '@lingui/react/macro';
import { dangerOf, type NoteFields, type NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFreshNote, useNamedInAddress } from '../journal/use-fresh-note.ts';
import { useKeptNote } from '../journal/use-kept-note.tsx';
import { useNoteDraft } from '../journal/use-note-draft.ts';
import { ScriptEditor } from './script-editor.tsx';
import { situationAt, useOpenings } from './situations.ts';

export default function ScriptScreen() {
  const id = useFreshNote();
  return <NewScript key={id} id={id} />;
}

function NewScript({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [query] = useSearchParams();
  const openings = useOpenings();
  const [offered] = useState((): Partial<NoteFields> | undefined => {
    const from = state.notes.notes.get((query.get('from') ?? '') as NoteId)?.fields;
    if (from) {
      const { what, needs, need, people, question } = from;
      // what was chosen of danger is not for a talk
      const feelings = from.feelings
        .filter(({ feeling }) => !dangerOf(feeling))
        .map((felt) => ({ ...felt, after: null }));
      return { what, needs, need, people, ask: question, feelings };
    }
    const situation = situationAt(query.get('of'));
    return situation && { situation, drafts: [...openings(situation)] };
  });
  const draft = useNoteDraft(id, { kind: 'script', offered });
  useNamedInAddress(draft);
  const kept = useKeptNote(id);
  return (
    <ScriptEditor
      title={t`Words for a talk`}
      documentTitle={t`A note`}
      back={{ href: '/mine/scripts', label: t`Scripts` }}
      draft={draft}
      onKept={() => kept(draft.values)}
    />
  );
}
