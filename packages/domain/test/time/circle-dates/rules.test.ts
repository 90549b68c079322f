import { describe, expect, test } from 'vitest';
import {
  agreedDates,
  atLocal,
  type Body,
  type CircleDateEvent,
  cancellingsOf,
  type DateId,
  datesEndedByLeaving,
  datesOf,
  datesToAnswer,
  type EntryId,
  emptyState,
  fold,
  hoursOf,
  hoursSaidYesTo,
  isForCircles,
  isOver,
  keyOfDate,
  localOf,
  type MemberId,
  makeUpsOf,
  minutesOf,
  newDate,
  type RelationshipId,
  readBody,
  reasonsOf,
  standingOf,
  type Terms,
  type TimeIntent,
  termsFromPlan,
  termsKey,
} from '../../../src/index.ts';
import {
  agreed,
  ana,
  answer,
  asked,
  ben,
  cleo,
  dan,
  dinner,
  friday,
  now,
  off,
  offer,
  saturday,
  sunday,
  Table,
} from './table.ts';

const yes = (terms: Terms, more: object = {}): TimeIntent => ({
  ...{ type: 'answerDate', date: dinner, terms: termsKey(terms), says: 'yes', ...more },
});
const no = (terms: Terms): TimeIntent => ({ ...yes(terms), says: 'no' }) as TimeIntent;
const today = minutesOf(now);

describe('DATE1 whom a date needs', () => {
  test('DATE1 the same id with other people is another date', () => {
    const table = asked();
    table.does(ana, { type: 'proposeDate', date: 'dinner' as DateId, people: [ben], terms: saturday });
    expect([...table.state.time.shared.keys()].sort()).toEqual(
      [dinner, keyOfDate('dinner', [ana, ben])].sort(),
    );
    expect(table.date().versions.map(({ terms }) => terms)).toEqual([friday]);
  });

  test('DATE1 whoever proposes is one of them, and nobody alone', () => {
    const table = new Table();
    const fields = { date: 'x' as DateId, people: [ben, cleo], terms: friday, asks: true, reasons: [] };
    table.write(ana, { type: 'dateProposed', ...fields });
    table.write(ana, { type: 'dateProposed', ...fields, people: [ana, ana] });
    expect(table.state.time.shared.size).toBe(0);
    const alone: TimeIntent = { type: 'proposeDate', people: [ana], terms: friday };
    expect(table.decide(ana, alone)).toEqual({ ok: false, why: { code: 'nobodyChosen', field: 'people' } });
  });

  test.each<[string, TimeIntent]>([
    ['answer', yes(friday)],
    ['decline', no(friday)],
    ['move', { type: 'counterDate', date: dinner, terms: saturday }],
    ['cancel', { type: 'cancelDate', date: dinner }],
  ])('DATE1 nobody else may %s it', (_, intent) => {
    expect(asked().decide(dan, intent)).toEqual({ ok: false, why: { code: 'notNamed' } });
    expect(new Table().decide(dan, intent)).toEqual({ ok: false, why: { code: 'unknown' } });
  });
});

describe('DATE2 a yes', () => {
  test('DATE2 of each, to exactly these terms, makes it agreed, and nothing less does', () => {
    const table = asked();
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [ben, cleo] });
    table.does(ben, yes(friday));
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [cleo] });
    table.does(cleo, yes(friday));
    expect(table.kind()).toBe('accepted');
  });

  test.each<[keyof Terms, Terms[keyof Terms]]>([
    ['day', '2026-03-14'],
    ['minute', 1141],
    ['zone', 'Europe/London'],
    ['length', 181],
    ['night', true],
    ['title', 'Lunch'],
    ['place', ''],
  ])('DATE2 to another %s is no yes to this', (field, value) => {
    const table = asked();
    table.does(ben, yes(friday));
    table.write(cleo, answer({ ...friday, [field]: value } as Terms, 'yes'));
    expect(table.kind()).toBe('proposed');
    expect(table.date().versions.map(({ terms, answers }) => [terms, answers.get(cleo)])).toEqual([
      [friday, 'open'],
    ]);
  });

  test('DATE2 of one person for another is none', () => {
    const table = asked();
    for (let k = 0; k < 3; k++) table.write(ben, answer(friday, 'yes'));
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [cleo] });
  });
});

