// What stands around a plan: what should be said first, the hours, the dates, and what the plan rests on.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import {
  addDays,
  budgetOf,
  budgetTable,
  capacityOf,
  concernsFor,
  type DateFields,
  type DateId,
  hourKey,
  lengthOfDate,
  minutesOf,
  mondayOf,
  myDateOf,
  myTimeOf,
  ownTime,
  type PlannedDate,
  type RelationshipId,
  type TierId,
} from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { Info } from 'lucide-react';
import { useMemo, useState } from 'react';
import { appearanceOf, fewNames, furtherLooks, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { withWayBack } from '../../../app/way-back.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { BudgetTable } from '../../../ui/budget-table.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useConcernWords } from '../grid/concern-words.tsx';
import { useFloorNote } from '../grid/floor-note.ts';
import { useBeginnings } from '../limits/beginnings.tsx';
import { pathOfPlanned, usePlanned } from '../planned.ts';
import styles from './plan.module.css';
import { mondaysFrom } from './use-week.ts';
import { useWhenWords } from './when-words.ts';
import { WhyThisDate } from './why-this.tsx';

type NewDate = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

const lengthOfNew = ({ start, end }: NewDate) => minutesOf(end) - minutesOf(start);

/** Neglect and overload before the plan: the first in words, all of them with their remedies beside the week. */
export function Before({ week }: { week: string }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const say = useConcernWords(state, week);
  const concerns = useMemo(() => concernsFor(state, week), [state, week]);
  const [first] = concerns;
  if (!first) return null;
  const { title, detail } = say(first);
  const further = concerns.length - 1;
  return (
    <List label={t`Before you plan`}>
      <ListRow
        lead={<Info aria-hidden />}
        title={title}
        detail={
          further === 0
            ? detail
            : `${detail} ${plural(further, { one: 'One thing more is worth knowing.', other: '# things more are worth knowing.' })}`
        }
        href={`/time?week=${week}`}
      />
    </List>
  );
}

/** Hours of the weeks: what stays, and what the plan puts to it. */
export function Hours(props: { formulation: Formulation; dates: readonly NewDate[]; isPlan: boolean }) {
  const { formulation, dates, isPlan } = props;
  const { week, weeks } = formulation;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const own = useMemo(() => ownTime(state, week, weeks, minutesOf(now)), [state, week, weeks, now]);
  const floorNote = useFloorNote();
  const capacity = useMemo(
    () => mondaysFrom(week, weeks).reduce((sum, monday) => sum + capacityOf(state, monday), 0),
    [state, week, weeks],
  );
  const rows = useMemo(() => {
    const planned = new Map<RelationshipId, number>();
    const add = (id: RelationshipId, length: number) => planned.set(id, (planned.get(id) ?? 0) + length);
    for (const date of formulation.fixed.values())
      if (date.fields.lived === null) add(date.fields.relationship, lengthOfDate(date));
    for (const date of dates) add(date.relationship, lengthOfNew(date));
    const nights = [...dates, ...[...formulation.fixed.values()].map(({ fields }) => fields)];
    return budgetTable(state, week, weeks).map((row) => ({
      ...row,
      planned: planned.get(row.relationship) ?? 0,
      nights: new Set(nights.filter((one) => one.night && one.relationship === row.relationship).map(hourKey))
        .size,
    }));
  }, [state, week, weeks, formulation, dates]);
  // what the weeks hold leaves my own least free, whether or not a time is protected for it
  const isLeftFree =
    isPlan &&
    own.planned + own.lived < own.floor &&
    rows.reduce((sum, row) => sum + row.planned, 0) <= capacity;
  const nightsOf = (nights: number, wished: number) =>
    wished > 0
      ? plural(wished, { one: `${nights} of # night wished`, other: `${nights} of # nights wished` })
      : undefined;
  return (
    <BudgetTable
      caption={weeks === 1 ? t`Hours this week` : t`Hours in these four weeks`}
      format={formats.hoursFigure}
      note={weeks === 1 ? floorNote(rows) : undefined}
      rows={[
        ...rows.map(({ relationship, nights, ...hours }) => ({
          ...hours,
          note: nightsOf(nights, weeks * budgetOf(state.time, relationship).nights),
          id: relationship,
          name: namesIn(state, relationship, formats),
          appearance: appearanceOf(state, relationship),
          others: furtherLooks(state, relationship),
          href: `/time/budget/${relationship}`,
        })),
        {
          ...own,
          most: null,
          id: 'me',
          name: t`My own time`,
          appearance: me,
          href: '/time/mine',
          ...(isLeftFree ? { note: t`${formats.hoursLong(own.floor)} are left free for you.` } : {}),
        },
      ]}
    />
  );
}

