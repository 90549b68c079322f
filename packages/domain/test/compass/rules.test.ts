import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  addDays,
  type Body,
  budgetTable,
  type ChoiceId,
  type ChoiceOption,
  type CompassIntent,
  choicesToRevisit,
  decide,
  type EntryId,
  type EveningFields,
  type EveningId,
  emptyState,
  erasedBy,
  eveningsAhead,
  eveningToAskAbout,
  type FriendFields,
  type FriendId,
  fold,
  friendsFor,
  friendsToCall,
  type IdeaFields,
  type IdeaId,
  type Intent,
  ideasThatFit,
  type LoadFields,
  type LoadId,
  type LookId,
  looksOf,
  type OptionId,
  type PauseFields,
  type PauseId,
  pausesOf,
  pausesToRevisit,
  readBody,
  type State,
  subjectOf,
  thingsOf,
  undo,
  type ValueFields,
  type ValueId,
  valuesOf,
  wearOf,
  whereIsEverybody,
  withOptionBack,
  withOptionIds,
} from '../../src/index.ts';
import { add, given, join, person } from '../people/map-of.ts';

const now = '2026-03-09T12:00:00Z';
const today = '2026-03-09';
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const idea = (id: string, fields: Partial<IdeaFields> = {}): Intent =>
  compass({ type: 'add', of: 'idea', id: id as IdeaId, fields: { what: id, ...fields } });
const evening = (id: string, on: string, fields: Partial<EveningFields> = {}): Intent =>
  compass({ type: 'add', of: 'evening', id: id as EveningId, fields: { on, ...fields } });
const value = (id: string, fields: Partial<ValueFields> = {}): Intent =>
  compass({ type: 'add', of: 'value', id: id as ValueId, fields: { value: id, ...fields } });
const friend = (id: string, fields: Partial<FriendFields> = {}): Intent =>
  compass({ type: 'add', of: 'friend', id: id as FriendId, fields: { name: id, ...fields } });
const pause = (id: string, fields: Partial<PauseFields> = {}): Intent =>
  compass({ type: 'add', of: 'pause', id: id as PauseId, fields: { decision: id, ...fields } });
const choice = (id: string, options: ChoiceOption[] = [], revisit: string | null = null): Intent =>
  compass({
    ...{ type: 'add', of: 'choice', id: id as ChoiceId },
    fields: { question: id, options, revisit },
  });
const load = (week: string, fields: Partial<LoadFields>): Intent =>
  compass({ type: 'add', of: 'load', id: `of ${week}` as LoadId, fields: { week, ...fields } });
const option: ChoiceOption = {
  id: 'o' as OptionId,
  ...{ kind: 'ask', what: 'Ask for one evening a week', fits: [], strains: [], soon: '', later: '' },
  toFindOut: '',
};

const why = (state: State, intent: Intent) => {
  const decision = decide(state, intent, { now, newId: () => 'new' });
  return decision.ok ? null : decision.why;
};
const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);

test('COMPASS1 nothing that is kept here is read by map or time', () => {
  const life = [add('sam'), join('me', 'sam')];
  const kept = [evening('e', today, { apart: [person('sam')] }), friend('f', { person: person('sam') })];
  const [bare, full] = [given(life), given([...life, ...kept, load(today, { load: 4, room: 1 })])];
  expect(whereIsEverybody(full.people)).toEqual(whereIsEverybody(bare.people));
  expect(budgetTable(full, today, 1)).toEqual(budgetTable(bare, today, 1));
  expect([full.people, full.time, full.notes]).toEqual([bare.people, bare.time, bare.notes]);
});

