import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  dayOfWeek,
  type EntryId,
  emptyState,
  fold,
  foldNotes,
  localOf,
  type NotesEvent,
  type NotesState,
  noNotes,
  type State,
} from '../../../src/index.ts';
import {
  type Counted,
  isOfferAnswered,
  NEED,
  offerOf,
  PARTS_OF_DAY,
  patternsIn,
  type Report,
  type Subject,
  type Written,
} from '../../../src/notes/patterns/index.ts';
import { localIn } from '../../../src/notes/patterns/local.ts';
import { given } from '../../people/map-of.ts';
import { erase, notes, trigger, triggerId, write } from '../journal-of.ts';
import { journalOf, PLANTED_IN, randomOf } from './journals.ts';
import { ASK, foundIn } from './study.ts';

const MOOD = { clock: 'notes', of: 0.3 } as const;
const planted = journalOf(7, 160, MOOD, { trigger: 4, eased: 3 });
const report = patternsIn(planted, ASK);

/** Every answer to one question. */
const answersTo = (said: Report, question: string) =>
  said.questions.flatMap((one) => (one.question === question ? one.answers : []));

const changed = (notes: readonly Written[], changes: (fields: Counted) => Partial<Counted>): Written[] =>
  notes.map((note) => ({ ...note, fields: { ...note.fields, ...changes(note.fields) } }));

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = randomOf(seed);
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** A state that a history of its own made. */
function stateOf(notes: readonly Written[], ...more: readonly NotesEvent[]): NotesState {
  const state = noNotes();
  const ancestry: Ancestry = { precedes: (a, b) => Number(a) < Number(b) };
  const written = notes.map(({ id, fields }): NotesEvent => ({ type: 'noteWritten', note: id, fields }));
  for (const [k, event] of [...written, ...more].entries())
    foldNotes(state, { id: String(k) as EntryId, at: '2026-01-01T00:00:00Z', event }, ancestry);
  return state;
}

/** Pure noise of any length, and every kind of hole. */
const anyJournal = fc
  .record({ seed: fc.integer({ min: 1, max: 1_000_000 }), entries: fc.integer({ min: 0, max: 70 }) })
  .map(({ seed, entries }) => journalOf(seed, entries, MOOD, { trigger: seed % 4 }));
const runs = { numRuns: 25 };

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half - 1)] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

