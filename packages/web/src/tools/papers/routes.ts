import type { Route } from '../../app/route.ts';

/** Papers lie in circles, and need a vault as they do. */
export const paperRoutes: readonly Route[] = [
  { path: '/together/:space/papers', screen: () => import('./papers-screen.tsx') },
  { path: '/together/:space/papers/write', screen: () => import('./writing/write-screen.tsx') },
  { path: '/together/:space/papers/:paper', screen: () => import('./reading/paper-screen.tsx') },
  { path: '/together/:space/papers/:paper/sign', screen: () => import('./signing/sign-screen.tsx') },
];
