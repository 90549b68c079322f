// Whoever is spoken of in a circle passes for nobody else: not for who is in, not for who reads, and not for what is not there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CircleToMap,
  circleMapOf,
  cleanName,
  emptyState,
  type FigureId,
  fold,
  type Intent,
  inSentence,
  lookOfName,
  type MemberId,
  type PersonId,
  plainLine,
  type SharedThing,
  type ShareId,
  type SpaceId,
  type State,
  sharesFor,
  toldApart,
  toldBeside,
  withCleanNames,
} from '../../src/index.ts';
import { add, given } from '../people/map-of.ts';
import { ana, ben, inOrder, nextEntry, now, say } from './sharing-of.ts';

const space = 'd'.repeat(64) as SpaceId;
const fig = (name: string) => name as FigureId;
/** What some client of somebody’s has written, whatever the rules of this one. */
function shared(state: State, by: MemberId, what: SharedThing, share = 'x'): void {
  const fields = { what, until: '', zone: '' };
  const event = { type: 'thingShared', share: share as ShareId, fields } as const;
  fold(state, nextEntry(), { tool: 'spaces', version: 1, at: now, event }, inOrder, by);
}
const share = (what: SharedThing): Intent => ({ tool: 'spaces', intent: { type: 'share', what } });
const person = (name: string, figure: string, pronouns = ''): SharedThing => ({
  ...{ kind: 'person', name, pronouns, figure: fig(figure) },
});
const whats = (state: State) =>
  sharesFor(state.spaces, { viewer: ana, members: [ana, ben], now }).map(({ what }) => what);
const circle = (state: State, names: readonly [string, string]): CircleToMap => {
  const told = toldApart(
    names,
    (name) => name,
    (name) => name === names[0],
  ).map(inSentence);
  const members = [ana, ben].map((id, at) => ({
    id,
    name: told[at] ?? '',
    ownName: names[at] ?? '',
    look: at,
  }));
  return { space, me: ana, members, sharing: state.spaces, now };
};
/** Letters that are seen, that are not, that turn others about, and names that somebody has already. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Ben',
    'Bеn',
    'BEN',
    'Ben (2)',
    'you',
    'Yоu',
    'me',
    '\u202eneB',
    '\u200b',
    '\u2066you\u2069',
    '',
    'שרה',
  ),
);

describe('SPACE14 names in what is shared', () => {
  test('SPACE14 are read as names are, whoever wrote them', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (name, title, pronouns) => {
        const state = emptyState();
        const people = [
          { name, member: null, figure: fig('f') },
          { name: title, member: null },
        ];
        shared(state, ben, person(name, 'f', pronouns.slice(0, 40)), 'one');
        shared(state, ben, { kind: 'relationship', title, people }, 'two');
        const read = whats(state);
        expect(read).toHaveLength(2);
        for (const what of read) {
          expect(withCleanNames(what)).toEqual(what);
          const line = JSON.stringify(what);
          expect(line).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u);
        }
        const [one] = read;
        expect(one).toMatchObject({ name: cleanName(name, 80), pronouns: cleanName(pronouns.slice(0, 40)) });
      }),
    );
  });

  test('SPACE14 are written so, too, and what has nothing to be seen then is nothing to share', () => {
    const state = emptyState();
    say(state, ana, share(person(' Ro\u202ebin\u200b ', 'f')));
    expect(whats(state)).toMatchObject([{ name: 'Robin' }]);
    expect(() => say(state, ana, share(person('\u200b\u2800', 'g')))).toThrow('nothingToShare');
  });

  test('SPACE14 a tier is one line, and what is no name stays as it is', () => {
    expect(
      withCleanNames({ kind: 'tier', to: ben, name: 'a\nb', hierarchy: null, covers: [] }),
    ).toMatchObject({
      name: 'a b',
    });
    const words: SharedThing = { kind: 'words', text: 'a\nb' };
    expect(withCleanNames(words)).toBe(words);
  });
});

describe('SPACE15 SPACE16 on the map of a circle', () => {
  test('SPACE15 nobody is called alike, members keep their names, and nobody else is called as whoever reads', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 6 }), anyName, (names, benName) => {
        const state = emptyState();
        const called = ['Ana', cleanName(benName)] as const;
        for (const [k, name] of names.entries())
          shared(state, k % 2 ? ana : ben, person(name, `f${k}`), `s${k}`);
        const asked = circle(state, called);
        const { bodies } = circleMapOf(emptyState(), asked);
        const all = [...bodies.values()];
        for (const { id, name } of asked.members)
          expect(all.find(({ member }) => member === id)?.name).toBe(name);
        const outside = all.filter(({ member }) => member === null);
        expect(outside).toHaveLength(names.length);
        const seen = all.map(({ name }) => name).filter((name) => name !== '');
        expect(new Set(seen.map(lookOfName)).size).toBe(seen.length);
        for (const { name, ownName } of outside) {
          // apart from what sets it apart in a sentence it is one line
          expect(plainLine(name)).toBe(name.replace(/[\u2068\u2069]/gu, ''));
          expect(/^\u2068?[yY]ou\u2069?$/.test(name)).toBe(false);
          // SPACE16 what somebody new is called on my own map is what was said, without what tells them apart here
          expect(cleanName(ownName, 80)).toBe(ownName);
          expect(ownName).not.toMatch(/[\u2068\u2069]/u);
          expect(ownName === '').toBe(name === '');
        }
      }),
    );
  });

  test('SPACE15 whoever is called like a member comes after them, and whoever is on my map is called as I call them', () => {
    const own = given([add('robin')]);
    say(own, undefined, {
      tool: 'spaces',
      intent: { type: 'knowFigure', space, by: ben, figure: fig('f1'), person: 'robin' as PersonId },
    });
    const state = emptyState();
    shared(state, ben, person('Ben', 'f0'), 'a');
    shared(state, ben, person('R.', 'f1'), 'b');
    shared(state, ben, person('Robin', 'f2'), 'c');
    shared(state, ben, person('you', 'f3'), 'd');
    const { bodies } = circleMapOf(own, circle(state, ['Ana', 'Ben']));
    const names = new Map([...bodies.values()].map((body) => [body.figures[0]?.figure ?? body.member, body]));
    expect(names.get(ben)?.name).toBe('Ben');
    expect(names.get(fig('f0'))?.name).toBe('\u2068Ben (2)\u2069');
    expect(names.get(fig('f0'))?.ownName).toBe('Ben');
    expect(names.get(fig('f1'))?.name).toBe('robin');
    expect(names.get(fig('f2'))?.name).toBe('\u2068Robin (2)\u2069');
    expect(names.get(fig('f3'))?.name).toBe('\u2068“you”\u2069');
  });

  test('SPACE15 in a list, too, nobody passes for somebody who is in', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyName.map((name) => cleanName(name)),
          { maxLength: 5 },
        ),
        anyName,
        (taken, name) => {
          const members = toldApart(taken, (one) => one).map(inSentence);
          const told = toldBeside(members, cleanName(name));
          if (told !== '') expect(members.map(lookOfName)).not.toContain(lookOfName(told));
          expect(toldBeside([], 'me')).toBe(inSentence('“me”'));
        },
      ),
    );
  });
});
