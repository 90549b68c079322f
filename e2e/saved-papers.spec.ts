// Two people sign an agreement and a pledge, and save both as pages to read and as files that anybody can check: the command line does,
// which has nothing but the file.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, type TestInfo, test } from '@playwright/test';
import { readPdf } from '../packages/web/test/tools/papers/pages.ts';
import { arrive, found, letIn, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { openSelect } from './states/state.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 36);
const circle = 'The two of us';
const agreement = 'Nights in Łódź';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

/** Presses, and answers where the file lies that it made. */
async function downloaded(page: Page, info: TestInfo, name: string, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', heard), press(page, name)]);
  expect(download.suggestedFilename()).toMatch(/^paper-\d{4}-\d\d-\d\d\.(pdf|json)$/);
  const path = info.outputPath(as);
  await download.saveAs(path);
  return path;
}

/** As somebody runs it who has the file. */
async function verified(file: string): Promise<{ code: number; said: string }> {
  const orrery = fileURLToPath(new URL('../packages/cli/bin/orrery.mjs', import.meta.url));
  return promisify(execFile)(process.execPath, [orrery, 'verify-paper', file, '--text']).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  );
}

const pdfOf = async (path: string) => {
  const { pages } = await readPdf(new Uint8Array(readFileSync(path)));
  return { pages, text: pages.flatMap(({ lines }) => lines).join('\n') };
};

