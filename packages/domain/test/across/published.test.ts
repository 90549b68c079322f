import { expect, test } from 'vitest';
import {
  type Body,
  type CircleWithNames,
  type DateId,
  type EntryId,
  emptyState,
  fold,
  hoursOf,
  hoursToPublish,
  type MemberId,
  minutesOf,
  newDate,
  type PeopleEvent,
  type PersonId,
  type RelationshipId,
  type SpaceId,
  type SpacesEvent,
  type State,
  type TimeEvent,
} from '../../src/index.ts';
import { ana, ben, friday, now, saturday, sunday, Table } from '../time/circle-dates/table.ts';

const today = minutesOf(now);
const us = '1'.repeat(64) as SpaceId;
const [sam, both] = ['sam' as PersonId, 'r' as RelationshipId];
const body = (event: TimeEvent | PeopleEvent | SpacesEvent, tool: string): Body =>
  ({ tool, version: 1, at: now, event }) as Body;
const dateOn = (id: string, day: string, parts: Partial<typeof newDate>): Body =>
  body(
    {
      ...{ type: 'dateAdded', date: id as DateId },
      fields: {
        ...{ ...newDate, relationship: both, status: 'accepted' as const },
        ...{ start: `${day}T18:30:00Z`, end: `${day}T20:00:00Z`, ...parts },
      },
    },
    'time',
  );
const people: Body[] = [
  body(
    { type: 'personAdded', person: sam, fields: { name: 'Sam', pronouns: '', note: '' } as never },
    'people',
  ),
  body(
    {
      type: 'relationshipAdded',
      relationship: both,
      fields: { members: ['me', sam] },
    } as unknown as PeopleEvent,
    'people',
  ),
];
const own = (...bodies: Body[]): State => {
  const state = emptyState();
  for (const [k, one] of bodies.entries())
    fold(state, `e${k}` as EntryId, one, { precedes: (a, b) => a < b });
  return state;
};
const table = new Table();
table.does(ana, { type: 'proposeDate', date: 'dinner' as DateId, people: [ben], terms: friday });
/** A circle as its table tells it; `says`: who of them may be named elsewhere, as they have said. */
const circleOf = (
  { state, circle }: Table,
  names: [MemberId, string][] = [],
  says: readonly MemberId[] = [],
): CircleWithNames => {
  const spaces = emptyState().spaces;
  for (const [member, name] of names) spaces.members.set(member, { id: member, fields: { name } } as never);
  for (const member of says) spaces.namings.set(member, [{ entry: 'e' as EntryId, value: 'elsewhere' }]);
  const named = { id: us, members: [ana, ben], left: [], sharing: spaces, isCare: false };
  return { space: us, state: { ...state, spaces }, circle: circle(ana), ...named };
};
const circles = (names: [MemberId, string][] = [], says: readonly MemberId[] = [ben]): CircleWithNames[] => [
  circleOf(table, names, says),
];

test('FEED2 it holds what I have said yes to and what of my plan is more than held, for a year, and nothing else', () => {
  const far = dateOn('far', '2031-01-01', {});
  const state = own(
    ...people,
    dateOn('sure', saturday.day, {}),
    dateOn('asked', sunday.day, { status: 'proposed' }),
    dateOn('held', sunday.day, {
      status: 'held',
      start: `${sunday.day}T10:00:00Z`,
      end: `${sunday.day}T11:00:00Z`,
    }),
    dateOn('gone', '2020-01-01', {}),
    dateOn('off', sunday.day, { status: 'cancelled' }),
    far,
  );
  const found = hoursToPublish(state, circles(), 'titles', today);
  expect(found.map(({ hours, isOpen }) => [hours, isOpen]).sort()).toEqual(
    [
      [hoursOf(friday), true],
      [[minutesOf(`${saturday.day}T18:30:00Z`), minutesOf(`${saturday.day}T20:00:00Z`)], false],
      [[minutesOf(`${sunday.day}T18:30:00Z`), minutesOf(`${sunday.day}T20:00:00Z`)], true],
    ].sort(),
  );
  // who was only asked, and has not answered, has no hour of it
  const [circle] = circles();
  const asBen = { ...(circle as CircleWithNames), circle: table.circle(ben) };
  expect(hoursToPublish(emptyState(), [asBen], 'busy', today)).toEqual([]);
});

