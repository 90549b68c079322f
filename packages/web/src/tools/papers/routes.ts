import type { Route } from '../../app/route.ts';

/** What one asks oneself before a plan lies in one’s own space. */
export const nearRoutes: readonly Route[] = [
  { path: '/people/near', screen: () => import('./metamours/near-screen.tsx') },
  { path: '/people/near/ask', screen: () => import('./metamours/ask-near-screen.tsx') },
];

/** Papers lie in circles, and need a vault as they do. */
export const paperRoutes: readonly Route[] = [
  { path: '/together/:space/papers', screen: () => import('./papers-screen.tsx') },
  { path: '/together/:space/papers/write', screen: () => import('./writing/write-screen.tsx') },
  { path: '/together/:space/papers/:paper', screen: () => import('./reading/paper-screen.tsx') },
  { path: '/together/:space/papers/:paper/sign', screen: () => import('./signing/sign-screen.tsx') },
];
