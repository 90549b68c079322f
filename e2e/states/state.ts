// A state of a screen: where it is, how one comes to it, and what is then seen that is not always there.
import { expect, type Locator, type Page } from '@playwright/test';
import type { SourceState } from '../source-states.ts';

/** Ids of the data that a group of states starts with, by the name that its addresses give them. */
export type Ids = Readonly<Record<string, string>>;

/** Part of the key of one entry of the source's list; with its words where the source takes them from elsewhere. */
export type Shown = string | readonly [part: string, words: string | RegExp];

export interface State {
  /** The path of the route table, or the phase before any page. */
  readonly on: string;
  readonly called: string;
  /** Comes here from anywhere in the app. */
  readonly open: (page: Page, ids: Ids) => Promise<unknown>;
  readonly shows?: readonly Shown[];
  /** Words that are seen in this state alone, for what stands in no list. */
  readonly sees?: string | RegExp;
  /** A field says why it was not taken. */
  readonly hasFieldError?: boolean;
  /** Only there on a narrow phone, or only on a desktop. */
  readonly only?: 320 | 1280;
  /** Something is broken on purpose, so the browser may log errors. */
  readonly breaks?: boolean;
  /** Mends what was broken on purpose. */
  readonly after?: (page: Page) => Promise<unknown>;
}

export interface Group {
  readonly name: string;
  /** Opens the app with what these states rest on. */
  readonly start: (page: Page) => Promise<Ids>;
  readonly states: readonly State[];
  /** Some states rest on what those before them left behind. */
  readonly inTurn?: boolean;
}

/**
 * To an address inside the app, anew and without loading it again: what is open goes with the page.
 * `title` is that of an address that leads nowhere, which lies between the two.
 */
export async function go(page: Page, to: string, title = 'There is nothing here'): Promise<void> {
  const nowhere = page.getByRole('heading', { level: 1, name: title });
  // what was just kept may still lead to a page of its own
  await expect(async () => {
    await page.evaluate(() => history.pushState(null, '', '/nowhere'));
    await nowhere.waitFor({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  await page.evaluate((path) => history.pushState(null, '', path), to);
  await nowhere.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until nothing moves any more. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const finite = document.getAnimations().filter(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return typeof endTime === 'number' && Number.isFinite(endTime);
    });
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** One pattern for what an entry may be called. */
function nameOf({ words }: SourceState, said: string | RegExp | undefined): RegExp {
  if (said instanceof RegExp) return said;
  if (said !== undefined) return new RegExp(said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = words.map(({ source }) => source.replace(/^\^|\$$/g, ''));
  return parts.length === 0 ? /./ : new RegExp(parts.join('|'));
}

/** Where an entry of the source's list is seen on the page, while it is open. */
export function placeOf(page: Page, entry: SourceState, said?: string | RegExp): Locator {
  const name = nameOf(entry, said);
  switch (entry.widget) {
    case 'Dialog':
    case 'Sheet':
      return page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name })).first();
    case 'DateField':
      return page.getByRole('dialog', { name: 'Choose a day' });
    case 'Menu':
      return page.getByRole('menu', { name }).first();
    case 'Select':
    case 'ComboBox':
      return page.getByRole('listbox', { name }).first();
    case 'Disclosure':
      return page.locator('details[open] > summary', { hasText: name }).first();
    case 'Notice':
      return page.locator('[role=alert], [role=note]').filter({ hasText: name }).first();
    case 'Empty':
    case 'Progress':
      return page.getByText(name).first();
  }
}

export const main = (page: Page): Locator => page.getByRole('main');

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

export const choose = (page: Page, text: string | RegExp): Promise<void> =>
  main(page).getByText(text).filter({ visible: true }).first().click();

/** Opens a list to choose from: the button of a Select, by its label. */
export async function openSelect(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).filter({ visible: true }).first().click();
  await page.getByRole('listbox').waitFor();
}

/** Opens the list of a field that one types into, and types. */
export async function openCombo(page: Page, label: string | RegExp, typed?: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).filter({ visible: true }).first();
  await field.focus();
  // the focus scrolls the page, which is told a frame later, and a list that is open by then closes
  await still(page);
  await field.press('ArrowDown');
  await page.getByRole('listbox').waitFor();
  if (typed !== undefined) await field.fill(typed);
}

/** Opens the calendar of a field for days; where what was read just before draws the field anew, once more. */
export async function openCalendar(page: Page, at = 0): Promise<void> {
  const button = page
    .getByRole('button', { name: 'Choose from a calendar' })
    .filter({ visible: true })
    .nth(at);
  const calendar = page.getByRole('dialog', { name: 'Choose a day' });
  await expect(async () => {
    if (!(await calendar.isVisible())) await button.click();
    await calendar.waitFor({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Opens further steps by their words; all of the page without any. */
export async function openSteps(page: Page, words?: string | RegExp): Promise<void> {
  const closed = page
    .locator('main, [role=dialog]')
    .locator('details:not([open]) > summary', words === undefined ? {} : { hasText: words })
    .filter({ visible: true });
  await closed.first().waitFor();
  while (await closed.count()) await closed.first().click();
}

/** Rests on what has just been said, so that it stays until it was looked at. */
export async function holdToast(page: Page): Promise<void> {
  const toast = page.getByRole('region', { name: 'What just happened' });
  await toast.getByRole('button', { name: 'Close' }).focus();
  await expect(toast).toBeVisible();
}

/** Workers that never answer, or that break; `wholeWorkers` puts the real ones back. */
export const deafWorkers = (page: Page): Promise<void> => standIns(page, false);
export const brokenWorkers = (page: Page): Promise<void> => standIns(page, true);

async function standIns(page: Page, breaks: boolean): Promise<void> {
  await page.evaluate((isBroken) => {
    const holder = window as unknown as { realWorker?: typeof Worker };
    holder.realWorker ??= window.Worker;
    class StandIn extends EventTarget {
      onerror: ((event: ErrorEvent) => void) | null = null;
      onmessage = null;
      postMessage() {
        if (isBroken) setTimeout(() => this.onerror?.(new ErrorEvent('error')));
      }
      terminate() {}
    }
    window.Worker = StandIn as unknown as typeof Worker;
  }, breaks);
}

/** Workers of which only plans are heard, and never that one is the best. */
export const unprovenWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const holder = window as unknown as { realWorker?: typeof Worker };
    holder.realWorker ??= window.Worker;
    window.Worker = class extends holder.realWorker {
      override set onmessage(hear: (event: MessageEvent) => void) {
        super.onmessage = (event: MessageEvent) => {
          if (event.data.kind === 'plan') hear(event);
        };
      }
    };
  });

export const wholeWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { realWorker } = window as unknown as { realWorker?: typeof Worker };
    if (realWorker) window.Worker = realWorker;
  });

/** A browser that lets nothing be copied. */
export const noCopying = (page: Page): Promise<void> =>
  page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  });

export const ics = (text: string, name = 'everyday.ics') => ({
  name,
  mimeType: 'text/calendar',
  buffer: Buffer.from(text.replaceAll(/\r?\n/g, '\r\n')),
});
