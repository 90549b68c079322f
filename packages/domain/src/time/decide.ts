import { presentOf } from '../kernel/history.ts';
import type {
  BlockId,
  DateId,
  PersonId,
  RelationshipId,
  SourceId,
  SpaceId,
  Surroundings,
} from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  addDays,
  atLocal,
  dayOfWeek,
  instantOf,
  isInstant,
  isLocalDate,
  isZone,
  type LocalDate,
  minutesOf,
} from '../kernel/zones.ts';
import { type DatesIntent, type DatesRefusal, decideDates, isDatesIntent } from './dates/decide.ts';
import type { DateKey } from './dates/events.ts';
import { decideMyDays, isMyDaysIntent, type MyDaysIntent } from './days/decide.ts';
import {
  type BlockFields,
  type BudgetFields,
  type DateFields,
  dateLinkFields,
  type KnownTimeFields,
  type MyTimeFields,
  myTimeFields,
  type PlanFields,
  type ReviewFields,
  type ShownPlanFields,
  type SourceFields,
  type TimeEvent,
  type Weekly,
} from './events.ts';
import { decideFloors, type FloorsIntent, type FloorsRefusal, isFloorsIntent } from './floors/decide.ts';
import { budgetOf, datesBetween, longestDate, myTimeOf, newBlock, newDate, type TimeState } from './fold.ts';
import { hourKey, letGoByPlan } from './insights.ts';
import { isOutOfPlan } from './moving.ts';
import { decideRules, isRulesIntent, type RulesIntent, type RulesRefusal } from './rules/decide.ts';

export type TimeIntent =
  | DatesIntent
  | FloorsIntent
  | RulesIntent
  | MyDaysIntent
  | { type: 'changeMyTime'; changes: Partial<MyTimeFields> }
  | { type: 'changeBudget'; relationship: RelationshipId; changes: Partial<BudgetFields> }
  | { type: 'changeKnownTime'; person: PersonId; changes: Partial<KnownTimeFields> }
  | { type: 'addBlock'; block?: BlockId; fields: Partial<BlockFields> }
  | { type: 'changeBlock'; block: BlockId; changes: Partial<BlockFields> }
  | { type: 'removeBlock' | 'restoreBlock'; block: BlockId }
  | { type: 'importCalendar'; source?: SourceId; fields: SourceFields }
  | { type: 'removeCalendar' | 'restoreCalendar'; source: SourceId }
  | {
      type: 'addDate';
      date?: DateId;
      fields: Partial<DateFields> & Pick<DateFields, 'relationship' | 'start' | 'end'>;
    }
  | { type: 'changeDate'; date: DateId; changes: Partial<Omit<DateFields, 'plan'>> }
  | { type: 'removeDate' | 'restoreDate'; date: DateId }
  /** Where a date of mine is agreed to; null: it is mine alone again. */
  | { type: 'linkDate'; date: DateId; to: { readonly space: SpaceId; readonly shared: DateKey } | null }
  | {
      type: 'keepPlan';
      week: LocalDate;
      /** Zone in which the week begins and ends. */
      zone: string;
      /** Dates that begin before this instant stay as they are: mostly now. */
      from: string;
      plan: PlanFields;
      dates: readonly Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>[];
    }
  /** A plan of a week was seen: few changes are counted from its dates. */
  | { type: 'showPlan'; week: LocalDate; dates: ShownPlanFields['dates'] }
  | { type: 'reviewWeek'; week: LocalDate; changes: Partial<ReviewFields> };

/** Why time did not change, and at which field of the intent. */
export interface TimeRefusal {
  readonly code:
    | 'floorAboveWish'
    | 'wishAboveMost'
    | 'wishMissing'
    | 'shortestAboveLongest'
    | 'shortestAboveMost'
    | 'lengthMissing'
    | 'numberOutOfRange'
    | 'spanEndsBeforeStart'
    | 'spansOverlap'
    | 'ownFloorAboveWish'
    | 'dayMissing'
    | 'dateUnclear'
    | 'endBeforeStart'
    | 'tooLong'
    | 'textTooLong'
    | 'unknown'
    | DatesRefusal['code']
    | FloorsRefusal['code']
    | RulesRefusal['code'];
  readonly field?: string;
}

