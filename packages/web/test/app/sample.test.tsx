import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { SampleProvider, useSample } from '../../src/app/sample.tsx';
import { readPreference, writePreference } from '../../src/shell/preferences.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.mock('@orrery/client/sample', () => ({
  sampleLoop: async () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

afterEach(() => {
  document.body.replaceChildren();
  writePreference('sample', null);
});

test('a sample that does not arrive keeps nobody from their own, now or after a reload', async () => {
  writePreference('sample', 'yes');
  const Page = () => {
    const { isComing, isMissing } = useSample();
    return <p>{isComing ? 'coming' : isMissing ? 'missing' : 'own'}</p>;
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <SampleProvider>
        <Page />
      </SampleProvider>,
    ),
  );
  expect(place.textContent).toBe('missing');
  expect(readPreference('sample')).toBeNull();
  await act(async () => root.unmount());
});
