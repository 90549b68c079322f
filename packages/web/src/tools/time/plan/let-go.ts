// What it would be to let go of something that binds a plan, as what one would say for it: the least step that one person decides on.
import type { Formulation } from '@orrery/client/planning';
import {
  addDays,
  budgetOf,
  capacityParts,
  type DayOfWeek,
  daysOfRule,
  type Intent,
  isTimeKnown,
  knownTimeOf,
  ME,
  myTimeOf,
  myZone,
  type PersonId,
  protectedIn,
  type RelationshipId,
  type RuleId,
  type State,
  union,
  type Weekly,
} from '@orrery/domain';
import type { Reason, WayOut } from '@orrery/planner';
import { noOf } from './said-no.ts';

/** What is let go of, for the words. */
export type LetGo =
  | { kind: 'datesPerDay' | 'freeEvenings' | 'eveningsRow'; to: number }
  | { kind: 'buffer' | 'unplanned' }
  | { kind: 'cap'; by: number }
  | { kind: 'most' | 'longest'; relationship: RelationshipId; to: number }
  | { kind: 'rule'; id: RuleId; ofThese: boolean }
  | { kind: 'date'; id: string }
  | { kind: 'block'; title: string }
  | { kind: 'evening'; weekday: DayOfWeek }
  | { kind: 'theirs'; person: PersonId; weekday: DayOfWeek };

export interface Supposed {
  /** Stands in the address: names of rules and ids, nothing that anybody wrote. */
  readonly key: string;
  readonly what: LetGo;
  readonly intents: readonly Intent[];
}

const hour = 60;

const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const weekdayOf = (day: number): DayOfWeek => ((day % 7) + 1) as DayOfWeek;

/** Hours of one weekday with more of them; null where they are there already. */
function withHours(
  possible: Weekly,
  weekday: DayOfWeek,
  more: readonly [number, number],
): [number, number][][] | null {
  const before = (possible[weekday - 1] ?? []).map(([a, b]): [number, number] => [a, b]);
  const after = union([...before, [more[0], more[1]]]).map(([a, b]): [number, number] => [a, b]);
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return possible.map((spans, k) =>
    k === weekday - 1 ? after : spans.map(([a, b]): [number, number] => [a, b]),
  );
}

/** What stands in the way, on which days of the plan (all, where none is named), and by how much it would have to give. */
interface InTheWay extends Pick<Reason, 'rule'> {
  readonly days: readonly number[];
  readonly by?: number;
}

/** What could be let go of where a rule stands in the way; empty where nobody decides on it, or only a calendar does. */
export function lettingGo(state: State, formulation: Formulation, { rule, days, by }: InTheWay): Supposed[] {
  const mine = myTimeOf(state.time);
  const change = (key: string, what: LetGo, changes: Partial<typeof mine>): Supposed[] => [
    { key, what, intents: [time({ type: 'changeMyTime', changes })] },
  ];
  switch (rule.rule) {
    case 'maxPerDay': {
      const datesPerDay = mine.datesPerDay + 1;
      return change('datesPerDay', { kind: 'datesPerDay', to: datesPerDay }, { datesPerDay });
    }
    case 'buffer':
      return mine.buffer > 0 ? change('buffer', { kind: 'buffer' }, { buffer: 0 }) : [];
    case 'freeEvenings': {
      const freeEvenings = mine.freeEvenings - (by ?? 1);
      if (freeEvenings < 0) return [];
      return change('freeEvenings', { kind: 'freeEvenings', to: freeEvenings }, { freeEvenings });
    }
    case 'eveningsRow': {
      const eveningsInRow = mine.eveningsInRow + (by ?? 1);
      return change('eveningsRow', { kind: 'eveningsRow', to: eveningsInRow }, { eveningsInRow });
    }
    case 'budget': {
      if (capacityParts(state, formulation.week).binds === 'cap') {
        const more = by ?? 2 * hour;
        return change('cap', { kind: 'cap', by: more }, { weeklyCap: mine.weeklyCap + more });
      }
      return mine.unplanned > 0 ? change('unplanned', { kind: 'unplanned' }, { unplanned: 0 }) : [];
    }
    case 'most':
    case 'length': {
      const relationship = rule.relation as RelationshipId;
      const budget = budgetOf(state.time, relationship);
      const kind = rule.rule === 'most' ? 'most' : 'longest';
      const to = budget[kind] + (by ?? (kind === 'most' ? 2 * hour : hour));
      const intent = time({ type: 'changeBudget', relationship, changes: { [kind]: to } });
      return [{ key: `${kind} ${relationship}`, what: { kind, relationship, to }, intents: [intent] }];
    }
    case 'boundary':
      return ruleLetGo(state, formulation, rule.id, days);
    case 'fixed': {
      const date = formulation.fixed.get(rule.id);
      if (!date || date.fields.lived !== null) return [];
      const intent = time({ type: 'removeDate', date: date.id });
      return [{ key: `date ${date.id}`, what: { kind: 'date', id: rule.id }, intents: [intent] }];
    }
    case 'free':
      return rule.person === ME
        ? hoursLetGo(state, formulation, days)
        : theirHours(
            state,
            rule.person as PersonId,
            days.filter((day) => !noOf(state, formulation, rule.person, addDays(formulation.week, day))),
          );
    default:
      return [];
  }
}

