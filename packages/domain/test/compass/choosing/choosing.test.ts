import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerTo,
  askedOfThem,
  type Body,
  type CandidateAnswer,
  type CandidateFields,
  type CandidateId,
  type CompassIntent,
  type CompassState,
  type CriterionId,
  candidatesOf,
  choosingQuestions,
  compassPutAway,
  copyOf,
  decide,
  emptyState,
  erasedBy,
  type Intent,
  isForCircles,
  itemByItem,
  mustsAnsweredNo,
  nextPlace,
  OUR_QUESTIONS,
  readBody,
  type State,
  sideBySide,
  subjectOf,
  thingsOf,
  undo,
  withAnswer,
} from '../../../src/index.ts';
import { given } from '../../people/map-of.ts';

const world = { now: '2026-03-09T12:00:00Z', newId: () => 'new' };
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const candidate = (id: string, fields: Partial<CandidateFields> = {}): Intent =>
  compass({ type: 'add', of: 'candidate', id: id as CandidateId, fields: { name: id, ...fields } });
const criterion = (id: string, fields: object): Intent =>
  compass({ type: 'add', of: 'criterion', id: id as CriterionId, fields });
const said = (question: string, answer: CandidateAnswer['answer'], words = ''): CandidateAnswer => ({
  ...{ question, answer, words },
});
const bodies = (intent: Intent, state: State): Body[] => {
  const decision = decide(state, intent, world);
  if (!decision.ok) throw new Error(decision.why.code);
  return decision.value;
};
const refusal = (intent: Intent, state = emptyState()) => {
  const decision = decide(state, intent, world);
  return decision.ok ? null : decision.why;
};
const idsOf = (those: readonly { readonly id: string }[]) => those.map(({ id }) => id);
const beside = (state: CompassState) => sideBySide(state, candidatesOf(state));

const written = readFileSync(new URL('../../../src/compass/choosing/RULES.md', import.meta.url), 'utf8');
const table = [...written.matchAll(/^\| (\w+) \| (therapist|coach|both) \| .+ \|$/gm)].map(
  ([, key, askedOf]) => ({ key, askedOf }),
);

describe('CHOOSE2 the questions', () => {
  test('CHOOSE2 are those that are written down, row for row, and each is there once', () => {
    expect(OUR_QUESTIONS.map(({ key, askedOf }) => ({ key, askedOf }))).toEqual(table);
    expect(new Set(table.map(({ key }) => key)).size).toBe(table.length);
    expect(table.length).toBe(37);
  });

  test('CHOOSE2 a therapist is asked nothing that is for coaches alone, nor the other way; who offers both or did not say is asked all', () => {
    const { compass: state } = emptyState();
    const keys = (offers: CandidateFields['offers']) => idsOf(askedOfThem(state, offers));
    const those = (...kinds: string[]) =>
      table.filter(({ askedOf }) => kinds.includes(askedOf ?? '')).map(({ key }) => key);
    expect(keys('therapy')).toEqual(those('therapist', 'both'));
    expect(keys('coaching')).toEqual(those('coach', 'both'));
    expect(keys('both')).toEqual(those('therapist', 'coach', 'both'));
    expect(keys('unsaid')).toEqual(keys('both'));
    expect(keys('therapy')).not.toContain('toolkit');
    expect(keys('coaching')).not.toContain('licensed');
  });
});

test('CHOOSE1 what is kept is one’s own, and no circle’s', () => {
  for (const intent of [candidate('Vega'), criterion('licensed', { weight: 'must' })]) {
    const [body] = bodies(intent, emptyState()) as [Body];
    expect(isForCircles(body)).toBe(false);
    expect(readBody(body)).toEqual(body);
  }
});