type Decision = Result<TimeEvent[], TimeRefusal>;

/** Given time as it stands, what an intent makes happen, or why it does not. */
export function decideTime(state: TimeState, intent: TimeIntent, world: Surroundings): Decision {
  if (isDatesIntent(intent)) return decideDates(state, intent, world);
  if (isFloorsIntent(intent)) return decideFloors(state, intent, world);
  if (isRulesIntent(intent)) return decideRules(state, intent, world);
  if (isMyDaysIntent(intent)) return decideMyDays(state, intent, world);
  switch (intent.type) {
    case 'changeMyTime': {
      const fault = myTimeFault({ ...myTimeOf(state), ...intent.changes });
      return fault ? refuse(fault) : ok([{ type: 'myTimeChanged', changes: intent.changes }]);
    }
    case 'changeBudget': {
      const fault = budgetFault({ ...budgetOf(state, intent.relationship), ...intent.changes });
      if (fault) return refuse(fault);
      return ok([{ type: 'budgetChanged', relationship: intent.relationship, changes: intent.changes }]);
    }
    case 'changeKnownTime': {
      const { possible, nights } = intent.changes;
      const fault = (possible ? weeklyFault(possible) : null) ?? daysFault(nights ?? [], 'nights');
      if (fault) return refuse(fault);
      return ok([{ type: 'knownTimeChanged', person: intent.person, changes: intent.changes }]);
    }
    case 'addBlock': {
      const fields = { ...newBlock, ...intent.fields };
      const fault = blockFault(fields);
      if (fault) return refuse(fault);
      return ok([{ type: 'blockAdded', block: intent.block ?? (world.newId() as BlockId), fields }]);
    }
    case 'changeBlock': {
      const old = state.blocks.get(intent.block);
      if (!old) return refuse({ code: 'unknown' });
      const fault = blockFault({ ...old.fields, ...intent.changes });
      return fault
        ? refuse(fault)
        : ok([
            { type: 'blockChanged', block: intent.block, changes: wholeOf(old.fields, intent.changes, when) },
          ]);
    }
    case 'removeBlock':
    case 'restoreBlock':
      if (!state.blocks.has(intent.block)) return refuse({ code: 'unknown' });
      return ok([
        { type: intent.type === 'removeBlock' ? 'blockRemoved' : 'blockRestored', block: intent.block },
      ]);
    case 'importCalendar': {
      const { fields } = intent;
      for (const field of ['from', 'to'] as const)
        if (!isLocalDate(fields[field])) return refuse({ code: 'dateUnclear', field });
      if (fields.to <= fields.from) return refuse({ code: 'endBeforeStart', field: 'to' });
      if (fields.busy.length > 20_000) return refuse({ code: 'tooLong', field: 'busy' });
      if (!isInstant(fields.importedAt)) return refuse({ code: 'dateUnclear', field: 'importedAt' });
      if (fields.name.length > 120) return refuse({ code: 'textTooLong', field: 'name' });
      if (!fields.busy.every(({ start, end }) => isInstant(start) && isInstant(end)))
        return refuse({ code: 'dateUnclear', field: 'busy' });
      const busy = fields.busy.map(({ start, end, title }) =>
        fields.titles && title ? { start, end, title: title.slice(0, 200) } : { start, end },
      );
      const source = intent.source ?? (world.newId() as SourceId);
      return ok([{ type: 'calendarImported', source, fields: { ...fields, busy } }]);
    }
    case 'removeCalendar':
    case 'restoreCalendar':
      if (!state.sources.has(intent.source)) return refuse({ code: 'unknown' });
      return ok([
        {
          type: intent.type === 'removeCalendar' ? 'calendarRemoved' : 'calendarRestored',
          source: intent.source,
        },
      ]);
    case 'addDate': {
      const fields = { ...newDate, ...intent.fields };
      const fault = dateFault(fields);
      if (fault) return refuse(fault);
      const date = intent.date ?? (world.newId() as DateId);
      return ok([{ type: 'dateAdded', date, fields: asKept(fields) }]);
    }
    case 'changeDate': {
      const old = state.dates.get(intent.date);
      if (!old) return refuse({ code: 'unknown' });
      const fault = dateFault({ ...old.fields, ...intent.changes });
      return fault
        ? refuse(fault)
        : ok([
            {
              type: 'dateChanged',
              date: intent.date,
              changes: asKept(wholeOf<DateFields>(old.fields, intent.changes, hours)),
            },
          ]);
    }
    case 'removeDate':
    case 'restoreDate':
      if (!state.dates.has(intent.date)) return refuse({ code: 'unknown' });
      return ok([{ type: intent.type === 'removeDate' ? 'dateRemoved' : 'dateRestored', date: intent.date }]);
    case 'linkDate': {
      if (!state.dates.has(intent.date)) return refuse({ code: 'unknown' });
      const changes = { space: intent.to?.space ?? '', shared: intent.to?.shared ?? '' };
      const isFit = dateLinkFields.safeParse(changes).success;
      return isFit
        ? ok([{ type: 'dateLinked', date: intent.date, changes }])
        : refuse({ code: 'tooLong', field: 'to' });
    }
    case 'keepPlan':
      return keepPlan(state, intent, world);
    case 'showPlan':
      return showPlan(state, intent);
    case 'reviewWeek': {
      const { energy, good, change, finishedAt } = intent.changes;
      if (energy != null && !(Number.isInteger(energy) && energy >= 0 && energy <= 10))
        return refuse({ code: 'numberOutOfRange', field: 'energy' });
      for (const [field, text] of [
        ['good', good],
        ['change', change],
      ] as const)
        if ((text?.length ?? 0) > 4_000) return refuse({ code: 'textTooLong', field });
      if (!isMonday(intent.week)) return refuse({ code: 'dateUnclear', field: 'week' });
      if (finishedAt != null && !isInstant(finishedAt))
        return refuse({ code: 'dateUnclear', field: 'finishedAt' });
      return ok([{ type: 'weekReviewed', week: intent.week, changes: intent.changes }]);
    }
  }
}

