import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type Body,
  calledBefore,
  type DeviceId,
  decide,
  type EntryId,
  emptyState,
  fold,
  hasLeft,
  type Intent,
  isForCircles,
  type KeyId,
  type MemberId,
  type PersonId,
  personOfMember,
  type SpaceId,
  type SpacesEvent,
  type State,
  spacesEvent,
  undo,
} from '../../src/index.ts';
import { histories, valuesOf } from '../arbitraries.ts';

const phone = 'a1'.repeat(32) as DeviceId;
const world = { now: '2026-03-09T12:00:00Z', newId: () => 'new' };
const name = (words: string) =>
  decide(emptyState(), { tool: 'spaces', intent: { type: 'nameDevice', device: phone, name: words } }, world);
const named = (words: string, at = world.now): Body => ({
  ...{ tool: 'spaces', version: 1, at },
  event: { type: 'deviceNamed', device: phone, changes: { name: words } },
});
const [ana, ben] = ['a'.repeat(64), 'b'.repeat(64)] as [MemberId, MemberId];
/** Half of the entries are Ana’s, and half are Ben’s. */
const byOf = (id: string): MemberId => ((id.charCodeAt(id.length - 1) & 1) === 0 ? ana : ben);
const space = 'c'.repeat(64) as SpaceId;
const event = (made: SpacesEvent): Body => ({ tool: 'spaces', version: 1, at: world.now, event: made });
const inOrder: Ancestry = { precedes: (a, b) => a < b };
const atOnce: Ancestry = { precedes: () => false };
function stateOf(bodies: readonly Body[], ancestry = inOrder): State {
  const state = emptyState();
  for (const [k, body] of bodies.entries()) fold(state, `e${k}` as EntryId, body, ancestry);
  return state;
}

test('SPACE1 a device has no name until somebody gives it one', () => {
  expect(emptyState().spaces.devices.get(phone)).toBeUndefined();
  expect(stateOf([named('Phone')]).spaces.devices.get(phone)?.fields.name).toBe('Phone');
});

test('SPACE2 a device has been here since its earliest naming, in whatever order the entries come', () => {
  const [first, second] = [
    named('Phone', '2026-01-02T08:00:00Z'),
    named('Telephone', '2026-03-01T08:00:00Z'),
  ];
  for (const order of [
    [first, second],
    [second, first],
  ])
    expect(stateOf(order).spaces.since.get(phone)).toBe('2026-01-02T08:00:00Z');
});

describe('SPACE3 a name is a word or a few', () => {
  test.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['x'.repeat(41), 'nameTooLong'],
  ])('%j is refused: %s', (words, code) => {
    expect(name(words)).toEqual({ ok: false, why: { code, field: 'name' } });
  });

  test('SPACE3 what stands around it is trimmed', () => {
    expect(name('  Old laptop ')).toMatchObject({ ok: true, value: [named('Old laptop')] });
  });
});

