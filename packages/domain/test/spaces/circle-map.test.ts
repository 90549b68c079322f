import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Body,
  type Chosen,
  type CircleOfNames,
  type CircleToMap,
  circleMapOf,
  decide,
  emptyState,
  type FigureId,
  figureOf,
  fold,
  givenOf,
  type Intent,
  ME,
  type MemberId,
  mayBeNamed,
  mayStay,
  type Naming,
  namingOf,
  type PersonId,
  personOfFigure,
  personOfMember,
  type RelationshipId,
  readBody,
  type SharedThing,
  type ShareId,
  type SpaceId,
  type SpacesIntent,
  type State,
  shareKey,
  sharesFor,
  toClose,
  toTakeBack,
  undo,
  whoIsAgainst,
} from '../../src/index.ts';
import { histories } from '../arbitraries.ts';
import { add, given, join, joinAs } from '../people/map-of.ts';
import { ana, ben, canariesIn, cleo, inOrder, nextEntry, now, say, worldOf } from './sharing-of.ts';

const space = 'd'.repeat(64) as SpaceId;
const elsewhere = 'e'.repeat(64) as SpaceId;
const three = [ana, ben, cleo];
const inSpaces = (intent: SpacesIntent): Intent => ({ tool: 'spaces', intent });
const fig = (name: string) => name as FigureId;
const person = (name: string) => name as PersonId;
const couple = (a: MemberId, b: MemberId): SharedThing => ({
  ...{ kind: 'relationship', title: '' },
  people: [
    { name: 'one', member: a },
    { name: 'other', member: b },
  ],
});
const withOutsider = (a: MemberId, name: string, figure: string): SharedThing => ({
  ...{ kind: 'relationship', title: '' },
  people: [
    { name: 'one', member: a },
    { name, member: null, figure: fig(figure) },
  ],
});
const share = (what: SharedThing, name?: string): Intent =>
  inSpaces({ type: 'share', what, ...(name ? { share: name as ShareId } : {}) });
const naming = (word: Naming): Intent => inSpaces({ type: 'sayNaming', naming: word });
const seenBy = (state: State, viewer: MemberId, members: readonly MemberId[] = three) =>
  sharesFor(state.spaces, { viewer, members, now });
const circle = (state: State, me: MemberId, members: readonly MemberId[] = three): CircleToMap => ({
  ...{ space, me, now, sharing: state.spaces },
  members: members.map((id, look) => ({ id, name: id.slice(0, 1), ownName: id.slice(0, 1), look })),
});
const knowMember = (member: MemberId, who: string, where = space): Intent =>
  inSpaces({ type: 'knowMember', space: where, member, person: person(who) });

