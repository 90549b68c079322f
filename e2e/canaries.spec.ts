// Into every field of the app goes a string that is nowhere else, and then all that the browser keeps is searched for them.
// The fields are found on the pages, and in the long run held against the source of the screens: a field that it does not reach fails it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, devices, expect, type Page, test } from '@playwright/test';
import { Device } from '../packages/client/test/sync/devices.ts';
import { encodeDeviceLink, type Root, rootOf } from '../packages/log/src/index.ts';
import { browserArguments } from '../scripts/browser.mjs';
import { calendarFile } from './calendar-file.ts';
import { kitOnScreen } from './device-steps.ts';
import { type Canaries, fillAll, newCanaries, openSteps } from './fill.ts';
import { fillAlarms } from './fill-alarms.ts';
import { fillByKit } from './fill-by-kit.ts';
import { fillCare } from './fill-care.ts';
import { fillCareSpace } from './fill-care-space.ts';
import { fillChoices } from './fill-choices.ts';
import { fillChoosing } from './fill-choosing.ts';
import { fillConversations } from './fill-conversations.ts';
import { fillOwnTime } from './fill-own-time.ts';
import { fillPapers } from './fill-papers.ts';
import { fillPatterns } from './fill-patterns.ts';
import { fillPublished } from './fill-published.ts';
import { fillTogether } from './fill-together.ts';
import { fillTogetherDates } from './fill-together-dates.ts';
import { fillTogetherMap } from './fill-together-map.ts';
import { fillTogetherPlan } from './fill-together-plan.ts';
import { fillTogetherSharing } from './fill-together-sharing.ts';
import { fillYearly } from './fill-yearly.ts';
import { paths, settled, watch } from './pages.ts';
import { knownPaths, sourceFields } from './source-fields.ts';
import { StandIn } from './stand-in-relay.ts';
import { go } from './states/state.ts';
import { everythingStored, filesOf, sightings } from './stored.ts';
import { buildUnsealed } from './unsealed.ts';
import { chooseFile, toSettings } from './vault-steps.ts';

/**
 * The one thing that is kept in the clear on purpose: where Exit goes must be known while everything is locked. The browser's
 * own history says it as well, each time one leaves.
 */
const inTheClear = 'Where Exit goes';

test.use({ serviceWorkers: 'allow' });

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

/** A page with all its further steps open, and everything on it filled. */
async function fillPage(page: Page, path: string, canaries: Canaries): Promise<void> {
  await settled(page);
  await openSteps(page);
  const labels = await fillAll(page, path, canaries);
  // what was typed may have brought up more
  await openSteps(page);
  await fillAll(page, path, canaries, labels);
}

async function begin(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/');
  await page.getByText('Time is tight').click();
  await press(page, 'One more');
  for (const step of ['Who is it about?', 'How many hours', 'When could dates be?', 'The month ahead']) {
    await expect(page.getByRole('heading', { level: 2, name: step })).toBeVisible();
    await fillAll(page, '/begin', canaries);
    await press(page, 'Next');
  }
  await expect(page.getByRole('heading', { name: 'Keep this?' })).toBeVisible();
  await fillAll(page, '/begin', canaries);
  await press(page, 'Not now');
}

