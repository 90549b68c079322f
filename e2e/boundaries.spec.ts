// Three people and a list of boundaries of eight sentences: each answers what asks them, one otherwise and one with a no; what was agreed
// becomes an agreement that all three sign, is amended, and is withdrawn from offline.
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 17);
const circle = 'The three of us';
const list = 'How I live with you both';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const answers = (page: Page, sentence: string) =>
  main(page).getByRole('radiogroup', { name: `Your answer: ${sentence}` });
const answer = (page: Page, sentence: string, says: string) =>
  answers(page, sentence).getByRole('radio', { name: says, exact: true }).click();
/** BOUND11: before the first yes to a version, what a signature is asked, for nobody else to see. A no needs none of it. */
async function firstYes(page: Page, sentence: string, couldSayNo: 'Yes' | 'Not sure'): Promise<void> {
  await answer(page, sentence, 'Yes');
  await expect(page.getByRole('heading', { level: 1, name: 'Before you say yes' })).toBeVisible();
  await expect(page.getByText('Only you').first()).toBeVisible();
  const ask = (question: string, says: string) =>
    main(page).getByRole('radiogroup', { name: question }).getByRole('radio', { name: says, exact: true });
  await ask('Is this freely yours?', 'Yes').click();
  await ask('Could you say no?', couldSayNo).click();
  await expect(main(page).getByRole('link', { name: /who can help now/ })).toHaveCount(
    couldSayNo === 'Yes' ? 0 : 1,
  );
  if (couldSayNo === 'Yes') await press(page, 'Say yes to it');
  else {
    // PAPER50 in doubt, “not now” is right there; asked once, the yes that comes later needs no more of it
    await press(page, 'Say “Not now”');
    await expect(answers(page, sentence).getByRole('radio', { name: 'Not now' })).toBeChecked();
    await answer(page, sentence, 'Yes');
  }
  await expect(answers(page, sentence).getByRole('radio', { name: 'Yes' })).toBeChecked();
}
/** One sentence as it is read, with all that is said to it. */
const item = (page: Page, sentence: string) =>
  main(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(sentence, { exact: true }) });

type Sort = 'What I do' | 'What we would agree on' | 'What I ask of somebody';
const sentences: readonly (readonly [Sort, string, readonly string[]])[] = [
  ['What I do', 'I sleep at home on Sundays.', []],
  ['What I do', 'I leave when voices are raised.', []],
  ['What we would agree on', 'We say by Thursday what changes.', ['Ben', 'Cleo']],
  ['What we would agree on', 'Fridays are for the three of us.', ['Ben', 'Cleo']],
  ['What we would agree on', 'Guests have the other room.', ['Ben']],
  ['What we would agree on', 'Phones stay outside at dinner.', ['Ben', 'Cleo']],
  ['What I ask of somebody', 'Please call before you come by.', ['Cleo']],
  ['What I ask of somebody', 'Please tell me when a test is late.', ['Ben', 'Cleo']],
];

