// A rehearsal, alone or with a friend: say it aloud, then answer what they may say, card by card. A clock is there for whoever wants one;
// nothing counts, and nothing is kept.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note, NoteId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { NotHere } from '../not-here.tsx';
import { useComposed } from './composed.ts';
import styles from './script.module.css';

export default function RehearseScreen() {
  const { state } = useOrrery();
  const { script: id = '' } = useParams<{ script: string }>();
  const note = state.notes.notes.get(id as NoteId);
  return note?.present && note.fields.kind === 'script' ? <Rehearsal key={id} note={note} /> : <NotHere />;
}

function Rehearsal({ note }: { note: Note }) {
  const { t } = useLingui();
  const formats = useFormats();
  const composed = useComposed();
  const [at, setAt] = useState(0);
  const [isShown, setShown] = useState(false);
  const { fields } = note;
  const wordings = fields.drafts.filter((draft) => draft.trim() !== '');
  const openings = wordings.length > 0 ? wordings : [composed(fields)].filter(Boolean);
  const answers = fields.answers.filter(({ says }) => says.trim() !== '');
  const answer = answers[at - 1];
  const turn = (to: number) => {
    setAt(to);
    setShown(false);
  };
  const isLast = at >= answers.length;
  const number = formats.number(at, 0);
  const count = formats.number(answers.length, 0);
  return (
    <Screen
      title={t`Rehearse`}
      visibility={<OnlyYou />}
      back={{ href: `/mine/${note.id}`, label: t`Script` }}
      narrow
      dock={
        <ButtonRow equal>
          {at > 0 ? (
            <Button onPress={() => turn(at - 1)}>
              <Trans>Back</Trans>
            </Button>
          ) : null}
          {isLast ? (
            <Button kind="main" onPress={() => turn(0)}>
              <Trans>From the beginning</Trans>
            </Button>
          ) : (
            <Button kind="main" onPress={() => turn(at + 1)}>
              {at === 0 ? <Trans>What they may say</Trans> : <Trans>Next answer</Trans>}
            </Button>
          )}
        </ButtonRow>
      }
    >
      <Flow>
        <p className="t-small">
          {answer ? (
            <Trans>
              Answer {number} of {count}. Say what you would say, aloud or in your head, before you look.
            </Trans>
          ) : (
            <Trans>Say it aloud once, as if they sat there. Slowly; you may stop after each sentence.</Trans>
          )}
        </p>
        <div className={styles.card} aria-live="polite">
          {answer ? (
            <>
              <p className={styles.says}>“{answer.says}”</p>
              {isShown ? (
                <p className={styles.mine}>
                  {answer.mine || <Trans>You have not written anything yet.</Trans>}
                </p>
              ) : (
                <Button onPress={() => setShown(true)}>
                  <Trans>Show what I wrote</Trans>
                </Button>
              )}
            </>
          ) : (
            openings.map((wording) => (
              <p key={wording} className={styles.mine}>
                {wording}
              </p>
            ))
          )}
        </div>
        {answers.length === 0 ? (
          <p>
            <Trans>There are no answers in it yet. With two or three it becomes a rehearsal.</Trans>{' '}
            <ButtonLink kind="plain" href={`/mine/${note.id}/edit`}>
              <Trans>Write them</Trans>
            </ButtonLink>
          </p>
        ) : null}
        <Clock />
      </Flow>
    </Screen>
  );
}

const length = 120;

/** Two minutes, for whoever wants to feel how long that is. It makes no sound. */
function Clock() {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (left === null || left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  if (left === null)
    return (
      <Button kind="plain" onPress={() => setLeft(length)}>
        <Trans>Start a clock of two minutes</Trans>
      </Button>
    );
  const figures = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <p>
      <span className={styles.clock} role="timer">
        {figures}
      </span>{' '}
      <Button kind="plain" onPress={() => setLeft(null)}>
        <Trans>Put the clock away</Trans>
      </Button>
    </p>
  );
}
