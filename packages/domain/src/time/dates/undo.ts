// Taking back what was done to a date of a circle. Nobody's yes comes back by it but one's own: whoever has heard of the change is
// asked anew where it mattered to them (MERGE3).
import { former } from '../../kernel/former.ts';
import type { MemberId, YearlyDayId } from '../../kernel/ids.ts';
import { type CircleDateEvent, keyOfDate, termsKey } from './events.ts';
import { type DatesState, newYearlyDay, type YearlyDay, yearlyKey } from './fold.ts';

/** The event that takes an event back, given the state before it. `by`: whose it is. */
export function undoDates(before: DatesState, event: CircleDateEvent, by?: MemberId): CircleDateEvent {
  const mine = (day: YearlyDayId): YearlyDay | undefined =>
    by === undefined ? undefined : before.yearly.get(yearlyKey(by, day));
  switch (event.type) {
    case 'dateProposed':
    case 'dateCancelled': {
      const { date, people } = event;
      const old = before.shared.get(keyOfDate(date, people));
      const [version] = old?.versions ?? [];
      if (!old || !version || old.cancelled.length > 0)
        return { type: 'dateCancelled', date, people, sentence: null, own: '' };
      const { terms, asks, reasons } = version;
      return { type: 'dateProposed', date, people, terms, asks, reasons: [...reasons] };
    }
    case 'dateAnswered': {
      const old = before.shared.get(keyOfDate(event.date, event.people));
      const version = old?.versions.find(({ key }) => key === termsKey(event.terms));
      const was = by === undefined ? undefined : version?.answers.get(by);
      const says = was === 'yes' || was === 'no' ? was : 'open';
      // what I said before is taken back as well where it was the same
      return { ...event, says: says === event.says ? 'open' : says };
    }
    case 'yearlyDayAdded': {
      const old = mine(event.day);
      return old?.present
        ? { type: 'yearlyDayChanged', day: event.day, ...former(old, old.fields) }
        : { type: 'yearlyDayRemoved', day: event.day };
    }
    case 'yearlyDayChanged': {
      const { type, day, changes } = event;
      return { type, day, ...former(mine(day) ?? { fields: newYearlyDay }, changes) };
    }
    case 'yearlyDayRemoved':
    case 'yearlyDayRestored': {
      // whoever had said nothing of somebody else's day had not taken it away
      const type = (mine(event.day)?.present ?? true) ? 'yearlyDayRestored' : 'yearlyDayRemoved';
      return { type, day: event.day };
    }
  }
}
