// What shows when something does not work: no room, parts of the app that do not arrive, storage that was changed or is closed.
import { expect, type Page } from '@playwright/test';
import { calendarFile } from '../calendar-file.ts';
import { begin, openSample } from '../pages.ts';
import { chooseFile, keep } from '../vault-steps.ts';
import { type Group, go, ics, main, press, type Shown, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const noRoom = 'This device has no room left';

/** From here on the store refuses, as a full one does (Chromium lets IndexedDB write beyond a quota that is set for a test). */
const fill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });

async function firstId(page: Page, on: string, start: string): Promise<string> {
  await go(page, on);
  const link = main(page).locator(`a[href*="${start}"]`).first();
  return ((await link.getAttribute('href')) ?? '').split(start)[1] ?? '';
}

/** A state of a full device: said where it was tried. */
const full = (on: string, open: State['open'], shows: readonly string[], field = false): State => ({
  on,
  called: 'no room left',
  open,
  shows: shows.map((part): Shown => [part, noRoom]),
  sees: noRoom,
  ...(field ? { hasFieldError: true } : {}),
});

const fullStates: State[] = [
  full(
    '/people/new',
    async (page) => {
      await go(page, '/people/new');
      await page.getByLabel('Name', { exact: true }).fill('Kit');
      await press(page, 'Add Kit');
    },
    ['person-new-screen.tsx Notice'],
  ),
  full(
    '/relationships/new',
    async (page) => {
      await go(page, '/relationships/new');
      for (const name of ['Kit', 'Robin'])
        if ((await page.getByRole('button', { name }).getAttribute('aria-pressed')) !== 'true')
          await press(page, name);
      await press(page, 'Add the relationship');
    },
    ['relationship-new-screen.tsx Notice'],
  ),
  full(
    '/people/:person/edit',
    async (page, { person }) => {
      await go(page, `/people/${person}/edit`);
      await page.getByLabel('Notes').fill('Likes the early train.');
      await page.getByLabel('Pronouns').focus();
    },
    [],
    true,
  ),
  full(
    '/time',
    async (page) => {
      await go(page, '/time');
      await main(page).locator('[data-key]').first().focus();
      await page.keyboard.press('m');
      for (let steps = 0; steps < 2; steps++)
        await page.keyboard.press((page.viewportSize()?.width ?? 0) < 900 ? 'ArrowLeft' : 'ArrowUp');
      await page.keyboard.press('Enter');
    },
    ['time-screen.tsx Notice'],
  ),
  full(
    '/time/budget/:relationship',
    async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await page.getByRole('spinbutton', { name: 'Most, a week' }).fill('13');
    },
    ['budget-screen.tsx Notice'],
  ),
  full(
    '/time/mine',
    async (page) => {
      await go(page, '/time/mine');
      await page.getByRole('spinbutton', { name: 'Dates in a week, at most' }).fill('11');
    },
    ['mine-screen.tsx Notice'],
  ),
  full(
    '/time/known/:person',
    async (page, { person }) => {
      await go(page, `/time/known/${person}`);
      await main(page).getByText('At these hours').click();
    },
    ['known-screen.tsx Notice'],
  ),
  full(
    '/time/protected',
    async (page) => {
      await go(page, '/time/protected');
      await press(page, 'Protect a time');
      await page.getByRole('dialog').getByText('Once', { exact: true }).click();
      await page.getByLabel('On which day').fill('2031-02-03');
      await page.getByLabel('From', { exact: true }).fill('09:00');
      await page.getByLabel('To', { exact: true }).fill('12:00');
      await press(page, 'Keep');
    },
    ['block-sheet.tsx Notice'],
  ),
  full(
    '/time/calendars',
    async (page) => {
      await go(page, '/time/calendars');
      await chooseFile(page, 'Choose a calendar file', ics(calendarFile));
      await press(page, 'Keep it');
    },
    ['import-panel.tsx Notice'],
  ),
  full(
    '/time/plan',
    async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
      await press(page, /^Hold|^Keep this plan/);
    },
    ['found-plan.tsx Notice'],
  ),
  full(
    '/time/plan',
    async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await main(page).getByRole('link', { name: 'See that plan' }).first().click({ timeout: 60_000 });
      await page
        .getByRole('button', { name: /^Change it, hold/ })
        .filter({ visible: true })
        .click({ timeout: 60_000 });
    },
    ['pair.tsx Notice'],
  ),
  full(
    '/time/review',
    async (page) => {
      await go(page, '/time/review?week=2026-11-09&step=energy');
      await page.getByRole('slider', { name: 'Energy' }).focus();
      await page.keyboard.press('ArrowRight');
    },
    ['review/energy.tsx Notice'],
  ),
  full(
    '/time/review',
    async (page) => {
      await go(page, '/time/review?week=2026-11-09&step=next');
      await press(page, 'Finish and plan next week');
    },
    ['review-screen.tsx Notice'],
  ),
  full(
    '/settings',
    async (page) => {
      await go(page, '/settings');
      await page.getByRole('button', { name: /Lock by itself/ }).click();
      await page.getByRole('option', { name: 'An hour', exact: true }).click();
    },
    ['lock-after.tsx Notice'],
  ),
];

