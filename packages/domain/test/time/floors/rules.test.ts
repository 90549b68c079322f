import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Body,
  type CircleFloorEvent,
  confirmedFloor,
  type EntryId,
  emptyState,
  type FloorFields,
  floorBetween,
  floorStanding,
  floorsAsked,
  floorsDeclined,
  floorsInForce,
  floorsOfCircle,
  floorsToAnswer,
  fold,
  type InCircle,
  isForCircles,
  keyOfFloor,
  type MemberId,
  readBody,
  type State,
  undo,
} from '../../../src/index.ts';
import { type History, histories } from '../../arbitraries.ts';
import { ana, ben, cleo, now, Table } from '../circle-dates/table.ts';

const two: FloorFields = { minutes: 120, weeks: 1 };
const three: FloorFields = { minutes: 180, weeks: 1 };
const pair = [ana, ben];
const said = (
  floor: FloorFields | null,
  says: 'yes' | 'no' = 'yes',
  people: MemberId[] = pair,
): CircleFloorEvent => ({ type: 'floorSaid', people, floor, says });
const of = (table: Table) => floorBetween(table.state.time, pair);
const counts = (table: Table) => confirmedFloor(table.state.time, keyOfFloor(pair), table.circle(ana));
/** Ana asks for two hours. */
const asked = (): Table => {
  const table = new Table();
  table.does(ana, { type: 'sayFloor', people: [ben], floor: two, says: 'yes' });
  return table;
};
const agreed = (): Table => {
  const table = asked();
  table.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'yes' });
  return table;
};

describe('FLOOR1 whose a floor is', () => {
  test('FLOOR1 nobody else confirms it or says no to it', () => {
    const table = asked();
    table.write(cleo, said(two));
    table.write(cleo, said(null, 'no'));
    expect(counts(table)).toBeNull();
    table.write(ben, said(two));
    expect(counts(table)).toEqual(two);
    expect(keyOfFloor([ben, ana])).toBe(keyOfFloor([ana, ben, ana]));
  });
});

describe('FLOOR2 what counts', () => {
  test('FLOOR2 a proposal is not confirmed, and waits for the other alone', () => {
    const table = asked();
    expect(counts(table)).toBeNull();
    expect(floorsToAnswer(table.state.time, table.circle(ben)).map(({ version }) => version.floor)).toEqual([
      two,
    ]);
    expect(floorsToAnswer(table.state.time, table.circle(ana))).toEqual([]);
    expect(floorsToAnswer(table.state.time, table.circle(cleo))).toEqual([]);
  });

  test('FLOOR2 a yes to other hours confirms nothing, and both stand asked', () => {
    const table = asked();
    table.write(ben, said(three));
    expect(counts(table)).toBeNull();
    expect(floorsAsked(of(table), table.circle(ana)).map(({ floor }) => floor)).toEqual([two, three]);
  });

  test('FLOOR2 who asks again, knowing of the no, asks anew', () => {
    const table = asked();
    table.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'no' });
    table.does(ana, { type: 'sayFloor', people: [ben], floor: two, says: 'yes' });
    expect(floorsToAnswer(table.state.time, table.circle(ben))).toHaveLength(1);
    expect(floorsDeclined(of(table))).toEqual([]);
    expect(counts(table)).toBeNull();
    table.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'yes' });
    expect(counts(table)).toEqual(two);
  });

  test('FLOOR2 a no leaves it unconfirmed, and says whose', () => {
    const table = asked();
    table.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'no' });
    expect(counts(table)).toBeNull();
    expect(floorsAsked(of(table), table.circle(ana))).toEqual([]);
    expect(floorsDeclined(of(table)).map(({ by }) => by)).toEqual([[ben]]);
  });
});

