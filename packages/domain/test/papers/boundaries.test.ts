import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  type BoundariesContent,
  type BoundaryItem,
  boundaryOf,
  contentFault,
  copyOfList,
  type EntryId,
  emptyState,
  fold,
  historyOfItem,
  itemsOf,
  itemsToAnswer,
  keyOfPaper,
  type MemberId,
  minutesOf,
  type PaperId,
  type PapersEvent,
  papersToAnswer,
  papersToReview,
  readBody,
  standingOfPaper,
} from '../../src/index.ts';
import { ana, ben, bodyOf, cleo, dan, everyone, now, Table } from './table.ts';

const blank: Omit<BoundaryItem, 'id' | 'text'> = {
  ...{ whose: 'mine', need: 'must', why: '', crossed: '', asks: [], touches: [], elsewhere: '', review: '' },
};
const sleep: BoundaryItem = {
  ...{ ...blank, asks: [], touches: [] },
  ...{ id: 'sleep', text: 'I sleep at home on Sundays.', crossed: 'I go home by ten.' },
};
const message: BoundaryItem = {
  ...{ ...blank, id: 'message', text: 'We say by Thursday what changes.', whose: 'ours' },
  ...{ asks: [ben], touches: [cleo] },
};
const call: BoundaryItem = {
  ...{ ...blank, id: 'call', text: 'Please call before you come by.', whose: 'yours', need: 'nice' },
  ...{ asks: [ben, cleo], touches: [] },
};
const list = (...items: readonly BoundaryItem[]): BoundariesContent => ({
  ...{ kind: 'boundaries', title: 'Mine', items: [...items], review: '', ends: { until: '', zone: '' } },
});
const her = ana as string as PaperId;
const key = keyOfPaper('boundaries', her, everyone);
const noTo = (...subject: string[]): PapersEvent => ({
  ...{ type: 'paperSaid', paper: her, parties: everyone, kind: 'boundaries', words: '' },
  ...{ subject, says: 'no' },
});

function shown(content = list(sleep, message, call)) {
  const table = new Table();
  const first = table.does(ana, { type: 'draftPaper', people: [ben, cleo], content });
  return { table, first };
}
const says = (
  table: Table,
  me: MemberId,
  word: 'yes' | 'no' | 'notNow' | 'counter',
  subject: readonly string[],
  saw?: readonly EntryId[],
) =>
  table.does(
    me,
    { type: 'sayOfPaper', paper: key, subject, says: word, words: word === 'counter' ? 'By Friday' : '' },
    saw,
  );
const again = (table: Table, content: BoundariesContent, base: EntryId) =>
  table.does(ana, { type: 'draftPaper', paper: key, base, content });
const newest = (table: Table) => table.paper(key).versions.find(({ counts }) => counts);
function standing(table: Table, item: BoundaryItem, more = {}) {
  const version = newest(table);
  if (!version) throw new Error('none counts');
  return boundaryOf(table.paper(key), version, item, { ...table.circle(ana), ...more }, minutesOf(now));
}
const kindOf = (table: Table) => standingOfPaper(table.paper(key), table.circle(ana), minutesOf(now)).kind;
const waits = (table: Table, me: MemberId) => {
  const version = newest(table);
  return version
    ? itemsToAnswer(table.paper(key), version, table.circle(me), minutesOf(now)).map(({ id }) => id)
    : [];
};