describe('DATE3 a no', () => {
  test('DATE3 at the same time as the last yes wins', () => {
    const table = asked();
    const saw = table.does(ben, yes(friday));
    table.write(cleo, answer(friday, 'yes'), saw);
    table.write(ben, answer(friday, 'no'), saw);
    expect(table.standing()).toEqual({ kind: 'declined', by: [ben] });
  });

  test('DATE3 of a date that was agreed ends it, and after it everybody is asked anew', () => {
    const table = agreed();
    table.does(ben, no(friday));
    expect(table.standing()).toEqual({ kind: 'declined', by: [ben] });
    table.does(ben, yes(friday));
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [ana, cleo] });
    expect(table.date().versions[0]?.answers.get(ana)).toBe('again');
    for (const one of [ana, cleo]) table.does(one, yes(friday));
    expect(table.kind()).toBe('accepted');
  });
});

describe('DATE3 MERGE9 what cannot be read here', () => {
  const circle = (by: MemberId, isSeenBy: (entry: EntryId) => boolean) => ({
    ...{ me: ana, isIn: () => true, unread: [{ by, isSeenBy }] },
  });

  test('DATE3 MERGE9 of somebody whom it needs may be a no: it counts as agreed only where everybody’s yes has seen it', () => {
    const table = asked();
    const [first] = table.does(ben, yes(friday));
    const [second] = table.does(cleo, yes(friday));
    const standing = (by: MemberId, isSeenBy: (entry: EntryId) => boolean) =>
      standingOf(table.date(), circle(by, isSeenBy));
    expect(standing(ben, () => false)).toEqual({ kind: 'unread', by: [ben] });
    expect(standing(ben, (entry) => entry === first || entry === second)).toEqual({
      kind: 'unread',
      by: [ben],
    });
    expect(standing(ben, () => true)).toEqual({ kind: 'accepted' });
    expect(standing(dan, () => false)).toEqual({ kind: 'accepted' });
    const waiting = circle(ben, () => false);
    expect(agreedDates(table.state.time, waiting)).toEqual([]);
    // whoever said yes keeps the hour meanwhile
    expect(hoursSaidYesTo(table.state.time, waiting)).toMatchObject([{ isAgreed: false }]);
    table.left.add(ben);
    expect(standingOf(table.date(), { ...waiting, isIn: table.circle(ana).isIn }).kind).toBe('ended');
  });
});

describe('DATE4 leaving', () => {
  test('DATE4 ends every date that needs whoever left, and no other', () => {
    const table = agreed();
    table.does(ana, { type: 'proposeDate', date: 'walk' as DateId, people: [ben], terms: saturday });
    table.left.add(cleo);
    expect(table.standing()).toEqual({ kind: 'ended', left: [cleo] });
    expect(table.kind(keyOfDate('walk', [ana, ben]))).toBe('proposed');
    expect(datesEndedByLeaving(table.state.time, table.circle(ana), today).map(({ id }) => id)).toEqual([
      dinner,
    ]);
    expect(agreedDates(table.state.time, table.circle(ana))).toEqual([]);
    for (const intent of [
      yes(friday),
      { type: 'counterDate', date: dinner, terms: sunday } as const,
      { type: 'proposeDate', people: [cleo], terms: sunday } as const,
    ])
      expect(table.decide(ben, intent)).toMatchObject({ ok: false, why: { code: 'hasLeft' } });
  });

  test('DATE4 is told of only for what lay ahead and would have stood', () => {
    const table = agreed();
    table.left.add(cleo);
    const told = (at: number) => datesEndedByLeaving(table.state.time, table.circle(ana), at).length;
    const [begin, end] = hoursOf(friday) ?? [0, 0];
    expect([told(begin), told(end - 1), told(end)]).toEqual([1, 1, 0]);
    table.write(ben, off());
    expect(told(today)).toBe(0);
    expect(table.kind()).toBe('ended');
  });
});

