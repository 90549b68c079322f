import { describe, expect, test } from 'vitest';
import {
  type CircleDateEvent,
  type DateId,
  type LocalDate,
  type MemberId,
  newYearlyDay,
  nextOf,
  type TimeIntent,
  type YearlyDayFields,
  type YearlyDayId,
  yearlyDaysAhead,
  yearlyKey,
} from '../../../src/index.ts';
import { ana, ben, cleo, dan, friday, Table } from './table.ts';

const y = 'y' as YearlyDayId;
const yOf = (by: MemberId) => yearlyKey(by, y);
const yearly = (month: number, day: number) => ({ on: { kind: 'yearly' as const, month, day } });
const on = (month: number, day: number, fields: Partial<YearlyDayFields> = {}): TimeIntent => ({
  ...{ type: 'addYearlyDay', yearlyDay: y },
  fields: { name: 'Our day', ...yearly(month, day), ...fields },
});
const ahead = (table: Table, today: LocalDate, me: MemberId = ana) =>
  yearlyDaysAhead(table.state.time, table.circle(me), today);

describe('DATE15 the next one', () => {
  test.each<[number, number, LocalDate, LocalDate]>([
    [5, 1, '2026-03-02', '2026-05-01'],
    [5, 1, '2026-05-01', '2026-05-01'],
    [5, 1, '2026-05-02', '2027-05-01'],
    [12, 31, '2026-12-31', '2026-12-31'],
    [1, 1, '2026-12-31', '2027-01-01'],
    [2, 29, '2026-01-10', '2026-02-28'],
    [2, 29, '2026-02-28', '2026-02-28'],
    [2, 29, '2027-03-01', '2028-02-29'],
    [2, 29, '2028-02-29', '2028-02-29'],
    [2, 29, '2028-03-01', '2029-02-28'],
  ])('DATE15 of %i-%i from %s is %s', (month, day, today, next) => {
    expect(nextOf(yearly(month, day), today)).toBe(next);
  });

  test('DATE15 of days that move is the next that was put in, and none after the last', () => {
    const moving = { on: { kind: 'days' as const, days: ['2027-03-28', '2026-04-05'] } };
    expect(nextOf(moving, '2026-03-02')).toBe('2026-04-05');
    expect(nextOf(moving, '2026-04-06')).toBe('2027-03-28');
    expect(nextOf(moving, '2027-03-29')).toBeNull();
  });
});

