import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differenceOf,
  type EntryId,
  emptyState,
  fold,
  isForCircles,
  MOST_PAPER_WORDS,
  MOST_PAPER_WORDS_BEFORE_NO,
  minutesOf,
  type PaperContent,
  type PaperDraftId,
  type PaperId,
  type PapersEvent,
  papersToAnswer,
  papersToReview,
  readBody,
  saidOfItem,
  standingOfPaper,
  subjectOf,
  tookBack,
  undo,
} from '../../src/index.ts';
import {
  agreement,
  ana,
  ben,
  bodyOf,
  cleo,
  dan,
  drafted,
  everyone,
  now,
  signed,
  Table,
  weekends,
} from './table.ts';

const answers = (table: Table, version: EntryId) =>
  everyone.map((one) =>
    table
      .paper()
      .versions.find(({ id }) => id === version)
      ?.answers.get(one),
  );

describe('signed, and taken back before it was in force', () => {
  const took = (table: Table, version?: EntryId) =>
    everyone.map((one) => tookBack(table.paper(), one, version));

  test('PAPER39 a no after one’s own yes takes a signature back, and a no without one is a no', () => {
    const { table, first } = drafted();
    table.says(ana, 'yes', [first]);
    expect(took(table)).toEqual([false, false, false]);
    table.says(ana, 'no', []);
    table.says(ben, 'no', [first]);
    expect(table.kind).toBe('declined');
    expect(took(table)).toEqual([true, false, false]);
    expect(took(table, first)).toEqual([true, false, false]);
  });

  test('PAPER39 a no to another version is a no, and a yes that has not seen it takes nothing back', () => {
    const { table, first } = drafted();
    table.says(ana, 'yes', [first]);
    const second = table.drafts(ben, agreement('Otherwise.'), first);
    table.says(ana, 'no', [second]);
    expect(took(table, first)).toEqual([false, false, false]);
    expect(took(table, second)).toEqual([false, false, false]);
    expect(took(table)).toEqual([false, false, false]);

    const apart = drafted();
    const seen = apart.table.ids;
    apart.table.says(ana, 'no', [], seen);
    apart.table.says(ana, 'yes', [apart.first], seen);
    expect(took(apart.table)).toEqual([false, false, false]);
  });
});

describe('whose it is', () => {
  test('PAPER1 what somebody else writes of a paper is as nothing, and nobody speaks for its people', () => {
    const { table, first } = signed();
    const event: PapersEvent = {
      ...{ type: 'paperSaid', paper: table.paper().paper, parties: everyone, kind: 'agreement' },
      ...{ subject: [], says: 'no', words: '' },
    };
    table.write(dan, event);
    expect(table.counts).toBe(first);
    expect(table.decide(dan, { type: 'sayOfPaper', paper: weekends, subject: [], says: 'no' })).toMatchObject(
      {
        why: { code: 'notYourPaper' },
      },
    );
    // with other people it is another paper
    table.write(ben, { ...event, parties: [ben, cleo] });
    expect(table.counts).toBe(first);
    expect(table.state.papers.papers.size).toBe(2);
  });

  test('PAPER2 a yes is to the very draft that its author had, and drafting is none', () => {
    const { table, first } = drafted();
    expect(answers(table, first)).toEqual(['open', 'open', 'open']);
    for (const one of [ana, ben]) table.says(one, 'yes', [first]);
    // Cleo's device had not got the draft: it cannot have been read
    table.write(
      cleo,
      {
        ...{ type: 'paperSaid', paper: table.paper().paper, parties: everyone, kind: 'agreement' },
        ...{ subject: [first], says: 'yes', words: '' },
      },
      [],
    );
    expect(table.kind).toBe('proposed');
    expect(answers(table, first)).toEqual(['yes', 'yes', 'open']);
    table.says(cleo, 'yes', [first]);
    expect(table.kind).toBe('inForce');
  });

  test('PAPER2 the same id drafted anew with another text takes nobody’s name with it', () => {
    const { table, first } = signed();
    table.drafts(ana, agreement('Every evening is for two.'), first);
    expect(table.counts).toBe(first);
    expect(table.paper().versions.map(({ isSigned }) => isSigned)).toEqual([true, false]);
  });
});