test('FEED3 busy says hours and nothing else; titles say what it is called and with whom, as I call them', () => {
  const titled = dateOn('sure', saturday.day, { title: 'Opera', place: 'Row 3', note: 'Tickets!' } as never);
  const state = own(...people, titled, dateOn('plain', sunday.day, {}));
  const busy = hoursToPublish(state, circles([[ben, 'Benny']]), 'busy', today);
  expect(busy.map(({ title, names }) => [title, names])).toEqual([
    ['', []],
    ['', []],
    ['', []],
  ]);
  const titles = hoursToPublish(state, circles([[ben, 'Benny']]), 'titles', today);
  expect(titles.map(({ title, names }) => [title, names])).toEqual([
    [friday.title, ['Benny']],
    ['Opera', ['Sam']],
    ['', ['Sam']],
  ]);
  expect(JSON.stringify(titles)).not.toMatch(/Row 3|Tickets/);
  const known = body({ type: 'memberKnown', space: us, member: ben, changes: { person: sam } }, 'spaces');
  expect(hoursToPublish(own(...people, known), circles([[ben, 'Benny']]), 'titles', today)[0]?.names).toEqual(
    ['Sam'],
  );
});

test('FEED32 what is read is the title of what I said yes to, whoever offers the same hours by another one; and it is read once', () => {
  for (const title of ['AAA', 'zzz', 'mmm', '000']) {
    const other = new Table();
    const of = { date: 'dinner' as DateId, people: [ana, ben] };
    const offer = { ...of, asks: true, reasons: [] };
    // offered at the same time; then I choose
    other.write(ana, { ...offer, type: 'dateProposed', terms: friday }, []);
    other.write(ben, { ...offer, type: 'dateProposed', terms: { ...friday, title } }, []);
    other.write(ana, { type: 'dateAnswered', ...of, terms: friday, says: 'yes', elsewhere: [] } as never);
    expect([...other.state.time.shared.values()].map(({ versions }) => versions.length)).toEqual([2]);
    const found = hoursToPublish(emptyState(), [circleOf(other, [], [ben])], 'titles', today);
    expect(found.map((hour) => hour.title)).toEqual([friday.title]);
  }
});

test('FEED33 nobody is named who has not said that they may be named elsewhere; of care spaces there are hours alone', () => {
  const titled = { ...friday, title: '' };
  const plain = new Table();
  plain.does(ana, { type: 'proposeDate', date: 'dinner' as DateId, people: [ben], terms: titled });
  const known = body({ type: 'memberKnown', space: us, member: ben, changes: { person: sam } }, 'spaces');
  const mine = own(...people, known, dateOn('mine', saturday.day, {}));
  const namesOf = (one: CircleWithNames, of = mine) =>
    hoursToPublish(of, [one], 'titles', today).map(({ names }) => names);
  // silence is no yes, neither for a date of the circle nor for one of my own plan with the same person
  expect(namesOf(circleOf(plain, [[ben, 'Benny']]))).toEqual([[], []]);
  expect(namesOf(circleOf(plain, [[ben, 'Benny']], [ben]))).toEqual([['Sam'], ['Sam']]);
  // what they are called there alone does not go out of it either
  expect(namesOf(circleOf(plain, [[ben, 'Benny']]), emptyState())).toEqual([[]]);
  // who has left has said no; who is in no circle with me is mine to speak of
  const gone = { ...circleOf(plain, [[ben, 'Benny']], [ben]), members: [ana], left: [ben] };
  expect(namesOf(gone)).toEqual([[], []]);
  expect(namesOf(circleOf(new Table()), own(...people, dateOn('mine', saturday.day, {})))).toEqual([['Sam']]);
  const care = { ...circleOf(table, [[ben, 'Ode']], [ben]), isCare: true };
  expect(hoursToPublish(emptyState(), [care], 'titles', today)).toMatchObject([{ title: '', names: [] }]);
});
