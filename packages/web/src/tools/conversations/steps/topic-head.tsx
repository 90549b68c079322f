// A topic as it was brought: its words, by whom, and what it came back from. Nothing is counted, and nobody is blamed (TALK12).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { cameBackFrom, isSettled, type Talk, type TopicOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { memberLook } from '../../together/use-circles.ts';
import styles from '../talk.module.css';
import { useSaying } from '../use-saying.ts';
import { useTalkWords } from '../use-talk-words.ts';
import { talkPath, talksSeen } from '../use-talks.ts';

export function TopicHead({ circle, talk, topic }: { circle: Circle; talk: Talk; topic: TopicOf }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useTalkWords(circle);
  const say = useSaying(circle, topic.talk);
  const conversations = talksSeen(circle, now);
  const from = cameBackFrom(conversations, topic);
  const dayOf = (at: string) => words.formats.dayWithYear(words.formats.dayOf(at));
  const isEarlier = topic.talk.id !== talk.id;
  const by = words.formats.capital(words.nameOf(topic.by));
  return (
    <>
      <p className={styles.text}>{topic.text}</p>
      <p className={styles.by}>
        <Mark appearance={memberLook(state, circle, topic.by)} size={14} />
        <span>
          {by}
          {isEarlier ? <> · {t`open since ${dayOf(topic.at)}`}</> : null}
          {isSettled(conversations, topic, circle.inCircle) ? <> · {t`settled`}</> : null}
        </span>
      </p>
      {from ? (
        <p className="t-small">
          <Trans>
            This came back. On {dayOf(from.talk.opened?.at ?? from.at)} you had settled “
            <TextLink href={talkPath(circle, from.talk.id)}>{from.text}</TextLink>”.
          </Trans>
        </p>
      ) : null}
      {topic.by === circle.inCircle.me && !isEarlier ? (
        <div>
          <Button
            kind="plain"
            label={t`Take it back: ${topic.text}`}
            onPress={() => void say('back', topic.entry)}
          >
            <Trans>Take it back</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}