const when = ['days', 'date', 'from', 'to'] as const;
const hours = ['start', 'end'] as const;

/** What belongs together is written together, so that no two devices ever make one answer of two halves (MERGE13). */
function wholeOf<F extends object>(old: F, changes: Partial<F>, together: readonly (keyof F)[]): Partial<F> {
  if (together.every((key) => changes[key] === undefined)) return changes;
  const others = together.filter((key) => changes[key] === undefined).map((key) => [key, old[key]]);
  return { ...changes, ...Object.fromEntries(others) };
}

/** Nothing happens where it is the plan that was seen last. */
function showPlan(
  { shown }: TimeState,
  { week, dates }: Extract<TimeIntent, { type: 'showPlan' }>,
): Decision {
  if (!isMonday(week)) return refuse({ code: 'dateUnclear', field: 'week' });
  if (dates.length > 200) return refuse({ code: 'tooLong', field: 'dates' });
  for (const date of dates) {
    const fault = dateFault({ ...newDate, ...date });
    if (fault) return refuse(fault);
  }
  const keysOf = (some: ShownPlanFields['dates']) =>
    some
      .map((date) => `${hourKey(date)} ${date.night}`)
      .sort()
      .join('\n');
  const before = shown.get(week)?.fields.dates;
  if (before && keysOf(before) === keysOf(dates)) return ok([]);
  const seen = dates.map(({ relationship, start, end, night }) => ({ relationship, start, end, night }));
  return ok([{ type: 'planShown', week, fields: { dates: seen } }]);
}