export interface DatesProps {
  dates: readonly NewDate[];
  formulation: Formulation;
  /** Held dates of the former plan that this one does without. */
  letGo: readonly PlannedDate[];
  /** Null until there is one to speak of. */
  plan: Plan | null;
}

/** The dates that the plan adds, in order; those that it lets go of; and those that were there before and stay as they are. */
export function Dates({ dates, formulation, letGo, plan }: DatesProps) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<NewDate | null>(null);
  const { state } = useOrrery();
  const formats = useFormats();
  /** Under the days of their week, where there are several. */
  const byWeek = ({ week, weeks }: Formulation, all: readonly NewDate[]) =>
    mondaysFrom(week, weeks).flatMap((monday) => {
      const some = all.filter(({ start }) => mondayOf(myDateOf(state, start)) === monday);
      const label = weeks === 1 ? '' : formats.dayRange(monday, addDays(monday, 6));
      return some.length > 0 ? [{ label, some }] : [];
    });
  /** Of one that only becomes shorter, longer or another hour of its day. */
  const otherHours = (date: NewDate): string => {
    const to = dates.find(
      ({ relationship, start }) =>
        relationship === date.relationship && myDateOf(state, start) === myDateOf(state, date.start),
    );
    return to ? t({ message: `now ${formats.timeRange(to.start, to.end)}`, comment: 'other hours' }) : '';
  };
  const there = [...formulation.fixed.values()].filter(
    (date) => !dates.some(({ start, end }) => start === date.fields.start && end === date.fields.end),
  );
  return (
    <>
      {plan ? (
        <section>
          <SectionHead>
            <Trans>The dates</Trans>
          </SectionHead>
          {dates.length === 0 ? (
            <p className="t-small">
              <Trans>This plan adds none.</Trans>
            </p>
          ) : (
            byWeek(formulation, dates).map(({ label, some }) => (
              <div key={label}>
                {label ? <h3 className={`t-caption ${styles.week}`}>{label}</h3> : null}
                <List label={label || t`The dates`}>
                  {inOrder(some).map((date) => (
                    <DateRow
                      key={`${date.relationship} ${date.start}`}
                      date={date}
                      hollow
                      onPress={() => setAsked(date)}
                    />
                  ))}
                </List>
              </div>
            ))
          )}
          <WhyThisDate formulation={formulation} plan={plan} date={asked} onClose={() => setAsked(null)} />
        </section>
      ) : null}
      {letGo.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>This plan lets go of</Trans>
          </SectionHead>
          <List label={t`This plan lets go of`}>
            {inOrder(letGo.map(({ id, fields }) => ({ ...fields, id }))).map((date) => (
              <DateRow
                key={date.id}
                date={date}
                hollow
                words={[date.title, date.place, otherHours(date)].filter(Boolean).join(', ')}
                href={pathOfPlanned(date.id)}
              />
            ))}
          </List>
          <p className="t-caption">
            <Trans>Held by an earlier plan; nobody has been told. Say “asked” on a date, and it stays.</Trans>
          </p>
        </section>
      ) : null}
      {there.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>There already</Trans>
          </SectionHead>
          <List label={t`There already`}>
            {inOrder(there.map(({ id, fields }) => ({ ...fields, id }))).map((date) => (
              <DateRow
                key={date.id}
                date={date}
                hollow={date.status !== 'accepted' && date.lived === null}
                href={pathOfPlanned(date.id)}
              />
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}

const inOrder = <Fields extends NewDate>(dates: readonly Fields[]): Fields[] =>
  [...dates].sort((a, b) => (a.start < b.start ? -1 : 1));

function DateRow(props: {
  date: NewDate & { readonly id?: DateId };
  hollow: boolean;
  words?: string;
  href?: string;
  onPress?: () => void;
}) {
  const { date, hollow, words, href, onPress } = props;
  const { state } = useOrrery();
  // of a circle’s date with somebody who is not on my map only the circle knows the name
  const planned = usePlanned();
  const { id, relationship } = date;
  const formats = useFormats();
  const when = useWhenWords();
  return (
    <ListRow
      lead={
        <Mark
          appearance={(id && planned.looks(id, relationship)[0]) ?? appearanceOf(state, relationship)}
          hollow={hollow}
        />
      }
      title={id ? planned.name(id, relationship) : namesIn(state, relationship, formats)}
      detail={
        <>
          {when(date)}
          {words ? `, ${words}` : ''}
        </>
      }
      {...(href ? { href } : {})}
      {...(onPress ? { onPress } : {})}
    />
  );
}

/** What every plan keeps to, and where more of it is said. */
export function KeptTo({ path }: { path: string }) {
  const { t } = useLingui();
  return (
    <section>
      <SectionHead>
        <Trans>What every plan keeps</Trans>
      </SectionHead>
      <List label={t`What every plan keeps`}>
        <ListRow title={<Trans>Add a rule</Trans>} href={withWayBack('/time/rules/new', path)} />
        <ListRow title={<Trans>Rules for plans</Trans>} href="/time/rules" />
        <ListRow title={<Trans>Protected time</Trans>} href="/time/protected" />
        <ListRow title={<Trans>Days that come round</Trans>} href="/time/days" />
      </List>
    </section>
  );
}

/** What the plan rests on: whose time is unknown, and how tiers weigh. */
export function Remarks({ formulation }: { formulation: Formulation }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const begins = useBeginnings();
  const { unknown, declined } = formulation;
  const [firstUnknown] = unknown;
  const used = new Set(
    formulation.instance.relations.flatMap((relation) => relation.sides.me?.tier ?? []).map(String),
  );
  const weights = formulation.weights
    .filter(({ tier }) => used.has(tier ?? 'none'))
    .sort((a, b) => b.weight - a.weight);
  const named = (weight: number) =>
    formats.list(
      weights
        .filter((one) => one.weight === weight)
        .map(({ tier }) => (tier && state.people.tiers.get(tier as TierId)?.fields.name) || t`no tier`),
    );
  const inOrderOfWeight = [...new Set(weights.map(({ weight }) => weight))].map(named);
  const tiers = inOrderOfWeight
    .slice(1)
    .reduce((all, next) => t`${all} before ${next}`, inOrderOfWeight[0] ?? '');
  const isMuch = myTimeOf(state.time).tiersWeigh === 'much';
  return (
    <section className="t-caption">
      {inOrder(declined.map(({ id, fields }) => ({ ...fields, id })))
        .filter(({ start }) => start > now)
        .map(({ id, relationship, start }) => (
          <p key={id}>
            <Trans>
              {namesIn(state, relationship, formats)} said no to {formats.fullDay(formats.dayOf(start))}: no
              other hour of that day is asked for.
            </Trans>{' '}
            <TextLink href={pathOfPlanned(id)}>
              <Trans>See that date</Trans>
            </TextLink>
          </p>
        ))}
      {unknown.length > 0 ? (
        <p>
          <Trans>
            You have not said when {fewNames(state, unknown, formats)} can, so the plan takes it that they can
            when you can, and that they wish for what you wish for.
          </Trans>{' '}
          {firstUnknown ? (
            <TextLink href={`/time/known/${firstUnknown}`}>
              <Trans>Say what you know of {nameOf(state, firstUnknown)}</Trans>
            </TextLink>
          ) : null}
        </p>
      ) : null}
      {begins.length > 0 ? (
        <p>
          <Trans>Orrery begins with {formats.list(begins)}, and you have not changed that.</Trans>{' '}
          <TextLink href="/time/mine">
            <Trans>Change what is not right</Trans>
          </TextLink>
        </p>
      ) : null}
      {weights.length > 1 ? (
        <p>
          {inOrderOfWeight.length === 1 ? (
            <Trans>Where wishes compete, all tiers count alike. Floors come first.</Trans>
          ) : isMuch ? (
            <Trans>
              Where wishes compete, what comes earlier counts for much more: {tiers}. Floors come first,
              whatever the tier.
            </Trans>
          ) : (
            <Trans>
              Where wishes compete, what comes earlier counts for some more: {tiers}. Floors come first,
              whatever the tier.
            </Trans>
          )}{' '}
          <TextLink href="/time/mine">
            <Trans>Change how tiers count</Trans>
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}
