import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  asPassed,
  type Body,
  type ChoiceFields,
  type ChoiceId,
  type CompassIntent,
  concernsFor,
  copyOf,
  DANGER,
  type DangerId,
  dangerIn,
  dangersSaid,
  decide,
  type EntryId,
  emptyState,
  erasedBy,
  fold,
  helpSettingsOf,
  type Intent,
  type NoteFields,
  PRESSURE_QUESTIONS,
  type State,
  subjectOf,
  undo,
  whatWaits,
} from '../../src/index.ts';
import { change, erase, now, putAway, restore, why, write } from '../notes/journal-of.ts';
import { given } from '../people/map-of.ts';
import { budget, clock, couple, dateAt, time, week } from '../time/week-of.ts';

const help = (intent: Extract<Intent, { tool: 'help' }>['intent']): Intent => ({ tool: 'help', intent });
const say = (id: string, kind: 'self' | 'others' = 'self'): Intent =>
  help({ type: 'sayDanger', danger: id as DangerId, kind });
const eraseSaid = (id: string): Intent => help({ type: 'eraseDanger', danger: id as DangerId });
const felt = (...words: string[]): NoteFields['feelings'] =>
  words.map((feeling) => ({ feeling, before: null, after: null }));
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const id = 'c' as ChoiceId;
const choice = (fields: Partial<ChoiceFields>): Intent =>
  compass({ type: 'add', of: 'choice', id, fields: { question: 'Stay?', ...fields } });
const answered = (question: string, answer: 'yes' | 'partly' | 'no'): ChoiceFields['asked'][number] => ({
  ...{ question, answer, words: '' },
});
const pressed = answered(PRESSURE_QUESTIONS[0] ?? '', 'yes');
const self = { self: true, others: false };
const others = { self: false, others: true };

/** As `given`, and with everything said to have passed. */
const passed = (state: State): State => given(asPassed(state), state);

test('HELP1 what is said of danger is in nobody else’s tool', () => {
  const [bare, full] = [emptyState(), given([say('d'), say('e', 'others')])];
  const { help: _, ...rest } = full;
  const { help: __, ...empty } = bare;
  expect(rest).toEqual(empty);
});

describe('HELP2 danger is only ever chosen', () => {
  test.each(DANGER.self)('HELP2 to oneself: %s', (word) =>
    expect(dangerIn(given([write('n', { feelings: felt('fear', word) })]))).toEqual(self),
  );
  test.each(DANGER.others)('HELP2 from others: %s', (word) =>
    expect(dangerIn(given([write('n', { feelings: felt(word) })]))).toEqual(others),
  );
  test.each(PRESSURE_QUESTIONS)('HELP2 a yes to %s in a choice', (question) => {
    expect(dangerIn(given([choice({ asked: [answered(question, 'yes')] })]))).toEqual(others);
    expect(dangerIn(given([choice({ asked: [answered(question, 'partly')] })]))).toBeNull();
  });
  test('HELP2 said outright, and both at once', () => {
    expect(dangerIn(given([say('d')]))).toEqual(self);
    expect(dangerIn(given([say('d'), say('e', 'others')]))).toEqual({ self: true, others: true });
  });
  test.each<[string, Intent]>([
    ['a text', write('n', { what: 'I do not want to live. He hurts me.', thoughts: 'hurtMyself' })],
    ['a word of one’s own', write('n', { feelings: felt('I do not want to live') })],
    [
      'the strongest of feelings',
      write('n', { feelings: [{ feeling: 'hopelessness', before: 10, after: 10 }] }),
    ],
    ['another question', choice({ asked: [answered('canSayNo', 'no'), answered('hidden', 'yes')] })],
    ['words in a choice', choice({ lacks: 'fearOfAnger', decision: 'I am afraid.' })],
  ])('HELP2 %s is none', (_, intent) => expect(dangerIn(given([intent]))).toBeNull());
});