describe('what it is sorted as', () => {
  test.each<[string, Partial<BoundaryItem>, object]>([
    ['nothing is said', { text: ' ' }, { code: 'textMissing', field: 'items.0.text' }],
    ['mine without what I do', { crossed: '' }, { code: 'textMissing', field: 'items.0.crossed' }],
    [
      'ours without anybody asked',
      { whose: 'ours', crossed: '' },
      { code: 'nobodyAsked', field: 'items.0.asks' },
    ],
    ['a request that threatens', { whose: 'yours', asks: [ben] }, { code: 'tooLong', field: 'items.0.text' }],
    [
      'somebody asked twice',
      { whose: 'ours', crossed: '', asks: [ben], touches: [ben] },
      { code: 'tooLong', field: 'items.0.text' },
    ],
    ['a day that is none', { review: '2026-02-30' }, { code: 'dateUnclear', field: 'items.0.review' }],
    ['too long a reason', { why: 'x'.repeat(2_001) }, { code: 'textTooLong', field: 'items.0.why' }],
  ])('BOUND1 %s: named at its field', (_, changes, fault) => {
    expect(contentFault(list({ ...sleep, ...changes }), minutesOf(now))).toEqual(fault);
    expect(contentFault(list(sleep), minutesOf(now))).toBeNull();
  });

  test.each<[string, Partial<BoundaryItem>]>([
    ['one that asks its own author', { whose: 'ours', crossed: '', asks: [ana] }],
    ['one that asks somebody whom it is not shown to', { whose: 'ours', crossed: '', asks: [ben, dan] }],
    ['one that touches somebody whom it is not shown to', { touches: [dan] }],
    ['a boundary of mine that asks somebody', { asks: [ben] }],
    ['one that says nothing of what I do', { crossed: '' }],
    ['a request with what happens otherwise', { whose: 'yours', asks: [ben] }],
    ['a proposal that asks nobody', { whose: 'ours', crossed: '' }],
  ])('BOUND1 %s is as nothing, whatever app wrote it', (_, changes) => {
    const table = new Table();
    const draft = (item: BoundaryItem): PapersEvent => ({
      ...{ type: 'paperDrafted', paper: her, parties: everyone, after: [] },
      content: list(item),
    });
    table.write(ana, draft({ ...sleep, ...changes }));
    expect(table.state.papers.papers.has(key)).toBe(false);
    table.write(ana, draft(sleep));
    expect(table.state.papers.papers.has(key)).toBe(true);
  });

  test('BOUND1 who is asked has to be there, and is never its author', () => {
    const { table, first } = shown();
    const ask = (asks: MemberId[]) =>
      table.decide(ana, {
        type: 'draftPaper',
        paper: key,
        base: first,
        content: list({ ...message, asks, touches: [] }),
      });
    expect(ask([dan])).toMatchObject({ why: { code: 'notShown', field: 'items.0.asks' } });
    expect(ask([ana])).toMatchObject({ why: { code: 'notShown', field: 'items.0.asks' } });
    table.left.add(ben);
    expect(ask([ben])).toMatchObject({ why: { code: 'notShown', field: 'items.0.asks' } });
    expect(ask([cleo])).toMatchObject({ ok: true });
  });
});