describe('what is found', () => {
  test('PATTERN1 is what was planted, against one’s own other notes, with its notes and figures', () => {
    const found = foundIn(report);
    expect(found.map(({ subject }) => subject)).toEqual([
      { question: 'trigger', trigger: PLANTED_IN.trigger },
      { question: 'eased', deed: PLANTED_IN.deed },
    ]);
    for (const { these, others, apart, chance } of found) {
      expect(these.level.value).toBeGreaterThan(others.level.value);
      expect(apart.low).toBeGreaterThan(0.5);
      expect(chance).toBeLessThanOrEqual(0.05);
    }
  });

  test('PATTERN1 knows no norm: what everything is moved by moves nothing but the levels', () => {
    const lower = changed(planted, ({ feelings, sleep }) => ({
      feelings: feelings.map((one) => ({ ...one, before: one.before === null ? null : one.before / 2 })),
      sleep: sleep === null ? null : sleep + 180,
    }));
    const chances = (said: Report, question: string) =>
      answersTo(said, question).map((one) => ('chance' in one ? [one.apart, one.chance] : one.have));
    for (const question of ['trigger', 'weekday', 'partOfDay', 'sleep', 'load', 'overTime'])
      expect(chances(patternsIn(lower, ASK), question)).toEqual(chances(report, question));
  });

  test('PATTERN1 is about one feeling where one is asked about, and else about the strongest that hurts', () => {
    const two = changed(planted, ({ feelings }) => ({
      feelings: [
        ...feelings.map((one) => ({ ...one, feeling: 'joy' })),
        { feeling: 'anger', before: 3, after: null },
        { feeling: 'envy', before: 2, after: 1 },
      ],
    }));
    expect(patternsIn(two, ASK).baseline?.median).toBe(3);
    expect(patternsIn(two, { ...ASK, feeling: 'envy' }).baseline?.median).toBe(2);
    expect(patternsIn(two, { ...ASK, feeling: 'joy' }).baseline?.notes).toEqual(report.baseline?.notes);
    expect(answersTo(patternsIn(two, ASK), 'eased')).toContainEqual(
      expect.objectContaining({ these: expect.objectContaining({ level: { low: 1, value: 1, high: 1 } }) }),
    );
  });

  test('PATTERN8 is seen in what is shown, and chance would do it in one report of twenty at most', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        for (const { measure, apart, chance } of foundIn(patternsIn(journal, { ...ASK, byPerson: true }))) {
          const even = measure === 'rate' ? 0 : 0.5;
          expect(apart.low > even || apart.high < even).toBe(true);
          expect(chance).toBeLessThanOrEqual(0.05);
        }
      }),
      runs,
    );
  });

  test('PATTERN9 does not take for help that what was stronger goes down farther', () => {
    const random = randomOf(3);
    const journal = journalOf(11, 240, MOOD).map(({ id, fields, present }): Written => {
      const isStrong = random() < 0.4;
      const before = isStrong ? 8 + Math.floor(3 * random()) : 2 + Math.floor(4 * random());
      const after = Math.max(0, Math.round(before / 2 - 1 + 2 * random()));
      const deeds = [isStrong !== random() < 0.15 ? 'breathed' : 'moved'];
      return { id, present, fields: { ...fields, feelings: [{ feeling: 'fear', before, after }], deeds } };
    });
    const [breathed] = answersTo(patternsIn(journal, ASK), 'eased').flatMap((one) =>
      'these' in one && one.subject.question === 'eased' && one.subject.deed === 'breathed' ? [one] : [],
    );
    expect(breathed?.these.level.value).toBeGreaterThan((breathed?.others.level.value ?? 0) + 1);
    expect(breathed?.kind).toBe('nothing');
  });
});

