// Two people who share a partner, and that partner, in three browsers: what one asks oneself stays with oneself, parallel is a complete
// answer, a plan is written and signed, and less nearness holds at once, alone and offline.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, passphraseOf, somebody, toCircle } from './circle-steps.ts';
import { room } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { openSelect } from './states/state.ts';
import { everythingStored, sightings } from './stored.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 38);
const circle = 'Robin’s table';
const plan = 'Ana and Ben';
const canary = 'zzafraidofthefirstminutes';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const near = (page: Page) => main(page).getByRole('region', { name: 'How near', exact: true });
const choose = (page: Page, group: string | RegExp, option: string) =>
  main(page).getByRole('radiogroup', { name: group }).getByText(option).first().click();
const nameLink = (page: Page, name: string) => main(page).getByRole('link', { name: new RegExp(`^${name}`) });

async function toPapers(page: Page): Promise<void> {
  await toCircle(page, circle);
  await nameLink(page, 'Agreements, pledges').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
}

async function tellPart(page: Page, how: { near: string; reach: string; when?: string }): Promise<void> {
  await near(page)
    .getByRole('button', { name: /^(Tell|Change) mine$/ })
    .click();
  await choose(page, 'How near would I like to be?', how.near);
  const chip = near(page).getByRole('button', { name: how.reach, exact: true });
  if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  if (how.when) await near(page).getByLabel('When').fill(how.when);
  await near(page).getByRole('button', { name: 'Tell it' }).click();
  await expect(near(page).getByRole('button', { name: 'Change mine' })).toBeVisible();
}