describe('COMPASS2 a thing needs only what it is called by, or its day', () => {
  test.each<[string, Intent]>([
    ['an idea', idea('Walk')],
    ['an evening', evening('e', '2026-03-13')],
    ['a value', value('calm')],
    ['a choice', choice('Stay?')],
    ['a week’s load', load(today, { load: 3 })],
    ['a friend', friend('Ali')],
    ['a pause', pause('Move in', { until: '2026-04-09' })],
  ])('COMPASS2 %s', (_, intent) => expect(why(emptyState(), intent)).toBeNull());

  const long = 'x'.repeat(2_001);
  test.each<[string, Intent, { code: string; field?: string }]>([
    ['no name', idea('i', { what: '  ' }), { code: 'nameMissing', field: 'what' }],
    ['no question', choice('  '), { code: 'nameMissing', field: 'question' }],
    ['no day', evening('e', '1970-01-01'), { code: 'dateMissing', field: 'on' }],
    ['a day that is none', evening('e', '2026-02-30'), { code: 'dateUnclear', field: 'on' }],
    ['no end', pause('p'), { code: 'dateMissing', field: 'until' }],
    [
      'an end that is over everywhere',
      pause('p', { until: '2026-03-07' }),
      { code: 'dateOver', field: 'until' },
    ],
    [
      'a week that begins on a Tuesday',
      load('2026-03-10', { load: 1 }),
      { code: 'dateUnclear', field: 'week' },
    ],
    ['a load of no week', load('1970-01-05', { load: 1 }), { code: 'dateMissing', field: 'week' }],
    ['nothing of a week', load(today, { note: ' ' }), { code: 'saysNothing' }],
    ['more than full', load(today, { load: 5 }), { code: 'outOfRange', field: 'load' }],
    ['four minutes', idea('i', { minutes: 4 }), { code: 'outOfRange', field: 'minutes' }],
    ['a long text', evening('e', today, { plan: long }), { code: 'textTooLong', field: 'plan' }],
    [
      'a long text in the second option',
      choice('c', [option, { ...option, soon: long }]),
      { code: 'textTooLong', field: 'options.1.soon' },
    ],
    [
      'too many options',
      choice(
        'c',
        Array.from({ length: 13 }, () => option),
      ),
      { code: 'tooMany', field: 'options' },
    ],
  ])('COMPASS2 %s is refused at its field', (_, intent, refusal) =>
    expect(why(emptyState(), intent)).toEqual(refusal),
  );

  test('COMPASS2 a change is held against what is there', () => {
    const state = given([pause('p', { until: '2026-04-09' })]);
    const to = (changes: Partial<PauseFields>) =>
      why(state, compass({ type: 'change', of: 'pause', id: 'p' as PauseId, changes }));
    expect(to({ until: '2026-03-01' })).toEqual({ code: 'dateOver', field: 'until' });
    expect(to({ decision: '' })).toEqual({ code: 'nameMissing', field: 'decision' });
    expect(to({ until: '2026-05-01', remember: 'Ask Kit' })).toBeNull();
    const none = { type: 'change', of: 'pause', id: 'none' as PauseId, changes: {} } as const;
    expect(why(state, compass(none))).toEqual({ code: 'unknown' });
  });
});

describe('COMPASS3 taken away is not erased', () => {
  const id = 'c' as ChoiceId;
  const act = (type: 'remove' | 'restore' | 'erase'): Intent => compass({ type, of: 'choice', id });

  test('COMPASS3 what was taken away comes back as it was', () => {
    const state = given([choice('c', [option]), act('remove')]);
    expect(thingsOf(state.compass, 'choice')).toEqual([]);
    given([act('restore')], state);
    expect(thingsOf(state.compass, 'choice')[0]?.fields.options).toEqual([option]);
  });

  test('COMPASS3 erased is erased, in whatever order it is read, and nobody takes that back', () => {
    const full = given([choice('c')]);
    const change = compass({ type: 'change', of: 'choice', id, changes: { gives: 'text' } });
    fc.assert(
      fc.property(
        fc.shuffledSubarray([choice('c'), change, act('remove'), act('restore'), act('erase')], {
          minLength: 5,
        }),
        (order) => {
          const state = emptyState();
          const apart: Ancestry = { precedes: () => false };
          for (const [k, intent] of order.entries()) {
            const decision = decide(full, intent, { now, newId: () => 'new' });
            if (!decision.ok) throw new Error(decision.why.code);
            for (const body of decision.value) fold(state, `e${k}` as EntryId, body, apart);
          }
          expect(state.compass.choice.size).toBe(0);
        },
      ),
    );
    const decision = decide(full, act('erase'), { now, newId: () => 'new' });
    const [erased] = decision.ok ? decision.value : [];
    if (!erased) throw new Error('not decided');
    expect(undo(full, erased)).toEqual(erased);
    expect([subjectOf(erased), erasedBy(erased)]).toEqual([null, 'choice c']);
  });

  test('COMPASS3 everything that is written of a thing is of one subject', () => {
    const state = given([choice('c')]);
    for (const intent of [choice('c'), act('remove'), act('restore')]) {
      const decision = decide(state, intent, { now, newId: () => 'new' });
      expect(decision.ok && decision.value.map(subjectOf)).toEqual(['choice c']);
    }
  });
});

