// Dates of circles among my own: as they stand there, read each time and written nowhere, so that whatever asks of my hours finds them once.
import type { Thing } from '../kernel/history.ts';
import type { DateId, MemberId, PersonId, RelationshipId, SpaceId } from '../kernel/ids.ts';
import { type EpochMinutes, instantOf } from '../kernel/zones.ts';
import { myRelationships, othersIn } from '../people/insights.ts';
import { personOfMember } from '../spaces/fold.ts';
import type { DateKey } from '../time/dates/events.ts';
import type { SharedDate } from '../time/dates/fold.ts';
import { datesToAnswer } from '../time/dates/insights.ts';
import { hoursOf, standingOf, termsOf } from '../time/dates/standing.ts';
import type { DateVersion } from '../time/dates/versions.ts';
import type { TimeIntent } from '../time/decide.ts';
import type { DateFields, DateStatus } from '../time/events.ts';
import { newDate, type PlannedDate } from '../time/fold.ts';
import type { Intent } from '../tools.ts';
import type { CircleOfMine } from './dates-of-circles.ts';
import type { State } from './week.ts';

/** The date of a circle that a date of such a state is; null for one of my own. */
export function circleDateIn(id: DateId): { readonly space: SpaceId; readonly shared: DateKey } | null {
  const [noun, space, ...shared] = id.split(' ');
  return noun === 'circle' && space ? { space: space as SpaceId, shared: shared.join(' ') as DateKey } : null;
}
const idOf = (space: SpaceId, shared: DateKey): DateId => `circle ${space} ${shared}` as DateId;

/** The circle in which a date of such a state is agreed to, be it there alone or mine with a link; null where none is known. */
export const circleOfDate = ({ time }: State, id: DateId): SpaceId | null =>
  circleDateIn(id)?.space ?? ((time.links.get(id)?.fields.space || null) as SpaceId | null);

export const thing = <Id extends string, F>(id: Id, fields: F): Thing<Id, F> => ({
  ...{ id, fields, present: true, disputed: [], presence: [] },
  registers: {} as Thing<Id, F>['registers'],
});

/** Somebody of my map, where I have said that a member is them. */
export const personIn = (own: State, space: SpaceId, member: MemberId): PersonId | null => {
  const person = personOfMember(own.spaces, space, member);
  return person && own.people.people.get(person)?.present ? person : null;
};

export const yeses = ({ versions }: SharedDate, member: MemberId): DateVersion[] =>
  versions.filter(({ answers }) => answers.get(member) === 'yes');
export const isOff = (kind: string): boolean =>
  kind === 'ended' || kind === 'cancelled' || kind === 'declined';

/** My own state with the dates of my circles that I have said yes to: to be asked, and never to be written to. */
export function withDates(own: State, circles: readonly CircleOfMine[]): State {
  if (circles.length === 0) return own;
  const dates = new Map(own.time.dates);
  const links = new Map(
    [...own.time.links.values()].map(({ id, fields }) => [`${fields.space} ${fields.shared}`, id]),
  );
  for (const circle of circles)
    for (const date of circle.state.time.shared.values()) {
      const mine = own.time.dates.get(links.get(`${circle.space} ${date.id}`) ?? ('' as DateId));
      putDate(own, dates, circle, date, mine?.present ? mine : undefined);
    }
  return { ...own, time: { ...own.time, dates } };
}

/** Dates that somebody asks me about: they keep no hour of mine before I have said yes. */
export const datesAskedOfMe = (
  own: State,
  circles: readonly CircleOfMine[],
  now: EpochMinutes,
): PlannedDate[] =>
  circles.flatMap((circle) =>
    datesToAnswer(circle.state.time, circle.circle, now).flatMap((date): PlannedDate[] => {
      const terms = termsOf(date);
      const hours = terms && hoursOf(terms);
      if (!hours) return [];
      const at = { start: instantOf(hours[0]), end: instantOf(hours[1]) };
      const { title, place, night } = terms;
      const relationship = relationshipOf(own, circle, date) ?? ('' as RelationshipId);
      const fields: DateFields = { ...newDate, relationship, title, place, night, ...at, status: 'proposed' };
      return [thing(idOf(circle.space, date.id), fields)];
    }),
  );

/** What is between me and exactly these, on my map. */
function relationshipOf(
  own: State,
  { space, circle }: CircleOfMine,
  date: SharedDate,
): RelationshipId | null {
  const people = date.people.flatMap((one) => (one === circle.me ? [] : [personIn(own, space, one)]));
  const found = myRelationships(own.people).find((relationship) => {
    const others = othersIn(relationship);
    return others.length === people.length && people.every((one) => one !== null && others.includes(one));
  });
  return found?.id ?? null;
}

/** `kept`: my own that is linked to it, in whose place it comes. */
function putDate(
  own: State,
  dates: Map<DateId, PlannedDate>,
  within: CircleOfMine,
  date: SharedDate,
  kept: PlannedDate | undefined,
): void {
  const { space, circle } = within;
  if (!date.people.includes(circle.me)) return;
  const { kind } = standingOf(date, circle);
  const status: DateStatus =
    kind === 'accepted' || kind === 'held' || kind === 'declined'
      ? kind
      : isOff(kind)
        ? 'cancelled'
        : 'proposed';
  // how it went I have said myself
  if (kept && kept.fields.lived !== null) return;
  const terms = isOff(kind) ? [termsOf(date)] : yeses(date, circle.me).map((version) => version.terms);
  const relationship =
    kept?.fields.relationship ?? relationshipOf(own, within, date) ?? ('' as RelationshipId);
  for (const [k, one] of terms.entries()) {
    const hours = one && hoursOf(one);
    // my own plan keeps the hour that it has where this device cannot tell the circle's
    if (!one || (!hours && !kept)) continue;
    const at = hours ? { start: instantOf(hours[0]), end: instantOf(hours[1]) } : {};
    const fields: DateFields = {
      ...(kept?.fields ?? { ...newDate, title: one.title, place: one.place }),
      ...{ relationship, status, night: one.night, plan: null, ...at },
    };
    const id = k === 0 && kept ? kept.id : idOf(space, date.id);
    if (k > 0 && dates.has(id)) continue;
    dates.set(id, k === 0 && kept ? { ...kept, fields } : thing(id, fields));
  }
}

/** What says how a date was. One that lay in a circle alone comes into my own plan by that, under `id` and with its link. */
export function toTell(date: PlannedDate, lived: number, id: DateId): Intent[] {
  const status = lived > 0 ? { status: 'accepted' as const } : {};
  const there = circleDateIn(date.id);
  const intents: TimeIntent[] = there
    ? [
        { type: 'addDate', date: id, fields: { ...date.fields, lived, ...status } },
        { type: 'linkDate', date: id, to: there },
      ]
    : [{ type: 'changeDate', date: date.id, changes: { lived, ...status } }];
  return intents.map((intent) => ({ tool: 'time', intent }));
}
