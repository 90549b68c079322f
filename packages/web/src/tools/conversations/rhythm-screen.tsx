// How often these people check in: asked for by one, agreed by each. By hand is a full answer.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  agreedRhythm,
  inTheirOrder,
  keyOfRhythm,
  type MemberId,
  rhythmsAsked,
  type TalkRhythm,
} from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Answers } from '../../ui/answers.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { othersOf } from '../together/use-circles.ts';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { useTalkWords } from './use-talk-words.ts';
import { namedIn, talkAct, talksPath } from './use-talks.ts';

export default function RhythmScreen() {
  return <WithCircle>{(one) => <Whole key={one.circle.id} {...one} />}</WithCircle>;
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const others = othersOf(circle);
  const named = namedIn(query, others);
  const people = named.length > 0 ? named : others.map(({ id }) => id);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`How often you check in`}
      back={{ href: talksPath(circle), label: t`Conversations` }}
    >
      {people.length === 0 ? (
        <Empty>
          <Trans>A rhythm needs somebody else, and you are alone in this circle.</Trans>
        </Empty>
      ) : (
        <Form circle={circle} others={people} />
      )}
    </CircleFrame>
  );
}

function Form({ circle, others }: { circle: InOne['circle']; others: readonly MemberId[] }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useTalkWords(circle);
  const { me } = circle.inCircle;
  const { conversations } = circle.state;
  const people = inTheirOrder([me, ...others]);
  const agreed = agreedRhythm(conversations, people, circle.inCircle);
  const asked = rhythmsAsked(conversations, people, circle.inCircle);
  const mine = asked.filter(({ answers }) => answers.get(me) === 'yes');
  const [weeks, setWeeks] = useState<TalkRhythm['weeks']>(agreed?.weeks ?? 2);
  const [minutes, setMinutes] = useState(agreed?.minutes ?? 40);
  const names = words.names(others);
  const isKnown = conversations.rhythms.has(keyOfRhythm(people));

  async function say(rhythm: TalkRhythm | null, says: 'yes' | 'no', told: string) {
    const why = await talkAct(circle, { type: 'sayRhythm', people: others, rhythm, says });
    tell({ words: why ? sentence(why) : told });
  }
  return (
    <Flow>
      <p className="t-lead" role="status">
        {agreed ? (
          <Trans>
            With {names}: {words.rhythm(agreed)}.
          </Trans>
        ) : (
          <Trans>With {names}: by hand, whenever one of you begins one.</Trans>
        )}
      </p>
      {asked
        .filter((one) => !mine.includes(one))
        .map(({ key, terms }) => (
          <section key={key}>
            <SectionHead>
              <Trans>Asked of you: {words.rhythm(terms)}</Trans>
            </SectionHead>
            <Answers
              label={t`Your answer: ${words.rhythm(terms)}`}
              options={[
                { id: 'yes', label: t`Yes`, mark: 'check' },
                { id: 'no', label: t`No`, mark: 'dash' },
              ]}
              value={null}
              onAnswer={(answer) =>
                void say(
                  terms,
                  answer === 'yes' ? 'yes' : 'no',
                  answer === 'yes' ? t`You said yes.` : t`You said no.`,
                )
              }
            />
          </section>
        ))}
      {mine.map(({ key, terms }) => (
        <p key={key}>
          <Trans>You asked for {words.rhythm(terms)}. It counts when each of you has said yes.</Trans>
        </p>
      ))}
      <RadioList
        label={t`Every how many weeks`}
        options={[
          { id: '1', label: t`Every week` },
          { id: '2', label: t`Every two weeks` },
          { id: '4', label: t`Every four weeks` },
        ]}
        value={String(weeks)}
        onChange={(id) => setWeeks(id === '1' ? 1 : id === '4' ? 4 : 2)}
      />
      <RadioList
        label={t`How long`}
        options={[10, 20, 40, 60].map((one) => ({ id: String(one), label: words.formats.duration(one) }))}
        value={String(minutes)}
        onChange={(id) => setMinutes(Number(id))}
      />
      <ButtonRow>
        <Button
          kind="main"
          onPress={() =>
            void say({ minutes, weeks }, 'yes', t`Asked. It counts when each of you has said yes.`)
          }
        >
          <Trans>Ask for this</Trans>
        </Button>
        {isKnown && (agreed || asked.length > 0) ? (
          <Button onPress={() => void say(null, 'no', t`By hand from now on.`)}>
            <Trans>By hand</Trans>
          </Button>
        ) : null}
      </ButtonRow>
      <p className="t-small">
        <Trans>
          What all of you agree to counts as time wished in your own plan with {names}, and Today says when it
          is time. Any one of you can go back to by hand.
        </Trans>
      </p>
    </Flow>
  );
}
