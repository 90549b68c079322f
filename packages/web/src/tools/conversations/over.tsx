// What was said in a conversation that is over, or that is between others: to be read; one's own actions can still be answered.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { actionsIn, stepsOf, type Talk, topicsIn } from '@orrery/domain';
import { Flow } from '../../ui/flow.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { ActionList } from './steps/action-list.tsx';
import { CarriesViews } from './steps/carries-step.tsx';
import { TopicHead } from './steps/topic-head.tsx';
import { WordsTold } from './steps/words-step.tsx';
import styles from './talk.module.css';
import { useTalkWords } from './use-talk-words.ts';

export function Over({ circle, talk }: { circle: Circle; talk: Talk }) {
  const words = useTalkWords(circle);
  const topics = topicsIn(talk);
  const actions = actionsIn(talk, circle.inCircle);
  const told = stepsOf(talk.kind, false).filter(
    ({ id, shows }) =>
      shows === 'words' && talk.people.some((one) => talk.wordsOf(one, id).some(({ value }) => value !== '')),
  );
  const hasCarries = talk.people.some((one) => talk.carriesOf(one).length > 0);
  const isNothing = topics.length + actions.length + told.length === 0 && !hasCarries;
  return (
    <Flow>
      {isNothing ? (
        <p>
          <Trans>Nothing was written in it.</Trans>
        </p>
      ) : null}
      {topics.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>What you talked about</Trans>
          </SectionHead>
          <ul className={styles.topics}>
            {topics.map((topic) => (
              <li key={topic.entry} className={styles.topic}>
                <TopicHead circle={circle} talk={talk} topic={topic} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {actions.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>What each took on</Trans>
          </SectionHead>
          <ActionList circle={circle} actions={actions} />
        </section>
      ) : null}
      {told.map(({ id }) => (
        <section key={id}>
          <SectionHead>{words.steps[id]}</SectionHead>
          <WordsTold circle={circle} talk={talk} step={id} />
        </section>
      ))}
      {hasCarries ? <CarriesViews circle={circle} talk={talk} /> : null}
    </Flow>
  );
}
