import type { Route } from '../../app/route.ts';

export const planRoutes: readonly Route[] = [
  { path: '/time/plan', screen: () => import('./plan/plan-screen.tsx') },
  { path: '/time/review', screen: () => import('./review/review-screen.tsx') },
];
