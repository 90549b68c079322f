// Nothing that somebody did is lost without a word: what was refused is said, at a field or in a toast.
import { i18n } from '@lingui/core';
import { type Keeper, keepInMemory, startLoop, type VaultWhy } from '@orrery/client';
import type { Intent } from '@orrery/domain';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { type Orrery, OrreryProvider, useOrrery } from '../../src/app/orrery.tsx';
import { Shell } from '../../src/shell/shell.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
i18n.load('en', {});
i18n.activate('en');

let root: Root | null = null;
afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

async function stage() {
  const inMemory = keepInMemory() as unknown as Keeper<VaultWhy>;
  const faults: (VaultWhy | Error)[] = [];
  const keeper: Keeper<VaultWhy> = {
    ...inMemory,
    async append(bodies) {
      const why = faults.shift();
      if (why instanceof Error) throw why;
      return why ? { ok: false, why } : inMemory.append(bodies);
    },
  };
  let ids = 0;
  const started = await startLoop(keeper, { now: () => '2026-03-10T18:00:00Z', newId: () => `id${++ids}` });
  if (!started.ok) throw new Error('not started');
  const loop = started.value;
  let orrery: Orrery | null = null;
  const Page = () => {
    orrery = useOrrery();
    return null;
  };
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <Shell exit={{ onExit: () => undefined }} locale="en-GB" zone="Europe/Berlin">
        <OrreryProvider loop={loop}>
          <Page />
        </OrreryProvider>
      </Shell>,
    ),
  );
  const page = (): Orrery => {
    if (!orrery) throw new Error('nothing on screen');
    return orrery;
  };
  return { page, faults };
}

const toast = () => document.querySelector('[role="status"]')?.textContent ?? '';
const person = (name: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', fields: { name } },
});
const doing = async <T,>(work: () => Promise<T>): Promise<T> => {
  let result: T | undefined;
  await act(async () => {
    result = await work();
  });
  return result as T;
};

test('an attempt that a rule refuses is told', async () => {
  const { page } = await stage();
  expect(await doing(() => page().attempt(person('x'.repeat(81)), 'Added'))).toBe(false);
  expect(toast()).toContain('too long');
});

test('an attempt that is kept is told as such', async () => {
  const { page } = await stage();
  expect(await doing(() => page().attempt(person('Kit'), 'Kit is there'))).toBe(true);
  expect(toast()).toContain('Kit is there');
});

test('what the vault refuses is told even where the one who asked shows nothing', async () => {
  const { page, faults } = await stage();
  faults.push({ code: 'full' });
  expect(await doing(() => page().act(person('Kit')))).toEqual({ code: 'full' });
  expect(toast()).toContain('no room left');
});

test('what a rule refuses is left to the field that shows it', async () => {
  const { page } = await stage();
  expect(await doing(() => page().act(person('')))).toMatchObject({ code: 'nameMissing' });
  expect(toast()).toBe('');
});

test('an undo that is not kept is told', async () => {
  const { page, faults } = await stage();
  await doing(() => page().attempt(person('Kit'), 'Kit is there'));
  faults.push({ code: 'full' });
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo');
  await doing(async () => button?.click());
  expect(toast()).toContain('no room left');
});

test('a fault of our own is a refusal, not silence', async () => {
  const { page, faults } = await stage();
  faults.push(new RangeError('ours'));
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  expect(await doing(() => page().act(person('Kit')))).toEqual({ code: 'unavailable' });
  vi.unstubAllGlobals();
  expect(toast()).not.toBe('');
  expect(report).toHaveBeenCalledExactlyOnceWith(new RangeError('ours'));
});