test('COMPASS5 options stay in the order in which somebody put them, whatever fits', () => {
  const plain = (what: string, fits: string[]): ChoiceOption => ({
    ...option,
    ...{ what, fits: fits as ValueId[] },
  });
  const options = [plain('one', []), plain('two', ['a', 'b', 'c']), plain('three', ['a'])];
  const state = given([value('a'), value('b'), value('c'), choice('c', options)]);
  expect(thingsOf(state.compass, 'choice')[0]?.fields.options.map(({ what }) => what)).toEqual([
    ...['one', 'two', 'three'],
  ]);
});

describe('COMPASS6 ideas by energy and time', () => {
  const state = given([
    idea('bath', { energy: 'little', minutes: 30 }),
    idea('read', { energy: 'little' }),
    idea('run', { energy: 'much', minutes: 45 }),
    idea('cinema', { energy: 'some', minutes: 180 }),
    idea('cook', { energy: 'some', minutes: 60 }),
  ]);
  test.each([
    ['little', 20, ['read']],
    ['little', 60, ['bath', 'read']],
    ['some', 60, ['cook', 'bath', 'read']],
    ['much', 200, ['run', 'cinema', 'cook', 'bath', 'read']],
    ['some', 0, ['read']],
  ] as const)('COMPASS6 with %s energy and %j minutes: %j', (energy, minutes, expected) =>
    expect(idsOf(ideasThatFit(state.compass, energy, minutes))).toEqual(expected),
  );
});

describe('COMPASS7 wearing out is told from one’s own weeks', () => {
  const weeks = (from: number, count: number, fields: (k: number) => Partial<LoadFields>): Intent[] =>
    Array.from({ length: count }, (_, k) => load(addDays(today, -7 * (from + k)), fields(k)));
  const full = { load: 4, room: 2 };
  const easy = { load: 1, room: 2 };
  const wear = (...intents: Intent[][]) => wearOf(given(intents.flat()).compass, today);

  test('COMPASS7 with too few weeks it says how many there are', () => {
    expect(wear(weeks(0, 3, () => full))).toEqual({
      ...{ kind: 'notEnough', lately: 3, before: 0, needed: { lately: 4, before: 6 } },
    });
    // weeks of which only one half was said count for nothing
    expect(wear(weeks(0, 6, () => ({ load: 4 })))).toMatchObject({ kind: 'notEnough', lately: 0 });
  });

  test('COMPASS7 fuller than my own usual, with the weeks that were counted and the signs that came back', () => {
    const told = wear(
      weeks(0, 5, (k) => (k < 4 ? { ...full, signs: k < 2 ? ['numb', 'laughed'] : ['ill'] } : easy)),
      weeks(6, 10, (k) => (k < 2 ? full : easy)),
    );
    expect(told).toMatchObject({ kind: 'fullerThanUsual', signs: ['numb', 'ill'] });
    if (told.kind === 'notEnough') throw new Error('enough was said');
    expect([told.lately.weeks.length, told.lately.tooFull.length]).toEqual([5, 4]);
    expect([told.before.weeks.length, told.before.tooFull.length]).toEqual([10, 2]);
    expect(told.lately.tooFull).toEqual([0, 1, 2, 3].map((k) => addDays(today, -7 * k)));
  });

  test.each<[string, Intent[][]]>([
    ['always so', [weeks(0, 6, () => full), weeks(6, 8, () => full)]],
    ['half of them', [weeks(0, 6, (k) => (k < 3 ? full : easy)), weeks(6, 8, () => easy)]],
    ['full weeks of more than a year ago', [weeks(0, 6, () => easy), weeks(60, 8, () => full)]],
  ])('COMPASS7 %s is no news', (_, intents) =>
    expect(['asUsual', 'notEnough']).toContain(wear(...intents).kind),
  );
});

