// Three people share in a circle over real relays: what each gets, answers, takes back, and what is found with nobody else.
import type { Circles } from '@orrery/client/circle';
import {
  type Intent,
  ME,
  type NoteId,
  type PersonId,
  type RelationshipId,
  type SharedThing,
  type ShareKey,
  type SpaceId,
} from '@orrery/domain';
import { type Bytes, hex } from '@orrery/wire';
import { expect, test } from 'vitest';
import { filesIn, searchFor } from './canary-search.ts';
import { circleOf, gathering, good, heldBy, idOf, isQuiet, say } from './gathering.ts';
import { answered, type Device, founded, joined, namesIn, pass, present } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const { arrive } = table;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const note = 'note-of-ana' as NoteId;
const us = 'relationship-of-ana' as RelationshipId;
const person = 'person-of-ana' as PersonId;

const sharing = (device: Device): Circles['sharing'] => device.now.sharing;
const seen = (device: Device, circle: SpaceId): SharedThing[] =>
  sharing(device)
    .seen(circle)
    .map(({ what }) => what);
/** Asked whether she is one of those who are in, Ana has said no. */
const apart = new Set([person]);

/** The sealed body of the entry in which something was shared. */
function sealedIn(device: Device, circle: SpaceId, key: ShareKey): string {
  const { space, state } = device.in(circle);
  const entry = state.spaces.shares.get(key)?.registers.what?.[0]?.entry ?? '';
  const body = space.replica.body(space.nodeOf(entry)?.entry.key ?? '');
  if (!body) throw new Error('it is not here');
  return hex(body);
}

async function hasInVault(device: Device, sealed: string): Promise<boolean> {
  const read = await device.vault.readAll();
  if (!read.ok) throw new Error(read.why.code);
  return read.value.entries.some(
    ({ body }) => body instanceof Uint8Array && hex(body as Bytes).includes(sealed),
  );
}

async function three() {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await circleOf(table.host.address, ana, ben, cleo);
  return { ana: ana.device, ben: ben.device, cleo: cleo.device, circle };
}

const writeStory: Intent = {
  tool: 'notes',
  intent: {
    type: 'writeNote',
    note,
    fields: {
      ...{ kind: 'story', what: 'Zeisig-what', thoughts: 'Zeisig-thoughts', story: 'Zeisig-story' },
      ...{ question: 'Zeisig-asked', people: [person] },
    },
  },
};
const addSam: Intent = {
  tool: 'people',
  intent: { type: 'addPerson', person, fields: { name: 'Zeisig-sam', notes: 'Zeisig-samnotes' } },
};

