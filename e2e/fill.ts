// Types something of its own into every field on the screen, whatever page it is: the fields are found, not listed.
import { expect, type Locator, type Page } from '@playwright/test';

/** A field that was filled. */
export interface Filled {
  readonly path: string;
  readonly label: string;
}

export interface Canaries {
  /** With this every text canary begins, so that one search finds them all. */
  readonly prefix: string;
  /** Whatever must not be readable anywhere: the prefix, and what has to be of a certain form (dates, numbers with their name). */
  readonly strings: Set<string>;
  readonly filled: Filled[];
  /** Fields that did not take what was typed, with the reason. */
  readonly refused: string[];
  next(): string;
}

export function newCanaries(): Canaries {
  const letters = () => String.fromCharCode(97 + Math.floor(Math.random() * 26));
  const prefix = `Q${Array.from({ length: 9 }, letters).join('')}`;
  let count = 0;
  return {
    prefix,
    strings: new Set([prefix]),
    filled: [],
    refused: [],
    next: () => `${prefix}${String(count++).padStart(3, '0')}`,
  };
}

const typed =
  'input:not([type=checkbox],[type=radio],[type=range],[type=file],[type=hidden]), textarea, [contenteditable=true]';

/** Amounts that go together; every other number field takes two. */
const amounts: Record<string, string> = {
  wish: '9:45',
  floor: '2:15',
  most: '19:45',
  shortest: '1:15',
  longest: '5:45',
  weeklyCap: '23:45',
  ownFloor: '1:15',
  ownWish: '3:45',
  travel: '35',
  landing: '25',
  buffer: '45',
};
/** Rare enough to stand in no file of the app. */
const zone = { typed: 'Vostok', stored: 'Antarctica/Vostok' };

/** Opens every further step on the page. */
export async function openSteps(page: Page): Promise<void> {
  const closed = page.locator('main, [role=dialog]').locator('details:not([open]) > summary');
  while (await closed.filter({ visible: true }).count())
    await closed.filter({ visible: true }).first().click();
}

/** What a field is, as a browser sees it. */
async function describe(field: Locator) {
  return field.evaluate((element: HTMLInputElement) => {
    const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? '';
    const box = element.getBoundingClientRect();
    return {
      label: label.replace(/\s*\(optional\)$/, '').trim(),
      kind: element.getAttribute('role') ?? (element.tagName === 'TEXTAREA' ? 'text' : element.type),
      name: element.name,
      most: element.maxLength,
      isThere: box.width > 2 && box.height > 2 && !element.readOnly && !element.disabled,
    };
  });
}

/** Fills the fields on the screen, but for those labelled as in `before`; answers the labels. */
export async function fillAll(
  page: Page,
  path: string,
  canaries: Canaries,
  before: readonly string[] = [],
): Promise<string[]> {
  const fields = page.locator('main, [role=dialog]').locator(typed).filter({ visible: true });
  let days = 0;
  let lastTime: number | null = null;
  const labels: string[] = [];
  for (let at = 0; at < (await fields.count()); at++) {
    const field = fields.nth(at);
    const { label, kind, name, most, isThere } = await describe(field);
    if (!isThere || before.includes(label)) continue;
    labels.push(label);
    const { strings } = canaries;
    let value = canaries.next();
    if (kind === 'combobox') await choose(page, field, label, value, strings);
    else {
      if (kind === 'date') {
        value = new Date(Date.UTC(2031, 2, 3 + days++)).toISOString().slice(0, 10);
        strings.add(value);
      } else if (kind === 'time') {
        const minutes: number = lastTime === null ? 1097 : 1319;
        value = `${Math.floor(minutes / 60)}:${minutes % 60}`;
        if (lastTime !== null) strings.add(`[${lastTime},${minutes}]`);
        lastTime = lastTime === null ? minutes : null;
      } else if (kind === 'spinbutton') {
        value = amounts[name] ?? '2';
        if (name && value.includes(':')) strings.add(`"${name}":${minutesIn(value)}`);
      } else if (kind === 'url') value = `https://${value.toLowerCase()}.example/`;
      else if (most > 0 && most < value.length) {
        value = '1973';
        strings.add(`"since":"${value}`);
      }
      await field.fill(value);
      await field.blur();
    }
    canaries.filled.push({ path, label });
    const isInvalid = (await field.count()) > 0 && (await field.getAttribute('aria-invalid')) === 'true';
    if (isInvalid) canaries.refused.push(`${path}: ${label} (${value})`);
  }
  return labels;
}

const minutesIn = (clock: string): number => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]);

/** One of the list; where the list takes new names, a new one. */
async function choose(page: Page, field: Locator, label: string, text: string, strings: Set<string>) {
  // a form may be drawing itself anew at this moment, and a list that opens in it closes again
  await expect(async () => {
    await field.focus();
    await field.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await field.fill(text);
  const add = page.getByRole('option', { name: /^Add / });
  const none = page.getByText('Nothing by that name');
  await expect(add.or(none).first()).toBeVisible();
  if (await add.isVisible()) return add.click();
  const isZone = /time zone/i.test(label);
  await field.fill(isZone ? zone.typed : '');
  if (isZone) strings.add(zone.stored);
  await field.press('ArrowDown');
  await expect(page.locator('[role=option][data-focused]')).toBeVisible();
  await field.press('Enter');
}
