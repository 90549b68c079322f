// A hinge in two circles: what each sees of her time, and that nothing of either is found with anybody of the other, nor at any relay.
import {
  type Availability,
  addDays,
  type DateId,
  hoursOf,
  keyOfDate,
  type Level,
  type LocalDate,
  standingShare,
  type Terms,
  termsKey,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { filesIn, searchFor } from './canary-search.ts';
import { circleOf, does, gathering, good, heldBy, idOf, isQuiet } from './gathering.ts';
import { pass, present } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const HOUR = 3_600_000;

test('SHARE29 SHARE30 what one circle agrees to is busy in the other, at every level, and goes when it is off', async () => {
  const [ana, ben, kit] = [
    await table.arrive('Ana'),
    await table.arrive('Zeisigbenjamin'),
    await table.arrive('Kit'),
  ];
  const [couple, other] = [
    await circleOf(table.host.address, ana, ben),
    await circleOf(table.own.address, ana, kit),
  ];
  const today = new Date(present()).toISOString().slice(0, 10) as LocalDate;
  const terms: Terms = {
    ...{ day: addDays(today, 4), minute: 1_110, zone: 'Europe/Berlin', length: 190 },
    ...{ night: true, title: 'Zeisig-title', place: 'Zeisig-place' },
  };
  const [from, to] = hoursOf(terms) as readonly [number, number];
  const people = [idOf(ana.device, couple, 'Ana'), idOf(ana.device, couple, 'Zeisigbenjamin')];
  const date = 'Zeisig-dateid' as DateId;
  const key = keyOfDate(date, people);
  await does(ben.device, couple, { type: 'proposeDate', date, people: people.slice(0, 1), terms });
  await until(() => ana.device.in(couple).state.time.shared.has(key), 'Ana is asked');

  const told = () => {
    const me = idOf(kit.device, other, 'Ana');
    return standingShare(kit.device.in(other).state.spaces, me)?.fields.what as Availability | undefined;
  };
  const shows = async (level: Level) => {
    good(await ana.device.now.sharing.setLevel(other, level));
    await until(() => told()?.level === level, 'Kit sees it');
  };
  await shows('all');
  // asked is not agreed
  expect(told()?.blocks).toEqual([]);
  await does(ana.device, couple, { type: 'answerDate', date: key, terms: termsKey(terms), says: 'yes' });
  pass(HOUR);
  ana.device.goOnline();
  await until(() => told()?.blocks.length === 1, 'her device keeps it current');
  expect(told()?.blocks).toEqual([{ from, to, label: 'busy' }]);
  await shows('label');
  expect(told()?.blocks).toEqual([{ from, to, label: 'busy' }]);
  await shows('busy');
  expect(told()?.blocks).toEqual([{ from, to }]);
  // what they see beforehand is what goes
  expect(good(ana.device.now.sharing.prepareLevel(other, 'all')).what).toMatchObject({
    blocks: [{ from, to, label: 'busy' }],
  });
  expect(good(ana.device.now.sharing.prepareLevel(couple, 'all')).what).toMatchObject({ blocks: [] });
  await isQuiet(ana.device, ben.device, kit.device);

  const search = searchFor(['Zeisig-title', 'Zeisig-place', 'Zeisig-dateid', 'Zeisigbenjamin']);
  // it is found where it is told
  expect(search(Buffer.from(await heldBy(ben.device)))).not.toEqual([]);
  expect(search(Buffer.from(await heldBy(kit.device)))).toEqual([]);
  for (const id of [couple, ...people]) expect(await heldBy(kit.device)).not.toContain(id);
  for (const { name, bytes } of [table.own, table.host].flatMap((one) => filesIn(one.dataFolder)))
    expect([name, search(bytes)]).toEqual([name, []]);

  // one of them cancels: nothing keeps that hour any more
  await does(ben.device, couple, { type: 'cancelDate', date: key });
  await until(() => (ana.device.in(couple).state.time.shared.get(key)?.cancelled.length ?? 0) > 0, 'off');
  pass(HOUR);
  ana.device.goOnline();
  await until(() => told()?.blocks.length === 0, 'and told anew');
});

test('SHARE29 a device that has come into one circle by the kit, and not into the other, tells no hour of that one as free', async () => {
  const [ana, ben, kit] = [await table.arrive('Ana'), await table.arrive('Ben'), await table.arrive('Kit')];
  const [couple, other] = [
    await circleOf(table.host.address, ana, ben),
    await circleOf(table.own.address, ana, kit),
  ];
  const today = new Date(present()).toISOString().slice(0, 10) as LocalDate;
  const terms: Terms = {
    ...{ day: addDays(today, 4), minute: 1_110, zone: 'Europe/Berlin', length: 190 },
    ...{ night: false, title: '', place: '' },
  };
  const [from, to] = hoursOf(terms) as readonly [number, number];
  const people = [idOf(ana.device, couple, 'Ana'), idOf(ana.device, couple, 'Ben')];
  const date = 'a' as DateId;
  const key = keyOfDate(date, people);
  await does(ben.device, couple, { type: 'proposeDate', date, people: people.slice(0, 1), terms });
  await until(() => ana.device.in(couple).state.time.shared.has(key), 'Ana is asked');
  await does(ana.device, couple, { type: 'answerDate', date: key, terms: termsKey(terms), says: 'yes' });
  good(await ana.device.now.sharing.setLevel(other, 'busy'));
  const told = () => {
    const me = idOf(kit.device, other, 'Ana');
    const share = standingShare(kit.device.in(other).state.spaces, me);
    return (share?.fields.what as Availability | undefined)?.blocks;
  };
  await until(() => told()?.length === 1, 'Kit sees that she is busy');
  await isQuiet(ana.device, ben.device, kit.device);
  await ana.device.end();

  const fresh = await ana.another();
  fresh.line.hear = (tell, address) => (address === table.host.address ? undefined : tell);
  const waiting = new AbortController();
  const entering = fresh.now.enterByKit(ana.root.slice(), waiting.signal);
  await until(() => fresh.now.get(other)?.sync?.state.phase === 'together', 'it is in the one');
  waiting.abort();
  await entering;
  for (const level of ['busy', 'label', 'all'] as const) {
    pass(HOUR);
    // what it hears of there has it look after what it tells there
    good(await kit.device.now.sharing.setLevel(other, level));
    const heard = () => {
      const me = idOf(fresh, other, 'Kit');
      const what = standingShare(fresh.in(other).state.spaces, me)?.fields.what;
      return what && 'level' in what && what.level === level;
    };
    await until(() => heard() === true, 'it hears of it');
    await isQuiet(fresh, kit.device);
  }
  expect(told()).toEqual([{ from, to }]);

  fresh.line.hear = (tell) => tell;
  good(await fresh.now.enterByKit(ana.root.slice()));
  await until(() => fresh.in(couple).sync?.state.phase === 'together', 'and in the other');
  await does(fresh, couple, { type: 'cancelDate', date: key });
  pass(HOUR);
  fresh.goOnline();
  await until(() => told()?.length === 0, 'now it knows that the hour is free');
});
