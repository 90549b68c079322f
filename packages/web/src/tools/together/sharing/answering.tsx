// What was answered to a question or a wording, each in their own words, and where mine is written. Nobody is counted or waited for.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { type AnswerKey, authorOf, type MemberId, type SharedAnswer, type ShareKey } from '@orrery/domain';
import { useState } from 'react';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../use-refusals.ts';
import { nameIn } from './names-in.ts';
import styles from './shared.module.css';

export function Answers(props: {
  circle: Circle;
  answers: readonly SharedAnswer[];
  viewer: MemberId;
  onTakeBack?: (id: AnswerKey) => void;
}) {
  const { circle, answers, viewer, onTakeBack } = props;
  const { t } = useLingui();
  if (answers.length === 0) return null;
  return (
    <ul className={styles.answers} aria-label={t`Answers`}>
      {answers.map(({ id, fields }) => {
        const by = authorOf(id);
        const isMine = by === viewer;
        return (
          <li key={id}>
            <p className={`t-caption ${styles.head}`}>
              {isMine ? t`You` : nameIn(circle, by) || t`Somebody`}
            </p>
            <p className={styles.words}>{fields.text}</p>
            {isMine && onTakeBack ? (
              <ButtonRow>
                <Button kind="plain" onPress={() => onTakeBack(id)}>
                  <Trans>Take the answer back</Trans>
                </Button>
              </ButtonRow>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** In a preview there is only the place where it will be. */
export function AnswerForm(props: { circles: Circles | undefined; circle: Circle; to: ShareKey }) {
  const { circles, circle, to } = props;
  return circles ? (
    <Form circles={circles} circle={circle} to={to} />
  ) : (
    <p className="t-caption">
      <Trans>Here they can write an answer.</Trans>
    </p>
  );
}

function Form({ circles, circle, to }: { circles: Circles; circle: Circle; to: ShareKey }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [draft, setDraft] = useDraft<string>(`answer/${circle.id}/${to}`);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function answer() {
    if (busy) return;
    setBusy(true);
    const done = await circles.sharing.answer(circle.id, to, draft ?? '');
    setBusy(false);
    if (!done.ok) return setFault(sentence(done.why));
    setDraft(null);
    tell({ words: <Trans>Answered. Everybody who is in can read it.</Trans> });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <TextArea
        label={t`Your answer`}
        hint={t`No answer is owed, and nobody is shown whether you have read this. What you write, everybody who is in reads.`}
        value={draft ?? ''}
        onChange={(text) => {
          setDraft(text === '' ? null : text);
          setFault(null);
        }}
        error={fault ?? undefined}
        rows={2}
      />
      <ButtonRow>
        <Button type="submit" busy={busy ? t`Answering` : undefined}>
          <Trans>Answer</Trans>
        </Button>
      </ButtonRow>
    </form>
  );
}
