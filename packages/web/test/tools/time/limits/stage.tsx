// A stage for one screen: a state in memory, everything that a screen leans on, and the present minute.
import { i18n } from '@lingui/core';
import { type Keeper, keepInMemory, type Loop, type Session, startLoop, type VaultWhy } from '@orrery/client';
import type { Intent } from '@orrery/domain';
import { act, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { NowProvider } from '../../../../src/app/now.tsx';
import { OrreryProvider } from '../../../../src/app/orrery.tsx';
import { PreferencesProvider } from '../../../../src/app/preferences.tsx';
import { SampleProvider } from '../../../../src/app/sample.tsx';
import { SessionProvider } from '../../../../src/app/session.tsx';
import { Shell } from '../../../../src/shell/shell.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// time passes by `wait` alone
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
i18n.load('en', {});
i18n.activate('en');

export const now = '2026-03-10T16:10:00.000Z';

export async function loopWith(...intents: Intent[]): Promise<Loop<VaultWhy>> {
  let made = 0;
  const keeper = keepInMemory() as unknown as Keeper<VaultWhy>;
  const started = await startLoop(keeper, { now: () => now, newId: () => `made${++made}` });
  if (!started.ok) throw new Error('nothing can be kept');
  if (intents.length > 0) {
    const done = await started.value.intend(...intents);
    if (!done.ok) throw new Error(`not kept: ${JSON.stringify(done.why)}`);
  }
  return started.value;
}

const open = (circles: unknown) =>
  ({
    phase: { name: 'open', kept: true, home: { circles } },
    subscribe: () => () => undefined,
  }) as unknown as Session;

export interface Stage {
  readonly page: HTMLElement;
  /** Where the app is now. */
  readonly place: () => string;
  leave(): Promise<void>;
}

/** Shows a screen at an address, as the app would: in no circle, unless some are given. */
export async function show(
  Screen: ComponentType,
  pattern: string,
  place: string,
  loop: Loop<VaultWhy>,
  circles?: unknown,
): Promise<Stage> {
  const session = open(circles);
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const [path = '', searchPath = ''] = place.split('?');
  const { hook, searchHook, history } = memoryLocation({ path, searchPath, record: true });
  await act(async () => {
    root.render(
      <Router hook={hook} searchHook={searchHook}>
        <Shell exit={{ onExit: () => undefined, to: undefined }} locale="en-GB" zone="Europe/Berlin">
          <NowProvider clock={() => Date.parse(now)}>
            <OrreryProvider loop={loop}>
              <SessionProvider session={session}>
                <SampleProvider>
                  <PreferencesProvider>
                    <Route path={pattern}>
                      <Screen />
                    </Route>
                  </PreferencesProvider>
                </SampleProvider>
              </SessionProvider>
            </OrreryProvider>
          </NowProvider>
        </Shell>
      </Router>,
    );
  });
  return {
    page,
    place: () => history.at(-1) ?? '',
    async leave() {
      await act(async () => root.unmount());
      page.remove();
    },
  };
}

/** The field of a label, exactly so. */
export function field(label: string): HTMLInputElement {
  for (const each of document.querySelectorAll('label'))
    if (each.textContent?.trim() === label) {
      const found = document.getElementById(each.htmlFor);
      if (found instanceof HTMLInputElement) return found;
    }
  throw new Error(`no field called ${label}`);
}

export async function type(label: string, text: string): Promise<void> {
  const input = field(label);
  await act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function button(name: string): HTMLElement {
  for (const each of document.querySelectorAll<HTMLElement>('button, a[href], [role="radio"], summary'))
    if ((each.getAttribute('aria-label') ?? each.textContent?.trim()) === name) return each;
  throw new Error(`nothing to press called ${name}`);
}

export const click = (element: HTMLElement | null | undefined): Promise<void> =>
  act(async () => {
    element?.click();
  });

export const press = (name: string): Promise<void> => click(button(name));

/** Lets time pass by hand, with everything that follows. */
export const wait = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
