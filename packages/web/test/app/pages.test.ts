import { expect, test, vi } from 'vitest';
import { commonRoutes, wayInRoutes } from '../../src/app/door-routes.ts';
import { fetchInIdleTime, pageAt } from '../../src/app/pages.tsx';
import { openRoutes, ownRoutes } from '../../src/app/routes.ts';

const routes = [...openRoutes, ...ownRoutes, ...wayInRoutes, ...commonRoutes];

test.each([
  ['/', '/'],
  ['/people', '/people'],
  ['/people/', '/people'],
  ['/people/new', '/people/new'],
  ['/people/x1', '/people/:person'],
  ['/people/x1/edit', '/people/:person/edit'],
  ['/time/dates/new', '/time/dates/new'],
  ['/time/dates/x1', '/time/dates/:date'],
  ['/together/clients', '/together/clients'],
  ['/settings/export', '/settings/export'],
  ['/people/x1/edit/more', undefined],
  ['/nowhere', undefined],
])('at %s, %s is fetched ahead', (address, path) => {
  expect(pageAt(routes, address)?.path).toBe(path);
});

test('what is fetched in idle time comes one after the other, and no more of it once nobody wants it', async () => {
  const asked: number[] = [];
  const pages = [0, 1, 2, 3].map((k) => ({
    path: `/${k}`,
    screen: () => null,
    fetch: async () => {
      asked.push(k);
      if (k === 1) stop();
    },
  }));
  const stop = fetchInIdleTime(pages);
  await vi.waitFor(() => expect(asked).toContain(1), 30_000);
  // as long again as all the others would take
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(asked).toEqual([0, 1]);
});
