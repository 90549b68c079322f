import type { Route } from '../../app/route.ts';

/** What one goes by: own time, choices, looking after oneself. In the room Mine. */
export const compassRoutes: readonly Route[] = [
  { path: '/mine/compass', screen: () => import('./compass-screen.tsx') },
  { path: '/mine/care', screen: () => import('./care/care-screen.tsx') },
  { path: '/mine/kindness', screen: () => import('./care/kindness/kindness-screen.tsx') },
  { path: '/mine/friends', screen: () => import('./care/friends/friends-screen.tsx') },
  { path: '/mine/friends/new', screen: () => import('./care/friends/friend-new-screen.tsx') },
  { path: '/mine/friends/:friend', screen: () => import('./care/friends/friend-screen.tsx') },
  { path: '/mine/pauses', screen: () => import('./pauses/pauses-screen.tsx') },
  { path: '/mine/pause', screen: () => import('./pauses/pause-new-screen.tsx') },
  { path: '/mine/pauses/:pause', screen: () => import('./pauses/pause-screen.tsx') },
  { path: '/mine/good-moment', screen: () => import('./pauses/good-moment-screen.tsx') },
  { path: '/mine/compass/away', screen: () => import('./away-screen.tsx') },
];
