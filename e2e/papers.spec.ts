// Two people write an agreement, each in a browser of their own, at one relay: it is drafted unseen, shown, answered, signed, changed
// word by word, and withdrawn from offline.
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, passphraseOf, somebody, toCircle } from './circle-steps.ts';
import { room } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { openSelect } from './states/state.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 5);
const circle = 'The two of us';
const paper = 'Nights away';
/** Begun before it, and never shown. */
const unseen = 'Keys to the flat';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const answer = (page: Page, name: string) =>
  main(page).getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio', { name }).click();

async function show(page: Page, to: string): Promise<void> {
  await press(page, 'See what they will get');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Show it to ${to}` })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
}

test('two people draft, answer, sign, change and withdraw, and read the same', async ({ browser }) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  await toCircle(ana.page, circle);

  await test.step('PAPER17 a draft is mine alone, and is there again after a lock', async () => {
    await main(ana.page)
      .getByRole('link', { name: /^Agreements/ })
      .click();
    await expect(main(ana.page).getByText('Nothing is written down here yet')).toBeVisible();
    await main(ana.page).getByRole('link', { name: 'Write an agreement' }).click();
    await main(ana.page).getByLabel('What it is called').fill(unseen);
    await expect(main(ana.page).getByText('Saved, sealed on this device')).toBeVisible();
    await ana.page.goBack();
    await expect(main(ana.page).getByRole('link', { name: new RegExp(`^${unseen}`) })).toBeVisible();
    await main(ana.page).getByRole('link', { name: 'Write an agreement' }).click();
    await press(ana.page, 'See what they will get');
    await expect(main(ana.page).getByText('Please give a name')).toBeVisible();
    await main(ana.page).getByLabel('What it is called').fill(paper);
    await openSelect(ana.page, /Add a section/);
    await ana.page.getByRole('option', { name: 'Overnights and homes' }).click();
    await expect(main(ana.page).getByText('Saved, sealed on this device')).toBeVisible();
    await ana.page.reload();
    await unlock(ana.page, passphraseOf('Ana'));
    await expect(main(ana.page).getByLabel('What it is called')).toHaveValue(paper);
  });

  await test.step('shown, it asks both, and nobody has signed', async () => {
    await show(ana.page, 'Ben');
    await expect(main(ana.page).getByText('Waiting for you and Ben.')).toBeVisible();
    await room(ben.page, 'Today');
    const row = ben.page.getByRole('link', { name: /A paper to answer/ });
    await expect(row).toContainText(paper, heard);
    await row.click();
    await expect(main(ben.page).getByText('Waiting for you and Ana.')).toBeVisible();
  });

  await test.step('PAPER17 what came later has arrived in the list, and an older draft has not', async () => {
    await ben.page.getByRole('link', { name: 'Papers', exact: true }).click();
    const row = main(ben.page).getByRole('link', { name: new RegExp(`^${paper}`) });
    await expect(row).toBeVisible();
    await expect(main(ben.page).getByText(unseen)).toHaveCount(0);
    await row.click();
    await expect(main(ben.page).getByText('Waiting for you and Ana.')).toBeVisible();
  });

  await test.step('AGREE1 one sentence otherwise is told in words, under that sentence', async () => {
    await main(ben.page)
      .getByRole('button', { name: /^This one otherwise: Our own bed/ })
      .click();
    await main(ben.page).getByLabel('How you would have this sentence').fill('Guests sleep elsewhere.');
    await press(ben.page, 'Say so');
    await expect(main(ana.page).getByText('Ben: “Guests sleep elsewhere.”')).toBeVisible(heard);
  });

  await test.step('PAPER50 in doubt before signing, “not now” is said from right there', async () => {
    await main(ben.page).getByRole('radio', { name: 'Sign it' }).click(heard);
    const notNow = main(ben.page).getByRole('button', { name: 'Say “Not now”' });
    await expect(notNow).toHaveCount(0);
    await main(ben.page)
      .getByRole('radiogroup', { name: 'Could you say no?' })
      .getByRole('radio', { name: 'No', exact: true })
      .click();
    await expect(main(ben.page).getByText(/^That answer shows to those whose paper it is/)).toBeVisible();
    await notNow.click();
    await expect(ben.page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
    await expect(
      main(ben.page).getByRole('radiogroup', { name: 'Your answer' }).getByRole('radio', { name: 'Not now' }),
    ).toBeChecked();
  });

  await test.step('a new version shows word by word what it changes, and both sign it', async () => {
    await main(ana.page).getByRole('link', { name: 'Write a new version' }).click();
    await main(ana.page)
      .getByRole('textbox', { name: 'Sentence 2 of Overnights and homes' })
      .fill('Our own bed is for the two of us; guests sleep elsewhere.');
    await show(ana.page, 'Ben');
    await main(ben.page).getByText('What it changes').click(heard);
    await expect(main(ben.page).locator('del')).toContainText('have the other room');
    await expect(main(ben.page).locator('ins')).toContainText('sleep elsewhere');
    await sign(ben.page, paper);
    await expect(main(ben.page).getByText('Waiting for Ana.')).toBeVisible();
    await sign(ana.page, paper);
    for (const { page } of [ana, ben])
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible(heard);
  });

  await test.step('what I asked myself is for me alone', async () => {
    await main(ben.page).getByText('For you alone').click();
    await expect(main(ben.page).getByText('Could you say no?')).toBeVisible();
  });

  await test.step('PAPER6 while a later version is talked about, the one in force stands', async () => {
    await main(ana.page).getByRole('link', { name: 'Write a new version' }).click();
    await main(ana.page)
      .getByRole('textbox', { name: 'Sentence 3 of Overnights and homes' })
      .fill('We say where we are.');
    await show(ana.page, 'Ben');
    await expect(main(ben.page).getByText('You are looking at another version.')).toBeVisible(heard);
    await expect(main(ben.page).getByText('In force. All have signed.')).toBeVisible();
    await answer(ben.page, 'Not now');
  });

  await test.step('PAPER4 a withdrawal made offline holds at once, and for both as soon as it arrives', async () => {
    await ben.context.setOffline(true);
    await press(ben.page, 'Withdraw from this paper');
    await ben.page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(main(ben.page).getByText('Not in force any more: you withdrew.')).toBeVisible();
    await expect(main(ana.page).getByText('In force. All have signed.')).toBeVisible();
    await ben.context.setOffline(false);
    await expect(main(ana.page).getByText('Not in force any more: Ben withdrew.')).toBeVisible(heard);
  });
  expect(
    [...ana.faults, ...ben.faults].filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
  ).toEqual([]);
});