describe('FLOOR3 a no beats a yes', () => {
  test('FLOOR3 written at the same time, in either order', () => {
    for (const isNoFirst of [true, false]) {
      const table = asked();
      const [first] = [...(of(table)?.versions[0]?.yeses.get(ana) ?? [])] as [EntryId];
      const events = [said(two), said(null, 'no')];
      table.write(ben, (isNoFirst ? events[1] : events[0]) as CircleFloorEvent, [first]);
      table.write(isNoFirst ? ben : ana, (isNoFirst ? events[0] : events[1]) as CircleFloorEvent, [first]);
      expect(counts(table)).toBeNull();
    }
  });

  test('FLOOR3 after it each one says yes anew', () => {
    const table = agreed();
    table.does(ana, { type: 'sayFloor', people: [ben], floor: null, says: 'no' });
    expect(counts(table)).toBeNull();
    table.write(ben, said(two));
    expect(counts(table)).toBeNull();
    table.write(ana, said(two));
    expect(counts(table)).toEqual(two);
  });
});

describe('FLOOR4 other hours', () => {
  test('FLOOR4 asking for more leaves what is confirmed, until it is confirmed; a no to it leaves it too', () => {
    const table = agreed();
    table.write(ben, said(three));
    expect(counts(table)).toEqual(two);
    table.write(ana, said(three, 'no'));
    expect(counts(table)).toEqual(two);
    table.write(ben, said(three));
    expect(counts(table)).toEqual(two);
    table.write(ana, said(three));
    expect(counts(table)).toEqual(three);
  });

  test('FLOOR4 of two confirmed at once the lesser counts', () => {
    const table = new Table();
    const a = table.write(ana, said(three), []);
    const b = table.write(ben, said(two), []);
    table.write(ana, said(two), [a, b]);
    table.write(ben, said(three), [a, b]);
    expect(counts(table)).toEqual(two);
  });

  test('FLOOR4 both may go back to what they had', () => {
    const table = agreed();
    for (const floor of [three, two]) for (const who of pair) table.write(who, said(floor));
    expect(counts(table)).toEqual(two);
  });
});

describe('FLOOR5 taking back', () => {
  test('FLOOR5 ends it at once, also when the other has left, and undoing a yes is a no', () => {
    const table = agreed();
    table.left.add(ben);
    expect(table.decide(ana, { type: 'sayFloor', people: [ben], floor: null, says: 'no' }).ok).toBe(true);
    expect(table.decide(ana, { type: 'sayFloor', people: [ben], floor: two, says: 'yes' })).toMatchObject({
      why: { code: 'hasLeft' },
    });
    const other = asked();
    const [id] = other.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'yes' }) as [EntryId];
    other.takeBack(ben, id);
    expect(counts(other)).toBeNull();
  });

  test('FLOOR5 undoing a no that was a slip asks the other anew', () => {
    const table = agreed();
    const [id] = table.does(ben, { type: 'sayFloor', people: [ana], floor: two, says: 'no' }) as [EntryId];
    table.takeBack(ben, id);
    expect(counts(table)).toBeNull();
    expect(floorsToAnswer(table.state.time, table.circle(ana))).toHaveLength(1);
  });

  test('FLOOR5 what is out of bounds, and nobody, is refused with a field', () => {
    const table = new Table();
    const why = (people: MemberId[], floor: FloorFields | null, says: 'yes' | 'no' = 'yes') => {
      const decision = table.decide(ana, { type: 'sayFloor', people, floor, says });
      return decision.ok ? null : decision.why;
    };
    expect(why([], two)).toEqual({ code: 'nobodyChosen', field: 'people' });
    expect(why([ben], null)).toEqual({ code: 'floorMissing', field: 'floor' });
    expect(why([ben], { minutes: 5, weeks: 1 })).toEqual({ code: 'numberOutOfRange', field: 'floor' });
    expect(why([ben], null, 'no')).toEqual({ code: 'unknown' });
    expect(
      table.decide(ana, { type: 'sayFloor', people: [ben], floor: two, says: 'yes' }, { me: undefined }),
    ).toMatchObject({ why: { code: 'unknown' } });
  });
});