describe('COMPASS8 nothing else reminds', () => {
  test('COMPASS8 the last evening is asked about once it is over, for two weeks, until somebody says', () => {
    const state = given([evening('a', '2026-03-01'), evening('b', '2026-03-05'), evening('c', '2026-03-12')]);
    expect(eveningToAskAbout(state.compass, today)?.id).toBe('b');
    expect(eveningToAskAbout(state.compass, '2026-03-05')?.id).toBe('a');
    expect(eveningToAskAbout(state.compass, '2026-04-01')).toBeUndefined();
    expect(idsOf(eveningsAhead(state.compass, today))).toEqual(['c']);
    const said = compass({ type: 'change', of: 'evening', id: 'b' as EveningId, changes: { went: 'mixed' } });
    expect(eveningToAskAbout(given([said], state).compass, today)).toBeUndefined();
  });

  test('COMPASS8 a choice and a pause on their day', () => {
    const state = given([
      ...[choice('a', [], '2026-03-20'), choice('b', [], '2026-03-09'), choice('c')],
      ...[pause('far', { until: '2026-06-01' }), pause('near', { until: '2026-04-01' })],
    ]);
    expect(idsOf(choicesToRevisit(state.compass, today))).toEqual(['b']);
    expect(idsOf(choicesToRevisit(state.compass, '2026-03-21'))).toEqual(['b', 'a']);
    expect(idsOf(pausesOf(state.compass))).toEqual(['near', 'far']);
    const gone = compass({
      ...{ type: 'change', of: 'choice', id: 'b' as ChoiceId },
      changes: { state: 'letGo' },
    });
    expect(choicesToRevisit(given([gone], state).compass, today)).toEqual([]);
  });

  test('COMPASS8 friends only where somebody asked for it', () => {
    const state = given([
      friend('often', { every: 2, last: '2026-02-20' }),
      friend('longer', { every: 2, last: '2026-02-10' }),
      friend('seen', { every: 2, last: '2026-03-01' }),
      friend('free', { last: '2020-01-01' }),
    ]);
    expect(idsOf(friendsToCall(state.compass, today))).toEqual(['longer', 'often']);
  });
});

test('COMPASS8 a pause comes up on its day, until it is decided or let go', () => {
  const state = given([pause('far', { until: '2026-06-01' }), pause('near', { until: '2026-03-20' })]);
  expect(idsOf(pausesToRevisit(state.compass, '2026-03-19'))).toEqual([]);
  expect(idsOf(pausesToRevisit(state.compass, '2026-03-20'))).toEqual(['near']);
  expect(idsOf(pausesToRevisit(state.compass, '2026-07-01'))).toEqual(['near', 'far']);
  const change = (changes: Partial<PauseFields>) =>
    given([compass({ type: 'change', of: 'pause', id: 'near' as PauseId, changes })], state);
  change({ until: '2026-08-01' });
  expect(idsOf(pausesToRevisit(state.compass, '2026-07-01'))).toEqual(['far']);
  change({ until: '2026-03-20', state: 'decided' });
  expect(idsOf(pausesToRevisit(state.compass, '2026-07-01'))).toEqual(['far']);
});

test('COMPASS32 whom to call: those who are good for all of it, those first of whom I wanted to hear by now', () => {
  const state = given([
    friend('Ali', { goodFor: ['listening', 'atNight'] }),
    friend('Bea', { goodFor: ['listening'] }),
    friend('Cem', { goodFor: ['listening', 'my own word'], every: 2, last: '2026-02-01' }),
  ]);
  const whom = (...needs: string[]) => idsOf(friendsFor(state.compass, needs, today));
  expect(whom()).toEqual(['Cem', 'Ali', 'Bea']);
  expect(whom('listening')).toEqual(['Cem', 'Ali', 'Bea']);
  expect(whom('listening', 'atNight')).toEqual(['Ali']);
  expect(whom('my own word')).toEqual(['Cem']);
  expect(whom('laughing')).toEqual([]);
});