async function show(page: Page, title: string): Promise<void> {
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Ben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test(
  'PAPER26 PAPER29 PAPER32 PAPER33 PAPER34 both save both, the command line checks them, and a changed word is refused',
  { tag: '@long' },
  async ({ browser }, info) => {
    test.setTimeout(400_000);
    const ana = await somebody(browser, relay);
    await arrive(ana.page, 'Ana');
    await found(ana.page, circle, 'Ana');
    const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
    await toCircle(ana.page, circle);
    const both = [ana, ben];

    await test.step('an agreement that is not in force yet can be printed, and proves nothing', async () => {
      await main(ana.page)
        .getByRole('link', { name: /^Agreements/ })
        .click();
      await main(ana.page).getByRole('link', { name: 'Write an agreement' }).click();
      await main(ana.page).getByLabel('What it is called').fill(agreement);
      await openSelect(ana.page, /Add a section/);
      await ana.page.getByRole('option', { name: 'Overnights and homes' }).click();
      await show(ana.page, agreement);
      await main(ana.page).getByText('Save or print it').click();
      // PAPER34 who can read it, before it is saved
      await expect(main(ana.page).getByText('whoever opens one reads all of it')).toBeVisible();
      await expect(
        main(ana.page).getByText('A signed file can be saved of the version that is in force.'),
      ).toBeVisible();
      const { text } = await pdfOf(await downloaded(ana.page, info, 'Save as PDF', 'draft.pdf'));
      expect(text).toMatch(/^Nights in Łódź/);
      expect(text).toContain('Not in force on');
      // who has answered what is for its people alone
      expect(text).not.toMatch(/Signed|Waiting|said yet/);
    });

    await test.step('PAPER32 what one asked oneself, and what was answered to sentences, is on no page', async () => {
      await main(ben.page)
        .getByRole('link', { name: /^Nights in/ })
        .click(heard);
      await main(ben.page)
        .getByRole('button', { name: /^This one otherwise/ })
        .first()
        .click();
      await main(ben.page).getByLabel('How you would have this sentence').fill('Zeisig-otherwise');
      await press(ben.page, 'Say so');
      await main(ben.page).getByRole('radio', { name: 'Sign it' }).click(heard);
      await main(ben.page)
        .getByLabel(/^Words to it/)
        .fill('Zeisig-words-to-it');
      await expect(main(ben.page).getByText('Saved, sealed on this device')).toBeVisible(heard);
      for (const question of ['Is this freely yours?', 'Could you say no?'])
        await main(ben.page)
          .getByRole('radiogroup', { name: question })
          .getByRole('radio', { name: 'Not sure' })
          .click();
      await press(ben.page, 'Put my name to it');
      await sign(ana.page, agreement);
      for (const { page } of both)
        await expect(main(page).getByText('In force. All have signed.')).toBeVisible(heard);
    });

    const codes = async (page: Page): Promise<string[]> =>
      (await main(page).locator('dd').allInnerTexts())
        .map((text) => text.trim())
        .filter((text) => /^(\d{4} ){5}\d{4}$/.test(text))
        .sort();

    await test.step('PAPER35 both see the same digits, by keyboard, on a narrow screen', async () => {
      const [here, there] = await Promise.all(
        both.map(async ({ page }) => {
          const opener = main(page).locator('summary', { hasText: 'Save or print it' });
          if (!(await main(page).getByText('Nothing locks them').isVisible())) {
            await opener.focus();
            await page.keyboard.press('Enter');
          }
          await expect(main(page).getByText('Nothing locks them')).toBeVisible();
          return codes(page);
        }),
      );
      expect(here).toHaveLength(2);
      expect(there).toEqual(here);
      await ben.page.setViewportSize({ width: 320, height: 700 });
      expect(await sideways(ben.page)).toBe(0);
      expect(await violations(ben.page)).toEqual([]);
      await ben.page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(ben.page)).toEqual([]);
      await ben.page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('the PDF in A4 and in Letter, with both names, digits and its number', async () => {
      const digits = await codes(ana.page);
      for (const [size, width] of [
        ['A4', 595],
        ['Letter', 612],
      ] as const) {
        await main(ana.page)
          .getByRole('radiogroup', { name: 'Paper size' })
          .getByRole('radio', { name: size })
          .click();
        const { pages, text } = await pdfOf(
          await downloaded(ana.page, info, 'Save as PDF', `agreement-${size}.pdf`),
        );
        expect(pages.map((page) => Math.round(page.width))).toEqual(pages.map(() => width));
        for (const part of [
          ...digits,
          'Ana',
          'Ben',
          'In force on',
          'Overnights and homes',
          `1 of ${pages.length}`,
        ])
          expect(text).toContain(part);
        expect(text).not.toContain('Zeisig');
        expect(text).not.toMatch(/Not sure|freely/);
      }
    });

    let file = '';
    await test.step('PAPER30 both signed files are as signed, with the digits that the app shows', async () => {
      const digits = await codes(ana.page);
      for (const { page } of both) {
        // PAPER34 and what it proves
        await expect(main(page).getByText('It cannot tell what came after')).toBeVisible();
        file = await downloaded(page, info, 'Save the signed file', 'agreement.json');
        const { code, said } = await verified(file);
        expect(said).toContain('The words are as signed');
        expect(code).toBe(0);
        for (const part of [...digits, 'Nights in Łódź', '“Ana” signed, on', '“Ben” signed, on'])
          expect(said).toContain(part);
        expect(readFileSync(file, 'utf8')).not.toMatch(/Zeisig|unsure|freely/);
      }
    });

    await test.step('PAPER29 one changed word is refused, and so are swapped names', async () => {
      const text = readFileSync(file, 'utf8');
      const changes: [string, string, RegExp][] = [
        ['Our own bed', 'Any bed', /None of the signatures holds/],
        ['"name": "Ben"', '"name": "Kim"', /“Kim” did not sign this/],
      ];
      for (const [from, to, sentence] of changes) {
        expect(text).toContain(from);
        writeFileSync(file, text.replace(from, to));
        const { code, said } = await verified(file);
        expect(code).toBe(1);
        expect(said).toMatch(sentence);
        expect(said).not.toContain('The words are as signed');
      }
    });

    await test.step('a pledge is saved without any yes to its activities', async () => {
      await ana.page.getByRole('link', { name: 'Papers', exact: true }).click();
      await main(ana.page).getByRole('link', { name: 'Write a pledge' }).click();
      await main(ana.page).getByLabel('What it is called').fill('Our pledge');
      await main(ana.page).getByLabel(/^Slow/).fill('amber');
      await main(ana.page).getByLabel(/^Stop/).fill('red');
      await press(ana.page, 'Add an activity');
      await main(ana.page).getByRole('textbox', { name: 'Activity 1' }).fill('Rope');
      const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
      await main(ana.page)
        .getByLabel(/^Its last day/)
        .fill(day);
      await show(ana.page, 'Our pledge');
      await sign(ana.page, 'Our pledge');
      await ben.page.getByRole('link', { name: 'Papers', exact: true }).click();
      await main(ben.page)
        .getByRole('link', { name: /^Our pledge/ })
        .click(heard);
      await sign(ben.page, 'Our pledge');
      for (const { page } of both) {
        await expect(main(page).getByText(/^In force until/)).toBeVisible(heard);
        await main(page)
          .getByRole('radiogroup', { name: 'Your answer: Rope' })
          .getByRole('radio', { name: 'Yes' })
          .click();
      }
      await expect(main(ana.page).getByText('All of you have said yes.')).toBeVisible(heard);
      await main(ana.page).getByText('Save or print it').click();
      const { text } = await pdfOf(await downloaded(ana.page, info, 'Save as PDF', 'pledge.pdf'));
      expect(text).toContain('Rope');
      expect(text).toContain('A name here is a yes to none of the activities.');
      expect(text).not.toMatch(/All of you|said yes/);
      const pledge = await downloaded(ana.page, info, 'Save the signed file', 'pledge.json');
      const { code, said } = await verified(pledge);
      expect(said).toContain('a yes to none of its activities');
      expect(code).toBe(0);
    });

    await test.step('PAPER31 paused, and after a withdrawal, no signed file is offered', async () => {
      await press(ben.page, 'Pause');
      await expect(
        main(ana.page).getByText('A signed file can be saved of the version that is in force.'),
      ).toBeVisible(heard);
      const { text } = await pdfOf(await downloaded(ana.page, info, 'Save as PDF', 'paused.pdf'));
      expect(text).toContain('Not in force on');
      expect(text).not.toMatch(/[Pp]aused/);
    });

    await test.step('PAPER36 PAPER37 a plan of metamours is saved whole, and how near anybody would be is in neither file', async () => {
      const plan = 'Beside each other';
      await ana.page.getByRole('link', { name: 'Papers', exact: true }).click();
      await main(ana.page).getByRole('link', { name: 'Write a plan between metamours' }).click();
      await main(ana.page).getByLabel('What it is called').fill(plan);
      await main(ana.page).getByLabel('Where and how').fill('A walk by the canal');
      await openSelect(ana.page, /How long/);
      await ana.page.getByRole('option', { name: '45 min' }).click();
      await main(ana.page).getByLabel('How each leaves, and owes no reason').fill('“I am off.”');
      await show(ana.page, plan);
      await sign(ana.page, plan);
      await main(ana.page).getByText('Save or print it').click();
      const open = await pdfOf(await downloaded(ana.page, info, 'Save as PDF', 'open-plan.pdf'));
      expect(open.text).toContain('Not in force on');
      expect(open.text).not.toMatch(/Signed|Waiting/);
      await ben.page.getByRole('link', { name: 'Papers', exact: true }).click();
      await main(ben.page)
        .getByRole('link', { name: new RegExp(`^${plan}`) })
        .click(heard);
      await sign(ben.page, plan);
      for (const { page } of both) {
        await press(page, 'Tell mine');
        await main(page).getByText('At one kitchen table').first().click();
        await press(page, 'Tell it');
      }
      await expect(main(ana.page).getByText('In force. All have signed.')).toBeVisible(heard);
      const { text } = await pdfOf(await downloaded(ana.page, info, 'Save as PDF', 'plan.pdf'));
      for (const line of ['A plan of metamours', 'A walk by the canal', '45 min', '“I am off.”', 'Signed by'])
        expect(text).toContain(line);
      const { code, said } = await verified(
        await downloaded(ana.page, info, 'Save the signed file', 'plan.json'),
      );
      expect(code).toBe(0);
      expect(said).toContain('A walk by the canal');
      for (const file of [text, said]) expect(file).not.toContain('kitchen table');
    });
    expect([...ana.faults, ...ben.faults]).toEqual([]);
  },
);
