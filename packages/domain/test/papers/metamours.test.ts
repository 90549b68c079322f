import { describe, expect, test } from 'vitest';
import {
  agreementOfLimits,
  contentFault,
  decide,
  type EntryId,
  emptyState,
  fold,
  isForCircles,
  itemsOf,
  limitsOf,
  type MemberId,
  type MetamourContent,
  type MetamourPart,
  meetingLengthOf,
  metamourPartsOf,
  minutesOf,
  type PapersEvent,
  papersToAnswer,
  papersToReview,
  partOf,
  type ReadinessId,
  readBody,
  standingOfPaper,
  undo,
} from '../../src/index.ts';
import * as laws from './metamour-laws.ts';
import { beside, of, plan } from './metamour-laws.ts';
import { ana, ben, bodyOf, cleo, dan, everyone, now, Table } from './table.ts';

const minutes = minutesOf(now);
const part = (near: MetamourPart['near'], ...reach: MetamourPart['reach']): MetamourPart => ({
  ...{ near, reach, when: '' },
});
function shown(content: MetamourContent = plan) {
  const table = new Table();
  const first = table.does(ana, { type: 'draftPaper', id: of.paper, people: [ben, cleo], content });
  const tell = (me: MemberId, told: MetamourPart, saw?: readonly EntryId[]) =>
    table.does(me, { type: 'tellPart', paper: beside, part: told }, saw);
  const sign = (me: MemberId) =>
    table.does(me, { type: 'sayOfPaper', paper: beside, subject: [first], says: 'yes' });
  return { table, first, tell, sign, parts: () => metamourPartsOf(table.paper(beside), table.circle(ana)) };
}

describe('META1 META2 what I ask myself first', () => {
  const mine = { now, newId: () => 'r' };
  const id = 'r' as ReadinessId;
  const keep = (fields: object) =>
    ({ tool: 'papers', intent: { type: 'keepReadiness', id, fields } }) as const;

  test('META1 lies in my own space alone, takes what is empty, and is erased for good', () => {
    const state = emptyState();
    const decision = decide(state, keep({ about: 'Robin’s partner', near: 'parallel' }), mine);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    const body = bodyOf(decision.value[0]?.event as PapersEvent);
    expect(isForCircles(body)).toBe(false);
    fold(state, 'e0' as EntryId, body, { precedes: (a, b) => a < b });
    expect(state.papers.readiness.get(id)?.fields).toMatchObject({ near: 'parallel', own: '', afraid: '' });
    // in a circle nobody can keep it, and nobody reads it
    const { table } = shown();
    expect(decide(table.state, keep({ near: 'family' }), table.world(ana))).toMatchObject({ ok: false });
    table.write(ana, body.event as PapersEvent);
    expect(table.state.papers.readiness.size).toBe(0);

    expect(decide(state, keep({ afraid: 'x'.repeat(2_001) }), mine)).toMatchObject({
      why: { code: 'textTooLong', field: 'afraid' },
    });
    expect(decide(state, keep({ near: 'soulmates' }), mine)).toMatchObject({
      why: { code: 'tooLong', field: 'near' },
    });
    const erase = { tool: 'papers', intent: { type: 'eraseReadiness', id } } as const;
    const erased = decide(state, erase, mine);
    if (!erased.ok) throw new Error('not erased');
    fold(state, 'e1' as EntryId, bodyOf(erased.value[0]?.event as PapersEvent), {
      precedes: (a, b) => a < b,
    });
    fold(state, 'e2' as EntryId, body, { precedes: () => false });
    expect(state.papers.readiness.size).toBe(0);
    for (const again of [erase, keep({ near: 'meet' })])
      expect(decide(state, again, mine)).toMatchObject({ why: { code: 'unknown' } });
  });

  test('META1 taking it back gives what stood before, and of what is new, nothing', () => {
    const state = emptyState();
    const event = {
      type: 'readinessKept',
      id,
      fields: { near: 'meet', afraid: 'The first minutes' },
    } as const;
    expect(undo(state, bodyOf(event)).event).toMatchObject({ type: 'paperNoteLetGo', of: 'readiness' });
    fold(state, 'e0' as EntryId, bodyOf(event), { precedes: () => false });
    const less = { type: 'readinessKept', id, fields: { near: 'known' } } as const;
    expect(undo(state, bodyOf(less)).event).toMatchObject({ fields: { near: 'meet' } });
  });
});