test('COMPASS5 values stand in the order of the cards, own words after them, whatever their ids', () => {
  const state = given([
    ...[value('a', { value: 'music' }), value('b', { value: 'play' }), value('c', { value: 'honesty' })],
    value('d', { value: 'humour', weight: 'guides' }),
  ]);
  expect(idsOf(valuesOf(state.compass))).toEqual(['d', 'c', 'b', 'a']);
});

test('COMPASS9 two values of one name are one', () => {
  const state = given([value('a', { value: 'Calm', weight: 'matters' }), value('b', { weight: 'guides' })]);
  expect(why(state, value('c', { value: ' calm' }))).toEqual({ code: 'nameTaken', field: 'value' });
  expect(idsOf(valuesOf(state.compass))).toEqual(['b', 'a']);
  const removed = given([compass({ type: 'remove', of: 'value', id: 'a' as ValueId })], state);
  expect(idsOf(valuesOf(removed.compass))).toEqual(['b']);
  const back = given([value('c', { value: 'calm', weight: 'guides' })], removed);
  expect(valuesOf(back.compass).map(({ id, fields }) => [id, fields.weight])).toEqual([
    ['a', 'guides'],
    ['b', 'guides'],
  ]);
});

describe('COMPASS11 options are known by ids', () => {
  const id = 'c' as ChoiceId;
  const named = (name: string, what = name): ChoiceOption => ({ ...option, id: name as OptionId, what });
  const optionsIn = (state: State) => state.compass.choice.get(id)?.fields.options ?? [];

  test('COMPASS11 one that is gone comes back alone, where it stood; what was changed in the others since stays', () => {
    const before = [named('a'), named('b'), named('c')];
    const since = [named('c', 'said anew'), named('a'), named('d')];
    expect(withOptionBack(since, named('b'), 1)).toEqual([since[0], named('b'), since[1], since[2]]);
    expect(withOptionBack([], named('b'), 1)).toEqual([named('b')]);
    // it is there already, as another device brought it back
    expect(withOptionBack(before, named('b', 'old'), 1)).toEqual(before);
  });

  test('COMPASS11 what an older version wrote without ids opens, is known by its place, and can be taken back', () => {
    const { id: _, ...bare } = option;
    const written = { type: 'choiceAdded', id, fields: { question: 'Stay?', options: [bare, bare] } };
    const changed = {
      ...{ type: 'choiceChanged', id, changes: { options: [bare] } },
      beside: { options: [[bare, bare, bare]] },
    };
    const state = emptyState();
    const inOrder: Ancestry = { precedes: (a, b) => a !== b };
    const read = (event: object) => {
      const body = readBody({ tool: 'compass', version: 1, at: now, event });
      if (!body) throw new Error('not read');
      return body;
    };
    fold(state, 'e0' as EntryId, read(written), inOrder);
    expect(idsOf(optionsIn(state))).toEqual(['place 1', 'place 2']);
    const back = undo(state, read(changed));
    fold(state, 'e1' as EntryId, read(changed), inOrder);
    const all = state.compass.choice.get(id)?.registers.options.map(({ value: one }) => idsOf(one));
    expect(all).toEqual([['place 1'], ['place 1', 'place 2', 'place 3']]);
    fold(state, 'e2' as EntryId, back, inOrder);
    expect(idsOf(optionsIn(state))).toEqual(['place 1', 'place 2']);
  });

  test('COMPASS11 no two options of one choice have one id', () => {
    const ids = fc.array(fc.constantFrom(undefined, 'a', 'b', 'place 1', 'place 2', 'place 1 again'));
    fc.assert(
      fc.property(ids, (some) => {
        const { id: _, ...bare } = option;
        const read = withOptionIds(some.map((one) => (one ? { ...bare, id: one as OptionId } : bare)));
        expect(new Set(idsOf(read)).size).toBe(some.length);
        expect(withOptionIds(read)).toEqual(read);
      }),
    );
  });
});

