// A plan made on one device from what its owner may see, over real relays: dates of it go into a circle with reasons of that circle, and
// of what the plan rested on nothing is found with anybody else, nor in any relay.
import { formulate, reasonsToTell } from '@orrery/client/planning';
import {
  addDays,
  type BlockId,
  type CircleToPlan,
  type DateReason,
  type DatesIntent,
  type Intent,
  ME,
  mondayOf,
  myDateOf,
  myZone,
  type PersonId,
  type RelationshipId,
  reasonsFor,
  reasonsSeen,
  type SpaceId,
  termsFromPlan,
  withCircles,
} from '@orrery/domain';
import { explain, loadSolver, readBack, solve } from '@orrery/planner';
import { expect, test } from 'vitest';
import { filesIn, searchFor } from './canary-search.ts';
import { circleOf, does, gathering, heldBy, idOf as idIn, say, self } from './gathering.ts';
import { type Device, present } from './people.ts';
import { until } from './steps.ts';

const table = gathering();

const [withBen, withKit] = ['Zeisig-withben', 'Zeisig-withkit'] as [RelationshipId, RelationshipId];
const [ben, kit] = ['Zeisig-benid', 'Zeisig-kitid'] as [PersonId, PersonId];
const floor = { minutes: 120, weeks: 1 } as const;

