import { describe, expect, test } from 'vitest';
import {
  activityOf,
  type EntryId,
  emptyState,
  fold,
  isForCircles,
  isPaused,
  isReady,
  minutesOf,
  PAUSE,
  type Paper,
  type PaperId,
  type PapersEvent,
  type PledgeContent,
  readBody,
  standingOfPaper,
} from '../../src/index.ts';
import * as laws from './pledge-laws.ts';
import { ours, pledge } from './pledge-laws.ts';
import { ana, ben, bodyOf, cleo, dan, everyone, now, Table } from './table.ts';

const says = (
  table: Table,
  me: typeof ana,
  word: 'yes' | 'no' | 'notNow',
  subject: readonly string[],
  saw?: EntryId[],
) => table.does(me, { type: 'sayOfPaper', paper: ours, subject, says: word }, saw);
function signed() {
  const table = new Table();
  const first = table.does(ana, {
    type: 'draftPaper',
    id: 'p' as PaperId,
    people: [ben, cleo],
    content: pledge,
  });
  for (const one of everyone) says(table, one, 'yes', [first]);
  return { table, first };
}
const kindOf = (table: Table) => standingOfPaper(table.paper(ours), table.circle(ana), minutesOf(now)).kind;

describe('the pause', () => {
  test('PLEDGE3 PLEDGE4 anybody pauses at once, and it goes on only when each is ready', () => {
    const { table } = signed();
    expect(kindOf(table)).toBe('inForce');
    says(table, ben, 'no', [PAUSE]);
    expect(kindOf(table)).toBe('paused');
    for (const one of [ana, ben]) says(table, one, 'yes', [PAUSE]);
    expect(kindOf(table)).toBe('paused');
    expect(everyone.map((one) => isReady(table.paper(ours), one, []))).toEqual([true, true, false]);
    says(table, cleo, 'yes', [PAUSE]);
    expect(kindOf(table)).toBe('inForce');
  });

  test('PLEDGE3 PLEDGE5 a pause made offline wins over a ready that had not seen it', () => {
    const { table } = signed();
    const saw = table.ids;
    const pause = says(table, ben, 'no', [PAUSE], saw);
    for (const one of everyone) says(table, one, 'yes', [PAUSE], saw);
    expect(kindOf(table)).toBe('paused');
    says(table, ana, 'yes', [PAUSE], [...saw, pause]);
  });

  test('PLEDGE3 is refused to nobody, holds no words, and holds over a new version', () => {
    const { table, first } = signed();
    table.left.add(cleo);
    const late = { now: '2031-01-01T00:00:00Z' };
    const pause = {
      type: 'sayOfPaper',
      paper: ours,
      subject: [PAUSE],
      says: 'no',
      words: 'because',
    } as const;
    const decision = table.decide(ben, pause, late);
    expect(decision).toMatchObject({ ok: true, value: [{ event: { words: '' } }] });
    table.left.clear();
    table.does(ben, pause);
    const content = { ...pledge, aftercare: 'A walk' };
    const second = table.does(ana, { type: 'draftPaper', paper: ours, base: first, content });
    for (const one of everyone) says(table, one, 'yes', [second]);
    expect(kindOf(table)).toBe('paused');
  });

  test('PLEDGE5 taking back a pause does not resume, and taking back a ready pauses', () => {
    const { table } = signed();
    const pause = says(table, ben, 'no', [PAUSE]);
    table.takeBack(ben, pause);
    expect(isPaused(table.paper(ours), [])).toBe(true);
    const ready = everyone.map((one) => says(table, one, 'yes', [PAUSE]));
    expect(isPaused(table.paper(ours), [])).toBe(false);
    table.takeBack(cleo, ready[2] as EntryId);
    expect(isPaused(table.paper(ours), [])).toBe(true);
    says(table, cleo, 'yes', [PAUSE]);
    expect(isPaused(table.paper(ours), [])).toBe(false);
    says(table, ben, 'notNow', [PAUSE]);
    expect(isPaused(table.paper(ours), [])).toBe(true);
  });
});

