// What is said of relays in every state: losing again, late, other devices and other people who have moved, and the pages to move by. The
// relay does as it is told, and the others are devices without a browser.
import { expect, type Page } from '@playwright/test';
import { kitWords, type Root, rootOf } from '../../packages/client/src/sync/index.ts';
import { Device, newRoot } from '../../packages/client/test/sync/devices.ts';
import { hex } from '../../packages/wire/src/index.ts';
import { alike, comeInByKit, makeKit, setPassphrase } from '../device-steps.ts';
import { Ghost } from '../ghost.ts';
import { begin, placeOn } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, openSteps, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const elsewhere = 'wss://elsewhere.example/sync';
const relay = new StandIn(origin);
/** Where there is another one; whoever asks it for room needs a code. */
const other = new StandIn('https://elsewhere.example');
const there = { circle: '' };
const move = '/settings/devices/move';

/** All connections end, and are made anew at once. */
async function anew(page: Page): Promise<void> {
  relay.drop();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** The relay loses the last of what it has of every space, as often as said, and is given back each time what the page has. */
async function loses(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const had = new Map([...relay.spaces].map(([space, { entries }]) => [space, entries.length]));
    const ofPage = [...relay.sockets].flatMap(({ space }) => (space ? [hex(space)] : []));
    await relay.putBack(Math.min(...had.values()) - 1);
    await anew(page);
    const short = () =>
      ofPage.filter((space) => (relay.spaces.get(space)?.entries.length ?? 0) < (had.get(space) ?? 0));
    // what it has not been given back yet, it cannot lose again
    await expect.poll(short, { timeout: 30_000 }).toEqual([]);
  }
}

async function start(page: Page) {
  await relay.standIn(page);
  await other.standIn(page, /elsewhere\.example/);
  await begin(page, { Ben: '4' });
  await page.goto('/settings');
  await keep(page, passphrase);
  const words = await makeKit(page, 'Phone');
  await go(page, '/together/found');
  await page.getByLabel('What the circle is called').fill('The two of us');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'The two of us' })).toBeVisible();
  there.circle = await placeOn(page);
  await go(page, `${there.circle}/invite`);
  await page.getByLabel('Who it is for').fill('Robin');
  await press(page, 'Make the invitation');
  await openSteps(page, 'The link itself');
  const robin = await Ghost.arrive('Robin', relay);
  const space = await robin.join(await page.getByLabel('The link', { exact: true }).innerText());
  await press(page, 'Yes, the same');
  await press(page, 'Yes, they may come in');
  const theirs = await robin.arrived(space);
  const kit = await Device.byKit(rootOf(words.join(' ')) as Root, relay);
  kit.online(relay);
  Object.assign(here, { robin, theirs, kit });
  await alike(page);
  return {};
}

const here: { robin?: Ghost; theirs?: Awaited<ReturnType<Ghost['arrived']>>; kit?: Device } = {};

