// Recurrence rules. They run on the wall clock as if it were UTC and each result is then placed in its zone: that keeps
// 09:00 at 09:00 through every change of the clock, needs no zone that the library knows, and reads a time that the
// clock skips the way RFC 5545 reads one that is written out (docs/decisions/0010-times-that-the-clock-skips.md).
// Only rules by the hour or shorter count exact time.
import { type Freq, type RRuleOptions, RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Budget, EventFault, FileFault, spend } from './faults.ts';
import { lastOfCount } from './last-of-count.ts';
import { atWall, dayOf, keyOf, type Moment, wallOf } from './moment.ts';
import { type Context, type Property, readMoment } from './property.ts';
import { dayMs, hourMs, secondMs, type Wall, wallIn } from './zone.ts';

type ManualOptions = Exclude<RRuleOptions, { rruleString: string }>;

/** The parts of an RRULE in the library's names, without its end date. Parts that are not given are absent. */
export type RuleParts = Pick<
  ManualOptions,
  | 'freq'
  | 'interval'
  | 'count'
  | 'wkst'
  | 'byDay'
  | 'byMonth'
  | 'byMonthDay'
  | 'byYearDay'
  | 'byWeekNo'
  | 'bySetPos'
  | 'byHour'
  | 'byMinute'
  | 'bySecond'
>;

export interface Rule {
  readonly parts: RuleParts;
  readonly until?: Moment;
  readonly line: number;
}

/** Keys (see keyOf) from `from` to `to`, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A rule that gives more than this in a window, or goes through so many of its periods, is refused. */
const mostPerRule = 20_000;
const mostPeriods = 60_000;
const mostSlotsPerDay = 1_440;

const unit: Record<Freq, number> = {
  YEARLY: 365 * dayMs,
  MONTHLY: 28 * dayMs,
  WEEKLY: 7 * dayMs,
  DAILY: dayMs,
  HOURLY: hourMs,
  MINUTELY: 60 * secondMs,
  SECONDLY: secondMs,
};
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const lastWall = Date.parse('9999-12-31T23:59:59Z');

const isFreq = (value: unknown): value is Freq => typeof value === 'string' && Object.hasOwn(unit, value);
const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const positive = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** Reads an RRULE or EXRULE as ical.js hands it over. Throws EventFault. */
export function readRule(property: Property, context: Context): Rule {
  const data = (property.values[0] ?? {}) as Record<string, unknown>;
  const fault = () => new EventFault('unreadableRule', property.line);
  const { freq, count, interval, until } = data;
  if (!isFreq(freq)) throw fault();
  if ((count !== undefined && !positive(count)) || (interval !== undefined && !positive(interval)))
    throw fault();
  const numbers = (key: string): number[] | undefined => {
    const values = list(data[key]).map(Number);
    if (values.some((value) => !Number.isInteger(value))) throw fault();
    return values.length > 0 ? values : undefined;
  };
  const days = list(data.byday).map(String);
  if (days.some((day) => !/^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)$/.test(day))) throw fault();
  const entries = Object.entries({
    interval,
    count,
    byDay: days.length > 0 ? days : undefined,
    byMonth: numbers('bymonth'),
    byMonthDay: numbers('bymonthday'),
    byYearDay: numbers('byyearday'),
    byWeekNo: numbers('byweekno'),
    bySetPos: numbers('bysetpos'),
    byHour: numbers('byhour'),
    byMinute: numbers('byminute'),
    bySecond: numbers('bysecond'),
    wkst: weekdays[Number(data.wkst ?? 0) - 1],
  }).filter(([, value]) => value !== undefined);
  return {
    parts: { freq, ...Object.fromEntries(entries) },
    line: property.line,
    ...(until === undefined ? {} : { until: readMoment(until, property, context, 'unreadableRule') }),
  };
}

/**
 * The keys of a rule's instances within a span, in order. The start itself counts as the first (RFC 5545,
 * 3.8.2.4), unless the rule is one of exceptions. Throws EventFault: `tooOften`, or `unreadableRule` when the parts contradict each other.
 */