describe('DATE5 other terms', () => {
  test('DATE5 void every yes to the ones before', () => {
    const table = agreed();
    table.does(cleo, { type: 'counterDate', date: dinner, terms: saturday });
    expect(table.standing()).toEqual({ kind: 'countered', waitingFor: [ana, ben] });
    expect(table.date().versions.map(({ terms }) => terms)).toEqual([saturday]);
    expect(table.decide(ben, yes(friday))).toEqual({ ok: false, why: { code: 'superseded' } });
    for (const one of [ana, ben]) table.does(one, yes(saturday));
    expect(table.kind()).toBe('accepted');
  });

  test('DATE5 that come to the first ones again bring no old yes back', () => {
    const table = agreed();
    table.does(cleo, { type: 'counterDate', date: dinner, terms: saturday });
    table.does(ana, { type: 'counterDate', date: dinner, terms: friday });
    expect(table.standing()).toEqual({ kind: 'countered', waitingFor: [ben, cleo] });
    expect(table.date().versions[0]?.answers.get(ben)).toBe('again');
  });

  test('DATE5 at the same time stand beside each other until all have chosen one', () => {
    const table = asked();
    const saw = table.does(ben, yes(friday));
    table.write(ben, offer(saturday), saw);
    table.write(cleo, offer(sunday), saw);
    expect(table.kind()).toBe('crossed');
    expect(datesToAnswer(table.state.time, table.circle(ana), today)).toHaveLength(1);
    table.does(ana, yes(sunday));
    expect(datesToAnswer(table.state.time, table.circle(ana), today)).toHaveLength(0);
    table.does(ben, yes(sunday));
    // whose yes was crossed is asked once more
    expect(
      table
        .date()
        .versions.find(({ terms }) => terms.day === sunday.day)
        ?.answers.get(cleo),
    ).toBe('again');
    table.does(cleo, yes(sunday));
    expect(table.kind()).toBe('accepted');
    expect(table.date().versions.filter(({ inForce }) => inForce)).toMatchObject([{ terms: sunday }]);
    // one of them says yes to the other as well: then neither is agreed
    table.does(ana, yes(saturday, { twice: true }));
    expect(table.date().versions.some(({ inForce }) => inForce)).toBe(false);
  });

  test('DATE5 of which one was declined leave the other', () => {
    const table = asked();
    const saw = table.does(ben, yes(friday));
    table.write(ben, offer(saturday), saw);
    table.write(cleo, offer(sunday), saw);
    table.does(ana, no(saturday));
    expect(table.kind()).toBe('countered');
  });
});

describe('DATE6 taking an answer back', () => {
  test('DATE6 asks nobody else anew', () => {
    const table = asked();
    table.does(ben, yes(friday));
    table.does(cleo, yes(friday));
    table.does(cleo, { ...yes(friday), says: 'open' } as TimeIntent);
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [cleo] });
    table.does(cleo, yes(friday));
    expect(table.kind()).toBe('accepted');
  });

  test('DATE6 at the same time as one’s own yes wins', () => {
    const table = asked();
    const saw = table.does(ben, yes(friday));
    table.write(cleo, answer(friday, 'yes'), saw);
    table.write(cleo, answer(friday, 'open'), saw);
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [cleo] });
  });
});

