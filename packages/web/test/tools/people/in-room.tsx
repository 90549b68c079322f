// Screens of the room over a network in memory, as the app shows them.
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { keepInMemory, type Session, startLoop } from '@orrery/client';
import type { Intent } from '@orrery/domain';
import { act, type ComponentType } from 'react';
import { RouterProvider } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { NowProvider } from '../../../src/app/now.tsx';
import { type AnyLoop, OrreryProvider } from '../../../src/app/orrery.tsx';
import { SampleProvider } from '../../../src/app/sample.tsx';
import { SessionProvider } from '../../../src/app/session.tsx';
import { FormatsProvider } from '../../../src/shell/formats.tsx';
import { ToastProvider } from '../../../src/ui/toast.tsx';

const now = '2026-03-10T12:00:00Z';
/** Nobody is in a circle. */
const open = {
  phase: { name: 'open', kept: true, home: {} },
  subscribe: () => () => undefined,
} as unknown as Session;

export interface Room {
  readonly page: HTMLElement;
  readonly loop: AnyLoop;
  /** Where one is. */
  place(): string;
  /** The first element of a selector whose accessible name or text holds some words. */
  find(selector: string, words: string): HTMLElement;
  go(to: string): Promise<void>;
  press(element: HTMLElement): Promise<void>;
  type(element: HTMLElement, text: string): Promise<void>;
}

let last: Root | null = null;

/** Draws a screen at an address, after some intents, each of which must be accepted. */
export async function enter(
  screen: () => Promise<{ default: ComponentType }>,
  path: string,
  address: string,
  intents: readonly Intent[],
): Promise<Room> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => last?.unmount());
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  let count = 0;
  const started = await startLoop(keepInMemory(), { now: () => now, newId: () => `new-${++count}` });
  if (!started.ok) throw new Error('not started');
  const loop = started.value as unknown as AnyLoop;
  const done = await loop.intend(...intents);
  if (!done.ok) throw new Error(done.why.code);

  const [pathname = '', query = ''] = address.split('?');
  const location = memoryLocation({ path: pathname, searchPath: query, record: true });
  const Screen = (await screen()).default;
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  last = root;
  await act(async () => {
    root.render(
      <I18nProvider i18n={i18n}>
        <Router hook={location.hook} searchHook={location.searchHook}>
          <RouterProvider navigate={(to) => location.navigate(to)}>
            <FormatsProvider locale="en-GB" zone="UTC">
              <ToastProvider>
                <NowProvider clock={() => Date.parse(now)}>
                  <OrreryProvider loop={loop}>
                    <SessionProvider session={open}>
                      <SampleProvider>
                        <Route path={path} component={Screen} />
                      </SampleProvider>
                    </SessionProvider>
                  </OrreryProvider>
                </NowProvider>
              </ToastProvider>
            </FormatsProvider>
          </RouterProvider>
        </Router>
      </I18nProvider>,
    );
  });
  return {
    page,
    loop,
    place: () => location.history.at(-1) ?? '',
    find(selector, words) {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        const label = element.getAttribute('aria-label') ?? '';
        if (label.includes(words) || element.textContent?.includes(words)) return element;
      }
      throw new Error(`no ${selector} with “${words}” in ${document.body.textContent}`);
    },
    go: (to) => act(async () => location.navigate(to)),
    press: (element) =>
      act(async () => {
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }),
    type: (element, text) =>
      act(async () => {
        const field = element as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}