const states: State[] = [
  {
    on: '/together/:space',
    called: 'digits for what all have',
    open: async (page) => {
      await go(page, there.circle);
      await openSteps(page, 'Do all of you have the same?');
    },
    shows: [['same-digits.tsx Disclosure', 'Do all of you have the same?']],
  },
  {
    on: '/settings/devices',
    called: 'digits for what all devices have',
    open: async (page) => {
      await go(page, '/settings/devices');
      await openSteps(page, 'Do your devices have the same?');
    },
    sees: 'Look at the same place on your other device',
  },
  { on: move, called: 'as it opens', open: (page) => go(page, move) },
  {
    on: move,
    called: 'no address',
    open: async (page) => {
      await go(page, move);
      await press(page, 'Move there');
    },
    sees: 'That is no address of a relay',
    hasFieldError: true,
  },
  {
    on: move,
    called: 'where it lies already',
    open: async (page) => {
      await go(page, move);
      await page.getByLabel('Address of the new relay').fill(new URL(origin).host);
      await press(page, 'Move there');
    },
    sees: 'It lies there already.',
    hasFieldError: true,
  },
  {
    on: move,
    called: 'a relay that takes in nobody without a code',
    open: async (page) => {
      other.alter = (tell) => (tell.kind === 'appended' ? { kind: 'closing', why: 'tooMuch' } : tell);
      await go(page, move);
      await page.getByLabel('Address of the new relay').fill('elsewhere.example');
      await press(page, 'Move there');
    },
    sees: 'takes in nobody more today without a code',
    hasFieldError: true,
    after: async () => {
      other.alter = (tell) => tell;
    },
  },
  {
    on: move,
    called: 'with the kit',
    open: async (page) => {
      await go(page, move);
      await openSteps(page, 'With your kit');
    },
    shows: ['move-form.tsx Disclosure'],
  },
  {
    on: '/together/:space/move',
    called: 'as it opens',
    open: (page) => go(page, `${there.circle}/move`),
    sees: 'Nobody else is moved',
  },
  {
    on: '/together/:space/move',
    called: 'no address',
    open: async (page) => {
      await go(page, `${there.circle}/move`);
      await press(page, 'Move there');
    },
    hasFieldError: true,
  },
  {
    on: '/together/:space',
    called: 'somebody has moved',
    open: async (page) => {
      await here.theirs?.intend({ tool: 'spaces', intent: { type: 'moveCircle', relay: elsewhere } });
      await go(page, there.circle);
    },
    shows: [['circle-elsewhere.tsx Notice', 'Robin has taken this circle to elsewhere.example.']],
  },
  {
    on: '/together/:space/move',
    called: 'to where somebody has gone',
    open: async (page) => {
      await go(page, there.circle);
      await press(page, 'Look, and go there too');
      await expect(page.getByLabel('Address of the new relay')).toHaveValue('elsewhere.example');
    },
  },
  {
    on: '/settings/devices',
    called: 'another device of mine has moved',
    open: async (page) => {
      const at = '2026-05-04T10:00:00Z';
      const event = { type: 'selfMoved', changes: { relay: elsewhere } };
      await here.kit?.space.append([{ tool: 'spaces', version: 1, at, event }]);
      await go(page, '/settings/devices');
    },
    shows: ['own-elsewhere.tsx Notice'],
  },
  {
    on: '/settings/devices',
    called: 'the relay has lost again what it had',
    open: async (page) => {
      await go(page, '/settings/devices');
      // whoever comes first gives it back, and is the one who knows
      here.robin?.stop();
      here.kit?.sync?.stop();
      if (!(await page.getByText('has lost again').isVisible())) await loses(page, 2);
    },
    shows: [['troubles.tsx Notice', 'The relay has lost again']],
    breaks: true,
  },
  {
    on: '/together',
    called: 'a circle with which something is wrong',
    open: (page) => go(page, '/together'),
    sees: 'Something is not as it should be. Look at it here.',
  },
  {
    on: '/',
    called: 'something is not as it should be',
    open: (page) => go(page, '/'),
    sees: 'Something is not as it should be',
  },
  {
    on: '/together/:space',
    called: 'the relay has lost again what it had',
    open: (page) => go(page, there.circle),
    shows: [['circle-alarms.tsx Notice', 'The relay has lost again']],
    after: async (page) => {
      await press(page, 'I have asked');
      await expect(page.getByText('has lost again')).toBeHidden();
    },
  },
  {
    on: '/together/:space',
    called: 'as of when its relay last answered',
    open: async (page) => {
      relay.isDown = true;
      relay.drop();
      await go(page, there.circle);
    },
    sees: /^As of .* has not answered since/,
    breaks: true,
  },
  {
    on: '/',
    called: 'as of when the relay last answered',
    open: (page) => go(page, '/'),
    sees: /^As of .* has not answered since/,
    breaks: true,
  },
  {
    on: '/together/:space/move',
    called: 'what is mine has to go first',
    open: (page) => go(page, `${there.circle}/move`),
    shows: ['move-circle-screen.tsx Notice'],
    breaks: true,
  },
  {
    on: move,
    called: 'the old relay does not answer',
    open: (page) => go(page, move),
    sees: 'so your other devices cannot be told',
    breaks: true,
  },
  {
    on: '/settings/devices',
    called: 'it lies elsewhere now',
    open: async (page) => {
      await go(page, '/settings/devices');
      if (await page.getByText('and cross out').isVisible()) return;
      await go(page, move);
      await page.getByLabel('Address of the new relay').fill('elsewhere.example');
      await press(page, 'Move there');
      await expect(page.getByRole('heading', { level: 1, name: 'Devices and relay' })).toBeVisible();
    },
    sees: 'and cross out',
    breaks: true,
  },
  {
    on: '/together/:space',
    called: 'moved, and nobody has come after',
    open: async (page) => {
      await go(page, there.circle);
      if (await page.getByText('You have moved here.').isVisible()) return;
      await go(page, `${there.circle}/move`);
      await page.getByLabel('Address of the new relay').fill('elsewhere.example');
      await press(page, 'Move there');
      await expect(page.getByRole('heading', { level: 1, name: 'The two of us' })).toBeVisible();
    },
    sees: 'Everything that is here is there too.',
    breaks: true,
  },
];

/** A page that comes in by the kit into what has gone on for long. */
async function startLate(page: Page) {
  const mine = new StandIn(origin);
  await mine.standIn(page);
  await other.standIn(page, /elsewhere\.example/);
  const root = newRoot();
  const words = kitWords(root);
  const phone = await Device.first(root);
  const named = (name: string) => ({
    ...{ tool: 'spaces', version: 1, at: '2026-05-04T10:00:00Z' },
    event: { type: 'deviceNamed', device: 'ab'.repeat(32), changes: { name } },
  });
  for (let more = 0; more < 66; more += 1) await phone.space.append([named(`Phone ${more}`)]);
  phone.online(mine);
  await expect.poll(() => phone.sync?.state.phase, { timeout: 30_000 }).toBe('together');
  phone.sync?.stop();
  await page.goto('/');
  await comeInByKit(page, words, 'Laptop');
  await setPassphrase(page, passphrase);
  return {};
}

const late: State[] = [
  {
    on: move,
    called: 'a device that came late needs the kit',
    open: async (page) => {
      await go(page, move);
      await page.getByLabel('Address of the new relay').fill('elsewhere.example');
      await press(page, 'Move there');
    },
    shows: ['move-form.tsx Notice'],
  },
];

const without: State[] = [
  {
    on: move,
    called: 'before there is a kit',
    open: (page) => go(page, move),
    shows: ['move-own-screen.tsx Empty'],
  },
];

export const alarms: readonly Group[] = [
  { name: 'relays, and moving to another', start, states, inTurn: true },
  { name: 'moving with a device that came late', start: startLate, states: late },
  {
    name: 'moving before there is a kit',
    start: async (page) => {
      await begin(page, { Ben: '4' });
      return {};
    },
    states: without,
  },
];
