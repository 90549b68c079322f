// Afterwards: how it was, what became of it, and what may do good right now. Everything on it may be left unsaid.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note, NoteFields } from '@orrery/domain';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useWhen } from '../note-row.tsx';
import { CourseTable } from './course-table.tsx';
import { OneCurve } from './one-curve.tsx';
import { RightNow } from './right-now.tsx';
import { StrengthStrip } from './strength-strip.tsx';
import { rated } from './wave.ts';
import { useWaveWords } from './wave-words.ts';

type Outcome = NonNullable<NoteFields['outcome']>;

export interface AfterProps {
  wave: Note;
  /** Whether it has only just ended. */
  isFresh: boolean;
  onGoOn: () => void;
}

export function After({ wave, isFresh, onGoOn }: AfterProps) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const [, go] = useLocation();
  const words = useWaveWords();
  const when = useWhen();
  const sentence = useRef<HTMLHeadingElement>(null);
  const { fields } = wave;
  const { outcome, ratings } = fields;
  useEffect(() => {
    if (isFresh) sentence.current?.focus();
  }, [isFresh]);
  const change = (changes: Partial<NoteFields>) =>
    void attempt({ tool: 'notes', intent: { type: 'changeNote', note: wave.id, changes } });
  const putAway = async () => {
    const isKept = await attempt(
      { tool: 'notes', intent: { type: 'putNoteAway', note: wave.id } },
      <Trans>Put away. It can come back.</Trans>,
    );
    if (isKept) go('/mine/wave/earlier');
  };
  const said: Record<Outcome, string> = {
    eased: t`Take a moment before whatever comes next.`,
    stayed: t`It stayed, and so did you. Nothing went wrong.`,
    grew: t`That happens. You may leave it here, do something else, or be with somebody.`,
  };

  return (
    <Screen
      title={words.title(fields)}
      documentTitle={t`A wave`}
      visibility={<OnlyYou />}
      back={{ href: '/mine/wave/earlier', label: t`Earlier waves` }}
      narrow
    >
      <Flow>
        <WrittenTwiceRemark about={[{ of: 'note', id: wave.id }]} />
        <h2 ref={sentence} tabIndex={-1} className="t-sentence">
          {words.course(fields)}
        </h2>
        {isFresh ? (
          <StrengthStrip
            value={ratings.at(-1)?.strength ?? null}
            onRate={(strength) => change(rated(fields, Date.now(), strength))}
          />
        ) : (
          <p className="t-small">{when(fields.at)}</p>
        )}
        <section>
          <SectionHead>
            <Trans>What became of it?</Trans>
          </SectionHead>
          <Answers<Outcome>
            label={t`What became of it?`}
            options={(['eased', 'stayed', 'grew'] as const).map((id) => ({ id, label: words.outcomes[id] }))}
            value={outcome}
            onAnswer={(answer) => change({ outcome: answer })}
          />
          <p role="status" className="t-small">
            {outcome === null ? '' : said[outcome]}
          </p>
        </section>
        {isFresh ? <RightNow /> : null}
        {ratings.length > 1 ? (
          <section>
            <SectionHead>
              <Trans>How it went</Trans>
            </SectionHead>
            <OneCurve ratings={ratings} />
            <CourseTable ratings={ratings} />
          </section>
        ) : null}
        <ButtonRow>
          {isFresh ? (
            <Button onPress={onGoOn}>
              <Trans>Stay a little longer</Trans>
            </Button>
          ) : null}
          <ButtonLink href="/mine/write">
            <Trans>Write about it</Trans>
          </ButtonLink>
          <Button kind="plain" onPress={() => void putAway()}>
            <Trans>Put this wave away</Trans>
          </Button>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
