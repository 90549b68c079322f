import type { Route } from '../../../app/route.ts';

/** For whoever works with clients. Always there, as the rest of Help. */
export const guidanceRoutes: readonly Route[] = [
  { path: '/help/guidance', screen: () => import('./guidance-screen.tsx') },
  { path: '/help/guidance/leaving', screen: () => import('./before-leaving-screen.tsx') },
  { path: '/help/guidance/oneself', screen: () => import('./oneself-screen.tsx') },
  { path: '/help/guidance/hand-over', screen: () => import('./hand-over-screen.tsx') },
  { path: '/help/guidance/skills', screen: () => import('./skills-screen.tsx') },
];