describe('META4 META5 META7 how near each would like to be', () => {
  test('META5 META7 differing parts stand side by side once each has told theirs, and the less near counts', () => {
    const { tell, parts, table } = shown();
    expect(parts()).toBeNull();
    tell(ana, part('friends', 'message'));
    tell(ben, part('family', 'call', 'direct'));
    expect(parts()).toBeNull();
    tell(cleo, part('known', 'none'));
    expect(parts()?.counts).toBe('known');
    expect([...(parts()?.parts ?? [])]).toEqual([
      [ana, part('friends', 'message')],
      [ben, part('family', 'call', 'direct')],
      [cleo, part('known', 'none')],
    ]);
    tell(cleo, part('family', 'message'));
    expect(parts()?.counts).toBe('friends');
    table.left.add(cleo);
    expect(parts()).toBeNull();
  });

  test('META6 META14 less takes effect alone and offline, is no news, and leaves the names as they are', () => {
    const { table, tell, parts, sign } = shown({ ...plan, review: '2026-03-02' });
    for (const one of everyone) {
      tell(one, part('friends', 'message'));
      sign(one);
    }
    const rows = () =>
      everyone.map((me) => [
        papersToAnswer(table.state.papers, table.circle(me), minutes).length,
        papersToReview(table.state.papers, table.circle(me), minutes, '2026-03-02').length,
        standingOfPaper(table.paper(beside), table.circle(me), minutes).kind,
      ]);
    const before = rows();
    const offline = table.ids;
    tell(ana, part('family', 'message'));
    tell(ben, part('parallel', 'none'), offline);
    expect(parts()?.counts).toBe('parallel');
    expect(rows()).toEqual(before);
    tell(ben, part(''));
    expect(parts()).toBeNull();
    expect(rows()).toEqual(before);
    expect(before[0]).toEqual([0, 1, 'inForce']);
  });

  test('META5 of what two devices of mine told at once, the less near counts, and the least way of being reached', () => {
    const { table, first, tell } = shown();
    tell(ana, { ...part('family', 'message', 'call'), when: 'After six' });
    tell(ana, { ...part('meet', 'message', 'direct'), when: 'Not on Sundays' }, [first]);
    expect(partOf(table.paper(beside), ana)).toEqual({
      ...{ near: 'meet', reach: ['message', 'direct'], when: 'After six\nNot on Sundays' },
    });
    tell(ana, part('meet', 'none'), [first]);
    expect(partOf(table.paper(beside), ana).reach).toEqual(['none']);
    tell(ana, part('', 'call'), [first]);
    expect(partOf(table.paper(beside), ana)).toEqual(part(''));
  });

  test('META4 nobody tells for somebody else, and of another kind of paper nobody tells anything', () => {
    const { table, parts } = shown();
    for (const by of [dan, ana])
      for (let k = 0; k < 3; k++)
        table.write(by, { type: 'metamourTold', ...of, part: part('family', 'call') });
    expect(parts()).toBeNull();
    expect(table.decide(dan, { type: 'tellPart', paper: beside, part: part('meet') })).toMatchObject({
      why: { code: 'notYourPaper' },
    });
    const [other] = [table.does(ana, { type: 'draftPaper', people: [ben], content: newAgreement })];
    const key = [...table.state.papers.papers.values()].find(({ drafts }) => drafts.has(other))?.id;
    expect(table.decide(ana, { type: 'tellPart', paper: key as never, part: part('meet') })).toMatchObject({
      why: { code: 'unknown' },
    });
    expect(
      table.decide(ana, {
        type: 'tellPart',
        paper: beside,
        part: { ...part('meet'), when: 'x'.repeat(2_001) },
      }),
    ).toMatchObject({ why: { code: 'textTooLong', field: 'when' } });
  });

  test('META6 less and nothing are refused to nobody, also where nearer is', () => {
    const { table, tell } = shown();
    tell(ana, part('friends', 'message'));
    table.left.add(cleo);
    const tells = (told: MetamourPart) => table.decide(ana, { type: 'tellPart', paper: beside, part: told });
    expect(tells(part('family', 'message'))).toMatchObject({ why: { code: 'partyLeft' } });
    expect(tells(part('friends', 'message', 'call'))).toMatchObject({ why: { code: 'partyLeft' } });
    for (const less of [part('known', 'message'), part('friends', 'none'), part('friends'), part('')])
      expect(tells(less).ok).toBe(true);
    table.left.clear();
    let last = table.ids.at(-1) as EntryId;
    for (let k = 0; k < 1_900; k++) {
      const told = part(k % 2 ? 'known' : 'meet', 'message');
      last = table.write(ana, { type: 'metamourTold', ...of, part: told }, [last]);
    }
    expect(tells(part('family', 'message'))).toMatchObject({ why: { code: 'saidOften' } });
    expect(tells(part('parallel', 'none')).ok).toBe(true);
  });

  test('META7 what cannot be read may be less: it counts as missing until they tell theirs having seen it', () => {
    const { table, tell } = shown();
    const last = everyone.map((one) => tell(one, part('meet', 'message')));
    const circle = (by: MemberId, seen: readonly EntryId[]) => ({
      ...table.circle(ana),
      unread: [{ by, isSeenBy: (entry: EntryId) => seen.includes(entry) }],
    });
    const paper = table.paper(beside);
    expect(metamourPartsOf(paper, circle(ben, []))).toBeNull();
    expect(metamourPartsOf(paper, circle(ben, [last[1] as EntryId]))?.counts).toBe('meet');
    expect(metamourPartsOf(paper, circle(ben, [last[0] as EntryId]))).toBeNull();
    expect(metamourPartsOf(paper, circle(dan, []))?.counts).toBe('meet');
  });

  test('META8 withdrawing takes one’s part back, and taking back what one told tells nothing', () => {
    const { table, tell, parts } = shown();
    const [, theirs] = everyone.map((one) => tell(one, part('meet', 'message')));
    tell(cleo, part('friends', 'message'));
    table.does(cleo, { type: 'sayOfPaper', paper: beside, subject: [], says: 'no' });
    expect(parts()).toBeNull();
    expect(partOf(table.paper(beside), ben)).toEqual(part('meet', 'message'));
    tell(cleo, part('known', 'message'));
    expect(parts()?.counts).toBe('known');
    table.takeBack(ben, theirs as EntryId);
    expect(partOf(table.paper(beside), ben)).toEqual(part(''));
  });
  test('META8 a no to a version of the plan takes one’s part back too, whoever tells theirs afterwards', () => {
    const { table, first, tell, parts } = shown();
    tell(cleo, part('parallel', 'none'));
    table.does(cleo, { type: 'sayOfPaper', paper: beside, subject: [first], says: 'no' });
    for (const one of [ana, ben]) tell(one, part('friends', 'message'));
    expect(partOf(table.paper(beside), cleo)).toEqual(part(''));
    expect(parts()).toBeNull();
  });
  test('META6 less near is taken with a new way of being reached as well, from who is left alone in it', () => {
    const { table, tell } = shown();
    tell(cleo, part('meet', 'message'));
    table.left.add(ben);
    tell(cleo, part('parallel', 'call'));
    expect(partOf(table.paper(beside), cleo)).toEqual(part('parallel', 'call'));
    const wider = { type: 'tellPart', paper: beside, part: part('parallel', 'call', 'message') } as const;
    expect(table.decide(cleo, wider)).toMatchObject({ ok: false, why: { code: 'partyLeft' } });
  });
});