export function instancesOf(
  rule: Rule,
  start: Moment,
  span: Span,
  budget: Budget,
  exceptions = false,
): number[] {
  const zone = start.form === 'zoned' ? start.zone : undefined;
  const exact = zone?.iana === true && unit[rule.parts.freq] < dayMs;
  const startWall = exact ? keyOf(start) : wallOf(start);
  const from = zone && !exact ? wallIn(zone, span.from) - dayMs : span.from;
  const to = zone && !exact ? wallIn(zone, span.to) + dayMs : span.to;
  if (startWall > to) return [];
  const counted = exact || exceptions ? undefined : lastOfCount(rule.parts, startWall);
  const until = Math.min(
    counted ?? Number.POSITIVE_INFINITY,
    rule.until ? untilWall(rule.until, start, exact) : Number.POSITIVE_INFINITY,
  );
  if (until < from) return [];
  const parts = counted === undefined ? rule.parts : withoutCount(rule.parts);
  const walls =
    startWall + (rule.parts.interval ?? 1) * unit[rule.parts.freq] > lastWall
      ? [startWall]
      : run(
          parts,
          rule.line,
          startWall,
          { from: Math.max(from, startWall), to: Math.min(to, until) },
          { tzid: exact ? zone.name : 'UTC', includeDtstart: !exceptions },
          budget,
        );
  const keys = exact ? walls : walls.map((wall) => keyOf(atWall(start, wall)));
  const last = rule.until?.form === 'zoned' && zone ? rule.until.instant : Number.POSITIVE_INFINITY;
  return [...new Set(keys)].filter((key) => key >= span.from && key <= span.to && key <= last);
}

const withoutCount = ({ count: _, ...parts }: RuleParts): RuleParts => parts;

/** UNTIL on the clock that the rule runs on; an instant gets a day's grace here and is compared exactly afterwards. */
function untilWall(until: Moment, start: Moment, exact: boolean): Wall {
  const endOfDay = until.form === 'date' && start.form !== 'date' ? dayMs - secondMs : 0;
  if (start.form === 'zoned') {
    if (exact) return until.form === 'zoned' ? until.instant : keyOf(atWall(start, until.wall + endOfDay));
    return until.form === 'zoned' ? wallIn(start.zone, until.instant) + dayMs : until.wall + endOfDay;
  }
  return start.form === 'date' ? dayOf(keyOf(until)) : keyOf(until) + endOfDay;
}

function run(
  rule: RuleParts,
  line: number,
  start: Wall,
  span: Span,
  mode: { tzid: string; includeDtstart: boolean },
  budget: Budget,
): Wall[] {
  const { count, ...parts } = rule;
  const slots = [parts.byHour, parts.byMinute, parts.bySecond].reduce((n, by) => n * (by?.length ?? 1), 1);
  if (slots > mostSlotsPerDay) throw new EventFault('tooOften', line);
  const at = (wall: Wall) => Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(mode.tzid);
  // A count that cannot be reached within the span changes nothing, and without it the library need not count from the start.
  const most = (Math.ceil((span.to - start) / Math.min(unit[parts.freq], dayMs)) + 1) * slots;
  const counts = count !== undefined && count < most;
  spend(budget, counts ? count : 20, line);
  if (!counts && isSurelyTooOften(parts, span)) {
    spend(budget, mostPerRule / 10, line);
    throw new EventFault('tooOften', line);
  }
  try {
    const found = new RRuleTemporal({
      ...parts,
      ...(counts ? { count } : {}),
      dtstart: at(counts ? start : nearStart(parts, start, span.from)),
      tzid: mode.tzid,
      // The library is twenty times faster when it need not put the start in by itself, or keep to a stricter limit.
      includeDtstart: counts && mode.includeDtstart,
      cache: false,
      maxIterations: mostPeriods,
    }).between(at(span.from), at(span.to), true);
    if (found.length > mostPerRule) throw new EventFault('tooOften', line);
    spend(budget, found.length, line);
    const own = mode.includeDtstart && start >= span.from && start <= span.to ? [start] : [];
    return [...own, ...found.map((date) => date.epochMilliseconds)];
  } catch (error) {
    if (error instanceof EventFault || error instanceof FileFault) throw error;
    const often = error instanceof Error && /maximum/i.test(error.message);
    if (often) spend(budget, mostPerRule, line);
    throw new EventFault(often ? 'tooOften' : 'unreadableRule', line);
  }
}

/** An unlimited rule by the second, say, of which one knows without trying. */
function isSurelyTooOften(
  { freq, interval = 1, wkst: _, ...limits }: RuleParts,
  { from, to }: Span,
): boolean {
  const limited = Object.values(limits).some((limit) => limit !== undefined);
  return !limited && unit[freq] < dayMs && (to - from) / (unit[freq] * interval) > mostPerRule;
}

/** A later start from which the same rule goes on as before, a period or two ahead of the span. */
function nearStart({ freq, interval = 1 }: RuleParts, start: Wall, from: Wall): Wall {
  if (freq === 'YEARLY' || freq === 'MONTHLY') return start;
  const step = unit[freq] * interval;
  return start + Math.max(0, Math.floor((from - start) / step) - 1) * step;
}