test('SHARE2 SHARE3 SHARE5 SHARE7 a question is seen beforehand, shared, answered, and taken back from everywhere', async () => {
  const { ana, ben, cleo, circle } = await three();
  await say(ana, addSam, writeStory);
  const prepared = good(sharing(ana).prepare(circle, { kind: 'question', note }));
  const preview = sharing(ana).seenAs(prepared, idOf(ana, circle, 'Ben'));
  // tapped twice, and once more afterwards
  const [share, twice] = (
    await Promise.all([sharing(ana).share(prepared), sharing(ana).share(prepared)])
  ).map(good);
  if (!share) throw new Error();
  expect([twice, good(await sharing(ana).share(prepared))]).toEqual([share, share]);
  for (const device of [ben, cleo]) await until(() => seen(device, circle).length === 1, 'it is there');
  expect(sharing(ana).ledger()).toHaveLength(1);
  expect(preview.it?.what).toEqual({ kind: 'question', text: 'Zeisig-asked' });
  expect(seen(ben, circle)).toEqual(preview.all.map(({ what }) => what));

  const [asked] = sharing(ben).seen(circle);
  if (!asked) throw new Error();
  good(await sharing(ben).answer(circle, asked.share.id, 'Zeisig-ben'));
  good(await sharing(cleo).answer(circle, asked.share.id, 'Zeisig-cleo'));
  const answers = () =>
    sharing(ana)
      .seen(circle)[0]
      ?.answers.map(({ fields }) => fields.text)
      .sort();
  await until(() => answers()?.length === 2, 'both have answered');
  expect(answers()).toEqual(['Zeisig-ben', 'Zeisig-cleo']);
  expect(sharing(ana).ledger()).toMatchObject([
    { kind: 'question', of: `note ${note}`, state: 'shared', to: [{ name: 'Ben' }, { name: 'Cleo' }] },
  ]);
  expect(sharing(ben).ledger()).toMatchObject([{ kind: 'answer', of: null, state: 'shared' }]);

  // what was not shared is with nobody else, nor is the id under which Ana keeps it
  await isQuiet(ana, ben, cleo);
  for (const device of [ben, cleo]) {
    const held = await heldBy(device);
    expect(held).toContain('Zeisig-asked');
    for (const word of ['Zeisig-what', 'Zeisig-thoughts', 'Zeisig-story', 'Zeisig-sam', note, person])
      expect(held).not.toContain(word);
  }
  expect(await heldBy(ana)).toContain('Zeisig-thoughts');

  const sealed = sealedIn(ben, circle, asked.share.id);
  expect(await hasInVault(ben, sealed)).toBe(true);
  good(await sharing(ana).takeBack(circle, share));
  for (const device of [ana, ben, cleo]) await until(() => seen(device, circle).length === 0, 'gone');
  for (const device of [ana, ben, cleo])
    await until(async () => !(await hasInVault(device, sealed)), 'no vault holds it, not even sealed');
  // answers go by themselves, each by its author’s device, at an hour of the day that nobody else knows
  pass(DAY - (present() % DAY) - HOUR / 2);
  for (const device of [ben, cleo]) device.goOnline();
  for (const device of [ben, cleo])
    await until(
      () =>
        sharing(device)
          .ledger()
          .every(({ state }) => state === 'takenBack'),
      'so are the answers',
    );
  await isQuiet(ana, ben, cleo);
  for (const device of [ana, ben, cleo]) {
    await until(async () => !/Zeisig-(ben|cleo)/.test(await heldBy(device)), 'no vault holds an answer');
    await device.again();
    await until(() => device.now.get(circle)?.isRead === true, 'opened again');
    expect(seen(device, circle)).toEqual([]);
  }
  for (const device of [ben, cleo]) expect(await heldBy(device)).not.toContain('Zeisig-asked');
  expect(sharing(ana).ledger()).toMatchObject([{ kind: 'question', state: 'takenBack', what: null }]);
  for (const device of [ana, ben, cleo]) expect(device.in(circle).alarms()).toEqual([]);
  // neither does the relay hold anything that a search could find
  const search = searchFor(['Zeisig-asked', 'Zeisig-what', 'Zeisig-ben', 'Zeisig-cleo', 'Zeisig-sam']);
  for (const { name, bytes } of [...filesIn(table.host.dataFolder), ...filesIn(table.own.dataFolder)])
    expect(search(bytes), name).toEqual([]);
});

test('SHARE4 SHARE5 taken back offline while it is answered: gone for all, and only its author erases it', async () => {
  const { ana, ben, cleo, circle } = await three();
  await say(ana, writeStory);
  const share = good(
    await sharing(ana).share(good(sharing(ana).prepare(circle, { kind: 'question', note }))),
  );
  await until(() => seen(ben, circle).length === 1 && seen(cleo, circle).length === 1, 'all have it');
  expect(await sharing(ben).takeBack(circle, share)).toMatchObject({
    ok: false,
    why: { code: 'shareUnknown' },
  });
  ana.goOffline();
  good(await sharing(ana).takeBack(circle, share));
  expect(seen(ana, circle)).toEqual([]);
  const [asked] = sharing(ben).seen(circle);
  if (!asked) throw new Error();
  good(await sharing(ben).answer(circle, asked.share.id, 'Zeisig-late'));
  ana.goOnline();
  for (const device of [ana, ben, cleo]) await until(() => seen(device, circle).length === 0, 'gone');
  await until(
    () =>
      sharing(ben)
        .ledger()
        .every(({ state }) => state === 'takenBack'),
    'the answer, too',
  );
  await isQuiet(ana, ben, cleo);
  await until(async () => !(await heldBy(cleo)).includes('Zeisig-late'), 'nobody holds it');
  for (const device of [ana, ben, cleo]) expect(device.in(circle).alarms()).toEqual([]);
});