describe('which notes count', () => {
  test('PATTERN2 those that are there: what was put away or erased counts no more', () => {
    const [first, second] = planted;
    if (!first || !second) throw new Error('no notes');
    const state = stateOf(
      planted,
      { type: 'notePutAway', note: first.id },
      { type: 'noteErased', note: second.id },
    );
    expect(patternsIn(state.notes.values(), ASK)).toEqual(patternsIn(planted.slice(2), ASK));
    const back = stateOf(
      planted,
      { type: 'notePutAway', note: first.id },
      { type: 'noteRestored', note: first.id },
    );
    expect(patternsIn(back.notes.values(), ASK)).toEqual(report);
  });

  test('PATTERN2 journal entries: waves and stories have pages of their own', () => {
    const waves = changed(journalOf(8, 50, MOOD), () => ({ kind: 'wave' }));
    expect(patternsIn([...planted, ...waves], ASK)).toEqual(report);
  });

  test('PATTERN2 exactly those that a comparison names, and each on one side', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const said = patternsIn(journal, { ...ASK, byPerson: true });
        for (const answer of said.questions.flatMap(({ answers }) => answers)) {
          if (answer.kind === 'notEnough') continue;
          const sides = expected(journal, answer.subject);
          expect([...answer.these.notes].sort()).toEqual(sides.these.map(({ id }) => id).sort());
          expect([...answer.others.notes].sort()).toEqual(sides.others.map(({ id }) => id).sort());
          expect(answer.these.level.value).toBeCloseTo(levelOf(sides.these, answer.subject), 9);
          expect(answer.others.level.value).toBeCloseTo(levelOf(sides.others, answer.subject), 9);
        }
      }),
      runs,
    );
  });

  test('PATTERN3 a note that does not say how strong it was changes nothing at all', () => {
    fc.assert(
      fc.property(anyJournal, anyJournal, (journal, more) => {
        const unsaid = changed(more, ({ feelings }) => ({
          feelings: feelings.map((one) => ({ ...one, before: null })),
        }));
        expect(patternsIn([...journal, ...unsaid], ASK)).toEqual(patternsIn(journal, ASK));
      }),
      runs,
    );
  });

  test('PATTERN3 a note that leaves out what a question is about is not counted by it, and makes it find nothing', () => {
    const nothing = {
      trigger: null,
      sleep: null,
      load: null,
      deeds: [],
      helped: null,
      tried: null,
      people: [],
    };
    fc.assert(
      fc.property(anyJournal, fc.integer({ min: 1, max: 1_000_000 }), (journal, seed) => {
        const more = changed(journalOf(seed, 1, MOOD), () => nothing);
        const ask = { ...ASK, byPerson: true };
        const [before, after] = [patternsIn(journal, ask), patternsIn([...journal, ...more], ask)];
        for (const question of ['trigger', 'sleep', 'load', 'eased', 'helped', 'strategy', 'person']) {
          const figures = (said: Report) =>
            answersTo(said, question).map((one) =>
              'these' in one ? [one.these, one.others, one.apart] : one,
            );
          expect(figures(after)).toEqual(figures(before));
        }
      }),
      runs,
    );
  });

  test('PATTERN4 fewer than eight on a side is silence, which says how many there are and nothing else', () => {
    expect(patternsIn([], ASK)).toEqual({
      baseline: null,
      questions: [
        'trigger',
        'weekday',
        'partOfDay',
        'sleep',
        'load',
        'overTime',
        'eased',
        'helped',
        'strategy',
      ].map((question) => ({
        question,
        answers: [{ kind: 'notEnough', subject: null, have: 0, need: NEED }],
      })),
    });
    fc.assert(
      fc.property(anyJournal, (journal) => {
        for (const { answers } of patternsIn(journal, ASK).questions)
          for (const answer of answers)
            if (answer.kind === 'notEnough') {
              expect(answer.have).toBeLessThan(NEED);
              expect(Object.keys(answer).sort()).toEqual(['have', 'kind', 'need', 'subject']);
            } else {
              expect(answer.these.notes.length).toBeGreaterThanOrEqual(NEED);
              expect(answer.others.notes.length).toBeGreaterThanOrEqual(NEED);
            }
      }),
      runs,
    );
  });

  test('PATTERN4 where all is alike nothing is found, however many notes there are', () => {
    const alike = changed(planted, ({ feelings }) => ({
      feelings: feelings.map((one) => ({ ...one, before: 7, after: 7 })),
      helped: 'yes',
    }));
    expect(foundIn(patternsIn(alike, ASK))).toEqual([]);
  });

  test('PATTERN5 by person only where that was asked for', () => {
    expect(answersTo(report, 'person')).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('person');
    const said = patternsIn(journalOf(9, 160, MOOD, { person: 4 }), { ...ASK, byPerson: true });
    expect(foundIn(said)).toContainEqual(
      expect.objectContaining({ subject: { question: 'person', person: PLANTED_IN.person } }),
    );
  });
});

