import { describe, expect, test } from 'vitest';
import {
  type Body,
  type CircleOfMine,
  type DateId,
  decide,
  type EntryId,
  emptyState,
  fold,
  hoursOf,
  keyOfDate,
  type MemberId,
  minutesOf,
  myClashes,
  myHours,
  newDate,
  type RelationshipId,
  type SpaceId,
  type State,
  standingElsewhere,
  type TimeEvent,
  takenElsewhere,
  termsKey,
  undo,
  whatWaitsForMe,
} from '../../src/index.ts';
import { ana, ben, cleo, dan, friday, now, saturday, sunday, Table } from '../time/circle-dates/table.ts';

const today = minutesOf(now);
const [us, them] = ['1', '2'].map((one) => one.repeat(64)) as [SpaceId, SpaceId];
const own = (...events: TimeEvent[]): State => {
  const state = emptyState();
  const body = (event: TimeEvent): Body => ({ tool: 'time', version: 1, at: now, event });
  for (const [k, event] of events.entries())
    fold(state, `e${k}` as EntryId, body(event), { precedes: (a, b) => a < b });
  return state;
};
/** In another circle I am somebody else: Dan’s key is mine there. */
const [here, there] = [new Table(), new Table()];
const circles = (): CircleOfMine[] => [
  { space: us, state: here.state, circle: here.circle(ana) },
  { space: them, state: there.state, circle: there.circle(dan) },
];
here.does(ana, { type: 'proposeDate', date: 'dinner' as DateId, people: [ben], terms: friday });
const late = { ...friday, minute: 21 * 60 };
there.does(cleo, { type: 'proposeDate', date: 'late' as DateId, people: [dan], terms: late });
const [dinner, lateOne] = [keyOfDate('dinner', [ana, ben]), keyOfDate('late', [cleo, dan])];
const mine = (id: string, day: string, status: 'held' | 'accepted'): TimeEvent => ({
  ...{ type: 'dateAdded', date: id as DateId },
  fields: {
    ...newDate,
    ...{ relationship: 'r' as RelationshipId, status },
    ...{ start: `${day}T18:30:00Z`, end: `${day}T20:00:00Z` },
  },
});

describe('DATE20 over all my circles', () => {
  test('DATE20 nothing clashes before I say yes, and then both sides of it show, each with its circle', () => {
    expect(myClashes(own(), circles(), today)).toEqual([]);
    expect(whatWaitsForMe(circles(), today).map(({ space, date }) => [space, date.id])).toEqual([
      [them, lateOne],
    ]);
    const elsewhere = takenElsewhere(own(), circles(), them, today);
    expect(elsewhere).toEqual([hoursOf(friday)]);
    const yes = { type: 'answerDate', date: lateOne, terms: termsKey(late), says: 'yes', elsewhere } as const;
    expect(there.decide(dan, yes)).toMatchObject({ ok: false, why: { code: 'hourTaken' } });
    there.does(dan, { ...yes, twice: true });
    expect(myClashes(own(), circles(), today)).toEqual([
      [
        { space: us, shared: dinner, terms: termsKey(friday), isAgreed: false, hours: hoursOf(friday) },
        { space: them, shared: lateOne, terms: termsKey(late), isAgreed: true, hours: hoursOf(late) },
      ],
    ]);
    expect(myClashes(own(), circles(), hoursOf(friday)?.[1] ?? 0)).toEqual([]);
    expect(takenElsewhere(own(), circles(), us, today)).toEqual([hoursOf(late)]);
  });

  test('DATE20 my own plan counts with what others know of, once, and not with what I only hold', () => {
    const day = sunday.day;
    expect(myHours(own(mine('held', day, 'held')), circles(), today)).toHaveLength(2);
    const alone = own(mine('own', day, 'accepted'));
    expect(myHours(alone, circles(), today).at(-1)).toEqual({
      ...{ space: null, date: 'own' },
      hours: [minutesOf(`${day}T18:30:00Z`), minutesOf(`${day}T20:00:00Z`)],
    });
    const link = {
      type: 'dateLinked',
      date: 'own' as DateId,
      changes: { space: us, shared: dinner },
    } as const;
    const linked = own(mine('own', day, 'accepted'), link);
    expect(myHours(linked, circles(), today)).toHaveLength(2);
    // where that circle is not here, it counts as it stands in my plan
    expect(myHours(linked, circles().slice(1), today)).toHaveLength(2);
    expect(myHours(linked, [], today)).toHaveLength(1);
    const date = linked.time.dates.get('own' as DateId);
    if (!date) throw new Error('no date');
    expect(standingElsewhere(linked, date, circles())).toEqual({
      ...{ standing: { kind: 'proposed', waitingFor: [ben] }, terms: friday },
    });
    expect(standingElsewhere(linked, date, [])).toBeNull();
  });

  test('DATE20 a link is made to a date of mine, and taken back', () => {
    const world = { now, newId: () => 'new' };
    const state = own(mine('own', saturday.day, 'held'));
    const linking = (date: string, to: { space: SpaceId; shared: typeof dinner } | null) =>
      decide(state, { tool: 'time', intent: { type: 'linkDate', date: date as DateId, to } }, world);
    const done = linking('own', { space: us, shared: dinner });
    expect(done).toMatchObject({ ok: true, value: [{ event: { changes: { space: us, shared: dinner } } }] });
    expect(linking('none', null)).toMatchObject({ why: { code: 'unknown' } });
    expect(linking('own', { space: us.repeat(2) as SpaceId, shared: dinner })).toMatchObject({
      why: { code: 'tooLong' },
    });
    if (!done.ok) throw new Error();
    expect(undo(state, done.value[0] as Body)).toMatchObject({
      event: { type: 'dateLinked', changes: { space: '', shared: '' } },
    });
  });

  test('DATE4 what ended because somebody left keeps none of my hours', () => {
    here.left.add(ben);
    expect(myHours(own(), circles(), today).map(({ space }) => space)).toEqual([them]);
    here.left.delete(ben as MemberId);
  });

  test('DATE5 versions of one date that were offered at once do not clash with each other', () => {
    const table = new Table();
    const saw = table.does(ana, { type: 'proposeDate', date: 'x' as DateId, people: [ben], terms: sunday });
    const key = keyOfDate('x', [ana, ben]);
    const of = { date: 'x' as DateId, people: [ana, ben], asks: true, reasons: [] };
    const later = { ...sunday, minute: sunday.minute + 30 };
    table.write(ben, { type: 'dateProposed', ...of, terms: later }, saw);
    table.write(ana, { type: 'dateProposed', ...of, terms: { ...sunday, length: 60 } }, saw);
    table.does(ana, { type: 'answerDate', date: key, terms: termsKey(later), says: 'yes', twice: true });
    expect(table.date(key).versions).toHaveLength(2);
    const one = [{ space: us, state: table.state, circle: table.circle(ana) }];
    expect(myClashes(own(), one, today)).toEqual([]);
  });
});
