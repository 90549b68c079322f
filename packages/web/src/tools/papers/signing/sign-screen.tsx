// Before I put my name to a paper: two questions that only I see, time to think, and then my name or not. Nothing here holds anybody up.
import { Trans, useLingui } from '@lingui/react/macro';
import { type AskedFields, addDays, KINDS, minutesOf, myDateOf, type PaperVersion } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { BesideSentence } from '../clashes/beside-sentence.tsx';
import { PaperText } from '../reading/paper-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { canBeSigned, paperAct, paperPath } from '../use-papers.ts';
import { type InPaper, WithPaper } from '../with-paper.tsx';
import { useAskedDraft } from './use-asked.ts';

export default function SignScreen() {
  return <WithPaper isMine>{(one) => <Which key={one.paper.id} {...one} />}</WithPaper>;
}

function Which(one: InPaper) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const [query] = useSearchParams();
  const { circles, circle, paper } = one;
  const version = paper.versions.find(({ id }) => id === query.get('version'));
  if (version && canBeSigned(circle, paper, version, minutesOf(now)))
    return <Form key={version.id} {...one} version={version} />;
  const back = { href: paperPath(circle, paper.id), label: t`The paper` };
  return (
    <CircleFrame circles={circles} circle={circle} title={t`Sign it`} back={back}>
      <Empty
        action={
          <ButtonLink href={back.href}>
            <Trans>To the paper</Trans>
          </ButtonLink>
        }
      >
        <Trans>This version cannot be signed any more.</Trans>
      </Empty>
    </CircleFrame>
  );
}

function Form({ circles, circle, paper, version }: InPaper & { version: PaperVersion }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const asked = useAskedDraft(circle, paper, version);
  const [busy, setBusy] = useState(false);
  // what I answered another time stays covered: somebody may stand beside me today
  const [isCovered, setCovered] = useState(asked.isBegun);
  const [said, setSaid] = useState<Partial<AskedFields>>({});
  const { freely = '', couldSayNo = '' } = isCovered ? said : asked.values;
  const { until } = asked.values;
  const path = paperPath(circle, paper.id);
  const others = words.names(paper.parties.filter((one) => one !== circle.inCircle.me));
  const isAnswered = freely !== '' && couldSayNo !== '';
  const isInDoubt = (freely !== '' && freely !== 'yes') || (couldSayNo !== '' && couldSayNo !== 'yes');
  const today = myDateOf(state, now);
  const answers = [
    { id: 'yes' as const, label: t`Yes` },
    { id: 'unsure' as const, label: t`Not sure` },
    { id: 'no' as const, label: t`No` },
  ];
  const keep = (changes: Partial<AskedFields>) => {
    setSaid((before) => ({ ...before, ...changes }));
    asked.change(changes);
    void asked.keep();
  };

  async function sign() {
    if (busy) return;
    setBusy(true);
    // what I wanted to think about is thought about
    if (until !== '') asked.change({ until: '' });
    await asked.keep();
    const intent = { type: 'sayOfPaper', paper: paper.id, subject: [version.id], says: 'yes' } as const;
    const why = await paperAct(circle, intent);
    setBusy(false);
    tell({ words: why ? sentence(why) : <Trans>Your name is under it.</Trans> });
    if (!why) go(path);
  }
  const questions = [
    { field: 'freely', question: t`Is this freely yours?`, answer: freely },
    { field: 'couldSayNo', question: t`Could you say no?`, answer: couldSayNo },
  ] as const;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Sign it`}
      back={{ href: path, label: t`The paper` }}
      visibility={<OnlyYou />}
    >
      <Flow>
        <p>
          <Trans>
            Two questions for yourself. Nobody but you sees your answers, and whatever you answer, you decide.
            Everybody who signs is asked them.
          </Trans>
        </p>
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
            what={<Trans>Nothing has to be signed today</Trans>}
            means={
              <Trans>
                “Not now” is a whole answer, and nobody learns why. A name can also be taken back later, at
                any time.
              </Trans>
            }
            todo={
              <TextLink href="/help/now">
                <Trans>If you are afraid of what happens when you say no: who can help now</Trans>
              </TextLink>
            }
          />
        ) : null}
        {isCovered ? (
          <div>
            <Button kind="plain" onPress={() => setCovered(false)}>
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
            <Disclosure label={<Trans>Think about it first</Trans>} open={until !== ''}>
              <DateField
                label={t`Until`}
                hint={t`Until then it asks for nothing here; on that day it stands on Today, for you alone. The others see nothing of it.`}
                min={addDays(today, 1)}
                value={until || null}
                onChange={(day) => keep({ until: day ?? '' })}
                error={asked.error('until')}
              />
            </Disclosure>
          </>
        )}
        <SavedLine
          isSaved={asked.isSaved}
          refused={asked.refused && { what: t`Not kept yet`, words: asked.refused.words }}
        />
        <section>
          <Flow>
            <h2 className="t-title">{version.draft.content.title}</h2>
            <PaperText
              content={version.draft.content}
              below={(item) => <BesideSentence {...{ circle, paper, version }} item={item.id} />}
            />
          </Flow>
        </section>
        {isAnswered ? (
          <>
            <p>
              {KINDS[paper.kind].isQuiet ? (
                <Trans>
                  With your name you say yes to exactly these words, and not to being near. That you signed
                  shows to {others} once all of you have. Then each of you can save it as a file which proves
                  it to others, also later.
                </Trans>
              ) : (
                <Trans>
                  With your name you say yes to exactly these words. That you signed, and when, shows to{' '}
                  {others}. Each of you can save that as a file which proves it to others, also later.
                </Trans>
              )}
            </p>
            <ButtonRow>
              <Button onPress={() => void sign()} busy={busy ? <Trans>Signing</Trans> : undefined}>
                <Trans>Put my name to it</Trans>
              </Button>
              <ButtonLink kind="plain" href={path}>
                <Trans>Back without signing</Trans>
              </ButtonLink>
            </ButtonRow>
          </>
        ) : (
          <p className="t-caption">
            <Trans>When you have answered both for yourself, you can sign here.</Trans>
          </p>
        )}
      </Flow>
    </CircleFrame>
  );
}
