// Private questions on pressure and double standards, one at a time, each of them skippable. An answer decides nothing; where it tells of
// pressure, help comes first.
import { Trans, useLingui } from '@lingui/react/macro';
import { CHOICE_QUESTIONS, type ChoiceId } from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { ChoiceNotHere } from './choice-not-here.tsx';
import { useChoiceWords } from './choice-words.ts';
import styles from './choices.module.css';
import { PrivateQuestion } from './private-question.tsx';
import { SavedChoice } from './saved-choice.tsx';
import { useChoiceDraft } from './use-choice-draft.ts';

export default function QuestionsScreen() {
  const { state } = useOrrery();
  const { choice: id = '' } = useParams<{ choice: string }>();
  const isThere = state.compass.choice.get(id as ChoiceId)?.present;
  return isThere ? <Questions key={id} id={id as ChoiceId} /> : <ChoiceNotHere />;
}

function Questions({ id }: { id: ChoiceId }) {
  const { t } = useLingui();
  const words = useChoiceWords();
  const draft = useChoiceDraft(id);
  const { asked } = draft.values;
  const answerTo = (key: string) => asked.find(({ question }) => question === key);
  /** Null for all of them. */
  const [at, setAt] = useState<string | null>(() =>
    asked.length === 0 ? (CHOICE_QUESTIONS[0] ?? null) : null,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  const place = (CHOICE_QUESTIONS as readonly (string | null)[]).indexOf(at);
  const [number, count] = [place + 1, CHOICE_QUESTIONS.length];
  const back = `/mine/choices/${id}`;
  const isAnswered = at !== null && answerTo(at) !== undefined;
  return (
    <Screen
      title={t`Private questions`}
      documentTitle={t`A choice`}
      back={{ href: back, label: t`A choice` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        at === null ? undefined : (
          <ButtonRow equal>
            {place > 0 ? (
              <Button onPress={() => setAt(CHOICE_QUESTIONS[place - 1] ?? null)}>
                <Trans>Back one</Trans>
              </Button>
            ) : null}
            <Button onPress={() => setAt(CHOICE_QUESTIONS[place + 1] ?? null)}>
              {isAnswered ? <Trans>Next</Trans> : <Trans>Skip</Trans>}
            </Button>
          </ButtonRow>
        )
      }
    >
      <Flow>
        {at === null ? (
          <>
            <h2 ref={heading} tabIndex={-1} className={styles.question}>
              <Trans>All of them</Trans>
            </h2>
            <List label={t`All of them`}>
              {CHOICE_QUESTIONS.map((key) => {
                const given = answerTo(key);
                return (
                  <ListRow
                    key={key}
                    title={words.questionOf(key)}
                    detail={given ? words.answers[given.answer] : <Trans>Not answered</Trans>}
                    onPress={() => setAt(key)}
                  />
                );
              })}
            </List>
            <ButtonRow>
              <ButtonLink href={back}>
                <Trans>Back to the choice</Trans>
              </ButtonLink>
            </ButtonRow>
          </>
        ) : (
          <>
            <p className="t-caption">
              <Trans>
                {number} of {count}. Skip what you like; an answer decides nothing.
              </Trans>
            </p>
            <PrivateQuestion key={at} heading={heading} question={at} draft={draft} />
            <Button kind="plain" onPress={() => setAt(null)}>
              <Trans>All of them</Trans>
            </Button>
            {draft.changed().length > 0 || draft.refused ? <SavedChoice draft={draft} /> : null}
          </>
        )}
      </Flow>
    </Screen>
  );
}