/** Holds the dates of a plan: same dates stay as they are, held dates of the week's former plan that are not in it go. */
function keepPlan(
  state: TimeState,
  intent: Extract<TimeIntent, { type: 'keepPlan' }>,
  world: Surroundings,
): Decision {
  if (!isMonday(intent.week)) return refuse({ code: 'dateUnclear', field: 'week' });
  if (!isInstant(intent.from)) return refuse({ code: 'dateUnclear', field: 'from' });
  if (!isZone(intent.zone)) return refuse({ code: 'unknown', field: 'zone' });
  for (const date of intent.dates) {
    const fault = dateFault({ ...newDate, ...date });
    if (fault) return refuse(fault);
  }
  const from = atLocal(intent.week, 0, intent.zone);
  const to = atLocal(addDays(intent.week, 7), 0, intent.zone);
  const wanted = new Map(intent.dates.map((d) => [hourKey(d), d]));
  /** Those of which it is said already what becomes of them. */
  const gone = new Set(
    letGoByPlan(state, intent.week, [from, to], intent.from, intent.dates).map(({ id }) => id),
  );
  const events = [...gone].map((date): TimeEvent => ({ type: 'dateRemoved', date }));
  for (const date of datesBetween(state, from, to)) {
    const { status, night } = date.fields;
    if (status === 'declined' || status === 'cancelled') continue;
    const same = wanted.get(hourKey(date.fields));
    if (!same) continue;
    wanted.delete(hourKey(date.fields));
    const { start, end } = date.fields;
    // a held one that was moved, and that the plan has there, is of the plan again: written together, that can be seen
    const isTaken = status === 'held' && isOutOfPlan(date, intent.week);
    const changes = {
      ...(same.night === night ? {} : { night: same.night }),
      ...(isTaken ? { start, end, plan: intent.week } : {}),
    };
    if (isTaken) gone.add(date.id);
    if (Object.keys(changes).length > 0) events.push({ type: 'dateChanged', date: date.id, changes });
  }
  // the former plan's, which do not stand where it had put them, are no part of this one
  for (const date of presentOf(state.dates))
    if (isOutOfPlan(date, intent.week) && !gone.has(date.id))
      events.push({ type: 'dateChanged', date: date.id, changes: { plan: null } });
  for (const date of wanted.values()) {
    const fields: DateFields = { ...newDate, ...date, status: 'held', plan: intent.week };
    events.push({ type: 'dateAdded', date: world.newId() as DateId, fields: asKept(fields) });
  }
  events.push({ type: 'planKept', week: intent.week, fields: intent.plan });
  return ok(events);
}

function myTimeFault(mine: MyTimeFields): TimeRefusal | null {
  const fault = weeklyFault(mine.possible) ?? daysFault(mine.nights, 'nights');
  if (fault) return fault;
  const ranges = [
    ['buffer', 0, 720],
    ['datesPerDay', 1, 12],
    ['eveningsInRow', 1, 35],
    ['freeEvenings', 0, 7],
    ['weeklyCap', 0, 10_080],
    ['unplanned', 0, 90],
    ['ownFloor', 0, 10_080],
    ['ownWish', 0, 10_080],
    ['eveningFrom', 600, 1380],
  ] as const;
  for (const [field, least, most] of ranges) {
    const value = mine[field];
    if (!Number.isInteger(value) || value < least || value > most) return { code: 'numberOutOfRange', field };
  }
  if (!myTimeFields.shape.tiersWeigh.safeParse(mine.tiersWeigh).success)
    return { code: 'numberOutOfRange', field: 'tiersWeigh' };
  return mine.ownFloor > mine.ownWish ? { code: 'ownFloorAboveWish', field: 'ownFloor' } : null;
}

function budgetFault(b: BudgetFields): TimeRefusal | null {
  for (const field of ['floor', 'wish', 'most', 'shortest', 'longest', 'travel', 'landing'] as const)
    if (!Number.isInteger(b[field]) || b[field] < 0 || b[field] > 40_320)
      return { code: 'numberOutOfRange', field };
  if (!Number.isInteger(b.nights) || b.nights < 0 || b.nights > 7)
    return { code: 'numberOutOfRange', field: 'nights' };
  const days = daysFault(b.preferDays, 'preferDays') ?? daysFault(b.preferMonthDays, 'preferMonthDays', 31);
  if (days) return days;
  if (b.travel > 1_440) return { code: 'numberOutOfRange', field: 'travel' };
  if (b.landing > 1_440) return { code: 'numberOutOfRange', field: 'landing' };
  if (b.wish === 0) return { code: 'wishMissing', field: 'wish' };
  if (b.most > 10_080) return { code: 'numberOutOfRange', field: 'most' };
  if (b.wish > b.most) return { code: 'wishAboveMost', field: 'wish' };
  if (b.floor > b.wish * b.floorWeeks) return { code: 'floorAboveWish', field: 'floor' };
  if (b.shortest < 15) return { code: 'lengthMissing', field: 'shortest' };
  if (b.shortest > b.longest) return { code: 'shortestAboveLongest', field: 'shortest' };
  return b.shortest > b.most * 4 ? { code: 'shortestAboveMost', field: 'shortest' } : null;
}