test('COMPASS2 CHOOSE3 what it is called by is missed at its field, and a text too long at the answer that it is in', () => {
  expect(refusal(candidate('c', { name: ' ' }))).toEqual({ code: 'nameMissing', field: 'name' });
  expect(refusal(criterion('q', { asks: '  ', weight: 'must' }))).toEqual({
    code: 'textMissing',
    field: 'asks',
  });
  expect(refusal(criterion('licensed', { weight: 'must' }))).toBeNull();
  const answers = [said('licensed', 'yes'), said('cost', 'no', 'x'.repeat(2_001))];
  expect(refusal(candidate('c', { answers }))).toEqual({ code: 'textTooLong', field: 'answers.1.words' });
  expect(refusal(candidate('c', { fee: 'x'.repeat(201) }))).toEqual({ code: 'textTooLong', field: 'fee' });
});

describe('CHOOSE4 weights', () => {
  test('CHOOSE4 what nothing was said of matters; what is not for me is not asked, and its answer stays', () => {
    const state = given([
      candidate('Vega', { offers: 'therapy', answers: [said('licensed', 'yes')] }),
      criterion('licensed', { weight: 'notForMe' }),
    ]);
    const weights = Object.fromEntries(
      choosingQuestions(state.compass).map(({ id, weight }) => [id, weight]),
    );
    expect(weights).toMatchObject({ licensed: 'notForMe', ethics: 'matters' });
    expect(idsOf(askedOfThem(state.compass, 'therapy'))).not.toContain('licensed');
    expect(candidatesOf(state.compass)[0]?.fields.answers).toHaveLength(1);
    expect(beside(state.compass).flatMap(({ rows }) => idsOf(rows.map((row) => row.question)))).not.toContain(
      'licensed',
    );
  });

  test('CHOOSE3 a question of one’s own is asked and weighed as ours are', () => {
    const state = given([
      candidate('Vega', { answers: [said('lift', 'no')] }),
      criterion('lift', { asks: 'Is there a lift?', weight: 'must' }),
    ]);
    const [must] = beside(state.compass);
    expect(must?.rows.map(({ question }) => question.asks)).toEqual(['Is there a lift?']);
    expect(
      idsOf(mustsAnsweredNo(state.compass, candidatesOf(state.compass)[0]?.fields as CandidateFields)),
    ).toEqual(['lift']);
  });
});

describe('CHOOSE5 CHOOSE6 side by side', () => {
  const state = given([
    candidate('zoe', { place: 0, offers: 'therapy', answers: [said('licensed', 'no'), said('cost', 'yes')] }),
    candidate('ann', { place: 1, offers: 'coaching', answers: [said('toolkit', 'partly')] }),
    criterion('licensed', { weight: 'must' }),
    criterion('toolkit', { weight: 'must' }),
    criterion('cost', { weight: 'little' }),
  ]);

  test('CHOOSE5 questions in the order of my weights, people in the order in which they were put in', () => {
    const all = beside(state.compass);
    expect(all.map(({ weight }) => weight)).toEqual(['must', 'matters', 'little']);
    expect(idsOf(candidatesOf(state.compass))).toEqual(['zoe', 'ann']);
    expect(nextPlace(state.compass)).toBe(2);
    expect(all[0]?.rows).toEqual([
      { question: expect.objectContaining({ id: 'licensed' }), cells: [said('licensed', 'no'), 'notTheirs'] },
      {
        question: expect.objectContaining({ id: 'toolkit' }),
        cells: ['notTheirs', said('toolkit', 'partly')],
      },
    ]);
  });

  test('CHOOSE6 each weight tells how many of each answer there are, and a must answered with no is found', () => {
    const [must, , little] = beside(state.compass);
    expect(must?.told).toEqual([
      { yes: 0, partly: 0, no: 1, unclear: 0, notAsked: 0 },
      { yes: 0, partly: 1, no: 0, unclear: 0, notAsked: 0 },
    ]);
    expect(little?.told[1]).toEqual({ yes: 0, partly: 0, no: 0, unclear: 0, notAsked: 1 });
    const [zoe, ann] = candidatesOf(state.compass);
    expect(idsOf(mustsAnsweredNo(state.compass, zoe?.fields as CandidateFields))).toEqual(['licensed']);
    expect(mustsAnsweredNo(state.compass, ann?.fields as CandidateFields)).toEqual([]);
  });

  test('CHOOSE5 whatever the answers, rows and columns stay in place, and what is told of a weight adds up to its own questions', () => {
    const keys = OUR_QUESTIONS.map(({ key }) => key as string);
    const answers = fc.uniqueArray(
      fc.record({
        question: fc.constantFrom(...keys),
        answer: fc.constantFrom('yes', 'partly', 'no', 'unclear'),
        words: fc.constant(''),
      }) as fc.Arbitrary<CandidateAnswer>,
      { selector: ({ question }) => question, maxLength: 37 },
    );
    fc.assert(
      fc.property(answers, answers, fc.shuffledSubarray(keys), (one, other, musts) => {
        const map = (a: CandidateAnswer[], b: CandidateAnswer[]) =>
          given([
            candidate('a', { place: 0, offers: 'therapy', answers: a }),
            candidate('b', { place: 1, offers: 'coaching', answers: b }),
            ...musts.map((key) => criterion(key, { weight: 'must' })),
          ]).compass;
        const shape = (state: CompassState) =>
          beside(state).map(({ weight, rows }) => [weight, ...idsOf(rows.map((row) => row.question))]);
        const full = map(one, other);
        expect(shape(full)).toEqual(shape(map([], [])));
        for (const { rows, told } of beside(full))
          for (const [k, count] of told.entries())
            expect(Object.values(count).reduce((sum, n) => sum + n, 0)).toBe(
              rows.filter(({ cells }) => cells[k] !== 'notTheirs').length,
            );
      }),
      { numRuns: 60 },
    );
  });
});