describe('whose it is', () => {
  test('BOUND2 stands by being written, and its author alone writes, withdraws and ends it', () => {
    const { table, first } = shown();
    expect(kindOf(table)).toBe('inForce');
    for (const intent of [
      { type: 'draftPaper', paper: key, base: first, content: list(sleep) },
      { type: 'sayOfPaper', paper: key, subject: [], says: 'no' },
      { type: 'sayOfPaper', paper: key, subject: [first], says: 'no' },
    ] as const)
      expect(table.decide(ben, intent)).toMatchObject({ why: { code: 'notYourPaper' } });
    table.write(ben, noTo());
    table.write(ben, noTo(first));
    table.write(ben, {
      type: 'paperDrafted',
      paper: her,
      parties: everyone,
      after: [first],
      content: list(call),
    });
    expect(newest(table)?.id).toBe(first);
    table.left.add(ben);
    expect(kindOf(table)).toBe('inForce');
    says(table, ana, 'no', []);
    expect(kindOf(table)).toBe('withdrawn');
    expect(waits(table, cleo)).toEqual([]);
    again(table, list(sleep), first);
    expect(kindOf(table)).toBe('inForce');
    table.left.add(ana);
    expect(kindOf(table)).toBe('ended');
  });

  test('BOUND2 nobody writes a list that is called by somebody else', () => {
    const table = new Table();
    table.write(ben, {
      type: 'paperDrafted',
      paper: her,
      parties: everyone,
      after: [],
      content: list(sleep),
    });
    expect(table.state.papers.papers.size).toBe(0);
    // nor one that is called by nobody whose it could be
    table.write(ben, {
      type: 'paperDrafted',
      paper: dan as string as PaperId,
      parties: everyone,
      after: [],
      content: list(sleep),
    });
    expect(table.state.papers.papers.size).toBe(0);
  });

  test('BOUND2 each has one list with the same people', () => {
    const { table } = shown();
    expect(table.decide(ana, { type: 'draftPaper', people: [ben, cleo], content: list(call) })).toMatchObject(
      { why: { code: 'listThere', field: 'people' } },
    );
    expect(
      table.decide(ben, { type: 'draftPaper', people: [ana, cleo], content: list({ ...sleep, id: 'x' }) }),
    ).toMatchObject({ ok: true });
    expect(table.decide(ana, { type: 'draftPaper', people: [ben], content: list(sleep) })).toMatchObject({
      ok: true,
    });
  });

  test('BOUND2 PAPER10 a word to a list that nobody has written keeps nobody from writing it, nor from taking it back', () => {
    const table = new Table();
    table.write(ben, noTo('x', 'y'));
    const first = table.does(ana, { type: 'draftPaper', people: [ben, cleo], content: list(sleep) });
    expect(newest(table)?.id).toBe(first);
    table.takeBack(ana, first);
    expect(kindOf(table)).toBe('withdrawn');
  });

  test('BOUND2 PAPER7 two lists written at the same time cross, until another comes instead of both', () => {
    const { table, first } = shown();
    const saw = table.ids;
    const one = table.does(ana, { type: 'draftPaper', paper: key, base: first, content: list(sleep) }, saw);
    table.does(ana, { type: 'draftPaper', paper: key, base: first, content: list(call) }, saw);
    expect(kindOf(table)).toBe('crossed');
    again(table, list(sleep, call), one);
    expect(kindOf(table)).toBe('inForce');
  });

  test('BOUND2 PAPER19 whoever else floods a list ends nothing of it but their own answers', () => {
    const { table, first } = shown();
    const state = emptyState();
    const told = { precedes: (a: EntryId, b: EntryId) => a === first && b !== first };
    const draft: PapersEvent = {
      type: 'paperDrafted',
      paper: her,
      parties: everyone,
      after: [],
      content: list(sleep, message),
    };
    fold(state, first, bodyOf(draft), told, ana);
    for (let k = 0; k < 2_100; k += 1)
      fold(state, `n${k}` as EntryId, bodyOf(noTo(first, 'message')), told, ben);
    const paper = state.papers.papers.get(key);
    if (!paper) throw new Error('none');
    expect(paper.saidTooMuch).toEqual([]);
    const version = paper.versions[0];
    if (!version) throw new Error('none');
    const { answers } = boundaryOf(paper, version, message, table.circle(ana), minutesOf(now));
    expect(answers.get(ben)).toBe('open');
    expect(standingOfPaper(paper, table.circle(ana), minutesOf(now)).kind).toBe('inForce');
  });
});

