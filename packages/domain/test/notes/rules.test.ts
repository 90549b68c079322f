import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type Body,
  budgetTable,
  concernsFor,
  copyOf,
  DANGER,
  dangerOf,
  decide,
  type EntryId,
  emptyState,
  FEELINGS,
  familyOf,
  feelingsLately,
  fold,
  type Intent,
  isAnswered,
  isGood,
  type NoteFields,
  type NotesIntent,
  notesAbout,
  notesOf,
  notesPutAway,
  readBody,
  readyToSearch,
  repeatsIn,
  type State,
  scriptsFor,
  searchNotes,
  storiesThatAskedTheSame,
  strategiesAway,
  strategiesOf,
  strategyToAskAbout,
  subjectOf,
  takenFrom,
  triesOf,
  triggersAway,
  triggersByUse,
  triggersOf,
  undo,
  wavesOf,
  whereIsEverybody,
} from '../../src/index.ts';
import { add, given, join, person } from '../people/map-of.ts';
import {
  change,
  erase,
  noteId,
  noteIn,
  notes,
  now,
  putAway,
  restore,
  strategy,
  strategyId,
  trigger,
  triggerId,
  why,
  write,
} from './journal-of.ts';

const ids = (state: State, ...kinds: NoteFields['kind'][]) =>
  notesOf(state.notes, ...kinds).map(({ id }) => id);
const felt = (feeling: string, before: number | null = null, after: number | null = null) => ({
  ...{ feeling, before, after },
});
const on = (day: number) => `2026-03-0${day}T20:00:00Z`;

test('NOTES1 nothing of a note is read by map, time or plan', () => {
  const life = [add('sam'), join('me', 'sam')];
  const [bare, noted] = [
    given(life),
    given([...life, write('n', { people: [person('sam')], what: 'Alone again' })]),
  ];
  const week = '2026-03-09';
  expect(whereIsEverybody(noted.people)).toEqual(whereIsEverybody(bare.people));
  expect(budgetTable(noted, week, 1)).toEqual(budgetTable(bare, week, 1));
  expect(concernsFor(noted, week)).toEqual(concernsFor(bare, week));
  expect([noted.people, noted.time]).toEqual([bare.people, bare.time]);
});

describe('NOTES2 one word, one feeling or one tap is a whole note', () => {
  test.each<[string, Partial<NoteFields>]>([
    ['one word', { what: 'Tonight' }],
    ['one feeling without a number', { feelings: [felt('envy')] }],
    ['one tap on a wave', { kind: 'wave', ratings: [{ second: 0, strength: 7 }] }],
    ['the hours of a night', { sleep: 0 }],
    ['a reading', { kind: 'story', readings: ['The train was late'] }],
  ])('NOTES2 %s', (_, fields) => expect(why(emptyState(), write('n', fields))).toBeNull());

  test.each<[string, Partial<NoteFields>]>([
    ['nothing', {}],
    ['spaces', { what: '  \n ', thoughts: '\t' }],
    ['a kind and a time', { kind: 'wave', at: on(1) }],
    ['empty lists', { feelings: [], needs: [], readings: ['', ''], helped: null }],
  ])('NOTES2 %s is refused', (_, fields) =>
    expect(why(emptyState(), write('n', fields))).toEqual({ code: 'noteEmpty' }),
  );

  test('NOTES2 nor can a note be changed until it says nothing', () => {
    const state = given([write('n', { what: 'x' })]);
    expect(why(state, change('n', { what: ' ' }))).toEqual({ code: 'noteEmpty' });
    expect(why(state, change('n', { what: ' ', thoughts: 'y' }))).toBeNull();
  });

  test('NOTES2 what is too much is refused at its field, and nothing is cut', () => {
    const refusals: [Partial<NoteFields>, string, string][] = [
      [{ what: 'x'.repeat(10_001) }, 'textTooLong', 'what'],
      [{ needs: ['x'.repeat(61)] }, 'textTooLong', 'needs'],
      [{ needs: Array.from({ length: 41 }, (_, k) => `need ${k}`) }, 'tooMany', 'needs'],
      [{ sleep: 1_441 }, 'outOfRange', 'sleep'],
      [{ what: 'x', at: '2026-02-30T10:00:00Z' }, 'dateUnclear', 'at'],
      [{ what: 'x', at: '2026-03-11T12:00:00Z' }, 'dateAhead', 'at'],
    ];
    for (const [fields, code, field] of refusals)
      expect(why(emptyState(), write('n', fields))).toEqual({ code, field });
    expect(why(emptyState(), write('n', { what: 'x', at: '2026-03-10T11:00:00Z' }))).toBeNull();
  });
});