test('CIRCLE78 who leaves reads in their ledger what they had taken back, apart from what stayed with the others', async () => {
  const { ana, ben, circle } = await three();
  await say(ana, writeStory);
  const shareIt = async () =>
    good(await sharing(ana).share(good(sharing(ana).prepare(circle, { kind: 'question', note }))));
  const first = await shareIt();
  await shareIt();
  good(await sharing(ana).takeBack(circle, first));
  await until(() => seen(ben, circle).length === 1, 'Ben has what stayed');
  good(await ana.now.leave(circle, false));
  await until(
    () =>
      sharing(ana)
        .ledger()
        .every(({ what }) => what === null),
    'nothing of it can be read',
  );
  expect(
    sharing(ana)
      .ledger()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['left', 'takenBack']);
});

test('SHARE6 the last day passes: hidden at once, and erased by a device of its author', async () => {
  const { ana, ben, circle } = await three();
  await say(ana, addSam);
  const last = new Date(present() + 3 * 24 * HOUR).toISOString().slice(0, 10);
  const end = { until: last, zone: 'Europe/Berlin' };
  good(await sharing(ana).share(good(sharing(ana).prepare(circle, { kind: 'person', person, apart }, end))));
  await until(() => seen(ben, circle).length === 1, 'Ben sees it');
  expect(sharing(ana).ledger()).toMatchObject([{ state: 'shared', until: { date: last } }]);
  await isQuiet(ana, ben);
  ben.goOffline();
  pass(4 * 24 * HOUR);
  expect(seen(ben, circle)).toEqual([]);
  ana.goOnline();
  await until(() => sharing(ana).ledger()[0]?.what === null, 'erased');
  expect(sharing(ana).ledger()).toMatchObject([{ kind: 'person', state: 'ended', to: [] }]);
  ben.goOnline();
  await until(async () => !(await heldBy(ben)).includes('Zeisig-sam'), 'gone from where it was, too');
});