/** The rule without these days, or without those of these weeks; one about what is never on one day has none, and goes as a whole. */
function ruleLetGo(
  state: State,
  { rules, week, weeks }: Formulation,
  boundary: string,
  on: readonly number[],
): Supposed[] {
  const id = rules.get(boundary);
  const fields = id && state.time.rules.get(id)?.fields;
  if (!id || !fields) return [];
  const { what, days } = fields;
  const isApart = what.kind === 'apart';
  const all = daysOfRule(days, week, 7 * weeks);
  const some = on.map((day) => addDays(week, day)).filter((day) => all.includes(day));
  const except = [...new Set([...days.except, ...(some.length > 0 ? some : all)])].sort();
  const intent = isApart
    ? time({ type: 'removeRule', rule: id })
    : time({ type: 'changeRule', rule: id, changes: { days: { ...days, except } } });
  return [{ key: `rule ${id}`, what: { kind: 'rule', id, ofThese: !isApart }, intents: [intent] }];
}

/** On days on which I am in the way myself: each protected time there; else, of each weekday, its evening. */
function hoursLetGo(state: State, { week, weeks }: Formulation, days: readonly number[]): Supposed[] {
  const mine = myTimeOf(state.time);
  const dates = new Set(days.map((day) => addDays(week, day)));
  const here = protectedIn(state.time, { from: week, count: 7 * weeks, zone: myZone(state) }).filter(
    ({ day }) => dates.has(day),
  );
  const blocks = new Map(here.map(({ block }) => [block.id, block]));
  const without = [...blocks.values()].map(
    ({ id, fields }): Supposed => ({
      key: `block ${id}`,
      what: { kind: 'block', title: fields.title },
      intents: [time({ type: 'removeBlock', block: id })],
    }),
  );
  const covered = new Set(here.map(({ day }) => day));
  const open = days.filter((day) => !covered.has(addDays(week, day)));
  const evenings = [...new Set(open.map(weekdayOf))].flatMap((weekday): Supposed[] => {
    const possible = withHours(mine.possible, weekday, [mine.eveningFrom, Math.max(mine.eveningFrom, 1380)]);
    if (!possible) return [];
    const intent = time({ type: 'changeMyTime', changes: { possible } });
    return [{ key: `evening ${weekday}`, what: { kind: 'evening', weekday }, intents: [intent] }];
  });
  return [...without, ...evenings];
}

/** What I know of somebody's hours, with the evening of a weekday. Only they can say whether it is so. */
function theirHours(state: State, person: PersonId, days: readonly number[]): Supposed[] {
  const { possible } = knownTimeOf(state.time, person);
  if (!possible || !isTimeKnown(state, person)) return [];
  const from = myTimeOf(state.time).eveningFrom;
  return [...new Set(days.map(weekdayOf))].flatMap((weekday): Supposed[] => {
    const wider = withHours(possible, weekday, [from, Math.max(from, 1380)]);
    if (!wider) return [];
    const intent = time({ type: 'changeKnownTime', person, changes: { possible: wider } });
    return [
      { key: `theirs ${person} ${weekday}`, what: { kind: 'theirs', person, weekday }, intents: [intent] },
    ];
  });
}

export interface Question {
  readonly key: string;
  /** All that is let go of. */
  readonly what: readonly LetGo[];
  readonly intents: readonly Intent[];
  /** For more with whom. */
  readonly of: readonly RelationshipId[];
}

/** All that a way out asks to be let go of; null where some of it is nobody’s to decide here. */
function wayAsQuestion(state: State, formulation: Formulation, way: WayOut | undefined): Supposed[] | null {
  const steps = (way?.relax ?? []).map(({ rule, by, unit, day }) => {
    const amount = unit === 'minutes' || unit === 'evenings' ? { by } : {};
    return lettingGo(state, formulation, { rule, days: day === undefined ? [] : [day], ...amount })[0];
  });
  const known = new Map(steps.flatMap((one) => (one ? [[one.key, one] as const] : [])));
  return steps.length === 0 || steps.includes(undefined) ? null : [...known.values()];
}

const keyOf = (all: readonly Supposed[]): string =>
  all
    .map(({ key }) => key)
    .sort()
    .join(' + ');

/** The question that the smallest way out leads to, by its key. */
export const keyOfWay = (state: State, formulation: Formulation, way: WayOut | undefined): string | null => {
  const all = wayAsQuestion(state, formulation, way);
  return all && keyOf(all);
};

/**
 * What could be let go of so that somebody gets more: all of the smallest way out together, and what stands in the way of a day alone. What
 * would make no room by itself is no question.
 */
export function whatBinds(
  state: State,
  formulation: Formulation,
  explained: readonly {
    readonly relation: string;
    readonly reasons: readonly Reason[];
    readonly way: WayOut | undefined;
  }[],
): Question[] {
  const found = new Map<string, Question & { of: RelationshipId[] }>();
  const add = (relation: string, all: readonly Supposed[]) => {
    const key = keyOf(all);
    const intents = all.flatMap((one) => one.intents);
    const there = found.get(key) ?? { key, what: all.map(({ what }) => what), intents, of: [] };
    if (!there.of.some((id) => id === relation)) there.of.push(relation as RelationshipId);
    found.set(key, there);
  };
  for (const { relation, way } of explained) {
    const all = wayAsQuestion(state, formulation, way);
    if (all) add(relation, all);
  }
  for (const { relation, reasons } of explained)
    for (const { rule, aloneOn } of reasons)
      for (const one of aloneOn.length > 0 ? lettingGo(state, formulation, { rule, days: aloneOn }) : [])
        add(relation, [one]);
  return [...found.values()];
}