describe('NOTES3 strength counts from 0 to 10, before and after', () => {
  test.each([
    [0, 10, null],
    [10, null, null],
    [11, 0, { code: 'outOfRange', field: 'feelings' }],
    [3, -1, { code: 'outOfRange', field: 'feelings' }],
    [2.5, 1, { code: 'outOfRange', field: 'feelings' }],
  ])('NOTES3 %j and %j: %j', (before, after, refusal) =>
    expect(why(emptyState(), write('n', { feelings: [felt('envy', before, after)] }))).toEqual(refusal),
  );

  test('NOTES3 no feeling twice, however it is written', () => {
    const fields = { feelings: [felt('Dread'), felt(' dread')] };
    expect(why(emptyState(), write('n', fields))).toEqual({ code: 'feelingTwice', field: 'feelings' });
  });
});

describe('NOTES4 words from lists or one’s own', () => {
  test('NOTES4 every word of a list has one family; own words have none, and count as neither good nor hard', () => {
    const words = Object.entries(FEELINGS).flatMap(([family, all]) => all.map((word) => [word, family]));
    expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
    for (const [word = '', family] of words) expect(familyOf(word)).toBe(family);
    expect([familyOf('a stone in my shoe'), isGood('a stone in my shoe')]).toEqual([undefined, false]);
    expect([isGood('compersion'), isGood('jealousy')]).toEqual([true, false]);
  });

  test('NOTES4 a key that no list has any more is read as it was written', () => {
    const event = {
      ...{ type: 'noteWritten', note: 'n' },
      fields: { at: now, feelings: [felt('formerWord', 4)], needs: ['formerNeed'] },
    };
    const body = readBody({ tool: 'notes', version: 1, at: now, event });
    const state = emptyState();
    fold(state, 'e0' as EntryId, body as Body, { precedes: () => false });
    expect(noteIn(state, 'n').fields).toMatchObject({
      feelings: [felt('formerWord', 4)],
      needs: ['formerNeed'],
    });
    expect(feelingsLately(state.notes)).toEqual(['formerWord']);
  });
});

describe('NOTES5 triggers and strategies are one’s own lists', () => {
  const state = given([trigger('late', 'Late home'), trigger('phone', 'The phone')]);
  const named = (name: string) => notes({ type: 'addTrigger', name });

  test('NOTES5 two of one name are one', () => {
    expect(why(state, named(' late HOME '))).toEqual({ code: 'nameTaken', field: 'name' });
    expect(why(state, notes({ type: 'renameTrigger', trigger: triggerId('late'), name: 'LATE home' }))).toBe(
      null,
    );
    expect(why(state, named('  '))).toEqual({ code: 'nameMissing', field: 'name' });
    expect(why(state, named('x'.repeat(81)))).toEqual({ code: 'nameTooLong', field: 'name' });
  });

  test('NOTES5 NOTES15 taking one away keeps the notes that name it, and written anew it comes back', () => {
    const late = triggerId('late');
    const all = given([
      trigger('late', 'Late home'),
      write('n', { trigger: late }),
      notes({ type: 'removeTrigger', trigger: late }),
    ]);
    expect(triggersOf(all.notes)).toEqual([]);
    expect(noteIn(all, 'n').fields.trigger).toBe(late);
    expect(all.notes.triggers.get(late)?.fields.name).toBe('Late home');
    const back = given([trigger('other', 'late home ')], all);
    expect(triggersOf(back.notes).map(({ id, fields }) => [id, fields.name])).toEqual([
      ['late', 'Late home'],
    ]);
    expect(triggersByUse(back.notes)[0]?.notes).toBe(1);
    expect(why(back, named('Late home'))?.code).toBe('nameTaken');
  });

  test('NOTES5 those that came last come first', () => {
    const all = given([
      ...[trigger('a'), trigger('b'), trigger('c')],
      write('n1', { trigger: triggerId('b'), at: on(2) }),
      write('n2', { trigger: triggerId('c'), at: on(3) }),
      write('n3', { trigger: triggerId('b'), at: on(1) }),
    ]);
    expect(triggersByUse(all.notes).map((one) => [one.trigger.id, one.notes])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 0],
    ]);
  });
});

