import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  type Ancestry,
  type AnswerId,
  type Availability,
  areBothOpen,
  availabilityTold,
  type Body,
  type Chosen,
  type CircleSeen,
  copyOf,
  decide,
  type EntryId,
  emptyState,
  erasedBy,
  fold,
  givenOf,
  type Intent,
  isOpening,
  isStillSo,
  type Level,
  ledgerOf,
  levelIn,
  type MemberId,
  mayStay,
  NOTE_PARTS,
  privateName,
  readBody,
  type SharedThing,
  type ShareId,
  type ShareKey,
  type SpaceId,
  type SpacesIntent,
  type State,
  sharedFrom,
  sharedThing,
  shareKey,
  sharesFor,
  sharingInCircles,
  subjectOf,
  toTakeBack,
  undo,
  wishesOf,
  wishOf,
} from '../../src/index.ts';
import { histories, valuesOf } from '../arbitraries.ts';
import {
  ana,
  ben,
  CANARY,
  canariesIn,
  cleo,
  inOrder,
  kit,
  nextEntry,
  note,
  now,
  sam,
  say,
  selfSpace,
  us,
  worldOf,
} from './sharing-of.ts';

const members = [ana, ben, cleo];
const space = 'd'.repeat(64) as SpaceId;
const inSpaces = (intent: SpacesIntent): Intent => ({ tool: 'spaces', intent });
const question: SharedThing = { kind: 'question', text: 'Were you out with Kit on Friday?' };
const share = (name: string, what: SharedThing = question, until = ''): Intent =>
  inSpaces({ type: 'share', share: name as ShareId, what, until, zone: until === '' ? '' : 'Europe/Berlin' });
const takeBack = (name: string): Intent => inSpaces({ type: 'takeBack', share: name as ShareId });
const answer = (to: ShareKey, text: string, name = 'a'): Intent =>
  inSpaces({ type: 'answer', answer: name as AnswerId, to, text });
const key = (by: MemberId, name: string) => shareKey(by, name as ShareId);
const seenBy = (state: State, viewer: MemberId, at = now, who: readonly MemberId[] = members) =>
  sharesFor(state.spaces, { viewer, members: who, now: at });
const refusalOf = (state: State, by: MemberId | undefined, intent: Intent, at = now) => {
  const decided = decide(state, intent, worldOf(by, at));
  return decided.ok ? 'ok' : decided.why.code;
};
const body = (event: object): Body => ({ tool: 'spaces', version: 1, at: now, event }) as Body;

