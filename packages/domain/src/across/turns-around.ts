// Whether to ask how far a week turns around one person. It answers nothing, names nobody and counts nothing out (COMPASS22).

import { thingsOf } from '../compass/fold.ts';
import { ME, type PersonId } from '../kernel/ids.ts';
import { addDays, minutesOf, mondayOf } from '../kernel/zones.ts';
import { notesOf } from '../notes/fold.ts';
import { windowOf } from '../time/availability.ts';
import { datesBetween, keepsItsHour } from '../time/fold.ts';
import { myDateOf, type State, weekOf } from './week.ts';

const FEWEST = { all: 5, ofEach: 2 } as const;
/** Days for which it waits once it was answered or set aside. */
const WAITS = 56;

/** Whether this week’s dates and notes have one person in nearly all of them, and it was not asked lately. */
export function isAskedHowFarTheWeekTurns(state: State, now: string): boolean {
  const today = myDateOf(state, now);
  const isAsked = thingsOf(state.compass, 'aside').some(
    ({ fields }) => fields.what === 'around' && fields.on > addDays(today, -WAITS),
  );
  if (isAsked) return false;
  const [from, to] = windowOf(weekOf(state, mondayOf(today)));
  const dates = datesBetween(state.time, from, to).flatMap((date) => {
    const members = state.people.relationships.get(date.fields.relationship)?.fields.members ?? [];
    return keepsItsHour(date) && members.includes(ME) ? [members.filter((one) => one !== ME)] : [];
  });
  const notes = notesOf(state.notes)
    .filter(({ fields }) => minutesOf(fields.at) >= from && minutesOf(fields.at) < to)
    .map(({ fields }) => fields.people.filter((one) => one !== ME))
    .filter((people) => people.length > 0);
  const all = [...dates, ...notes];
  const times = (some: readonly (readonly PersonId[])[], person: PersonId) =>
    some.filter((people) => people.includes(person)).length;
  return (
    all.length >= FEWEST.all &&
    [...new Set(all.flat())].some(
      (person) =>
        5 * times(all, person) >= 4 * all.length &&
        times(dates, person) >= FEWEST.ofEach &&
        times(notes, person) >= FEWEST.ofEach,
    )
  );
}