describe('NOTES6 put away is not erased', () => {
  test('NOTES6 what was put away comes back as it was', () => {
    const state = given([write('n', { what: 'x', needs: ['rest'] }), putAway('n')]);
    expect([ids(state), notesPutAway(state.notes).map(({ id }) => id)]).toEqual([[], ['n']]);
    given([restore('n')], state);
    expect([ids(state), notesPutAway(state.notes)]).toEqual([['n'], []]);
    expect(noteIn(state, 'n').fields).toMatchObject({ what: 'x', needs: ['rest'] });
  });

  test('NOTES6 what was taken off a list can come back, or be erased', () => {
    const [late, walk] = [triggerId('late'), strategyId('walk')];
    const state = given([
      ...[trigger('late'), strategy('walk', { trigger: late })],
      notes({ type: 'removeTrigger', trigger: late }),
      notes({ type: 'removeStrategy', strategy: walk }),
    ]);
    const away = () => [...triggersAway(state.notes), ...strategiesAway(state.notes)].map(({ id }) => id);
    expect(away()).toEqual(['late', 'walk']);
    given([notes({ type: 'restoreStrategy', strategy: walk })], state);
    expect([away(), strategiesOf(state.notes).map(({ id }) => id)]).toEqual([['late'], ['walk']]);
    given([notes({ type: 'eraseTrigger', trigger: late })], state);
    expect(away()).toEqual([]);
  });

  test('NOTES6 erased is erased: nothing that is written of it, before, after or at once, brings it back', () => {
    const acts = [change('n', { what: 'again' }), putAway('n'), restore('n')];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([write('n', { what: 'text' }), ...acts, erase('n')], { minLength: 5 }),
        fc.boolean(),
        (order, knows) => {
          const state = emptyState();
          const ancestry: Ancestry = { precedes: (a, b) => knows && a < b };
          const full = given([write('n')]);
          for (const [k, act] of order.entries()) {
            const decision = decide(full, act, { now, newId: () => 'new' });
            if (!decision.ok) throw new Error(decision.why.code);
            for (const body of decision.value) fold(state, `e${k}` as EntryId, body, ancestry);
          }
          expect([ids(state), notesPutAway(state.notes)]).toEqual([[], []]);
          expect(state.notes.notes.size).toBe(0);
        },
      ),
    );
  });

  test('NOTES6 and nobody takes that back', () => {
    const state = given([write('n')]);
    const event = { type: 'noteErased', note: noteId('n') } as const;
    const back = undo(state, { tool: 'notes', version: 1, at: now, event });
    expect(back.event).toEqual(event);
    expect(why(given([erase('n')], state), restore('n'))).toEqual({ code: 'noteUnknown' });
  });
});

