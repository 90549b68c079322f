import type { Route } from '../../../app/route.ts';

/** Waves. The fixed address comes before those with an id in them. */
export const waveRoutes: readonly Route[] = [
  { path: '/mine/wave', screen: () => import('./begin-screen.tsx') },
  { path: '/mine/wave/earlier', screen: () => import('./earlier-screen.tsx') },
  { path: '/mine/wave/:wave', screen: () => import('./wave-screen.tsx') },
];