describe('CHOOSE7 answers', () => {
  test('CHOOSE7 one replaces the one before, and can be taken back', () => {
    const first = withAnswer([], 'cost', { answer: 'no', words: '' });
    const second = withAnswer([...first, said('terms', 'yes')], 'cost', { answer: 'partly', words: 'less' });
    expect(second).toEqual([said('terms', 'yes'), said('cost', 'partly', 'less')]);
    expect(withAnswer(second, 'cost', null)).toEqual([said('terms', 'yes')]);
  });

  test('CHOOSE7 two that differ, left standing, read as unclear with the words of each; two that agree as one', () => {
    const both = itemByItem([[said('cost', 'no', 'too much')], [said('cost', 'yes', 'by income')]]);
    expect(both).toHaveLength(2);
    expect(answerTo(both, 'cost')).toEqual(said('cost', 'unclear', 'by income\ntoo much'));
    expect(answerTo([said('cost', 'yes', 'a'), said('cost', 'yes', 'a')], 'cost')).toEqual(
      said('cost', 'yes', 'a'),
    );
    expect(answerTo(both, 'terms')).toBeNull();
  });
});

describe('CHOOSE9 putting away and erasing', () => {
  test.each([
    ['candidate', candidate('Vega')],
    ['criterion', criterion('lift', { asks: 'Is there a lift?' })],
  ] as const)('CHOOSE9 a %s can be put away, come back, and be erased for good', (of, first) => {
    const id = (first.intent as { id: string }).id;
    const does = (type: 'remove' | 'restore' | 'erase') => compass({ type, of, id } as CompassIntent);
    const there = given([first]);
    const away = given([does('remove')], copyOf(there));
    expect(thingsOf(away.compass, of)).toEqual([]);
    expect(compassPutAway(away.compass).map(({ noun }) => noun)).toEqual([of]);
    expect(thingsOf(given([does('restore')], copyOf(away)).compass, of)).toHaveLength(1);
    const [gone] = bodies(does('erase'), there) as [Body];
    const [begun] = bodies(first, emptyState()) as [Body];
    expect(erasedBy(gone)).toBe(subjectOf(begun));
    const erased = given([does('erase')], copyOf(there));
    expect(compassPutAway(erased.compass)).toEqual([]);
    expect(refusal(first, erased)).toEqual({ code: 'unknown' });
    expect(undo(emptyState(), begun).event).toMatchObject({ type: `${of}Removed` });
  });
});
