// Whose turn it is, and about how long: the same for each. Passing is the same press as having spoken, and nobody sees which it was.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { standingOfTalk, TALK_KINDS, type Talk, turnOn } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from '../talk.module.css';
import { useSaying } from '../use-saying.ts';
import { useTalkWords } from '../use-talk-words.ts';

/** `on`: the topic or the step; `nth`: which of them it is, so that another one begins each time. */
export function TurnPart({ circle, talk, on, nth }: { circle: Circle; talk: Talk; on: string; nth: number }) {
  const words = useTalkWords(circle);
  const say = useSaying(circle, talk);
  const { me } = circle.inCircle;
  const turn = turnOn(talk, on, nth, circle.inCircle);
  if (standingOfTalk(talk, circle.inCircle).kind === 'waiting')
    return (
      <p className="t-small">
        <Trans>Turns begin when two of you are here.</Trans>
      </p>
    );
  if (turn === null)
    return (
      <p>
        <Trans>Each of you has had a turn. Talk on freely, or go on.</Trans>
      </p>
    );
  const name = words.nameOf(turn);
  return (
    <section className={styles.turn}>
      <p className={styles.who} role="status">
        {turn === me ? <Trans>It is your turn</Trans> : <Trans>It is {name}’s turn</Trans>}
      </p>
      <TurnTime
        key={`${on} ${turn}`}
        minutes={TALK_KINDS[talk.kind].turn[talk.opened?.short ? 'short' : 'whole']}
      />
      {turn === me ? (
        <div>
          <Button onPress={() => void say('spoken', on)}>
            <Trans>I have spoken, or pass</Trans>
          </Button>
        </div>
      ) : (
        <p className="t-small">
          <Trans>Listen until the end; your own turn is as long.</Trans>
        </p>
      )}
    </section>
  );
}

/** How much of a turn is left, from when this device began to show it. It ends nothing: nobody is cut off. */
function TurnTime({ minutes }: { minutes: number }) {
  const [begun] = useState(() => Date.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.min(1, 1 - (now - begun) / (minutes * 60_000)));
  const whole = Math.ceil(left * minutes);
  return (
    <>
      <div className={styles.time} aria-hidden>
        <div className={styles.left} style={{ inlineSize: `${left * 100}%` }} />
      </div>
      <p className="t-small t-figures">
        {whole > 0 ? (
          <Trans>About {whole} min left</Trans>
        ) : (
          <Trans>The time is over; come to an end in peace.</Trans>
        )}
      </p>
    </>
  );
}