describe('HELP3 it stands until the one who said it says that it has passed', () => {
  const all = () =>
    given([
      ...[write('n', { feelings: felt('notLive') }), write('away', { feelings: felt('somebodyHurts') })],
      ...[putAway('away'), choice({ asked: [pressed] }), say('d')],
    ]);

  test('HELP3 all of it at once, also of what was put away', () => {
    const state = passed(all());
    expect([dangerIn(state), asPassed(state), dangersSaid(state.help)]).toEqual([null, [], []]);
    expect(dangerIn(given([restore('away')], state))).toBeNull();
  });

  test('HELP3 and that can be taken back', () => {
    const before = all();
    const after = copyOf(before);
    const bodies = asPassed(before).flatMap((intent) => {
      const decision = decide(after, intent, { now, newId: () => 'new' });
      return decision.ok ? decision.value : [];
    });
    const back = bodies.map((body) => undo(before, body));
    const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
    for (const [k, body] of [...bodies, ...back].entries()) fold(after, `x${k}` as EntryId, body, inOrder);
    expect(dangerIn(after)).toEqual({ self: true, others: true });
  });

  test('HELP3 what is chosen later stands again, in the same note or another', () => {
    const state = passed(given([write('n', { feelings: felt('notLive') })]));
    // the same words, written again with others, are nothing new
    given([change('n', { feelings: felt('notLive', 'relief') })], state);
    expect(dangerIn(state)).toBeNull();
    given([change('n', { feelings: felt('notLive', 'afraidOfSomebody') })], state);
    expect(dangerIn(state)).toEqual({ self: true, others: true });
    expect(dangerIn(given([write('m', { feelings: felt('hurtMyself') })], passed(state)))).toEqual(self);
  });

  test('HELP3 a yes in a choice, later', () => {
    const state = passed(given([choice({ asked: [pressed] })]));
    const more = [pressed, answered('canSayNo', 'no')];
    given([compass({ type: 'change', of: 'choice', id, changes: { asked: more } })], state);
    expect(dangerIn(state)).toBeNull();
    const again = [...more, answered(PRESSURE_QUESTIONS[1] ?? '', 'yes')];
    given([compass({ type: 'change', of: 'choice', id, changes: { asked: again } })], state);
    expect(dangerIn(state)).toEqual(others);
  });

  test.each(['passed first', 'chosen first'])('HELP3 of two devices at once, %s', (order) => {
    const start = given([write('n', { feelings: felt('notLive') })]);
    const bodiesOf = (intents: readonly Intent[]): Body[] =>
      intents.flatMap((intent) => {
        const decision = decide(start, intent, { now, newId: () => 'new' });
        if (!decision.ok) throw new Error(decision.why.code);
        return decision.value;
      });
    const [pass, choose] = [
      bodiesOf(asPassed(start)),
      bodiesOf([change('n', { feelings: felt('notLive', 'hurtMyself') })]),
    ];
    const apart: Ancestry = { precedes: (a) => a.startsWith('e') };
    const turns = order === 'passed first' ? [...pass, ...choose] : [...choose, ...pass];
    for (const [k, body] of turns.entries()) fold(start, `x${k}` as EntryId, body, apart);
    expect(dangerIn(start)).toEqual(self);
    expect(dangerIn(passed(start))).toBeNull();
  });

  test('HELP3 what nothing says any more, but another device did, can still be said to have passed', () => {
    const state = given([write('n', { what: 'x' })]);
    const apart: Ancestry = { precedes: (a) => a.startsWith('e') };
    for (const [k, changes] of [{ what: '', feelings: [] }, { feelings: felt('notLive') }].entries()) {
      const event = { type: 'noteChanged', note: 'n', changes } as never;
      fold(state, `x${k}` as EntryId, { tool: 'notes', version: 1, at: now, event }, apart);
    }
    expect(dangerIn(state)).toEqual(self);
    expect(dangerIn(passed(state))).toBeNull();
  });
});

