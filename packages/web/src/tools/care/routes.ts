import type { Route } from '../../app/route.ts';

/** Of the spaces of clients and those who work with them; the page of one is that of a circle. */
export const careRoutes: readonly Route[] = [
  { path: '/together/:space/suggest', screen: () => import('./suggest-screen.tsx') },
];
