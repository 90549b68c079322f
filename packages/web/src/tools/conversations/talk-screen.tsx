// One conversation: coming to it, its steps while it goes on, the stop that anybody can make, and what was said once it is over.
import { Trans, useLingui } from '@lingui/react/macro';
import { isReadyIn, signedSentence, standingOfTalk, topicsKept } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { paperPath } from '../papers/use-papers.ts';
import { CircleFrame } from '../together/circle-frame.tsx';
import { EndDialog } from './end-dialog.tsx';
import { Guided } from './guided.tsx';
import { Over } from './over.tsx';
import { ActionsStep } from './steps/actions-step.tsx';
import { CarriesStep } from './steps/carries-step.tsx';
import { FactsStep } from './steps/facts-step.tsx';
import { TopicsStep } from './steps/topics-step.tsx';
import { TurnsStep } from './steps/turns-step.tsx';
import { WordsStep } from './steps/words-step.tsx';
import styles from './talk.module.css';
import { useSaying } from './use-saying.ts';
import { useTalkWords } from './use-talk-words.ts';
import { talksPath } from './use-talks.ts';
import { type InTalk, WithTalk } from './with-talk.tsx';

export default function TalkScreen() {
  return <WithTalk>{(one) => <Whole key={one.talk.id} {...one} />}</WithTalk>;
}

function Whole({ circles, circle, talk }: InTalk) {
  const { t } = useLingui();
  const words = useTalkWords(circle);
  const [isEnding, setEnding] = useState(false);
  const { me } = circle.inCircle;
  const { kind, here } = standingOfTalk(talk, circle.inCircle);
  const isMine = talk.people.includes(me);
  const isOver = kind === 'over' || !isMine;
  const isHere = here.includes(me);
  const hasLeft = !isHere && talk.saidBy(me, 'leave', '').length > 0;
  const say = useSaying(circle, talk);
  const who = words.names(words.others(talk.people));
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={isMine ? t`${words.kinds[talk.kind]} with ${who}` : words.kinds[talk.kind]}
      back={{ href: talksPath(circle), label: t`Conversations` }}
    >
      <Flow>
        {kind === 'halted' && isHere && !isOver ? null : <p role="status">{words.standing(talk)}</p>}
        <AboutPaper circle={circle} talk={talk} />
        {isOver ? (
          <Over circle={circle} talk={talk} />
        ) : !isHere ? (
          <Door circle={circle} talk={talk} hasLeft={hasLeft} />
        ) : kind === 'halted' ? (
          <Stopped circle={circle} talk={talk} />
        ) : (
          <>
            <div className={styles.halt}>
              <Button onPress={() => void say('halt')}>
                <Trans>Stop for now</Trans>
              </Button>
              <p className="t-small">
                {here.length > 2 ? (
                  <Trans>
                    Hungry, angry, tired, or for no reason at all: it stops for all of you, and does not say
                    who pressed it.
                  </Trans>
                ) : (
                  <Trans>
                    Hungry, angry, tired, or for no reason at all: it stops for all of you. With two people,
                    the other one knows that it was you; nobody owes a reason.
                  </Trans>
                )}
              </p>
            </div>
            <StepsOf circle={circle} talk={talk} onEnd={() => setEnding(true)} />
          </>
        )}
        {isOver ? null : (
          <ButtonRow>
            {hasLeft ? null : (
              <Button kind="plain" onPress={() => void say('leave')}>
                {isHere ? <Trans>Leave this conversation</Trans> : <Trans>Not for me</Trans>}
              </Button>
            )}
            <Button kind="plain" onPress={() => setEnding(true)}>
              <Trans>End it for all</Trans>
            </Button>
          </ButtonRow>
        )}
      </Flow>
      <EndDialog circle={circle} talk={talk} open={isEnding} onClose={() => setEnding(false)} />
    </CircleFrame>
  );
}

type InOneTalk = Omit<InTalk, 'circles'>;

/** What was not kept, from which a repair was opened: as all of its people signed it. */
function AboutPaper({ circle, talk }: InOneTalk) {
  const { papers } = circle.state;
  const about = signedSentence(papers, talk.opened?.about, talk.people, circle.inCircle.me);
  if (!about) return null;
  const { title } = about.version.draft.content;
  return (
    <Flow>
      {about.text === null ? null : <blockquote className="t-sentence">{about.text}</blockquote>}
      <p className="t-small">
        <Trans>
          From <TextLink href={paperPath(circle, about.paper.id)}>{title}</TextLink>. Nothing is written
          there, and no mark is left on anybody.
        </Trans>
      </p>
    </Flow>
  );
}

/** Before one has said that one is there. */
function Door({ circle, talk, hasLeft }: InOneTalk & { hasLeft: boolean }) {
  const { state } = useOrrery();
  const say = useSaying(circle, talk);
  const kept = topicsKept(state.conversations, circle.id, talk.people).length;
  return (
    <Flow>
      <p>
        {hasLeft ? (
          <Trans>You are not in it, and nobody owes a reason. Should you want to, you can still come.</Trans>
        ) : (
          <Trans>
            Come when it suits you. Nobody owes a reason, and nobody is waited for who does not come. You can
            stop it, leave it or end it at any time.
          </Trans>
        )}
      </p>
      {kept > 0 && (talk.kind === 'checkIn' || talk.kind === 'session') ? (
        <p className="t-small">
          <Trans>You keep topics for it. You choose there which of them you bring.</Trans>
        </p>
      ) : null}
      <Button kind="main" wide onPress={() => void say('here')}>
        <Trans>I am here</Trans>
      </Button>
    </Flow>
  );
}

function Stopped({ circle, talk }: InOneTalk) {
  const say = useSaying(circle, talk);
  const isReady = isReadyIn(talk, circle.inCircle.me, circle.inCircle);
  return (
    <section className={styles.stopped}>
      <p className={styles.word} role="status">
        <Trans>Stopped</Trans>
      </p>
      <p className="t-lead">
        <Trans>Nobody owes a reason. Eat, breathe, sleep; it can go on later, or another day.</Trans>
      </p>
      {isReady ? (
        <p>
          <Trans>You are ready. It goes on when each of you who is here is.</Trans>
        </p>
      ) : (
        <Button kind="main" onPress={() => void say('here')}>
          <Trans>I am ready to go on</Trans>
        </Button>
      )}
    </section>
  );
}

function StepsOf({ circle, talk, onEnd }: InOneTalk & { onEnd: () => void }) {
  const [query, setQuery] = useSearchParams();
  const words = useTalkWords(circle);
  const short = talk.opened?.short ?? false;
  const one = { circle, talk };
  return (
    <Guided
      kind={talk.kind}
      short={short}
      titles={words.steps}
      at={query.get('step')}
      onTurn={(step, back) => setQuery({ step }, { replace: back })}
      onFinish={onEnd}
      finish={<Trans>Finish</Trans>}
    >
      {(step) => {
        switch (step.shows) {
          case 'facts':
            return <FactsStep {...one} />;
          case 'topics':
            return <TopicsStep {...one} />;
          case 'turns':
            return <TurnsStep {...one} />;
          case 'carries':
            return <CarriesStep {...one} />;
          case 'actions':
            return <ActionsStep {...one} />;
          default:
            return <WordsStep key={step.id} {...one} step={step.id} />;
        }
      }}
    </Guided>
  );
}