describe('no, and not now', () => {
  test.each([
    ['a withdrawal from the paper', (_: EntryId) => []],
    ['a no to the version', (first: EntryId) => [first]],
  ])('PAPER4 %s ends it at once, and everybody’s name is needed anew', (_, subject) => {
    const { table, first } = signed();
    table.says(ben, 'no', subject(first));
    expect(table.standing()).toEqual({ kind: 'withdrawn', by: [ben] });
    expect(answers(table, first)).toEqual(['again', 'no', 'again']);
    table.says(ben, 'yes', [first]);
    expect(table.standing()).toMatchObject({ kind: 'proposed', waitingFor: [ana, cleo] });
    table.says(ana, 'yes', [first]);
    table.says(cleo, 'yes', [first]);
    expect(table.counts).toBe(first);
  });

  test('PAPER4 a withdrawal made offline wins over names that had not seen it', () => {
    const { table, first } = drafted();
    const seen = [first];
    const yes = table.says(ben, 'yes', [first], seen);
    table.says(ben, 'no', [], [first, yes]);
    table.says(ana, 'yes', [first], seen);
    table.says(cleo, 'yes', [first], seen);
    expect(table.kind).not.toBe('inForce');
    expect(table.counts).toBeUndefined();
  });

  test('PAPER4 what cannot be read here, of one of them, may be a no', () => {
    const { table, first } = signed();
    const standing = (by = ben, sees: readonly EntryId[] = []) =>
      standingOfPaper(
        table.paper(),
        { isIn: () => true, unread: [{ by, isSeenBy: (entry) => sees.includes(entry) }] },
        minutesOf(now),
      ).kind;
    expect(standing()).toBe('unread');
    expect(standing(dan)).toBe('inForce');
    expect(standing(ben, table.ids.slice(1))).toBe('inForce');
    expect(first).toBe(table.counts);
  });

  test.each(['notNow', 'counter'] as const)(
    'PAPER5 “%s” takes back one’s own name and nobody else’s',
    (says) => {
      const { table, first } = signed();
      table.says(ben, says, [first]);
      expect(table.kind).not.toBe('inForce');
      expect(answers(table, first)).toEqual(['yes', says, 'yes']);
      table.says(ben, 'yes', [first]);
      expect(table.counts).toBe(first);
    },
  );

  test('PAPER5 “otherwise” needs words', () => {
    const { table, first } = drafted();
    const counter = { type: 'sayOfPaper', paper: weekends, subject: [first], says: 'counter' } as const;
    expect(table.decide(ben, { ...counter, words: ' ' })).toMatchObject({
      why: { code: 'textMissing', field: 'words' },
    });
    expect(table.decide(ben, { ...counter, words: 'x'.repeat(2_001) })).toMatchObject({
      why: { code: 'textTooLong', field: 'words' },
    });
  });

  test('PAPER8 whoever leaves ends it', () => {
    const { table } = signed();
    table.left.add(cleo);
    expect(table.standing()).toEqual({ kind: 'ended', left: [cleo] });
    expect(papersToAnswer(table.state.papers, table.circle(ana), minutesOf(now))).toEqual([]);
  });

  test('PAPER10 no, not now and withdrawing are refused to nobody', () => {
    const { table, first } = signed();
    table.left.add(cleo);
    const notNow: PapersEvent = {
      ...{ type: 'paperSaid', paper: table.paper().paper, parties: everyone, kind: 'agreement' },
      ...{ subject: [first], says: 'notNow', words: '' },
    };
    for (let k = 0; k < MOST_PAPER_WORDS_BEFORE_NO; k++) table.write(ben, notNow, []);
    for (const [subject, says] of [
      [[], 'no'],
      [[first], 'no'],
      [[first], 'notNow'],
      [[first, 'i1'], 'no'],
    ] as const)
      expect(table.decide(ben, { type: 'sayOfPaper', paper: weekends, subject, says }).ok).toBe(true);
    expect(
      table.decide(ben, { type: 'sayOfPaper', paper: weekends, subject: [first], says: 'yes' }),
    ).toMatchObject({ why: { code: 'partyLeft' } });
    table.left.clear();
    expect(
      table.decide(ben, { type: 'sayOfPaper', paper: weekends, subject: [first], says: 'yes' }),
    ).toMatchObject({ why: { code: 'saidOften' } });
  });
});

