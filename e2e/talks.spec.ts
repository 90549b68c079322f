// A story, told apart from what was seen, until it is a question; and words for it, rehearsed: by thumb on a small phone, offline, over a
// reload, and the same question for the third time.
import { expect, test } from '@playwright/test';
import { openOwn, watch } from './pages.ts';
import { go, main, openSteps, press } from './states/state.ts';

test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

const seen = 'You read my message and did not answer until noon.';
const question = 'Would you rather not hear from me in the evening?';

test('a story becomes a question, the question becomes words, and the words are rehearsed', async ({
  page,
  context,
}) => {
  const faults = watch(page);
  await openOwn(page);

  await test.step('what was seen and what is told about it are kept apart, and a reload keeps both', async () => {
    await go(page, '/mine/story');
    await page.getByLabel('What did you see or hear?').fill(seen);
    await page.getByLabel('What do you tell yourself about it?').fill('That I am a burden.');
    await page.getByRole('slider', { name: 'How sure are you of it?' }).press('End');
    await expect(page.getByText('Saved, sealed on this device')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('What do you tell yourself about it?')).toHaveValue('That I am a burden.');
    await expect(page.getByLabel('What did you see or hear?')).toHaveValue(seen);
  });

  await test.step('other readings, and a question, without a network', async () => {
    // the code of other pages comes in idle time
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await openSteps(page);
    await page.getByLabel('How else could it be read?').fill('They slept.');
    await page.getByLabel('Another reading, 2').fill('They were on a train.');
    await page.getByLabel('A question, in your own words').fill(question);
    await press(page, 'Keep');
    await expect(page.getByRole('link', { name: 'Find words for it' })).toBeVisible();
    await expect(main(page).getByText('They were on a train.')).toBeVisible();
    await expect(main(page).getByText('10, entirely')).toBeVisible();
    await context.setOffline(false);
  });

  await test.step('words for it begin with what the story says', async () => {
    await page.getByRole('link', { name: 'Find words for it' }).click();
    await expect(page.getByLabel('When I see or hear …')).toHaveValue(seen);
    await expect(page.getByLabel('What do you ask for?')).toHaveValue(question);
    await page.getByRole('button', { name: 'uncertainty', exact: true }).click();
    await expect(
      page.getByText(
        'When you read my message and did not answer until noon, I feel uncertainty. Would you rather not hear from me in the evening?',
      ),
    ).toBeVisible();
    await press(page, 'Take this as a wording');
    await press(page, 'Another wording');
    const second = page.getByRole('textbox', { name: 'Wording 2' });
    await second.fill('You always forget me.');
    await openSteps(page, 'How it may land');
    await expect(page.getByText('One exception is enough to argue against this.')).toBeVisible();
    await second.fill('Tell me when you would rather have quiet.');
    await expect(page.getByText('One exception is enough to argue against this.')).toBeHidden();
    await press(page, 'Add an answer');
    await page.getByLabel('They say, 1').fill('I was at work.');
    await page.getByLabel('I say to that, 1').fill('Then I will not wait for it.');
    await press(page, 'Keep');
    await expect(page.getByText('Tell me when you would rather have quiet.')).toBeVisible();
  });

  await test.step('a rehearsal shows what they may say first, and one’s own words only when asked', async () => {
    await page.getByRole('link', { name: 'Rehearse it' }).click();
    await press(page, 'What they may say');
    await expect(page.getByText('“I was at work.”')).toBeVisible();
    await expect(page.getByText('Then I will not wait for it.')).toBeHidden();
    await press(page, 'Show what I wrote');
    await expect(page.getByText('Then I will not wait for it.')).toBeVisible();
    await press(page, 'From the beginning');
    await expect(page.getByText('Tell me when you would rather have quiet.')).toBeVisible();
  });

  await test.step('the same question for the third time is offered something else', async () => {
    for (const again of ['Would you rather not hear from me in the evenings?', question]) {
      await go(page, '/mine/story');
      await openSteps(page, 'A question');
      await page.getByLabel('A question, in your own words').fill(again);
      await press(page, 'Keep');
      await expect(page.getByRole('link', { name: 'Find words for it' })).toBeVisible();
    }
    await expect(page.getByText('one more answer seldom settles it')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ride a wave' })).toBeVisible();
    await expect(main(page).getByRole('listitem')).toHaveCount(2);
  });

  await test.step('a situation of its own begins with two openings', async () => {
    await go(page, '/mine/scripts');
    await openSteps(page, 'Time');
    await page.getByRole('link', { name: 'A plan that changed late' }).click();
    await expect(page.getByRole('textbox', { name: 'Wording 2' })).toHaveValue(/by noon/);
  });
  expect(faults).toEqual([]);
});
