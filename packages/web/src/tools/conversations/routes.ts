import type { Route } from '../../app/route.ts';

/** Conversations lie in circles, and need a vault as they do. */
export const conversationRoutes: readonly Route[] = [
  { path: '/together/:space/talks', screen: () => import('./talks-screen.tsx') },
  { path: '/together/:space/talks/new', screen: () => import('./new-talk-screen.tsx') },
  { path: '/together/:space/talks/topics', screen: () => import('./topics-screen.tsx') },
  { path: '/together/:space/talks/rhythm', screen: () => import('./rhythm-screen.tsx') },
  { path: '/together/:space/talks/:talk', screen: () => import('./talk-screen.tsx') },
];
