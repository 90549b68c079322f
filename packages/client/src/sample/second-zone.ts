// Kit lives in another zone. It is chosen so that clocks change somewhere in the sample whenever they change anywhere.
import { addDays, atLocal, type LocalDate, localOf } from '@orrery/domain';

/** Tried in this order. */
const candidates = [
  'America/New_York',
  'Europe/London',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Sydney',
  'America/Los_Angeles',
  'Europe/Berlin',
];

const weeksBefore = 12;
const weeksAfter = 4;
/** When the people of the sample talk on a weekday, by my clock. */
const talkAt = 19 * 60;

/** Minutes that a zone's clock is ahead of UTC at noon (UTC) of a date. */
function offsetOn(date: LocalDate, zone: string): number {
  const noon = atLocal(date, 720, 'UTC');
  const local = localOf(noon, zone);
  return atLocal(local.date, local.minute, 'UTC') - noon;
}

/** Whether a zone's clock changes from twelve weeks before a Monday to four weeks after it. */
export function changesClocks(zone: string, monday: LocalDate): boolean {
  const first = offsetOn(addDays(monday, -7 * weeksBefore), zone);
  for (let week = 1 - weeksBefore; week <= weeksAfter; week++)
    if (offsetOn(addDays(monday, 7 * week), zone) !== first) return true;
  return false;
}

/**
 * The zone of the sample's second place: another clock than mine, awake while I am in the evening, and changing in these
 * weeks if mine does not. None of these changes its clock in December and January or from June to August, so that samples made
 * around 1 February and 1 August have no change in them, two or three weeks each.
 */
export function secondZone(mine: string, monday: LocalDate): string {
  const apart = candidates.filter((zone) => offsetOn(monday, zone) !== offsetOn(monday, mine));
  const awake = apart.filter((zone) =>
    [-weeksBefore, 0, weeksAfter].every((week) => {
      const { minute } = localOf(atLocal(addDays(monday, 7 * week + 3), talkAt, mine), zone);
      return minute >= 8 * 60 && minute <= 20 * 60;
    }),
  );
  const fit = awake.length > 0 ? awake : apart;
  const moving = changesClocks(mine, monday) ? undefined : fit.find((zone) => changesClocks(zone, monday));
  return moving ?? fit[0] ?? 'UTC';
}
