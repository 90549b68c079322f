// The three minutes: one line at a time over a slow sea, the breath below it, on to the next or a stop at any moment.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Screen, type ScreenProps } from '../../../../ui/screen.tsx';
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx';
import { Sea } from '../../../notes/wave/sea.tsx';
import { useBreath } from '../../../notes/wave/use-breath.ts';
import { useStill } from '../../../notes/wave/use-still.ts';
import styles from './kindness.module.css';
import { useMinutes } from './use-minutes.ts';

export interface ThreeMinutesProps {
  head: Pick<ScreenProps, 'title' | 'back' | 'visibility'>;
  onEnd: () => void;
}

const heights = [6, 4, 3];

export function ThreeMinutes({ head, onEnd }: ThreeMinutesProps) {
  const { t } = useLingui();
  const [start] = useState(() => performance.now());
  const [hasSea, setSea] = useState(true);
  const { at, goOn } = useMinutes(start, heights.length);
  const line = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at >= heights.length) onEnd();
  }, [at, onEnd]);
  useEffect(() => line.current?.focus(), []);
  const lines = [
    {
      words: t`This hurts`,
      further: t`Something is hard right now. It needs no reason, and you need not make it smaller. Put a hand where you feel it, if you like.`,
    },
    {
      words: t`Others know this, too`,
      further: t`At this moment somebody else is awake over something like it. It is no sign that something is wrong with you.`,
    },
    {
      words: t`What would you say to a friend?`,
      further: t`Somebody you are fond of sits here with just this. What would you tell them, and in what voice? Now say it to yourself.`,
    },
  ];
  const shown = lines[Math.min(at, lines.length - 1)];
  const number = Math.min(at, lines.length - 1) + 1;
  return (
    <Screen {...head} alone>
      {hasSea ? (
        <Sea strength={heights[Math.min(at, heights.length - 1)] ?? 3} />
      ) : (
        <div className={styles.still} />
      )}
      <div className={styles.words}>
        <p className="t-caption">
          <Trans>Minute {number} of 3</Trans>
        </p>
        <h2 ref={line} tabIndex={-1} className={styles.line}>
          {shown?.words}
        </h2>
        <p className={styles.further}>{shown?.further}</p>
        <VisuallyHidden>
          <span role="status">{`${shown?.words}. ${shown?.further}`}</span>
        </VisuallyHidden>
        <Breath start={start} />
      </div>
      <div className={styles.foot}>
        <ButtonRow equal>
          <Button onPress={onEnd}>
            <Trans>Stop here</Trans>
          </Button>
          <Button onPress={goOn}>
            {number < lines.length ? <Trans>On to the next</Trans> : <Trans>That was enough</Trans>}
          </Button>
        </ButtonRow>
        <Button kind="plain" onPress={() => setSea(!hasSea)}>
          {hasSea ? <Trans>Without the picture</Trans> : <Trans>With the picture</Trans>}
        </Button>
      </div>
    </Screen>
  );
}

/** Said to those who listen now and then, shown all along; counted where nothing moves. */
function Breath({ start }: { start: number }) {
  const { t } = useLingui();
  const isStill = useStill();
  const { phase, count, of, isSaid } = useBreath(start, isStill ? 'second' : 'turn');
  const words = phase === 'in' ? t`Breathe in` : t`Breathe out, slowly`;
  return (
    <p className={styles.breath}>
      <span>{words}</span>
      {isStill ? (
        <span className={styles.count}>
          {' '}
          {t({ message: `${count} of ${of}`, comment: 'seconds of a breath, counted: 3 of 6' })}
        </span>
      ) : null}
      <VisuallyHidden>
        <span role="status">{isSaid ? words : ''}</span>
      </VisuallyHidden>
    </p>
  );
}
