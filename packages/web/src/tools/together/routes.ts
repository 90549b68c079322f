import type { Route } from '../../app/route.ts';

/** Circles, where there is somebody else. They need a vault, and so are not there in the sample; the room itself says so. */
export const togetherRoutes: readonly Route[] = [
  { path: '/together', screen: () => import('./together-screen.tsx') },
];

export const circleRoutes: readonly Route[] = [
  { path: '/together/found', screen: () => import('./found-screen.tsx') },
  { path: '/together/by-kit', screen: () => import('./by-kit-screen.tsx') },
  { path: '/together/:space', screen: () => import('./circle-screen.tsx') },
  { path: '/together/:space/shared', screen: () => import('./sharing/shared-screen.tsx') },
  { path: '/together/:space/map', screen: () => import('./map/map-screen.tsx') },
  { path: '/together/:space/map/add', screen: () => import('./map/add-screen.tsx') },
  { path: '/together/:space/who', screen: () => import('./map/who-screen.tsx') },
  { path: '/together/:space/naming', screen: () => import('./map/naming-screen.tsx') },
  { path: '/together/:space/tiers', screen: () => import('./map/held-screen.tsx') },
  { path: '/people/:person/share', screen: () => import('./map/show-screen.tsx') },
  { path: '/relationships/:relationship/share', screen: () => import('./map/show-screen.tsx') },
  { path: '/together/:space/time', screen: () => import('./sharing/time-screen.tsx') },
  { path: '/settings/ledger', screen: () => import('./sharing/ledger-screen.tsx') },
  { path: '/settings/calendars', screen: () => import('./published/published-screen.tsx') },
  { path: '/mine/:note/share', screen: () => import('./sharing/share-screen.tsx') },
  { path: '/together/:space/move', screen: () => import('./move-circle-screen.tsx') },
  { path: '/together/:space/invite', screen: () => import('./invite-screen.tsx') },
  { path: '/together/:space/invitations/:invitation', screen: () => import('./invitation-screen.tsx') },
  { path: '/together/:space/hours/:whom', screen: () => import('./hours/hours-screen.tsx') },
  { path: '/together/:space/days', screen: () => import('./days/days-screen.tsx') },
  { path: '/together/:space/days/:day', screen: () => import('./days/day-screen.tsx') },
  { path: '/together/:space/dates/new', screen: () => import('./dates/new-date-screen.tsx') },
  { path: '/together/:space/dates/:date', screen: () => import('./dates/date-screen.tsx') },
  { path: '/together/:space/dates/:date/other', screen: () => import('./dates/other-time-screen.tsx') },
  { path: '/together/:space/dates/:date/cancel', screen: () => import('./dates/cancel-screen.tsx') },
  { path: '/invited/join', screen: () => import('./join-screen.tsx') },
];