/** Bytes of a fact in the vault's store changed, or a row of it, before the app is loaded anew. */
async function change(page: Page, what: 'key' | 'version' | 'row'): Promise<void> {
  const all = await page.evaluate(async (which) => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const store = db
      .transaction(which === 'row' ? 'rows' : 'facts', 'readwrite')
      .objectStore(which === 'row' ? 'rows' : 'facts');
    if (which === 'row') {
      const flip = (value: unknown): void => {
        if (value instanceof Uint8Array && value.length > 40)
          value[value.length - 9] = (value.at(-9) ?? 0) ^ 1;
        else if (Array.isArray(value)) flip(value.at(-1));
        else if (typeof value === 'object' && value !== null) Object.values(value).forEach(flip);
      };
      const rows = await ask(store.getAll());
      for (const row of rows) {
        flip(row);
        await ask(store.put(row));
      }
    } else {
      const key: Uint8Array = await ask(store.get('key'));
      if (which === 'key') key[20] = (key[20] ?? 0) ^ 1;
      else {
        key[0] = 200;
        key.set(new Uint8Array(await crypto.subtle.digest('SHA-256', key.slice(0, -32))), key.length - 32);
      }
      await ask(store.put(key, 'key'));
    }
    db.close();
    return true;
  }, what);
  expect(all).toBe(true);
}

/** Holds back, or refuses, what the address of a part of the app says. */
const withoutParts = (page: Page, parts: RegExp, how: 'hold' | 'refuse'): Promise<unknown> =>
  page.route(parts, (route) => (how === 'refuse' ? route.abort() : undefined));
const wholeAgain = (page: Page): Promise<void> => page.unrouteAll({ behavior: 'ignoreErrors' });

const parts: State[] = [
  {
    on: '/',
    called: 'the sample did not arrive',
    open: async (page) => {
      await page.goto('/');
      await withoutParts(page, /\/assets\/sample-/, 'refuse');
      await page.getByText('Look around with a sample').click();
    },
    shows: ['welcome.tsx Notice: The sample'],
    breaks: true,
    after: wholeAgain,
  },
  {
    on: '/help',
    called: 'the page is on its way',
    open: async (page) => {
      await page.goto('/');
      await withoutParts(page, /\/assets\/help-/, 'hold');
      await page.getByRole('link', { name: 'Help' }).click();
    },
    shows: ['routes.tsx Progress'],
    after: wholeAgain,
  },
  {
    on: '/help',
    called: 'the page did not arrive',
    open: async (page) => {
      await page.goto('/');
      await withoutParts(page, /\/assets\/help-/, 'refuse');
      await page.getByRole('link', { name: 'Help' }).click();
    },
    shows: ['error-boundary.tsx Notice'],
    sees: 'This page did not arrive',
    breaks: true,
    after: wholeAgain,
  },
  {
    on: '/',
    called: 'no room to begin',
    open: async (page) => {
      await page.goto('/');
      await fill(page);
      await page.getByText('Time is tight').click();
    },
    shows: [['welcome.tsx Notice', noRoom]],
    breaks: true,
  },
  {
    on: '/erase',
    called: 'not everything could be removed',
    open: async (page) => {
      await page.goto('/erase');
      await page.evaluate(async () => {
        await caches.open('left over');
        CacheStorage.prototype.delete = () => Promise.resolve(false);
      });
      await page.getByLabel('Write “erase”').fill('erase');
      await press(page, 'Erase everything');
    },
    shows: ['erase.tsx Notice'],
  },
  {
    on: 'opening',
    called: 'the sample is being made',
    open: async (page) => {
      await page.goto('/');
      await withoutParts(page, /\/assets\/sample-/, 'hold');
      await page.getByText('Look around with a sample').click();
    },
    shows: ['opening.tsx Progress: Setting things up'],
    after: wholeAgain,
  },
  {
    on: '/time/calendars',
    called: 'the file could not be written',
    open: async (page) => {
      await sample(page);
      await go(page, '/time/calendars');
      await withoutParts(page, /\/assets\/(write|calendar|dist)-/, 'refuse');
      await press(page, 'Download .ics');
    },
    shows: ['take-along.tsx Notice: The file'],
    breaks: true,
    after: wholeAgain,
  },
  {
    on: '/time/dates/:date',
    called: 'the file could not be written',
    open: async (page) => {
      await sample(page);
      await main(page).locator('a[href^="/time/dates/"]').first().click();
      await page.getByText('Send it, or take it along').click();
      await withoutParts(page, /\/assets\/(write|calendar|dist)-/, 'refuse');
      await press(page, 'Download .ics');
    },
    shows: ['send-dates.tsx Notice: The file'],
    breaks: true,
    after: wholeAgain,
  },
  {
    on: '/help',
    called: 'the page stopped working',
    open: async (page) => {
      await sample(page);
      await page.evaluate(() => {
        Intl.ListFormat.prototype.format = () => {
          throw new Error('broken on purpose');
        };
        history.pushState(null, '', '/people');
      });
    },
    sees: 'This page stopped working',
    breaks: true,
  },
];