describe('DATE15 early', () => {
  test('DATE15 it is told of from as many days before as it says, and on the day itself', () => {
    const table = new Table();
    table.does(ana, on(5, 1, { lead: 30 }));
    expect(ahead(table, '2026-03-31')).toEqual([]);
    expect(ahead(table, '2026-04-01')).toMatchObject([{ on: '2026-05-01', inDays: 30, dates: [] }]);
    expect(ahead(table, '2026-05-01')).toMatchObject([{ inDays: 0 }]);
    expect(ahead(table, '2026-05-02')).toEqual([]);
    // across the turn of the year
    table.does(ana, { type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: yearly(1, 6) });
    expect(ahead(table, '2026-12-20')).toMatchObject([{ on: '2027-01-06', inDays: 17 }]);
  });

  test('DATE15 with days that do as well, and the dates that are there already', () => {
    const table = new Table();
    table.does(ana, on(3, 14, { alternates: [-1, 1, 1, -20, 0], people: [ana, ben] }));
    const dinner = { type: 'proposeDate', people: [ben], terms: friday } as const;
    const group = {
      ...dinner,
      date: 'group' as DateId,
      people: [ben, cleo],
      terms: { ...friday, minute: 60 },
    };
    table.does(ana, { ...dinner, date: 'dinner' as DateId });
    table.does(ana, group);
    const [one] = ahead(table, '2026-03-02');
    expect(one?.alternates).toEqual(['2026-03-13', '2026-03-15']);
    // a date with somebody whose day it is not is another one
    expect(one?.dates.map(({ date }) => date)).toEqual(['dinner']);
    const key = one?.dates[0]?.id;
    if (!key) throw new Error('no date');
    table.does(ben, { type: 'cancelDate', date: key });
    expect(ahead(table, '2026-03-02')[0]?.dates).toEqual([]);
  });

  test('DATE15 a day of people of whom one is left is told of no more', () => {
    const table = new Table();
    table.does(ana, on(3, 14, { people: [ana, ben] }));
    expect(ahead(table, '2026-03-02')).toHaveLength(1);
    table.left.add(ben);
    expect(ahead(table, '2026-03-02')).toEqual([]);
    // one of all stays
    table.does(ana, { type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: { people: [] } });
    expect(ahead(table, '2026-03-02')).toHaveLength(1);
  });

  test('DATE15 taken away it is told of no more, and back it is; taking back does so too', () => {
    const table = new Table();
    const [added] = table.does(ana, on(3, 14));
    table.does(ben, { type: 'removeYearlyDay', yearlyDay: yOf(ana) });
    expect(ahead(table, '2026-03-02')).toEqual([]);
    // whoever took it away lets it come back; somebody else has not
    table.does(cleo, { type: 'restoreYearlyDay', yearlyDay: yOf(ana) });
    expect(ahead(table, '2026-03-02')).toEqual([]);
    const [restored] = table.does(ben, { type: 'restoreYearlyDay', yearlyDay: yOf(ana) });
    expect(ahead(table, '2026-03-02')).toHaveLength(1);
    table.takeBack(ben, restored as NonNullable<typeof restored>);
    expect(ahead(table, '2026-03-02')).toEqual([]);
    const [removed] = table.does(ben, { type: 'restoreYearlyDay', yearlyDay: yOf(ana) });
    expect(removed).toBeDefined();
    const [again] = table.does(cleo, { type: 'removeYearlyDay', yearlyDay: yOf(ana) });
    table.takeBack(cleo, again as NonNullable<typeof again>);
    expect(ahead(table, '2026-03-02')).toHaveLength(1);
    const [changed] = table.does(ana, {
      ...{ type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: { name: 'Theirs' } },
    });
    expect(ahead(table, '2026-03-02')[0]?.yearly.fields.name).toBe('Theirs');
    table.takeBack(ana, changed as NonNullable<typeof changed>);
    expect(ahead(table, '2026-03-02')[0]?.yearly.fields.name).toBe('Our day');
    table.takeBack(ana, added as NonNullable<typeof added>);
    expect(ahead(table, '2026-03-02')).toEqual([]);
  });

  test('DATE15 two names at once stand beside each other, on every device', () => {
    const table = new Table();
    const saw = table.does(ana, on(3, 14));
    const named = (name: string): CircleDateEvent => ({
      type: 'yearlyDayChanged',
      day: y,
      changes: { name },
    });
    // on two devices of hers
    table.write(ana, named('First snow'), saw);
    table.write(ana, named('First kiss'), saw);
    expect(table.state.time.yearly.get(yOf(ana))?.disputed).toEqual(['name']);
  });

  test.each<[Partial<YearlyDayFields>, string, string]>([
    [{ name: '  ' }, 'nameMissing', 'name'],
    [{ name: 'x'.repeat(81) }, 'textTooLong', 'name'],
    [yearly(2, 30), 'dateUnclear', 'on'],
    [yearly(13, 1), 'dateUnclear', 'on'],
    [yearly(Number.NaN, 1), 'dateUnclear', 'on'],
    [{ on: { kind: 'days', days: [] } }, 'dayMissing', 'on'],
    [{ on: { kind: 'days', days: ['2026-02-30'] } }, 'dateUnclear', 'on'],
    [{ lead: 367 }, 'numberOutOfRange', 'lead'],
    [{ lead: -1 }, 'numberOutOfRange', 'lead'],
    [{ alternates: [40] }, 'numberOutOfRange', 'alternates'],
    [{ alternates: [1, 2, 3, 4, 5, 6, 7] }, 'numberOutOfRange', 'alternates'],
  ])('DATE15 %j is refused: %s', (fields, code, field) => {
    const table = new Table();
    const why = { ok: false, why: { code, field } };
    expect(table.decide(ana, { type: 'addYearlyDay', fields: { name: 'Ours', ...fields } })).toEqual(why);
    table.does(ana, on(3, 14));
    expect(table.decide(ana, { type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: fields })).toEqual(why);
    expect(table.decide(dan, { type: 'removeYearlyDay', yearlyDay: yOf(dan) })).toMatchObject({
      why: { code: 'unknown' },
    });
  });

  test('DATE15 the day of one is told of while they are in, and a date for it is one with them', () => {
    const table = new Table();
    table.does(cleo, on(3, 14, { people: [ben], alternates: [-1] }));
    expect(ahead(table, '2026-03-02')).toMatchObject([{ on: '2026-03-14', dates: [] }]);
    table.does(ana, { type: 'proposeDate', people: [cleo], terms: { ...friday, minute: 60 } });
    expect(ahead(table, '2026-03-02')[0]?.dates).toEqual([]);
    table.does(ana, { type: 'proposeDate', people: [ben], terms: friday });
    expect(ahead(table, '2026-03-02')[0]?.dates).toHaveLength(1);
    table.left.add(ben);
    expect(ahead(table, '2026-03-02')).toEqual([]);
  });

  test('DATE15 six weeks before, unless one says otherwise', () => {
    expect(newYearlyDay.lead).toBe(42);
  });
});

