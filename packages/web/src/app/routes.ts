// Every page of what is open by its address; those that need nothing open are in door-routes.ts. A tool brings its own; what belongs to no single tool is in rooms/.

import { careRoutes } from '../tools/care/routes.ts';
import { compassRoutes } from '../tools/compass/routes.ts';
import { conversationRoutes } from '../tools/conversations/routes.ts';
import { noteRoutes } from '../tools/notes/routes.ts';
import { waveRoutes } from '../tools/notes/wave/routes.ts';
import { nearRoutes, paperRoutes } from '../tools/papers/routes.ts';
import { peopleRoutes } from '../tools/people/routes.ts';
import { formRoutes } from '../tools/time/form-routes.ts';
import { gridRoutes } from '../tools/time/grid-routes.ts';
import { planRoutes } from '../tools/time/plan-routes.ts';
import { circleRoutes, togetherRoutes } from '../tools/together/routes.ts';
import type { Route } from './route.ts';

/** Pages while something is open. */
export const openRoutes: readonly Route[] = [
  { path: '/', screen: () => import('../rooms/today/today.tsx') },
  { path: '/both', screen: () => import('../rooms/both/both-screen.tsx') },
  { path: '/begin', screen: () => import('../rooms/welcome/begin.tsx') },
  ...nearRoutes,
  ...peopleRoutes,
  ...gridRoutes,
  ...formRoutes,
  ...planRoutes,
  ...waveRoutes,
  ...compassRoutes,
  ...noteRoutes,
  ...togetherRoutes,
];

/** Pages that need a vault, and so are not there in the sample. */
export const ownRoutes: readonly Route[] = [
  { path: '/keep', screen: () => import('../rooms/lock/keep.tsx') },
  { path: '/settings/passphrase', screen: () => import('../rooms/settings/change-passphrase.tsx') },
  { path: '/settings/passkey', screen: () => import('../rooms/settings/passkey.tsx') },
  { path: '/settings/export', screen: () => import('../rooms/settings/export.tsx') },
  { path: '/kit', screen: () => import('../rooms/kit/kit.tsx') },
  { path: '/settings/devices', screen: () => import('../rooms/devices/devices.tsx') },
  { path: '/settings/devices/add', screen: () => import('../rooms/devices/add-device.tsx') },
  { path: '/settings/devices/move', screen: () => import('../rooms/relay/move-own-screen.tsx') },
  { path: '/settings/devices/:device/out', screen: () => import('../rooms/devices/take-out.tsx') },
  ...careRoutes,
  ...circleRoutes,
  ...paperRoutes,
  ...conversationRoutes,
];
