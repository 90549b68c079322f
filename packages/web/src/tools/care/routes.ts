import type { Route } from '../../app/route.ts';

/** Of the spaces of clients and those who work with them; the page of one is that of a circle. */
export const careRoutes: readonly Route[] = [
  { path: '/together/clients', screen: () => import('./clients/clients-screen.tsx') },
  { path: '/together/:space/work', screen: () => import('./work/work-screen.tsx') },
  { path: '/together/:space/work/new', screen: () => import('./work/new-work-screen.tsx') },
  { path: '/together/:space/about-me', screen: () => import('./profile/profile-screen.tsx') },
  { path: '/together/:space/suggest', screen: () => import('./suggest-screen.tsx') },
];