describe('DATE7 cancelling', () => {
  const lateFriday = new Date((hoursOf(friday)?.[0] ?? 0) * 60_000 - 90 * 60_000).toISOString();

  test('DATE7 has an owner, a notice, a sentence and an hour held instead', () => {
    const table = agreed();
    const own = ' I would be no company tonight. ';
    table.does(ben, { type: 'cancelDate', date: dinner, sentence: 'tired', own, makeUp: sunday });
    expect(table.standing()).toEqual({ kind: 'cancelled', by: [ben] });
    const [cancelled] = cancellingsOf(table.date());
    expect(cancelled).toMatchObject({ by: ben, sentence: 'tired', own: own.trim() });
    expect(cancelled?.notice).toBe((hoursOf(friday)?.[0] ?? 0) - today);
    const [makeUp] = makeUpsOf(table.state.time, table.date());
    if (!makeUp) throw new Error('nothing instead');
    expect(makeUp.people).toEqual([ana, ben, cleo]);
    expect(table.standing(makeUp.id)).toEqual({ kind: 'held', by: [ben] });
    expect(reasonsOf(table.state.time, makeUp)).toEqual([{ code: 'makesUpFor', date: dinner }]);
    // nobody is asked before somebody asks
    for (const one of [ana, ben, cleo])
      expect(datesToAnswer(table.state.time, table.circle(one), today)).toEqual([]);
    table.does(ana, { type: 'counterDate', date: makeUp.id, terms: sunday });
    expect(table.standing(makeUp.id)).toEqual({ kind: 'proposed', waitingFor: [cleo] });
    expect(makeUpsOf(table.state.time, table.date())).toHaveLength(1);
  });

  test('DATE7 needs no reason, and of several at the same time all own it', () => {
    const table = agreed();
    const saw = table.does(ana, { type: 'proposeDate', people: [ben], terms: sunday });
    for (const one of [cleo, ben]) table.write(one, off(), saw, lateFriday);
    expect(table.standing()).toEqual({ kind: 'cancelled', by: [ben, cleo] });
    expect(cancellingsOf(table.date()).map(({ sentence, own, notice }) => [sentence, own, notice])).toEqual([
      [null, '', 90],
      [null, '', 90],
    ]);
  });

  test('DATE7 after its beginning there is no notice to tell', () => {
    const table = agreed();
    table.write(ben, off(), undefined, '2026-03-13T18:01:00Z');
    table.write(cleo, off(), [], 'not a time');
    expect(cancellingsOf(table.date()).map(({ notice }) => notice)).toEqual([null, null]);
  });

  test('DATE7 wins over other terms at the same time, and over a yes', () => {
    const table = asked();
    const saw = table.does(ben, yes(friday));
    table.write(ana, off(), saw);
    table.write(ben, offer(saturday), saw);
    table.write(cleo, answer(friday, 'yes'), saw);
    expect(table.kind()).toBe('cancelled');
    for (const terms of table.date().versions.map((version) => version.terms)) {
      const why = { ok: false, why: { code: 'dateCancelled' } };
      expect(table.decide(cleo, yes(terms))).toEqual(why);
    }
  });

  test('DATE7 comes back only by being proposed anew, with everybody’s yes anew', () => {
    const table = agreed();
    table.does(ben, { type: 'cancelDate', date: dinner });
    for (const one of [ana, ben, cleo]) table.write(one, answer(friday, 'yes'));
    expect(table.kind()).toBe('cancelled');
    table.does(ben, { type: 'counterDate', date: dinner, terms: saturday });
    expect(table.standing()).toEqual({ kind: 'countered', waitingFor: [ana, cleo] });
    expect(cancellingsOf(table.date())).toEqual([]);
  });

  test.each<[object, string, string]>([
    [{ own: 'x'.repeat(301) }, 'textTooLong', 'own'],
    [{ makeUp: { ...friday, zone: 'Mars/Olympus' } }, 'zoneUnknown', 'makeUp.zone'],
    [{ makeUp: { ...friday, day: '2026-02-01' } }, 'dateOver', 'makeUp.day'],
  ])('DATE7 %j is refused: %s', (more, code, field) => {
    const intent = { type: 'cancelDate', date: dinner, ...more } as TimeIntent;
    expect(agreed().decide(ben, intent)).toEqual({ ok: false, why: { code, field } });
  });
});

