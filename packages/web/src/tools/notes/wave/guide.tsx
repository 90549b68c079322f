// One line to do at a time. Those who listen hear it as well, without being talked at: each new line once, breaths now and then.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './guide.module.css';
import { useBreath } from './use-breath.ts';
import { useStill } from './use-still.ts';

export interface GuideProps {
  way: NonNullable<NoteFields['way']>;
  /** How it went so far, in a sentence. */
  course: string;
  /** When the drawn wave set out: it and the words breathe together. */
  start: number;
}

export function Guide({ way, course, start }: GuideProps) {
  if (way === 'breathing') return <Breathing course={course} start={start} />;
  return way === 'watching' ? <Watching course={course} /> : <Lines way={way} />;
}

interface LineProps {
  words: string;
  /** Whether those who listen are told of it when it changes. */
  isSaid?: boolean | undefined;
  /** Beside the words, for those who look. */
  count?: string | undefined;
  children: ReactNode;
}

function Line({ words, isSaid = true, count, children }: LineProps) {
  return (
    <div className={styles.guide}>
      <p className={styles.line}>
        {words}
        {count ? <span className={styles.count}> {count}</span> : null}
      </p>
      <VisuallyHidden>
        <span role="status">{isSaid ? words : ''}</span>
      </VisuallyHidden>
      {children}
    </div>
  );
}

/** What is true of every wave, said while one has nothing else to read. */
function EitherWay({ course }: { course: string }) {
  return (
    <p className={styles.further}>
      {course} <Trans>It may fall, and it may stay. Either is a way through.</Trans>
    </p>
  );
}

function Breathing({ course, start }: Omit<GuideProps, 'way'>) {
  const { t } = useLingui();
  const isStill = useStill();
  const { phase, count, of, isSaid } = useBreath(start, isStill ? 'second' : 'turn');
  return (
    <Line
      words={phase === 'in' ? t`Breathe in` : t`Breathe out, slowly`}
      isSaid={isSaid}
      count={
        isStill
          ? t({ message: `${count} of ${of}`, comment: 'seconds of a breath, counted: 3 of 6' })
          : undefined
      }
    >
      <EitherWay course={course} />
    </Line>
  );
}

function Watching({ course }: { course: string }) {
  const { t } = useLingui();
  return (
    <Line words={t`Nothing to do but be here`}>
      <EitherWay course={course} />
    </Line>
  );
}

/** Things to do one after the other, at one's own pace, and round again. */
function Lines({ way }: { way: 'grounding' | 'moving' }) {
  const { t } = useLingui();
  const [at, setAt] = useState(0);
  const lines = {
    grounding: [
      t`Five things you can see`,
      t`Four things you can touch`,
      t`Three things you can hear`,
      t`Two things you can smell`,
      t`One thing you can taste`,
    ],
    moving: [
      t`Press your feet, or your hands, against something firm`,
      t`Shake out your hands, then your arms`,
      t`Roll your shoulders, slowly, three times`,
      t`Go to another room and back, or to a window`,
      t`Move whatever moves easily, as slowly as you like`,
    ],
  }[way];
  return (
    <Line words={lines[at % lines.length] ?? ''}>
      <p className={styles.further}>
        {way === 'grounding' ? (
          <Trans>Name them, aloud or in your mind. Pass over what does not fit.</Trans>
        ) : (
          <Trans>As far as it does you good. Pass over what does not fit.</Trans>
        )}
      </p>
      <Button onPress={() => setAt(at + 1)}>
        <Trans>And then?</Trans>
      </Button>
    </Line>
  );
}