describe('one version after the other', () => {
  test('PAPER6 the old one stands until the new one is signed, and never comes back', () => {
    const { table, first } = signed();
    const second = table.drafts(ben, agreement('Saturdays are for two.', 'Sundays too.'), first);
    table.says(ben, 'yes', [second]);
    table.says(ana, 'yes', [second]);
    expect(table.counts).toBe(first);
    table.says(cleo, 'yes', [second]);
    expect(table.counts).toBe(second);
    table.says(cleo, 'no', [second]);
    expect(table.standing()).toEqual({ kind: 'withdrawn', by: [cleo] });
    table.says(cleo, 'no', []);
    expect(table.counts).toBeUndefined();
  });

  test('PAPER6 a name that was taken back before the others signed was never beside theirs', () => {
    const { table, first } = signed();
    const second = table.drafts(ben, agreement('Sundays.'), first);
    table.says(ana, 'yes', [second]);
    table.says(ana, 'notNow', [second]);
    for (const one of [ben, cleo]) table.says(one, 'yes', [second]);
    expect(table.counts).toBe(first);
  });

  test('PAPER6 a name that was taken back without having seen the others’ may have been: the old one rests', () => {
    const { table, first } = signed();
    const second = table.drafts(ben, agreement('Sundays.'), first);
    const before = table.ids;
    const yes = table.says(ana, 'yes', [second], before);
    for (const one of [ben, cleo]) table.says(one, 'yes', [second], before);
    table.says(ana, 'notNow', [second], [...before, yes]);
    expect(table.counts).toBeUndefined();
  });

  test('PAPER7 two that were signed at the same time cross each other, whatever becomes of one of them', () => {
    const { table, first } = drafted();
    const other = table.drafts(ben, agreement('Sundays.'), undefined, [first]);
    const before = table.ids;
    for (const one of everyone) {
      table.says(one, 'yes', [first], before);
      table.says(one, 'yes', [other], before);
    }
    expect(table.standing()).toMatchObject({ kind: 'crossed' });
    table.says(cleo, 'no', [other]);
    expect(table.counts).toBeUndefined();
    const third = table.drafts(ana, agreement('Both days.'), first);
    for (const one of everyone) table.says(one, 'yes', [third]);
    expect(table.counts).toBe(third);
    expect(table.kind).toBe('inForce');
  });

  test('PAPER11 signing one draft takes one’s name from the other', () => {
    const { table, first } = drafted();
    const other = table.drafts(ben, agreement('Sundays.'));
    table.says(ana, 'yes', [first]);
    table.says(ana, 'yes', [other]);
    expect(answers(table, first)[0]).toBe('notNow');
    expect(answers(table, other)[0]).toBe('yes');
  });

  test('PAPER11 a draft that does not go on from what was signed is refused by name', () => {
    const { table, first } = drafted();
    const other = table.drafts(ben, agreement('Sundays.'));
    for (const one of everyone) table.says(one, 'yes', [first]);
    const late = { type: 'sayOfPaper', paper: weekends, subject: [other], says: 'yes' } as const;
    expect(table.decide(cleo, late)).toMatchObject({ why: { code: 'superseded' } });
    const anew = table.drafts(ben, agreement('Sundays!'), other);
    expect(table.decide(cleo, { ...late, subject: [anew] }).ok).toBe(true);
  });

  test('PAPER9 through its last day, by the clock of the place, and not a minute longer', () => {
    const table = new Table();
    const content = { ...agreement('x'), ends: { until: '2026-03-05', zone: 'America/New_York' } };
    const first = table.drafts(ana, content);
    for (const one of everyone) table.says(one, 'yes', [first]);
    expect(table.standing('2026-03-06T04:59:00Z').kind).toBe('inForce');
    expect(table.standing('2026-03-06T05:00:00Z').kind).toBe('expired');
    const late = { now: '2026-03-06T05:00:00Z' };
    const yes = { type: 'sayOfPaper', paper: weekends, subject: [first], says: 'yes' } as const;
    expect(table.decide(ana, yes, late)).toMatchObject({ why: { code: 'paperOver' } });
    expect(table.decide(ana, { ...yes, says: 'no' }, late).ok).toBe(true);
  });
});

