import {
  type BlockId,
  type DateFields,
  emptyState,
  everyDay,
  type Intent,
  intersect,
  localOf,
  ME,
  type MyTimeFields,
  minutesOf,
  type RuleId,
  type State,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { check, formulate, loadSolver, readBack, solve } from '../../src/index.ts';
import {
  before,
  date,
  formulated,
  kit,
  people,
  planned,
  sam,
  stateAfter,
  time,
  twoPartners,
  week,
  withKit,
  withSam,
} from '../helpers/life.ts';

/** One partner, in another zone than mine. */
const farApart = (mine: string, theirs: string): Intent[] => [
  people({ type: 'describeMe', changes: { name: 'Lou', zone: mine } }),
  people({ type: 'addPerson', person: kit, fields: { name: 'Kit', zone: theirs } }),
  people({ type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } }),
  time({ type: 'changeBudget', relationship: withKit, changes: { wish: 360, most: 600 } }),
];

describe('from the app’s state to an instance', () => {
  test('PLAN100 nothing to plan without a relationship that asks for time', () => {
    expect(formulate(emptyState(), week, before)).toBeNull();
    expect(formulate(stateAfter(twoPartners.slice(0, 6)), week, before)).toBeNull();
  });

  test('PLAN101 a wish is rounded to the nearest whole hour, at least one, and never above the most', () => {
    const { instance } = formulated(stateAfter(twoPartners));
    const side = (id: string) => instance.relations.find((r) => r.id === id)?.sides[ME];
    expect(side(withSam)).toMatchObject({ want: 360, most: 600, floor: { minutes: 120, weeks: 1 } });
    // 150 would round to 180, which is above 160
    expect(side(withKit)).toMatchObject({ want: 120, most: 160 });
  });

  test('PLAN101 who wants less than a date a week has one now and then: four weeks’ most is what counts', async () => {
    const rarely = time({
      type: 'changeBudget',
      relationship: withKit,
      changes: { wish: 60, most: 60, shortest: 120, longest: 240 },
    });
    const had = (weeksAgo: number, minutes: number) => {
      const start = new Date(Date.parse('2026-03-25T18:00:00Z') - weeksAgo * 604_800_000).toISOString();
      const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
      return date(withKit, start, end, { lived: minutes });
    };
    const kits = async (...more: Intent[]) =>
      (await planned(stateAfter([...twoPartners, rarely, ...more]))).dates.filter(
        (d) => d.relationship === withKit,
      ).length;
    expect(await kits()).toBe(1);
    expect(await kits(had(1, 120))).toBe(1);
    expect(await kits(had(1, 120), had(3, 120))).toBe(0);
    // longer ago than three weeks is another four weeks
    expect(await kits(had(1, 120), had(4, 120))).toBe(1);
  });

  test('PLAN102 a relationship without a tier weighs 2, tiers 4, 3, 2 and then 1, and others’ sides least', () => {
    const { instance, weights } = formulated(stateAfter(twoPartners));
    expect(weights).toEqual([
      { tier: 'first', weight: 4 },
      { tier: null, weight: 2 },
    ]);
    expect(instance.relations.find((r) => r.id === withKit)?.sides[kit]).toMatchObject({
      tier: 'unsaid',
      want: 120,
      floor: { minutes: 0 },
      prefer: null,
      nights: 0,
    });
    expect(instance.tierWeights.unsaid).toBe(1);
  });

  test('PLAN102 TIME24 how much tiers count is a choice: alike, some more, much more, and floors are as they were', () => {
    const chosen = (tiersWeigh: MyTimeFields['tiersWeigh']) =>
      formulated(stateAfter([...twoPartners, time({ type: 'changeMyTime', changes: { tiersWeigh } })]));
    const weights = (how: MyTimeFields['tiersWeigh']) => chosen(how).weights.map(({ weight }) => weight);
    expect([weights('alike'), weights('some'), weights('much')]).toEqual([
      [1, 1],
      [4, 2],
      [9, 2],
    ]);
    const floors = (how: MyTimeFields['tiersWeigh']) =>
      chosen(how).instance.relations.map(({ sides }) => sides[ME]?.floor);
    expect(floors('much')).toEqual(floors('alike'));
    expect(chosen('much').basis).not.toBe(chosen('alike').basis);
  });

  test('PLAN103 who says nothing of their time is free whenever I am, and is named', () => {
    const { instance, unknown } = formulated(stateAfter(twoPartners));
    expect(unknown).toEqual([sam, kit]);
    const free = (id: string) => instance.people.find((p) => p.id === id)?.free ?? [];
    expect(free(sam)).toEqual([[0, 7 * 1440 - 60]]);
    expect(intersect(free(sam), free(ME))).toEqual(free(ME));
  });

  test('PLAN103 TIME5 their hours are never what a conflict, or a way out of one, rests on', async () => {
    const state = stateAfter([
      ...twoPartners,
      time({
        type: 'addBlock',
        block: 'quiet' as BlockId,
        fields: { title: 'Quiet', days: [3], from: 0, to: 1440 },
      }),
      time({
        type: 'addRule',
        rule: 'wednesdays' as RuleId,
        fields: {
          what: { kind: 'require', relationship: withKit, count: 1 },
          days: { ...everyDay, weekdays: [3] },
        },
      }),
    ]);
    const outcome = await solve(formulated(state, before, 4).instance, { solver: await loadSolver() });
    if (outcome.status !== 'infeasible') throw new Error('should not hold together');
    const { rules, ways } = outcome.conflict;
    const all = [...rules, ...ways.flatMap(({ relax }) => relax.map(({ rule }) => rule))];
    expect(all.flatMap((rule) => (rule.rule === 'free' ? [rule.person] : []))).toContain(ME);
    expect(all.filter((rule) => 'person' in rule && rule.person !== ME)).toEqual([]);
    // one rule is one rule in all of its weeks: either it gives way, or my hours do, and never some of both
    const given = ways.map(({ relax }) => new Set(relax.map(({ rule }) => rule.rule)));
    expect(given.map((one) => [...one].join()).sort()).toEqual(['boundary', 'free']);
  });

  test('PLAN104 travel and landing time widen a date on both sides without counting as time together', () => {
    const { instance } = formulated(stateAfter(twoPartners));
    expect(instance.relations.find((r) => r.id === withKit)?.pad).toEqual({ before: 20, after: 35 });
  });

  test('PLAN105 the week begins with my own midnight, and its days have 23 to 25 hours', () => {
    const { instance } = formulated(stateAfter(twoPartners));
    expect(instance.horizon.start).toBe('2026-03-22T23:00:00Z');
    expect(Object.keys(instance.zones)).toEqual(['Europe/Berlin']);
    const berlin = instance.zones['Europe/Berlin']?.days ?? [];
    expect(berlin.map((d) => d.end - d.start)).toEqual([1440, 1440, 1440, 1440, 1440, 1440, 1380]);
  });

  test('PLAN105 dates begin on the half hours of my clock, wherever the others live', async () => {
    const { dates } = await planned(stateAfter(farApart('Europe/London', 'Asia/Kathmandu')));
    expect(dates.length).toBeGreaterThan(0);
    for (const { start } of dates) expect(start).toMatch(/T..:[03]0:00Z$/);
  });

  test.each([
    ['my Sunday evening is their Monday', 'Europe/Berlin', 'Asia/Tokyo', '2026-03-29T17:00:00Z'],
    ['my Monday morning is their Sunday', 'Asia/Tokyo', 'America/New_York', '2026-03-23T00:00:00Z'],
  ])('PLAN105 a date that was agreed stands although %s', async (_, mine, theirs, start) => {
    const end = start.replace(/T../, (hour) => `T${String(Number(hour.slice(1)) + 2).padStart(2, '0')}`);
    const state = stateAfter([...farApart(mine, theirs), date(withKit, start, end)]);
    const { formulation } = await planned(state);
    expect(formulation.instance.fixed).toHaveLength(1);
  });

  test('PLAN106 protected time is nobody’s to plan over', () => {
    const quiet = time({
      type: 'addBlock',
      block: 'quiet' as BlockId,
      fields: { title: 'Quiet', days: [1], from: 1080, to: 1380 },
    });
    const { instance } = formulated(stateAfter([...twoPartners, quiet]));
    const monday = instance.zones['Europe/Berlin']?.days[0];
    const free = instance.people.find((p) => p.id === ME)?.free ?? [];
    expect(free.some(([from, to]) => from < (monday?.end ?? 0) && to > (monday?.start ?? 0))).toBe(false);
  });

  test('PLAN106 what began before the week or ends after it keeps its hours, with its ways', async () => {
    const state = stateAfter([
      ...twoPartners,
      // home on Wednesday at 22:00, with twenty minutes to travel and fifteen to land
      date(withKit, '2026-03-21T09:00:00Z', '2026-03-25T21:00:00Z'),
      // next Monday at 0:30
      date(withKit, '2026-03-29T22:30:00Z', '2026-03-29T23:30:00Z'),
    ]);
    const { formulation, dates } = await planned(state);
    const [first, last] = [0, -1].map(
      (at) => formulation.instance.people.find((p) => p.id === ME)?.free.at(at) ?? [],
    );
    expect(first?.[0]).toBeGreaterThanOrEqual(2 * 1440 + 22 * 60 + 35 + 30);
    expect(last?.[1]).toBeLessThanOrEqual(7 * 1440 - 60 + 30 - 20 - 30);
    expect(dates.length).toBeGreaterThan(0);
    for (const { start } of dates) expect(start > '2026-03-25T21:00:00Z').toBe(true);
  });

  test('PLAN107 what is agreed stays and opens its own hour; what was only held for the plan may move', async () => {
    const state = stateAfter([...twoPartners, date(withSam, '2026-03-24T08:10:00Z', '2026-03-24T09:50:00Z')]);
    const formulation = formulated(state);
    expect(formulation.instance.fixed).toHaveLength(1);
    const outcome = await solve(formulation.instance, { solver: await loadSolver() });
    if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
    expect(check(formulation.instance, outcome.plan).feasible).toBe(true);
    const added = readBack(formulation, outcome.plan);
    expect(added.some((d) => d.start === '2026-03-24T08:10:00Z')).toBe(false);

    const keep = time({
      type: 'keepPlan',
      week,
      zone: 'Europe/Berlin',
      from: before,
      plan: { basis: formulation.basis, levels: [] },
      dates: added,
    });
    const again = formulated(stateAfter([keep], state));
    expect(again.basis).toBe(formulation.basis);
    expect(again.instance.previous?.sessions).toHaveLength(added.length);
    const second = await solve(again.instance, { solver: await loadSolver() });
    if (second.status === 'infeasible') throw new Error('infeasible');
    expect(second.objective[5]).toBe(0);
    expect(new Set(readBack(again, second.plan).map((d) => d.start))).toEqual(
      new Set(added.map((d) => d.start)),
    );
  });

  test('PLAN152 nobody is asked for a date that begins within six hours, and what is held for them stays', async () => {
    // Tuesday, five in the afternoon, by my clock: the evening is too near
    const now = '2026-03-24T16:00:00Z';
    const held = date(withSam, '2026-03-24T18:00:00Z', '2026-03-24T20:00:00Z', {
      status: 'held',
      plan: week,
    });
    const solved = async (state: State) => {
      const formulation = formulated(state, now);
      const outcome = await solve(formulation.instance, { solver: await loadSolver() });
      if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
      return readBack(formulation, outcome.plan).map(({ start }) => start);
    };
    const starts = await solved(stateAfter(twoPartners));
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(start >= '2026-03-24T22:00:00Z').toBe(true);
    expect(await solved(stateAfter([...twoPartners, held]))).toContain('2026-03-24T18:00:00Z');
    // two hours before midnight the next day is not yet too near
    const atNight = formulated(stateAfter(twoPartners), '2026-03-24T21:00:00Z');
    expect(atNight.instance.frozen?.until).toBe(1440 + 1440 + 4 * 60);
  });

  test('PLAN147 after a no the whole day is left out for whoever said it, by my clock, and for nobody else', async () => {
    const likesSaturday = (relationship: typeof withKit): Intent =>
      time({ type: 'changeBudget', relationship, changes: { preferDays: [6] } });
    const twoADay = time({ type: 'changeMyTime', changes: { datesPerDay: 2 } });
    const likes = [...twoPartners, likesSaturday(withSam), likesSaturday(withKit), twoADay];
    const no = date(withKit, '2026-03-28T18:00:00Z', '2026-03-28T20:00:00Z', { status: 'declined' });
    const onSaturday = async (state: State) =>
      (await planned(state)).dates
        .filter(({ start }) => localOf(minutesOf(start), 'Europe/Berlin').date === '2026-03-28')
        .map(({ relationship }) => relationship);
    expect(await onSaturday(stateAfter(likes))).toContain(withKit);
    expect(await onSaturday(stateAfter([...likes, no]))).toEqual([withSam]);
    // what is agreed to for that day all the same stays
    const agreed = date(withKit, '2026-03-28T08:00:00Z', '2026-03-28T09:30:00Z');
    const { formulation } = await planned(stateAfter([...likes, no, agreed]));
    expect(formulation.instance.fixed).toHaveLength(1);
  });

  test('PLAN107 a date of the plan to which somebody added a night stays as it is', async () => {
    const state = stateAfter(twoPartners);
    const first = await planned(state);
    const [tuesdays] = first.dates.filter((d) => d.relationship === withSam);
    if (!tuesdays) throw new Error('nothing planned with Sam');
    expect(tuesdays.night).toBe(false);
    const plan = { basis: first.formulation.basis, levels: [] };
    const keep = { type: 'keepPlan', week, zone: 'Europe/Berlin', from: before, plan } as const;
    stateAfter([time({ ...keep, dates: first.dates })], state);
    const [held] = [...state.time.dates.values()].filter((d) => d.fields.start === tuesdays.start);
    if (!held) throw new Error('nothing held');
    stateAfter([time({ type: 'changeDate', date: held.id, changes: { night: true } })], state);
    const again = await planned(state);
    expect(again.formulation.basis).toBe(first.formulation.basis);
    expect(again.formulation.instance.fixed).toMatchObject([{ relation: withSam, night: true }]);
    expect(again.dates).toContainEqual({ ...tuesdays, night: true });
    expect(again.dates).toHaveLength(first.dates.length);
    // and so it is when that plan is kept
    stateAfter([time({ ...keep, dates: again.dates })], state);
    expect(state.time.dates.get(held.id)).toMatchObject({ present: true, fields: { night: true } });
  });

  test('PLAN107 what begins at the next half hour already stays when the rest is planned anew', async () => {
    const state = stateAfter(twoPartners);
    const first = await planned(state);
    const plan = { basis: first.formulation.basis, levels: [] };
    const keep = { type: 'keepPlan', week, zone: 'Europe/Berlin', plan } as const;
    stateAfter([time({ ...keep, from: before, dates: first.dates })], state);
    const [soon] = [...state.time.dates.values()].sort((a, b) => (a.fields.start < b.fields.start ? -1 : 1));
    if (!soon) throw new Error('nothing held');
    const minutes = (count: number) =>
      new Date(Date.parse(soon.fields.start) + count * 60_000).toISOString().replace('.000Z', 'Z');
    const later = { start: minutes(15), end: soon.fields.end };
    stateAfter([time({ type: 'changeDate', date: soon.id, changes: later })], state);
    const now = minutes(5);
    const formulation = formulated(state, now);
    const outcome = await solve(formulation.instance, { solver: await loadSolver() });
    if (outcome.status === 'infeasible') throw new Error('infeasible');
    stateAfter([time({ ...keep, from: now, dates: readBack(formulation, outcome.plan) })], state);
    expect(state.time.dates.get(soon.id)).toMatchObject({ present: true, fields: later });
  });

  test('PLAN108 agreed time that lies on protected time is a conflict that names both', async () => {
    const state = stateAfter([
      ...twoPartners,
      time({
        type: 'addBlock',
        block: 'quiet' as BlockId,
        fields: { title: 'Quiet', days: [2], from: 1080, to: 1380 },
      }),
      date(withSam, '2026-03-24T18:00:00Z', '2026-03-24T20:00:00Z'),
    ]);
    const outcome = await solve(formulated(state).instance, { solver: await loadSolver() });
    if (outcome.status !== 'infeasible') throw new Error('should not hold together');
    expect(outcome.conflict.rules.map((r) => r.rule).sort()).toEqual(['fixed', 'free']);
    expect(outcome.conflict.ways.length).toBeGreaterThan(0);
  });

  test('PLAN109 what has already been never makes the rest of a week impossible', async () => {
    const lived = { lived: 120 };
    const state = stateAfter([
      ...twoPartners,
      time({
        type: 'changeMyTime',
        changes: { datesPerDay: 1, freeEvenings: 6, eveningsInRow: 1, weeklyCap: 180 },
      }),
      date(withSam, '2026-03-23T17:00:00Z', '2026-03-23T19:00:00Z', lived),
      date(withKit, '2026-03-23T18:30:00Z', '2026-03-23T20:30:00Z', lived),
      date(withSam, '2026-03-24T17:05:00Z', '2026-03-24T19:05:00Z', lived),
      date(withSam, '2026-03-24T20:00:00Z', '2026-03-24T22:00:00Z', lived),
    ]);
    const { instance } = formulated(state, '2026-03-25T06:00:00Z');
    const outcome = await solve(instance, { solver: await loadSolver() });
    expect(outcome.status).toBe('proven');
  });

  test('PLAN109 hours after the week’s end break nobody’s budget', async () => {
    const sundays = [[], [], [], [], [], [], [[1200, 1440]]] as [number, number][][];
    const known = time({ type: 'changeKnownTime', person: sam, changes: { possible: sundays } });
    const late = date(withSam, '2026-03-29T18:00:00Z', '2026-03-29T23:00:00Z');
    const { formulation } = await planned(stateAfter([...twoPartners, known, late]));
    // four of its five hours lie in the week, and are all that Sam has
    expect(formulation.instance.fixed).toMatchObject([{ start: 9780, end: 7 * 1440 - 60 }]);
    const free = await planned(stateAfter([...twoPartners, late]));
    expect(free.formulation.instance.fixed).toMatchObject([{ end: 7 * 1440 }]);
  });

  test('PLAN110 two dates of one relationship on a day stand beside each other, and both count', async () => {
    const breakfast = date(withSam, '2026-03-28T08:00:00Z', '2026-03-28T11:00:00Z');
    const cinema = date(withSam, '2026-03-28T17:00:00Z', '2026-03-28T20:00:00Z');
    const one = formulated(stateAfter([...twoPartners, breakfast]));
    const { formulation, dates } = await planned(stateAfter([...twoPartners, breakfast, cinema]));
    const side = ({ instance }: typeof one) => instance.relations.find((r) => r.id === withSam)?.sides[ME];
    expect(side(one)).toMatchObject({ want: 360, most: 600, floor: { minutes: 120 } });
    expect(side(formulation)).toMatchObject({ want: 180, most: 420, floor: { minutes: 0 } });
    expect(dates.some((d) => d.relationship === withSam)).toBe(false);
    for (const { start, end } of dates)
      expect(end <= '2026-03-28T16:30:00Z' || start >= '2026-03-28T20:30:00Z').toBe(true);
  });

  test('PLAN110 a wish that is fulfilled beside the plan asks for next to nothing', () => {
    const state = stateAfter([
      ...twoPartners,
      date(withKit, '2026-03-28T08:00:00Z', '2026-03-28T09:00:00Z'),
      date(withKit, '2026-03-28T17:00:00Z', '2026-03-28T22:00:00Z'),
    ]);
    const { instance } = formulated(state);
    expect(instance.relations.find((r) => r.id === withKit)?.sides[ME]).toMatchObject({ want: 60, most: 60 });
  });

  test('PLAN110 a way that begins before the week does not spoil it', async () => {
    const { formulation } = await planned(
      stateAfter([...twoPartners, date(withKit, '2026-03-22T23:10:00Z', '2026-03-23T01:10:00Z')]),
    );
    expect(formulation.instance.fixed).toEqual([]);
  });
});