describe('DATE9 one hour twice', () => {
  const walk: TimeIntent = {
    ...{ type: 'proposeDate', date: 'walk' as DateId, people: [ben] },
    terms: { ...friday, minute: 21 * 60, length: 60 },
  };
  const taken = { ok: false, why: { code: 'hourTaken', field: 'minute' } };

  test('DATE9 is refused by name, and done where one says so', () => {
    const table = agreed();
    expect(table.decide(ana, walk)).toEqual(taken);
    expect(table.decide(ana, { ...walk, twice: true } as TimeIntent)).toMatchObject({ ok: true });
    // one minute later it is free
    const later = { ...walk, terms: { ...friday, minute: 22 * 60, length: 60 } } as TimeIntent;
    expect(table.decide(ana, later)).toMatchObject({ ok: true });
  });

  test('DATE9 concerns saying yes and offering as well, whoever asked', () => {
    const table = asked();
    table.does(ben, yes(friday));
    const key = keyOfDate('walk', [ben, dan]);
    const terms = { ...friday, minute: 18 * 60 };
    table.does(dan, { type: 'proposeDate', date: 'walk' as DateId, people: [ben], terms });
    const accept: TimeIntent = { type: 'answerDate', date: key, terms: termsKey(terms), says: 'yes' };
    expect(table.decide(ben, accept)).toEqual(taken);
    expect(table.decide(ben, { type: 'counterDate', date: key, terms: friday })).toEqual(taken);
    expect(table.decide(ben, { ...accept, twice: true } as TimeIntent)).toMatchObject({ ok: true });
    expect(table.decide(ben, { ...accept, says: 'no' } as TimeIntent)).toMatchObject({ ok: true });
    // moving a date within its own hour meets nothing
    expect(table.decide(ben, { type: 'counterDate', date: dinner, terms })).toMatchObject({ ok: true });
  });

  test.each(['declined', 'cancelled', 'held', 'ended'])('DATE9 what is %s takes no hour', (how) => {
    const table = how === 'held' ? new Table() : agreed();
    if (how === 'held')
      table.does(ana, { type: 'proposeDate', people: [ben, cleo], terms: friday, asks: false });
    if (how === 'declined') table.does(cleo, no(friday));
    if (how === 'cancelled') table.does(cleo, { type: 'cancelDate', date: dinner });
    if (how === 'ended') table.left.add(cleo);
    expect(table.decide(ana, walk)).toMatchObject({ ok: true });
  });

  test('DATE9 what is taken elsewhere is asked about, and written nowhere', () => {
    const table = asked();
    const [from, to] = hoursOf(friday) ?? [0, 0];
    const elsewhere = [[to - 1, to + 60]] as const;
    expect(table.decide(ben, yes(friday, { elsewhere }))).toEqual(taken);
    expect(table.decide(ben, yes(friday, { elsewhere: [[to, to + 60]] }))).toMatchObject({ ok: true });
    const both = table.decide(ben, yes(friday, { elsewhere, twice: true }));
    expect(both).toEqual(table.decide(ben, yes(friday)));
    expect(JSON.stringify(both)).not.toContain(String(from));
  });
});

describe('DATE10 an hour that is held', () => {
  test('DATE10 asks nobody, and counts for whoever holds it alone', () => {
    const table = new Table();
    const held: TimeIntent = { type: 'proposeDate', date: 'dinner' as DateId, people: [ben], terms: friday };
    table.does(ana, { ...held, asks: false } as TimeIntent);
    const key = keyOfDate('dinner', [ana, ben]);
    expect(table.standing(key)).toEqual({ kind: 'held', by: [ana] });
    const kept = (me: MemberId, withHeld: boolean) =>
      hoursSaidYesTo(table.state.time, table.circle(me), withHeld).length;
    expect([kept(ana, false), kept(ana, true), kept(ben, true)]).toEqual([0, 1, 0]);
    // somebody who likes it need not be asked
    table.does(ben, { type: 'answerDate', date: key, terms: termsKey(friday), says: 'yes' });
    expect(table.kind(key)).toBe('accepted');
  });
});