describe('a round', () => {
  test('BOUND3 each who is asked answers for themselves; mine takes nobody’s yes', () => {
    const { table, first } = shown();
    expect(waits(table, ana)).toEqual([]);
    expect(waits(table, ben)).toEqual(['message', 'call']);
    expect(waits(table, cleo)).toEqual(['message', 'call']);
    expect(papersToAnswer(table.state.papers, table.circle(ben), minutesOf(now))).toHaveLength(1);
    expect(standing(table, sleep)).toMatchObject({ kind: 'kept', answers: new Map() });
    const answer = (me: MemberId, item: string) =>
      table.decide(me, { type: 'sayOfPaper', paper: key, subject: [first, item], says: 'yes' });
    expect(answer(ben, 'sleep')).toMatchObject({ why: { code: 'notAsked' } });
    expect(answer(ana, 'message')).toMatchObject({ why: { code: 'notAsked' } });
    expect(answer(ben, 'nothing')).toMatchObject({ why: { code: 'superseded' } });
    says(table, ben, 'yes', [first, 'call']);
    expect(standing(table, call).kind).toBe('open');
    says(table, cleo, 'yes', [first, 'call']);
    expect(standing(table, call).kind).toBe('agreed');
    says(table, cleo, 'counter', [first, 'call']);
    expect(standing(table, call)).toMatchObject({
      kind: 'open',
      answers: new Map([
        [ben, 'yes'],
        [cleo, 'counter'],
      ]),
    });
    says(table, cleo, 'no', [first, 'call']);
    expect(standing(table, call).kind).toBe('refused');
  });

  test('BOUND3 a no that a yes has not seen stands over it, and takes no other item along', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    const saw = table.ids;
    says(table, ben, 'yes', [first, 'call'], saw);
    says(table, cleo, 'no', [first, 'call'], saw);
    says(table, cleo, 'yes', [first, 'call']);
    expect(standing(table, call)).toMatchObject({
      kind: 'open',
      answers: new Map([
        [ben, 'again'],
        [cleo, 'yes'],
      ]),
    });
    expect(waits(table, ben)).toEqual(['call']);
    expect(standing(table, message).kind).toBe('agreed');
    says(table, ben, 'yes', [first, 'call']);
    expect(standing(table, call).kind).toBe('agreed');
  });

  test('BOUND3 nothing is decided for who has left, or may have said what cannot be read here', () => {
    const { table, first } = shown();
    for (const one of [ben, cleo]) says(table, one, 'yes', [first, 'call']);
    const unread = [{ by: cleo, isSeenBy: () => false }];
    expect(standing(table, call, { unread }).kind).toBe('open');
    expect(standing(table, call, { unread: [{ by: cleo, isSeenBy: () => true }] }).kind).toBe('agreed');
    expect(standing(table, message, { unread: [{ by: cleo, isSeenBy: () => false }] }).kind).toBe('open');
    table.left.add(cleo);
    expect(standing(table, call)).toMatchObject({
      kind: 'open',
      answers: new Map([
        [ben, 'yes'],
        [cleo, 'gone'],
      ]),
    });
  });

  test('BOUND4 whom it touches is asked too, and their no is there to be read', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    expect(standing(table, message)).toMatchObject({
      kind: 'agreed',
      answers: new Map([
        [ben, 'yes'],
        [cleo, 'open'],
      ]),
    });
    says(table, cleo, 'no', [first, 'message']);
    expect(standing(table, message)).toMatchObject({
      kind: 'agreed',
      answers: new Map([
        [ben, 'yes'],
        [cleo, 'no'],
      ]),
    });
  });

  test('BOUND5 an answer goes on counting while the sentence says the same, and no longer', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    says(table, cleo, 'no', [first, 'call']);
    const second = again(table, list({ ...message, review: '2026-09-01' }, call, sleep), first);
    expect(standing(table, message).kind).toBe('agreed');
    expect(standing(table, call).kind).toBe('refused');
    expect(waits(table, ben)).toEqual(['call']);
    const other = { ...message, text: 'We say by Wednesday what changes.' };
    const third = again(table, list(other, call), second);
    expect(standing(table, other).kind).toBe('open');
    expect(waits(table, ben)).toEqual(['message', 'call']);
    // going back to the words of before brings no yes back
    again(table, list(message, call), third);
    expect(standing(table, message).kind).toBe('open');
    expect(
      table.decide(ben, { type: 'sayOfPaper', paper: key, subject: [first, 'message'], says: 'yes' }),
    ).toMatchObject({ why: { code: 'superseded' } });
  });

  test.each<[string, Partial<BoundaryItem>]>([
    ['other people are asked', { asks: [cleo], touches: [] }],
    ['it touches others', { touches: [] }],
    ['it has another reason', { why: 'And Fridays are mine in return.' }],
    ['it matters otherwise', { need: 'nice' }],
    ['somebody elsewhere is named', { elsewhere: 'Kim' }],
  ])('BOUND5 where %s, it is asked anew', (_, changes) => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    const other = { ...message, ...changes };
    again(table, list(other), first);
    expect(standing(table, other).kind).toBe('open');
    expect([...standing(table, other).answers.values()].every((one) => one === 'open')).toBe(true);
  });

  test('BOUND5 a no is not walked round by asking its author no more, and no yes comes along', () => {
    const both = { ...message, asks: [ben, cleo], touches: [] };
    const { table, first } = shown(list(both));
    says(table, ben, 'yes', [first, 'message']);
    says(table, cleo, 'no', [first, 'message']);
    const without = { ...both, asks: [ben] };
    again(table, list(without), first);
    expect(standing(table, without)).toMatchObject({ kind: 'open', answers: new Map([[ben, 'open']]) });
  });

  test('BOUND5 written from an older version, over one that said otherwise, it is asked anew too', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    const second = again(table, list({ ...message, text: 'We say by Monday what changes.' }), first);
    says(table, ben, 'no', [second, 'message']);
    again(table, list(message, { ...sleep, id: 'more' }), first);
    expect(standing(table, message)).toMatchObject({
      kind: 'open',
      answers: new Map([
        [ben, 'open'],
        [cleo, 'open'],
      ]),
    });
  });

  test('BOUND5 MERGE3 after its author withdrew the list, every yes is asked anew', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    says(table, ana, 'no', []);
    again(table, list(message, sleep), first);
    expect(kindOf(table)).toBe('inForce');
    expect(standing(table, message).kind).toBe('open');
    expect(waits(table, ben)).toEqual(['message']);
    says(table, ben, 'yes', [newest(table)?.id ?? first, 'message']);
    expect(standing(table, message).kind).toBe('agreed');
  });

  test('BOUND3 MERGE9 what cannot be read here stands until everybody’s yes has seen it, not its author’s alone', () => {
    const { table, first } = shown();
    const yeses = [ben, cleo].map((one) => says(table, one, 'yes', [first, 'call']));
    const unread = (seen: readonly (EntryId | undefined)[]) => [
      { by: ben, isSeenBy: (entry: EntryId) => seen.includes(entry) },
    ];
    expect(standing(table, call, { unread: unread([yeses[0]]) }).kind).toBe('open');
    expect(standing(table, call, { unread: unread([yeses[1]]) }).kind).toBe('open');
    expect(standing(table, call, { unread: unread(yeses) }).kind).toBe('agreed');
  });

  test('BOUND3 PAPER15 in whatever order it comes, an item is agreed only over no unseen no', () => {
    const words = fc.array(
      fc.record({
        by: fc.constantFrom(ben, cleo),
        says: fc.constantFrom<'yes' | 'no' | 'notNow'>('yes', 'yes', 'no', 'notNow'),
        blind: fc.constantFrom(0, 0, 1, 2, 9),
      }),
      { minLength: 2, maxLength: 7 },
    );
    let agreed = 0;
    fc.assert(
      fc.property(words, fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }), (all, choose) => {
        const { table, first } = shown(list(call));
        const entries: { id: EntryId; by: MemberId; says: string; saw: readonly EntryId[] }[] = [];
        for (const { by, says: word, blind } of all) {
          const saw = [
            first,
            ...entries.filter((one, k) => one.by === by || k < entries.length - blind).map(({ id }) => id),
          ];
          entries.push({ id: says(table, by, word, [first, 'call'], saw), by, says: word, saw });
        }
        const precedes = table.ancestry.precedes;
        const is = standing(table, call).kind === 'agreed';
        const noes = entries.filter((one) => one.says === 'no');
        const expected = [ben, cleo].every((party) => {
          const own = entries.filter(({ by }) => by === party);
          const last = own.filter((one) => !own.some((later) => precedes(one.id, later.id)));
          return (
            last.length === 1 &&
            last.every((one) => one.says === 'yes' && noes.every((no) => precedes(no.id, one.id)))
          );
        });
        expect(is).toBe(expected);
        if (is) agreed += 1;
        const ids = [...table.ids];
        const order: EntryId[] = [];
        for (let k = 0; ids.length > 0; k += 1) {
          const ready = ids.filter((id) => !ids.some((other) => precedes(other, id)));
          const next = ready[(choose[k % choose.length] ?? 0) % ready.length] as EntryId;
          ids.splice(ids.indexOf(next), 1);
          order.push(next);
        }
        const other = table.stateOf(order).papers.papers.get(key);
        const version = other?.versions.find(({ counts }) => counts);
        if (!other || !version) throw new Error('none');
        expect(boundaryOf(other, version, call, table.circle(ana), minutesOf(now)).kind === 'agreed').toBe(
          is,
        );
      }),
      { numRuns: 300 },
    );
    expect(agreed).toBeGreaterThan(10);
  });
});

