// Every main way by keyboard alone: no press of a mouse in the whole run, the focus always seen, and on a new page at its title.
import { expect, type Page, test } from '@playwright/test';
import { arrived, enter, hasFocus, pickDay, tabTo, turnHour, watchPointers, write } from './keyboard.ts';
import { begin, openSample, watch } from './pages.ts';
import { expectHiddenAtOnce, leaveByEscapes, watchHiding } from './quick-exit.ts';
import { still } from './states/state.ts';
import { keep } from './vault-steps.ts';

// A Wednesday noon: the week to plan is this one.
const wednesday = new Date('2026-11-18T11:00:00Z');
const passphrase = 'seven lanterns by the canal';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).filter({ visible: true }).first();
const room = (page: Page, name: string) =>
  enter(page, page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true }));

test('everything that one does, without a mouse', { tag: '@long' }, async ({ page, context }) => {
  test.setTimeout(480_000);
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await context.clock.setFixedTime(wednesday);
  await page.goto('/');

  await test.step('begin', async () => {
    await enter(page, button(page, /^Time is tight/));
    await arrived(page, 'A fair week');
    await write(page, page.getByLabel('Name 1'), 'Sam');
    await write(page, page.getByLabel('Name 2'), 'Kit');
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { level: 2, name: 'How many hours' })).toBeFocused();
    await write(page, page.getByLabel('Hours a week with Sam'), '6');
    await tabTo(page, page.getByLabel('Hours a week with Kit'));
    await page.keyboard.press('ArrowUp');
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { level: 2, name: 'When could dates be?' })).toBeFocused();
    await tabTo(page, page.getByRole('toolbar', { name: 'Days' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { level: 2, name: 'The month ahead' })).toBeFocused();
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { level: 2, name: 'Keep this?' })).toBeFocused();
    await enter(page, button(page, 'Not now'));
    await arrived(page, '23 to 29 November');
  });

  await test.step('the map: from body to body, somebody chosen, edited, related', async () => {
    await room(page, 'People');
    await arrived(page, 'People');
    const map = page.getByRole('figure', { name: 'Map in orbits' });
    await tabTo(page, map);
    await expect(map.getByRole('link', { name: 'You', exact: true })).toBeFocused();
    const bodies = new Set<string>();
    for (const key of [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'End',
    ]) {
      await page.keyboard.press(key);
      bodies.add((await map.locator('a:focus').getAttribute('aria-label')) ?? 'nothing');
    }
    expect(
      [...bodies].some((name) => name.startsWith('Sam')) &&
        [...bodies].some((name) => name.startsWith('Kit')),
    ).toBe(true);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    const chosen = map.getByRole('link', { name: /^Sam/ });
    const ways = ['End', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
    for (const key of ways) if (!(await hasFocus(chosen))) await page.keyboard.press(key);
    await expect(chosen).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Sam' })).toBeVisible();
    await enter(page, link(page, 'Edit'));
    await arrived(page, 'About Sam');
    await write(page, page.getByLabel('Pronouns'), 'they');
    await write(page, page.getByLabel('Notes'), 'Likes the early train.');
    await enter(page, link(page, 'Done'));
    await arrived(page, 'Sam');
    await expect(page.getByText('Likes the early train.')).toBeVisible();
    await enter(page, link(page, 'Add a relationship'));
    await arrived(page, 'A relationship');
    const chips = page.getByRole('toolbar', { name: 'Who is in it?' });
    await tabTo(page, chips);
    for (const name of ['You', 'Sam', 'Kit']) {
      const chip = chips.getByRole('button', { name, exact: true });
      for (const way of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
        if (!(await hasFocus(chip))) await page.keyboard.press(way);
      if ((await chip.getAttribute('aria-pressed')) !== 'true') await page.keyboard.press('Space');
    }
    await enter(page, button(page, 'Add the relationship'));
    await arrived(page, /Sam.*Kit|Kit.*Sam/);
    await enter(page, page.locator('summary', { hasText: 'Name and notes' }));
    await write(page, page.getByLabel('What do you call it?'), 'The three of us');
    await enter(page, link(page, 'Done'));
    await arrived(page, 'People');
  });

  await test.step('hours of a relationship', async () => {
    await room(page, 'Time');
    await arrived(page, '16 to 22 November');
    await enter(page, page.getByRole('complementary').getByRole('link', { name: 'Sam', exact: true }));
    await arrived(page, 'Sam');
    await write(page, page.getByRole('spinbutton', { name: 'At least, a week' }), '2');
    await enter(page, page.locator('summary', { hasText: 'One step further' }));
    await tabTo(page, page.getByRole('toolbar', { name: 'Preferred days' }));
    await page.keyboard.press('Space');
    await enter(page, button(page, 'Done'));
    await arrived(page, 'What each needs');
    await expect(page.getByRole('link', { name: /^Sam/ })).toContainText('2 hours');
  });

  await test.step('protected time', async () => {
    await room(page, 'Time');
    await enter(page, link(page, 'My own time'));
    await arrived(page, 'My own time');
    await enter(page, link(page, /^Protected time/));
    await arrived(page, 'Protected time');
    await enter(page, button(page, 'Protect a time'));
    const sheet = page.getByRole('dialog');
    await write(page, sheet.getByLabel('What it is called'), 'Pottery');
    await tabTo(page, sheet.getByRole('toolbar', { name: 'On which days' }));
    await page.keyboard.press('Space');
    await turnHour(page, sheet.getByLabel('To', { exact: true }), -2, '20:00');
    await enter(page, sheet.getByRole('button', { name: 'Keep', exact: true }));
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('list', { name: 'Protected time' })).toContainText('Pottery');
    await expect(button(page, 'Protect a time')).toBeFocused();
  });

  await test.step('a date: new, carried, settled, told as lived', async () => {
    await room(page, 'Time');
    await enter(page, link(page, 'New date'));
    await arrived(page, 'New date');
    await enter(page, button(page, /^Choose with whom/));
    await page.keyboard.press('Enter');
    await pickDay(page, 2);
    await turnHour(page, page.getByLabel('To', { exact: true }), -1, '21:00');
    await enter(page, button(page, 'Add the date'));
    await arrived(page, '16 to 22 November');
    const grid = page.getByRole('group', { name: '16 to 22 November' });
    await tabTo(page, grid);
    const block = grid.getByRole('button', { name: /^Friday 20 November, 19:00 to 21:00/ });
    await expect(block).toBeVisible();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let k = 0; k < 7 && !(await focused()).includes('Friday'); k++)
      await page.keyboard.press('ArrowRight');
    for (let k = 0; k < 4 && !(await focused()).includes('19:00'); k++)
      await page.keyboard.press('ArrowDown');
    await expect(block).toBeFocused();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    const moved = grid.getByRole('button', { name: /^Saturday 21 November, 19:30 to 22:00/ });
    await expect(moved).toBeFocused();
    // taken up and let go again: it stays
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await expect(moved).toBeFocused();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await tabTo(page, sheet.getByRole('radiogroup', { name: 'How it stands' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(sheet.getByRole('radio', { name: /^Agreed/ })).toBeChecked();
    await write(page, sheet.getByLabel('What'), 'Concert');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    const agreed = grid.getByRole('button', { name: /^Saturday 21 November, 19:30 to 22:00/ });
    await expect(agreed).toBeFocused();
    await expect(agreed).toHaveAccessibleName(/Concert/);

    await enter(page, link(page, 'New date'));
    await enter(page, button(page, /^Choose with whom/));
    await page.keyboard.press('Enter');
    await pickDay(page, -1);
    await tabTo(page, page.getByRole('switch', { name: /^It was lived/ }));
    await page.keyboard.press('Space');
    await enter(page, button(page, /^Add/));
    await arrived(page, '16 to 22 November');
    await room(page, 'Today');
    await arrived(page, /Wednesday/);
    await enter(page, page.getByRole('radio', { name: 'Yes', exact: true }));
    await expect(page.getByText('Noted: lived as planned.')).toBeVisible();
  });

  await test.step('a plan, proven and held', async () => {
    await room(page, 'Time');
    await enter(page, link(page, 'Plan this week'));
    await arrived(page, '16 to 22 November');
    await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
    await enter(page, button(page, /^(Hold|Keep this plan)/));
    await arrived(page, '16 to 22 November');
  });

  await test.step('the review of a week', async () => {
    await page.goto('/time/review');
    await expect(page.getByRole('heading', { level: 1, name: 'Looking back' })).toBeVisible();
    await enter(page, button(page, 'Next'));
    await expect(page.getByRole('heading', { level: 2, name: 'Who had what they need?' })).toBeFocused();
    await enter(page, button(page, 'Next'));
    await tabTo(page, page.getByRole('slider', { name: 'Energy' }));
    await page.keyboard.press('ArrowRight');
    await enter(page, button(page, 'Next'));
    await write(page, page.getByLabel('What was good?'), 'A slow morning.');
    await enter(page, button(page, 'Next'));
    await enter(page, button(page, 'Finish and plan next week'));
    await arrived(page, '16 to 22 November');
  });

  await test.step('settings, a passphrase, locked, opened', async () => {
    await enter(page, link(page, 'Settings'));
    await arrived(page, 'Settings');
    await enter(page, link(page, /^Keep this\?/));
    await arrived(page, 'Keep this?');
    await write(page, page.getByLabel('A passphrase', { exact: true }), passphrase);
    await write(page, page.getByLabel('Once more'), passphrase);
    await page.keyboard.press('Enter');
    await expect(button(page, 'Later')).toBeVisible({ timeout: 30_000 });
    await enter(page, button(page, 'Later'));
    await arrived(page, 'Settings');
    await enter(page, button(page, /^Lock now/));
    await arrived(page, 'Locked');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await arrived(page, 'Settings');
    expect(await pointers()).toEqual([]);
  });
  expect(faults).toEqual([]);
});

for (const [where, prepare] of [
  ['on a page', async () => {}],
  [
    'while a field has the focus',
    async (page: Page) => {
      await link(page, 'Add somebody').click();
      await page.getByLabel('Name', { exact: true }).fill('not kept yet');
    },
  ],
  [
    'with a dialog open',
    async (page: Page) => {
      await room(page, 'Time');
      await link(page, 'My own time').click();
      await link(page, /^Protected time/).click();
      await button(page, 'Protect a time').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
] as const)
  test(`three Escapes leave ${where}: hidden at once, gone from the history, locked when one comes back`, {
    tag: where === 'with a dialog open' ? [] : '@long',
  }, async ({ page }) => {
    await watchHiding(page);
    await begin(page, { Sam: '4', Kit: '3' });
    await page.goto('/settings');
    await keep(page, passphrase);
    await room(page, 'People');
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await prepare(page);
    await leaveByEscapes(page);

    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
    await expect(page.locator('html')).toBeVisible();
    for (const name of ['Sam', 'Kit', 'not kept yet'])
      await expect(page.locator('body')).not.toContainText(name);
    await expectHiddenAtOnce(page);
  });

for (const width of [320, 1280])
  test(`arrow keys go through a list over a page that could scroll, and it stays, at ${width} px`, {
    tag: width === 320 ? [] : '@long',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openSample(page);
    await page.goto('/time/mine');
    const field = page.getByRole('combobox', { name: /My time zone/ });
    await field.evaluate((input) => {
      document.body.style.paddingBottom = '3000px';
      input.scrollIntoView({ block: 'center' });
    });
    await still(page);
    await field.focus();
    const list = page.getByRole('listbox');
    await expect(list).toBeVisible();
    const scrolled = await page.evaluate(() => scrollY);
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('ArrowDown');
      await still(page);
      await expect(list.locator('[data-focused]')).toBeInViewport();
    }
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
