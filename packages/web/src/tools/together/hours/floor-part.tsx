// The floor between people of a circle: proposed by one, confirmed by the other, taken back by either. No answer confirms nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type FloorFields,
  type FloorVersion,
  floorBetween,
  floorStanding,
  floorsAsked,
  floorsInForce,
  type MemberId,
} from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useDraft } from '../../../app/use-draft.ts';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useTimeChoices } from '../../time/field-labels.ts';
import { useDateWords } from '../dates/date-words.ts';
import { useDatesAct } from '../dates/use-dates.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { useFloorStanding } from './floor-words.ts';

interface Draft {
  readonly minutes: number | null;
  readonly weeks: FloorFields['weeks'];
}

export function FloorPart({
  circle,
  id,
  others,
}: {
  circle: Circle;
  id: string;
  others: readonly MemberId[];
}) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const { floorWeeks } = useTimeChoices();
  const words = useDateWords(circle);
  const standing = useFloorStanding(circle);
  const act = useDatesAct(circle);
  const [draft, setDraft] = useDraft<Draft>(`circle floor ${circle.id} ${id}`);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const { me } = circle.inCircle;
  const people = [me, ...others];
  const floor = floorBetween(circle.state.time, people);
  const how = floorStanding(floor, circle.inCircle);
  const asked = floorsAsked(floor, circle.inCircle);
  const mine = (one: FloorVersion) => one.answers.get(me) === 'yes';
  const [own] = asked.filter(mine);
  const counts = how.kind === 'confirmed' || how.kind === 'unread';
  const value: Draft = draft ?? { minutes: null, weeks: 1 };
  const names = words.names(others);

  const say = (said: FloorFields | null, says: 'yes' | 'no', told: ReactNode) => sayOf([said], says, told);

  async function sayOf(
    all: readonly (FloorFields | null)[],
    says: 'yes' | 'no',
    told: ReactNode,
  ): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const why = await act(
      all.map((one) => ({ type: 'sayFloor', people: others, floor: one, says })),
      told,
    );
    setBusy(false);
    if (!why) return true;
    if (why.field === 'floor') setFault(sentence(why));
    else tell({ words: sentence(why) });
    return false;
  }

  /** What is asked for beside it waits on; where something cannot be read here, all of it is taken back. */
  const takeBack = () => {
    const isAsked = how.kind === 'confirmed' && asked.length > 0;
    return sayOf(
      isAsked ? floorsInForce(floor) : [null],
      'no',
      isAsked ? (
        <Trans>Taken back. No floor counts; what was asked for waits on.</Trans>
      ) : (
        <Trans>Taken back. No floor counts.</Trans>
      ),
    );
  };

  async function propose() {
    if (value.minutes === null || value.minutes === 0) return setFault(t`Please say how many hours.`);
    const done = await say(
      { minutes: value.minutes, weeks: value.weeks },
      'yes',
      <Trans>Asked for. It counts when {names} has said yes, too.</Trans>,
    );
    if (done) setDraft(null);
  }

  return (
    <section>
      <SectionHead>
        {others.length > 1 ? (
          <Trans>A floor that you all confirm</Trans>
        ) : (
          <Trans>A floor that you both confirm</Trans>
        )}
      </SectionHead>
      <Fields>
        <p role="status">{standing(people)}</p>
        {asked
          .filter((one) => !mine(one))
          .map((one) => {
            const hours = words.floorWords(one.floor);
            return (
              <Answers
                key={one.key}
                label={t`Your answer: ${hours}`}
                options={[
                  { id: 'yes', label: t`Yes`, mark: 'check' },
                  { id: 'no', label: t`No`, mark: 'dash' },
                ]}
                value={null}
                onAnswer={(answer) =>
                  void say(
                    one.floor,
                    answer === 'yes' ? 'yes' : 'no',
                    answer === 'yes' ? (
                      <Trans>You said yes.</Trans>
                    ) : (
                      <Trans>You said no. No reason is owed.</Trans>
                    ),
                  )
                }
              />
            );
          })}
        {counts || own ? (
          <ButtonRow>
            {counts ? (
              <Button kind="plain" onPress={() => void takeBack()}>
                <Trans>Take the floor back</Trans>
              </Button>
            ) : null}
            {own ? (
              <Button
                kind="plain"
                onPress={() =>
                  void say(
                    own.floor,
                    'no',
                    counts ? (
                      <Trans>Taken back. What was confirmed is as it was.</Trans>
                    ) : (
                      <Trans>Taken back. No floor counts.</Trans>
                    ),
                  )
                }
              >
                <Trans>Take back what I asked for</Trans>
              </Button>
            ) : null}
          </ButtonRow>
        ) : null}
        <HoursField
          label={t`At least so much together`}
          hint={t`The least that keeps you well with each other. Plans of each of you meet it before any wish.`}
          max={40_320}
          value={value.minutes}
          onChange={(minutes) => {
            setFault('');
            setDraft({ ...value, minutes });
          }}
          error={fault || undefined}
        />
        <Segments
          label={t`In how many weeks`}
          options={[
            { id: 'week', label: floorWeeks[1] },
            { id: 'weeks', label: floorWeeks[4] },
          ]}
          value={value.weeks === 4 ? 'weeks' : 'week'}
          onChange={(next) => setDraft({ ...value, weeks: next === 'weeks' ? 4 : 1 })}
        />
        <Button wide onPress={() => void propose()}>
          {how.kind === 'confirmed' ? <Trans>Ask for other hours</Trans> : <Trans>Ask for it</Trans>}
        </Button>
        <p className="t-caption">
          <Trans>
            It counts when each of you has said yes to the same hours. No answer is no yes, a no needs no
            reason, and either of you takes it back at any time. What was confirmed before counts until then.
          </Trans>
        </p>
      </Fields>
    </section>
  );
}
