// A VTIMEZONE for an IANA zone, true for the years it is asked for. Where the clock changes by a yearly rule (the last
// Sunday of March), that rule is written, as Outlook wants it; where it does not (Morocco), every change is written out.
import { Temporal } from 'temporal-polyfill';
import { basic } from './moment.ts';
import { dayMs, type Instant, secondMs, type Wall, type Zone } from './zone.ts';

interface Onset {
  /** Offsets before and after, milliseconds. */
  readonly before: number;
  readonly after: number;
  /** On the clock before the change, as DTSTART of an observance wants it. */
  readonly wall: Wall;
}

/** Years that a rule has to hold beyond those asked for: fewer cannot tell the fourth Sunday from the last. */
const further = 6;

/** Lines, unfolded. `span`: the wall-clock times that have to read right in the zone. */
export function writeZone(zone: Zone, span: { readonly from: Wall; readonly to: Wall }): string[] {
  const [first, last] = [yearOf(span.from - 2 * dayMs) - 1, yearOf(span.to + 2 * dayMs)];
  const wide = changesBetween(zone, first, last + further);
  const rules = yearlyRules(wide, last + further - first + 1);
  const asked = wide.filter((onset) => yearOf(onset.wall) <= last);
  const start = startOfYear(first);
  const offset = zone.offsetAt(start);
  const least = Math.min(offset, ...asked.map((onset) => onset.after));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone.name}`,
    ...(rules
      ? rules.flatMap(({ onset, rule }) => writeOnset(onset, onset.after > onset.before, rule))
      : [{ before: offset, after: offset, wall: start }, ...asked].flatMap((onset) =>
          writeOnset(onset, onset.after > least),
        )),
    'END:VTIMEZONE',
  ];
}

function writeOnset(onset: Onset, daylight: boolean, rule?: string): string[] {
  const kind = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basic(onset.wall)}`,
    `TZOFFSETFROM:${offsetText(onset.before)}`,
    `TZOFFSETTO:${offsetText(onset.after)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `END:${kind}`,
  ];
}

const yearOf = (wall: Wall): number => new Date(wall).getUTCFullYear();
const startOfYear = (year: number): Instant => Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`);

/** `+0530`, and seconds only where there are any. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / secondMs;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = parts.slice(0, seconds % 60 === 0 ? 2 : 3).map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`;
}

/** All changes of the clock in whole years, both inclusive. */
function changesBetween(zone: Zone, first: number, last: number): Onset[] {
  const onsets: Onset[] = [];
  const stop = startOfYear(last + 1);
  let at = Temporal.Instant.fromEpochMilliseconds(startOfYear(first)).toZonedDateTimeISO(zone.name);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const instant = next?.epochMilliseconds ?? stop;
    if (!next || instant >= stop) return onsets;
    const before = zone.offsetAt(instant - 1);
    onsets.push({ before, after: zone.offsetAt(instant), wall: instant + before });
    at = next;
  }
}

/** One rule there and one back, when the clock changes once a year each way on the same weekday of the same month. */
function yearlyRules(onsets: readonly Onset[], years: number): { onset: Onset; rule: string }[] | undefined {
  const forward = onsets.filter((onset) => onset.after > onset.before);
  const back = onsets.filter((onset) => onset.after < onset.before);
  if (forward.length !== years || back.length !== years) return undefined;
  const [there, here] = [forward[0], back[0]];
  if (!there || !here || there.before !== here.after || there.after !== here.before) return undefined;
  const [forwardRule, backRule] = [ruleOf(forward), ruleOf(back)];
  if (!forwardRule || !backRule) return undefined;
  return [
    { onset: there, rule: forwardRule },
    { onset: here, rule: backRule },
  ];
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function ruleOf(onsets: readonly Onset[]): string | undefined {
  const days = onsets.map(({ before, after, wall }) => {
    const date = new Date(wall);
    return {
      offsets: `${before} ${after}`,
      month: date.getUTCMonth() + 1,
      weekday: weekdays[date.getUTCDay()],
      time: wall % dayMs,
      nth: Math.ceil(date.getUTCDate() / 7),
      last: new Date(wall + 7 * dayMs).getUTCMonth() !== date.getUTCMonth(),
    };
  });
  const [first] = days;
  const same = (key: keyof NonNullable<typeof first>) => days.every((day) => day[key] === first?.[key]);
  if (!first || !(['offsets', 'month', 'weekday', 'time'] as const).every(same)) return undefined;
  const position = days.every((day) => day.last) ? -1 : same('nth') ? first.nth : undefined;
  return position === undefined
    ? undefined
    : `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${position}${first.weekday}`;
}
