// The map of a circle, between people in a browser each: who is on whose own map, how two hold each other, what is shown and taken back, and
// what a third person learns of it.
import { expect, type Page, test } from '@playwright/test';
import {
  arrive,
  digitsOn,
  expectMembers,
  found,
  invite,
  joinByLink,
  letIn,
  passphraseOf,
  somebody,
  toCircle,
  toWhoIsWho,
} from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { go, main, openCombo, press } from './states/state.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 34);
const circle = 'The two of us';
const late = { timeout: 45_000 };

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

async function toMap(page: Page): Promise<void> {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^The map of the circle/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Map of the circle' })).toBeVisible();
}
/** A body of the drawing, by what those who listen hear. */
const drawn = (page: Page, name: string | RegExp) => page.getByRole('figure').getByRole('link', { name });

/** Puts who is in the circle onto one's own map, with a tier: through the page of how two hold each other. */
async function putOnMap(page: Page, name: string, tier: string): Promise<void> {
  await toMap(page);
  await main(page)
    .getByRole('link', { name: /^How you hold each other/ })
    .click();
  await press(page, `Say who ${name} is`);
  const dialog = page.getByRole('dialog', { name: `Who ${name} is on your map` });
  await dialog.getByText('Somebody new: put them on my map').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await main(page).getByRole('link', { name: 'Put it on your map' }).click();
  await openCombo(page, /tier/i, tier);
  await page.getByRole('option', { name: `Add “${tier}”` }).click();
  await press(page, 'Add the relationship');
  await expect(page.getByRole('button', { name: 'It has ended' })).toBeVisible();
}

async function toTiers(page: Page): Promise<void> {
  await toMap(page);
  await main(page)
    .getByRole('link', { name: /^How you hold each other/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'How you hold each other' })).toBeVisible();
}

/** From the page of a relationship of one's own: what is between me and somebody. */
async function toRelationship(page: Page, name: string): Promise<void> {
  await go(page, '/people?view=table');
  await main(page).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2, name }).getByRole('link').click();
  await main(page)
    .getByRole('list', { name: `Relationships of ${name}` })
    .getByRole('link')
    .first()
    .click();
  await expect(main(page).getByRole('button', { name: 'It has ended' })).toBeVisible();
}

async function showIt(page: Page, as: string): Promise<void> {
  await press(page, `See it as ${as}`);
  await expect(page.getByRole('heading', { level: 1, name: `As ${as} will see it` })).toBeVisible();
  await press(page, 'Share it');
  await expect(page.getByRole('heading', { level: 1, name: 'Map of the circle' })).toBeVisible();
}

