// The week, the month, and single dates.
import type { Route } from '../../app/route.ts';

export const gridRoutes: readonly Route[] = [
  { path: '/time', screen: () => import('./time-screen.tsx') },
  { path: '/time/month', screen: () => import('./month-screen.tsx') },
  { path: '/time/dates/new', screen: () => import('./dates/new-date-screen.tsx') },
  { path: '/time/dates/:date', screen: () => import('./dates/date-screen.tsx') },
];