test('PLEDGE1 PLEDGE6 consent is to each activity, and a no to one leaves all else as it was', () => {
  const { table, first } = signed();
  const at = (id: string, me = ana) =>
    activityOf(
      table.paper(ours),
      table.paper(ours).versions[0] as never,
      id,
      table.circle(me),
      minutesOf(now),
    );
  expect(at('kiss')).toEqual({ isAgreed: false, mine: 'open' });
  for (const one of everyone) for (const id of ['kiss', 'tie']) says(table, one, 'yes', [first, id]);
  expect([at('kiss').isAgreed, at('tie').isAgreed]).toEqual([true, true]);
  says(table, cleo, 'no', [first, 'tie']);
  expect(at('tie')).toEqual({ isAgreed: false, mine: 'yes' });
  expect(at('tie', cleo).mine).toBe('no');
  expect(at('kiss').isAgreed).toBe(true);
  expect(kindOf(table)).toBe('inForce');
});

test.each([
  [
    'two activities that are called the same',
    { activities: [...pledge.activities, { id: 'kiss', text: 'Rope' }] },
  ],
  ...['slow', 'stop', 'limits', 'safer', 'aftercare', 'activities'].map(
    (id) => [`an activity called ${id}`, { activities: [{ id, text: 'Rope' }] }] as const,
  ),
  ['no activity', { activities: [] }],
  [
    'more than fits on a paper (PAPER19)',
    { activities: Array.from({ length: 10 }, (_, k) => ({ id: `a${k}`, text: 'x'.repeat(1_900) })) },
  ],
  ['no word for stop (PLEDGE2)', { stop: ' ' }],
  ['no word for slow (PLEDGE2)', { slow: '' }],
] as const)('PAPER23 a draft of a changed app with %s is as nothing', (_, changes) => {
  const { table, first } = signed();
  const content = { ...pledge, ...changes } as PledgeContent;
  expect(table.decide(ana, { type: 'draftPaper', paper: ours, content }).ok).toBe(false);
  const of = { paper: table.paper(ours).paper, parties: everyone };
  const forged = table.write(ben, { type: 'paperDrafted', ...of, after: [first], content });
  for (const subject of [[forged], [forged, 'kiss']])
    for (const by of everyone)
      table.write(by, { type: 'paperSaid', ...of, kind: 'pledge', subject, says: 'yes', words: '' });
  expect(table.paper(ours).versions.map(({ id }) => id)).toEqual([first]);
  expect(kindOf(table)).toBe('inForce');
  const yes = { type: 'sayOfPaper', paper: ours, subject: [forged, 'kiss'], says: 'yes' } as const;
  expect(table.decide(cleo, yes)).toMatchObject({ why: { code: 'superseded' } });
});

test('PLEDGE6 silence, not now and a no of somebody else to an activity look the same', () => {
  const seen = (['silence', 'notNow', 'no'] as const).map((what) => {
    const { table, first } = signed();
    const at = () =>
      activityOf(
        table.paper(ours),
        table.paper(ours).versions[0] as never,
        'tie',
        table.circle(ana),
        minutesOf(now),
      );
    for (const one of [ana, ben]) says(table, one, 'yes', [first, 'tie']);
    if (what !== 'silence') says(table, cleo, what, [first, 'tie']);
    const shown = [at()];
    // a no to the whole is told, and asks anew
    says(table, ben, 'no', [first]);
    return [...shown, at()];
  });
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(seen[0]?.map(({ isAgreed, mine }) => [isAgreed, mine])).toEqual([
    [false, 'yes'],
    [false, 'again'],
  ]);
});

test('PLEDGE1 PLEDGE6 after a no to an activity each says yes anew, and may at any time', () => {
  const { table, first } = signed();
  const at = () =>
    activityOf(
      table.paper(ours),
      table.paper(ours).versions[0] as never,
      'tie',
      table.circle(ana),
      minutesOf(now),
    );
  for (const one of everyone) says(table, one, 'yes', [first, 'tie']);
  says(table, cleo, 'no', [first, 'tie']);
  says(table, cleo, 'yes', [first, 'tie']);
  expect(at()).toEqual({ isAgreed: false, mine: 'yes' });
  for (const one of [ana, ben]) says(table, one, 'yes', [first, 'tie']);
  expect(at()).toEqual({ isAgreed: true, mine: 'yes' });
  // what I took back myself I read
  says(table, ana, 'no', [first, 'tie']);
  expect(at().mine).toBe('no');
});

