import type { DateId, MemberId, Surroundings, YearlyDayId } from '../../kernel/ids.ts';
import { type InCircle, inTheirOrder, mostPeople } from '../../kernel/parties.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Interval, isZone, minutesOf } from '../../kernel/zones.ts';
import { keyOfFloor } from '../floors/events.ts';
import type { FloorsState } from '../floors/fold.ts';
import {
  type CancelSentence,
  type CircleDateEvent,
  type DateKey,
  type DateReason,
  keyOfDate,
  type Terms,
  type TermsKey,
  termsFields,
  type YearlyDayFields,
  yearlyDayFields,
} from './events.ts';
import {
  authorOfDay,
  type DatesState,
  dayIn,
  MOST_BEFORE_NO,
  newYearlyDay,
  type SharedDate,
  type YearlyKey,
} from './fold.ts';
import { hoursOf, hoursSaidYesTo, isOver, standingOf } from './standing.ts';
import { isNamedIn, yearlyCalled } from './yearly.ts';

/** What whoever says yes may have said already. */
interface Besides {
  /** Hours that I have said yes to elsewhere: asked about here, and written nowhere. */
  readonly elsewhere?: readonly Interval[];
  /** I know that I have said yes to that hour already, and say yes all the same. */
  readonly twice?: boolean;
}

export type DatesIntent =
  | ({
      readonly type: 'proposeDate';
      readonly date?: DateId;
      /** Whom it needs beside me. */
      readonly people: readonly MemberId[];
      readonly terms: Terms;
      /** False to hold the hour and ask nobody yet. */
      readonly asks?: boolean;
      readonly reasons?: readonly DateReason[];
    } & Besides)
  /** Offers other terms, or asks about an hour that was only held, or anew after a no. */
  | ({ readonly type: 'counterDate'; readonly date: DateKey; readonly terms: Terms } & Besides)
  | ({
      readonly type: 'answerDate';
      readonly date: DateKey;
      readonly terms: TermsKey;
      readonly says: 'yes' | 'no' | 'open';
    } & Besides)
  | {
      readonly type: 'cancelDate';
      readonly date: DateKey;
      readonly sentence?: CancelSentence | null;
      readonly own?: string;
      /** An hour to hold instead, for the same people. */
      readonly makeUp?: Terms | null;
    }
  | {
      readonly type: 'addYearlyDay';
      readonly yearlyDay?: YearlyDayId;
      readonly fields: Partial<YearlyDayFields>;
    }
  | {
      readonly type: 'changeYearlyDay';
      readonly yearlyDay: YearlyKey;
      readonly changes: Partial<YearlyDayFields>;
    }
  /** What somebody else put in, whoever it names takes away, and lets come back. */
  | { readonly type: 'removeYearlyDay' | 'restoreYearlyDay'; readonly yearlyDay: YearlyKey };

/** Why a date did not change, and at which field of the intent. */
export interface DatesRefusal {
  readonly code:
    | 'unknown'
    | 'nobodyChosen'
    | 'notNamed'
    | 'superseded'
    | 'saidOften'
    | 'dateCancelled'
    | 'hasLeft'
    | 'dateOver'
    | 'hourTaken'
    | 'dateUnclear'
    | 'zoneUnknown'
    | 'numberOutOfRange'
    | 'nameMissing'
    | 'textTooLong'
    | 'dayMissing'
    | 'tooLong';
  readonly field?: string;
}

type Decision = Result<CircleDateEvent[], DatesRefusal>;
const types: ReadonlySet<string> = new Set<DatesIntent['type']>([
  ...(['proposeDate', 'counterDate', 'answerDate', 'cancelDate'] as const),
  ...(['addYearlyDay', 'changeYearlyDay', 'removeYearlyDay', 'restoreYearlyDay'] as const),
]);
export const isDatesIntent = (intent: { readonly type: string }): intent is DatesIntent =>
  types.has(intent.type);

