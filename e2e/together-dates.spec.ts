// Two people in a circle of theirs, each in a browser of their own, and one relay: a date is held, asked about, answered with another
// time, agreed, cancelled with another hour to make up for it, and read alike by both after everything was opened anew.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { arrive, found, letIn, passphraseOf, somebody, toCircle } from './circle-steps.ts';
import { room } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 33);
const circle = 'The two of us';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const main = (page: Page) => page.getByRole('main');
const list = (page: Page, name: string) => main(page).getByRole('list', { name, exact: true });
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
/** Across the relay and back. */
const heard = { timeout: 30_000 };

async function fillHours(page: Page, from: string, to: string): Promise<void> {
  await main(page).getByLabel('From', { exact: true }).fill(from);
  await main(page).getByLabel('To', { exact: true }).fill(to);
}

/** A block of this week or the next one. */
async function blockOf(page: Page, name: RegExp): Promise<Locator> {
  await room(page, 'Time');
  const block = main(page).getByRole('button', { name });
  const weekAfter = main(page).getByRole('button', { name: 'The week after' });
  await weekAfter.waitFor();
  if (!(await block.first().isVisible())) await weekAfter.click();
  return block.first();
}

test('two people hold, ask, offer another time, agree, cancel with a make-up, and converge', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  await expect(main(ana.page).getByRole('link', { name: 'Propose a date' })).toBeHidden();
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  await toCircle(ana.page, circle);

  await test.step('a time that is none says so at its field, and an hour is held with nobody asked', async () => {
    await main(ana.page).getByRole('link', { name: 'Propose a date' }).click();
    await fillHours(ana.page, '20:00', '19:00');
    await press(ana.page, 'Hold it');
    await expect(main(ana.page).getByText('The end comes before the beginning')).toBeVisible();
    await fillHours(ana.page, '19:00', '22:00');
    await main(ana.page).getByLabel('What').fill('Dinner');
    await press(ana.page, 'Hold it');
    await expect(list(ana.page, 'Held or asked')).toContainText('Held by you');
    await expect(list(ben.page, 'Held or asked')).toContainText('Held by Ana', heard);
    await expect(list(ben.page, 'Waits for your answer')).toBeHidden();
  });

  await test.step('asked about, it waits for the other one, on Today as well', async () => {
    await list(ana.page, 'Held or asked').getByRole('link').click();
    await press(ana.page, 'Ask about it now');
    await expect(main(ana.page).getByText('Waiting for Ben.')).toBeVisible();
    await expect(list(ben.page, 'Waits for your answer')).toContainText('With Ana, Dinner', heard);
    await room(ben.page, 'Today');
    const row = list(ben.page, 'Waiting for you').getByRole('link', { name: /A date to answer/ });
    await expect(row).toContainText(circle);
    await row.click();
    await expect(ben.page.getByRole('heading', { level: 1, name: 'Dinner' })).toBeVisible();
  });

  await test.step('TIME19 in the week it is what somebody asks, and leads to its page', async () => {
    await (await blockOf(ben.page, /with Ana, Dinner, asks you, .*in The two of us/)).click();
    await expect(ben.page.getByRole('heading', { level: 1, name: 'Dinner' })).toBeVisible();
    await (await blockOf(ana.page, /with Ben, Dinner, asked, .*in The two of us/)).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Dinner' })).toBeVisible();
  });

  await test.step('another time asks anew: nobody’s yes goes along', async () => {
    await main(ben.page).getByRole('radio', { name: 'Another time' }).click();
    await fillHours(ben.page, '20:00', '23:00');
    await press(ben.page, 'Offer it');
    await expect(main(ben.page).getByText('Another time. Waiting for Ana.')).toBeVisible();
    const answer = main(ana.page).getByRole('radiogroup', { name: /^Your answer/ });
    await expect(main(ana.page).getByText('Another time. Waiting for you.')).toBeVisible(heard);
    await answer.getByRole('radio', { name: 'Yes' }).click();
    for (const { page } of [ana, ben])
      await expect(main(page).getByText('Agreed by all.')).toBeVisible(heard);
  });

  await test.step('TIME18 agreed, it stands in one’s own week, month and day, each leading back to it', async () => {
    for (const { page, with: name } of [
      { ...ana, with: 'Ben' },
      { ...ben, with: 'Ana' },
    ]) {
      const agreed = new RegExp(`20:00 to 23:00, with ${name}, Dinner, agreed, .*in ${circle}`);
      await (await blockOf(page, agreed)).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Dinner' })).toBeVisible();
      await room(page, 'Today');
      await list(page, 'Next')
        .getByRole('link', { name: new RegExp(`with ${name}`) })
        .click();
      await expect(main(page).getByText('Agreed by all.')).toBeVisible();
    }
    await room(ana.page, 'Time');
    await main(ana.page).getByText('Month', { exact: true }).click();
    const day = main(ana.page).getByRole('link', { name: /with Ben, agreed/ });
    if (!(await day.first().isVisible())) await press(ana.page, 'The month after');
    await expect(day.first()).toBeVisible();
  });

  await test.step('that hour is not given twice by accident, and is where one means it', async () => {
    await toCircle(ana.page, circle);
    await expect(list(ana.page, 'Agreed')).toContainText('20:00 to 23:00');
    await main(ana.page).getByRole('link', { name: 'Propose a date' }).click();
    await expect(main(ana.page).getByText('You have said yes to something else at that time.')).toBeVisible();
    await main(ana.page).getByText('Ask them now').click();
    await press(ana.page, 'Ask all the same');
    await expect(list(ana.page, 'Held or asked')).toContainText('Waiting for Ben.');
    await toCircle(ben.page, circle);
    const asked = list(ben.page, 'Waits for your answer').getByRole('link');
    await asked.click(heard);
    await expect(main(ben.page).getByText('You have said yes to something else at that time.')).toBeVisible();
    await main(ben.page).getByRole('radio', { name: 'No', exact: true }).click();
    await expect(main(ben.page).getByText('You said no.', { exact: true })).toBeVisible();
    await expect(list(ana.page, 'Does not take place')).toContainText('Ben said no.', heard);
  });

  await test.step('cancelled, with words and another hour, and that is read', async () => {
    await toCircle(ben.page, circle);
    await list(ben.page, 'Agreed').getByRole('link').click();
    await main(ben.page).getByRole('link', { name: 'Cancel it' }).click();
    await main(ben.page)
      .getByRole('button', { name: /In a sentence/ })
      .click();
    await ben.page.getByRole('option', { name: 'I am unwell.' }).click();
    await main(ben.page).getByLabel('In your own words').fill('I am sorry.');
    await main(ben.page).getByText('Hold another hour to make up for it').click();
    await press(ben.page, 'Cancel the date');
    await expect(main(ben.page).getByText(/You cancelled, .* before/)).toBeVisible();
    await expect(list(ben.page, 'To make up for it')).toContainText('Held by you');
    const off = list(ana.page, 'Does not take place').getByRole('link', { name: /Ben cancelled/ });
    await off.click(heard);
    await expect(main(ana.page).getByText('I am unwell. I am sorry.')).toBeVisible();
    await expect(list(ana.page, 'To make up for it')).toContainText('Held by Ben');
  });

  await test.step('TIME18 and it is gone from the week of both', async () => {
    for (const { page } of [ana, ben]) {
      await room(page, 'Time');
      const agreed = main(page).getByRole('button', { name: /with (Ana|Ben), Dinner, agreed/ });
      for (const week of ['this one', 'the next one']) {
        await expect(agreed, week).toHaveCount(0);
        await press(page, 'The week after');
      }
    }
  });

  await test.step('both read the same after everything was opened anew', async () => {
    for (const [name, { page }] of [
      ['Ana', ana],
      ['Ben', ben],
    ] as const) {
      await page.reload();
      await unlock(page, passphraseOf(name));
      await toCircle(page, circle);
      await expect(list(page, 'Agreed')).toBeHidden();
      await expect(list(page, 'Does not take place').getByRole('listitem')).toHaveCount(2, heard);
      await expect(list(page, 'Held or asked').getByRole('listitem')).toHaveCount(1);
    }
  });

  for (const { faults, context } of [ana, ben]) {
    expect(faults.filter((fault) => !/WebSocket/.test(fault))).toEqual([]);
    await context.close();
  }
});