describe('what it says', () => {
  const wrong = (content: PaperContent) => {
    const table = new Table();
    const decision = table.decide(ana, { type: 'draftPaper', people: [ben], content });
    return decision.ok ? null : decision.why;
  };
  test('PAPER12 what is missing is named at its field', () => {
    const good = agreement('x');
    const [section] = good.sections as [(typeof good.sections)[number]];
    expect(wrong(good)).toBeNull();
    expect(wrong({ ...good, title: '  ' })).toEqual({ code: 'nameMissing', field: 'title' });
    expect(wrong({ ...good, title: 'x'.repeat(121) })).toEqual({ code: 'textTooLong', field: 'title' });
    expect(wrong({ ...good, sections: [] })).toEqual({ code: 'nothingWritten', field: 'sections' });
    expect(wrong(agreement('x', ' '))).toEqual({ code: 'textMissing', field: 'sections.0.items.1' });
    expect(wrong(agreement('x'.repeat(2_001)))).toEqual({ code: 'textTooLong', field: 'sections.0.items.0' });
    expect(wrong({ ...good, sections: [{ ...section, title: '' }] })).toEqual({
      ...{ code: 'nameMissing', field: 'sections.0.title' },
    });
    expect(wrong(agreement(...Array.from({ length: 10 }, () => 'x'.repeat(1_900))))).toEqual({
      ...{ code: 'paperTooLong', field: 'sections' },
    });
    expect(wrong({ ...good, review: '2026-02-30' })).toEqual({ code: 'dateUnclear', field: 'review' });
    expect(wrong({ ...good, ends: { until: '2026-03-01', zone: 'Europe/Berlin' } })).toEqual({
      ...{ code: 'dayPast', field: 'ends' },
    });
    expect(wrong({ ...good, ends: { until: '2026-04-01', zone: 'no/where' } })).toEqual({
      ...{ code: 'zoneUnknown', field: 'ends' },
    });
    const twice = [section, { ...section, id: 't' }];
    expect(wrong({ ...good, sections: twice })).toMatchObject({ field: 'sections' });
  });

  test('PAPER12 whom it is with, and that something has changed', () => {
    const { table, first } = drafted();
    const content = agreement('Saturdays are for two.', 'We say by Thursday what changes.');
    expect(table.decide(ana, { type: 'draftPaper', people: [], content })).toMatchObject({
      why: { code: 'nobodyWith', field: 'people' },
    });
    table.left.add(dan);
    expect(table.decide(ana, { type: 'draftPaper', people: [dan], content })).toMatchObject({
      why: { code: 'partyLeft', field: 'people' },
    });
    const same = { type: 'draftPaper', paper: weekends, base: first, content } as const;
    expect(table.decide(ana, same)).toMatchObject({ why: { code: 'unchanged' } });
    expect(table.decide(ana, { ...same, base: 'none' as EntryId })).toMatchObject({
      why: { code: 'superseded' },
    });
  });

  test('PAPER38 a day to look at it again that is over is refused where it is newly chosen', () => {
    const on = (review: string) => ({ ...agreement('A sentence.'), review });
    const past = { ok: false, why: { code: 'dayPast', field: 'review' } };
    const id = 'other' as PaperId;
    const draft = { type: 'draftPaper', id, people: [ben] } as const;
    const { table } = drafted();
    expect(table.decide(ana, { ...draft, content: on('2026-02-28') })).toMatchObject(past);
    // still going on somewhere on earth
    for (const day of ['2026-03-02', '2026-03-09'])
      expect(table.decide(ana, { ...draft, content: on(day) })).toMatchObject({ ok: true });
    const base = table.drafts(ana, on('2026-03-02'));
    const later = { now: '2026-05-02T12:00:00Z' };
    const next = { type: 'draftPaper', paper: weekends, base } as const;
    const changed = { ...agreement('Another sentence.'), review: '2026-03-02' };
    expect(table.decide(ana, { ...next, content: changed }, later)).toMatchObject({ ok: true });
    expect(
      table.decide(ana, { ...next, content: { ...changed, review: '2026-03-03' } }, later),
    ).toMatchObject(past);
    // whoever signs it after that day may: it says only when to look at it again
    expect(
      table.decide(ben, { type: 'sayOfPaper', paper: weekends, subject: [base], says: 'yes' }, later),
    ).toMatchObject({ ok: true });
  });

  test('PAPER13 on the day that it names, its people are reminded, until a new draft lies on the table', () => {
    const table = new Table();
    const first = table.drafts(ana, { ...agreement('x'), review: '2026-06-01' });
    const due = (me = ben, today = '2026-06-01') =>
      papersToReview(table.state.papers, table.circle(me), minutesOf(now), today).length;
    expect(due()).toBe(0);
    for (const one of everyone) table.says(one, 'yes', [first]);
    expect([due(ben, '2026-05-31'), due(), due(ana), due(dan)]).toEqual([0, 1, 1, 0]);
    table.drafts(cleo, { ...agreement('x'), review: '2026-12-01' }, first);
    expect(due()).toBe(0);
  });

  test('PAPER14 whoever has answered is not asked again, only where their name fell by somebody’s no', () => {
    const { table, first } = drafted();
    const asked = (me: typeof ana) =>
      papersToAnswer(table.state.papers, table.circle(me), minutesOf(now)).length;
    expect(everyone.map(asked)).toEqual([1, 1, 1]);
    table.says(ben, 'notNow', [first]);
    table.says(ana, 'yes', [first]);
    expect(everyone.map(asked)).toEqual([0, 0, 1]);
    table.says(cleo, 'no', [first]);
    expect(everyone.map(asked)).toEqual([0, 0, 0]);
    table.says(cleo, 'yes', [first]);
    expect(everyone.map(asked)).toEqual([1, 0, 0]);
  });

  test('PAPER14 a no to what somebody drafted after it leaves the one before on the table', () => {
    const { table, first } = drafted();
    const second = table.drafts(ben, agreement('Sundays.'), first);
    const open = () => {
      const standing = table.standing();
      return standing.kind === 'proposed' ? standing.versions.map(({ id }) => id) : standing.kind;
    };
    expect(open()).toEqual([second]);
    table.says(ben, 'no', [second]);
    expect(open()).toEqual([first]);
    expect(papersToAnswer(table.state.papers, table.circle(cleo), minutesOf(now)).length).toBe(1);
    // what goes on from both takes its place
    const third = table.drafts(ana, agreement('Both days.'), second);
    expect(open()).toEqual([third]);
    table.says(cleo, 'no', []);
    expect(open()).toBe('declined');
  });

  test('AGREE1 whoever would have one sentence otherwise has not signed, and nobody else’s name falls by it', () => {
    const { table, first } = signed();
    table.says(ben, 'counter', [first, 'i1'], undefined, 'By Wednesday');
    expect(answers(table, first)).toEqual(['yes', 'part', 'yes']);
    expect(table.counts).toBeUndefined();
    expect(saidOfItem(table.paper(), first, 'i1').map(({ by, words }) => [by, words])).toEqual([
      [ben, 'By Wednesday'],
    ]);
    // a yes to that sentence is no name under the whole
    table.says(ben, 'yes', [first, 'i1']);
    expect(table.counts).toBeUndefined();
    table.says(ben, 'yes', [first]);
    expect(table.counts).toBe(first);
    expect(
      table.decide(ben, { type: 'sayOfPaper', paper: weekends, subject: [first, 'none'], says: 'no' }),
    ).toMatchObject({ why: { code: 'superseded' } });
  });
});

