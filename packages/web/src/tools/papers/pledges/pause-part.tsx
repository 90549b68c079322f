// The pause of a pledge: one press, also offline, by keyboard too; nobody is named, and nobody owes a reason. It goes on when each has
// said ready, and nobody sees who has.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { isPaused, isReady, PAUSE, type Paper, type PaperVersion } from '@orrery/domain';
import { Button as Pressable } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { paperAct } from '../use-papers.ts';
import styles from './pause.module.css';

/** Lines of the ring, one in twelve a longer one. */
const lines = Array.from({ length: 96 }, (_, k) => k);

export function PausePart({
  circle,
  paper,
  version,
}: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
}) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { me, unread = [] } = circle.inCircle;
  const { content } = version.draft;
  const say = async (says: 'yes' | 'no' | 'notNow') => {
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject: [PAUSE], says });
    if (why) tell({ words: sentence(why) });
  };
  const paused = isPaused(paper, unread);
  return (
    <section className={styles.pause} aria-label={t`Pause`}>
      {content.kind === 'pledge' ? (
        <div className={styles.words}>
          <Terms>
            <Term name={<Trans comment="The word and sign with which people slow down">Slow</Trans>}>
              {content.slow}
            </Term>
            <Term name={<Trans comment="The word and sign with which people stop">Stop</Trans>}>
              {content.stop}
            </Term>
          </Terms>
        </div>
      ) : null}
      <div className={styles.dial}>
        <svg viewBox="-160 -160 320 320" aria-hidden className={styles.ring}>
          <circle r="138" />
          {lines.map((k) => (
            <line key={k} y1={k % 8 === 0 ? -146 : -149} y2="-158" transform={`rotate(${(k * 360) / 96})`} />
          ))}
        </svg>
        {paused ? (
          <p className={styles.out} role="status">
            <Trans comment="A pledge that somebody has paused">Paused</Trans>
          </p>
        ) : (
          <Pressable className={styles.disc} onPress={() => void say('no')}>
            <Trans comment="A huge button: pauses a pledge at once">Pause</Trans>
          </Pressable>
        )}
      </div>
      {paused ? (
        <Flow>
          <p className="t-lead">
            <Trans>Nobody owes a reason.</Trans>
          </p>
          {content.kind === 'pledge' && content.aftercare ? (
            <blockquote className="t-sentence">{content.aftercare}</blockquote>
          ) : null}
          {isReady(paper, me, unread) ? (
            <>
              <p>
                <Trans>You have said ready. It goes on when each of you has, and nobody sees who.</Trans>
              </p>
              <div>
                <Button kind="plain" onPress={() => void say('notNow')}>
                  <Trans>Take that back</Trans>
                </Button>
              </div>
            </>
          ) : (
            <>
              <p>
                <Trans>
                  It goes on only when each of you has said ready after the last pause. Nobody sees who has,
                  and none of it has to be today.
                </Trans>
              </p>
              <div>
                <Button onPress={() => void say('yes')}>
                  <Trans>I am ready</Trans>
                </Button>
              </div>
            </>
          )}
        </Flow>
      ) : (
        <p className="t-small">
          <Trans>One press, also offline. Nobody is named, and nobody owes a reason.</Trans>
        </p>
      )}
    </section>
  );
}
