/**
 * Why a date is in a plan: what would be missing without it, and where else it could be, everything else in the plan being as it is.
 * Data only, like explain.ts. docs/spec/planner.md, PLAN153.
 */
import { Agenda } from './agenda.ts';
import { brokenAlone } from './broken-alone.ts';
import { inDays, openCalendar, sessionKey } from './calendar.ts';
import { check, type SideResult } from './check.ts';
import type { Instance, Plan, Session } from './format.ts';

export interface WhyThis {
  /** Boundaries that would be broken without it. */
  readonly rules: readonly string[];
  /** Minutes of that person's floors that would be missing more without it. */
  readonly floor: number;
  /** Minutes towards that person's wish, of all the weeks: with the date, and without it. */
  readonly wish: { readonly want: number; readonly with: number; readonly without: number };
  /** It lies on a day that the person prefers. */
  readonly isPreferred: boolean;
  /** A night that the person wishes for follows it. */
  readonly hasNight: boolean;
  /** It stands as it did in the plan that people know. */
  readonly isKnown: boolean;
  /** Other local days, of the relation's first member, on which a date as long would have room. */
  readonly otherDays: readonly number[];
}

/** Why `session`, one of the plan's dates, is there, from one person's side. */
export function whyThis(instance: Instance, plan: Plan, session: Session, person: string): WhyThis {
  const calendar = openCalendar(instance);
  const relation = calendar.relation(session.relation);
  const first = relation.members[0] ?? '';
  const day = calendar.dayOf(first, session.start);
  const isNight = (night: Plan['nights'][number]) => night.relation === relation.id && night.day === day;
  const without: Plan = {
    sessions: plan.sessions.filter((one) => sessionKey(one) !== sessionKey(session)),
    nights: plan.nights.filter((night) => !isNight(night)),
  };
  const [is, would] = [check(instance, plan), check(instance, without)];
  const sideIn = ({ sides }: { readonly sides: readonly SideResult[] }) =>
    sides.find((one) => one.relation === relation.id && one.person === person);
  const lackOf = (side: SideResult | undefined) =>
    (side?.floor.blocks ?? []).reduce((sum, got) => sum + Math.max(0, (side?.floor.minutes ?? 0) - got), 0);
  const boundariesIn = ({ violations }: typeof is) =>
    new Set(violations.flatMap(({ rule }) => (rule.rule === 'boundary' ? [rule.id] : [])));
  const broken = boundariesIn(is);
  const [before, after] = [sideIn(is), sideIn(would)];
  const own = calendar.days(person)[calendar.dayOf(person, session.start)];
  const prefer = relation.sides[person]?.prefer;
  return {
    rules: [...boundariesIn(would)].filter((id) => !broken.has(id)),
    floor: lackOf(after) - lackOf(before),
    wish: { want: before?.want ?? 0, with: before?.got ?? 0, without: after?.got ?? 0 },
    isPreferred: Boolean(prefer && own && inDays(prefer, own)),
    hasNight: plan.nights.some(isNight) && (relation.sides[person]?.nights ?? 0) > 0,
    isKnown: (instance.previous?.sessions ?? []).some((one) => sessionKey(one) === sessionKey(session)),
    otherDays: daysWithRoom(instance, without, session).filter((one) => one !== day),
  };
}

function daysWithRoom(instance: Instance, plan: Plan, { relation, start, end }: Session): number[] {
  const calendar = openCalendar(instance);
  const first = calendar.relation(relation).members[0] ?? '';
  const { grid } = instance.horizon;
  const agenda = new Agenda(calendar);
  for (const session of plan.sessions) agenda.add(session);
  return [...calendar.days(first).entries()].flatMap(([day, local]) => {
    for (let from = Math.ceil(local.start / grid) * grid; from < local.end; from += grid) {
      const session = { relation, start: from, end: from + end - start };
      if (brokenAlone(calendar, session).length + agenda.obstacles(session).length === 0) return [day];
    }
    return [];
  });
}