describe('MAP1 MAP6 whom somebody speaks of', () => {
  const self = given([add('robin'), join('me', 'robin')]);

  test('MAP1 one has an id of its own in each circle, which only my own space ties to my map', () => {
    say(
      self,
      undefined,
      inSpaces({ type: 'knowFigure', space, by: ana, figure: fig('f1'), person: person('robin') }),
    );
    expect(figureOf(self.spaces, space, ana, person('robin'))).toBe('f1');
    expect(figureOf(self.spaces, elsewhere, ana, person('robin'))).toBeUndefined();
    expect(figureOf(self.spaces, space, ben, person('robin'))).toBeUndefined();
    const figures = new Map([[person('robin'), fig('f1')]]);
    const chosen = { kind: 'relationship', relationship: 'me-robin' as RelationshipId } as const;
    const what = givenOf(self, { ...chosen, members: new Map(), figures }, ana);
    expect(what).toMatchObject({
      value: { people: [{ member: ana }, { name: 'robin', member: null, figure: 'f1' }] },
    });
    const alone = givenOf(self, { kind: 'person', person: person('robin'), figure: fig('f1') }, ana);
    expect(alone).toMatchObject({ value: { kind: 'person', name: 'robin', figure: 'f1' } });
    const inside = givenOf(self, { ...chosen, members: new Map([[person('robin'), ben]]), figures }, ana);
    expect(JSON.stringify(inside)).not.toContain('f1');
  });

  test('MAP1 of two that my devices made at once the smaller is used from then on', () => {
    const both = emptyState();
    for (const figure of ['f2', 'f1'])
      say(
        both,
        undefined,
        inSpaces({ type: 'knowFigure', space, by: ana, figure: fig(figure), person: person('x') }),
      );
    expect(figureOf(both.spaces, space, ana, person('x'))).toBe('f1');
  });

  test('MAP1 knowing somebody can be taken back, and never lies in a circle', () => {
    const before = emptyState();
    const intent = { type: 'knowFigure', space, by: ben, figure: fig('f'), person: person('x') } as const;
    const [known] = say(before, undefined, inSpaces(intent));
    expect(personOfFigure(before.spaces, space, ben, fig('f'))).toBe('x');
    const back = undo(emptyState(), known as Body);
    expect(back).toMatchObject({ event: { type: 'figureKnown', by: ben, changes: { person: null } } });
    fold(before, nextEntry(), back, inOrder);
    expect(personOfFigure(before.spaces, space, ben, fig('f'))).toBeNull();
    expect(readBody(known)).toEqual(known);
  });

  test('SHARE1 a name or a title that is left out is not in it, and what has ended is not told of as going on', () => {
    const own = given([add('robin'), joinAs({ title: 'Zeisig-title' }, 'me', 'robin')]);
    const chosen = {
      kind: 'relationship',
      relationship: 'me-robin' as RelationshipId,
      members: new Map(),
    } as const;
    const without = givenOf(own, { ...chosen, title: false, nameless: new Set([person('robin')]) }, ana);
    expect(without).toMatchObject({
      ok: true,
      value: { title: '', people: [{ member: ana }, { name: '' }] },
    });
    expect(canariesIn(without)).toEqual([]);
    const changes = { until: '2026-01' };
    const { relationship } = chosen;
    given([{ tool: 'people', intent: { type: 'changeRelationship', relationship, changes } }], own);
    expect(givenOf(own, chosen, ana)).toEqual({ ok: false, why: { code: 'nothingToShare' } });
  });
});

describe('MAP2 what may be told of somebody', () => {
  test('MAP2 it begins with nothing, each says it for themselves, and what was said last holds', () => {
    const state = emptyState();
    expect(namingOf(state.spaces, ana)).toBeUndefined();
    say(state, ana, naming('here'));
    say(state, ben, naming('elsewhere'));
    say(state, ana, naming('no'));
    expect([namingOf(state.spaces, ana), namingOf(state.spaces, ben)]).toEqual(['no', 'elsewhere']);
    const refused = decide(state, naming('here'), worldOf());
    expect(refused).toEqual({ ok: false, why: { code: 'notInCircle' } });
    fold(
      state,
      nextEntry(),
      undo(state, { ...say(emptyState(), ana, naming('here'))[0] } as Body, ana),
      inOrder,
      ana,
    );
    expect(namingOf(state.spaces, ana)).toBe('no');
  });

  test('MAP2 MERGE in any order, with duplicates, the same word; of what was said at once the lesser', () => {
    const words = fc
      .constantFrom<Naming>('no', 'here', 'elsewhere')
      .map(
        (one) =>
          ({ tool: 'spaces', version: 1, at: now, event: { type: 'namingSaid', naming: one } }) as Body,
      );
    fc.assert(
      fc.property(histories(words), ({ entries, ancestry, arrivals }) => {
        const read = arrivals.map((order) => {
          const state = emptyState();
          for (const { id, event } of order.flatMap((k) => entries[k] ?? []))
            fold(state, id, event, ancestry, ana);
          return namingOf(state.spaces, ana);
        });
        expect(new Set(read).size).toBe(1);
        const last = entries.filter(({ id }) => !entries.some((later) => ancestry.precedes(id, later.id)));
        const said = last.map(({ event }) => (event.event as { naming: Naming }).naming);
        const least = (['no', 'here', 'elsewhere'] as const).find((one) => said.includes(one));
        expect(read[0]).toBe(least);
      }),
    );
  });
});