function weeklyFault(possible: Weekly): TimeRefusal | null {
  if (possible.length !== 7) return { code: 'dayMissing', field: 'possible' };
  for (const [index, day] of possible.entries()) {
    const field = `possible.${index}`;
    if (day.length > 12) return { code: 'tooLong', field };
    const sorted = [...day].sort((a, b) => a[0] - b[0]);
    for (const [i, [from, to]] of sorted.entries()) {
      if (!isSpan(from, to)) return { code: 'numberOutOfRange', field };
      if (to <= from) return { code: 'spanEndsBeforeStart', field };
      if (i > 0 && from < (sorted[i - 1]?.[1] ?? 0)) return { code: 'spansOverlap', field };
    }
  }
  return null;
}

/** Weeks are named by their Mondays. */
const isMonday = (date: string): boolean => isLocalDate(date) && dayOfWeek(date) === 1;

/** From a minute of the day to one no later than 6:00 of the next morning; whether it ends after it begins is another question. */
const isSpan = (from: number, to: number): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= 1439 && to <= 1800;

function daysFault(days: readonly number[], field: string, last = 7): TimeRefusal | null {
  const fit = days.every((day) => Number.isInteger(day) && day >= 1 && day <= last);
  return fit ? null : { code: 'numberOutOfRange', field };
}

function blockFault(block: BlockFields): TimeRefusal | null {
  if (block.title.length > 80) return { code: 'textTooLong', field: 'title' };
  if (block.date !== null && !isLocalDate(block.date)) return { code: 'dateUnclear', field: 'date' };
  if (block.date === null && block.days.length === 0) return { code: 'dayMissing', field: 'days' };
  const days = daysFault(block.days, 'days');
  if (days) return days;
  if (!isSpan(block.from, block.to)) return { code: 'numberOutOfRange', field: 'to' };
  return block.to <= block.from ? { code: 'spanEndsBeforeStart', field: 'to' } : null;
}

/** Beginning and end as they are kept: whole minutes, in UTC. */
function asKept<C extends Partial<Pick<DateFields, 'start' | 'end'>>>(changes: C): C {
  const kept = { ...changes };
  if (kept.start !== undefined) kept.start = instantOf(minutesOf(kept.start));
  if (kept.end !== undefined) kept.end = instantOf(minutesOf(kept.end));
  return kept;
}

function dateFault(date: DateFields): TimeRefusal | null {
  for (const field of ['start', 'end'] as const) {
    const minutes = minutesOf(date[field]);
    if (Number.isNaN(minutes) || !isInstant(instantOf(minutes))) return { code: 'dateUnclear', field };
  }
  const length = minutesOf(date.end) - minutesOf(date.start);
  if (length <= 0) return { code: 'endBeforeStart', field: 'end' };
  const { lived, plan } = date;
  if (plan !== null && !isLocalDate(plan)) return { code: 'dateUnclear', field: 'plan' };
  if (lived !== null && !(Number.isInteger(lived) && lived >= 0 && lived <= longestDate))
    return { code: 'numberOutOfRange', field: 'lived' };
  if (length > longestDate) return { code: 'tooLong', field: 'end' };
  if (date.title.length > 120) return { code: 'textTooLong', field: 'title' };
  if (date.place.length > 200) return { code: 'textTooLong', field: 'place' };
  return date.note.length > 4_000 ? { code: 'textTooLong', field: 'note' } : null;
}