test('PAPER4 PLEDGE1 PLEDGE5 what cannot be read here may be a pause, or a no to an activity', () => {
  const { table, first } = signed();
  for (const one of everyone) says(table, one, 'yes', [first, 'kiss']);
  const before = new Set(table.ids);
  // Ben has written something just now that no device here can read
  const unread = [{ by: ben, isSeenBy: (entry: EntryId) => !before.has(entry) }];
  const paper = () => table.paper(ours);
  const circle = (me: typeof ana) => ({ ...table.circle(me), unread });
  const standing = () => standingOfPaper(paper(), circle(ana), minutesOf(now)).kind;
  const isAgreed = () =>
    activityOf(paper(), paper().versions[0] as never, 'kiss', circle(ana), minutesOf(now)).isAgreed;
  expect(standing()).toBe('unread');
  for (const one of everyone) says(table, one, 'yes', [first]);
  expect([standing(), isPaused(paper(), []), isPaused(paper(), unread)]).toEqual(['paused', false, true]);
  for (const one of [ana, ben]) says(table, one, 'yes', [PAUSE]);
  expect(everyone.map((one) => isReady(paper(), one, unread))).toEqual([true, true, false]);
  expect(standing()).toBe('paused');
  says(table, cleo, 'yes', [PAUSE]);
  expect([standing(), isAgreed()]).toEqual(['inForce', false]);
  for (const one of [ana, ben]) says(table, one, 'yes', [first, 'kiss']);
  expect(isAgreed()).toBe(false);
  says(table, cleo, 'yes', [first, 'kiss']);
  expect(isAgreed()).toBe(true);
  // what somebody else wrote, who is not of it, is none
  unread.push({ by: dan, isSeenBy: () => false });
  expect([standing(), isAgreed()]).toEqual(['inForce', true]);
});

test('PAPER4 PLEDGE5 a ready that has not seen what cannot be read does not resume', () => {
  const { table, first } = signed();
  says(table, ben, 'no', [PAUSE]);
  for (const one of everyone) says(table, one, 'yes', [PAUSE]);
  const before = new Set(table.ids);
  const unread = [{ by: ben, isSeenBy: (entry: EntryId) => !before.has(entry) }];
  for (const one of everyone) says(table, one, 'yes', [first]);
  const standing = () =>
    standingOfPaper(table.paper(ours), { ...table.circle(ana), unread }, minutesOf(now)).kind;
  expect([kindOf(table), standing()]).toEqual(['inForce', 'paused']);
  for (const one of everyone) says(table, one, 'yes', [PAUSE]);
  expect(standing()).toBe('inForce');
});

test('PAPER19 pauses, readies and answers do not end a long pledge, and a flood of them does', () => {
  const of = { paper: 'p' as PaperId, parties: everyone };
  const state = emptyState();
  let count = 0;
  // one after the other, each having seen all before
  const place = new Map<string, number>();
  const ancestry = { precedes: (a: string, b: string) => (place.get(a) ?? 0) < (place.get(b) ?? 0) };
  const write = (by: typeof ana, event: PapersEvent) => {
    const id = `e${count}` as EntryId;
    place.set(id, ++count);
    fold(state, id, bodyOf(event), ancestry, by);
    return id;
  };
  const first = write(ana, { type: 'paperDrafted', ...of, after: [], content: pledge });
  const say = (by: typeof ana, subject: string[], says: 'yes' | 'no') =>
    write(by, { type: 'paperSaid', ...of, kind: 'pledge', subject, says, words: '' });
  const paper = () => state.papers.papers.get(ours) as Paper;
  for (const one of everyone) say(one, [first], 'yes');
  for (let k = 0; k < 300; k++) {
    say(ben, [PAUSE], 'no');
    say(ben, [first, 'kiss'], 'yes');
    say(ben, [PAUSE], 'yes');
  }
  for (const one of [ana, cleo]) say(one, [PAUSE], 'yes');
  const standing = () => standingOfPaper(paper(), { isIn: () => true }, minutesOf(now)).kind;
  expect([standing(), paper().wordsOf(ben), paper().smallWordsOf(ben)]).toEqual(['inForce', 1, 900]);
  for (let k = 900; k < 2_048; k++) say(ben, [PAUSE], 'no');
  expect(standing()).toBe('paused');
  say(ben, [first, 'kiss'], 'no');
  expect(standing()).toBe('withdrawn');
});