test('BOUND1 BOUND3 BOUND6 a round of eight, an agreement of three, an amendment, and a withdrawal made offline', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(400_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  const asked = ana.page.getByRole('region', { name: 'Cleo asks to come in' });
  const [cleo] = await Promise.all([
    letIn(browser, relay, ben.page, ['Ben', 'Cleo']),
    (async () => {
      await asked.getByRole('radio', { name: 'Yes' }).click({ timeout: 120_000 });
      await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    })(),
  ]);
  await toCircle(ana.page, circle);

  await test.step('BOUND1 each sentence is sorted, and asks for what its sort needs', async () => {
    const { page } = ana;
    await main(page)
      .getByRole('link', { name: /^Agreements/ })
      .click();
    await main(page).getByRole('link', { name: 'Write my boundaries' }).click();
    await main(page).getByLabel('What it is called').fill(list);
    const shown = main(page).getByRole('toolbar', { name: 'Shown to' });
    for (const name of ['Ben', 'Cleo']) await shown.getByRole('button', { name }).click();
    for (const [k, [sort, sentence, people]] of sentences.entries()) {
      await press(page, sort);
      await main(page)
        .getByRole('textbox', { name: `Sentence ${k + 1}`, exact: true })
        .fill(sentence);
      const asks = main(page)
        .getByRole('toolbar', {
          name: sort === 'What I ask of somebody' ? 'Whom I ask' : /^Whose yes it takes/,
        })
        .last();
      for (const name of people) await asks.getByRole('button', { name }).click();
    }
    await press(page, 'See what they will get');
    await expect(main(page).getByText('Please write it in your own words')).toBeVisible();
    const crossed = main(page).getByRole('textbox', { name: 'What I do where it is crossed' });
    await crossed.first().fill('I go home by ten.');
    await crossed.last().fill('I sleep elsewhere that night.');
    expect(await violations(page)).toEqual([]);
    await press(page, 'See what they will get');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Show it to/ })
      .click();
    await expect(main(page).getByText('Your own list.')).toBeVisible();
    await expect(answers(page, 'Fridays are for the three of us.')).toHaveCount(0);
  });

  await test.step('BOUND3 each answers what asks them, and nothing of what is Ana’s own', async () => {
    for (const { page } of [ben, cleo]) {
      await toCircle(page, circle);
      await main(page)
        .getByRole('link', { name: new RegExp(`^${list}`) })
        .click(heard);
      await expect(main(page).getByText('Ana’s own list.')).toBeVisible();
      await expect(answers(page, 'I sleep at home on Sundays.')).toHaveCount(0);
    }
    await cleo.page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(cleo.page)).toBe(0);
    await expect(answers(cleo.page, 'Guests have the other room.')).toHaveCount(0);
    await firstYes(ben.page, 'We say by Thursday what changes.', 'Not sure');
    await answer(ben.page, 'Guests have the other room.', 'Yes');
    await answer(ben.page, 'Phones stay outside at dinner.', 'Yes');
    await answer(ben.page, 'Please tell me when a test is late.', 'Not now');
    await answer(ben.page, 'Fridays are for the three of us.', 'Otherwise');
    await main(ben.page).getByLabel('How you would have this sentence').fill('Every other Friday.');
    await press(ben.page, 'Say so');
    await firstYes(cleo.page, 'We say by Thursday what changes.', 'Yes');
    await answer(cleo.page, 'Please call before you come by.', 'Yes');
    await answer(cleo.page, 'Phones stay outside at dinner.', 'No');
    for (const { page } of [ana, ben, cleo]) {
      const is = (sentence: string, standing: string) =>
        expect(item(page, sentence)).toContainText(standing, heard);
      await is('We say by Thursday what changes.', 'Everybody whose yes it takes has said yes.');
      await is('Guests have the other room.', 'Everybody whose yes it takes has said yes.');
      await is('Please call before you come by.', 'Everybody whose yes it takes has said yes.');
      await is('Phones stay outside at dinner.', 'Not agreed: somebody said no.');
      await is('Fridays are for the three of us.', 'Still open.');
      await is('Fridays are for the three of us.', 'Every other Friday.');
      await is('Please tell me when a test is late.', 'Still open.');
    }
    expect(await violations(ben.page)).toEqual([]);
  });

  await test.step('BOUND5 BOUND7 what is written otherwise is asked anew, and its history can be read', async () => {
    const { page } = ana;
    await main(page).getByRole('link', { name: 'Write a new version' }).click();
    await main(page)
      .getByRole('textbox', { name: 'Sentence 4', exact: true })
      .fill('Every other Friday is for the three of us.');
    await press(page, 'See what they will get');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Show it to/ })
      .click();
    const changed = 'Every other Friday is for the three of us.';
    for (const { page: theirs } of [ben, cleo]) {
      await firstYes(theirs, changed, 'Yes');
      await expect(
        answers(theirs, 'We say by Thursday what changes.').getByRole('radio', { name: 'Yes' }),
      ).toBeChecked();
    }
    await expect(item(page, changed)).toContainText('Everybody whose yes it takes has said yes.', heard);
    await item(page, changed).getByText('How it came to this').click();
    await expect(item(page, changed)).toContainText('Ben: Otherwise, “Every other Friday.”');
    await expect(item(page, changed)).toContainText('Changed, “Every other Friday is for the three of us.”');
  });

  await test.step('BOUND10 the list is written for Ben alone, too: whom it asks is said anew', async () => {
    await main(ana.page).getByRole('link', { name: 'Write it for others, too' }).click();
    await expect(main(ana.page).getByRole('textbox', { name: 'Sentence 1', exact: true })).not.toHaveValue(
      '',
    );
    await main(ana.page)
      .getByRole('toolbar', { name: 'Shown to' })
      .getByRole('button', { name: 'Ben', exact: true })
      .click();
    await press(ana.page, 'See what they will get');
    await expect(main(ana.page).getByText('Please say whose yes this takes.').first()).toBeVisible();
    await press(ana.page, 'Erase this draft');
    await ana.page.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
    await main(ana.page)
      .getByRole('link', { name: new RegExp(`^${list}`) })
      .first()
      .click();
  });

  await test.step('BOUND6 what was agreed becomes an agreement, in force when all three have signed', async () => {
    await main(ana.page).getByRole('link', { name: 'Write an agreement from what was agreed' }).click();
    await expect(main(ana.page).getByRole('textbox', { name: /^Sentence \d of/ })).toHaveCount(4);
    await main(ana.page).getByLabel('What it is called').fill('What the three of us agreed');
    await press(ana.page, 'See what they will get');
    await ana.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Show it to/ })
      .click();
    await sign(ana.page, 'What the three of us agreed');
    for (const { page } of [ben, cleo]) {
      await toCircle(page, circle);
      await main(page)
        .getByRole('link', { name: /^What the three of us agreed/ })
        .click(heard);
      await sign(page, 'What the three of us agreed');
    }
    for (const { page } of [ana, ben, cleo])
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible(heard);
  });

  await test.step('PAPER6 an amendment that all sign comes instead of it', async () => {
    await main(ben.page).getByRole('link', { name: 'Write a new version' }).click();
    await main(ben.page)
      .getByRole('textbox', { name: /^Sentence 1 of/ })
      .fill('We say by Wednesday what changes.');
    await press(ben.page, 'See what they will get');
    await ben.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Show it to/ })
      .click();
    for (const { page } of [ana, cleo, ben]) {
      await expect(main(page).getByText('We say by Wednesday what changes.')).toBeVisible(heard);
      await sign(page, 'What the three of us agreed');
    }
    for (const { page } of [ana, ben, cleo]) {
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible(heard);
      await expect(main(page).getByText('We say by Wednesday what changes.')).toBeVisible();
    }
  });

  await test.step('PAPER4 one withdraws offline: at once there, and for all as soon as it arrives', async () => {
    await cleo.context.setOffline(true);
    await press(cleo.page, 'Withdraw from this paper');
    await cleo.page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(main(cleo.page).getByText('Not in force any more: you withdrew.')).toBeVisible();
    await cleo.context.setOffline(false);
    for (const { page } of [ana, ben])
      await expect(main(page).getByText('Not in force any more: Cleo withdrew.')).toBeVisible(heard);
  });
  expect(
    [...ana.faults, ...ben.faults, ...cleo.faults].filter(
      (fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'),
    ),
  ).toEqual([]);
});