describe('DATE27 each puts in their own', () => {
  test('DATE27 nobody writes over what somebody else put in, whatever id they use, and in whatever order it comes', () => {
    const table = new Table();
    const saw = table.does(ana, on(3, 14));
    const mallory: CircleDateEvent[] = [
      { type: 'yearlyDayChanged', day: y, changes: { name: 'Overwritten', people: [ana] } },
      { type: 'yearlyDayAdded', day: y, fields: { ...newYearlyDay, name: 'Mine', ...yearly(4, 1) } },
    ];
    for (const event of mallory) table.write(dan, event, saw);
    const mine = table.state.time.yearly.get(yOf(ana));
    expect(mine?.fields).toMatchObject({ name: 'Our day', people: [], on: { month: 3, day: 14 } });
    expect(mine?.disputed).toEqual([]);
    expect(table.state.time.yearly.get(yOf(dan))?.fields.name).not.toBe('Our day');
    expect(
      table.decide(dan, { type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: { name: 'x' } }),
    ).toMatchObject({
      why: { code: 'notNamed' },
    });
  });

  test('DATE28 whoever a day names takes it off for everybody, and nobody else does', () => {
    const table = new Table();
    table.does(ana, on(3, 14, { people: [ana, ben] }));
    const remove = { type: 'removeYearlyDay', yearlyDay: yOf(ana) } as const;
    expect(table.decide(cleo, remove)).toMatchObject({ why: { code: 'notNamed' } });
    // also where somebody writes it by hand
    table.write(cleo, { type: 'yearlyDayRemoved', day: y });
    expect(ahead(table, '2026-03-02')).toHaveLength(1);
    table.does(ben, remove);
    for (const who of [ana, ben, cleo]) expect(ahead(table, '2026-03-02', who)).toEqual([]);
    // and its author does not bring it back
    table.does(ana, { type: 'changeYearlyDay', yearlyDay: yOf(ana), changes: { name: 'Still ours' } });
    table.does(ana, { type: 'restoreYearlyDay', yearlyDay: yOf(ana) });
    expect(ahead(table, '2026-03-02')).toEqual([]);
  });

  test('DATE29 one day of the same people shows once, with all who put it in, as early as I have said myself', () => {
    const table = new Table();
    const put = (by: MemberId, id: string, fields: Partial<YearlyDayFields>) =>
      table.does(by, {
        ...{ type: 'addYearlyDay', yearlyDay: id as YearlyDayId },
        fields: { ...yearly(3, 14), ...fields },
      });
    put(ana, 'a', { name: 'Birthday', people: [ben], lead: 90, alternates: [1] });
    put(cleo, 'c', { name: 'Ben', people: [ben], lead: 7, alternates: [-1] });
    put(cleo, 'p', { name: 'Pi day' });
    const names = (me: MemberId, today: LocalDate) =>
      ahead(table, today, me).map(({ yearly: first, also }) =>
        [first, ...also].map(({ fields }) => fields.name),
      );
    expect(names(ana, '2026-03-10')).toEqual([['Birthday', 'Ben'], ['Pi day']]);
    expect(names(cleo, '2026-03-10')).toContainEqual(['Ben', 'Birthday']);
    expect(ahead(table, '2026-03-10')[0]?.alternates).toEqual(['2026-03-13', '2026-03-15']);
    // in January: Ana has said early, Cleo has said late, and Dan has said nothing
    expect(names(ana, '2026-01-10')).toEqual([['Birthday', 'Ben']]);
    expect(names(cleo, '2026-01-10')).toEqual([]);
    expect(names(dan, '2026-01-10')).toHaveLength(1);
  });
});