/** Given the dates of a circle, what an intent makes happen, or why it does not. Saying no is never refused to whom it concerns. */
export function decideDates(
  state: DatesState & FloorsState,
  intent: DatesIntent,
  world: Surroundings,
): Decision {
  const { me, isIn } = world;
  if (me === undefined || !isIn) return refuse({ code: 'unknown' });
  const circle: InCircle = { me, isIn };
  switch (intent.type) {
    case 'proposeDate':
      return propose(state, intent, world, circle);
    case 'counterDate':
    case 'answerDate':
    case 'cancelDate': {
      const date = state.shared.get(intent.date);
      if (!date) return refuse({ code: 'unknown' });
      if (!date.people.includes(circle.me)) return refuse({ code: 'notNamed' });
      if (intent.type === 'counterDate') return counter(state, date, intent, world, circle);
      if (intent.type === 'answerDate') return answer(state, date, intent, world, circle);
      return cancel(date, intent, world);
    }
    case 'addYearlyDay': {
      const fields = { ...newYearlyDay, ...ofYearlyDay(intent.fields) };
      const fault = yearlyDayFault(fields);
      const day = intent.yearlyDay ?? (world.newId() as YearlyDayId);
      return fault ? refuse(fault) : ok([{ type: 'yearlyDayAdded', day, fields }]);
    }
    case 'changeYearlyDay': {
      const old = state.yearly.get(intent.yearlyDay);
      if (!old) return refuse({ code: 'unknown' });
      if (authorOfDay(old.id) !== me) return refuse({ code: 'notNamed' });
      const changes = ofYearlyDay(intent.changes);
      const fault = yearlyDayFault({ ...old.fields, ...changes });
      return fault ? refuse(fault) : ok([{ type: 'yearlyDayChanged', day: dayIn(old.id), changes }]);
    }
    case 'removeYearlyDay':
    case 'restoreYearlyDay': {
      const old = state.yearly.get(intent.yearlyDay);
      if (!old) return refuse({ code: 'unknown' });
      if (authorOfDay(old.id) !== me && !isNamedIn(old.fields, me)) return refuse({ code: 'notNamed' });
      const type = intent.type === 'removeYearlyDay' ? 'yearlyDayRemoved' : 'yearlyDayRestored';
      return ok([{ type, day: dayIn(old.id) }]);
    }
  }
}

type Of<Type extends DatesIntent['type']> = Extract<DatesIntent, { type: Type }>;

