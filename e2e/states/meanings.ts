// Under a sentence that is being written: what it is about, as it is offered and as it is chosen.
import type { Page } from '@playwright/test';
import { go, main, openCombo, openSelect, openSteps, press, type State } from './state.ts';

const on = '/together/:space/papers/write';

/** `there`: the address of a draft with a sentence that is read, known once the group has started. */
export function meaningStates(there: { readonly draft: string }): State[] {
  const open = async (page: Page) => {
    await go(page, there.draft);
    await openSteps(page, 'What is this about?');
  };
  const choose = async (page: Page, about: string) => {
    await open(page);
    await press(page, /^No, something else/);
    await openCombo(page, 'It is about', about);
    await page.getByRole('option', { name: about }).first().click();
  };
  const after = async (page: Page) => {
    await page.keyboard.press('Escape');
    await press(page, 'Say nothing of it');
  };
  const select = (about: string, label: string, before?: (page: Page) => Promise<unknown>): State => ({
    on,
    called: `what a sentence is about: ${label}`,
    open: async (page) => {
      await choose(page, about);
      await before?.(page);
      await openSelect(page, new RegExp(label));
    },
    shows: [`meaning-form.tsx Select: ${label}`],
    after,
  });
  return [
    { on, called: 'what a sentence may be about', open, shows: ['meaning-field.tsx Disclosure'] },
    {
      on,
      called: 'what a sentence is about, to choose from',
      open: async (page) => {
        await open(page);
        await press(page, /^No, something else/);
        await openCombo(page, 'It is about');
      },
      shows: ['meaning-form.tsx ComboBox'],
      after: (page) => page.keyboard.press('Escape'),
    },
    select('Keys to your home', 'It says'),
    select('Keys to your home', 'Only there'),
    select('Nights together', 'Counted'),
    select('Whose a day is', 'Or on a special day'),
    select('Whose a day is', 'Part of the day'),
    select('Whose a day is', 'Which in a month', (page) =>
      main(page).getByRole('button', { name: 'Friday', exact: true }).click(),
    ),
    {
      on,
      called: 'a figure of a meaning that cannot be read',
      open: async (page) => {
        await choose(page, 'Nights together');
        const figure = page.getByRole('spinbutton', { name: 'How much' });
        await figure.fill('a few');
        await figure.blur();
      },
      sees: 'Write a number, such as 3 or 2.5.',
      hasFieldError: true,
      after: (page) => press(page, 'Say nothing of it'),
    },
  ];
}