async function firstHref(page: Page, on: string, start: string): Promise<string> {
  await page.goto(on);
  const link = main(page).locator(`a[href^="${start}"]`).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

async function fillPeople(page: Page, canaries: Canaries): Promise<void> {
  // more than a dozen people, so that pickers become fields
  for (let count = 0; count < 11; count++) {
    await go(page, '/people/new');
    await page.getByLabel('Name', { exact: true }).fill(canaries.next());
    await press(page, /^Add /);
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  }
  for (const connection of ['A partner of yours', 'A partner of somebody on your map']) {
    await page.goto('/people/new');
    await page.getByText(connection).click();
    await fillPage(page, '/people/new', canaries);
    await press(page, /^Add [^“]/);
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  }
  await page.goto('/people/tiers');
  await fillPage(page, '/people/tiers', canaries);
  await press(page, 'Add');
  const person = await firstHref(page, '/people?view=table', '/people?');
  const id = new URL(person, 'http://x').searchParams.get('person') ?? '';
  await page.goto(`/people/${id}/edit`);
  await fillPage(page, '/people/:person/edit', canaries);
  await page.goto(`/relationships/new?with=${id}`);
  // each time adds somebody: from three on it can have a name
  await fillPage(page, '/relationships/new', canaries);
  await fillPage(page, '/relationships/new', canaries);
  await press(page, 'Add the relationship');
  await expect(page.getByText('Name and notes')).toBeVisible();
  await fillPage(page, '/relationships/:relationship', canaries);
  await page.goto(`/time/known/${id}`);
  await page.getByText('At these hours').click();
  await openWeek(page);
  await fillPage(page, '/time/known/:person', canaries);
  await press(page, 'Done');
}

/** Opens a day of a week of hours, so that its times can be typed. */
async function openWeek(page: Page): Promise<void> {
  await main(page)
    .getByRole('button', { name: /^Wed\b/, expanded: false })
    .click();
}

async function fillTime(page: Page, canaries: Canaries): Promise<void> {
  const budget = await firstHref(page, '/time/needs', '/time/budget/');
  await page.goto(budget);
  await fillPage(page, '/time/budget/:relationship', canaries);
  await press(page, 'Done');
  await expect(page.getByRole('heading', { level: 1, name: 'What each needs' })).toBeVisible();
  await page.goto('/time/mine');
  await openWeek(page);
  await fillPage(page, '/time/mine', canaries);
  await press(page, 'Done');
  await page.goto('/time/protected');
  await press(page, 'Protect a time');
  await page.getByText('Once', { exact: true }).click();
  await fillPage(page, '/time/protected', canaries);
  await press(page, 'Keep');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto('/time/rules/new');
  await page.getByText('At least so many dates').click();
  await page.getByRole('button', { name: /^Choose with whom/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /How often/ }).click();
  await page.getByRole('option', { name: 'Every other week' }).click();
  await fillPage(page, '/time/rules/new', canaries);
  await press(page, 'Keep');
  await expect(page.getByRole('heading', { level: 1, name: 'Rules for plans' })).toBeVisible();
  await main(page).locator('a[href^="/time/rules/"]:not([href*="new"])').first().click();
  await page.getByRole('button', { name: /How often/ }).click();
  await page.getByRole('option', { name: 'On single days' }).click();
  await fillPage(page, '/time/rules/:rule', canaries);
  await press(page, 'Keep');
  await expect(page.getByRole('heading', { level: 1, name: 'Rules for plans' })).toBeVisible();

  await page.goto('/time/calendars');
  const title = canaries.next();
  const text = calendarFile.replaceAll('Choir', title).replaceAll('2026', '2031');
  const file = { name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
  await chooseFile(page, 'Choose a calendar file', file);
  await page.getByText('Keep titles').click();
  await fillPage(page, '/time/calendars', canaries);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('What is here')).toBeVisible();

  await fillYearly(page, canaries);

  await page.goto('/time/dates/new');
  await page.getByRole('button', { name: /^Choose with whom/ }).click();
  await page.getByRole('option').first().click();
  await page.getByText('It lasts several days').click();
  await fillPage(page, '/time/dates/new', canaries);
  await press(page, /^Add (the date|it all the same)$/);
  await expect(page).toHaveURL(/\/time\?week=2031/);
  // one that is over: how long was it?
  const day = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/time/dates/new?day=${day}&from=600&to=720`);
  await page.getByRole('button', { name: /^Choose with whom/ }).click();
  await page.getByRole('option').first().click();
  await page.getByText('It was lived as written here').click();
  await press(page, /^Add (the date|it all the same)$/);
  await expect(page).toHaveURL(/\/time\?week=/);
  await page.getByText('As a list').click();
  await main(page).locator('a[href^="/time/dates/"]:not([href*="new"])').first().click();
  await page.getByText('Another length').click();
  await fillPage(page, '/time/dates/:date', canaries);

  await page.goto(`/time/review?week=${day}`);
  for (let step = 0; step < 4; step++) {
    // the first step asks of each date; only "not quite" opens its field
    if (step === 0) await page.getByText('Not quite').filter({ visible: true }).first().click();
    await fillPage(page, '/time/review', canaries);
    await press(page, 'Next');
  }
  await press(page, 'Finish and plan next week');
  await expect(page.getByText(/Proven|not proven/).first()).toBeVisible({ timeout: 90_000 });
}

/** A feeling in one's own word, and something that helps. */
async function fillWave(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/wave');
  await fillPage(page, '/mine/wave', canaries);
  await main(page).getByRole('radio', { name: /^7,/ }).click();
  await press(page, 'Stop here');
  await expect(page.getByText('It was 7 when you came.')).toBeVisible();
  await fillPage(page, '/mine/wave/:wave', canaries);
  await press(page, /^Add$/);
  await expect(page.getByRole('button', { name: /^Take “/ }).first()).toBeVisible();
}

/** A note with everything that can be typed into it, changed, found again, and its trigger's name. */
async function fillMine(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/write');
  await settled(page);
  await press(page, 'More words');
  await page.getByRole('dialog').waitFor();
  await fillAll(page, '/mine/write', canaries, ['What happened?']);
  await press(page, 'Add it');
  await press(page, 'Done');
  await press(page, /^More$/);
  await openSteps(page);
  // the day of a note cannot be one to come
  const day = page.getByLabel('Day of the note');
  await day.fill('2019-02-03');
  canaries.filled.push({ path: '/mine/write', label: 'Day of the note' });
  const labels = await fillAll(page, '/mine/write', canaries, ['Day of the note']);
  // whoever was chosen has brought up a field for somebody else
  await fillAll(page, '/mine/write', canaries, ['Day of the note', ...labels]);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  await page.goto('/mine');
  await fillPage(page, '/mine', canaries);
  await page.getByLabel('Search your notes').fill(canaries.prefix);
  await main(page)
    .locator('li a[href^="/mine/"]:not([href$="/compass"], [href*="/patterns"])')
    .first()
    .click();
  await page.getByRole('link', { name: 'Change the note' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Change the note' })).toBeVisible();
  await page.getByLabel('What happened?').fill(canaries.next());
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  await go(page, '/mine/lists');
  await fillPage(page, '/mine/lists', canaries);
}

/** A story with everything in it, and words for a talk. */
async function fillTalks(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/story');
  await settled(page);
  await openSteps(page);
  const storyLabels = await fillAll(page, '/mine/story', canaries);
  await fillAll(page, '/mine/story', canaries, storyLabels);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Find words for it' })).toBeVisible();
  await page.goto('/mine/script');
  await settled(page);
  await openSteps(page);
  await press(page, /^(Another|Take this as a) wording$/);
  await press(page, 'Add an answer');
  const scriptLabels = await fillAll(page, '/mine/script', canaries);
  await fillAll(page, '/mine/script', canaries, scriptLabels);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Rehearse it' })).toBeVisible();
}

/** Fields that must not take what is typed: a wrong word, a wrong passphrase. What is typed there is to be found nowhere either. */
async function fillSettings(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/erase');
  await fillPage(page, '/erase', canaries);
  await press(page, 'Erase everything');
  await expect(page.getByText('so that this does not happen by accident')).toBeVisible();
  await page.goto('/restore');
  await fillPage(page, '/restore', canaries);
  await press(page, 'Bring it back');
  await page.goto('/settings/export');
  await fillPage(page, '/settings/export', canaries);
  await press(page, 'Save the file');
}

/** Both fields of a new passphrase, alike. */
async function newPassphrase(page: Page, path: string, canaries: Canaries): Promise<string> {
  await fillPage(page, path, canaries);
  const chosen = `${canaries.next()} lanterns`;
  await page.getByLabel(/^A passphrase/).fill(chosen);
  await page.getByLabel('Once more').fill(chosen);
  return chosen;
}

/** With a passphrase from here on: another one, the door with a wrong one, and more words behind it. */
async function fillKept(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/keep');
  const first = await newPassphrase(page, '/keep', canaries);
  await press(page, 'Keep it');
  await page.getByRole('button', { name: 'Later' }).click({ timeout: 30_000 });
  await toSettings(page, 'Change the passphrase');
  const second = await newPassphrase(page, '/settings/passphrase', canaries);
  await page.getByLabel('The one until now').fill(first);
  await press(page, 'Change it');
  await expect(page.getByText('Lock now')).toBeVisible({ timeout: 30_000 });
  await toSettings(page, 'Open with a passkey');
  await fillPage(page, '/settings/passkey', canaries);
  await press(page, 'Set up a passkey');
  await expect(page.getByText('That is not the passphrase.')).toBeVisible({ timeout: 30_000 });
  await toSettings(page);
  await page.getByText('Lock now').click();
  await fillPage(page, 'locked', canaries);
  await press(page, 'Unlock');
  await expect(page.getByText('That is not the passphrase.')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Passphrase', { exact: true }).fill(second);
  await press(page, 'Unlock');
  await toSettings(page, 'Save an export');
  await fillPage(page, '/settings/export', canaries);
  await press(page, 'Save the file');
  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  await page.getByRole('link', { name: 'Add somebody' }).click();
  await fillPage(page, '/people/new', canaries);
  await press(page, /^Add [^“]/);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
}

/** The ways in from another device, before there is anything. */
async function fillWaysIn(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/by-kit');
  await fillPage(page, '/by-kit', canaries);
  await page.getByText('A file', { exact: true }).click();
  await fillPage(page, '/by-kit', canaries);
  const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));
  const link = { space: random(), invite: random(), person: random(), wrap: random(), token: random() };
  await page.goto(`/join#${encodeDeviceLink(link)}`);
  await fillPage(page, '/join', canaries);
}

/** The kit, devices and the relay, which at first takes nobody in, and a circle there. Answers the words of the kit, and the circle. */
async function fillDevices(page: Page, canaries: Canaries, relay: StandIn) {
  relay.alter = (tell) => (tell.kind === 'appended' ? { kind: 'closing', why: 'denied' } : tell);
  await go(page, '/kit');
  await page.getByText('Another relay').click();
  await fillPage(page, '/kit', canaries);
  await page.getByText('Whoever serves this page keeps it.').click();
  await press(page, 'Show the words');
  const words = await kitOnScreen(page);
  await page.getByText('No paper? Save it as a file').click();
  await fillPage(page, '/kit', canaries);
  await press(page, 'I have it');
  await page.getByText('A file', { exact: true }).click();
  await fillPage(page, '/kit', canaries);
  await page.getByText('On paper', { exact: true }).click();
  await fillPage(page, '/kit', canaries);
  for (const [at, word] of words.entries()) {
    const field = page.getByLabel(`Word ${at + 1}`, { exact: true });
    if (await field.isVisible()) await field.fill(word);
  }
  await press(page, 'It works');
  await expect(page.getByText('Your kit works')).toBeVisible({ timeout: 30_000 });
  await go(page, '/settings/devices');
  await press(page, 'Try now');
  await expect(page.getByText('The relay has not taken you in yet.')).toBeVisible();
  await fillPage(page, '/settings/devices', canaries);
  await page.getByLabel('Address of the relay').fill(new URL(relay.origin).host);
  await page.getByLabel(/^Code of the host/).fill('');
  await press(page, 'Ask again');
  // the fields are there until it takes them in, which may be at any moment from here on
  relay.alter = (tell) => tell;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await fillPage(page, '/settings/devices', canaries);
  await press(page, 'Save');
  return { words, circle: await fillTogether(page, canaries, relay) };
}

/** All that there is in circles and between devices besides. */
async function fillFurther(
  page: Page,
  canaries: Canaries,
  relay: StandIn,
  { words, circle }: Awaited<ReturnType<typeof fillDevices>>,
): Promise<void> {
  await fillAlarms(page, canaries, circle);
  const table = await fillTogetherDates(page, canaries, relay);
  await fillTogetherPlan(page, canaries, table);
  await fillPapers(page, canaries, table);
  await fillCareSpace(page, canaries);
  await fillConversations(page, canaries, table);
  await fillTogetherSharing(page, canaries, relay);
  await fillTogetherMap(page, canaries);
  await fillPublished(page, canaries);
  await go(page, '/kit');
  await fillPage(page, '/kit', canaries);
  await fillByKit(page, canaries, words, relay);
  const other = await Device.byKit(rootOf(words.join(' ')) as Root, relay);
  await fillPatterns(page, canaries, other, relay);
  await go(page, '/settings/devices');
  await page.getByRole('button', { name: 'More about this device' }).first().click();
  await page.getByRole('menuitem', { name: 'Take out' }).click();
  await page.getByText('Only what it wrote before').click();
  await fillPage(page, '/settings/devices/:device/out', canaries);
  await page.getByText('A file', { exact: true }).click();
  await fillPage(page, '/settings/devices/:device/out', canaries);
}

/** Fields of the source that nobody filled. */
function unreached({ filled }: Canaries): string[] {
  const fields = new Map<string, boolean>();
  for (const [path, list] of sourceFields())
    for (const { file, words, labels } of list) {
      const isFilled = filled.some(
        (field) => field.path === path && labels.some((label) => label.test(field.label)),
      );
      const name = `${file}: ${words}`;
      fields.set(name, isFilled || (fields.get(name) ?? false));
    }
  return [...fields].flatMap(([name, isFilled]) => (isFilled ? [] : [name]));
}

/** A browser on a profile of its own, whose files can be read when it has closed. */
async function inProfile(
  baseURL: string | undefined,
  work: (context: BrowserContext) => Promise<void>,
  afterwards: (profile: string) => void,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'orrery-canaries-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...devices['Desktop Chrome'],
    ...(baseURL ? { baseURL } : {}),
    args: browserArguments,
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(15_000);
  try {
    await work(context);
    await context.close();
    afterwards(profile);
  } finally {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Types into fields in each kind of storage there is, or into every field that there is, and searches all that is kept. */
async function expectNothingInTheClear(baseURL: string | undefined, isEverywhere: boolean): Promise<void> {
  const canaries = newCanaries();
  const relay = new StandIn(baseURL ?? '');
  const work = async (context: BrowserContext) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = watch(page);
    const said: string[] = [];
    page.on('console', (message) => said.push(`console: ${message.text()}`));
    page.on('request', (request) =>
      said.push(`request: ${request.method()} ${request.url()}`, request.postData() ?? ''),
    );
    page.on('framenavigated', (frame) => {
      said.push(`address: ${frame.url()}`);
      void frame.title().then(
        (title) => said.push(`title: ${title}`),
        () => undefined,
      );
    });
    // the browser's own words on what a page is called, at every change
    await page.exposeFunction('noteTitle', (title: string) => said.push(`title: ${title}`));
    await page.addInitScript(() => {
      const note = () => (window as never as { noteTitle(title: string): void }).noteTitle(document.title);
      new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
    });

    await relay.standIn(page);
    await fillWaysIn(page, canaries);
    await begin(page, canaries);
    await fillPeople(page, canaries);
    if (isEverywhere) await fillTime(page, canaries);
    await fillMine(page, canaries);
    if (isEverywhere)
      for (const fill of [fillTalks, fillWave, fillCare, fillChoosing, fillChoices, fillOwnTime])
        await fill(page, canaries);
    await fillSettings(page, canaries);
    const unsealed = async () => sightings(await everythingStored(page, context), canaries);
    expect(await unsealed(), 'under the key of the device').toEqual([]);
    await fillKept(page, canaries);
    const among = await fillDevices(page, canaries, relay);
    if (isEverywhere) await fillFurther(page, canaries, relay, among);
    expect(await unsealed(), 'under a passphrase').toEqual([]);

    // last, and apart: this one is kept in the clear, where it says
    await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
    const apart = newCanaries();
    await fillAll(page, '/settings', apart);
    const open = sightings(await everythingStored(page, context), apart);
    expect(open.filter((sighting) => !sighting.startsWith('localStorage orrery-exit'))).toEqual([]);
    canaries.filled.push(...apart.filled);
    expect(apart.filled.map(({ label }) => label)).toEqual([inTheClear]);

    expect(canaries.refused, 'fields that did not take what was typed').toEqual([]);
    if (isEverywhere) expect(unreached(canaries), 'fields of the source that were not met').toEqual([]);
    const whispers = said.filter((text) => text.toLowerCase().includes(canaries.prefix.toLowerCase()));
    expect(whispers, 'in addresses, titles, requests and the console').toEqual([]);
    expect(faults).toEqual([]);
  };
  await inProfile(baseURL, work, (profile) => {
    expect(sightings(filesOf(profile), canaries), 'in the files of the profile').toEqual([]);
  });
}

test('the list of fields knows every page', () => {
  expect(new Set(knownPaths())).toEqual(new Set(paths));
});

test('nothing that is typed about people, into notes, at the door and in a circle can be read in what the browser keeps', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  await expectNothingInTheClear(baseURL, false);
});

test('nothing that is typed anywhere can be read in what the browser keeps', { tag: '@long' }, async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  await expectNothingInTheClear(baseURL, true);
});

test('the same search finds what is typed when sealing is turned off', { tag: '@long' }, async () => {
  test.setTimeout(180_000);
  const unsealed = await buildUnsealed();
  const canaries = newCanaries();
  const work = async (context: BrowserContext) => {
    const page = await context.newPage();
    await page.goto(unsealed.url);
    await page.getByText('Time is tight').click();
    await expect(page.getByRole('heading', { level: 2, name: 'Who is it about?' })).toBeVisible();
    await fillAll(page, '/begin', canaries);
    await press(page, 'Next');
    await expect(
      page.getByRole('heading', { level: 2, name: 'How many hours would you like?' }),
    ).toBeVisible();
    const found = sightings(await everythingStored(page, context), canaries);
    expect(found).toContainEqual(expect.stringMatching(/^orrery-vault\/.* as utf-8$/));
  };
  try {
    await inProfile(undefined, work, (profile) => {
      const found = sightings(filesOf(profile), canaries);
      expect(found, 'in the files of the profile').toContainEqual(expect.stringContaining('IndexedDB'));
    });
  } finally {
    await unsealed.close();
  }
});
