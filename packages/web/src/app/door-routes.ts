// The pages that are there before anything is open, and beside what is open too.
import { guidanceRoutes } from '../rooms/help/guidance/routes.ts';
import { helpRoutes } from '../tools/help/routes.ts';
import type { Route } from './route.ts';

/** Ways in, and the way to erase: pages for whoever has no vault open. Not there in the sample. */
export const wayInRoutes: readonly Route[] = [
  { path: '/restore', screen: () => import('../rooms/settings/restore.tsx') },
  { path: '/erase', screen: () => import('../rooms/settings/erase.tsx') },
  { path: '/by-kit', screen: () => import('../rooms/kit/by-kit.tsx') },
  { path: '/join', screen: () => import('../rooms/devices/join.tsx') },
];

/** Pages that are always there. */
export const commonRoutes: readonly Route[] = [
  { path: '/settings', screen: () => import('../rooms/settings/settings.tsx') },
  { path: '/help', screen: () => import('../rooms/help/help.tsx') },
  { path: '/help/more', screen: () => import('../tools/compass/leaving/leaving-screen.tsx') },
  { path: '/invited', screen: () => import('../tools/together/invited/invited-screen.tsx') },
  ...guidanceRoutes,
  ...helpRoutes,
];