describe('afterwards', () => {
  test('BOUND6 what was agreed can be drafted as an agreement, by which nothing is in force yet', () => {
    const { table, first } = shown();
    const drawn = () => agreementOf(table.paper(key), table.circle(ben), minutesOf(now));
    expect(drawn()).toBeUndefined();
    says(table, ben, 'yes', [first, 'message']);
    says(table, ben, 'yes', [first, 'call']);
    const agreed = drawn();
    expect(agreed?.people).toEqual([ana, ben]);
    expect(itemsOf(agreed?.content ?? list()).map(({ text }) => text)).toEqual([message.text]);
    says(table, cleo, 'yes', [first, 'call']);
    const both = drawn();
    if (!both) throw new Error('nothing');
    expect(both.people).toEqual([ana, ben, cleo]);
    table.does(ben, { type: 'draftPaper', id: 'a' as PaperId, people: [ana, cleo], content: both.content });
    const paper = table.paper(keyOfPaper('agreement', 'a' as PaperId, everyone));
    expect(standingOfPaper(paper, table.circle(ben), minutesOf(now)).kind).toBe('proposed');
    expect(paper.versions[0]?.draft.content.title).toBe('Mine');
  });

  test('BOUND7 the history of an item is what was written and said of it, in order', () => {
    const { table, first } = shown();
    says(table, ben, 'counter', [first, 'message']);
    const second = again(table, list(sleep, { ...message, text: 'By Wednesday.', need: 'nice' }), first);
    says(table, ben, 'yes', [second, 'message']);
    again(table, list(sleep), second);
    const history = historyOfItem(table.paper(key), 'message');
    expect(history.map(({ kind }) => kind)).toEqual(['written', 'said', 'changed', 'said', 'takenOut']);
    expect(history[2]).toMatchObject({ before: { need: 'must' }, item: { need: 'nice' } });
    expect(historyOfItem(table.paper(key), 'sleep').map(({ kind }) => kind)).toEqual(['written']);
    // what another sentence is called by ends alike, and what nobody was asked is nobody's answer
    const { table: other, first: only } = shown(list(call, { ...message, id: 'a call' }));
    says(other, ben, 'yes', [only, 'a call']);
    other.write(ana, noTo(only, 'call'));
    other.write(ben, noTo('none', 'call'));
    expect(historyOfItem(other.paper(key), 'call').map(({ kind }) => kind)).toEqual(['written']);
    expect(historyOfItem(other.paper(key), 'a call').map(({ kind }) => kind)).toEqual(['written', 'said']);
  });

  test('BOUND8 its author alone is reminded, of an item or of the list', () => {
    const { table } = shown(list({ ...sleep, review: '2026-04-01' }, call));
    const due = (me: MemberId, today: string) =>
      papersToReview(table.state.papers, table.circle(me), minutesOf(now), today).length;
    expect([due(ana, '2026-03-31'), due(ana, '2026-04-01'), due(ben, '2026-04-01')]).toEqual([0, 1, 0]);
  });

  test('PAPER18 what was once written is read for ever', () => {
    const body = JSON.parse(
      `{"tool":"papers","version":1,"at":"2026-03-02T12:00:00Z","event":{"type":"paperDrafted","paper":"${ana}","parties":["${ana}","${ben}"],"after":[],"content":{"kind":"boundaries","title":"Mine","items":[{"id":"i","text":"I sleep at home.","whose":"mine","need":"must","why":"","crossed":"I go.","asks":[],"touches":["${ben}"],"elsewhere":"Kim","review":""}],"review":"","ends":{"until":"","zone":""}}}}`,
    );
    expect(readBody(body)).toEqual(body);
  });
});

