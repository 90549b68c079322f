import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/shell/error-boundary.tsx';

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

function Broken(): never {
  throw new Error('a fault');
}

test('a page that breaks says what happened, what it means and what to do; another address starts anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const told = vi.fn();
  const element = document.createElement('div');
  const root = createRoot(element);
  const draw = (place: string, broken: boolean) =>
    act(async () => {
      root.render(
        <I18nProvider i18n={i18n}>
          <ErrorBoundary place={place} onError={told}>
            {broken ? <Broken /> : <p>All well</p>}
          </ErrorBoundary>
        </I18nProvider>,
      );
    });
  await draw('/time', true);
  expect(element.querySelector('h1')?.textContent).toBe('This page stopped working');
  expect(element.textContent).toContain('Everything that was kept is still on this device.');
  expect(told).toHaveBeenCalledOnce();
  expect(element.querySelectorAll('button')).toHaveLength(2);
  await draw('/people', false);
  expect(element.textContent).toBe('All well');
});