describe('what is offered', () => {
  const every: Subject[] = report.questions.flatMap(({ answers }) =>
    answers.flatMap(({ subject }) => (subject ? [subject] : [])),
  );

  const about = (subject: Subject, ...notes: string[]) =>
    ({ subject, these: { notes } }) as unknown as Parameters<typeof offerOf>[1];
  const nameOf = (subject: Subject) => offerOf(emptyState().notes, about(subject));

  test('PATTERN11 is called the same for the same pattern, and otherwise for another', () => {
    expect(nameOf({ question: 'sleep', below: 360 })).toBe(nameOf({ question: 'sleep', below: 420 }));
    expect(nameOf({ question: 'eased', deed: 'moved' })).toBe(nameOf({ question: 'helped', deed: 'moved' }));
    const others = every.filter(({ question }) => question !== 'helped');
    expect(new Set(others.map(nameOf)).size).toBe(others.length);
  });

  describe('for a deed in own words', () => {
    const lighthouse = { question: 'eased', deed: 'walked to the lighthouse' } as const;
    const journal = () =>
      given([
        write('a', { deeds: [lighthouse.deed, 'sang to Ö'] }),
        write('b', { deeds: ['moved', lighthouse.deed] }),
        write('c', { deeds: ['sang to Ö'] }),
      ]);
    const asked = about(lighthouse, 'a', 'b');
    const answer = (state: State) => {
      const offer = offerOf(state.notes, asked);
      if (offer === null) throw new Error('no offer');
      return given([notes({ type: 'answerOffer', offer })], state);
    };

    test('PATTERN11 it is kept under a note that names it, and under nothing that could be guessed', () => {
      expect(offerOf(journal().notes, asked)).toBe('note b');
      const renamed = given([
        write('a', { deeds: ['x', 'y'] }),
        write('b', { deeds: ['moved', 'x'] }),
        write('c', { deeds: ['y'] }),
      ]);
      // other words leave the same trace
      expect(offerOf(renamed.notes, about({ question: 'eased', deed: 'x' }, 'a', 'b'))).toBe('note b');
    });

    test('PATTERN11 it is not offered again, for what eased and for what helped; other words are', () => {
      const state = answer(journal());
      expect(isOfferAnswered(state.notes, asked)).toBe(true);
      expect(isOfferAnswered(state.notes, about({ ...lighthouse, question: 'helped' }, 'a'))).toBe(true);
      expect(isOfferAnswered(state.notes, about({ question: 'eased', deed: 'sang to Ö' }, 'a', 'c'))).toBe(
        false,
      );
    });

    test('PATTERN11 once that note is erased, nothing tells any more what it was', () => {
      const state = given([erase('b')], answer(journal()));
      expect(isOfferAnswered(state.notes, asked)).toBe(false);
      expect(offerOf(state.notes, asked)).toBe('note a');
      expect(offerOf(given([erase('a')], state).notes, asked)).toBeNull();
    });

    test('PATTERN11 an answer that an older version kept holds', () => {
      const old = notes({ type: 'answerOffer', offer: 'deed #1va25bf' });
      expect(isOfferAnswered(given([old], journal()).notes, asked)).toBe(true);
    });
  });

  test('PATTERN11 NOTES15 an answer for a trigger holds for its name', () => {
    const [a, b] = ['a', 'b'].map((id) => about({ question: 'trigger', trigger: triggerId(id) }));
    const state = given([
      trigger('a', 'Late'),
      trigger('b', 'Early'),
      notes({ type: 'answerOffer', offer: 'trigger b' }),
    ]);
    if (!a || !b) throw new Error('two');
    expect([isOfferAnswered(state.notes, a), isOfferAnswered(state.notes, b)]).toEqual([false, true]);
    const event = { type: 'triggerChanged', trigger: triggerId('b'), changes: { name: 'late' } } as const;
    fold(state, 'f' as EntryId, { tool: 'notes', version: 1, at: '', event }, { precedes: () => true });
    expect(isOfferAnswered(state.notes, a)).toBe(true);
  });
});