describe('BOUND9 BOUND10 a list that goes on, and one for others', () => {
  const sentence = (k: number) => list({ ...call, id: `call${k}` });
  const full = () => {
    const { table } = shown();
    let last = table.ids.at(-1) as EntryId;
    for (let k = 0; k < 399; k++)
      last = table.write(
        ana,
        { type: 'paperDrafted', paper: her, parties: everyone, after: [last], content: sentence(k) },
        [last],
      );
    return { table, last };
  };
  const lists = (table: Table) => [...table.state.papers.papers.values()];

  test('BOUND9 after 400 versions the next stands as a new list with the same people, and the one before is withdrawn', () => {
    const { table, last } = full();
    const [first] = lists(table);
    const entry = table.does(ana, {
      ...{ type: 'draftPaper', paper: key, base: last, content: list(message) },
    });
    const next = lists(table).find(({ drafts }) => drafts.has(entry));
    expect(next?.id).not.toBe(first?.id);
    expect(next?.parties).toEqual(everyone);
    expect(next?.drafts.get(entry)?.after).toEqual([]);
    const circle = table.circle(ben);
    const kinds = lists(table).map((paper) => standingOfPaper(paper, circle, minutesOf(now)).kind);
    expect(kinds).toEqual(['withdrawn', 'inForce']);
    expect(papersToAnswer(table.state.papers, circle, minutesOf(now)).map(({ id }) => id)).toEqual([
      next?.id,
    ]);
    // there is one at a time to write at
    for (const more of [{ paper: key }, { people: [ben, cleo] }])
      expect(table.decide(ana, { type: 'draftPaper', ...more, content: list(sleep) })).toMatchObject({
        why: { code: 'listThere', field: 'people' },
      });
    const again = table.does(ana, {
      ...{ type: 'draftPaper', paper: next?.id as never, base: entry, content: list(sleep) },
    });
    expect(lists(table).find(({ drafts }) => drafts.has(again))?.id).toBe(next?.id);
  });

  test('BOUND9 begun anew as a fresh list it is the same; and also where too much was said', () => {
    const { table, last } = full();
    const begun = table.decide(ana, { type: 'draftPaper', people: [ben, cleo], content: list(sleep) });
    expect(begun).toMatchObject({ ok: true, value: [{ event: { says: 'no' } }, { event: { after: [] } }] });
    let more = last;
    for (let k = 0; k < 120; k++) more = table.write(ana, noTo(), [more]);
    const over = table.decide(ana, { type: 'draftPaper', paper: key, content: list(sleep) });
    expect(over).toMatchObject({ ok: true, value: [{ event: { type: 'paperDrafted', after: [] } }] });
  });

  test('BOUND2 BOUND9 nobody else writes the list that comes next, nor one that is called by nobody', () => {
    const { table } = full();
    const paper = `${ana.slice(0, 56)}.2` as PaperId;
    const drafted: PapersEvent = {
      type: 'paperDrafted',
      paper,
      parties: everyone,
      after: [],
      content: list(sleep),
    };
    const before = table.state.papers.papers.size;
    table.write(ben, drafted);
    for (const other of ['.2', `${ana.slice(0, 56)}.0`, `${ana.slice(0, 56)}.2x`, ana.slice(0, 56)])
      table.write(ana, { ...drafted, paper: other as PaperId });
    expect(table.state.papers.papers.size).toBe(before);
    table.write(ana, drafted);
    expect(table.state.papers.papers.size).toBe(before + 1);
    expect(table.decide(ben, { type: 'draftPaper', paper: key, content: list(sleep) })).toMatchObject({
      why: { code: 'notYourPaper' },
    });
  });

  test('BOUND10 a copy says the same, asks those alone whom it will be shown to, and holds no answer', () => {
    const { table, first } = shown();
    says(table, ben, 'yes', [first, 'message']);
    const original = table.paper(key).versions.at(-1)?.draft.content as BoundariesContent;
    const copy = copyOfList(original);
    expect(copy.items.map(({ text }) => text)).toEqual(original.items.map(({ text }) => text));
    expect(contentFault(copy, minutesOf(now))).toEqual({ code: 'nobodyAsked', field: 'items.1.asks' });
    const asked = {
      ...copy,
      items: copy.items.map((one) => (one.whose === 'mine' ? one : { ...one, asks: [dan] })),
    };
    const entry = table.does(ana, { type: 'draftPaper', people: [ben, dan], content: asked });
    const other = lists(table).find(({ drafts }) => drafts.has(entry));
    expect(other?.parties).toEqual([ana, ben, dan]);
    expect([...(other?.words ?? [])]).toEqual([]);
  });
});
