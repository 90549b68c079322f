// Leaving by three Escapes, as seen from inside the tab: messages of a page that is leaving may be lost, so it writes down itself.
import { expect, type Page, test } from '@playwright/test';

/** Call before the page opens, so that it listens before the app does. */
export async function watchHiding(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let pressed = 0;
    let turnIsOver = true;
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        turnIsOver = false;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          turnIsOver = true;
        };
        port2.postMessage(null);
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (document.documentElement.style.display !== 'none' || sessionStorage.getItem('hidden')) return;
      const milliseconds = performance.now() - pressed;
      sessionStorage.setItem('hidden', JSON.stringify({ milliseconds, atOnce: !turnIsOver }));
    }).observe(document, { attributes: true, subtree: true });
  });
}

/** Presses Escape three times and expects the tab to be elsewhere, in the same entry of its history. */
export async function leaveByEscapes(page: Page): Promise<void> {
  const entries = await page.evaluate(() => history.length);
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
  await page.waitForURL('about:blank');
  expect(await page.evaluate(() => history.length), 'its entry is replaced').toBe(entries);
}

/** Back on a page of the app: was it hidden in the turn of the third press, before anything else could run or be painted? */
export async function expectHiddenAtOnce(page: Page): Promise<void> {
  const kept = await page.evaluate(() => sessionStorage.getItem('hidden'));
  const hidden = JSON.parse(kept ?? 'null') as { milliseconds: number; atOnce: boolean } | null;
  expect(hidden?.atOnce, 'hidden in the turn of the third press').toBe(true);
  const description = `hidden ${hidden?.milliseconds.toFixed(1)} ms after the third press`;
  test.info().annotations.push({ type: 'quick exit', description });
}
