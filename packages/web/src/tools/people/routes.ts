import type { Route } from '../../app/route.ts';

/** The People room. Fixed addresses come before those with an id in them. */
export const peopleRoutes: readonly Route[] = [
  { path: '/people', screen: () => import('./people-screen.tsx') },
  { path: '/people/new', screen: () => import('./person-new-screen.tsx') },
  { path: '/people/tiers', screen: () => import('./tiers-screen.tsx') },
  { path: '/people/:person', screen: () => import('./person-screen.tsx') },
  { path: '/people/:person/edit', screen: () => import('./person-edit-screen.tsx') },
  { path: '/relationships/new', screen: () => import('./relationship-new-screen.tsx') },
  { path: '/relationships/:relationship', screen: () => import('./relationship-screen.tsx') },
];