describe('HELP4 what was put away or erased does not count', () => {
  test('HELP4 a note', () => {
    const state = given([write('n', { feelings: felt('notLive') }), putAway('n')]);
    expect(dangerIn(state)).toBeNull();
    expect(dangerIn(given([restore('n')], state))).toEqual(self);
    given([erase('n')], state);
    expect([dangerIn(state), asPassed(state)]).toEqual([null, []]);
  });

  test('HELP4 a choice', () => {
    const state = given([choice({ asked: [pressed] }), compass({ type: 'remove', of: 'choice', id })]);
    expect(dangerIn(state)).toBeNull();
    expect(dangerIn(given([compass({ type: 'restore', of: 'choice', id })], state))).toEqual(others);
  });

  test('HELP4 what was said outright goes for good, and all of it is of one subject', () => {
    const state = passed(given([say('d')]));
    expect(state.help.dangers.size).toBe(1);
    given([eraseSaid('d')], state);
    expect(state.help.dangers.size).toBe(0);
    expect(why(state, say('d'))).toEqual({ code: 'unknown' });
    expect(why(state, eraseSaid('d'))).toEqual({ code: 'unknown' });
    const body = (event: object) => ({ tool: 'help', version: 1, at: now, event }) as Body;
    expect(subjectOf(body({ type: 'dangerSaid', danger: 'd', fields: {} }))).toBe('danger d');
    expect(erasedBy(body({ type: 'dangerErased', danger: 'd' }))).toBe('danger d');
    expect(subjectOf(body({ type: 'helpSettingsChanged', changes: {} }))).toBeNull();
  });
});

describe('HELP5 while it stands, nothing suggests to ask, to negotiate or to see more of anybody', () => {
  const last = dateAt('last', 7, 15, 18, { lived: 180 }, -4);
  const life = () =>
    couple(time(budget({ floor: 120, wish: 180, most: 300 })), last, dateAt('open', 2, 19, 22, {}, 2));
  const waits = (state: State) => whatWaits(state, clock(7, 13, 1)).map(({ kind }) => kind);
  const concerns = (state: State) => concernsFor(state, week).map(({ kind }) => kind);

  test('HELP5 Today does not send anybody to ask what the other says', () => {
    expect(waits(life())).toContain('settle');
    for (const kind of ['self', 'others'] as const) {
      const state = given([say('d', kind)], life());
      expect(waits(state)).not.toContain('settle');
      expect(waits(passed(state))).toContain('settle');
    }
  });

  test('HELP5 nor the week to see somebody again, where it comes from others', () => {
    expect(concerns(life())).toContain('longSinceLast');
    expect(concerns(given([say('d', 'self')], life()))).toContain('longSinceLast');
    const state = given([say('d', 'others')], life());
    expect(concerns(state)).not.toContain('longSinceLast');
    expect(concerns(passed(state))).toContain('longSinceLast');
  });
});

test('HELP6 of passed and being there at once, being there wins', () => {
  const state = given([say('d')]);
  const apart: Ancestry = { precedes: (a) => a.startsWith('e') };
  for (const type of ['dangerPassed', 'dangerReturned'])
    fold(
      state,
      type as EntryId,
      { tool: 'help', version: 1, at: now, event: { type, danger: 'd' } as never },
      apart,
    );
  expect(dangerIn(state)).toEqual(self);
});

test('HELP7 a country is chosen by its two letters, or not at all', () => {
  const chosen = (country: string | null) => help({ type: 'chooseCountry', country });
  expect(helpSettingsOf(emptyState().help).country).toBeNull();
  expect(helpSettingsOf(given([chosen('PT')]).help).country).toBe('PT');
  expect(helpSettingsOf(given([chosen('PT'), chosen(null)]).help).country).toBeNull();
  expect(why(emptyState(), chosen('Portugal'))).toEqual({ code: 'outOfRange', field: 'country' });
});