test('META1 META3 META5 META6 META11 META13 two metamours and whom they share', { tag: '@long' }, async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const robin = await somebody(browser, relay);
  await arrive(robin.page, 'Robin');
  await found(robin.page, circle, 'Robin');
  const ana = await letIn(browser, relay, robin.page, ['Robin', 'Ana']);
  await toCircle(robin.page, circle);
  const [ben] = await Promise.all([
    letIn(browser, relay, robin.page, ['Robin', 'Ben']),
    (async () => {
      const asked = ana.page.getByRole('region', { name: 'Ben asks to come in' });
      await asked.getByRole('radio', { name: 'Yes' }).click({ timeout: 60_000 });
      await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    })(),
  ]);

  await test.step('META1 META3 Ana asks herself; side by side is complete, and leads to no plan', async () => {
    await toPapers(ana.page);
    await nameLink(ana.page, 'First ask myself').click();
    await main(ana.page).getByRole('link', { name: 'Ask myself' }).click();
    await main(ana.page).getByLabel('Whom it is about').fill('Ben');
    await main(ana.page).getByLabel('What I am afraid of').fill(canary);
    await choose(ana.page, /^How near would I like to be, as it is now/, 'Side by side, without meeting');
    await expect(main(ana.page).getByText('That is a complete answer')).toBeVisible();
    await expect(main(ana.page).getByLabel('How I would say it')).toHaveValue(/side by side/);
    await expect(main(ana.page).getByRole('link', { name: /plan/i })).toHaveCount(0);
    await choose(ana.page, /^Do I want this myself/, 'Somebody else wishes it');
    await expect(main(ana.page).getByText('Nobody owes anybody nearness')).toBeVisible();
    await choose(ana.page, /^How near would I like to be, as it is now/, 'Friends');
    await expect(main(ana.page).getByText('Nobody owes anybody nearness')).toBeVisible();
    await expect(main(ana.page).getByRole('list', { name: 'Circles in which to write a plan' })).toHaveCount(
      0,
    );
    await choose(ana.page, /^How near would I like to be, as it is now/, 'Side by side, without meeting');
    await expect(main(ana.page).getByText('Saved, sealed on this device')).toBeVisible();
    await ana.page.setViewportSize({ width: 320, height: 720 });
    expect(await sideways(ana.page)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await ana.page.emulateMedia({ colorScheme });
      expect(await violations(ana.page)).toEqual([]);
    }
    await ana.page.setViewportSize({ width: 1280, height: 800 });
    await ana.page.reload();
    await unlock(ana.page, passphraseOf('Ana'));
    await expect(main(ana.page).getByLabel('What I am afraid of')).toHaveValue(canary);
  });

  await test.step('META1 META2 nobody else has any of it, neither on a device nor at the relay, and nothing asks', async () => {
    for (const one of [ben, robin]) {
      const kept = await everythingStored(one.page, one.context);
      expect(sightings(kept, { prefix: canary, strings: [canary] } as never)).toEqual([]);
      await room(one.page, 'Today');
      await expect(main(one.page).getByText(/near|plan between/i)).toHaveCount(0);
    }
    const files = readdirSync(relay.data, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    for (const file of files)
      expect(readFileSync(join(file.parentPath, file.name)).includes(canary)).toBe(false);
    await room(ana.page, 'Today');
    await expect(main(ana.page).getByText(/near|plan between/i)).toHaveCount(0);
  });

  await test.step('later she would meet: the plan is written, and a meeting without a way out is refused at its field', async () => {
    await room(ana.page, 'Together');
    await toPapers(ana.page);
    await nameLink(ana.page, 'First ask myself').click();
    await nameLink(ana.page, 'Ben').click();
    await choose(ana.page, /^How near would I like to be, as it is now/, 'We meet at times');
    await choose(ana.page, /^Do I want this myself/, 'I want it myself');
    await main(ana.page)
      .getByRole('list', { name: 'Circles in which to write a plan' })
      .getByRole('link', { name: new RegExp(circle) })
      .click();
    await main(ana.page).getByLabel('What it is called').fill(plan);
    await main(ana.page).getByRole('button', { name: 'Ben', exact: true }).click();
    await press(ana.page, 'Add a sentence: What we would like');
    await main(ana.page)
      .getByRole('textbox', { name: 'What we would like: sentence 1' })
      .fill('We can both be at Robin’s birthday.');
    await press(ana.page, 'Add a sentence: Our limits');
    await main(ana.page)
      .getByRole('textbox', { name: 'Our limits: sentence 1' })
      .fill('Neither of us reads what Robin was written by the other.');
    await main(ana.page).getByLabel('Where and how').fill('The café by the canal');
    await openSelect(ana.page, /How long/);
    await ana.page.getByRole('option', { name: '45 min' }).click();
    await press(ana.page, 'See what they will get');
    await expect(main(ana.page).getByText('Please write it in your own words')).toBeVisible();
    await main(ana.page)
      .getByLabel('How each leaves, and owes no reason')
      .fill('Whoever says “I am off” goes.');
    await press(ana.page, 'See what they will get');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Show it to Ben' }).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: plan })).toBeVisible();
    // what she told herself is not told by that
    await expect(near(ana.page).getByRole('button', { name: 'Tell mine' })).toBeVisible();
    await expect(near(ana.page).getByRole('term')).toHaveCount(0);
  });

  await test.step('META7 META11 each tells their own part; before both have, and before both have signed, nobody is named', async () => {
    await tellPart(ana.page, { near: 'Friends', reach: 'By message', when: 'After six' });
    await expect(
      near(ana.page).getByText('What each tells stands here once all of you have, for everybody'),
    ).toBeVisible();
    await sign(ana.page, plan);
    await toPapers(ben.page);
    await nameLink(ben.page, plan).click(heard);
    await expect(main(ben.page).getByText('Not in force. Not everybody has signed.')).toBeVisible(heard);
    await expect(near(ben.page).getByRole('term')).toHaveCount(0);
    await expect(main(ben.page).getByText('Signed', { exact: true })).toHaveCount(0);
    await tellPart(ben.page, {
      near: 'We meet at times',
      reach: 'Only from each other, through nobody else',
    });
    for (const { page } of [ana, ben])
      await expect(
        near(page).getByText('The less near counts for all of you: We meet at times.'),
      ).toBeVisible(heard);
    await expect(near(ana.page).getByText('Friends · By message · After six')).toBeVisible();
    await sign(ben.page, plan);
    for (const { page } of [ana, ben])
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible(heard);
  });

  await test.step('META12 whom they share sees neither parts nor who was slow', async () => {
    await toPapers(robin.page);
    await nameLink(robin.page, plan).click(heard);
    await expect(robin.page.getByRole('heading', { level: 1, name: plan })).toBeVisible();
    await expect(near(robin.page)).toHaveCount(0);
    await expect(main(robin.page).getByText('After six')).toHaveCount(0);
    await expect(main(robin.page).getByRole('button', { name: /mine/ })).toHaveCount(0);
  });

  await test.step('META13 META16 a limit becomes the draft of an agreement, and the meeting a date with its length', async () => {
    expect(await violations(ana.page)).toEqual([]);
    await main(ana.page).getByRole('link', { name: 'Write an agreement from these' }).click();
    await expect(main(ana.page).getByRole('textbox', { name: /^Sentence 1 of/ })).toHaveValue(
      /Neither of us reads/,
    );
    await expect(main(ana.page).getByRole('button', { name: 'Ben', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(main(ana.page).getByRole('button', { name: 'Robin', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await ana.page.goBack();
    await main(ana.page).getByRole('link', { name: 'Look for an hour to meet' }).click();
    await expect(main(ana.page).getByRole('button', { name: 'Ben', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(main(ana.page).getByRole('textbox', { name: 'From' })).toHaveValue('19:00');
    await expect(main(ana.page).getByRole('textbox', { name: 'To', exact: true })).toHaveValue('19:45');
    await ana.page.goBack();
    await expect(ana.page.getByRole('heading', { level: 1, name: plan })).toBeVisible();
  });

  await test.step('META6 Ben comes to want less, by keyboard, on a phone that is offline; it is no news, and takes no name', async () => {
    await ben.page.setViewportSize({ width: 320, height: 720 });
    expect(await sideways(ben.page)).toBe(0);
    await ben.context.setOffline(true);
    await near(ben.page).getByRole('button', { name: 'Change mine' }).focus();
    await ben.page.keyboard.press('Enter');
    await near(ben.page)
      .getByRole('radio', { name: /^We meet at times/ })
      .focus();
    // the list begins again after its end
    await ben.page.keyboard.press('ArrowDown');
    await expect(near(ben.page).getByRole('radio', { name: /^Side by side/ })).toBeChecked();
    await near(ben.page).getByRole('button', { name: 'Tell it' }).focus();
    await ben.page.keyboard.press('Enter');
    const counts = 'The less near counts for all of you: Side by side, without meeting.';
    await expect(near(ben.page).getByText(counts)).toBeVisible();
    await tellPart(ana.page, { near: 'At one kitchen table', reach: 'By call' });
    await ben.context.setOffline(false);
    for (const { page } of [ana, ben]) {
      await expect(near(page).getByText(counts)).toBeVisible(heard);
      await expect(near(page).getByText(/^At one kitchen table/)).toBeVisible(heard);
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
    await room(ana.page, 'Today');
    await expect(ana.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(main(ana.page).getByRole('link', { name: /A paper/ })).toHaveCount(0);
  });

  await test.step('META1 what Ana asked herself is erased for good', async () => {
    await toPapers(ana.page);
    await nameLink(ana.page, 'First ask myself').click();
    await nameLink(ana.page, 'Ben').click();
    await press(ana.page, 'Erase this');
    await ana.page.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'How near?' })).toBeVisible();
    await expect(nameLink(ana.page, 'Ben')).toHaveCount(0);
  });
  for (const one of [ana, ben, robin])
    expect(one.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load/.test(fault))).toEqual([]);
});
