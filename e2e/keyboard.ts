// A keyboard and nothing else: Tab to a thing and see that it shows, arrows within it, Enter on it.
import { expect, type Locator, type Page } from '@playwright/test';

/** Notes every press of a mouse, a finger or a pen; a run by keyboard ends with none. */
export async function watchPointers(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { pointersSeen: seen });
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(kind, (event) => event.isTrusted && seen.push(kind), { capture: true });
  });
  return () => page.evaluate(() => (window as never as { pointersSeen: string[] }).pointersSeen);
}

const NOWHERE = 'nothing has the focus';

/** Whether one can see where the focus is: an outline, or a drawn ring, on the thing, in it or closely around it. */
async function isFocusSeen(page: Page): Promise<string | null> {
  return page.evaluate((nowhere) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return nowhere;
    const near = [focused, ...focused.querySelectorAll('*')].slice(0, 30);
    for (let at = focused.parentElement, k = 0; at && k < 4; at = at.parentElement, k++) near.push(at);
    if (focused.nextElementSibling)
      near.push(focused.nextElementSibling, ...focused.nextElementSibling.querySelectorAll('*'));
    const isSeen = near.some((element) => {
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      const isRing =
        element instanceof SVGCircleElement &&
        style.stroke !== 'none' &&
        Number(style.opacity) > 0 &&
        Number.parseFloat(style.strokeWidth) > 0 &&
        element.parentElement?.closest(':focus-visible') !== null;
      return outlined || isRing;
    });
    if (isSeen) return null;
    return `the focus does not show on ${focused.outerHTML.slice(0, 160)}`;
  }, NOWHERE);
}

/** Whether a thing, or something in it, has the focus. Behind an open list nothing is found by its role: then it has not. */
export const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 &&
  (await target.evaluate(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  ));

/** Presses Tab until a thing, or something in it, has the focus; every stop on the way has to show. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible();
  const passed: string[] = [];
  for (let presses = 0; presses < 90; presses++) {
    if (await hasFocus(target)) {
      expect(await isFocusSeen(page)).toBeNull();
      return;
    }
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    passed.push(
      await page.evaluate(() => {
        const focused = document.activeElement;
        return `${focused?.tagName.toLowerCase()} ${focused?.getAttribute('aria-label') ?? focused?.textContent?.slice(0, 40)}`;
      }),
    );
    // leaving the page for the browser's own bar, and coming round again, is no stop of the page; asked at once, since what has the
    // focus may be about to go
    const seen = await isFocusSeen(page);
    if (seen !== NOWHERE) expect(seen).toBeNull();
  }
  throw new Error(`Tab never came to ${target}; it came by\n${passed.join('\n')}`);
}

export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and writes in it, in place of what is there. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** In a time of day: its hour up or down. What is typed into the browser's own field depends on the clock of its menus. */
export async function turnHour(page: Page, field: Locator, by: number, value: string): Promise<void> {
  await tabTo(page, field);
  for (let k = 0; k < Math.abs(by); k++) await page.keyboard.press(by > 0 ? 'ArrowUp' : 'ArrowDown');
  await expect(field).toHaveValue(value);
}

/** A day from the calendar that opens beside a field, so many days from the one that is chosen. */
export async function pickDay(page: Page, by: number): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Choose from a calendar' }));
  await expect(page.getByRole('dialog', { name: 'Choose a day' })).toBeVisible();
  for (let k = 0; k < Math.abs(by); k++) await page.keyboard.press(by > 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Choose a day' })).toBeHidden();
}

/** A new page: its title has the focus, or the field that it begins with. */
export async function arrived(page: Page, title: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title });
  await expect(heading).toBeVisible();
  await expect(async () => {
    const place = await heading.evaluate((element) => {
      const focused = document.activeElement;
      return focused === element || focused?.matches('main :is(input, textarea)')
        ? 'here'
        : (focused?.outerHTML.slice(0, 120) ?? '');
    });
    expect(place, 'where the focus is').toBe('here');
  }).toPass({ timeout: 5_000 });
}
