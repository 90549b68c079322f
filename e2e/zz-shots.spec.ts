import { test } from '@playwright/test';
import { openSample, sampleIds } from './pages.ts';
import { go, openSteps, still } from './states/state.ts';

const looks = [
  ['390-light', 390, 844, 'light'],
  ['320-dark', 320, 640, 'dark'],
  ['1280-light', 1280, 800, 'light'],
  ['1280-dark', 1280, 800, 'dark'],
] as const;
for (const [name, width, height, colorScheme] of looks)
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme });
    test(name, async ({ page }) => {
      test.setTimeout(200_000);
      await openSample(page);
      const ids = await sampleIds(page);
      const shot = async (called: string, full = true) => {
        await still(page);
        await page.screenshot({ path: `/tmp/care/${called}-${name}.png`, fullPage: full });
      };
      const which = (
        process.env.SHOTS ??
        'care,friends,friend,new,pauses,pause,pausenew,moment,kind,within,after,compass,rel,today'
      ).split(',');
      for (const one of which) {
        if (one === 'care') {
          await go(page, '/mine/care');
          await shot(one);
        }
        if (one === 'open') {
          await go(page, '/mine/care');
          await openSteps(page);
          await shot(one);
        }
        if (one === 'friends') {
          await go(page, '/mine/friends');
          await shot(one);
        }
        if (one === 'friend') {
          await go(page, `/mine/friends/${ids.friend}`);
          await shot(one);
        }
        if (one === 'new') {
          await go(page, '/mine/friends/new');
          await shot(one);
        }
        if (one === 'pauses') {
          await go(page, '/mine/pauses');
          await shot(one);
        }
        if (one === 'pause') {
          await go(page, `/mine/pauses/${ids.pause}`);
          await page.getByRole('radio', { name: 'Wait on' }).click();
          await shot(one);
        }
        if (one === 'pausenew') {
          await go(page, '/mine/pause');
          await shot(one);
        }
        if (one === 'moment') {
          await go(page, '/mine/good-moment');
          await shot(one);
        }
        if (one === 'kind') {
          await go(page, '/mine/kindness');
          await shot(one, false);
        }
        if (one === 'within') {
          await go(page, '/mine/kindness');
          await page.getByRole('button', { name: 'Begin' }).click();
          await page.waitForTimeout(500);
          await page.screenshot({ path: `/tmp/care/${one}-${name}.png` });
        }
        if (one === 'after') {
          await go(page, '/mine/kindness');
          await page.getByRole('button', { name: 'Begin' }).click();
          await page.getByRole('button', { name: 'Stop here' }).click();
          await shot(one, false);
        }
        if (one === 'compass') {
          await go(page, '/mine/compass');
          await shot(one, false);
        }
        if (one === 'rel') {
          await go(page, '/time/needs');
          await go(page, '/people?view=table');
          const l = page.getByRole('link', { name: 'Robin' }).first();
          await l.click();
          await shot(one);
        }
        if (one === 'today') {
          await go(page, '/');
          await shot(one);
        }
      }
    });
  });
