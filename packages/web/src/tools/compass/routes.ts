import type { Route } from '../../app/route.ts';

/** What one goes by: own time, choices, looking after oneself. In the room Mine. */
export const compassRoutes: readonly Route[] = [
  { path: '/mine/compass', screen: () => import('./compass-screen.tsx') },
  { path: '/mine/own-time', screen: () => import('./own-time/own-time-screen.tsx') },
  { path: '/mine/evening', screen: () => import('./own-time/evening-edit-screen.tsx') },
  { path: '/mine/evening/earlier', screen: () => import('./own-time/evenings-screen.tsx') },
  { path: '/mine/evening/:evening', screen: () => import('./own-time/evening-screen.tsx') },
  { path: '/mine/care', screen: () => import('./care/care-screen.tsx') },
  { path: '/mine/kindness', screen: () => import('./care/kindness/kindness-screen.tsx') },
  { path: '/mine/friends', screen: () => import('./care/friends/friends-screen.tsx') },
  { path: '/mine/friends/new', screen: () => import('./care/friends/friend-new-screen.tsx') },
  { path: '/mine/friends/:friend', screen: () => import('./care/friends/friend-screen.tsx') },
  { path: '/mine/pauses', screen: () => import('./pauses/pauses-screen.tsx') },
  { path: '/mine/pause', screen: () => import('./pauses/pause-new-screen.tsx') },
  { path: '/mine/pauses/:pause', screen: () => import('./pauses/pause-screen.tsx') },
  { path: '/mine/support', screen: () => import('./support/support-screen.tsx') },
  { path: '/mine/support/:support', screen: () => import('./support/kept-screen.tsx') },
  { path: '/mine/good-moment', screen: () => import('./pauses/good-moment-screen.tsx') },
  { path: '/mine/compass/away', screen: () => import('./away-screen.tsx') },
  { path: '/mine/values', screen: () => import('./values/values-screen.tsx') },
  { path: '/mine/values/cards', screen: () => import('./values/cards-screen.tsx') },
  { path: '/mine/choices', screen: () => import('./choices/choices-screen.tsx') },
  { path: '/mine/choice', screen: () => import('./choices/new-choice-screen.tsx') },
  { path: '/mine/choices/:choice', screen: () => import('./choices/choice-screen.tsx') },
  { path: '/mine/choices/:choice/edit', screen: () => import('./choices/edit-choice-screen.tsx') },
  { path: '/mine/choices/:choice/questions', screen: () => import('./choices/questions-screen.tsx') },
];