test('SHARE9 SHARE10 SHARE11 SHARE12 SHARE17 my time at a level: told anew where it changed, at once less, and gone for who leaves', async () => {
  const { ana, ben, cleo, circle } = await three();
  const date = (title: string, hour: number): Intent => ({
    tool: 'time',
    intent: {
      type: 'addDate',
      fields: {
        ...{ relationship: us, title, note: 'Zeisig-inner', status: 'held' },
        ...{ start: inDays(3, hour), end: inDays(3, hour + 2) },
      },
    },
  });
  await say(ana, addSam, {
    tool: 'people',
    intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, person] } },
  });
  await say(ana, date('Zeisig-title', 10));
  good(await sharing(ana).setLevel(circle, 'busy'));
  const told = () => {
    const [first] = seen(ben, circle);
    return first?.kind === 'availability' ? first : undefined;
  };
  await until(() => told() !== undefined, 'Ben sees hours');
  expect(told()).toMatchObject({
    level: 'busy',
    blocks: [{ from: expect.any(Number), to: expect.any(Number) }],
  });
  expect(await heldBy(ben)).not.toMatch(/Zeisig/);
  expect(sharing(ana).ledger()).toMatchObject([{ kind: 'availability', state: 'standing', to: [{}, {}] }]);

  // nothing is written where nothing has changed, nor twice in an hour
  await isQuiet(ana);
  const written = () => ana.in(circle).space.replica.log.graph.nodes.length;
  const before = written();
  await say(ana, date('Zeisig-second', 14));
  await isQuiet(ana);
  await new Promise((later) => setTimeout(later, 300));
  expect(written()).toBe(before);
  pass(HOUR);
  ana.goOnline();
  await until(() => told()?.blocks.length === 2, 'told anew');
  const after = written();
  await say(ana, {
    tool: 'notes',
    intent: { type: 'writeNote', fields: { what: 'nothing to do with time' } },
  });
  pass(2 * HOUR);
  ana.goOnline();
  await isQuiet(ana);
  await new Promise((later) => setTimeout(later, 300));
  expect(written()).toBe(after);

  good(await sharing(ana).setLevel(circle, 'all'));
  await until(() => told()?.level === 'all', 'more, because Ana said so');
  expect(told()?.blocks.map(({ title }) => title)).toEqual(['Zeisig-title', 'Zeisig-second']);
  expect(await heldBy(ben)).not.toMatch(/Zeisig-(inner|sam)/);
  good(await sharing(ana).setLevel(circle, 'busy'));
  await until(() => told()?.level === 'busy', 'less, at once');
  await until(async () => !(await heldBy(ben)).includes('Zeisig-title'), 'and nobody holds what was there');
  expect(seen(ben, circle)).toHaveLength(1);

  const end = { until: inDays(3, 0).slice(0, 10), zone: 'Europe/Berlin' };
  good(await sharing(ana).share(good(sharing(ana).prepare(circle, { kind: 'person', person, apart }, end))));
  await until(() => seen(ben, circle).length === 2, 'something with a last day');
  await say(cleo, writeStory);
  good(await sharing(cleo).share(good(sharing(cleo).prepare(circle, { kind: 'question', note }))));
  await until(() => seen(ben, circle).length === 3, 'and something without');
  expect(await ben.now.leave(circle, true)).toMatchObject({ ok: true });
  await until(() => ben.now.listed()[0]?.standing === 'left', 'Ben is out');
  const kept = JSON.stringify(ben.now.keptOf(circle));
  // SHARE17 of what may not stay nothing does
  expect(kept).toContain('Zeisig-asked');
  expect(kept).not.toMatch(/Zeisig-sam|availability/);

  expect(await ana.now.leave(circle, false)).toMatchObject({ ok: true });
  await until(() => namesIn(cleo, circle).join() === 'Cleo', 'she is out, too');
  const hers = () => seen(cleo, circle).filter(({ kind }) => kind === 'availability');
  expect(hers()).toEqual([]);
  await until(
    () => !JSON.stringify([...cleo.in(circle).state.spaces.shares]).includes('availability'),
    'erased',
  );
  expect(cleo.in(circle).alarms()).toEqual([]);
});

test('SHARE12 two devices of mine keep it together, and the one that has not heard tells nothing', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const laptop = await ana.another();
  await until(() => laptop.now.get(circle)?.isRead === true, 'the laptop is in');
  good(await sharing(laptop).setLevel(circle, 'label'));
  const level = () =>
    seen(ben.device, circle)
      .map((what) => what.kind === 'availability' && what.level)
      .join();
  await until(() => level() === 'label', 'told');
  const { port } = table.own;
  await table.own.stop();
  for (const device of [ana.device, laptop])
    await until(
      () => device.home?.sync?.state.phase === 'apart',
      'their own relay is gone, the circle’s is not',
    );
  // what was chosen, and what was taken back after it, are not of one moment
  pass(60_000);
  good(await sharing(ana.device).setLevel(circle, 'nothing'));
  for (const device of [ben.device, laptop])
    await until(() => device.in(circle).state.spaces.shares.size === 0, 'nothing, without that relay too');
  const before = ben.device.in(circle).state.spaces.takenBack.size;
  // the laptop still believes that it is to tell
  pass(HOUR);
  laptop.goOnline();
  await new Promise((later) => setTimeout(later, 400));
  // nor did it for a moment
  const { shares, takenBack } = ben.device.in(circle).state.spaces;
  expect([shares.size, takenBack.size]).toEqual([0, before]);
  await table.own.go(port);
  for (const device of [ana.device, laptop, ben.device]) device.goOnline();
  await isQuiet(ana.device, laptop, ben.device);
  await new Promise((later) => setTimeout(later, 300));
  expect(level()).toBe('');
  expect(ben.device.in(circle).state.spaces.shares.size).toBe(0);
  for (const device of [ana.device, laptop, ben.device]) expect(device.in(circle).alarms()).toEqual([]);
});