describe('PLAN107 a night that follows today', () => {
  const noon = '2026-03-25T11:00:00Z';
  const tonight = (rest: Partial<DateFields>): Intent =>
    date(withSam, '2026-03-25T18:00:00Z', '2026-03-25T20:00:00Z', { night: true, ...rest });
  const wished = time({ type: 'changeBudget', relationship: withSam, changes: { nights: 1 } });
  const plannedAt = async (state: State) => {
    const formulation = formulated(state, noon);
    const outcome = await solve(formulation.instance, { solver: await loadSolver() });
    if (outcome.status === 'infeasible') throw new Error(JSON.stringify(outcome.conflict));
    return readBack(formulation, outcome.plan);
  };

  test('PLAN107 goes with the date that is agreed for later today', async () => {
    await plannedAt(stateAfter([...twoPartners, wished, tonight({})]));
  });

  test('PLAN107 stays with one that a plan holds', async () => {
    const state = stateAfter([...twoPartners, wished]);
    const kept = {
      relationship: withSam,
      start: '2026-03-25T18:00:00Z',
      end: '2026-03-25T20:00:00Z',
      night: true,
    };
    const plan = { basis: '', levels: [] };
    stateAfter(
      [time({ type: 'keepPlan', week, zone: 'Europe/Berlin', from: noon, plan, dates: [kept] })],
      state,
    );
    expect(await plannedAt(state)).toContainEqual(kept);
  });
});
