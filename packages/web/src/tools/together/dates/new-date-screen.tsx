// Proposing a date: with whom, when and where, why then, and whether they are asked now or the hour is only held.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type DateReason,
  dayIn,
  inTheirOrder,
  isHere,
  type MemberId,
  minutesOf,
  myDateOf,
  myZone,
  nextOf,
  reasonsFor,
  type SharedDate,
  termsOf,
  type YearlyDay,
  type YearlyDayId,
  yearlyCalled,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { memberLook, othersOf, pathOf } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { Clash } from './clash.tsx';
import { useDateWords } from './date-words.ts';
import { draftOfTerms, newTerms, readTerms, type TermsDraft, TermsFields } from './terms-fields.tsx';
import { dateAt, useDatesAct, useMeets } from './use-dates.ts';
import { type InOne, WithCircle } from './with-circle.tsx';

interface Draft {
  readonly people: readonly MemberId[];
  readonly terms: TermsDraft;
  readonly how: 'held' | 'asked';
  /** As text, so that two that say the same are the same. */
  readonly reasons: readonly string[];
}

export default function NewCircleDateScreen() {
  const [query] = useSearchParams();
  return (
    <WithCircle>
      {(one) => (
        <Form
          key={one.circle.id}
          {...one}
          instead={dateAt(one.circle, query.get('instead') ?? '')}
          asked={{
            minutes: Number(query.get('minutes') ?? 0),
            people: query.get('people')?.split(',') ?? [],
          }}
          day={yearlyCalled(one.circle.state.time, (query.get('day') ?? '') as YearlyDayId)}
        />
      )}
    </WithCircle>
  );
}

const isLength = (minutes: number): boolean => Number.isInteger(minutes) && minutes > 0 && minutes <= 1_440;

interface FormProps extends InOne {
  readonly instead: SharedDate | undefined;
  /** A day that comes round, for which it is. */
  readonly day: YearlyDay | undefined;
  /** For how long, and with whom, where a paper says so. */
  readonly asked: { readonly minutes: number; readonly people: readonly string[] };
}

function Form({ circles, circle, instead, day, asked }: FormProps) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const act = useDatesAct(circle);
  const others = othersOf(circle);
  const [draft, setDraft] = useDraft<Draft>(
    `circle date ${circle.id} ${instead?.id ?? day?.id ?? asked.people.join()}`,
  );
  const [why, setWhy] = useState<Why | null>(null);
  const [isTold, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const value = draft ?? firstDraft();
  const change = (changes: Partial<Draft>) => setDraft({ ...value, ...changes });
  const { terms } = readTerms(value.terms);
  const find = useMeets(circle);
  const meets = terms ? find(terms) : [];
  const isTwice = meets.length > 0 || why?.code === 'hourTaken';
  const asks = value.how === 'asked';
  const people = inTheirOrder([circle.inCircle.me, ...value.people]);
  const grounds = { state: circle.state, circle: circle.inCircle };
  const offered = reasonsFor(grounds, value.people, terms).map((reason) => JSON.stringify(reason));
  const back = { href: pathOf(circle.id), label: circle.name || t`A circle` };

  function firstDraft(): Draft {
    const old = instead && termsOf(instead);
    const isKnown = (id: MemberId) => others.some((one) => one.id === id);
    const usual = newTerms(
      minutesOf(now),
      myZone(state),
      isLength(asked.minutes) ? asked.minutes : undefined,
    );
    const named = others.filter(({ id }) => asked.people.includes(id));
    const only = (named.length > 0 || others.length > 1 ? named : others).map(({ id }) => id);
    const on = day ? nextOf(day.fields, myDateOf(state, now)) : null;
    if (day && on) {
      const theirs = day.fields.people.filter(isKnown);
      const people = theirs.length > 0 ? theirs : others.map(({ id }) => id);
      const reason: DateReason = { code: 'yearlyDay', day: dayIn(day.id) };
      const when = { ...usual.when, day: on };
      return {
        ...{ people, terms: { ...usual, when, title: day.fields.name }, how: 'held' },
        reasons: [JSON.stringify(reason)],
      };
    }
    return {
      people: instead ? instead.people.filter(isKnown) : only,
      terms: old ? { ...draftOfTerms(old), when: usual.when } : usual,
      how: 'held',
      reasons: [],
    };
  }

  async function propose() {
    if (busy) return;
    setTold(true);
    if (!terms) return;
    setBusy(true);
    const chosen = value.reasons.filter((one) => offered.includes(one));
    const given = chosen.map((one) => JSON.parse(one) as DateReason);
    const reasons: DateReason[] = instead ? [{ code: 'insteadOf', date: instead.id }, ...given] : given;
    const refused = await act(
      {
        ...{ type: 'proposeDate', people: value.people, terms, asks, twice: isTwice },
        reasons: reasons.filter((one) => isHere(circle.state.time, one, people)),
      },
      asks ? <Trans>They are asked.</Trans> : <Trans>The hour is held.</Trans>,
    );
    setBusy(false);
    setWhy(refused);
    if (refused) return refused.field ? undefined : tell({ words: sentence(refused) });
    setDraft(null);
    go(back.href);
  }

  if (others.length === 0)
    return (
      <CircleFrame circles={circles} circle={circle} title={t`Propose a date`} back={back}>
        <Empty
          action={
            <ButtonLink kind="main" href={`${back.href}/invite`}>
              <Trans>Invite somebody</Trans>
            </ButtonLink>
          }
        >
          <Trans>A date needs somebody else, and you are alone in this circle.</Trans>
        </Empty>
      </CircleFrame>
    );
  return (
    <CircleFrame circles={circles} circle={circle} title={t`Propose a date`} back={back}>
      <Flow>
        <Chips
          label={t`With whom`}
          options={others.map(({ id, name }) => ({
            id,
            label: name || t`Somebody without a name`,
            mark: <Mark appearance={memberLook(state, circle, id)} />,
          }))}
          value={value.people}
          onChange={(people) => change({ people })}
          error={
            (isTold && value.people.length === 0) || why?.field === 'people'
              ? sentence({ code: why?.field === 'people' ? why.code : 'nobodyChosen' })
              : undefined
          }
        />
        <TermsFields
          isCare={circle.isCare}
          value={value.terms}
          onChange={(next) => {
            setWhy(null);
            change({ terms: next });
          }}
          isTold={isTold}
          why={why}
        >
          <Clash meets={meets} />
        </TermsFields>
        {offered.length > 0 ? (
          <Chips
            label={t`Why then, if you like`}
            options={offered.map((id) => ({ id, label: words.reason(JSON.parse(id) as DateReason, people) }))}
            value={value.reasons}
            onChange={(reasons) => change({ reasons })}
          />
        ) : null}
        <RadioList
          label={t`How it begins`}
          options={[
            {
              id: 'held',
              label: t`Hold the hour`,
              detail: t`Everybody here sees it, and nobody is asked yet.`,
            },
            {
              id: 'asked',
              label: t`Ask them now`,
              detail: t`By that you say yes. It is agreed when each of them has said yes to exactly this.`,
            },
          ]}
          value={value.how}
          onChange={(how) => change({ how })}
        />
        <Button kind="main" wide onPress={() => void propose()}>
          {asks ? (
            isTwice ? (
              <Trans>Ask all the same</Trans>
            ) : (
              <Trans>Ask them</Trans>
            )
          ) : isTwice ? (
            <Trans>Hold it all the same</Trans>
          ) : (
            <Trans>Hold it</Trans>
          )}
        </Button>
      </Flow>
    </CircleFrame>
  );
}
