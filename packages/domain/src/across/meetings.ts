// What a time for a date would meet: to be shown before it is put there, and never to forbid it.
import {
  type BlockId,
  type DateId,
  ME,
  type PersonId,
  type RelationshipId,
  type RuleId,
} from '../kernel/ids.ts';
import { intersect, lengthOf } from '../kernel/intervals.ts';
import {
  addDays,
  type EpochMinutes,
  type Interval,
  type LocalDate,
  localOf,
  minutesOf,
} from '../kernel/zones.ts';
import { othersIn } from '../people/insights.ts';
import { hoursIn, protectedIn, windowOf } from '../time/availability.ts';
import {
  budgetOf,
  datesBetween,
  datesTouching,
  keepsItsHour,
  knownTimeOf,
  myTimeOf,
  type PlannedDate,
  sourcesOf,
} from '../time/fold.ts';
import { rulesMet } from './meets-rules.ts';
import { myZone, type State, weekOf, zoneOf } from './week.ts';

export type Meeting = {
  /** Of what is met, the whole of it, not only the part in common. */
  readonly interval: Interval;
  /** Only the way there or back, the time to land (TIME4) or my pause between two dates meets it. */
  readonly close: boolean;
} & (
  | { readonly kind: 'date'; readonly date: DateId; readonly relationship: RelationshipId }
  | { readonly kind: 'protected'; readonly block: BlockId }
  /** Somebody's calendar, mine too; the title only where it was kept. */
  | { readonly kind: 'busy'; readonly person: PersonId; readonly title: string }
  /** The hours that I know of somebody do not hold it; `interval` is the date itself. */
  | { readonly kind: 'outsideHours'; readonly person: PersonId }
  /** A rule of mine for plans; `interval` is the date itself. */
  | { readonly kind: 'rule'; readonly rule: RuleId }
  /** The night after it is promised to another date already; `interval` is that date. */
  | { readonly kind: 'night'; readonly date: DateId; readonly relationship: RelationshipId }
);

export interface PossibleDate {
  readonly relationship: RelationshipId;
  readonly from: EpochMinutes;
  readonly to: EpochMinutes;
  readonly night?: boolean;
  /** The date that is being moved: it does not meet itself. */
  readonly date?: DateId | undefined;
}

/** Everything that a possible date meets, in order of time; empty when its time is free as far as I know. */
export function meetingsOf(state: State, possible: PossibleDate): Meeting[] {
  const { from, to } = possible;
  if (to <= from) return [];
  const wide = withWays(state, possible.relationship, [from, to]);
  const touches = ([a, b]: Interval, [c, d]: Interval): boolean => a < d && c < b;
  const close = (interval: Interval): boolean => !touches(interval, [from, to]);
  const found: Meeting[] = [];

  const zone = myZone(state);
  const day = localOf(from, zone).date;
  const { buffer } = myTimeOf(state.time);
  // ways, time to land and pause of the other date may add up to nearly three days
  for (const other of datesTouching(state.time, [wide[0] - 3 * 1440, wide[1] + 3 * 1440])) {
    const { id, fields } = other;
    if (id === possible.date) continue;
    const interval: Interval = [minutesOf(fields.start), minutesOf(fields.end)];
    const { relationship } = fields;
    const [begin, end] = withWays(state, relationship, interval);
    if (touches([begin - buffer, end + buffer], wide))
      found.push({ kind: 'date', date: id, relationship, interval, close: close(interval) });
    else if (possible.night && fields.night && localOf(interval[0], zone).date === day)
      found.push({ kind: 'night', date: id, relationship, interval, close: false });
  }

  const first = localOf(wide[0], zone).date;
  const last = localOf(wide[1], zone).date;
  const count = 1 + Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  for (const { block, interval } of protectedIn(state.time, { from: first, count, zone }))
    if (touches(interval, wide))
      found.push({ kind: 'protected', block: block.id, interval, close: close(interval) });

  for (const { id } of rulesMet(state, possible))
    found.push({ kind: 'rule', rule: id, interval: [from, to], close: false });

  const relationship = state.people.relationships.get(possible.relationship);
  const others = relationship ? othersIn(relationship) : [];
  for (const person of [ME, ...others]) {
    for (const source of sourcesOf(state.time, person))
      for (const busy of source.fields.busy) {
        const interval: Interval = [minutesOf(busy.start), Math.ceil(Date.parse(busy.end) / 60_000)];
        if (touches(interval, wide))
          found.push({
            kind: 'busy',
            person,
            title: busy.title ?? '',
            interval,
            close: close(interval),
          });
      }
    const { possible: hours } = knownTimeOf(state.time, person);
    if (person === ME || hours === null) continue;
    const days = { from: addDays(first, -2), count: count + 4, zone: zoneOf(state, person) };
    if (lengthOf(intersect(hoursIn(hours, days), [[from, to]])) < to - from)
      found.push({ kind: 'outsideHours', person, interval: [from, to], close: false });
  }
  return found.sort((a, b) => a.interval[0] - b.interval[0]);
}

export interface Clash {
  readonly date: PlannedDate;
  /** What lies on the same hours; what is only close to them is not in it. */
  readonly meetings: readonly Meeting[];
}

/** Dates of a week that are still ahead and do not have their hours to themselves, in order; of two dates that meet, both. */
export function clashesIn(state: State, week: LocalDate, now: EpochMinutes): Clash[] {
  return datesBetween(state.time, ...windowOf(weekOf(state, week)))
    .filter((date) => keepsItsHour(date) && minutesOf(date.fields.end) > now && date.fields.lived === null)
    .map((date): Clash => {
      const { relationship, start, end, night } = date.fields;
      const possible = { relationship, night, date: date.id, from: minutesOf(start), to: minutesOf(end) };
      return { date, meetings: meetingsOf(state, possible).filter(({ close }) => !close) };
    })
    .filter(({ meetings }) => meetings.length > 0);
}

/** A date with the way there, the way back and the time to land afterwards (TIME4). */
export function withWays(state: State, relationship: RelationshipId, [from, to]: Interval): Interval {
  const { travel, landing } = budgetOf(state.time, relationship);
  return [from - travel, to + travel + landing];
}