describe('how it is kept', () => {
  test('PAPER16 taking back brings back nobody’s name', () => {
    const { table, first } = signed();
    const no = table.says(ben, 'no', [first]);
    table.takeBack(ben, no);
    expect(table.counts).toBeUndefined();
    const { table: other, first: one } = signed();
    other.takeBack(cleo, other.ids.at(-1) as EntryId);
    expect(answers(other, one)).toEqual(['yes', 'yes', 'notNow']);
    // a draft that came after others takes nothing of those with it
    const second = other.drafts(ana, agreement('y'), one);
    other.says(cleo, 'yes', [one]);
    other.takeBack(ana, second);
    expect(other.counts).toBe(one);
  });

  test('PAPER24 a yes counts with a signature for others as without one, and what takes it back has none', () => {
    const parties = [ana, ben];
    const said = (by: typeof ana, signed?: object) =>
      [
        by,
        {
          type: 'paperSaid',
          paper: 'p',
          parties,
          kind: 'agreement',
          subject: ['e0'],
          says: 'yes',
          words: '',
          signed,
        },
      ] as const;
    const drafted = { type: 'paperDrafted', paper: 'p', parties, after: [], content: agreement('x') };
    for (const signed of [undefined, { name: 'Ben', signature: '0f' }, { name: '', signature: '' }]) {
      const state = emptyState();
      const entries = [[ana, drafted] as const, said(ana), said(ben, signed)];
      for (const [k, [by, event]] of entries.entries())
        fold(state, `e${k}` as EntryId, bodyOf(event as never), { precedes: (a, b) => a < b }, by);
      const [paper] = state.papers.papers.values();
      expect(paper?.versions[0]?.counts).toBe(true);
      expect(paper?.words.get('e2' as EntryId)?.signed).toEqual(signed);
      const back = undo(state, bodyOf(said(ben, signed)[1] as never), ben);
      expect(back.event).toMatchObject({ says: 'notNow' });
      expect(back.event).not.toHaveProperty('signed');
    }
  });

  test('PAPER17 PAPER21 what is mine alone goes into no circle, and can be erased', () => {
    const table = new Table();
    const id = 'd' as PaperDraftId;
    const fields = { space: 's', content: agreement('not yet') };
    expect(table.decide(ana, { type: 'keepPaperDraft', id, fields })).toMatchObject({ ok: false });
    const mine = bodyOf({ type: 'paperDraftKept', id, fields });
    expect(isForCircles(mine)).toBe(false);
    expect(subjectOf(mine)).toBe('draft d');
    const state = emptyState();
    fold(state, 'e0' as EntryId, mine, { precedes: () => false }, ana);
    expect(state.papers.drafts.size).toBe(0);
    fold(state, 'e1' as EntryId, mine, { precedes: () => false });
    expect(state.papers.drafts.get(id)?.fields.content).toEqual(fields.content);
    const erased = bodyOf({ type: 'paperNoteErased', of: 'draft', id });
    fold(state, 'e2' as EntryId, erased, { precedes: () => false });
    fold(state, 'e3' as EntryId, mine, { precedes: () => false });
    expect(state.papers.drafts.size).toBe(0);
    // and no word to a paper has a place in my own space
    const { table: other } = drafted();
    const own = emptyState();
    const word: PapersEvent = {
      ...{ type: 'paperSaid', paper: other.paper().paper, parties: everyone, kind: 'agreement' },
      ...{ subject: [], says: 'no', words: '' },
    };
    fold(own, 'e4' as EntryId, bodyOf(word), { precedes: () => false });
    expect(own.papers.papers.size).toBe(0);
  });

  test('PAPER19 whoever says more than anybody does has withdrawn for good, in whatever order it comes', () => {
    const { table, first } = signed();
    const event = { type: 'paperSaid', paper: table.paper().paper, parties: everyone } as const;
    for (let k = 0; k <= MOST_PAPER_WORDS; k++)
      table.write(ben, { ...event, kind: 'agreement', subject: [first], says: 'yes', words: '' }, []);
    const standing = { kind: 'withdrawn', by: [ben] };
    expect(table.standing()).toEqual(standing);
    expect(table.paper().versions.map(({ draft }) => draft.content.title)).toEqual(['Our weekends']);
    table.says(ana, 'no', []);
    expect(table.standing()).toEqual(standing);
  });

  test('PAPER19 a flood takes nothing of what others wrote or signed, in any order, and nothing goes on there unseen', () => {
    const { table, first } = signed();
    const second = table.drafts(ben, agreement('Sundays.'), first);
    const junk = table.drafts(ben, agreement('Junk.'), second);
    table.says(cleo, 'yes', [second]);
    const word = { type: 'paperSaid', paper: table.paper().paper, parties: everyone } as const;
    const noise: PapersEvent = { ...word, kind: 'agreement', subject: [second], says: 'no', words: '' };
    for (let k = 0; k <= MOST_PAPER_WORDS; k++) table.write(ben, noise, []);
    const late = table.drafts.bind(table, ben, agreement('Later.'), second);
    expect(late).toThrow('paperFull');
    const third = table.write(
      ben,
      {
        type: 'paperDrafted',
        ...{ paper: word.paper, parties: everyone, after: [] },
        content: agreement('Z.'),
      },
      [],
    );
    const told = (ids: readonly EntryId[]) => {
      const paper = table.stateOf(ids).papers.papers.get(weekends);
      return JSON.stringify(
        paper && [
          [...paper.drafts.keys()].sort(),
          [...paper.words.keys()].sort(),
          paper.versions.map(({ id, answers }) => [id, [...answers]]),
          standingOfPaper(paper, table.circle(ana), minutesOf(now)),
        ],
      );
    };
    const paper = table.paper();
    expect([...paper.drafts.keys()].sort()).toEqual([first, second].sort());
    expect([junk, third].some((id) => paper.drafts.has(id))).toBe(false);
    expect([...paper.words.values()].map(({ by }) => by)).toEqual([ana, cleo, cleo]);
    expect(answers(table, first)).toEqual(['yes', 'open', 'yes']);
    expect(table.standing()).toEqual({ kind: 'withdrawn', by: [ben] });
    // the flood is at the same time as all else, and may come first
    const noisy = new Set(table.ids.slice(table.ids.indexOf(junk) + 2));
    const calm = table.ids.filter((id) => !noisy.has(id));
    expect(told([...noisy, ...calm])).toBe(told(table.ids));
    const half = [...noisy];
    expect(told([...half.splice(0, 300), ...calm, ...half])).toBe(told(table.ids));
    for (const intent of [
      { type: 'draftPaper', paper: weekends, content: agreement('New.') },
      { type: 'sayOfPaper', paper: weekends, subject: [first], says: 'yes' },
      { type: 'sayOfPaper', paper: weekends, subject: [first, 'i0'], says: 'yes' },
    ] as const)
      expect(table.decide(ana, intent)).toMatchObject({ why: { code: 'paperFull' } });
    for (const says of ['no', 'notNow'] as const)
      expect(table.decide(ana, { type: 'sayOfPaper', paper: weekends, subject: [first], says }).ok).toBe(
        true,
      );
  });

  const kept = [
    '{"type":"paperDrafted","paper":"p","parties":["A","B"],"after":[],"content":{"kind":"agreement","title":"Nights","sections":[{"id":"s","title":"Homes","items":[{"id":"i","text":"We ask before somebody stays."}]}],"review":"2026-06-01","ends":{"until":"2027-03-01","zone":"Europe/Berlin"}}}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"agreement","subject":["e0"],"says":"yes","words":""}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"agreement","subject":["e0"],"says":"yes","words":"","signed":{"name":"Ana","signature":"0f"}}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"agreement","subject":["e0"],"says":"counter","words":"Not on Mondays"}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"agreement","subject":["e0","i"],"says":"notNow","words":""}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"agreement","subject":[],"says":"no","words":""}',
    '{"type":"paperDraftKept","id":"d","fields":{"space":"S","paper":"","people":["B"],"base":"","content":{"kind":"agreement","title":"","sections":[],"review":"","ends":{"until":"","zone":""}}}}',
    '{"type":"askedKept","id":"a","fields":{"space":"S","paper":"agreement p A B","version":"e0","freely":"yes","couldSayNo":"unsure","words":"Hm","until":"2026-03-05"}}',
    '{"type":"bothMeantSo","id":"k3f-9z","fields":{"isSo":true}}',
    ...['LetGo', 'Returned', 'Erased'].map((one) => `{"type":"paperNote${one}","of":"asked","id":"a"}`),
  ];
  test('PAPER18 what version 1 wrote is read for ever, each kind of it', () => {
    for (const text of kept) {
      const body = bodyOf(JSON.parse(text));
      expect(readBody(body), text).toEqual(body);
      expect(isForCircles(body)).toBe(text.includes('parties'));
    }
    const state = emptyState();
    for (const [k, text] of kept.slice(0, 2).entries())
      for (const by of ['A', 'B'])
        fold(
          state,
          `e${k}` as EntryId,
          bodyOf(JSON.parse(text)),
          { precedes: (a, b) => a < b },
          by as typeof ana,
        );
    const [paper] = state.papers.papers.values();
    expect(paper?.versions.map(({ answers }) => [...answers])).toEqual([
      [
        ['A', 'open'],
        ['B', 'yes'],
      ],
    ]);
  });
});

