import type { Route } from '../../app/route.ts';

/** The room Mine. Fixed addresses come before those with an id in them. */
export const noteRoutes: readonly Route[] = [
  { path: '/mine', screen: () => import('./mine-screen.tsx') },
  { path: '/mine/write', screen: () => import('./journal/write-screen.tsx') },
  { path: '/mine/story', screen: () => import('./story/story-screen.tsx') },
  { path: '/mine/scripts', screen: () => import('./script/scripts-screen.tsx') },
  { path: '/mine/script', screen: () => import('./script/script-screen.tsx') },
  { path: '/mine/side-by-side', screen: () => import('./side-by-side/side-by-side-screen.tsx') },
  { path: '/mine/patterns', screen: () => import('./patterns/patterns-screen.tsx') },
  { path: '/mine/patterns/:pattern', screen: () => import('./patterns/notes-behind-screen.tsx') },
  { path: '/mine/lists', screen: () => import('./lists/lists-screen.tsx') },
  { path: '/mine/away', screen: () => import('./put-away-screen.tsx') },
  { path: '/mine/:note', screen: () => import('./reading/note-screen.tsx') },
  { path: '/mine/:script/rehearse', screen: () => import('./script/rehearse-screen.tsx') },
  { path: '/mine/:note/edit', screen: () => import('./journal/edit-screen.tsx') },
];
