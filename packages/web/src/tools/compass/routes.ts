import type { Route } from '../../app/route.ts';

/** What one goes by: own time, choices, looking after oneself. In the room Mine. */
export const compassRoutes: readonly Route[] = [
  { path: '/mine/compass', screen: () => import('./compass-screen.tsx') },
  { path: '/mine/compass/away', screen: () => import('./away-screen.tsx') },
];