test.each([
  ['no last day', { ends: { until: '', zone: '' } }, { code: 'dayNeeded', field: 'ends' }, 'expired'],
  [
    'a last day in many years',
    { ends: { until: '2199-12-31', zone: 'UTC' } },
    { code: 'dayNeeded', field: 'ends' },
    'inForce',
  ],
  ['no name', { title: ' ' }, { code: 'nameMissing', field: 'title' }, 'inForce'],
] as const)('PLEDGE2 PAPER12 nobody signs what a changed app drafted with %s', (_, changes, why, kind) => {
  const { table, first } = signed();
  const of = { paper: table.paper(ours).paper, parties: everyone };
  const forged = table.write(ben, {
    ...{ type: 'paperDrafted', ...of, after: [first] },
    content: { ...pledge, ...changes } as PledgeContent,
  });
  for (const subject of [[forged], [forged, 'kiss']])
    for (const by of everyone) {
      const yes = { type: 'sayOfPaper', paper: ours, subject, says: 'yes' } as const;
      expect(table.decide(by, yes)).toEqual({ ok: false, why });
      expect(table.decide(by, { ...yes, says: 'no' }).ok).toBe(true);
      table.write(by, { type: 'paperSaid', ...of, kind: 'pledge', subject, says: 'yes', words: '' });
    }
  // and where every app of theirs was changed, one without a last day is in force for nobody all the same
  expect(kindOf(table)).toBe(kind);
  const [, second] = table.paper(ours).versions;
  expect(
    activityOf(table.paper(ours), second as never, 'kiss', table.circle(ana), minutesOf(now)).isAgreed,
  ).toBe(kind === 'inForce');
});

test('PLEDGE2 what is missing is named at its field', () => {
  const wrong = (changes: Partial<PledgeContent>) => {
    const decision = new Table().decide(ana, {
      ...{ type: 'draftPaper', people: [ben] },
      content: { ...pledge, ...changes },
    });
    return decision.ok ? null : decision.why;
  };
  expect(wrong({})).toBeNull();
  expect(wrong({ stop: ' ' })).toEqual({ code: 'textMissing', field: 'stop' });
  expect(wrong({ limits: 'x'.repeat(2_001) })).toEqual({ code: 'textTooLong', field: 'limits' });
  expect(wrong({ activities: [] })).toEqual({ code: 'nothingWritten', field: 'activities' });
  expect(wrong({ activities: [{ id: 'a', text: '' }] })).toEqual({
    code: 'textMissing',
    field: 'activities.0',
  });
  expect(wrong({ ends: { until: '', zone: '' } })).toEqual({ code: 'dayNeeded', field: 'ends' });
  expect(wrong({ ends: { until: '2027-06-30', zone: 'UTC' } })).toEqual({ code: 'dayNeeded', field: 'ends' });
});

test('PAPER18 what version 1 wrote of pledges is read for ever', () => {
  for (const text of [
    '{"type":"paperDrafted","paper":"p","parties":["A","B"],"after":["e"],"content":{"kind":"pledge","title":"Ours","activities":[{"id":"a","text":"Rope"}],"limits":"No marks","safer":"Barriers","slow":"amber","stop":"red","aftercare":"Tea","review":"","ends":{"until":"2026-06-30","zone":"UTC"}}}',
    '{"type":"paperSaid","paper":"p","parties":["A","B"],"kind":"pledge","subject":["now"],"says":"no","words":""}',
  ]) {
    const body = bodyOf(JSON.parse(text));
    expect(readBody(body)).toEqual(body);
    expect(isForCircles(body)).toBe(true);
  }
});

describe('in any causal order', () => {
  test('PLEDGE4 never resumed without everybody’s ready after every pause', () => {
    const { resumed, paused } = laws.neverResumedEarly(1_500);
    expect(Math.min(resumed, paused)).toBeGreaterThan(80);
  });
  test('PLEDGE3 PLEDGE5 one more pause wins, and nobody backdates a ready', () => {
    expect(laws.pauseWins(800)).toBeGreaterThan(40);
  });
  test('PLEDGE1 PLEDGE2 nothing is agreed to without everybody’s own yes, over a no, or past its day', () => {
    expect(laws.neverWithoutConsent(1_500)).toBeGreaterThan(60);
  });
});
