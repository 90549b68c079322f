// Rules for plans as boundaries of an instance: on which of its days each holds. What has already been breaks none of them
// (packages/domain/src/time/rules/RULES.md, RULE4, RULE5, RULE7).
import { daysOfRule, type LocalDate, ME, type PlanRule, type RuleId, type RuleWhat } from '@orrery/domain';
import { check } from '../check.ts';
import type { Boundary, Instance, LocalDay, Relation, Session } from '../format.ts';

type Settled = Session & { /** It has been, or has begun. */ readonly isPast: boolean };

export interface Here {
  readonly days: readonly LocalDay[];
  readonly relations: readonly Relation[];
  readonly people: readonly { readonly id: string }[];
  /** What is settled: in the plan, and beside it. */
  readonly fixed: readonly Settled[];
  readonly beside: readonly Settled[];
  /** From when on something can still be planned, minutes since the horizon's start. */
  readonly until: number;
  /** Whether one more date of a relation still fits into a day that has begun. */
  readonly fits: (relation: string, day: LocalDay) => boolean;
  /** Whether a date of a relation was declined on a day. */
  readonly isDeclined: (relation: string, day: LocalDate) => boolean;
}

/** What the rules ask of an instance that has no boundaries yet. */
export function boundariesIn(
  instance: Instance,
  rules: readonly PlanRule[],
  here: Omit<Here, 'fits'>,
): ReturnType<typeof boundariesOf> {
  // whether something still fits is a question about all that only forbids
  const forbidding = rules.filter(({ fields: { what } }) => what.kind !== 'require');
  const forbidden = boundariesOf(forbidding, { ...here, fits: () => true }).map(({ boundary }) => boundary);
  return boundariesOf(rules, { ...here, fits: fitsInto({ ...instance, boundaries: forbidden }) });
}

/** What the rules ask of these days. A boundary is called as its rule, and by the Monday where it holds in each week by itself. */
export function boundariesOf(rules: readonly PlanRule[], here: Here): { of: RuleId; boundary: Boundary }[] {
  return rules.flatMap((rule) => boundariesOfRule(rule, here).map((boundary) => ({ of: rule.id, boundary })));
}

function boundariesOfRule({ id, fields: { what, days } }: PlanRule, here: Here): Boundary[] {
  const first = here.days[0];
  if (!first) return [];
  const all = new Set(daysOfRule(days, first.date, here.days.length));
  const on = here.days.filter(({ date }) => all.has(date));
  const ahead = (isBroken: (past: readonly Session[]) => boolean): { dates: LocalDate[] } => ({
    dates: on.filter((day) => day.end > here.until && !isBroken(pastOn(day, here))).map(({ date }) => date),
  });
  const membersOf = (relation: string) => here.relations.find((one) => one.id === relation)?.members;
  const isThere = (person: string) => here.people.some((one) => one.id === person);
  switch (what.kind) {
    case 'ours': {
      const members = membersOf(what.relationship);
      if (!members) return [];
      const isOther = ({ relation }: Session) =>
        relation !== what.relationship && membersOf(relation)?.some((one) => members.includes(one));
      return onSome({
        id,
        type: 'ours',
        relation: what.relationship,
        days: ahead((past) => past.some(isOther)),
      });
    }
    case 'neverWith': {
      if (!membersOf(what.relationship)) return [];
      const isTheirs = ({ relation }: Session) => relation === what.relationship;
      return onSome({
        id,
        type: 'never',
        relation: what.relationship,
        days: ahead((past) => past.some(isTheirs)),
      });
    }
    case 'neverOf': {
      if (!isThere(what.person)) return [];
      const isTheirs = ({ relation }: Session) => membersOf(relation)?.includes(what.person);
      return onSome({ id, type: 'never', person: what.person, days: ahead((past) => past.some(isTheirs)) });
    }
    case 'cover': {
      // somebody who has no dates in this plan is always there
      if (!what.people.every(isThere)) return [];
      const areAllOut = (past: readonly Session[]) =>
        past.some(({ start }) =>
          what.people.every((person) =>
            past.some(
              (other) =>
                other.start <= start && start < other.end && membersOf(other.relation)?.includes(person),
            ),
          ),
        );
      return onSome({ id, type: 'cover', people: [...what.people], days: ahead(areAllOut) });
    }
    case 'apart': {
      const relations = here.relations.map((one) => one.id).filter((one) => idsIn(what).includes(one));
      return relations.length < 2 ? [] : [{ id, type: 'apart', person: ME, relations }];
    }
    case 'require':
      return membersOf(what.relationship) ? inWeeks(id, what.relationship, what.count, on, here) : [];
  }
}

