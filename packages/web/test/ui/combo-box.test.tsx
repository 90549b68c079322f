import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { ComboBox, matching } from '../../src/ui/combo-box.tsx';
import { type } from '../tools/time/limits/stage.tsx';

async function left(typed: string, takesTyped: boolean) {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const made = vi.fn();
  await act(async () =>
    root.render(
      <I18nProvider i18n={i18n}>
        <ComboBox
          label="Tier"
          options={[{ id: 'a', label: 'Nesting' }]}
          value={null}
          onChange={() => undefined}
          onCreate={made}
          takesTyped={takesTyped}
        />
        <button type="button">Elsewhere</button>
      </I18nProvider>,
    ),
  );
  await type('Tier', typed);
  await act(async () => page.querySelectorAll<HTMLElement>('button').item(1).focus());
  const said = page.textContent ?? '';
  await act(async () => root.unmount());
  page.remove();
  return { made: made.mock.calls.flat(), said };
}

test('a name that is like nothing in the list is taken on leaving, where nothing else can be meant', async () => {
  expect((await left('Primary', true)).made).toEqual(['Primary']);
});

test('a name that might be one of the list, or that a form takes only when chosen, is asked for', async () => {
  for (const [typed, takesTyped] of [
    ['Nest', true],
    ['Primary', false],
  ] as const) {
    const { made, said } = await left(typed, takesTyped);
    expect(made).toEqual([]);
    expect(said).toContain(`Add ${typed}`);
  }
});

test('a name of the list makes nothing new', async () => {
  expect((await left('nesting', true)).made).toEqual([]);
});

const zones = ['Europe/Lisbon', 'America/Sao_Paulo', 'America/New_York'].map((id) => ({
  id,
  label: id.split('/')[1]?.replace('_', ' ') ?? id,
}));
const ids = (typed: string) => matching(zones, typed, 'en').map(({ id }) => id);

test('finds by every word, in any order, whatever case and accents', () => {
  expect(ids('são')).toEqual(['America/Sao_Paulo']);
  expect(ids('york america')).toEqual(['America/New_York']);
  expect(ids('LIS')).toEqual(['Europe/Lisbon']);
  expect(ids('atlantis')).toEqual([]);
  expect(ids('')).toHaveLength(3);
});
