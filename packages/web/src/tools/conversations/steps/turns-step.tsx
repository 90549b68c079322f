// Talking, topic by topic: a turn for each, then whether it is settled for each of them.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { agendaOf, hasSettled, isSettled, type Talk, topicsIn } from '@orrery/domain';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useSaying } from '../use-saying.ts';
import { talksSeen } from '../use-talks.ts';
import { TopicHead } from './topic-head.tsx';
import { TurnPart } from './turn-part.tsx';

export function TurnsStep({ circle, talk }: { circle: Circle; talk: Talk }) {
  const { t } = useLingui();
  const [query, setQuery] = useSearchParams();
  const say = useSaying(circle, talk);
  const { now } = useOrrery();
  const { me } = circle.inCircle;
  const conversations = talksSeen(circle, now);
  // what is settled here in the course of it stays on the list
  const open = agendaOf(conversations, talk, circle.inCircle);
  const all = [...open, ...topicsIn(talk).filter(({ entry }) => !open.some((one) => one.entry === entry))];
  const asked = all.findIndex(({ entry }) => entry === query.get('topic'));
  const at = Math.max(0, asked);
  const topic = all[at];
  if (!topic)
    return (
      <Flow>
        <p>
          <Trans>There is no topic. How has it been since the last time?</Trans>
        </p>
        <TurnPart circle={circle} talk={talk} on="discussion" nth={0} />
      </Flow>
    );
  const turn = (to: number) => {
    const next = all[to];
    if (next) setQuery({ step: 'discussion', topic: next.entry }, { replace: true });
  };
  const [number, count] = [at + 1, all.length];
  return (
    <Flow>
      <p className="t-small">
        <Trans>
          Topic {number} of {count}
        </Trans>
      </p>
      <TopicHead circle={circle} talk={talk} topic={topic} />
      <TurnPart key={topic.entry} circle={circle} talk={talk} on={topic.entry} nth={at} />
      <Answers
        label={t`Settled for you? ${topic.text}`}
        options={[
          { id: 'settled', label: t`Settled for me`, mark: 'check' },
          { id: 'open', label: t`Still open`, mark: 'hourglass' },
        ]}
        value={
          hasSettled(topic, me)
            ? 'settled'
            : topic.talk.saidBy(me, 'open', topic.entry).length > 0
              ? 'open'
              : null
        }
        onAnswer={(answer) => void say(answer === 'settled' ? 'settled' : 'open', topic.entry, topic.talk)}
      />
      <p className="t-small" role="status">
        {isSettled(conversations, topic, circle.inCircle) ? (
          <Trans>Settled for each of you who is here.</Trans>
        ) : (
          <Trans>It is settled when each of you who is here says so. Else it comes back next time.</Trans>
        )}
      </p>
      {count > 1 ? (
        <ButtonRow>
          {at > 0 ? (
            <Button onPress={() => turn(at - 1)}>
              <Trans>The topic before</Trans>
            </Button>
          ) : null}
          {at + 1 < count ? (
            <Button onPress={() => turn(at + 1)}>
              <Trans>The next topic</Trans>
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
    </Flow>
  );
}