const onSome = (boundary: Extract<Boundary, { days?: unknown }>): Boundary[] =>
  boundary.days?.dates?.length ? [boundary] : [];

const startsOn =
  ({ start, end }: LocalDay) =>
  (session: Session): boolean =>
    session.start >= start && session.start < end;

const pastOn = (day: LocalDay, { fixed, beside }: Here): Session[] =>
  [...fixed, ...beside].filter(({ isPast }) => isPast).filter(startsOn(day));

const idsIn = ({ relationships }: Extract<RuleWhat, { kind: 'apart' }>): readonly string[] => relationships;

/**
 * Whether a rule keeps two relationships from one day, and nobody has let it go for that day: the format knows such a rule for all days
 * alike, so what is settled all the same stands beside the plan (settle).
 */
export const areApart = (
  rules: readonly PlanRule[],
): ((one: string, other: string, day: LocalDate) => 'apart' | 'letGo' | null) => {
  const all = rules.flatMap(({ fields: { what, days } }) =>
    what.kind === 'apart' ? [{ ids: new Set(idsIn(what)), except: new Set(days.except) }] : [],
  );
  return (one, other, day) => {
    const theirs = all.filter(({ ids }) => one !== other && ids.has(one) && ids.has(other));
    if (theirs.length === 0) return null;
    return theirs.every(({ except }) => except.has(day)) ? 'letGo' : 'apart';
  };
};

/** At least so many in each week that has such days: as many as there is still a day for. */
function inWeeks(
  id: string,
  relation: string,
  count: number,
  on: readonly LocalDay[],
  { days, fixed, beside, until, fits, isDeclined }: Here,
): Boundary[] {
  const theirs = (dates: readonly Settled[]) => dates.filter((one) => one.relation === relation);
  const [inPlan, besideIt] = [theirs(fixed), theirs(beside)];
  const weeks = Array.from({ length: days.length / 7 }, (_, k) => days.slice(7 * k, 7 * k + 7));
  return weeks.flatMap((week): Boundary[] => {
    const asked = week.filter((day) => on.includes(day));
    // what stands beside the plan is a date as well, which the format cannot count
    const standing = asked.filter((day) => besideIt.some(startsOn(day)) && !inPlan.some(startsOn(day)));
    const done = asked.filter(
      (day) => standing.includes(day) || inPlan.some((one) => one.isPast && startsOn(day)(one)),
    );
    const left = asked.filter(
      (day) =>
        !done.includes(day) &&
        (inPlan.some(startsOn(day)) ||
          (day.end > until &&
            !isDeclined(relation, day.date) &&
            (day.start >= until || fits(relation, day)))),
    );
    const least = Math.min(count, done.length + left.length);
    if (least <= done.length) return [];
    const dates = asked.map(({ date }) => date);
    return [
      {
        id: `${id} ${week[0]?.date}`,
        type: 'require',
        relation,
        days: { dates },
        count: least - standing.length,
      },
    ];
  });
}

/** Whether one more date, as short as it can be, breaks no rule of an instance that is not broken by what is settled alone. */
const fitsInto =
  (instance: Instance): Here['fits'] =>
  (relation, day) => {
    const { horizon, fixed = [], frozen, relations } = instance;
    const settled = fixed.map(({ start, end, relation: of }) => ({ relation: of, start, end }));
    const broken = (more: readonly Session[]) =>
      check(instance, { sessions: [...settled, ...more], nights: [] }).violations.length;
    const [already, shortest] = [broken([]), relations.find(({ id }) => id === relation)?.session.min ?? 0];
    const first = Math.ceil(Math.max(day.start, frozen?.until ?? 0) / horizon.grid) * horizon.grid;
    for (let start = first; start < day.end; start += horizon.grid)
      if (broken([{ relation, start, end: start + shortest }]) <= already) return true;
    return false;
  };