describe('NOTES6 what stands on one’s lists can be erased too', () => {
  const written = () => given([trigger('t'), strategy('s', { trigger: triggerId('t') })]);
  test.each<[string, NotesIntent, NotesIntent, 'triggers' | 'strategies']>([
    [
      'a trigger',
      { type: 'eraseTrigger', trigger: triggerId('t') },
      { type: 'addTrigger', trigger: triggerId('t'), name: 'again' },
      'triggers',
    ],
    [
      'a strategy',
      { type: 'eraseStrategy', strategy: strategyId('s') },
      { type: 'tryStrategy', strategy: strategyId('s'), fields: { what: 'again' } },
      'strategies',
    ],
  ])('NOTES6 %s: whatever is written of it, and no note goes with it', (_, gone, again, list) => {
    const note = { trigger: triggerId('t'), tried: { strategy: strategyId('s'), how: 'helped' } } as const;
    const state = given([write('n', note), notes(gone)], written());
    expect([state.notes[list].size, ids(state)]).toEqual([0, ['n']]);
    // written before the other device had heard of it
    const decision = decide(written(), notes(again), { now, newId: () => 'new' });
    if (!decision.ok) throw new Error(decision.why.code);
    for (const body of decision.value) {
      expect(subjectOf(body)).toBe(list === 'triggers' ? 'trigger t' : 'strategy s');
      fold(state, 'late' as EntryId, body, { precedes: () => false });
    }
    expect(state.notes[list].size).toBe(0);
    expect(why(state, notes(again))).toEqual({
      code: list === 'triggers' ? 'triggerUnknown' : 'strategyUnknown',
    });
    expect(why(state, notes(gone))?.code).toMatch(/Unknown$/);
  });
});

test('NOTES7 what two devices wrote at once is kept beside each other', () => {
  const state = given([write('n', { what: 'first' })]);
  const apart: Ancestry = { precedes: (a) => a === 'e0000' };
  for (const [k, what] of ['one', 'other'].entries()) {
    const decision = decide(state, change('n', { what }), { now, newId: () => 'new' });
    if (!decision.ok) throw new Error(decision.why.code);
    for (const body of decision.value) fold(state, `f${k}` as EntryId, body, apart);
  }
  const { fields, disputed, registers } = noteIn(state, 'n');
  expect([fields.what, disputed]).toEqual(['one', ['what']]);
  expect(registers.what.map(({ value }) => value)).toEqual(['one', 'other']);
});

describe('NOTES8 search', () => {
  const state = given([
    write('a', { what: 'Späte Straßenbahn', thoughts: 'and nobody called', at: on(1) }),
    write('b', { readings: ['The TRAM was late'], at: on(3) }),
    write('c', { kind: 'wave', ratings: [{ second: 0, strength: 4 }], needs: ['own need'], at: on(2) }),
    write('gone', { what: 'tram' }),
    putAway('gone'),
  ]);
  const found = (query: string) => searchNotes(state.notes, query).map(({ id }) => id);

  test.each([
    ['', ['b', 'c', 'a']],
    ['  ', ['b', 'c', 'a']],
    ['tram', ['b']],
    ['SPATE nobody', ['a']],
    ['late tram', ['b']],
    ['tram called', []],
    ['own', ['c']],
  ])('NOTES8 %j finds %j', (query, expected) => expect(found(query)).toEqual(expected));

  test('NOTES8 finds by names that the screen gives, beside own words', () => {
    const namesIn = ({ id }: { id: string }) => (id === 'c' ? ['Lonelinéss', 'Sam'] : []);
    const by = (query: string) => searchNotes(state.notes, query, namesIn).map(({ id }) => id);
    expect(by('loneliness')).toEqual(['c']);
    expect(by('sam need')).toEqual(['c']);
    expect(by('sam tram')).toEqual([]);
  });

  test('NOTES8 finds what was changed, and not what it was before', () => {
    const all = given([write('n', { what: 'Rain' })]);
    expect(searchNotes(all.notes, 'rain')).toHaveLength(1);
    given([change('n', { what: 'Snow' })], all);
    expect(searchNotes(all.notes, 'rain')).toHaveLength(0);
    expect(searchNotes(all.notes, 'snow')).toHaveLength(1);
  });
});