describe('MAP3 a relationship that names a member', () => {
  test('MAP3 nobody else sees it before they say that it may be told, and nobody any more after their no', () => {
    const state = emptyState();
    say(state, ana, share(couple(ana, ben), 'us'));
    expect(whoIsAgainst(state.spaces, couple(ana, ben), ana, three)).toEqual([ben]);
    expect([ana, ben, cleo].map((viewer) => seenBy(state, viewer).length)).toEqual([0, 1, 0]);
    say(state, ben, naming('here'));
    expect([ana, ben, cleo].map((viewer) => seenBy(state, viewer).length)).toEqual([1, 1, 1]);
    expect(toTakeBack(state.spaces, ana, now, three).shares).toEqual([]);
    say(state, ben, naming('no'));
    expect([ana, ben, cleo].map((viewer) => seenBy(state, viewer).length)).toEqual([0, 1, 0]);
    expect(toTakeBack(state.spaces, ana, now, three).shares.map(({ id }) => id)).toEqual([
      shareKey(ana, 'us' as ShareId),
    ]);
    // nothing of others' is taken back, and nothing while somebody's word cannot be read
    expect(toTakeBack(state.spaces, ben, now, three).shares).toEqual([]);
    expect(toTakeBack(state.spaces, ana, now, null).shares).toEqual([]);
  });

  test('MAP3 where only the two are in, it needs nobody’s word; before a third comes in it is taken back', () => {
    const state = emptyState();
    say(state, ana, share(couple(ana, ben), 'us'));
    expect(seenBy(state, ben, [ana, ben])).toHaveLength(1);
    expect(toTakeBack(state.spaces, ana, now, [ana, ben]).shares).toEqual([]);
    expect(toClose(state.spaces, ana, [ana, ben]).shares).toHaveLength(1);
    say(state, ben, naming('here'));
    expect(toClose(state.spaces, ana, [ana, ben]).shares).toEqual([]);
  });

  test('MAP3 to leave is a no, of its author too', () => {
    const state = emptyState();
    say(state, ben, naming('here'));
    say(state, ana, share(couple(ana, ben)));
    expect(seenBy(state, cleo)).toHaveLength(1);
    expect(seenBy(state, cleo, [ana, cleo])).toEqual([]);
    expect(seenBy(state, cleo, [ben, cleo])).toEqual([]);
    expect(toTakeBack(state.spaces, ana, now, [ana, cleo]).shares).toHaveLength(1);
  });

  test('SHARE17 who leaves keeps nothing that names a member as with somebody, and nothing that is asked for', () => {
    const kept = (what: SharedThing) =>
      mayStay({ type: 'thingShared', share: 's', fields: { what, until: '', zone: '' } } as never);
    const others: SharedThing = {
      kind: 'relationship',
      title: '',
      people: [{ name: 'Robin', member: null }],
    };
    expect([kept(couple(ana, ben)), kept(withOutsider(ana, 'Robin', 'f')), kept(others)]).toEqual([
      ...[false, false, true],
    ]);
    expect(kept({ kind: 'wish', people: [ana, ben], minutes: 60, nights: 0 })).toBe(false);
  });

  test('MAP8 what cannot be read yet holds nothing up where a no, or that somebody left, can be read', () => {
    const state = emptyState();
    say(state, ana, share(couple(ana, ben), 'us'), share(couple(ana, cleo), 'others'));
    const gone = (awaited: MemberId[], members: MemberId[] = three) =>
      toTakeBack(state.spaces, ana, now, members, new Set(awaited)).shares.map(({ id }) => id.split(' ')[1]);
    // a yes may lie in what only they wrote
    expect(gone([ben])).toEqual(['others']);
    expect(gone([ben, cleo])).toEqual([]);
    expect(gone([ben, cleo], [ana, ben])).toEqual(['others']);
    say(state, ben, naming('no'));
    expect(gone([ben, cleo])).toEqual(['us']);
  });

  test('SHARE24 what is asked for is taken back where one of its people is not in any more', () => {
    const state = emptyState();
    say(state, ana, share({ kind: 'wish', people: [ana, ben], minutes: 60, nights: 0 }, 'asked'));
    const gone = (members: MemberId[] | null) => toTakeBack(state.spaces, ana, now, members).shares.length;
    expect([gone(three), gone(null), gone([ana, cleo])]).toEqual([0, 0, 1]);
  });

  test('MAP3 nobody sees a relationship that some other member in it does not want told, whatever was said in what order', () => {
    const what = fc.subarray(three, { minLength: 1 }).map(
      (who): SharedThing => ({
        ...{ kind: 'relationship', title: '' },
        people: [...who.map((member) => ({ name: '', member })), { name: 'x', member: null }],
      }),
    );
    const act = fc.oneof(
      what.map((one) => share(one)),
      fc.constantFrom<Naming>('no', 'here', 'elsewhere').map(naming),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...three), act), { maxLength: 12 }), (acts) => {
        const state = emptyState();
        for (const [by, intent] of acts) say(state, by, intent);
        for (const viewer of three)
          for (const { what: shown, by } of seenBy(state, viewer)) {
            if (shown.kind !== 'relationship') continue;
            for (const { member } of shown.people)
              if (member !== null && member !== by && member !== viewer)
                expect(namingOf(state.spaces, member) ?? 'no').not.toBe('no');
          }
      }),
    );
  });
});

