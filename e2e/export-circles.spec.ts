// Somebody takes their circles along in an export, and reads them in a browser that knows nothing of them.
import { expect, test } from '@playwright/test';
import { makeKit } from './device-steps.ts';
import { begin, watch } from './pages.ts';
import { StandIn } from './stand-in-relay.ts';
import { go, main, press } from './states/state.ts';
import { withRobin } from './states/together-sharing.ts';
import { keep, saveExport, tryRestore } from './vault-steps.ts';

const relay = new StandIn(`http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`);

test(
  'circles leave with an export, are read where there is no kit, and go again when somebody likes',
  { tag: '@long' },
  async ({ browser }, info) => {
    test.setTimeout(180_000);
    const file = info.outputPath('notes.age');
    const page = await browser.newPage();
    await relay.standIn(page);
    await begin(page, { Ben: '4' });
    await page.goto('/settings');
    await keep(page, 'seven lanterns by the canal');
    await makeKit(page, 'Phone');
    const { robin, circle } = await withRobin(page, relay);
    await go(page, `/together/${circle}/shared`);
    await expect(page.getByText('Shall we eat at seven?')).toBeVisible({ timeout: 30_000 });
    await saveExport(page, 'a passphrase for the file', file);
    await expect(page.getByText(/what you can read in 1 circle/)).toBeVisible({ timeout: 60_000 });
    await page.close();
    robin.stop();

    const fresh = await browser.newPage();
    const faults = watch(fresh);
    await fresh.goto('/restore');
    await tryRestore(fresh, file, 'a passphrase for the file');
    await expect(fresh.getByText(/^Everything from/)).toBeVisible({ timeout: 60_000 });
    // what is only read is nothing that a newer version wrote
    await go(fresh, '/settings');
    await expect(fresh.getByText('A newer Orrery wrote some')).toBeHidden();
    await go(fresh, '/together');
    await expect(fresh.getByText('To be in a circle you need a kit first.')).toBeVisible();
    await main(fresh)
      .getByRole('link', { name: /^Robin’s table/ })
      .click();
    await expect(fresh.getByText('Shall we eat at seven?')).toBeVisible();
    await expect(fresh.getByText('You are in no circle by it')).toBeVisible();
    // still there when the page is opened anew
    await fresh.reload();
    await go(fresh, '/together');
    await main(fresh)
      .getByRole('link', { name: /^Robin’s table/ })
      .click();
    await press(fresh, 'Let go of this copy');
    await fresh.getByRole('alertdialog').getByRole('button', { name: 'Let go of it' }).click();
    await expect(fresh.getByRole('heading', { level: 1, name: 'Together' })).toBeVisible();
    await expect(main(fresh).getByRole('link', { name: /^Robin’s table/ })).toBeHidden();
    expect(faults).toEqual([]);
    await fresh.close();
  },
);