describe('NOTES9 a wave', () => {
  const rated = (...strengths: number[]) => strengths.map((strength, k) => ({ second: 60 * k, strength }));

  test('NOTES9 can end at any time and in any way', () => {
    for (const outcome of [null, 'eased', 'stayed', 'grew'] as const)
      expect(why(emptyState(), write('n', { kind: 'wave', ratings: rated(7), outcome }))).toBeNull();
  });

  test('NOTES9 its ratings stand in order', () => {
    const fields = { kind: 'wave', ratings: rated(7, 5).toReversed() } as const;
    expect(why(emptyState(), write('n', fields))).toEqual({ code: 'ratingsNotInOrder', field: 'ratings' });
    expect(
      why(
        emptyState(),
        write('n', {
          kind: 'wave',
          ratings: [...rated(7), { second: 0, strength: 3 }],
        }),
      ),
    ).toBeNull();
  });

  test('NOTES9 of one rating there is no curve', () => {
    const state = given([
      write('one', { kind: 'wave', ratings: rated(7) }),
      write('two', { kind: 'wave', ratings: rated(7, 9), outcome: 'grew' }),
    ]);
    expect(wavesOf(state.notes).map(({ id }) => id)).toEqual(['two']);
  });
});

test('NOTES8 what was worked out ahead is found the same, and a key of a list is nobody’s word', () => {
  const state = given([
    write('a', { what: 'Zoë’s café – at nine', helped: 'yes', trigger: triggerId('q') }),
    write('b', { answers: [{ says: 'Ça va', mine: 'Non' }], toWhom: 'Ænna', drafts: ['ÅNGSTRÖM'] }),
  ]);
  const asked = ['zoe’s', 'CAFE –', 'ca va', 'ænna', 'angstrom', 'yes', 'q', 'journal'];
  const found = () => asked.map((query) => searchNotes(state.notes, query).map(({ id }) => id));
  let left = 1;
  expect(readyToSearch(state.notes, () => left-- === 0)).toBe(false);
  expect(readyToSearch(state.notes, () => false)).toBe(true);
  expect(found()).toEqual([['a'], ['a'], ['b'], ['b'], ['b'], [], [], []]);
});

describe('PATTERN11 an offer', () => {
  const answer = notes({ type: 'answerOffer', offer: 'sleep' });

  test('PATTERN11 is answered once, and open again only where that is taken back', () => {
    const state = given([write('n')]);
    expect(isAnswered(state.notes, 'sleep')).toBe(false);
    const before = copyOf(state);
    const decided = decide(state, answer, { now, newId: () => 'new' });
    const [body] = decided.ok ? decided.value : [];
    if (!body) throw new Error('it was refused');
    const after: Ancestry = { precedes: (a, b) => a < b };
    fold(state, 'f1' as EntryId, body, after);
    expect([isAnswered(state.notes, 'sleep'), isAnswered(state.notes, 'load')]).toEqual([true, false]);
    fold(state, 'f2' as EntryId, undo(before, body), after);
    expect(isAnswered(state.notes, 'sleep')).toBe(false);
  });

  test('PATTERN11 taken back here and answered there at once stays answered', () => {
    const state = given([answer]);
    const [there] = given([answer]).notes.answered.keys();
    expect(there).toBe('sleep');
    const apart: Ancestry = { precedes: (a) => a === 'e0000' };
    const body = (type: 'offerAnswered' | 'offerReopened'): Body => ({
      ...{ tool: 'notes', version: 1, at: now, event: { type, offer: 'sleep' } },
    });
    fold(state, 'f1' as EntryId, body('offerReopened'), apart);
    expect(isAnswered(state.notes, 'sleep')).toBe(false);
    fold(state, 'f2' as EntryId, body('offerAnswered'), apart);
    expect(isAnswered(state.notes, 'sleep')).toBe(true);
  });

  test('PATTERN11 is refused where it is called nothing', () =>
    expect(why(given([]), notes({ type: 'answerOffer', offer: '' }))).not.toBeNull());
});

