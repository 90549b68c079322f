import type { Route } from '../../app/route.ts';

/** Always there: before anything is begun, while it is locked, and offline. */
export const helpRoutes: readonly Route[] = [{ path: '/help/now', screen: () => import('./now-screen.tsx') }];