describe('DATE11 by the clock of a place', () => {
  test('DATE11 the hour stays through a change of clocks, and lasts as long as it says', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25']) {
      const hours = hoursOf({ ...friday, day });
      expect(hours).toEqual([
        atLocal(day, 19 * 60, 'Europe/Berlin'),
        atLocal(day, 19 * 60, 'Europe/Berlin') + 180,
      ]);
      expect(localOf(hours?.[0] ?? 0, 'Europe/Berlin')).toEqual({ date: day, minute: 19 * 60 });
    }
    // the hour that the clock skips is the one after it
    const skipped = hoursOf({ ...friday, day: '2026-03-29', minute: 150 });
    expect(localOf(skipped?.[0] ?? 0, 'Europe/Berlin').minute).toBe(210);
  });

  test('DATE11 what is written is the clock and the place, never an instant that other rules would move', () => {
    const decision = new Table().decide(ana, { type: 'proposeDate', people: [ben], terms: friday });
    const text = JSON.stringify(decision);
    expect(text).toContain('"day":"2026-03-13","minute":1140,"zone":"Europe/Berlin"');
    expect(text).not.toContain('2026-03-13T');
  });

  test('DATE11 of a zone that this device does not know it shows the clock, and reckons with no instant', () => {
    const table = new Table();
    const there = { ...friday, zone: 'Moon/Tranquility' };
    table.write(ana, offer(there));
    for (const one of [ben, cleo]) table.does(one, yes(there));
    expect(table.kind()).toBe('accepted');
    expect([hoursOf(there), isOver(there, Number.MAX_SAFE_INTEGER)]).toEqual([null, false]);
    expect(datesOf(table.state.time).map(({ id }) => id)).toEqual([dinner]);
    expect(hoursSaidYesTo(table.state.time, table.circle(ana))).toEqual([]);
    table.write(ana, off());
    expect(cancellingsOf(table.date())[0]?.notice).toBeNull();
  });

  test.each<[Partial<Terms>, string, string]>([
    [{ day: '2026-02-30' }, 'dateUnclear', 'day'],
    [{ day: '9999-12-31' }, 'dateUnclear', 'day'],
    [{ day: '2026-03-01' }, 'dateOver', 'day'],
    [{ minute: 1440 }, 'numberOutOfRange', 'minute'],
    [{ length: 14 }, 'numberOutOfRange', 'length'],
    [{ length: 14 * 1440 + 1 }, 'numberOutOfRange', 'length'],
    [{ zone: 'Moon/Tranquility' }, 'zoneUnknown', 'zone'],
    [{ zone: '' }, 'zoneUnknown', 'zone'],
    [{ title: 'x'.repeat(121) }, 'textTooLong', 'title'],
    [{ place: 'x'.repeat(201) }, 'textTooLong', 'place'],
  ])('DATE11 %j is refused: %s', (more, code, field) => {
    const terms = { ...friday, ...more };
    const why = { ok: false, why: { code, field } };
    expect(new Table().decide(ana, { type: 'proposeDate', people: [ben], terms })).toEqual(why);
    expect(asked().decide(ben, { type: 'counterDate', date: dinner, terms })).toEqual(why);
  });

  test('DATE11 a yes to what is over is refused, and a no never is', () => {
    const table = asked();
    const late = { now: '2026-03-13T21:00:00Z' };
    expect(table.decide(ben, yes(friday), late)).toEqual({ ok: false, why: { code: 'dateOver' } });
    expect(table.decide(ben, no(friday), late)).toMatchObject({ ok: true });
  });
});

describe('DATE12 reasons', () => {
  const because = (reasons: readonly object[]) =>
    ({ type: 'proposeDate', people: [ben], terms: sunday, reasons }) as unknown as TimeIntent;

  test('DATE12 name what is in this circle, and are refused otherwise', () => {
    const table = agreed();
    const here = [{ code: 'keepsClearOf', date: dinner }];
    const decision = table.decide(ana, because(here));
    expect(decision).toMatchObject({ ok: true, value: [{ event: { reasons: here } }] });
    for (const wrong of [
      { code: 'lastTime', date: 'a-date-of-my-own-plan' },
      { code: 'yearlyDay', day: 'elsewhere' },
    ])
      expect(table.decide(ana, because([wrong]))).toEqual({
        ...{ ok: false, why: { code: 'unknown', field: 'reasons' } },
      });
    expect(table.decide(ana, because(Array.from({ length: 7 }, () => here[0] ?? {})))).toMatchObject({
      why: { code: 'tooLong' },
    });
  });

  test('DATE12 that somebody wrote of what is not here show nowhere, and of free words the reader knows none', () => {
    const table = new Table();
    const reasons = [{ code: 'lastTime' as const, date: 'a-date-of-my-own-plan' as typeof dinner }];
    table.write(ana, { ...(offer(friday) as CircleDateEvent & { type: 'dateProposed' }), reasons });
    expect(table.date().versions[0]?.reasons).toEqual(reasons);
    expect(reasonsOf(table.state.time, table.date())).toEqual([]);
    const spoken = { ...offer(friday), reasons: [{ code: 'because', text: 'Sam is away' }] };
    expect(readBody({ tool: 'time', version: 1, at: now, event: spoken })).toBeNull();
  });
});

