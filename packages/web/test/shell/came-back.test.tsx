import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useComingBack, watchComingBack } from '../../src/shell/came-back.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Page() {
  const [isBack, open] = useComingBack();
  return isBack ? (
    <button type="button" onClick={open}>
      open
    </button>
  ) : (
    <p>private</p>
  );
}

async function arriveBy(type: string) {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry]);
  watchComingBack();
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(<Page />));
  return { place, leave: () => act(async () => root.unmount()) };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test.each(['navigate', 'reload'])('a page that was loaded by %s shows itself', async (type) => {
  const { place, leave } = await arriveBy(type);
  expect(place.textContent).toBe('private');
  await leave();
});

test('a page that somebody went back to shows nothing until it is opened', async () => {
  const { place, leave } = await arriveBy('back_forward');
  expect(place.textContent).toBe('open');
  await act(async () => place.querySelector('button')?.click());
  expect(place.textContent).toBe('private');
  await leave();
});

test('a page that the browser kept in memory shows nothing when one goes back to it', async () => {
  const { place, leave } = await arriveBy('navigate');
  await act(async () => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  });
  expect(place.textContent).toBe('open');
  await leave();
});
