import {
  type Ancestry,
  answerTo,
  type CandidateAnswer,
  type CandidateFields,
  type CandidateId,
  type CompassState,
  type CriterionId,
  candidatesOf,
  choosingQuestions,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  OUR_QUESTIONS,
  type State,
} from '@orrery/domain';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bringing, type Read, readCandidates, writeCandidates } from '../../src/choosing/index.ts';

let count = 0;
const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
const newId = <Id extends string>() => `id-${count++}` as Id;

function given(intents: readonly Intent[], state: State = emptyState()): State {
  for (const intent of intents) {
    const decision = decide(state, intent, { now: '2026-03-09T12:00:00Z', newId });
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(6, '0')}` as EntryId, body, inOrder);
  }
  return state;
}
const candidate = (fields: Partial<CandidateFields>, place = 0): Intent => ({
  tool: 'compass',
  intent: {
    type: 'add',
    of: 'candidate',
    id: newId<CandidateId>(),
    fields: { name: 'Vega', place, ...fields },
  },
});
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const found: Read = readCandidates(bytes(text));
  if (!found.ok) throw new Error(found.why);
  return found.value;
};
const why = (text: string | Uint8Array) => {
  const found = readCandidates(typeof text === 'string' ? bytes(text) : text);
  return found.ok ? null : found.why;
};

/** What somebody reads of candidates: fields, and answers by what was asked. */
function told(state: CompassState) {
  const asks = new Map(
    choosingQuestions(state).map(({ id, asks: own, askedOf }) => [id, own ? `${askedOf} ${own}` : id]),
  );
  return candidatesOf(state).map(({ fields: { answers, place: _, ...rest } }) => ({
    ...rest,
    answers: Object.fromEntries(
      answers.map(({ question }) => {
        const { answer, words } = answerTo(answers, question) as CandidateAnswer;
        return [asks.get(question), { answer, words }];
      }),
    ),
  }));
}

describe('CHOOSE12 CHOOSE13 what goes out comes back', () => {
  const nasty = fc.constantFrom(
    ...[
      '=1+1',
      '+49 30 1',
      '-',
      '@SUM(A1)',
      "'=x",
      "''+y",
      '＝a',
      ' =b',
      '\t=c',
      '\r',
      'a\r\nb',
      'a\nb',
      '"q"',
      ';',
      ',',
    ],
    ...["'tis", '', 'a,b;c\td', '\uFEFFx', 'ü🙂', '‮rtl', '""', "'", '=\n='],
  );
  const words = (most: number) =>
    fc
      .oneof(
        nasty,
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.array(nasty, { maxLength: 4 }).map((all) => all.join('')),
      )
      .map((text) => text.slice(0, most));
  const line = (most: number) => words(most).map((text) => text.trim());
  const own = fc.uniqueArray(
    fc.record({
      asks: line(60).filter((text) => text !== ''),
      askedOf: fc.constantFrom('both', 'therapist', 'coach'),
    }),
    { selector: ({ asks, askedOf }) => `${askedOf} ${asks}`, maxLength: 3 },
  );
  const fields = fc.record({
    ...{ name: line(200).filter((text) => text !== ''), contact: line(500), licence: line(500) },
    ...{ checkAt: line(500), fee: line(200), note: line(2_000), firstSession: line(2_000) },
    offers: fc.constantFrom('therapy', 'coaching', 'both', 'unsaid'),
    where: fc.constantFrom('online', 'inPerson', 'both', 'unsaid'),
    state: fc.constantFrom('open', 'chosen', 'not'),
  });
  const answers = fc.uniqueArray(
    fc.record({
      of: fc.nat({ max: OUR_QUESTIONS.length + 2 }),
      answer: fc.constantFrom('yes', 'partly', 'no', 'unclear'),
      words: words(200),
    }),
    { selector: ({ of }) => of, maxLength: 8 },
  );
  const life = fc.record({ own, all: fc.array(fc.tuple(fields, answers), { maxLength: 4 }) });

  test('CHOOSE12 CHOOSE13 whatever was written, with formulas, quotes and line breaks in it, and nothing is unclear', () => {
    fc.assert(
      fc.property(life, (one) => {
        const questions = one.own.map((each, at) => ({ id: `own-${at}` as CriterionId, ...each }));
        const ids = [...OUR_QUESTIONS.map(({ key }) => key as string), ...questions.map(({ id }) => id)];
        const before = given([
          ...questions.map(
            ({ id, ...rest }): Intent => ({
              tool: 'compass',
              intent: { type: 'add', of: 'criterion', id, fields: rest as never },
            }),
          ),
          ...one.all.map(([rest, said], place) =>
            candidate(
              {
                ...(rest as Partial<CandidateFields>),
                answers: said.flatMap(({ of, answer, words: more }) =>
                  ids[of] ? [{ question: ids[of], answer, words: more } as CandidateAnswer] : [],
                ),
              },
              place,
            ),
          ),
        ]);
        const table = read(writeCandidates(before.compass));
        expect(table.unclear).toEqual([]);
        const elsewhere = given(bringing(emptyState().compass, table, newId).intents);
        // those that read alike are one
        const alike = new Set(told(before.compass).map((each) => JSON.stringify(each)));
        expect(told(elsewhere.compass)).toHaveLength(alike.size);
        const wanted = told(before.compass).filter(
          (each, at, rest) =>
            rest.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === at,
        );
        expect(told(elsewhere.compass)).toEqual(wanted);
        // here they are all there already
        const again = bringing(before.compass, table, newId);
        expect(again.intents).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('CHOOSE13 no cell begins as a spreadsheet begins a formula', () => {
    fc.assert(
      fc.property(fields, (one) => {
        const { data } = Papa.parse<string[]>(
          writeCandidates(given([candidate(one as CandidateFields)]).compass),
        );
        for (const cell of data.flat())
          expect(cell.replace('\uFEFF', '')).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 200 },
    );
  });

  test('CHOOSE12 the file is RFC 4180: commas, quotes doubled, each record ended by both characters', () => {
    const text = writeCandidates(given([candidate({ name: 'Vega, "Dr"', note: 'a\nb' })]).compass);
    expect(
      text.startsWith(
        '\uFEFFname,offers,where,contact,licence,check at,fee,state,note,first session,licensed,words: licensed,',
      ),
    ).toBe(true);
    expect(text.split('\r\n')).toHaveLength(2);
    expect(text.split('\r\n')[1]?.startsWith('"Vega, ""Dr""",,,,,,,open,"a\nb",,')).toBe(true);
  });

  test('CHOOSE14 a file of the same people again adds nobody, nor a question', () => {
    const before = given([candidate({ offers: 'therapy' })]);
    const again = bringing(before.compass, read(writeCandidates(before.compass)), newId);
    expect(again).toEqual({ intents: [], names: [], there: ['Vega'], questions: [] });
  });
});

describe('CHOOSE15 what is unclear is told at its row and column, and comes along in words', () => {
  test('CHOOSE15 a column that is not known, a word that is not one of ours, a cell too many', () => {
    const { candidates, unclear } = read(
      'name;offers;stars;cost\nVega;psych;4;maybe;extra\n\nLyra;therapy;;yes\n',
    );
    expect(unclear).toEqual([
      { code: 'unknownColumn', row: 1, column: 'stars', text: '' },
      { code: 'unknownWord', row: 2, column: 'offers', text: 'psych' },
      { code: 'extraCell', row: 2, column: '', text: 'extra' },
      { code: 'unknownWord', row: 2, column: 'cost', text: 'maybe' },
    ]);
    expect(candidates.map(({ row, fields }) => [row, fields.name])).toEqual([
      [2, 'Vega'],
      [4, 'Lyra'],
    ]);
    expect(candidates[0]?.fields).toMatchObject({
      offers: 'unsaid',
      note: 'offers: psych\nstars: 4\nextra',
      answers: [{ question: 'cost', answer: 'unclear', words: 'maybe' }],
    });
    expect(candidates[1]?.fields).toMatchObject({ offers: 'therapy', note: '' });
  });

  test('CHOOSE15 who has no name, is too long, or stands in quotes that never end stays out, and is told', () => {
    const { candidates, unclear } = read(`name,fee\n,80\nVega,${'x'.repeat(201)}\nLyra,"80`);
    expect(candidates).toEqual([]);
    expect(unclear.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['nameMissing', 2, 'name'],
      ['tooLong', 3, 'fee'],
      ['quotes', 4, 'name'],
    ]);
  });

  test('CHOOSE15 a column that is there twice counts once, and the other comes along in words', () => {
    const { candidates, unclear } = read('name,fee,Fee\nVega,80,90\n');
    expect(unclear).toEqual([{ code: 'columnTwice', row: 1, column: 'Fee', text: '' }]);
    expect(candidates[0]?.fields).toMatchObject({ fee: '80', note: 'Fee: 90' });
  });

  test('CHOOSE15 no letter of a file is lost, whatever it holds, unless its row is told to stay out', () => {
    const heads = ['name', 'offers', 'cost', 'words: cost', 'own: Lift?', 'stars', 'fee'];
    const cell = fc.oneof(
      fc.constantFrom('yes', 'both', '', 'x,y', '"', 'a\nb'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 8 }), { maxLength: 4 }), (rows) => {
        const { candidates, own, unclear } = read(Papa.unparse([heads, ...rows], { newline: '\r\n' }));
        const out = new Set(
          unclear
            .filter(({ code }) => ['nameMissing', 'tooLong', 'quotes'].includes(code))
            .map(({ row }) => row),
        );
        for (const [at, cells] of rows.entries()) {
          if (cells.every((one) => one.trim() === '')) continue;
          const found = candidates.find(({ row }) => row === at + 2);
          expect(found === undefined).toBe(out.has(at + 2));
          if (!found) continue;
          const all = JSON.stringify([found.fields, ...own.values()]).toLowerCase();
          for (const one of cells)
            expect(all).toContain(
              JSON.stringify(one.trim().replace(/^'+(?=\s*[=+\-@＝＋－＠])/, ''))
                .slice(1, -1)
                .toLowerCase(),
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('CHOOSE15 a file of which nothing can be read says why', () => {
  expect(why('')).toBe('empty');
  expect(why('a,b\n1,2')).toBe('noNames');
  expect(why(new Uint8Array([0x6e, 0xff, 0xfe]))).toBe('notText');
  expect(why('x'.repeat(2_000_001))).toBe('tooLarge');
  expect(why(`name\n${'Vega\n'.repeat(201)}`)).toBe('tooManyRows');
  expect(why('Name;Offers\nVega;therapy')).toBeNull();
});

test('CHOOSE14 a question of one’s own comes along once, and is found again where it is here', () => {
  const table = read('name,own coach: Lift?,words: own coach: Lift?\nVega,yes,from the yard\nLyra,no,\n');
  const first = bringing(emptyState().compass, table, newId);
  expect(first.questions).toEqual(['Lift?']);
  const state = given(first.intents);
  expect(choosingQuestions(state.compass).filter(({ group }) => group === 'own')).toMatchObject([
    { asks: 'Lift?', askedOf: 'coach' },
  ]);
  const more = bringing(state.compass, read('name,own coach: Lift?\nMira,partly\n'), newId);
  expect(more.questions).toEqual([]);
  expect(more.names).toEqual(['Mira']);
});