const newAgreement = {
  ...{ kind: 'agreement', title: 'Time', review: '', ends: { until: '', zone: '' } },
  sections: [{ id: 's', title: 'Time', items: [{ id: 'i', text: 'We call before.' }] }],
} as const as never;

describe('META10 META13 META16 what the plan says', () => {
  test.each<[Partial<MetamourContent>, { code: string; field: string } | null]>([
    [{}, null],
    [{ leave: ' ' }, { code: 'textMissing', field: 'leave' }],
    [{ leave: '\u200b' }, { code: 'textMissing', field: 'leave' }],
    [
      { setting: '', there: '', leave: '' },
      { code: 'textMissing', field: 'leave' },
    ],
    [
      { setting: '', there: '', minutes: 0, besides: 'No wine', leave: '' },
      { code: 'textMissing', field: 'leave' },
    ],
    [{ setting: '', there: '', minutes: 0, leave: '' }, null],
    [
      { setting: '', there: '', minutes: 0, leave: '', points: [] },
      { code: 'nothingWritten', field: 'points' },
    ],
    [{ minutes: 1_441 }, { code: 'lengthUnclear', field: 'minutes' }],
    [{ minutes: 0.5 }, { code: 'lengthUnclear', field: 'minutes' }],
    [{ points: [{ id: 'g', of: 'goal', text: '' }] }, { code: 'textMissing', field: 'points.0' }],
    [{ points: [{ id: 'leave', of: 'goal', text: 'A' }] }, { code: 'tooLong', field: 'points' }],
    [{ title: '' }, { code: 'nameMissing', field: 'title' }],
    [{ besides: 'x'.repeat(2_001) }, { code: 'textTooLong', field: 'besides' }],
  ])('META10 PAPER12 %j', (changes, fault) => {
    expect(contentFault({ ...plan, ...changes }, minutes)).toEqual(fault);
  });

  test('META10 a first meeting without a way out is as nothing, whoever’s device wrote it', () => {
    const { table } = shown();
    const content = { ...plan, leave: '' };
    const forged = table.write(ben, { type: 'paperDrafted', ...of, after: [], content });
    expect(table.paper(beside).drafts.has(forged)).toBe(false);
    expect(itemsOf(content).map(({ id }) => id)).toEqual(['setting', 'there', 'g', 'f', 'l']);
  });

  test('META13 META16 limits and the length of a meeting come from a plan in force alone', () => {
    const { table, sign, first } = shown();
    const circle = table.circle(ana);
    const paper = () => table.paper(beside);
    sign(ana);
    sign(ben);
    expect([limitsOf(paper(), circle, minutes), meetingLengthOf(paper(), circle, minutes)]).toEqual([[], 0]);
    expect(agreementOfLimits(paper(), ['l'], circle, minutes)).toBeUndefined();
    sign(cleo);
    expect(meetingLengthOf(paper(), circle, minutes)).toBe(45);
    expect(limitsOf(paper(), circle, minutes).map(({ id }) => id)).toEqual(['l']);
    expect(agreementOfLimits(paper(), ['g', 'f'], circle, minutes)).toBeUndefined();
    const found = agreementOfLimits(paper(), ['g', 'l'], circle, minutes);
    expect(found?.people).toEqual(everyone);
    expect(found && itemsOf(found.content)).toEqual([
      { id: 'l', text: 'Neither of us reads what was written to the other.' },
    ]);
    expect(found && contentFault(found.content, minutes)).toBeNull();
    table.does(ben, { type: 'sayOfPaper', paper: beside, subject: [first], says: 'notNow' });
    expect(limitsOf(paper(), circle, minutes)).toEqual([]);
  });
});