test('COMPASS4 a day that nobody said yet can be written back', () => {
  const state = emptyState();
  const said = (changes: object) =>
    ({ tool: 'compass', version: 1, at: now, event: { type: 'loadChanged', id: 'w', changes } }) as Body;
  fold(state, 'e0' as EntryId, said({ note: 'x' }), { precedes: () => false });
  expect(readBody(undo(state, said({ week: today })))).not.toBeNull();
});

describe('COMPASS10 looking again adds', () => {
  const id = 'c' as ChoiceId;
  const look = (name: string, on: string, words: string): Intent =>
    compass({ type: 'look', of: 'choice', id, look: name as LookId, on, words });
  const choiceIn = (state: State) => {
    const there = state.compass.choice.get(id);
    if (!there) throw new Error('no choice');
    return there;
  };
  const saidIn = (state: State) => looksOf(choiceIn(state)).map(({ words }) => words);

  test('COMPASS10 what was written before stays, and the day that was chosen is over with the first word', () => {
    const state = given([choice('c', [option], '2026-03-09')]);
    const before = choiceIn(state).fields;
    given([look('a', '2026-03-09', ' It is quieter now. ')], state);
    expect(choiceIn(state).fields).toEqual({
      ...{ ...before, revisit: null },
      looks: [{ id: 'a', on: '2026-03-09', words: 'It is quieter now.' }],
    });
    expect(choicesToRevisit(state.compass, '2026-06-01')).toEqual([]);
    given([look('b', '2026-04-02', 'And it stayed so.')], state);
    expect(saidIn(state)).toEqual(['It is quieter now.', 'And it stayed so.']);
  });

  test('COMPASS10 a day that is still to come stays, and so does one that is chosen while one writes', () => {
    const state = given([choice('c', [], '2026-05-01'), look('a', '2026-03-09', 'Sooner.')]);
    expect(choiceIn(state).fields.revisit).toBe('2026-05-01');
    given([look('a', '2026-05-02', 'Sooner than I thought.')], state);
    expect(choiceIn(state).fields).toMatchObject({
      revisit: '2026-05-01',
      looks: [{ on: '2026-03-09', words: 'Sooner than I thought.' }],
    });
  });

  test('COMPASS10 of two devices that look at once both are kept, and a third look keeps them', () => {
    fc.assert(
      fc.property(fc.constantFrom(['a', 'b'], ['b', 'a']), (order) => {
        const state = given([choice('c')]);
        const bodies = order.map((name) => {
          const decision = decide(state, look(name, today, name), { now, newId: () => 'new' });
          if (!decision.ok) throw new Error(decision.why.code);
          return decision.value;
        });
        const apart: Ancestry = { precedes: (earlier) => earlier !== 'x0' && earlier !== 'x1' };
        for (const [k, some] of bodies.entries())
          for (const body of some) fold(state, `x${k}` as EntryId, body, apart);
        expect(saidIn(state)).toEqual(['a', 'b']);
        given([look('d', '2026-03-10', 'd')], state);
        expect(saidIn(state)).toEqual(['a', 'b', 'd']);
      }),
    );
  });

  test.each<[string, Intent, object]>([
    ['nothing said', look('a', today, '  '), { code: 'saysNothing', field: 'words' }],
    ['too long', look('a', today, 'x'.repeat(2_001)), { code: 'textTooLong', field: 'words' }],
    ['a day that is none', look('a', '2026-02-30', 'x'), { code: 'dateUnclear', field: 'on' }],
  ])('COMPASS10 %s is refused at its field', (_, intent, refusal) =>
    expect(why(given([choice('c')]), intent)).toEqual(refusal),
  );

  test('COMPASS10 a look that is emptied again is none, and one of no choice is refused', () => {
    const state = given([choice('c'), look('a', today, 'a'), look('b', today, 'b'), look('a', today, '')]);
    expect(saidIn(state)).toEqual(['b']);
    expect(why(emptyState(), look('a', today, 'a'))).toEqual({ code: 'unknown' });
  });
});
