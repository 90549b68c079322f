// Two papers that do not go together: a quiet word before signing, both word for word among the papers, and what each says of it is
// theirs alone.
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { openSelect } from './states/state.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 23);
const house = 'Nobody else stays the night at our home.';
const guests = 'Other partners may stay the night at our place.';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const toPapers = (page: Page) => page.getByRole('link', { name: 'Papers', exact: true }).click();
const section = (page: Page) =>
  main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'What does not go together' }) });
/** In two papers, or more, each stands once. */
const expectBoth = async (page: Page) => {
  for (const sentence of [house, guests])
    await expect(section(page).locator('blockquote').filter({ hasText: sentence })).toHaveCount(1);
};

async function write(page: Page, title: string, sentence: string): Promise<void> {
  await main(page).getByRole('link', { name: 'Write an agreement' }).click();
  await main(page).getByLabel('What it is called').fill(title);
  await openSelect(page, /Add a section/);
  await page.getByRole('option', { name: 'Overnights and homes' }).click();
  await main(page).getByRole('textbox', { name: 'Sentence 1 of Overnights and homes' }).fill(sentence);
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Ben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
/** From the page of all papers. */
const openPaper = (page: Page, title: string) =>
  main(page)
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .first()
    .click(heard);

test('CLASH14 CLASH15 CLASH16 two papers that do not go together, before signing and after', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, 'The two of us', 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  for (const { page } of [ana, ben]) {
    await toCircle(page, 'The two of us');
    await main(page)
      .getByRole('link', { name: /^Agreements/ })
      .click();
  }

  await test.step('one of them is signed', async () => {
    await write(ana.page, 'Our home', house);
    await sign(ana.page, 'Our home');
    await openPaper(ben.page, 'Our home');
    await sign(ben.page, 'Our home');
    await toPapers(ana.page);
    await toPapers(ben.page);
    await expect(section(ana.page)).toHaveCount(0);
  });

  await test.step('CLASH14 before the other is signed there is a quiet word beside the sentence, and the way is free', async () => {
    await write(ana.page, 'Visitors', guests);
    await openPaper(ben.page, 'Visitors');
    await main(ben.page).getByRole('radio', { name: 'Sign it' }).click(heard);
    await main(ben.page).getByText('Something else does not go with this').click();
    await expect(main(ben.page).locator('blockquote').filter({ hasText: house })).toBeVisible();
    expect(await violations(ben.page)).toEqual([]);
    await ben.page.getByRole('link', { name: 'The paper', exact: true }).click();
    await sign(ben.page, 'Visitors');
    await sign(ana.page, 'Visitors');
  });

  await test.step('CLASH15 among the papers both are quoted, with what one can do', async () => {
    for (const { page } of [ana, ben]) {
      await toPapers(page);
      await expectBoth(page);
      await expect(section(page).getByRole('link', { name: 'Open the paper “Our home”' })).toBeVisible();
      await expect(
        section(page).getByRole('link', { name: 'Write an amendment to “Visitors”' }),
      ).toBeVisible();
    }
    for (const width of [390, 320, 1280]) {
      await ben.page.setViewportSize({ width, height: 844 });
      expect(await sideways(ben.page)).toBe(0);
    }
    expect(await violations(ben.page)).toEqual([]);
  });

  await test.step('CLASH16 what one says is meant so is theirs alone, and can come back', async () => {
    await press(ana.page, 'Both are meant so');
    await expect(main(ana.page).getByText('What you said is meant so')).toBeVisible();
    await expect(section(ana.page).locator('blockquote:visible')).toHaveCount(0);
    await openPaper(ben.page, 'Visitors');
    await expect(main(ben.page).getByText('Something else does not go with this')).toBeVisible();
    await main(ana.page).getByText('What you said is meant so').click();
    await press(ana.page, 'Show it again');
    await expectBoth(ana.page);
  });

  await test.step('CLASH7 once one of them is withdrawn, nothing is said any more', async () => {
    await openPaper(ana.page, 'Visitors');
    await press(ana.page, 'Withdraw from this paper');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await toPapers(ana.page);
    await expect(section(ana.page)).toHaveCount(0);
  });
});