describe('FLOOR6 leaving, and what cannot be read', () => {
  test('FLOOR6 whoever leaves ends it', () => {
    const table = agreed();
    table.left.add(ben);
    expect(floorStanding(of(table), table.circle(ana))).toEqual({ kind: 'ended' });
    expect(counts(table)).toBeNull();
    expect(floorsAsked(of(table), table.circle(ana))).toEqual([]);
  });

  test('FLOOR6 something unread may be a no, until each one’s yes has seen it', () => {
    const table = agreed();
    const circle = (seen: boolean, by = ben): InCircle => ({
      ...table.circle(ana),
      unread: [{ by, isSeenBy: () => seen }],
    });
    expect(floorStanding(of(table), circle(false))).toEqual({ kind: 'unread', floor: two, by: [ben] });
    expect(floorStanding(of(table), circle(true))).toEqual({ kind: 'confirmed', floor: two });
    expect(floorStanding(of(table), circle(false, cleo))).toEqual({ kind: 'confirmed', floor: two });
    expect(confirmedFloor(table.state.time, keyOfFloor(pair), circle(false))).toBeNull();
  });
});

interface SaidBy {
  readonly by: MemberId;
  readonly event: CircleFloorEvent;
}
const words = fc.record({
  by: fc.constantFrom(ana, ana, ben, ben, cleo),
  event: fc
    .tuple(
      fc.constantFrom(two, two, three, null),
      fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
    )
    .map(([floor, says]) => said(floor, says)),
});
const talks = histories(words, 16);
const bodyOf = (event: CircleFloorEvent): Body => ({ tool: 'time', version: 1, at: now, event });
function stateOf({ entries, ancestry }: History<SaidBy>, order: readonly number[]): State {
  const state = emptyState();
  for (const k of order) {
    const entry = entries[k];
    if (entry) fold(state, entry.id, bodyOf(entry.event.event), ancestry, entry.event.by);
  }
  return state;
}