test('MAP4 who is with me in another circle is named only if they said so, everywhere where they said something', () => {
  const own = given([add('kit'), add('jo')]);
  say(own, undefined, knowMember(ben, 'kit', space), knowMember(cleo, 'kit', elsewhere));
  const [one, two] = [emptyState(), emptyState()];
  const met = (members: readonly MemberId[] = [ana, ben]): CircleOfNames[] => [
    { id: space, members, left: [], sharing: one.spaces },
    { id: elsewhere, members: [ana, cleo], left: [], sharing: two.spaces },
  ];
  const asked = (who: string, circles = met()) => mayBeNamed(own, person(who), circles);
  expect([asked('jo'), asked('kit')]).toEqual(['unasked', 'no']);
  say(one, ben, naming('elsewhere'));
  expect(asked('kit')).toBe('yes');
  say(two, cleo, naming('here'));
  expect(asked('kit')).toBe('no');
  say(two, cleo, naming('elsewhere'));
  expect(asked('kit')).toBe('yes');
  // who has left one is asked in the other; who has left all of them has said no
  say(two, cleo, naming('no'));
  const withoutCleo = { id: elsewhere, members: [ana], left: [cleo], sharing: two.spaces };
  expect(asked('kit', [...met().slice(0, 1), withoutCleo])).toBe('yes');
  expect(asked('kit', [{ id: space, members: [ana], left: [ben], sharing: one.spaces }])).toBe('no');
  expect(asked('jo', [{ id: space, members: [ana], left: [ben], sharing: one.spaces }])).toBe('unasked');
});

