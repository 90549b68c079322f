import { test } from '@playwright/test';
import { alarms } from './states/alarms.ts';
import { still } from './states/state.ts';

for (const { name, start, states } of alarms.slice(0, Number(process.env.SHOT_GROUPS ?? 1)))
  test(name, async ({ page }) => {
    test.setTimeout(400_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const ids = await start(page);
    let n = 0;
    for (const state of states) {
      n += 1;
      try {
        await state.open(page, ids);
      } catch (e) {
        console.log('failed', state.called, String(e).slice(0, 200));
      }
      await page.waitForTimeout(700);
      for (const [w, scheme] of [
        [390, 'light'],
        [320, 'dark'],
        [1280, n % 2 ? 'light' : 'dark'],
      ] as const) {
        await page.setViewportSize({ width: w, height: w === 1280 ? 800 : 844 });
        await page.emulateMedia({ colorScheme: scheme });
        await still(page);
        await page.screenshot({
          path: `/tmp/shots/${name.slice(0, 6)}-${String(n).padStart(2, '0')}-${w}-${scheme}.png`,
          fullPage: true,
        });
      }
      await state.after?.(page).catch(() => undefined);
      await page.keyboard.press('Shift');
    }
  });