test('FLOOR7 any order, also against the causal one, and duplicates, give the same floors', () => {
  const shuffled = talks.chain((talk) => {
    const all = [...talk.entries.keys()];
    return fc
      .shuffledSubarray([...all, ...all], { minLength: 2 * all.length })
      .map((order) => ({ talk, orders: [...talk.arrivals, order] }));
  });
  fc.assert(
    fc.property(shuffled, ({ talk, orders }) => {
      const [first, ...others] = orders.map((order) => of2(stateOf(talk, order)));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 600 },
  );
});
const of2 = (state: State) => {
  const floor = floorBetween(state.time, pair);
  return (
    floor && {
      confirmed: floor.confirmed?.floor,
      versions: floor.versions.map((v) => [v.key, v.inForce, [...v.answers]]),
    }
  );
};

test('FLOOR2 FLOOR3 nothing counts without a yes of each that has seen every no', () => {
  let confirmed = 0;
  fc.assert(
    fc.property(talks, (talk) => {
      const state = stateOf(talk, talk.arrivals[0] ?? []);
      const floor = floorBetween(state.time, pair)?.confirmed?.floor;
      if (!floor) return;
      confirmed++;
      const about = talk.entries.filter(
        ({ event: { by, event } }) =>
          by !== cleo && (event.floor === null || event.floor.minutes === floor.minutes),
      );
      const noes = about.filter(({ event }) => event.event.says === 'no');
      for (const who of pair)
        expect(
          about.some(
            ({ id, event }) =>
              event.by === who &&
              event.event.says === 'yes' &&
              event.event.floor !== null &&
              noes.every((no) => talk.ancestry.precedes(no.id, id)),
          ),
        ).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(confirmed).toBeGreaterThan(50);
});

test('FLOOR8 in one’s own space, and said by nobody, it is as nothing', () => {
  const state = emptyState();
  fold(state, 'e1' as EntryId, bodyOf(said(two)), { precedes: () => false });
  expect(state.time.floors.size).toBe(0);
  expect(isForCircles(bodyOf(said(two)))).toBe(true);
});

test('FLOOR10 whoever says too much has said no for good, in any order, and has room for every no before', () => {
  const table = agreed();
  const often = [...Array(130).keys()].map((k) => said({ minutes: 15 + k, weeks: 1 }));
  for (const event of often.slice(0, 101)) table.write(ana, event);
  expect(counts(table)).toEqual(two);
  const more = { type: 'sayFloor', people: [ben], floor: three } as const;
  expect(table.decide(ana, { ...more, says: 'yes' })).toMatchObject({ why: { code: 'saidOften' } });
  expect(table.decide(ana, { ...more, floor: null, says: 'no' }).ok).toBe(true);
  for (const event of often.slice(101)) table.write(ana, event);
  expect(counts(table)).toBeNull();
  for (const who of pair) table.write(who, said(two));
  expect(counts(table)).toBeNull();
  // in the order in which they came, and the other way round
  const backwards = emptyState();
  for (const event of [...often, said(two)].reverse())
    fold(backwards, `x${event.floor?.minutes}` as EntryId, bodyOf(event), { precedes: () => false }, ana);
  expect(floorBetween(backwards.time, pair)?.confirmed).toBeNull();
  expect(floorBetween(backwards.time, pair)?.versions).toEqual([]);
});

test('FLOOR9 what version 1 wrote is read for ever', () => {
  const kept = [
    `{"type":"floorSaid","people":["${ana}","${ben}"],"floor":{"minutes":120,"weeks":1},"says":"yes"}`,
    `{"type":"floorSaid","people":["${ana}","${ben}"],"floor":{"minutes":480,"weeks":4},"says":"no"}`,
    `{"type":"floorSaid","people":["${ana}","${ben}"],"floor":null,"says":"no"}`,
  ];
  const state = emptyState();
  for (const [k, text] of kept.entries()) {
    const raw: unknown = JSON.parse(`{"tool":"time","version":1,"at":"${now}","event":${text}}`);
    const body = readBody(raw);
    if (!body) throw new Error(`not read any more: ${text}`);
    expect(body).toEqual(raw);
    const back = undo(state, body, ana);
    expect(readBody(back)).toEqual(back);
    fold(state, `e${k}` as EntryId, body, { precedes: (a, b) => a < b }, ana);
  }
  expect(floorBetween(state.time, pair)?.versions.map(({ floor }) => floor)).toEqual([
    { minutes: 120, weeks: 1 },
    { minutes: 480, weeks: 4 },
  ]);
  const shapes = floorsOfCircle.map(({ shape }) => Object.keys(shape).sort().join(' '));
  expect(shapes).toEqual(['floor people says type']);
});

describe('FLOOR11 taking back one of two', () => {
  const four: FloorFields = { minutes: 240, weeks: 1 };
  /** Two hours were confirmed, then three; Ana asks for four. */
  const threeOverTwo = (): Table => {
    const table = agreed();
    for (const [by, other] of [
      [ana, ben],
      [ben, ana],
    ] as const)
      table.does(by, { type: 'sayFloor', people: [other], floor: three, says: 'yes' });
    table.does(ana, { type: 'sayFloor', people: [ben], floor: four, says: 'yes' });
    return table;
  };
  const asks = (table: Table) => floorsAsked(of(table), table.circle(ana)).map(({ floor }) => floor);

  test('FLOOR11 what is asked for beside a floor is taken back alone', () => {
    const table = threeOverTwo();
    expect([counts(table), asks(table)]).toEqual([three, [four]]);
    table.does(ana, { type: 'sayFloor', people: [ben], floor: four, says: 'no' });
    expect([counts(table), asks(table)]).toEqual([three, []]);
  });

  test('FLOOR11 taking the floor back brings nothing older back, and leaves what is asked for', () => {
    const table = threeOverTwo();
    expect(floorsInForce(of(table))).toEqual([two, three]);
    for (const floor of floorsInForce(of(table)))
      table.does(ana, { type: 'sayFloor', people: [ben], floor, says: 'no' });
    expect([counts(table), asks(table)]).toEqual([null, [four]]);
    table.does(ben, { type: 'sayFloor', people: [ana], floor: four, says: 'yes' });
    expect(counts(table)).toEqual(four);
  });
});