async function sample(page: Page): Promise<void> {
  await page.goto('/');
  if (
    (
      await page
        .getByText('Look around with a sample')
        .or(page.getByText('Leave the sample'))
        .first()
        .innerText()
    ).startsWith('Leave')
  )
    return;
  await openSample(page);
}

const storage: State[] = [
  {
    on: 'opening',
    called: 'what is kept is being opened',
    open: async (page) => {
      await page.addInitScript(() => {
        if (!sessionStorage.getItem('slow')) return;
        const { getAll } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.getAll = function (...given) {
          // an answer that never comes
          return given.length > 2 ? getAll.apply(this, given) : (new Promise(() => {}) as never);
        };
      });
      await page.evaluate(() => sessionStorage.setItem('slow', 'yes'));
      await page.goto('/');
    },
    shows: ['opening.tsx Progress: Opening what'],
    breaks: true,
    after: (page) => page.evaluate(() => sessionStorage.removeItem('slow')),
  },
  {
    on: '/settings',
    called: 'some of it does not open',
    open: async (page) => {
      await page.goto('/settings');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await change(page, 'row');
      await page.goto('/settings');
    },
    shows: ['settings.tsx Notice: Some of what'],
    breaks: true,
  },
  {
    on: '/settings',
    called: 'some of it does not open, and no room to mend it',
    open: async (page) => {
      await fill(page);
      await press(page, 'Keep what still opens');
    },
    shows: [['settings/settings.tsx Notice', noRoom]],
    breaks: true,
  },
  {
    on: 'unreadable',
    called: 'the key is damaged',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      if ((await page.getByText('This cannot be opened').count()) === 0) await change(page, 'key');
      await page.goto('/');
    },
    shows: ['unreadable.tsx Notice: What is kept'],
    breaks: true,
  },
  {
    on: 'unreadable',
    called: 'of a newer version',
    open: async (page) => {
      await change(page, 'version');
      await page.goto('/');
    },
    shows: ['unreadable.tsx Notice: A newer'],
    breaks: true,
  },
  {
    on: 'unreadable',
    called: 'nothing can be kept here',
    open: async (page) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('blocked', 'SecurityError');
        };
      });
      await page.goto('/');
    },
    shows: ['unreadable.tsx Notice: This browser'],
    breaks: true,
  },
];

async function startOwn(page: Page, robin = '2'): Promise<Record<string, string>> {
  await page.clock.setFixedTime(new Date('2026-11-18T11:00:00Z'));
  await begin(page, { Sam: '4', Kit: '3', Robin: robin });
  await go(page, '/time/dates/new?day=2026-11-20&from=1140&to=1260');
  await press(page, /Choose with whom/);
  await page.getByRole('option', { name: 'Sam' }).click();
  await press(page, 'Add the date');
  await page.waitForURL(/\/time\?week/);
  const person = (await firstId(page, '/people?view=table', 'person=')).split('&')[0] ?? '';
  const relationship = await firstId(page, '/time/needs', '/time/budget/');
  return { person, relationship };
}

export const broken: readonly Group[] = [
  {
    name: 'a device without room',
    start: async (page) => {
      // more than there is room for, so that a plan leaves something to ask
      const ids = await startOwn(page, '28');
      await go(page, '/settings');
      await keep(page, passphrase);
      await fill(page);
      return ids;
    },
    states: fullStates,
  },
  { name: 'parts that do not arrive', start: async () => ({}), states: parts },
  { name: 'storage that does not open', start: startOwn, states: storage },
];