test('two open to each other how they hold it, show who is who, and a third learns only what each of them allows', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(480_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);

  await test.step('whoever arrives is joined with one’s own map, for oneself alone', async () => {
    await putOnMap(ana.page, 'Ben', 'Primary');
    await putOnMap(ben.page, 'Ana', 'Garden');
    await expect((await toWhoIsWho(ana.page, circle)).getByText('Ben on your map')).toBeVisible();
    await go(ana.page, '/people?view=table');
    await main(ana.page).getByRole('link', { name: 'Ben', exact: true }).click();
    await main(ana.page).getByRole('link', { name: circle }).click();
    await expect(drawn(ana.page, /^Ben/)).toBeVisible();
  });

  await test.step('how two hold each other opens to both or to nobody', async () => {
    await toTiers(ana.page);
    await press(ana.page, 'Yes, open it to each other');
    await expect(ana.page.getByText('You have said yes. Nothing of it has gone.')).toBeVisible();
    await toTiers(ben.page);
    await expect(ben.page.getByText('Ana would open it.')).toBeVisible(late);
    await expect(ben.page.getByText('Primary')).toBeHidden();
    await press(ben.page, 'Yes, open it to each other');
    for (const { page } of [ana, ben]) {
      await expect(page.getByRole('button', { name: 'Close it for both' })).toBeVisible(late);
      for (const tier of ['Primary', 'Garden'])
        await expect(main(page).getByText(tier, { exact: true })).toBeVisible();
    }
    // each one's own view is the ring
    await toMap(ana.page);
    await expect(drawn(ana.page, /^Ben, with you, Primary/)).toBeVisible();
    await toMap(ben.page);
    await expect(drawn(ben.page, /^Ana, with you, Garden/)).toBeVisible();
  });

  await test.step('a relationship is seen as the other sees it, shown without a name, listed, and taken back', async () => {
    await go(ana.page, '/people/new');
    await ana.page.getByLabel('Name', { exact: true }).fill('Robin');
    await press(ana.page, 'Add Robin');
    await expect(ana.page.getByRole('heading', { level: 2, name: 'Robin' })).toBeVisible();
    await toRelationship(ana.page, 'Robin');
    await expect(main(ana.page).getByText('Only you', { exact: true })).toBeVisible();
    await main(ana.page).getByRole('link', { name: 'Show to a circle' }).click();
    await expect(ana.page.getByRole('switch', { name: /^Name Robin/ })).not.toBeChecked();
    await showIt(ana.page, 'Ben');
    await expect(drawn(ben.page, /^Somebody, with Ana/)).toBeVisible(late);
    await expect(ben.page.getByText('Robin')).toBeHidden();
    await toRelationship(ana.page, 'Robin');
    await expect(main(ana.page).getByText('Only you; Ben can see what you shared from it')).toBeVisible();
    await main(ana.page).getByRole('link', { name: 'Show to a circle' }).click();
    await ana.page.getByText('Name Robin').click();
    await ana.page.getByLabel('Last day on which they see it').fill('2020-01-01');
    await press(ana.page, 'See it as Ben');
    await expect(ana.page.locator('[aria-invalid=true]').first()).toBeVisible();
    await ana.page.getByLabel('Last day on which they see it').fill('2999-12-31');
    await showIt(ana.page, 'Ben');
    await expect(drawn(ben.page, /^Robin, with Ana/)).toBeVisible(late);
    await go(ana.page, '/settings/ledger');
    const rows = ana.page
      .getByRole('table', { name: 'There now' })
      .getByRole('row', { name: /A relationship/ });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: 'Robin' })).toContainText('until 31 December 2999');
    await rows
      .filter({ hasText: 'Robin' })
      .getByRole('button', { name: /^Take it back/ })
      .click();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await expect(drawn(ben.page, /^Somebody, with Ana/)).toBeVisible(late);
  });

  await test.step('offline it is drawn and shown all the same, and arrives later; after a reload it is there', async () => {
    await ana.context.setOffline(true);
    await go(ana.page, '/people?view=table');
    await main(ana.page).getByRole('link', { name: 'Robin', exact: true }).click();
    await main(ana.page).getByRole('link', { name: 'Show to a circle' }).click();
    await showIt(ana.page, 'Ben');
    await expect(drawn(ana.page, /^Robin/)).toBeVisible();
    await ana.context.setOffline(false);
    await expect(drawn(ben.page, /^Robin, with Ana/)).toBeVisible({ timeout: 90_000 });
    await ben.page.reload();
    await unlock(ben.page, passphraseOf('Ben'));
    await toMap(ben.page);
    await expect(drawn(ben.page, /^Robin, with Ana/)).toBeVisible(late);
  });

  const cleo = await test.step('before a third comes in, what was for two is gone', async () => {
    await toRelationship(ana.page, 'Ben');
    await main(ana.page).getByRole('link', { name: 'Show to a circle' }).click();
    await showIt(ana.page, 'Ben');
    await expect(ben.page.getByRole('button', { name: 'Take it back: Ana and you' })).toBeHidden();
    await expect(main(ben.page).getByText('Ana and you').first()).toBeVisible(late);
    await toCircle(ana.page, circle);
    const guest = await joinByLink(browser, relay, await invite(ana.page, 'Cleo'), 'Cleo');
    await digitsOn(guest.page);
    await ana.page.getByRole('button', { name: 'Yes, the same' }).click({ timeout: 30_000 });
    await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    await toCircle(ben.page, circle);
    const asked = ben.page.getByRole('region', { name: 'Cleo asks to come in' });
    await asked.getByRole('radio', { name: 'Yes' }).click(late);
    await ben.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    for (const { page } of [ana, ben, guest]) await expectMembers(page, ['Ana', 'Ben', 'Cleo']);
    await toMap(guest.page);
    await expect(drawn(guest.page, /^Robin, with Ana|^Robin, not linked here/)).toBeVisible(late);
    for (const word of ['Primary', 'Garden', 'Ana and Ben'])
      await expect(guest.page.getByText(word, { exact: true })).toBeHidden();
    return guest;
  });

  await test.step('with whom somebody is shows only after they said so, and no more after their no', async () => {
    await toRelationship(ana.page, 'Ben');
    await main(ana.page).getByRole('link', { name: 'Show to a circle' }).click();
    await press(ana.page, /^See it as/);
    await expect(
      ana.page.getByText('Ben has not said that others in this circle may be shown'),
    ).toBeVisible();
    await toMap(ben.page);
    await main(ben.page)
      .getByRole('link', { name: /^What may be shown of you/ })
      .click();
    await ben.page.getByText('With whom you are, in this circle').click();
    await press(ben.page, 'Let this be shown');
    await expect(ben.page.getByText('Said. Everybody in the circle can read it.')).toBeVisible();
    await expect(async () => {
      await press(ana.page, /^See it as/);
      await expect(ana.page.getByRole('heading', { level: 1, name: /will see it$/ })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass(late);
    await press(ana.page, 'Share it');
    await expect(main(cleo.page).getByText('Ana and Ben', { exact: true }).first()).toBeVisible(late);
    await ben.page.getByText('Nobody shows here').click();
    await press(ben.page, 'Let nothing be shown');
    await expect(main(cleo.page).getByText('Ana and Ben', { exact: true }).first()).toBeHidden(late);
    await go(ana.page, '/settings/ledger');
    await expect(ana.page.getByRole('table', { name: 'Not there any more' })).toBeVisible(late);
  });

  for (const { faults, context } of [ana, ben, cleo]) {
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(fault))).toEqual([]);
    await context.close();
  }
});