describe('NOTES10 a strategy is asked about when its trigger comes back', () => {
  const late = triggerId('late');
  const base: Intent[] = [
    trigger('late'),
    trigger('other'),
    strategy('walk', { trigger: late, since: on(3) }),
    strategy('tea', { trigger: late, since: on(4) }),
    strategy('mind', { since: on(1) }),
  ];
  const asked = (fields: Partial<NoteFields>, ...more: Intent[]) => {
    const state = given([...base, ...more, write('n', fields)]);
    return strategyToAskAbout(state.notes, noteIn(state, 'n'))?.id;
  };
  const again = { trigger: late, at: on(5) };
  const tried = (how: NonNullable<NoteFields['tried']>['how']) => ({ strategy: strategyId('walk'), how });
  const states = (id: string, state: 'kept' | 'setAside') =>
    notes({ type: 'changeStrategy', strategy: strategyId(id), changes: { state } });

  test('NOTES10 the one tried longest', () => expect(asked(again)).toBe('walk'));
  test.each<[string, Partial<NoteFields>]>([
    ['another trigger', { ...again, trigger: triggerId('other') }],
    ['no trigger', { at: on(5), what: 'x' }],
    ['a note from before', { ...again, at: on(2) }],
    ['one that has said so', { ...again, tried: tried('notTried') }],
    ['one that would not say', { ...again, tried: tried('unsaid') }],
  ])('NOTES10 never in %s', (_, fields) => expect(asked(fields)).toBeUndefined());
  test('NOTES10 not once it is kept, set aside or taken away', () => {
    const without = notes({ type: 'removeStrategy', strategy: strategyId('tea') });
    expect(asked(again, states('walk', 'kept'))).toBe('tea');
    expect(asked(again, states('walk', 'setAside'), without)).toBeUndefined();
  });
  test('NOTES10 how it went is told by the notes that say so', () => {
    const state = given([
      ...base,
      write('a', { ...again, tried: tried('helped') }),
      write('b', { trigger: late, at: on(6), tried: tried('unsaid') }),
      write('c', { trigger: late, at: on(7), tried: tried('didNotHelp') }),
    ]);
    const walk = state.notes.strategies.get(strategyId('walk'));
    expect(walk && triesOf(state.notes, walk).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(why(state, strategy('none', { what: '  ' }))).toEqual({ code: 'nameMissing', field: 'what' });
  });
});

describe('NOTES11 side by side', () => {
  test('NOTES11 what comes back in two and more is marked, once, and nobody is', () => {
    const late = triggerId('late');
    const state = given([
      ...[add('sam'), trigger('late')],
      write('a', { feelings: [felt('envy', 3), felt('dread')], needs: ['rest', 'rest'], trigger: late }),
      write('b', { feelings: [felt('envy', 9)], places: ['chest'], people: [person('sam')] }),
      write('c', { trigger: late, people: [person('sam')], deeds: ['waited'] }),
    ]);
    expect(repeatsIn(notesOf(state.notes))).toEqual({
      ...{ feelings: ['envy'], triggers: ['late'], needs: [], places: [], deeds: [] },
    });
    expect(notesAbout(state.notes, person('sam')).map(({ id }) => id)).toHaveLength(2);
  });
});

describe('NOTES12 the same question again', () => {
  const story = (id: string, question: string, day: number) =>
    write(id, { kind: 'story', story: 'x', question, at: on(day) });
  const state = given([
    story('one', 'Did you forget our Friday on purpose?', 1),
    story('two', 'Did you forget our FRIDAY on purpose, or not?', 2),
    story('three', 'did you forget our friday, on purpose?', 3),
    story('other', 'Are you happy at work?', 3),
    story('none', '', 4),
    write('journal', { question: 'Did you forget our Friday on purpose?', at: on(2) }),
  ]);
  test.each([
    ['three', ['two', 'one']],
    ['two', ['one']],
    ['one', []],
    ['other', []],
    ['none', []],
  ])('NOTES12 before %s: %j', (id, expected) =>
    expect(storiesThatAskedTheSame(state.notes, noteIn(state, id)).map((one) => one.id)).toEqual(expected),
  );
});

describe('NOTES13 scripts', () => {
  const answers = [
    { says: 'Not this week', mine: 'Then when?' },
    { says: 'Why?', mine: 'Because I miss you' },
  ];
  test.each<[string, Partial<NoteFields>]>([
    ['a situation', { situation: 'moreTime' }],
    ['a request', { ask: 'One evening' }],
    ['one answer', { answers: answers.slice(0, 1) }],
    ['one wording', { drafts: ['I miss our evenings.'] }],
  ])('NOTES13 %s is a whole script', (_, fields) =>
    expect(why(emptyState(), write('s', { kind: 'script', ...fields }))).toBeNull(),
  );
  test('NOTES13 its wordings and answers stay in order, and are found', () => {
    const drafts = ['Second thoughts', 'A first draft'];
    const state = given([
      write('s', { kind: 'script', situation: 'moreTime', drafts, answers }),
      write('t', { kind: 'script', situation: 'my own', ask: 'Quiet' }),
    ]);
    expect(noteIn(state, 's').fields).toMatchObject({ drafts, answers });
    for (const query of ['thoughts draft', 'why miss', 'then when'])
      expect(searchNotes(state.notes, query).map(({ id }) => id)).toEqual(['s']);
    expect(scriptsFor(state.notes, 'my own').map(({ id }) => id)).toEqual(['t']);
    expect(scriptsFor(state.notes)).toHaveLength(2);
  });
  test('NOTES13 an answer that is too long is refused at its field', () =>
    expect(why(emptyState(), write('s', { answers: [{ says: 'x'.repeat(501), mine: '' }] }))).toEqual({
      ...{ code: 'textTooLong', field: 'answers' },
    }));
});

test('NOTES6 what was taken from a note to the lists is known when it goes: its words, and a trigger that no other note names', () => {
  const state = given([
    ...[trigger('t'), strategy('s', { what: 'Walk' }), strategy('other', { what: 'Call' })],
    ...[write('a', { rather: ' Walk ', trigger: triggerId('t') }), write('b', { what: 'x' })],
  ]);
  const taken = (id: string) => {
    const { strategies, trigger: named } = takenFrom(state.notes, noteIn(state, id));
    return [strategies.map((one) => one.id), named?.id];
  };
  expect([taken('a'), taken('b')]).toEqual([
    [['s'], 't'],
    [[], undefined],
  ]);
  given([change('b', { trigger: triggerId('t') }), putAway('b')], state);
  expect(taken('a')).toEqual([['s'], undefined]);
});

describe('NOTES14 words of danger are a list of their own', () => {
  const danger = felt('notLive');
  test('NOTES14 beside the feelings, of no family, neither good nor hard', () => {
    const words = Object.values(DANGER).flat();
    expect(new Set(words).size).toBe(words.length);
    for (const word of words)
      expect([familyOf(word), isGood(word), dangerOf(word)]).toEqual([
        undefined,
        false,
        expect.stringMatching(/^(self|others)$/),
      ]);
    for (const word of Object.values(FEELINGS).flat()) expect(dangerOf(word)).toBeUndefined();
  });

  test('NOTES14 told in their note, and neither among feelings of late nor in what comes back', () => {
    const state = given([
      write('a', { feelings: [danger, felt('fear')] }),
      write('b', { feelings: [danger, felt('fear')] }),
    ]);
    expect(noteIn(state, 'a').fields.feelings).toEqual([danger, felt('fear')]);
    expect(feelingsLately(state.notes)).toEqual(['fear']);
    expect(repeatsIn(notesOf(state.notes)).feelings).toEqual(['fear']);
  });

  test('NOTES14 one alone is a whole note', () =>
    expect(why(emptyState(), write('n', { feelings: [danger] }))).toBeNull());
});

test('a note is listed by when it happened, not by when it was written, and by its kind when asked', () => {
  const state = given([
    write('late', { what: 'x', at: on(1) }),
    write('wave', { kind: 'wave', ratings: [{ second: 0, strength: 1 }], at: on(4) }),
    write('story', { kind: 'story', story: 'x', at: on(2) }),
  ]);
  expect(ids(state)).toEqual(['wave', 'story', 'late']);
  expect(ids(state, 'journal', 'story')).toEqual(['story', 'late']);
});