describe('the same notes', () => {
  test('PATTERN12 give the same report without any of their texts', () => {
    const bare = planted.map(({ id, present, fields }) => {
      const { kind, at, people, trigger, feelings, sleep, load, deeds, helped, tried } = fields;
      return {
        id,
        present,
        fields: { kind, at, people, trigger, feelings, sleep, load, deeds, helped, tried },
      };
    });
    expect(patternsIn(bare, { ...ASK, byPerson: true })).toEqual(
      patternsIn(planted, { ...ASK, byPerson: true }),
    );
  });

  test('PATTERN1 how strong it was at first and afterwards is the middle of each side', () => {
    for (const { answers } of report.questions)
      for (const answer of answers) {
        if (answer.kind === 'notEnough') continue;
        for (const { notes, start, after } of [answer.these, answer.others]) {
          const those = planted
            .filter(({ id }) => notes.includes(id))
            .flatMap(({ fields }) => fields.feelings);
          expect(start).toBe(middle(those.map(({ before }) => before ?? 0)));
          const said = those.flatMap((felt) => felt.after ?? []);
          expect(after).toBe(said.length > 0 ? middle(said) : null);
        }
      }
  });

  test('PATTERN6 give the same report, whatever order they come in', () => {
    fc.assert(
      fc.property(anyJournal, fc.integer(), (journal, seed) => {
        const ask = { ...ASK, byPerson: true };
        expect(patternsIn(shuffled(journal, seed), ask)).toEqual(patternsIn(journal, ask));
      }),
      runs,
    );
  });

  test('PATTERN6 give the days and hours of the reader’s own zone, across changes of clocks', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Africa/Casablanca',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000_000, max: 60_000_000 }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const { date, minute } = localOf(at, zone);
          const part = PARTS_OF_DAY[Math.floor(minute / 360)];
          expect(localIn(zone)(at)).toEqual({ day: dayOfWeek(date), part });
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Which notes a comparison is of, said anew and plainly. */
function expected(journal: readonly Written[], subject: Subject) {
  const rated = journal.filter(({ fields }) => fields.feelings.some(({ before }) => before !== null));
  const both = rated.filter(({ fields }) => fields.feelings.some(({ after }) => after !== null));
  const parted = (some: readonly Written[], is: (fields: Counted) => boolean) => ({
    these: some.filter(({ fields }) => is(fields)),
    others: some.filter(({ fields }) => !is(fields)),
  });
  const hourOf = (fields: Counted) => Number(fields.at.slice(11, 13));
  const has = (some: readonly Written[], says: (fields: Counted) => boolean) =>
    some.filter(({ fields }) => says(fields));
  switch (subject.question) {
    case 'trigger':
      return parted(
        has(rated, (f) => f.trigger !== null),
        (f) => f.trigger === subject.trigger,
      );
    case 'person':
      return parted(
        has(rated, (f) => f.people.length > 0),
        (f) => f.people.includes(subject.person),
      );
    case 'weekday':
      return parted(rated, (f) => (new Date(f.at).getUTCDay() || 7) === subject.day);
    case 'partOfDay':
      return parted(rated, (f) => PARTS_OF_DAY[Math.floor(hourOf(f) / 6)] === subject.part);
    case 'sleep':
      return parted(
        has(rated, (f) => f.sleep !== null),
        (f) => (f.sleep ?? 0) < subject.below,
      );
    case 'load':
      return parted(
        has(rated, (f) => f.load !== null),
        (f) => (f.load ?? 0) >= subject.from,
      );
    case 'overTime':
      return parted(rated, (f) => f.at >= subject.from);
    case 'eased':
      return parted(
        has(both, (f) => f.deeds.length > 0),
        (f) => f.deeds.includes(subject.deed),
      );
    case 'helped':
      return parted(
        has(rated, (f) => f.deeds.length > 0 && f.helped !== null),
        (f) => f.deeds.includes(subject.deed),
      );
    case 'strategy':
      return parted(
        has(both, (f) => f.tried !== null),
        (f) => f.tried?.strategy === subject.strategy && f.tried.how !== 'notTried',
      );
  }
}

function levelOf(notes: readonly Written[], { question }: Subject): number {
  const fields = notes.map((note) => note.fields);
  if (question === 'helped') return fields.filter(({ helped }) => helped === 'yes').length / fields.length;
  const down = question === 'eased' || question === 'strategy';
  return middle(
    fields.flatMap(({ feelings }) => feelings.map((f) => (f.before ?? 0) - (down ? (f.after ?? 0) : 0))),
  );
}