describe('SPACE4 the order in which entries come changes nothing', () => {
  test('SPACE4 two names given at once stay beside each other', () => {
    for (const order of [
      [named('Phone'), named('Mine')],
      [named('Mine'), named('Phone')],
    ]) {
      const thing = stateOf(order, atOnce).spaces.devices.get(phone);
      expect(thing?.disputed).toEqual(['name']);
      expect(thing?.registers.name.map(({ value }) => value).sort()).toEqual(['Mine', 'Phone']);
    }
  });

  test('SPACE4 any causal order, with duplicates, folds to the same state', () => {
    const bodies = fc
      .tuple(valuesOf(spacesEvent, 'strict'), fc.constantFrom('2026-03-09T18:00:00Z', '2025-01-01T00:00:00Z'))
      .map(([event, at]) => ({ tool: 'spaces', version: 1, at, event }) as Body);
    fc.assert(
      fc.property(histories(bodies), ({ entries, ancestry, arrivals }) => {
        const states = arrivals.map((order) => {
          const state = emptyState();
          for (const { id, event } of order.flatMap((k) => entries[k] ?? []))
            fold(state, id, event, ancestry, byOf(id));
          return state;
        });
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
    );
  });
});

describe('SPACE5 the list of circles', () => {
  const listed = (changes: object) => event({ type: 'spaceListed', space, changes });
  const isLeft = (bodies: readonly Body[], ancestry: Ancestry) => {
    const thing = stateOf(bodies, ancestry).spaces.listed.get(space);
    return thing !== undefined && hasLeft(thing);
  };

  test('SPACE5 leaving holds over whatever was written at the same time, in either order', () => {
    const [stay, leave] = [listed({ left: false, relay: 'wss://a.test/sync' }), listed({ left: true })];
    expect(isLeft([stay], inOrder)).toBe(false);
    for (const order of [
      [stay, leave],
      [leave, stay],
    ])
      expect(isLeft(order, atOnce)).toBe(true);
  });

  test('SPACE5 whoever joins anew, knowing that they left, is in the list again', () => {
    const bodies = [listed({ left: false }), listed({ left: true }), listed({ left: false, person: 'd' })];
    expect(isLeft(bodies, inOrder)).toBe(false);
  });
});

test('SPACE6 keys stand under themselves', () => {
  const made = (key: string, device: string) =>
    event({ type: 'ownKeyMade', key: key as KeyId, changes: { space, device } });
  const { keys } = stateOf([made('k', phone), made('l', phone)], atOnce).spaces;
  expect([...keys.values()].map(({ id, fields }) => [id, fields.device])).toEqual([
    ['k', phone],
    ['l', phone],
  ]);
});

describe('SPACE7 names in a circle', () => {
  const called = (words: string) => event({ type: 'memberNamed', changes: { name: words } });

  test('SPACE7 people name themselves and nobody else', () => {
    const state = emptyState();
    fold(state, 'e0' as EntryId, called('Ana'), inOrder, ana);
    fold(state, 'e1' as EntryId, called('Ben'), inOrder, ben);
    fold(state, 'e2' as EntryId, called('Nobody'), inOrder);
    expect([...state.spaces.members.values()].map(({ id, fields }) => [id, fields.name])).toEqual([
      [ana, 'Ana'],
      [ben, 'Ben'],
    ]);
    const back = undo(state, called('Anna'), ana);
    expect(back).toMatchObject({ event: { type: 'memberNamed', changes: { name: 'Ana' } } });
  });

  test.each(['nameCircle', 'nameMe'] as const)('SPACE3 SPACE7 %s takes a word or a few', (type) => {
    const decided = (words: string) => {
      const intent: Intent = { tool: 'spaces', intent: { type, name: words } };
      return decide(emptyState(), intent, world);
    };
    expect(decided(' Us ')).toMatchObject({ ok: true, value: [{ event: { changes: { name: 'Us' } } }] });
    expect(decided(' ')).toEqual({ ok: false, why: { code: 'nameMissing', field: 'name' } });
    expect(decided('x'.repeat(41))).toEqual({ ok: false, why: { code: 'nameTooLong', field: 'name' } });
  });
});

test('SPACE8 introductions of one guest by two people stand beside each other', () => {
  const guest = 'e'.repeat(64) as MemberId;
  const told = (words: string) => event({ type: 'guestIntroduced', guest, changes: { name: words } });
  const state = emptyState();
  fold(state, 'e0' as EntryId, told('Kit'), inOrder, ana);
  fold(state, 'e1' as EntryId, told('Somebody else'), inOrder, ben);
  expect([...state.spaces.guests.values()].map(({ id, fields }) => [id, fields.name])).toEqual([
    [`${guest} ${ana}`, 'Kit'],
    [`${guest} ${ben}`, 'Somebody else'],
  ]);
});

test('SPACE9 only what people share belongs into circles', () => {
  const types = fc.sample(valuesOf(spacesEvent, 'strict') as fc.Arbitrary<SpacesEvent>, 300);
  const inCircles = new Set(types.filter((made) => isForCircles(event(made))).map(({ type }) => type));
  expect([...inCircles].sort()).toEqual([
    ...[
      'answerErased',
      'answerGiven',
      'circleMoved',
      'circleNamed',
      'guestIntroduced',
      'memberNamed',
      'namingSaid',
    ],
    ...['openingSaid', 'shareErased', 'thingShared'],
  ]);
  const mine = { type: 'meDescribed', changes: { name: 'x' } };
  expect(isForCircles({ tool: 'people', version: 1, at: world.now, event: mine } as unknown as Body)).toBe(
    false,
  );
});

describe('SPACE13 where a space lies', () => {
  const moved = (type: 'circleMoved' | 'selfMoved', relay: string) => event({ type, changes: { relay } });
  const [one, two] = ['wss://one.example/sync', 'wss://two.example/sync'];

  test('SPACE13 each member says it for themselves, and nobody for another', () => {
    const state = emptyState();
    fold(state, 'e0' as EntryId, moved('circleMoved', one), inOrder, ana);
    fold(state, 'e1' as EntryId, moved('circleMoved', two), inOrder, ben);
    fold(state, 'e2' as EntryId, moved('circleMoved', 'wss://nobody.example/sync'), inOrder);
    const places = [...state.spaces.places.values()].map(({ id, fields }) => [id, fields.relay]);
    expect(places).toEqual([
      [ana, one],
      [ben, two],
    ]);
    expect(undo(state, moved('circleMoved', two), ana)).toMatchObject({ event: { changes: { relay: one } } });
  });

  test('SPACE13 of two addresses of my own space that were said at once both stand', () => {
    const state = emptyState();
    fold(state, 'e0' as EntryId, moved('selfMoved', one), { precedes: () => false });
    fold(state, 'e1' as EntryId, moved('selfMoved', two), { precedes: () => false });
    const said = state.spaces.places.get('self')?.registers.relay?.map(({ value }) => value);
    expect(said?.toSorted()).toEqual([one, two]);
  });

  test.each(['moveCircle', 'moveSelf'] as const)('SPACE13 %s takes an address', (type) => {
    const decided = (relay: string) =>
      decide(emptyState(), { tool: 'spaces', intent: { type, relay } }, world);
    expect(decided(one)).toMatchObject({ ok: true, value: [{ event: { changes: { relay: one } } }] });
    for (const wrong of ['', 'x'.repeat(301)])
      expect(decided(wrong)).toEqual({ ok: false, why: { code: 'relayWrong', field: 'relay' } });
  });
});

describe('SPACE10 who a member is on my map', () => {
  const known = (member: MemberId, person: PersonId | null): Intent => ({
    tool: 'spaces',
    intent: { type: 'knowMember', space, member, person },
  });
  const bodiesOf = (intent: Intent): Body[] => {
    const decided = decide(emptyState(), intent, world);
    return decided.ok ? decided.value : [];
  };
  const kit = 'kit' as PersonId;

  test('SPACE10 it is said of one member in one circle, and can be taken back', () => {
    const state = stateOf(bodiesOf(known(ana, kit)));
    expect(personOfMember(state.spaces, space, ana)).toBe(kit);
    expect(personOfMember(state.spaces, space, ben)).toBeNull();
    expect(personOfMember(state.spaces, 'd'.repeat(64) as SpaceId, ana)).toBeNull();
    const back = stateOf([...bodiesOf(known(ana, kit)), ...bodiesOf(known(ana, null))]);
    expect(personOfMember(back.spaces, space, ana)).toBeNull();
    const [body] = bodiesOf(known(ana, null));
    const undone = body && undo(state, body);
    expect(undone).toMatchObject({ event: { member: ana, changes: { person: kit } } });
  });

  test('SPACE10 no circle hears of it', () => {
    expect(bodiesOf(known(ana, kit)).map(isForCircles)).toEqual([false]);
  });
});

test('SPACE11 a name is written as it may be read, and read so whatever somebody wrote', () => {
  const nameMe = (words: string) =>
    decide(emptyState(), { tool: 'spaces', intent: { type: 'nameMe', name: words } }, { ...world, me: ana });
  expect(nameMe('\u200b \u202e')).toEqual({ ok: false, why: { code: 'nameMissing', field: 'name' } });
  expect(nameMe(' Sa\u202em ')).toMatchObject({ value: [{ event: { changes: { name: 'Sam' } } }] });
  const state = emptyState();
  const wild = {
    type: 'memberNamed',
    changes: { name: '\u202eSam\n' },
    beside: { name: ['\u200b'] },
  } as const;
  fold(state, 'e1' as EntryId, event(wild as never), inOrder, ben);
  expect(state.spaces.members.get(ben)?.registers.name?.map(({ value }) => value)).toEqual(['Sam', '']);
});

test('SPACE12 who is called otherwise than I know shows what they were called, until I say that I know', () => {
  const circle = emptyState();
  const say = (id: string, called: string) =>
    fold(
      circle,
      id as EntryId,
      event({ type: 'memberNamed', changes: { name: called } } as never),
      inOrder,
      ben,
    );
  // also where what was said first is read last
  say('e2', 'Alex');
  say('e1', 'Sam');
  const own = emptyState();
  const before = () => {
    const first = circle.spaces.firstCalled.get(ben)?.fields.name ?? '';
    const now = circle.spaces.members.get(ben)?.fields.name ?? '';
    return calledBefore(own.spaces, space, ben, now, first);
  };
  expect(before()).toBe('Sam');
  const known = decide(
    own,
    { tool: 'spaces', intent: { type: 'knowName', space, member: ben, called: 'Alex' } },
    world,
  );
  if (!known.ok) throw new Error();
  for (const body of known.value) fold(own, 'k1' as EntryId, body, inOrder);
  expect(before()).toBeUndefined();
  expect(personOfMember(own.spaces, space, ben)).toBeNull();
  say('e3', 'Robin');
  expect(before()).toBe('Alex');
});
