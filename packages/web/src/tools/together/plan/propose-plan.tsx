// From a plan into a circle: which dates go, with which reasons, and word by word what each of the others will read. Of the plan itself
// nothing goes along: no wish, no limit, nobody else's date, and of what stood in the way only that a day is not possible.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type Formulation, reasonsToTell } from '@orrery/client/planning';
import {
  circleDateIn,
  type DateId,
  type DateReason,
  type DatesIntent,
  hourKey,
  type Intent,
  keyOfDate,
  type MemberId,
  minutesOf,
  myZone,
  reasonsFor,
  type Terms,
  takenElsewhere,
  termsFromPlan,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import type { Search } from '../../time/plan/use-search.ts';
import { useFromCircles } from '../../time/with-circles.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { useDateWords } from '../dates/date-words.ts';
import { circlesOfMine } from '../dates/use-dates.ts';
import { readersOf } from '../sharing/names-in.ts';
import styles from '../sharing/shared.module.css';
import { pathOf, useCircles } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { datesFor, type NewDate } from './dates-for.ts';
import { MoreThanAsked } from './more-than-asked.tsx';
import { SeenDates } from './seen-dates.tsx';

interface Draft {
  /** Dates that do not go, by hour. */
  readonly left: readonly string[];
  /** Reasons by hour, as text; where there are none yet, those that the circle itself gives. */
  readonly why: Readonly<Record<string, readonly string[]>>;
  readonly how: 'held' | 'asked';
}

const nothing: Draft = { left: [], why: {}, how: 'asked' };

/** As many reasons as one reads. */
const usual = 3;
const most = 6;

export interface ToPropose {
  readonly key: string;
  readonly others: readonly MemberId[];
  readonly terms: Terms;
  readonly reasons: readonly DateReason[];
}

export function ProposePlan(props: {
  circle: Circle;
  back: string;
  dates: readonly NewDate[];
  formulation: Formulation;
  search: Search;
}) {
  const { circle, back, dates, formulation, search } = props;
  const { t } = useLingui();
  const { state, now, attempt, newId } = useOrrery();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = useDateWords(circle);
  const circles = useCircles();
  const from = useFromCircles();
  const [draft, setDraft] = useDraft<Draft>(
    `circle plan ${circle.id} ${formulation.week} ${formulation.weeks}`,
  );
  const [viewer, setViewer] = useState<MemberId | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const value = draft ?? nothing;
  const change = (changes: Partial<Draft>) => {
    setFault('');
    setDraft({ ...value, ...changes });
  };
  const grounds = { space: circle.id, state: circle.state, circle: circle.inCircle };
  const zone = myZone(state);
  const all = (from ? datesFor(circle, from, dates) : []).map(({ date, others }) => {
    const terms = termsFromPlan({ ...date, title: '', place: '' }, zone, { title: false, place: false });
    const own = reasonsFor(grounds, others, terms);
    const explanation = search.reasons.find(({ relation }) => relation === date.relationship);
    const known = new Set(own.map((one) => JSON.stringify(one)));
    const further = reasonsToTell(formulation, explanation, terms.day, grounds).filter(
      (one) => !known.has(JSON.stringify(one)),
    );
    const offered = [...own, ...further].map((one) => JSON.stringify(one));
    const key = hourKey(date);
    const chosen = (value.why[key] ?? offered.slice(0, Math.min(usual, own.length))).filter((one) =>
      offered.includes(one),
    );
    const reasons = chosen.slice(0, most).map((one) => JSON.parse(one) as DateReason);
    return { date, key, others, terms, offered, chosen, reasons, goes: !value.left.includes(key) };
  });
  const going = all.filter(({ goes }) => goes);
  const readers = readersOf(circle);
  const options = readers.map(({ id, name }) => ({ id, label: name || t`Somebody without a name` }));
  const seenAs = options.find(({ id }) => id === viewer) ?? options[0];
  const asks = value.how === 'asked';
  const name = circle.name || t`the circle`;
  const frame = { circle, title: t`Propose in ${name}`, back: { href: back, label: t`The plan` } };

  async function propose() {
    if (busy) return;
    if (going.length === 0) return setFault(t`Please choose a date.`);
    setBusy(true);
    const elsewhere = takenElsewhere(state, circlesOfMine(circles), circle.id, minutesOf(now));
    const made = going.map((one) => ({ ...one, id: newId<DateId>() }));
    const intents = made.map(
      ({ id, others, terms, reasons }): DatesIntent => ({
        ...{ type: 'proposeDate', date: id, people: others, terms, asks, reasons, elsewhere },
      }),
    );
    const done = await circle.intend(...intents.map((intent) => ({ tool: 'time', intent }) as const));
    setBusy(false);
    if (!done.ok) return setFault(sentence(done.why));
    // a date that my own plan holds at that hour is that one from now on
    const linked = made.flatMap(({ id, others, date }) => {
      const own = [...state.time.dates.values()].find(
        (one) =>
          one.present &&
          one.fields.status === 'held' &&
          circleDateIn(one.id) === null &&
          hourKey(one.fields) === hourKey(date),
      );
      const shared = keyOfDate(id, [circle.inCircle.me, ...others]);
      return own ? [{ date: own.id, to: { space: circle.id, shared } }] : [];
    });
    const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
    const link = linked.flatMap(({ date, to }) => [
      time({ type: 'linkDate', date, to }),
      time({ type: 'changeDate', date, changes: { status: asks ? 'proposed' : 'held' } }),
    ]);
    if (link.length > 0) await attempt(link);
    const { undo } = done.value;
    const takeBack = async () => {
      const undone = await undo();
      if (!undone.ok) return tell({ words: sentence(undone.why) });
      const unlink = linked.flatMap(({ date }) => [
        time({ type: 'linkDate', date, to: null }),
        time({ type: 'changeDate', date, changes: { status: 'held' } }),
      ]);
      if (unlink.length > 0) await attempt(unlink);
    };
    setDraft(null);
    tell({
      words: asks ? <Trans>They are asked.</Trans> : <Trans>Held there; nobody is asked yet.</Trans>,
      undo: () => void takeBack(),
    });
    go(pathOf(circle.id));
  }

  if (!circles) return null;
  if (all.length === 0)
    return (
      <CircleFrame circles={circles} {...frame}>
        <Empty>
          <Trans>This plan has no date left that could be proposed here.</Trans>
        </Empty>
      </CircleFrame>
    );
  return (
    <CircleFrame circles={circles} {...frame}>
      <Flow>
        <p>
          <Trans>
            When, how long and with whom: that goes into the circle, and the reasons that you choose. Nothing
            else of your plan does.
          </Trans>
        </p>
        {all.map(({ key, terms, others, offered, chosen, goes }) => {
          const when = words.when(terms);
          const who = words.who({ people: [circle.inCircle.me, ...others] });
          return (
            <section key={key}>
              <Flow>
                <Checkbox
                  label={t({ message: `${when}, ${who}`, comment: 'a day and times, then "with Ben"' })}
                  value={goes}
                  onChange={(on) =>
                    change({ left: on ? value.left.filter((one) => one !== key) : [...value.left, key] })
                  }
                />
                {goes && offered.length > 0 ? (
                  <Chips
                    label={t`Why then, if you like`}
                    options={offered.map((id) => ({
                      id,
                      label: words.reason(JSON.parse(id) as DateReason, [circle.inCircle.me, ...others]),
                    }))}
                    value={chosen}
                    onChange={(next) => change({ why: { ...value.why, [key]: next } })}
                  />
                ) : null}
              </Flow>
            </section>
          );
        })}
        <MoreThanAsked circle={circle} zone={zone} going={going} />
        <RadioList
          label={t`How it begins`}
          options={[
            {
              id: 'asked',
              label: t`Ask them now`,
              detail: t`By that you say yes. Each is agreed when everybody in it has said yes to exactly this.`,
            },
            {
              id: 'held',
              label: t`Hold the hours`,
              detail: t`Everybody in the circle sees them, and nobody is asked yet.`,
            },
          ]}
          value={value.how}
          onChange={(how) => change({ how })}
        />
        {going.length > 0 && seenAs ? (
          <section>
            <SectionHead>
              <Trans>Exactly this is what they get</Trans>
            </SectionHead>
            <Flow>
              {options.length > 1 ? (
                <RadioList label={t`See it as`} options={options} value={seenAs.id} onChange={setViewer} />
              ) : (
                <p className="t-caption">
                  <Trans>As {seenAs.label} will see it</Trans>
                </p>
              )}
              <div className={styles.theirs}>
                <SeenDates circle={circle} viewer={seenAs.id} dates={going} asks={asks} />
              </div>
            </Flow>
          </section>
        ) : null}
        {fault ? (
          <p className="t-small" role="alert">
            {fault}
          </p>
        ) : null}
        <Button kind="main" wide onPress={() => void propose()} busy={busy ? t`Proposing` : undefined}>
          {asks ? <Trans>Ask them</Trans> : <Trans>Hold it</Trans>}
        </Button>
      </Flow>
    </CircleFrame>
  );
}
