import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/shell/error-boundary.tsx';
import { fetched } from '../../src/shell/fetched.tsx';

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

const Page: ComponentType = () => <p>the page</p>;

function page() {
  const element = document.createElement('div');
  const root = createRoot(element);
  return { element, draw: (node: ReactNode) => act(async () => root.render(node)) };
}

test('shows what stands there meanwhile until the code has come, and the page as soon as it has', async () => {
  let come: (module: { default: ComponentType }) => void = () => {};
  const coming = new Promise<{ default: ComponentType }>((resolve) => {
    come = resolve;
  });
  const { Screen } = fetched(() => coming, <p>meanwhile</p>);
  const { element, draw } = page();
  await draw(<Screen />);
  expect(element.textContent).toBe('meanwhile');
  await act(async () => come({ default: Page }));
  expect(element.textContent).toBe('the page');
});

test('what was fetched before is there with the first drawing, and is fetched once', async () => {
  const load = vi.fn(async () => ({ default: Page }));
  const { Screen, fetch } = fetched(load, <p>meanwhile</p>);
  await Promise.all([fetch(), fetch()]);
  const { element, draw } = page();
  const seen: (string | null)[] = [];
  new MutationObserver(() => seen.push(element.textContent)).observe(element, { childList: true });
  await draw(<Screen />);
  expect(element.textContent).toBe('the page');
  expect(seen).not.toContain('meanwhile');
  expect(load).toHaveBeenCalledOnce();
});

test('code that does not come breaks the page where it is drawn, and is asked for again on the next visit', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi
    .fn<() => Promise<{ default: ComponentType }>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue({ default: Page });
  const { Screen, fetch } = fetched(load);
  const told = vi.fn();
  const { element, draw } = page();
  const at = (place: string, node: ReactNode) => (
    <I18nProvider i18n={i18n}>
      <ErrorBoundary place={place} onError={told}>
        {node}
      </ErrorBoundary>
    </I18nProvider>
  );
  // asked for ahead of time, it says nothing
  await fetch();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  await draw(at('/here', <Screen />));
  expect(told).toHaveBeenCalledOnce();
  await draw(at('/elsewhere', <p>another page</p>));
  await draw(at('/here', <Screen />));
  expect(element.textContent).toBe('the page');
  expect(load).toHaveBeenCalledTimes(3);
});
