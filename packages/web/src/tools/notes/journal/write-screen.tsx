// A new note.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangersAmong, localOf, minutesOf, myZone, type NoteId } from '@orrery/domain';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useFreshNote, useNamedInAddress } from './use-fresh-note.ts';
import { useNoteDraft } from './use-note-draft.ts';

export default function WriteScreen() {
  const id = useFreshNote();
  return <NewNote key={id} id={id} />;
}

function NewNote({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state, now, attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const draft = useNoteDraft(id);
  useNamedInAddress(draft);
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
      aside={
        <p className="t-small">
          <Trans>
            Too much for words right now? <TextLink href="/mine/wave">Ride it like a wave first</TextLink>
          </Trans>
        </p>
      }
      onKept={() => {
        // whom to call is the next thing to see, and nothing floats over it
        if (dangersAmong(draft.values.feelings.map(({ feeling }) => feeling)).length === 0)
          tell({ words: <Trans>Kept, for you alone.</Trans>, undo: putAway });
        // the ways on from it stand there, and whom to call
        go(`/mine/${id}`);
      }}
    />
  );
}