describe('PAPER20 what changed, word by word', () => {
  test.each([
    ['We say by Thursday.', 'We say by Friday.', ['We say by ', '-Thursday', '+Friday', '.']],
    ['', 'New.', ['+New.']],
    ['Old.', '', ['-Old.']],
    ['Same.', 'Same.', ['Same.']],
    [
      'We call each other',
      'We always write to each other',
      ['We ', '-call', '+always write to', ' each other'],
    ],
    ['星期六', '星期日', ['星期', '-六', '+日']],
  ])('“%s” → “%s”', (before, after, shown) => {
    const pieces = differenceOf(before, after);
    expect(pieces.map(({ is, text }) => `${{ same: '', taken: '-', put: '+' }[is]}${text}`)).toEqual(shown);
  });

  test('PAPER20 reads as the old text without what was put in, and as the new without what was taken out', () => {
    const words = fc.array(fc.constantFrom('we', 'call', ' ', '  ', '\n', ',', '六', 'é', "don't"), {
      maxLength: 24,
    });
    const text = fc.oneof(
      words.map((some) => some.join('')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOf(before, after);
        const without = (what: string) =>
          pieces.flatMap(({ is, text: piece }) => (is === what ? [] : [piece])).join('');
        expect(without('put')).toBe(before);
        expect(without('taken')).toBe(after);
      }),
    );
  });
});
