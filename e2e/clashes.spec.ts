// Two papers that do not go together: a quiet word before signing, both word for word among the papers, and what each says of it is
// theirs alone.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { openSelect, openSteps } from './states/state.ts';

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

async function write(
  page: Page,
  title: string,
  sentence: string,
  more?: (page: Page) => Promise<void>,
): Promise<void> {
  await main(page).getByRole('link', { name: 'Write an agreement' }).click();
  await main(page).getByLabel('What it is called').fill(title);
  await openSelect(page, /Add a section/);
  await page.getByRole('option', { name: 'Overnights and homes' }).click();
  await main(page).getByRole('textbox', { name: 'Sentence 1 of Overnights and homes' }).fill(sentence);
  await more?.(page);
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

/** Ana and Ben in a circle of their own, each where its agreements are. */
async function twoAtTheirPapers(browser: Browser) {
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
  return [ana, ben] as const;
}

test('CLASH14 CLASH15 CLASH16 two papers that do not go together, before signing and after', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(300_000);
  const [ana, ben] = await twoAtTheirPapers(browser);

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

test('CLASH23 CLASH29 CLASH31 what a sentence is said to be about is chosen, read beneath it, and found by', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(300_000);
  const [ana, ben] = await twoAtTheirPapers(browser);
  const free = 'Whoever we love is at home with us, and stays for breakfast.';
  const line = 'What this is about: Others overnight at home: it may be';

  await test.step('CLASH31 what was read is offered, and a yes is one tap', async () => {
    await write(ana.page, 'Our home', house, async (page) => {
      await openSteps(page, 'What is this about?');
      await expect(main(page).getByText('Does this fit? Others overnight at home: never')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await press(page, 'Yes, that fits: Sentence 1 of Overnights and homes');
      const summary = main(page).locator('summary', { hasText: 'Sentence 1 of Overnights' });
      await expect(summary).toContainText('Others overnight at home: never');
      await expect(summary).toBeFocused();
    });
    await sign(ana.page, 'Our home');
    await openPaper(ben.page, 'Our home');
    await expect(
      main(ben.page).getByText('What this is about: Others overnight at home: never'),
    ).toBeVisible();
    await sign(ben.page, 'Our home');
    await toPapers(ana.page);
    await toPapers(ben.page);
  });

  await test.step('CLASH31 by keyboard alone, where nothing could be read', async () => {
    await write(ana.page, 'Visitors', free, async (page) => {
      const summary = main(page).locator('summary', { hasText: 'What is this about?' }).first();
      await summary.focus();
      await page.keyboard.press('Enter');
      await expect(main(page).getByText('Nothing is said of it yet.')).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('combobox', { name: 'It is about' })).toBeFocused();
      await page.keyboard.type('overnight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'it may be', exact: true }).press('Enter');
      const said = main(page).getByText('Others overnight at home: it may be').filter({ visible: true });
      await expect(said.first()).toBeVisible();
      for (const width of [390, 320, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await sideways(page)).toBe(0);
      }
      expect(await violations(page)).toEqual([]);
    });
  });

  await test.step('CLASH30 it is read before signing, and a clash is found by it', async () => {
    await openPaper(ben.page, 'Visitors');
    await expect(main(ben.page).getByText(line)).toBeVisible();
    await main(ben.page).getByRole('radio', { name: 'Sign it' }).click(heard);
    await expect(main(ben.page).getByText(line)).toBeVisible();
    await main(ben.page).getByText('Something else does not go with this').click();
    await expect(main(ben.page).locator('blockquote').filter({ hasText: house })).toBeVisible();
    await ben.page.getByRole('link', { name: 'The paper', exact: true }).click();
    await sign(ben.page, 'Visitors');
    await sign(ana.page, 'Visitors');
    for (const { page } of [ana, ben]) {
      await toPapers(page);
      for (const sentence of [house, free])
        await expect(section(page).locator('blockquote').filter({ hasText: sentence })).toHaveCount(1);
    }
  });

  await test.step('CLASH29 “it does not mean that” is theirs alone, and can be taken back', async () => {
    await press(ben.page, `It does not mean that: ${free}`);
    await expect(main(ben.page).getByText('What you said is meant so')).toBeVisible();
    await expect(section(ben.page).locator('blockquote:visible')).toHaveCount(0);
    await expect(section(ana.page).locator('blockquote').filter({ hasText: free })).toBeVisible();
    await main(ben.page).getByText('What you said is meant so').click();
    await press(ben.page, 'Show it again');
    await expect(section(ben.page).locator('blockquote').filter({ hasText: free })).toBeVisible();
  });
});