test('PAPER18 META4 what the first version of a plan wrote is read for ever', () => {
  const kept = [
    '{"type":"paperDrafted","paper":"m","parties":["A","B"],"after":[],"content":{"kind":"metamour","title":"Us","setting":"A walk","minutes":45,"there":"","besides":"No wine","leave":"I am off","points":[{"id":"l","of":"limit","text":"We ask before."}],"review":"2026-06-01","ends":{"until":"","zone":""}}}',
    '{"type":"paperSaid","paper":"m","parties":["A","B"],"kind":"metamour","subject":["e0"],"says":"yes","words":""}',
    '{"type":"metamourTold","paper":"m","parties":["A","B"],"part":{"near":"parallel","reach":["message","direct"],"when":"After six"}}',
    '{"type":"metamourTold","paper":"m","parties":["A","B"],"part":{"near":"","reach":[],"when":""}}',
    '{"type":"readinessKept","id":"r","fields":{"about":"Robin’s partner","person":"p","near":"parallel","own":"asked","easier":"","afraid":"Hm","leave":"My bike","sentence":""}}',
    ...['LetGo', 'Returned', 'Erased'].map((one) => `{"type":"paperNote${one}","of":"readiness","id":"r"}`),
  ];
  for (const text of kept) {
    const body = bodyOf(JSON.parse(text));
    expect(readBody(body), text).toEqual(body);
    expect(isForCircles(body)).toBe(text.includes('parties'));
  }
});

describe('laws', () => {
  test('META4 META5 PAPER15 the same history in any causal order, with duplicates, tells the same', () => {
    expect(laws.sameInAnyOrder(1_000)).toBeGreaterThan(30);
  });
  test('META5 META7 META8 META9 what counts is never nearer than what any of them chose last', () => {
    const { counted, differed } = laws.neverNearerThanChosen(2_000);
    expect(counted).toBeGreaterThan(100);
    expect(differed).toBeGreaterThan(50);
  });
  test('META6 one more less near wins, whatever it has seen, and takes nobody’s name', () => {
    expect(laws.lessWins(1_500)).toBeGreaterThan(20);
  });
  test('META4 PAPER1 what somebody tells whose paper it is not is as nothing', () =>
    laws.strangersAreNobody(300));
});
