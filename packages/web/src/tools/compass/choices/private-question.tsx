// One private question: three answers that weigh the same, words only where there is an answer, and help beside one that tells of pressure.
import { Trans, useLingui } from '@lingui/react/macro';
import { PRESSURE_QUESTIONS } from '@orrery/domain';
import { type RefObject, useEffect, useRef } from 'react';
import { Answers } from '../../../ui/answers.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useChoiceWords } from './choice-words.ts';
import styles from './choices.module.css';
import type { ChoiceDraft } from './use-choice-draft.ts';

export interface PrivateQuestionProps {
  question: string;
  draft: ChoiceDraft;
  heading: RefObject<HTMLHeadingElement | null>;
}

const answers = ['yes', 'partly', 'no'] as const;

export function PrivateQuestion({ question, draft, heading }: PrivateQuestionProps) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const words = useChoiceWords();
  const { asked } = draft.values;
  const latest = useRef(asked);
  latest.current = asked;
  const given = asked.find((one) => one.question === question);
  const others = asked.filter((one) => one.question !== question);
  /** What is tapped is kept at once. */
  const keep = (all: typeof asked) => {
    draft.change({ asked: all });
    void draft.keep();
  };
  const tellsOfPressure =
    PRESSURE_QUESTIONS.includes(question) && given !== undefined && given.answer !== 'no';
  const help = useRef<HTMLDivElement>(null);
  const told = useRef(tellsOfPressure);
  useEffect(() => {
    // an answer that was just given brings help into sight; one from before moves nothing
    if (tellsOfPressure && !told.current) help.current?.scrollIntoView({ block: 'nearest' });
    told.current = tellsOfPressure;
  }, [tellsOfPressure]);
  const asks = words.questionOf(question);
  const takeBack = () => {
    keep(others);
    tell({
      words: <Trans>The answer is gone.</Trans>,
      // beside what was answered since
      undo: () => {
        const since = latest.current.filter((one) => one.question !== question);
        keep(given ? [...since, given] : since);
      },
    });
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.question}>
        {asks}
      </h2>
      <Answers
        label={asks}
        options={answers.map((id) => ({ id, label: words.answers[id] }))}
        value={given?.answer ?? null}
        onAnswer={(answer) => keep([...others, { question, answer, words: given?.words ?? '' }])}
      />
      {tellsOfPressure ? (
        <div ref={help} className={styles.near}>
          <Notice
            kind="remark"
            announce
            what={<Trans>How safe you are comes before every other question</Trans>}
            means={
              <Trans>
                Nothing has to be decided today. There are people who know such situations and listen, also if
                you only want to talk.
              </Trans>
            }
            todo={
              <TextLink href="/help/now">
                <Trans>Who can help now</Trans>
              </TextLink>
            }
          />
        </div>
      ) : null}
      {given ? (
        <>
          <TextArea
            label={t`Words to it`}
            rows={2}
            value={given.words}
            onChange={(said) => draft.change({ asked: [...others, { ...given, words: said }] })}
            error={draft.error('asked')}
          />
          <Button kind="plain" onPress={takeBack}>
            <Trans>Take the answer back</Trans>
          </Button>
        </>
      ) : null}
    </>
  );
}