describe('DATE13 from my own plan', () => {
  const mine = {
    ...newDate,
    ...{ id: 'own-date-id', relationship: 'own-relationship-id' as RelationshipId },
    ...{ start: '2026-03-13T18:00:00Z', end: '2026-03-13T21:00:00Z', night: true },
    ...{ title: 'Private title', place: 'Private place', note: 'Private note', plan: '2026-03-09' },
  };

  test('DATE13 go hours by the clock, and of the words what one chooses', () => {
    const bare = { ...friday, night: true, title: '', place: '' };
    const terms = termsFromPlan(mine, 'Europe/Berlin', { title: false, place: false });
    expect(terms).toEqual(bare);
    expect(termsFromPlan(mine, 'Europe/Berlin', { title: false, place: true })).toEqual({
      ...bare,
      place: 'Private place',
    });
    expect(hoursOf(terms)).toEqual([minutesOf(mine.start), minutesOf(mine.end)]);
  });

  test('DATE13 whatever else hangs on what is handed over, nothing of it is written', () => {
    const extra = { id: 'own-id', relationship: 'own-id', note: 'own-id' };
    const table = agreed();
    const terms = { ...sunday, ...extra } as Terms;
    const reasons = [{ code: 'lastTime' as const, date: dinner, ...extra }];
    const on = { kind: 'yearly' as const, month: 5, day: 1, ...extra };
    const intents: TimeIntent[] = [
      { type: 'proposeDate', people: [ben], terms, reasons, ...extra },
      { type: 'counterDate', date: dinner, terms, ...extra },
      { type: 'cancelDate', date: dinner, makeUp: terms, ...extra },
      { type: 'answerDate', date: dinner, terms: termsKey(friday), says: 'no', ...extra },
      { type: 'addYearlyDay', fields: { name: 'Ours', on, ...extra } },
    ];
    for (const intent of intents) {
      const decision = table.decide(ana, intent);
      expect(decision.ok, JSON.stringify(decision)).toBe(true);
      expect(JSON.stringify(decision)).not.toContain('own-id');
    }
  });
});

test('DATE14 saying no, taking back and cancelling are refused to nobody whom it concerns', () => {
  const table = agreed();
  table.does(ana, { type: 'proposeDate', people: [ben], terms: friday, twice: true });
  table.left.add(cleo);
  const late = { now: '2030-01-01T00:00:00Z' };
  for (const intent of [
    no(friday),
    { ...yes(friday), says: 'open' } as TimeIntent,
    { type: 'cancelDate', date: dinner } as const,
  ])
    expect(table.decide(ben, intent, late)).toMatchObject({ ok: true });
  table.does(ben, { type: 'cancelDate', date: dinner });
  expect(table.decide(ben, no(friday), late)).toMatchObject({ ok: true });
});