describe('MAP5 MAP6 the map of a circle', () => {
  const nobody = emptyState();

  test('MAP5 members and those of whom they speak stand on it once, and metamours are found by themselves', () => {
    const state = emptyState();
    say(
      state,
      ben,
      naming('here'),
      share(withOutsider(ben, 'Robin', 'f')),
      share(withOutsider(ben, 'Robin', 'f')),
    );
    say(state, ana, share(couple(ana, ben)));
    const { network, bodies, told } = circleMapOf(nobody, circle(state, ana));
    expect([...bodies.values()].map(({ name, member }) => [name, member])).toEqual([
      ['a', ana],
      ['b', ben],
      ['c', cleo],
      ['Robin', null],
    ]);
    expect(network.links).toHaveLength(2);
    expect([...told.values()].map((some) => some.length).sort()).toEqual([1, 2]);
    const steps = (key: string) => network.bodies.get(person(key))?.place.steps;
    expect([steps(ben), steps(`${ben}.f`), steps(cleo)]).toEqual([1, 2, null]);
    // for Cleo it is another map: nobody is joined to her
    expect(circleMapOf(nobody, circle(state, cleo)).network.unlinked).toHaveLength(3);
  });

  test('MAP5 by however many it is told, the same people are one relationship', () => {
    const state = emptyState();
    say(state, ana, naming('here'), share(couple(ana, ben)));
    say(state, ben, naming('here'), share(couple(ben, ana)));
    say(state, ana, share(couple(ana, ben), 'again'));
    const { network, told } = circleMapOf(nobody, circle(state, cleo));
    expect(network.links).toHaveLength(1);
    expect([...told.values()][0]?.map(({ by }) => by).sort()).toEqual([ana, ana, ben]);
  });

  test('MAP5 it has no tier but the one that two have opened, each seeing their own as the ring', () => {
    const state = emptyState();
    const tier = (to: MemberId, name: string): SharedThing => ({
      kind: 'tier',
      to,
      name,
      hierarchy: null,
      covers: [],
    });
    const ringsFor = (me: MemberId) =>
      circleMapOf(nobody, circle(state, me, [ana, ben])).network.rings.map((ring) =>
        ring.kind === 'tier' ? ring.tier.fields.name : ring.kind,
      );
    const opening = (other: MemberId): Intent => inSpaces({ type: 'sayOpening', with: other, yes: true });
    say(state, ana, opening(ben), share(tier(ben, 'Primary')));
    expect([ringsFor(ana), ringsFor(ben)]).toEqual([[], []]);
    say(state, ben, opening(ana), share(tier(ana, 'Secondary')));
    expect([ringsFor(ana), ringsFor(ben)]).toEqual([['Primary'], ['Secondary']]);
    expect(circleMapOf(nobody, circle(state, ana)).network.rings).toEqual([]);
  });

  test('MAP6 whom I know to be one is one on my screen, with my mark and name, and on nobody else’s', () => {
    const state = emptyState();
    say(state, ana, share(withOutsider(ana, 'R.', 'mine')));
    say(state, ben, share(withOutsider(ben, '', 'theirs')));
    const own = given([add('sam'), add('robin')]);
    const robin = own.people.people.get(person('robin'))?.fields;
    say(
      own,
      undefined,
      inSpaces({ type: 'knowFigure', space, by: ana, figure: fig('mine'), person: person('robin') }),
      inSpaces({ type: 'knowFigure', space, by: ben, figure: fig('theirs'), person: person('robin') }),
    );
    const mine = circleMapOf(own, circle(state, ana));
    const joined = [...mine.bodies.entries()].filter(([, { figures }]) => figures.length > 0);
    expect(joined).toHaveLength(1);
    expect(joined[0]?.[1]).toMatchObject({ person: 'robin', name: 'robin' });
    expect(joined[0]?.[1].figures).toEqual([
      { by: ana, figure: 'mine' },
      { by: ben, figure: 'theirs' },
    ]);
    expect(mine.network.bodies.get(joined[0]?.[0] as PersonId)?.person.fields.look).toBe(robin?.look);
    expect(circleMapOf(nobody, circle(state, ben)).bodies.size).toBe(5);
    // the one on my map who has come in is the member
    say(own, undefined, knowMember(cleo, 'robin'));
    expect(personOfMember(own.spaces, space, cleo)).toBe('robin');
    const arrived = circleMapOf(own, circle(state, ana));
    expect(arrived.bodies.size).toBe(3);
    expect(arrived.bodies.get(person(cleo))?.figures).toHaveLength(2);
  });

  const figure = fc.option(fc.constantFrom(fig('f'), fig('g'), fig('me')), { nil: undefined });
  const someone = fc.record(
    {
      name: fc.constantFrom('', 'Robin', 'x'.repeat(80)),
      member: fc.option(fc.constantFrom(...three)),
      figure,
    },
    { requiredKeys: ['name', 'member'] },
  );
  const relationship = fc
    .array(someone, { minLength: 2, maxLength: 6 })
    .map((people) => ({ kind: 'relationship', title: '', people }) as SharedThing);
  const alone = fc
    .record({ name: fc.constantFrom('Jo', 'Robin'), figure }, { requiredKeys: ['name'] })
    .map((one) => ({ kind: 'person', pronouns: '', ...one }) as SharedThing);

  test('MAP5 it is drawn whatever was told, with loops and with itself: everybody once, every line between two who stand on it', () => {
    const told = fc.array(fc.tuple(fc.constantFrom(...three), fc.oneof(relationship, alone)), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(told, fc.subarray(three), fc.constantFrom(...three), (all, open, viewer) => {
        const state = emptyState();
        for (const by of open) say(state, by, naming('here'));
        for (const [by, what] of all) say(state, by, share(what));
        const { network, bodies } = circleMapOf(nobody, circle(state, viewer));
        const drawn = [...network.rings.flatMap(({ people }) => people), ...network.unlinked];
        expect(drawn.sort()).toEqual([...bodies.keys()].filter((key) => key !== ME).sort());
        for (const { between } of network.links) {
          expect(between[0]).not.toBe(between[1]);
          for (const end of between) expect(bodies.has(end)).toBe(true);
        }
        for (const { members } of network.groups) expect(new Set(members).size).toBe(members.length);
        const looks = [...network.bodies.values()].map((body) => body.person.fields.look);
        expect(new Set(looks).size).toBe(looks.length);
      }),
    );
  });
});

