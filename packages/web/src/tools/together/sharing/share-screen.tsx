// Sharing from a note: which circle, what exactly, until when; then the very screen that the others get, and only then the act.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared } from '@orrery/client/circle';
import { minutesOf, type Note, type NoteId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { canPutInto } from '../../care/begun.ts';
import { NotHere } from '../../notes/not-here.tsx';
import { useNoteWords } from '../../notes/note-words.ts';
import { Lacking } from '../lacking.tsx';
import { pathOf, useCircles, useLack } from '../use-circles.ts';
import { useGivable } from './givable.ts';
import { readersOf } from './names-in.ts';
import { SeenAs } from './seen-as.tsx';
import { SeenBy } from './seen-by.tsx';
import { ShareForm } from './share-form.tsx';

export default function ShareScreen() {
  const { state } = useOrrery();
  const { note: id = '' } = useParams<{ note: string }>();
  const note = state.notes.notes.get(id as NoteId);
  return note?.present ? <Share key={id} note={note} /> : <NotHere />;
}

function Share({ note }: { note: Note }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useNoteWords();
  const circles = useCircles();
  const lack = useLack();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const givable = useGivable(state, note);
  const open =
    circles
      ?.all()
      .filter((circle) =>
        circle.isCare ? canPutInto(circle, minutesOf(now)) : readersOf(circle).length > 0,
      ) ?? [];
  const there = prepared && open.find(({ id }) => id === prepared.space);
  const circleName = there?.name || t`the circle`;
  if (circles && prepared && there)
    return (
      <SeenAs
        circles={circles}
        circle={there}
        prepared={prepared}
        draft={`${note.id} share`}
        to={`${pathOf(there.id)}/shared`}
        about={
          <Trans>
            This is what they have on their screen of {circleName}, and nothing else of the note. Whoever
            comes in later can read it too, as long as it is there.
          </Trans>
        }
        onBack={() => setPrepared(null)}
      />
    );
  return (
    <Screen
      title={t`Share with a circle`}
      back={{ href: `/mine/${note.id}`, label: words.kinds[note.fields.kind] }}
      visibility={<SeenBy of={`note ${note.id}`} />}
      narrow
    >
      {lack ? (
        <Lacking lack={lack} />
      ) : circles?.isRead ? (
        <Ready circles={circles} open={open} note={note} givable={givable} onPrepared={setPrepared} />
      ) : null}
    </Screen>
  );
}

function Ready(props: {
  circles: Circles;
  open: readonly Circle[];
  note: Note;
  givable: ReturnType<typeof useGivable>;
  onPrepared: (prepared: Prepared) => void;
}) {
  const { open, givable } = props;
  if (givable.ways.length === 0)
    return (
      <Empty>
        <Trans>There is nothing in this note that could be shared.</Trans>
      </Empty>
    );
  if (open.length === 0)
    return (
      <Empty
        action={
          <ButtonLink href="/together">
            <Trans>To your circles</Trans>
          </ButtonLink>
        }
      >
        <Trans>Nobody is in a circle with you yet.</Trans>
      </Empty>
    );
  return <ShareForm {...props} />;
}
