// A new note.
import { Trans, useLingui } from '@lingui/react/macro';
import { localOf, minutesOf, myZone, type NoteId } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useFreshNote, useNamedInAddress } from './use-fresh-note.ts';
import { useKeptNote } from './use-kept-note.tsx';
import { useNoteDraft } from './use-note-draft.ts';

export default function WriteScreen() {
  const id = useFreshNote();
  return <NewNote key={id} id={id} />;
}

function NewNote({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const draft = useNoteDraft(id);
  useNamedInAddress(draft);
  const hour = Math.floor(localOf(minutesOf(now), myZone(state)).minute / 60);
  const title =
    hour >= 18 || hour < 5
      ? t`Tonight’s note`
      : hour < 12
        ? t`This morning’s note`
        : t`This afternoon’s note`;
  const kept = useKeptNote(id);
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
      onKept={() => kept(draft.values)}
    />
  );
}
