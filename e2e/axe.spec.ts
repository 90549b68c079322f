// Every page of the route table, in both schemes, on a narrow phone and a desktop: no violation, nothing scrolls sideways,
// a title, the visibility line where words are kept, and nothing thrown, logged or asked of others.
import { expect, test } from '@playwright/test';
import { filled, openSample, sampleIds, samplePaths, settled, sideways, violations, watch } from './pages.ts';

// tall enough that nothing waits under the dock: what scrolls into view is no obstacle
const height = 3000;

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${scheme}, ${width} px`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height }, reducedMotion: 'reduce' });

      test('every page of the sample', async ({ page }) => {
        test.setTimeout(300_000);
        const faults = watch(page);
        await openSample(page);
        const ids = await sampleIds(page);
        const found: Record<string, unknown> = {};
        for (const path of samplePaths) {
          await page.goto(filled(path, ids));
          await settled(page);
          const wrong = [
            ...(await violations(page)),
            ...((await sideways(page)) > 0 ? ['scrolls sideways'] : []),
          ];
          if (wrong.length > 0) found[path] = wrong;
        }
        expect({ found, faults }).toEqual({ found: {}, faults: [] });
      });

      test('every page before and without the sample', async ({ page }) => {
        test.setTimeout(120_000);
        const faults = watch(page);
        const found: Record<string, unknown> = {};
        const look = async (name: string) => {
          await settled(page);
          const wrong = [
            ...(await violations(page)),
            ...((await sideways(page)) > 0 ? ['scrolls sideways'] : []),
          ];
          if (wrong.length > 0) found[name] = wrong;
        };
        for (const path of ['/', '/restore', '/erase', '/settings', '/help', '/nowhere']) {
          await page.goto(path);
          await look(`new ${path}`);
        }
        await page.goto('/');
        await page.getByText('Time is tight').click();
        await page.getByRole('button', { name: 'Next' }).click();
        await expect(page.getByText('at least one name')).toBeVisible();
        await look('an error at its field');
        for (const path of [
          '/',
          '/people',
          '/time',
          '/time/plan',
          '/time/needs',
          '/keep',
          '/settings',
          '/settings/export',
        ]) {
          await page.goto(path);
          await look(`empty ${path}`);
        }
        expect({ found, faults }).toEqual({ found: {}, faults: [] });
      });
    });
  }
}
