// One question to somebody one might choose: four answers that weigh the same, and words where there is one.
import { Trans, useLingui } from '@lingui/react/macro';
import { answerTo, type ChoosingQuestion } from '@orrery/domain';
import type { RefObject } from 'react';
import { Answers } from '../../../ui/answers.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useChoosingWords } from './choosing-words.ts';
import type { AnswersDraft } from './use-answers.ts';

export interface AskedOneProps {
  question: ChoosingQuestion;
  draft: AnswersDraft;
  heading: RefObject<HTMLHeadingElement | null>;
}

const answers = ['yes', 'partly', 'no', 'unclear'] as const;
const marks = { yes: 'check', partly: 'arrows', no: 'dash', unclear: 'hourglass' } as const;

export function AskedOne({ question, draft, heading }: AskedOneProps) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const words = useChoosingWords();
  const { id, weight } = question;
  const all = draft.values.answers;
  const given = answerTo(all, id);
  const at = all.findIndex((one) => one.question === id);
  const asks = words.question(question);
  const takeBack = () => {
    draft.say(id, null, true);
    tell({
      words: <Trans>The answer is gone.</Trans>,
      undo: () => given && draft.say(id, given, true),
    });
  };
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1} className="t-title">
          {asks}
        </h2>
        <p className="t-caption">{words.weights[weight]}</p>
      </div>
      <Answers
        label={asks}
        options={answers.map((one) => ({ id: one, label: words.answers[one], mark: marks[one] }))}
        value={given?.answer ?? null}
        onAnswer={(answer) => draft.say(id, { answer, words: given?.words ?? '' }, true)}
      />
      {given ? (
        <>
          <TextArea
            label={t`Words to it`}
            rows={2}
            value={given.words}
            onChange={(said) => draft.say(id, { answer: given.answer, words: said })}
            error={draft.error(`answers.${at}.words`) ?? draft.error('answers')}
          />
          <Button kind="plain" onPress={takeBack}>
            <Trans>Take the answer back</Trans>
          </Button>
        </>
      ) : null}
    </>
  );
}