describe('DATE17 where it lies', () => {
  const body = (event: object): Body => ({ tool: 'time', version: 1, at: now, event }) as Body;

  test('DATE17 in circles, and nothing of one’s own plan does', () => {
    expect([offer(friday), answer(friday, 'no'), off()].map(body).map(isForCircles)).toEqual([
      true,
      true,
      true,
    ]);
    for (const type of ['yearlyDayRemoved', 'yearlyDayRestored'])
      expect(isForCircles(body({ type, day: 'y' }))).toBe(true);
    for (const event of [
      { type: 'dateAdded', date: 'd', fields: { ...newDate, relationship: 'r' } },
      { type: 'dateLinked', date: 'd', changes: { space: 's', shared: dinner } },
      { type: 'dateRemoved', date: 'd' },
    ]) {
      expect(readBody(body(event))).not.toBeNull();
      expect(isForCircles(body(event))).toBe(false);
    }
  });

  test('DATE17 in one’s own space it is as nothing, and nothing is decided there', () => {
    const state = emptyState();
    const before = emptyState();
    const events = [offer(friday), { type: 'yearlyDayRestored', day: 'y' }];
    for (const [k, event] of events.entries())
      fold(state, `e${k}` as EntryId, body(event), { precedes: () => false });
    expect(state).toEqual(before);
    expect(
      new Table().decide(ana, { type: 'proposeDate', people: [ben], terms: friday }, { me: undefined }),
    ).toEqual({ ok: false, why: { code: 'unknown' } });
  });
});

describe('DATE18 taking back', () => {
  test('DATE18 a proposal is off, and where another stood before, that one is asked anew', () => {
    const table = new Table();
    const [first] = table.does(ana, {
      ...{ type: 'proposeDate', date: 'dinner' as DateId, people: [ben, cleo], terms: friday },
    });
    table.takeBack(ana, first as EntryId);
    expect(table.standing()).toEqual({ kind: 'cancelled', by: [ana] });

    const other = agreed();
    const [moved] = other.does(cleo, { type: 'counterDate', date: dinner, terms: saturday });
    other.takeBack(cleo, moved as EntryId);
    expect(other.standing()).toEqual({ kind: 'countered', waitingFor: [ana, ben] });
    expect(other.date().versions.map(({ terms }) => terms)).toEqual([friday]);
  });

  test('DATE18 proposing anew what was off leaves it off', () => {
    const table = agreed();
    table.does(ben, { type: 'cancelDate', date: dinner });
    const [anew] = table.does(ana, { type: 'counterDate', date: dinner, terms: saturday });
    table.takeBack(ana, anew as EntryId);
    expect(table.kind()).toBe('cancelled');
  });

  test('DATE18 a cancelling asks everybody anew', () => {
    const table = agreed();
    const [gone] = table.does(ben, { type: 'cancelDate', date: dinner, sentence: 'unwell' });
    table.takeBack(ben, gone as EntryId);
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [ana, cleo] });
  });

  test.each([
    ['yes', 'open'],
    ['no', 'open'],
  ] as const)('DATE18 a first %s leaves: %s', (says, left) => {
    const table = asked();
    const [said] = table.does(ben, { ...yes(friday), says } as TimeIntent);
    table.takeBack(ben, said as EntryId);
    expect(table.date().versions[0]?.answers.get(ben)).toBe(left);
  });

  test('DATE18 a no over my own yes brings mine back, and the others are asked anew', () => {
    const table = agreed();
    const [said] = table.does(ben, no(friday));
    table.takeBack(ben, said as EntryId);
    expect(table.standing()).toEqual({ kind: 'proposed', waitingFor: [ana, cleo] });
  });
});

describe('DATE19 questions', () => {
  test('DATE19 what needs my answer, what is agreed, in order of time', () => {
    const table = agreed(sunday);
    table.does(ben, { type: 'proposeDate', date: 'walk' as DateId, people: [ana], terms: saturday });
    const walk = keyOfDate('walk', [ana, ben]);
    const toAnswer = (me: MemberId, at = today) =>
      datesToAnswer(table.state.time, table.circle(me), at).map(({ id }) => id);
    expect([toAnswer(ana), toAnswer(ben), toAnswer(cleo)]).toEqual([[walk], [], []]);
    expect(toAnswer(ana, hoursOf(saturday)?.[1] ?? 0)).toEqual([]);
    expect(agreedDates(table.state.time, table.circle(cleo)).map(({ id }) => id)).toEqual([dinner]);
    expect(datesOf(table.state.time).map(({ id }) => id)).toEqual([walk, dinner]);
    table.does(ana, { type: 'answerDate', date: walk, terms: termsKey(saturday), says: 'no' });
    expect(toAnswer(ana)).toEqual([]);
  });
});