describe('SHARE1 SHARE3 what others get', () => {
  const self = selfSpace();
  const given = (chosen: Chosen) => {
    const what = givenOf(self, chosen, ana);
    if (!what.ok) throw new Error(what.why.code);
    return what.value;
  };

  test('SHARE1 each kind holds exactly what it names', () => {
    expect(given({ kind: 'question', note })).toEqual({ kind: 'question', text: 'Zeisig-question' });
    expect(given({ kind: 'words', note, draft: 1 })).toEqual({ kind: 'words', text: 'Zeisig-other' });
    expect(given({ kind: 'person', person: sam })).toEqual({
      kind: 'person',
      name: 'Zeisig-sam',
      pronouns: 'they',
    });
    expect(given({ kind: 'relationship', relationship: us, members: new Map([[sam, ben]]) })).toEqual({
      ...{ kind: 'relationship', title: 'Zeisig-us' },
      people: [
        { name: '', member: ana },
        { name: '', member: ben },
      ],
    });
    expect(given({ kind: 'tier', relationship: us, to: ben })).toEqual({
      ...{ kind: 'tier', to: ben, name: '', hierarchy: null, covers: [] },
    });
    expect(canariesIn(given({ kind: 'note', note, parts: ['what', 'needs'] }))).toEqual([
      ...['Zeisig-need', 'Zeisig-what'],
    ]);
  });

  test('SHARE3 of a whole note neither people, triggers, what was tried, whom it is to, nor words of danger go along', () => {
    const whole = given({ kind: 'note', note, parts: 'whole' });
    expect(canariesIn(whole)).toEqual([
      ...[
        'Zeisig-draft',
        'Zeisig-need',
        'Zeisig-other',
        'Zeisig-question',
        'Zeisig-story',
        'Zeisig-thoughts',
      ],
      'Zeisig-what',
    ]);
    expect(whole).toMatchObject({ feelings: [{ feeling: 'jealousy', before: 7, after: 3 }] });
    expect(JSON.stringify(whole)).not.toMatch(/hurtMyself|id"|person|trigger/);
  });

  test('SHARE1 nothing is shared where there is nothing', () => {
    const nothing = [
      { kind: 'words', note, draft: 7 },
      { kind: 'person', person: 'me' },
      { kind: 'note', note, parts: ['echo'] },
    ] as Chosen[];
    for (const chosen of nothing)
      expect(givenOf(self, chosen, ana)).toEqual({ ok: false, why: { code: 'nothingToShare' } });
  });

  test('SHARE3 no id of my own space is in any encoded event of a circle, whatever is chosen', () => {
    const chosen: fc.Arbitrary<Chosen> = fc.oneof(
      fc.constantFrom<Chosen>(
        { kind: 'question', note },
        { kind: 'words', note, draft: 0 },
        { kind: 'person', person: kit },
        { kind: 'relationship', relationship: us, members: new Map() },
        { kind: 'tier', relationship: us, to: cleo },
        { kind: 'note', note, parts: 'whole' },
        { kind: 'wish', relationship: us, people: [cleo], minutes: 240, nights: 1 },
      ),
      fc
        .record({ parts: fc.subarray([...NOTE_PARTS]), feelings: fc.boolean(), at: fc.boolean() })
        .map((some) => ({ kind: 'note', note, ...some }) as Chosen),
      fc
        .record({
          level: fc.constantFrom('busy' as const, 'label' as const, 'all' as const),
          count: fc.integer({ min: 1, max: 70 }),
        })
        .map(
          ({ level, count }): Chosen => ({
            ...{ kind: 'availability', level, here: space },
            days: { from: '2026-03-09', count, zone: 'Europe/Berlin' },
          }),
        ),
    );
    const ids = [
      ...[...self.people.people.keys(), ...self.people.relationships.keys()].filter((id) => id !== 'me'),
      ...[...self.notes.notes.keys(), ...self.notes.triggers.keys(), ...self.notes.strategies.keys()],
      ...[...self.time.dates.keys(), ...self.time.blocks.keys(), ...self.time.sources.keys()],
    ];
    expect(ids.length).toBeGreaterThan(7);
    fc.assert(
      fc.property(chosen, (one) => {
        const what = givenOf(self, one, ana);
        if (!what.ok) return;
        const circle = emptyState();
        const sent = say(circle, ana, inSpaces({ type: 'share', what: what.value }));
        const bytes = Buffer.from(JSON.stringify(sent)).toString();
        for (const id of ids) expect(bytes).not.toContain(`"${id}"`);
        expect(bytes).not.toMatch(/Zeisig-[a-z]*(id|notes|note)\b|place|"me"|hurtMyself|Zeisig-towhom/);
        expect(readBody(sent[0])).toEqual(sent[0]);
      }),
    );
  });
});

test('SHARE2 what is seen as another is what they get: the same function on the same event', () => {
  fc.assert(
    fc.property(valuesOf(sharedThing, 'strict'), fc.constantFrom(...members), (what, viewer) => {
      const intent = share('s', what as SharedThing);
      const circle = emptyState();
      const decided = decide(circle, intent, worldOf(ana));
      if (!decided.ok) return;
      const preview = copyOf(circle);
      for (const one of decided.value) fold(preview, 'preview' as EntryId, one, inOrder, ana);
      const theirs = emptyState();
      fold(
        theirs,
        'another' as EntryId,
        readBody(JSON.parse(JSON.stringify(decided.value[0]))) as Body,
        inOrder,
        ana,
      );
      const plain = (state: State) => seenBy(state, viewer).map(({ what: shown, by }) => ({ shown, by }));
      expect(plain(preview)).toEqual(plain(theirs));
    }),
  );
});

describe('SHARE4 SHARE5 whose it is, and taking back', () => {
  test('SHARE4 nobody takes back, changes or hides what is somebody else’s, by whatever id', () => {
    const state = emptyState();
    say(state, ana, share('s'));
    expect(refusalOf(state, ben, takeBack('s'))).toBe('shareUnknown');
    // a client that asks nobody
    fold(state, nextEntry(), body({ type: 'shareErased', share: 's' }), inOrder, ben);
    const other = { what: { kind: 'question', text: 'Changed' }, until: '', zone: '' };
    fold(state, nextEntry(), body({ type: 'thingShared', share: 's', fields: other }), inOrder, cleo);
    fold(state, nextEntry(), body({ type: 'shareErased', share: 's' }), inOrder);
    expect(seenBy(state, ben).map(({ by, what }) => [by, what])).toEqual([
      [ana, question],
      [cleo, other.what],
    ]);
    expect(undo(state, body({ type: 'thingShared', share: 's', fields: other }), ben)).toMatchObject({
      event: { type: 'shareErased', share: 's' },
    });
  });

  test('SHARE4 what others have answered stays as it was said, whatever its author writes later, and whichever comes first', () => {
    const other = { what: { kind: 'question', text: 'May I move in?' }, until: '', zone: '' };
    const [first, later] = [nextEntry(), nextEntry()];
    const asked = { type: 'thingShared', share: 's', fields: { what: question, until: '', zone: '' } };
    const written = [
      (state: State) => fold(state, first, body(asked), inOrder, ana),
      (state: State) => fold(state, later, body({ ...asked, fields: other }), inOrder, ana),
    ];
    for (const order of [written, written.toReversed()]) {
      const state = emptyState();
      for (const write of order) write(state);
      say(state, ben, answer(key(ana, 's'), 'Yes'));
      fold(state, nextEntry(), body({ ...asked, fields: other }), inOrder, ana);
      expect(seenBy(state, cleo).map(({ what }) => what)).toEqual([question]);
    }
  });

  test('SHARE5 what was taken back wins over everything written of it, before, at the same time or later', () => {
    const things = valuesOf(z.discriminatedUnion('type', [...sharingInCircles]), 'strict');
    const bodies = things.map((event) => body(event as object));
    const who = (id: string) => members[id.charCodeAt(id.length - 1) % 2] as MemberId;
    fc.assert(
      fc.property(histories(bodies), ({ entries, ancestry, arrivals }) => {
        for (const order of arrivals) {
          const state = emptyState();
          for (const { id, event } of order.flatMap((k) => entries[k] ?? []))
            fold(state, id, event, ancestry, who(id));
          for (const { id, event } of entries) {
            const gone = erasedBy(event);
            if (gone === null) continue;
            const [noun, name] = gone.split(' ');
            const of = `${who(id)} ${name}`;
            expect(
              noun === 'share'
                ? state.spaces.shares.has(of as ShareKey)
                : state.spaces.answers.has(of as never),
            ).toBe(false);
          }
        }
      }),
    );
  });

  test('SHARE5 taking back can be erased from, and a yes or a no cannot', () => {
    const state = emptyState();
    const [made] = say(state, ana, share('s'));
    const [gone] = say(state, ana, takeBack('s'));
    const [said] = say(state, ana, inSpaces({ type: 'sayOpening', with: ben, yes: true }));
    if (!made || !gone || !said) throw new Error();
    expect([subjectOf(made), erasedBy(made)]).toEqual(['share s', null]);
    expect([subjectOf(gone), erasedBy(gone)]).toEqual([null, 'share s']);
    expect([subjectOf(said), erasedBy(said)]).toEqual([null, null]);
    expect(refusalOf(state, ana, share('s'))).toBe('shareUnknown');
    expect(JSON.stringify([...state.spaces.shares])).toBe('[]');
  });
});

describe('SHARE6 a last day', () => {
  test.each([
    ['2026-03-09', 'ok'],
    ['2026-03-08', 'dateOver'],
    ['2026-02-30', 'dateUnclear'],
    ['soon', 'dateUnclear'],
    ['9999-12-31', 'dateUnclear'],
  ])('SHARE6 %s: %s', (until, code) =>
    expect(refusalOf(emptyState(), ana, share('s', question, until))).toBe(code),
  );

  test('SHARE6 a zone that nobody knows is refused, and what comes with one ends early', () => {
    const zoned = (zone: string) => inSpaces({ type: 'share', what: question, until: '2026-03-20', zone });
    expect(refusalOf(emptyState(), ana, zoned('No/Where'))).toBe('zoneUnknown');
    const state = emptyState();
    const fields = { what: question, until: '2026-03-20', zone: 'Newer/Than-This' };
    fold(state, nextEntry(), body({ type: 'thingShared', share: 's', fields }), inOrder, ana);
    expect(seenBy(state, ben, '2026-03-20T09:59:00Z')).toHaveLength(1);
    expect(seenBy(state, ben, '2026-03-20T10:00:00Z')).toHaveLength(0);
  });

  test('SHARE6 it shows through its last day in its zone, also where the clocks change that night, and is to be taken back then', () => {
    const state = emptyState();
    say(state, ana, share('s', question, '2026-03-28'), share('t', question, '2026-03-29'));
    const at = (time: string) => seenBy(state, ben, time).map(({ share: { id } }) => id.split(' ')[1]);
    expect(at('2026-03-28T22:59:00Z')).toEqual(['s', 't']);
    expect(at('2026-03-28T23:00:00Z')).toEqual(['t']);
    expect(at('2026-03-29T21:59:00Z')).toEqual(['t']);
    expect(at('2026-03-29T22:00:00Z')).toEqual([]);
    const over = (by: MemberId, time: string) =>
      toTakeBack(state.spaces, by, time, members).shares.map(({ id }) => id);
    expect(over(ana, '2026-03-28T22:59:00Z')).toEqual([]);
    expect(over(ana, '2026-03-28T23:00:00Z')).toEqual([key(ana, 's')]);
    expect(over(ben, '2026-04-28T23:00:00Z')).toEqual([]);
    expect(refusalOf(state, ben, answer(key(ana, 's'), 'Yes'), '2026-03-28T23:00:00Z')).toBe('shareUnknown');
  });
});

describe('SHARE7 answers', () => {
  test('SHARE7 each answers in their own words, takes back only their own, and nobody sees them once the question is gone', () => {
    const state = emptyState();
    say(state, ana, share('s'));
    say(state, ben, answer(key(ana, 's'), '  I was at my sister’s. '));
    say(state, cleo, answer(key(ana, 's'), 'He was with me.'));
    const words = () => seenBy(state, ana)[0]?.answers.map(({ fields }) => fields.text);
    expect(words()).toEqual(['I was at my sister’s.', 'He was with me.']);
    expect(refusalOf(state, ana, inSpaces({ type: 'takeAnswerBack', answer: 'a' as AnswerId }))).toBe(
      'shareUnknown',
    );
    say(state, ben, inSpaces({ type: 'takeAnswerBack', answer: 'a' as AnswerId }));
    expect(words()).toEqual(['He was with me.']);
    expect(toTakeBack(state.spaces, cleo, now, members).answers).toEqual([]);
    say(state, ana, takeBack('s'));
    expect(seenBy(state, ana)).toEqual([]);
    expect(toTakeBack(state.spaces, cleo, now, members).answers.map(({ fields }) => fields.text)).toEqual([
      'He was with me.',
    ]);
    expect(toTakeBack(state.spaces, ana, now, members).answers).toEqual([]);
  });

  test('SHARE7 only questions and wordings are answered, with something', () => {
    const state = emptyState();
    say(
      state,
      ana,
      share('p', { kind: 'person', name: 'Sam', pronouns: '' }),
      share('w', { kind: 'words', text: 'I miss you.' }),
    );
    expect(refusalOf(state, ben, answer(key(ana, 'p'), 'Who?'))).toBe('cannotAnswer');
    expect(refusalOf(state, ben, answer(key(ana, 'x'), 'Who?'))).toBe('shareUnknown');
    expect(refusalOf(state, ben, answer(key(ana, 'w'), '  '))).toBe('answerMissing');
    expect(refusalOf(state, ben, answer(key(ana, 'w'), 'x'.repeat(4_001)))).toBe('textTooLong');
    expect(refusalOf(state, ben, answer(key(ana, 'w'), 'I would hear that gladly.'))).toBe('ok');
    expect(refusalOf(state, undefined, answer(key(ana, 'w'), 'In my own space'))).toBe('notInCircle');
  });
});

test('SHARE1 what is longer than a circle reads at one go is refused before it goes', () => {
  const lines = Array.from({ length: 40 }, () => 'x'.repeat(10_000));
  const parts = NOTE_PARTS.slice(0, 3).map((part) => ({ part, lines }));
  const note: SharedThing = { kind: 'note', of: 'journal', at: null, feelings: [], parts };
  expect(refusalOf(emptyState(), ana, share('long', note))).toBe('textTooLong');
  expect(refusalOf(emptyState(), ana, share('short', { ...note, parts: parts.slice(0, 2) }))).toBe('ok');
});

test('SHARE8 any causal order, with duplicates, folds to the same shares, answers and openings', () => {
  const things = valuesOf(z.discriminatedUnion('type', [...sharingInCircles]), 'strict');
  const bodies = fc
    .tuple(things, fc.constantFrom('2026-03-09T18:00:00Z', '2025-01-01T00:00:00Z'))
    .map(([event, at]) => ({ tool: 'spaces', version: 1, at, event }) as Body);
  const who = (id: string) => ['a', 'b', 'me'][id.charCodeAt(id.length - 1) % 3] as MemberId;
  const everybody = ['a', 'b', 'me'] as MemberId[];
  fc.assert(
    fc.property(histories(bodies), ({ entries, ancestry, arrivals }) => {
      const states = arrivals.map((order) => {
        const state = emptyState();
        for (const { id, event } of order.flatMap((k) => entries[k] ?? []))
          fold(state, id, event, ancestry, who(id));
        return state;
      });
      const shown = states.map((state) => ({
        seen: everybody.map((viewer) => seenBy(state, viewer, now, everybody)),
        open: isOpening(state.spaces, 'a' as MemberId, 'b' as MemberId, ['a', 'b'] as MemberId[]),
      }));
      expect(states[1]).toEqual(states[0]);
      expect(states[2]).toEqual(states[0]);
      expect(shown[1]).toEqual(shown[0]);
      expect(shown[2]).toEqual(shown[0]);
      // also where an older entry becomes readable after a later one
      const late = emptyState();
      for (const { id, event } of [...entries].reverse()) fold(late, id, event, ancestry, who(id));
      const words = (state?: State) =>
        [...(state?.spaces.openings ?? [])].map(([pair, said]) => [pair, said && new Map(said)]).sort();
      expect(words(late)).toEqual(words(states[0]));
    }),
    { numRuns: 300 },
  );
});

describe('SHARE9 SHARE10 SHARE11 my time', () => {
  const self = selfSpace();
  const days = { from: '2026-03-09', count: 63, zone: 'Europe/Berlin' };
  const told = (level: Exclude<Level, 'nothing'>, state = self, of = days) =>
    availabilityTold(state, level, of, space) as Availability;

  test('SHARE9 it begins at nothing, and of two levels chosen at once the lesser holds', () => {
    const state = emptyState();
    expect(levelIn(state.spaces, space)).toBe('nothing');
    const atOnce: Ancestry = { precedes: () => false };
    for (const order of [
      ['all', 'busy'],
      ['busy', 'all'],
    ]) {
      const both = emptyState();
      for (const [k, level] of order.entries())
        fold(both, `e${k}` as EntryId, body({ type: 'standingChosen', space, changes: { level } }), atOnce);
      expect(levelIn(both.spaces, space)).toBe('busy');
    }
    say(state, undefined, inSpaces({ type: 'chooseStanding', space, level: 'all' }));
    say(state, undefined, inSpaces({ type: 'chooseStanding', space, level: 'label' }));
    expect(levelIn(state.spaces, space)).toBe('label');
  });

  test('SHARE9 where it lies in a circle twice the lesser shows, and the other is to go', () => {
    const state = emptyState();
    say(state, ana, share('much', told('all')), share('less', told('busy')));
    expect(seenBy(state, ben).map(({ share: { id } }) => id)).toEqual([key(ana, 'less')]);
    expect(toTakeBack(state.spaces, ana, now, members).shares.map(({ id }) => id)).toEqual([
      key(ana, 'much'),
    ]);
    expect(seenBy(state, ben, now, [ben, cleo])).toEqual([]);
  });

  test('SHARE10 busy is hours alone; a label says which sort; all says what I called it', () => {
    const first = (level: Exclude<Level, 'nothing'>) => told(level, self, { ...days, count: 2 }).blocks;
    const at = (text: string) => Date.parse(text) / 60_000;
    const [from, to] = [at('2026-03-10T18:00:00Z'), at('2026-03-10T22:00:00Z')];
    const [until, after] = [at('2026-03-10T21:00:00Z'), at('2026-03-10T20:00:00Z')];
    expect(first('busy')).toEqual([{ from, to }]);
    expect(first('label')).toEqual([
      { from, to: until, label: 'date' },
      { from: after, to, label: 'busy' },
    ]);
    expect(first('all')).toEqual([
      { from, to: until, label: 'date', title: 'Zeisig-date' },
      { from: after, to, label: 'busy', title: 'Zeisig-busy' },
    ]);
  });

  const anyTime = fc
    .array(
      fc.record({
        what: fc.constantFrom('date', 'block', 'busy', 'gone'),
        day: fc.integer({ min: -2, max: 70 }),
        from: fc.integer({ min: 0, max: 1_380 }),
        length: fc.integer({ min: 5, max: 400 }),
        name: fc.constantFrom('', 'Zeisig-alpha', 'Zeisig-beta'),
        status: fc.constantFrom('held', 'proposed', 'accepted', 'declined', 'cancelled'),
      }),
      { maxLength: 14 },
    )
    .map((drawn) => {
      const state = copyOf(selfSpace());
      for (const { what, day, from, length, name, status } of drawn) {
        const start = Date.parse('2026-03-09T00:00:00Z') + (day * 1_440 + from) * 60_000;
        const [begin, end] = [start, start + length * 60_000].map((ms) =>
          new Date(ms).toISOString().replace('.000', ''),
        );
        if (what === 'block')
          say(state, undefined, {
            tool: 'time',
            intent: {
              type: 'addBlock',
              fields: {
                title: name,
                days: [1 + ((day + 7) % 7)],
                date: null,
                from,
                to: Math.min(1_800, from + length),
              },
            },
          });
        else if (what === 'busy')
          say(state, undefined, {
            tool: 'time',
            intent: {
              type: 'importCalendar',
              fields: {
                ...{ owner: 'me', name: 'Zeisig-cal', titles: true, from: '2026-03-01', to: '2026-06-01' },
                importedAt: now,
                busy: [{ start: begin, end, ...(name ? { title: name } : {}) }],
              },
            },
          } as Intent);
        else
          say(state, undefined, {
            tool: 'time',
            intent: {
              type: 'addDate',
              fields: { relationship: us, start: begin, end, title: name, status, note: 'Zeisig-inner' },
            },
          } as Intent);
      }
      return state;
    });

  test('SHARE10 whatever there is, no level lets more through than it says, and each covers the same hours', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 63 }), (state, count) => {
        const of = { ...days, count };
        const busy = told('busy', state, of);
        expect(busy.blocks.every((block) => Object.keys(block).sort().join() === 'from,to')).toBe(true);
        expect(JSON.stringify(busy)).not.toMatch(/Zeisig|label|title|date|own"|held|accepted|usid/);
        const label = told('label', state, of);
        expect(JSON.stringify(label)).not.toMatch(/Zeisig|title|held|accepted/);
        const all = told('all', state, of);
        const titles = new Set([...(JSON.stringify(all).match(CANARY) ?? [])]);
        for (const title of titles)
          expect([
            'Zeisig-alpha',
            'Zeisig-beta',
            'Zeisig-date',
            'Zeisig-busy',
            'Zeisig-work',
            'Zeisig-block',
          ]).toContain(title);
        const minutes = ({ blocks }: Availability) => {
          const held = new Set<number>();
          for (const { from, to } of blocks) for (let m = from; m < to; m += 1) held.add(m);
          return held.size;
        };
        expect(minutes(label)).toBe(minutes(busy));
        expect(minutes(all)).toBe(minutes(busy));
        for (const what of [busy, label, all]) expect(sharedThing.safeParse(what).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('SHARE11 it is told anew for what is ahead, not for what has gone by, nor because a day has passed', () => {
    const before = told('all');
    const later = (from: string, state = self) => told('all', state, { ...days, from });
    expect(isStillSo(before, later('2026-03-09'))).toBe(true);
    expect(isStillSo(before, later('2026-03-13'))).toBe(true);
    expect(isStillSo(before, later('2026-03-23'))).toBe(true);
    expect(isStillSo(before, later('2026-03-24'))).toBe(false);
    expect(isStillSo(before, told('busy'))).toBe(false);
    const changed = copyOf(self);
    const [date] = changed.time.dates.keys();
    if (!date) throw new Error();
    say(changed, undefined, { tool: 'time', intent: { type: 'removeDate', date } });
    expect(isStillSo(before, later('2026-03-09', changed))).toBe(false);
    expect(isStillSo(before, later('2026-03-11', changed))).toBe(true);
    // hours that a calendar holds all the same are no news
    expect(isStillSo(told('busy'), told('busy', changed))).toBe(false);
  });
});

describe('SHARE13 SHARE14 how two hold each other', () => {
  const open = (other: MemberId, yes = true) => inSpaces({ type: 'sayOpening', with: other, yes });
  const tier = (to: MemberId): SharedThing => ({
    kind: 'tier',
    to,
    name: 'Nesting',
    hierarchy: null,
    covers: ['time'],
  });
  const two = [ana, ben];

  test('SHARE13 it shows to the two alone, when both have said yes and both are there', () => {
    const state = emptyState();
    say(state, ana, open(ben), share('ta', tier(ben)));
    expect(isOpening(state.spaces, ana, ben, two)).toBe(false);
    say(state, ben, open(ana));
    expect(isOpening(state.spaces, ana, ben, two)).toBe(true);
    expect(seenBy(state, ben, now, two)).toEqual([]);
    expect(areBothOpen(state.spaces, ana, ben, two)).toBe(false);
    say(state, ben, share('tb', tier(ana)));
    for (const viewer of two) expect(seenBy(state, viewer, now, two)).toHaveLength(2);
    expect(seenBy(state, cleo, now, two)).toEqual([]);
    // SHARE14 with a third in, nobody sees any of it
    for (const viewer of members) expect(seenBy(state, viewer, now, members)).toEqual([]);
  });

  test('SHARE13 a no of either ends it for both, and it takes everybody’s yes anew', () => {
    const state = emptyState();
    say(state, ana, open(ben), share('ta', tier(ben)));
    say(state, ben, open(ana), share('tb', tier(ana)), open(ana, false));
    expect(seenBy(state, ana, now, two)).toEqual([]);
    say(state, ben, open(ana));
    expect(isOpening(state.spaces, ana, ben, two)).toBe(false);
    say(state, ana, open(ben));
    expect(isOpening(state.spaces, ana, ben, two)).toBe(true);
  });

  test('SHARE13 a no that is written at the same time wins, in either order', () => {
    const seen: Ancestry = { precedes: (a, b) => a === 'e0' && b !== 'e0' };
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const state = emptyState();
      const words = [
        [ana, true],
        [ben, true],
        [ana, false],
      ] as const;
      for (const k of [0, ...order]) {
        const [by, yes] = words[k] ?? words[0];
        fold(
          state,
          `e${k}` as EntryId,
          body({ type: 'openingSaid', with: by === ana ? ben : ana, yes }),
          seen,
          by,
        );
      }
      expect(isOpening(state.spaces, ana, ben, two)).toBe(false);
    }
  });
});

describe('SHARE23 what is asked for', () => {
  const wish = (minutes: number, people = [ana, ben], nights = 0): SharedThing => ({
    ...{ kind: 'wish', people, minutes, nights },
  });
  const see = (state: State, viewer: MemberId, members = [ana, ben, cleo]) =>
    sharesFor(state.spaces, { viewer, members, now }).flatMap(({ what }) =>
      what.kind === 'wish' ? [[what.minutes, what.nights]] : [],
    );

  test('SHARE23 it holds hours, nights and whose they are, said by hand, whatever I would like', () => {
    const chosen: Chosen = { kind: 'wish', relationship: us, people: [ben], minutes: 240, nights: 2 };
    expect(givenOf(selfSpace(), chosen, ana)).toEqual({
      ok: true,
      value: { kind: 'wish', people: [ana, ben], minutes: 240, nights: 2 },
    });
    expect(givenOf(emptyState(), chosen, ana)).toEqual(givenOf(selfSpace(), chosen, ana));
    expect(privateName(chosen)).toBe(`relationship ${us}`);
    for (const nothing of [
      { ...chosen, minutes: 0, nights: 0 },
      { ...chosen, people: [] },
    ])
      expect(givenOf(selfSpace(), nothing, ana)).toMatchObject({ why: { code: 'nothingToShare' } });
  });

  test('SHARE23 everybody in the circle reads it, of two at once the lesser, and nobody asks for others', () => {
    const state = emptyState();
    for (const what of [wish(300), wish(180), wish(60, [ana, cleo]), wish(600, [ben, cleo])])
      say(state, ana, inSpaces({ type: 'share', what }));
    expect(see(state, cleo).sort()).toEqual([
      [180, 0],
      [60, 0],
    ]);
    expect(wishesOf(state.spaces, ana, [ben, ana])).toHaveLength(2);
    expect(wishOf(state.spaces, ana, [ben, cleo])).toBeUndefined();
  });

  test('SHARE23 it ends where one of them is not in any more, and when it is taken back', () => {
    const state = emptyState();
    say(state, ana, inSpaces({ type: 'share', share: 'w' as ShareId, what: wish(300) }));
    expect(see(state, cleo, [ana, cleo])).toEqual([]);
    say(state, ana, inSpaces({ type: 'takeBack', share: 'w' as ShareId }));
    expect(see(state, cleo)).toEqual([]);
  });
});

test('SHARE17 what has an end, stands, or takes two does not stay with who leaves', () => {
  const shared = (what: SharedThing, until = '') => ({
    type: 'thingShared',
    share: 's',
    fields: { what, until, zone: 'UTC' },
  });
  expect(mayStay(shared(question))).toBe(true);
  expect(mayStay({ type: 'answerGiven' })).toBe(true);
  expect(mayStay(shared(question, '2026-04-01'))).toBe(false);
  expect(mayStay(shared({ kind: 'tier', to: ben, name: '', hierarchy: null, covers: [] }))).toBe(false);
  expect(
    mayStay(
      shared(availabilityTold(emptyState(), 'busy', { from: '2026-03-09', count: 1, zone: 'UTC' }, space)),
    ),
  ).toBe(false);
});

describe('SHARE15 SHARE16 the ledger', () => {
  const readers = [
    { id: ben, name: 'Ben' },
    { id: cleo, name: 'Cleo' },
  ];
  const circleOf = (state: State): CircleSeen => ({ id: space, me: ana, readers, sharing: state.spaces });
  const link = (
    name: string,
    of: string,
    until = '',
    kind: SharedThing['kind'] = 'question',
    where: string = space,
  ) =>
    inSpaces({
      type: 'linkShare',
      share: name as ShareId,
      fields: {
        space: where,
        kind,
        of,
        to: '',
        since: now,
        until,
        zone: until === '' ? '' : 'Europe/Berlin',
      },
    });

  test('SHARE15 SHARE16 lists mine alone: what, to whom, since when, until when, what stands, what is gone and how', () => {
    const own = emptyState();
    say(
      own,
      undefined,
      link('s', 'note n'),
      link('gone', 'note m'),
      link('over', 'note o', '2026-03-12'),
      link('old', 'note n', '', 'note', 'e'.repeat(64)),
    );
    const state = emptyState();
    say(state, ana, share('s'), share('gone'), share('over', question, '2026-03-12'));
    say(
      state,
      ana,
      share('stands', availabilityTold(own, 'busy', { from: '2026-03-09', count: 9, zone: 'UTC' }, space)),
    );
    say(state, ben, share('b'));
    say(state, ana, answer(key(ben, 'b'), 'No'), takeBack('gone'));
    const brief = (at: string) =>
      ledgerOf(own, [circleOf(state)], at)
        .map(({ key: id, kind, state: how, of, to }) => [id.split(' ')[1], kind, how, of, to.length])
        .sort();
    expect(brief(now)).toEqual([
      ['a', 'answer', 'shared', null, 2],
      ['gone', 'question', 'takenBack', 'note m', 0],
      ['old', 'note', 'left', 'note n', 0],
      ['over', 'question', 'shared', 'note o', 2],
      ['s', 'question', 'shared', 'note n', 2],
      ['stands', 'availability', 'standing', null, 2],
    ]);
    expect(brief('2026-03-13T12:00:00Z')[3]).toEqual(['over', 'question', 'ended', 'note o', 0]);
    const ledger = ledgerOf(own, [circleOf(state)], now);
    expect(ledger.find(({ key: id }) => id === key(ana, 'over'))).toMatchObject({
      ...{ what: question, since: now, until: { date: '2026-03-12', zone: 'Europe/Berlin' }, to: readers },
    });
    expect(sharedFrom(ledger, 'note n').map(({ key: id }) => id)).toEqual([key(ana, 's')]);
    expect(sharedFrom(ledger, 'note m')).toEqual([]);
    // what my devices took back at its end has ended, whoever looks
    const late = (at: string) => {
      const later = copyOf(state);
      fold(later, nextEntry(), { ...body({ type: 'shareErased', share: 'over' }), at } as Body, inOrder, ana);
      return ledgerOf(own, [circleOf(later)], now).find(({ key: id }) => id === key(ana, 'over'))?.state;
    };
    expect(late('2026-03-13T00:00:00Z')).toBe('ended');
    expect(late('2026-03-11T00:00:00Z')).toBe('takenBack');
  });

  test('CIRCLE78 of a circle that I left, what was taken back or over by then is not listed as still there', () => {
    const own = emptyState();
    const elsewhere = 'e'.repeat(64);
    say(
      own,
      undefined,
      link('stayed', 'note n', '', 'question', elsewhere),
      link('over', 'note o', '2026-03-12', 'question', elsewhere),
      link('gone', 'note m', '', 'question', elsewhere),
      inSpaces({ type: 'linkShare', share: 'gone' as ShareId, fields: { gone: now } }),
    );
    const states = (at: string) =>
      Object.fromEntries(ledgerOf(own, [], at).map((item) => [item.of, [item.state, item.gone]]));
    expect(states(now)).toEqual({
      'note n': ['left', null],
      'note o': ['left', null],
      'note m': ['takenBack', now],
    });
    expect(states('2026-03-13T12:00:00Z')['note o']).toEqual(['ended', null]);
  });

  test('SHARE15 a tier is listed to the one to whom it was opened', () => {
    const state = emptyState();
    say(state, ana, share('t', { kind: 'tier', to: cleo, name: '', hierarchy: null, covers: [] }));
    expect(
      ledgerOf(emptyState(), [circleOf(state)], now).map(({ to }) => to.map(({ name }) => name)),
    ).toEqual([['Cleo']]);
  });
});
