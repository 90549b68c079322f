// What I ask myself before a yes, for me alone: two questions, words to it, the way to help, and time to think.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type AskedFields,
  addDays,
  KINDS,
  minutesOf,
  myDateOf,
  type Paper,
  type PaperVersion,
  versionsToAnswer,
} from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useAskedDraft } from './use-asked.ts';

/** What I answer on this page. What I answered another time stays covered: somebody may stand beside me today. */
export function useAskMyself(circle: Circle, paper: Paper, version: PaperVersion) {
  const asked = useAskedDraft(circle, paper, version);
  const [isCovered, setCovered] = useState(asked.isBegun);
  const [said, setSaid] = useState<Partial<AskedFields>>({});
  const { freely = '', couldSayNo = '' } = isCovered ? said : asked.values;
  const keep = (changes: Partial<AskedFields>) => {
    setSaid((before) => ({ ...before, ...changes }));
    asked.change(changes);
    void asked.keep();
  };
  const isAnswered = freely !== '' && couldSayNo !== '';
  return { ...{ asked, isCovered, freely, couldSayNo, isAnswered, keep }, uncover: () => setCovered(false) };
}

export function AskMyself(props: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
  myself: ReturnType<typeof useAskMyself>;
  /** Says so from right here, without the way back over the whole paper; where the page answers it all with one word. */
  onNotNow?: (() => void) | undefined;
}) {
  const { circle, paper, version, myself, onNotNow } = props;
  const { asked, isCovered, freely, couldSayNo, keep } = myself;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { until } = asked.values;
  const isInDoubt = (freely !== '' && freely !== 'yes') || (couldSayNo !== '' && couldSayNo !== 'yes');
  // what does not wait for me asks for nothing, and comes back on no day
  const waits = versionsToAnswer(paper, circle.inCircle, minutesOf(now)).some(({ id }) => id === version.id);
  const answers = [
    { id: 'yes' as const, label: t`Yes` },
    { id: 'unsure' as const, label: t`Not sure` },
    { id: 'no' as const, label: t`No` },
  ];
  const questions = [
    { field: 'freely', question: t`Is this freely yours?`, answer: freely },
    { field: 'couldSayNo', question: t`Could you say no?`, answer: couldSayNo },
  ] as const;
  return (
    <>
      {questions.map(({ field, question, answer }) => (
        <section key={field} aria-label={question}>
          <Flow>
            <p className="t-sentence">{question}</p>
            <Answers
              label={question}
              options={answers}
              value={answer || null}
              onAnswer={(one) => keep({ [field]: one })}
            />
          </Flow>
        </section>
      ))}
      {isInDoubt ? (
        <Notice
          kind="remark"
          announce
          what={
            version.draft.content.kind === 'boundaries' ? (
              <Trans>Nothing has to be answered today</Trans>
            ) : (
              <Trans>Nothing has to be signed today</Trans>
            )
          }
          means={
            version.draft.content.kind === 'boundaries' ? (
              <Trans>
                “Not now” is a whole answer, and nobody learns why. A yes can also be taken back later, at any
                time.
              </Trans>
            ) : (
              <Trans>
                “Not now” is a whole answer, and nobody learns why. A name can also be taken back later, at
                any time.
              </Trans>
            )
          }
          todo={
            <TextLink href="/help/now">
              <Trans>If you are afraid of what happens when you say no: who can help now</Trans>
            </TextLink>
          }
          actions={
            onNotNow ? (
              <>
                <Button onPress={onNotNow}>
                  <Trans>Say “Not now”</Trans>
                </Button>
                <p className="t-caption">
                  {KINDS[paper.kind].isQuiet ? (
                    <Trans>
                      Whose answer it is shows to nobody; where you are two, the other can work it out.
                    </Trans>
                  ) : (
                    <Trans>That answer shows to those whose paper it is, with your name, at once.</Trans>
                  )}
                </p>
              </>
            ) : undefined
          }
        />
      ) : null}
      {isCovered ? (
        <div>
          <Button kind="plain" onPress={myself.uncover}>
            <Trans>Show what I answered before</Trans>
          </Button>
        </div>
      ) : (
        <>
          <TextArea
            label={t`Words to it`}
            optional
            rows={2}
            value={asked.values.words}
            onChange={(said) => asked.change({ words: said })}
            error={asked.error('words')}
          />
          {waits ? (
            <Disclosure label={<Trans>Think about it first</Trans>} open={until !== ''}>
              <DateField
                label={t`Until`}
                hint={t`Until then it asks for nothing here; on that day it stands on Today, for you alone. The others see nothing of it.`}
                min={addDays(myDateOf(state, now), 1)}
                value={until || null}
                onChange={(day) => keep({ until: day ?? '' })}
                error={asked.error('until')}
              />
            </Disclosure>
          ) : null}
        </>
      )}
      <SavedLine
        isSaved={asked.isSaved}
        refused={asked.refused && { what: t`Not kept yet`, words: asked.refused.words }}
      />
    </>
  );
}