function propose(
  state: DatesState & FloorsState,
  intent: Of<'proposeDate'>,
  world: Surroundings,
  circle: InCircle,
): Decision {
  const people = inTheirOrder([circle.me, ...intent.people]);
  if (people.length < 2) return refuse({ code: 'nobodyChosen', field: 'people' });
  if (people.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  if (!people.every((one) => circle.isIn(one))) return refuse({ code: 'hasLeft', field: 'people' });
  const terms = asKept(intent.terms);
  const fault = termsFault(terms, world) ?? takenFault(state, terms, intent, circle);
  if (fault) return refuse(fault);
  const reasons = (intent.reasons ?? []).map(asReason);
  if (reasons.length > 6) return refuse({ code: 'tooLong', field: 'reasons' });
  // an id that is not this circle's could be one of somewhere else
  if (!reasons.every((reason) => isHere(state, reason, people)))
    return refuse({ code: 'unknown', field: 'reasons' });
  const date = intent.date ?? (world.newId() as DateId);
  const known = state.shared.get(keyOfDate(date, people));
  if (known) return refuse({ code: 'superseded' });
  return ok([{ type: 'dateProposed', date, people, terms, asks: intent.asks ?? true, reasons }]);
}

function counter(
  state: DatesState,
  shared: SharedDate,
  intent: Of<'counterDate'>,
  world: Surroundings,
  circle: InCircle,
): Decision {
  if (standingOf(shared, circle).kind === 'ended') return refuse({ code: 'hasLeft' });
  if (shared.wordsOf(circle.me) >= MOST_BEFORE_NO) return refuse({ code: 'saidOften' });
  const terms = asKept(intent.terms);
  const fault = termsFault(terms, world) ?? takenFault(state, terms, intent, circle, shared.id);
  if (fault) return refuse(fault);
  // what it comes instead of stays true of any terms; all other reasons were for those before
  const reasons = (shared.versions[0]?.reasons ?? [])
    .filter(({ code }) => code === 'makesUpFor' || code === 'insteadOf')
    .map(asReason);
  return ok([{ type: 'dateProposed', ...ofDate(shared), terms, asks: true, reasons }]);
}

function answer(
  state: DatesState,
  shared: SharedDate,
  intent: Of<'answerDate'>,
  world: Surroundings,
  circle: InCircle,
): Decision {
  const version = shared.versions.find(({ key }) => key === intent.terms);
  if (!version) return refuse({ code: 'superseded' });
  const { terms } = version;
  const { says } = intent;
  if (says === 'yes') {
    const { kind } = standingOf(shared, circle);
    if (kind === 'ended') return refuse({ code: 'hasLeft' });
    if (kind === 'cancelled') return refuse({ code: 'dateCancelled' });
    if (shared.wordsOf(circle.me) >= MOST_BEFORE_NO) return refuse({ code: 'saidOften' });
    if (isOver(terms, minutesOf(world.now))) return refuse({ code: 'dateOver' });
    const fault = takenFault(state, terms, intent, circle, shared.id);
    if (fault) return refuse(fault);
  }
  return ok([{ type: 'dateAnswered', ...ofDate(shared), terms: { ...terms }, says }]);
}

function cancel(shared: SharedDate, intent: Of<'cancelDate'>, world: Surroundings): Decision {
  const own = (intent.own ?? '').trim();
  if (own.length > 300) return refuse({ code: 'textTooLong', field: 'own' });
  const of = ofDate(shared);
  const events: CircleDateEvent[] = [
    { type: 'dateCancelled', ...of, sentence: intent.sentence ?? null, own },
  ];
  if (intent.makeUp) {
    const terms = asKept(intent.makeUp);
    const fault = termsFault(terms, world);
    if (fault) return refuse({ ...fault, field: `makeUp.${fault.field}` });
    const [date, people] = [world.newId() as DateId, of.people];
    const reasons: DateReason[] = [{ code: 'makesUpFor', date: shared.id }];
    events.push({ type: 'dateProposed', date, people, terms, asks: false, reasons });
  }
  return ok(events);
}

const ofDate = ({ date, people }: SharedDate) => ({ date, people: [...people] });

/** Whether what a reason of a date of these people names is in this circle. What it says, `across/told-why.ts` looks at. */
export function isHere(
  state: DatesState & FloorsState,
  reason: DateReason,
  people: readonly MemberId[],
): boolean {
  switch (reason.code) {
    case 'yearlyDay':
      return yearlyCalled(state, reason.day) !== undefined;
    case 'floor':
      return (state.floors.get(keyOfFloor(people))?.confirmed ?? null) !== null;
    case 'asked':
    case 'sharedHours':
      return people.includes(reason.by);
    case 'notThen':
      return true;
    default:
      return state.shared.has(reason.date);
  }
}

// The fields that there are and no others, whatever came along: what is written goes to everybody (DATE13).
export function ofYearlyDay({ name, on, people, lead, alternates }: Partial<YearlyDayFields>) {
  const fields: Partial<YearlyDayFields> = {};
  if (name !== undefined) fields.name = name.trim();
  if (on?.kind === 'yearly') fields.on = { kind: on.kind, month: on.month, day: on.day };
  else if (on) fields.on = { kind: on.kind, days: [...new Set(on.days)].sort() };
  if (people) fields.people = inTheirOrder(people);
  if (lead !== undefined) fields.lead = lead;
  if (alternates) fields.alternates = [...new Set(alternates)];
  return fields;
}
function asKept(terms: Terms): Terms {
  const { day, minute, zone, length, night, title, place } = terms;
  return { day, minute, zone, length, night, title: title.trim(), place: place.trim() };
}
function asReason(reason: DateReason): DateReason {
  switch (reason.code) {
    case 'yearlyDay':
      return { code: reason.code, day: reason.day };
    case 'floor':
      return { code: reason.code };
    case 'asked':
    case 'sharedHours':
      return { code: reason.code, by: reason.by };
    case 'notThen':
      return { code: reason.code, on: reason.on };
    default:
      return { code: reason.code, date: reason.date };
  }
}

function termsFault(terms: Terms, { now }: Surroundings): DatesRefusal | null {
  const { shape } = termsFields;
  if (!shape.day.safeParse(terms.day).success) return { code: 'dateUnclear', field: 'day' };
  for (const field of ['minute', 'length'] as const)
    if (!shape[field].safeParse(terms[field]).success) return { code: 'numberOutOfRange', field };
  if (terms.zone.length > 60 || !isZone(terms.zone)) return { code: 'zoneUnknown', field: 'zone' };
  for (const field of ['title', 'place'] as const)
    if (!shape[field].safeParse(terms[field]).success) return { code: 'textTooLong', field };
  return isOver(terms, minutesOf(now)) ? { code: 'dateOver', field: 'day' } : null;
}

/** An hour that I have said yes to, here or elsewhere, is not given away a second time by accident. */
function takenFault(
  state: DatesState,
  terms: Terms,
  { twice, elsewhere = [] }: Besides,
  circle: InCircle,
  except?: DateKey,
): DatesRefusal | null {
  const hours = hoursOf(terms);
  if (twice || !hours) return null;
  const meets = ([from, to]: Interval): boolean => from < hours[1] && hours[0] < to;
  const isNear = ({ id, versions }: SharedDate): boolean =>
    id !== except && versions.some((version) => meets(hoursOf(version.terms) ?? [0, 0]));
  const near = new Map([...state.shared].filter(([, date]) => isNear(date)));
  const taken = [...elsewhere, ...hoursSaidYesTo({ shared: near }, circle).map((one) => one.hours)];
  return taken.some(meets) ? { code: 'hourTaken', field: 'minute' } : null;
}

export function yearlyDayFault(fields: YearlyDayFields): DatesRefusal | null {
  if (fields.name === '') return { code: 'nameMissing', field: 'name' };
  if (fields.name.length > 80) return { code: 'textTooLong', field: 'name' };
  const { on } = fields;
  if (on.kind === 'yearly') {
    // 2024 has every day that any year has
    const day = `2024-${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`;
    if (!termsFields.shape.day.safeParse(day).success) return { code: 'dateUnclear', field: 'on' };
  } else if (on.days.length === 0) return { code: 'dayMissing', field: 'on' };
  for (const field of ['on', 'people', 'lead', 'alternates'] as const)
    if (!yearlyDayFields.shape[field].safeParse(fields[field]).success)
      return { code: field === 'on' ? 'dateUnclear' : 'numberOutOfRange', field };
  return null;
}
