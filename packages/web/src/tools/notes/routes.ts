import type { Route } from '../../app/route.ts';

/** The room Mine. Fixed addresses come before those with an id in them. */
export const noteRoutes: readonly Route[] = [{ path: '/mine', screen: () => import('./mine-screen.tsx') }];