const toPlan = (device: Device, space: SpaceId): CircleToPlan => {
  const { state, inCircle: circle } = device.in(space);
  const members = device
    .in(space)
    .members()
    .flatMap(({ id, isIn }) => (isIn ? [id] : []));
  return { space, state, circle, members };
};
test('TIME15 TIME16 DATE12 DATE26 a plan of Ana’s goes to nobody, and its dates come with what the circle knows', async () => {
  const three = [await table.arrive('Ana'), await table.arrive('Ben'), await table.arrive('Cleo')] as const;
  const [ana, bens, cleo] = [three[0].device, three[1].device, three[2].device];
  const circle = await circleOf(table.host.address, ...three);
  const idOf = (name: string) => idIn(ana, circle, name);
  const me = toPlan(ana, circle).circle.me;

  // everything that nobody else may learn: names, hours, a limit, a calendar, another relationship, a date with Kit
  const week = addDays(mondayOf(myDateOf(self(ana).state, new Date(present()).toISOString())), 7);
  const people = (intent: object) => ({ tool: 'people', intent }) as Intent;
  const time = (intent: object) => ({ tool: 'time', intent }) as Intent;
  await say(
    ana,
    people({ type: 'describeMe', changes: { name: 'Zeisig-me', zone: 'Europe/Berlin' } }),
    people({ type: 'addPerson', person: ben, fields: { name: 'Zeisig-ben' } }),
    people({ type: 'addPerson', person: kit, fields: { name: 'Zeisig-kit' } }),
    people({
      type: 'addRelationship',
      relationship: withBen,
      fields: { members: [ME, ben], notes: 'Zeisig-notes' },
    }),
    people({
      type: 'addRelationship',
      relationship: withKit,
      fields: { members: [ME, kit], title: 'Zeisig-title' },
    }),
    time({ type: 'changeBudget', relationship: withBen, changes: { wish: 397, most: 977, floor: 313 } }),
    time({ type: 'changeBudget', relationship: withKit, changes: { wish: 360, most: 600 } }),
    time({
      type: 'addBlock',
      block: 'Zeisig-blockid' as BlockId,
      fields: { title: 'Zeisig-pottery', days: [2], date: null, from: 1080, to: 1380 },
    }),
    { tool: 'spaces', intent: { type: 'knowMember', space: circle, member: idOf('Ben'), person: ben } },
  );
  // what the circle knows: a floor of two, what Ben asks for, and his hours
  await does(ana, circle, { type: 'sayFloor', people: [idOf('Ben')], floor, says: 'yes' });
  await until(() => bens.in(circle).state.time.floors.size === 1, 'Ben is asked');
  await does(bens, circle, { type: 'sayFloor', people: [me], floor, says: 'yes' });
  const wish = { kind: 'wish', relationship: null, people: [me], minutes: 300, nights: 0 } as const;
  const asked = bens.now.sharing.prepare(circle, wish);
  if (!asked.ok || !(await bens.now.sharing.share(asked.value)).ok) throw new Error('not asked');
  expect((await bens.now.sharing.setLevel(circle, 'busy')).ok).toBe(true);
  await until(() => ana.in(circle).state.spaces.shares.size === 2, 'Ana hears of it');
  await until(
    () =>
      ana.in(circle).state.time.floors.get([me, idOf('Ben')].sort().join(' ') as never)?.confirmed !== null,
    'confirmed',
  );

  const now = new Date(present()).toISOString();
  const from = withCircles(self(ana).state, [toPlan(ana, circle)]);
  const formulation = formulate(from.state, week, now, from);
  if (!formulation) throw new Error('nothing to plan');
  const sides = formulation.instance.relations.find(({ id }) => id === withBen)?.sides;
  expect(sides?.[ME]?.floor).toEqual({ minutes: 120, weeks: 1 });
  expect(sides?.[ben]).toMatchObject({ want: 300, floor: { minutes: 120 } });
  expect(formulation.unknown).not.toContain(ben);
  const outcome = await solve(formulation.instance, { solver: await loadSolver() });
  if (outcome.status === 'infeasible') throw new Error('no plan');
  const explanations = explain(formulation.instance, outcome.plan);

  const dates = readBack(formulation, outcome.plan).filter(({ relationship }) => relationship === withBen);
  expect(dates.length).toBeGreaterThan(0);
  const grounds = toPlan(ana, circle);
  const intents = dates.map((date): DatesIntent => {
    const terms = termsFromPlan({ ...date, title: '', place: '' }, myZone(self(ana).state), {
      title: false,
      place: false,
    });
    const reasons: DateReason[] = [
      ...reasonsFor(grounds, [idOf('Ben')], terms),
      ...reasonsToTell(
        formulation,
        explanations.find(({ relation }) => relation === withBen),
        terms.day,
        grounds,
      ),
    ];
    return { type: 'proposeDate', people: [idOf('Ben')], terms, reasons: reasons.slice(0, 6) };
  });
  await does(ana, circle, ...intents);
  await until(() => cleo.in(circle).state.time.shared.size === dates.length, 'everybody hears of them');
  await until(() => bens.in(circle).state.time.shared.size === dates.length, 'Ben, too');

  // each reads the same reasons, and they are those of the circle
  const shared = [...ana.in(circle).state.time.shared.keys()];
  for (const key of shared) {
    const each = [ana, bens, cleo].map((device) => {
      const date = device.in(circle).state.time.shared.get(key);
      return date ? reasonsSeen(toPlan(device, circle), date) : null;
    });
    expect(each[0]?.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['floor', 'asked', 'sharedHours']),
    );
    expect(each[1]).toEqual(each[0]);
    expect(each[2]).toEqual(each[0]);
  }

  // of what it rested on there is nothing with anybody else, nor where it lies
  for (const device of [ana, bens, cleo])
    await until(() => device.now.all().every(({ sync }) => sync?.state.unsent === 0), 'everything is sent');
  expect(await heldBy(ana)).toMatch(/Zeisig-pottery/);
  for (const other of [bens, cleo]) {
    const held = await heldBy(other);
    expect(held).not.toMatch(/Zeisig/);
    for (const figure of ['397', '977', '313']) expect(held).not.toMatch(new RegExp(`":${figure}[,}]`));
  }
  const search = searchFor([
    'Zeisig-pottery',
    'Zeisig-title',
    'Zeisig-kitid',
    'Zeisig-withben',
    'Zeisig-notes',
  ]);
  for (const { dataFolder } of [table.own, table.host])
    for (const { name, bytes } of filesIn(dataFolder)) expect(search(bytes), name).toEqual([]);
  for (const device of [ana, bens, cleo]) expect(device.in(circle).alarms()).toEqual([]);
});