test('SHARE3 MAP1 whatever map I keep and however I tell of it, no id, note or tier of it is in what is written', () => {
  const ids = ['Zeisig-pa', 'Zeisig-pb', 'Zeisig-pc'];
  const map = fc.uniqueArray(fc.subarray(['me', ...ids], { minLength: 2 }), {
    ...{ minLength: 1, maxLength: 5, selector: String },
  });
  fc.assert(
    fc.property(map, fc.subarray(ids), fc.subarray(ids), fc.boolean(), (groups, inside, nameless, title) => {
      const own = given([
        ...ids.map(
          (id): Intent => ({
            tool: 'people',
            intent: {
              type: 'addPerson',
              person: person(id),
              fields: { name: `Name ${id.slice(-1)}`, notes: 'Zeisig-notes', zone: 'Asia/Tokyo' },
            },
          }),
        ),
        ...groups.map(
          (members, k): Intent => ({
            tool: 'people',
            intent: {
              type: 'addRelationship',
              relationship: `Zeisig-r${'abcdef'[k]}` as RelationshipId,
              fields: {
                ...{ members: members.map(person), title: 'Ours', notes: 'Zeisig-notes' },
                ...{
                  known: { 'Zeisig-pa': 'knows' },
                  decides: [person('Zeisig-pb')],
                  rightsNote: 'Zeisig-rights',
                },
              },
            },
          }),
        ),
      ]);
      const members = new Map(
        inside.map((id, k) => [person(id), [ben, cleo, 'f'.repeat(64) as MemberId][k] as MemberId]),
      );
      const outside = ids.filter((id) => !inside.includes(id));
      const figures = new Map(outside.map((id, k) => [person(id), fig(`fresh${k}`)]));
      const chosen: Chosen[] = [
        ...[...own.people.relationships.keys()].map(
          (relationship): Chosen => ({
            ...{ kind: 'relationship', relationship, members, figures, title },
            nameless: new Set(nameless.map(person)),
          }),
        ),
        ...outside.map(
          (id): Chosen => ({
            kind: 'person',
            person: person(id),
            figure: figures.get(person(id)) as FigureId,
          }),
        ),
      ];
      const state = emptyState();
      const written = chosen.flatMap((one) => {
        const what = givenOf(own, one, ana);
        return what.ok ? say(state, ana, share(what.value)) : [];
      });
      expect(written.length).toBe(chosen.length);
      expect(canariesIn(written)).toEqual([]);
      expect(JSON.stringify(written)).not.toMatch(/"me"|Tokyo|knows/);
      for (const body of written) expect(readBody(body)).toEqual(body);
    }),
  );
});