test('SHARE13 SHARE14 how two hold each other: nothing is sent before both said yes, and it is gone before a third comes in', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  for (const [{ device }, name] of [
    [ana, 'Zeisig-nesting'],
    [ben, 'Zeisig-further'],
  ] as const) {
    await say(
      device,
      addSam,
      { tool: 'people', intent: { type: 'addTier', tier: 'tier' as never, name } },
      {
        tool: 'people',
        intent: {
          type: 'addRelationship',
          relationship: us,
          fields: { members: [ME, person], tier: 'tier' as never },
        },
      },
    );
  }
  const [a, b] = [idOf(ana.device, circle, 'Ana'), idOf(ana.device, circle, 'Ben')];
  good(await sharing(ana.device).open(circle, b, us));
  await until(() => ben.device.in(circle).state.spaces.openings.size === 1, 'Ben has heard');
  await isQuiet(ana.device, ben.device);
  expect(ana.device.in(circle).state.spaces.shares.size).toBe(0);
  expect(await heldBy(ben.device)).not.toContain('Zeisig-nesting');
  good(await sharing(ben.device).open(circle, a, us));
  const names = (device: Device) =>
    seen(device, circle)
      .map((what) => what.kind === 'tier' && what.name)
      .sort()
      .join();
  for (const { device } of [ana, ben])
    await until(() => names(device) === 'Zeisig-further,Zeisig-nesting', 'each sees both');

  // a no of one closes it for both, and what was sent is gone; it takes both to open it again
  good(await sharing(ben.device).close(circle, a));
  for (const { device } of [ana, ben])
    await until(() => device.in(circle).state.spaces.shares.size === 0, 'taken back by each');
  await until(async () => !(await heldBy(ana.device)).includes('Zeisig-further'), 'nobody holds it');
  good(await sharing(ben.device).open(circle, a, us));
  await isQuiet(ana.device, ben.device);
  expect(ana.device.in(circle).state.spaces.shares.size).toBe(0);
  good(await sharing(ana.device).open(circle, b, us));
  for (const { device } of [ana, ben])
    await until(() => names(device) === 'Zeisig-further,Zeisig-nesting', 'each sees both again');

  // whoever says yes takes it back first, not only when a device gets round to it
  for (const { device } of [ana, ben])
    Object.assign(sharing(device).keeping, { tend: async () => undefined });
  const answer = await answered(ana.device, cleo, circle);
  good(await ana.device.in(circle).inviting.introduce(answer));
  await until(() => ben.device.in(circle).askedIn().length === 1, 'Ben is asked');
  for (const { id } of ben.device.in(circle).askedIn()) await ben.device.in(circle).say(id, true);
  await until(() => cleo.device.now.get(circle)?.isRead === true, 'Cleo is in');
  await isQuiet(ana.device, ben.device, cleo.device);
  for (const { device } of [ana, ben, cleo]) expect(seen(device, circle)).toEqual([]);
  expect(await heldBy(cleo.device)).not.toMatch(/Zeisig/);
  expect(await sharing(ana.device).open(circle, b, us)).toEqual({ ok: false, why: { code: 'onlyForTwo' } });
  for (const { device } of [ana, ben, cleo]) expect(device.in(circle).alarms()).toEqual([]);
});

/** Some days from the present of these stories, at an hour of UTC. */
function inDays(days: number, hour: number): string {
  const day = new Date(present() + days * 24 * HOUR).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, '0')}:00:00Z`;
}
