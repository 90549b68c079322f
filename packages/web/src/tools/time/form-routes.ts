// The forms of the Time room.
import type { Route } from '../../app/route.ts';

export const formRoutes: readonly Route[] = [
  { path: '/time/needs', screen: () => import('./needs/needs-screen.tsx') },
  { path: '/time/budget/:relationship', screen: () => import('./needs/budget-screen.tsx') },
  { path: '/time/mine', screen: () => import('./limits/mine-screen.tsx') },
  { path: '/time/protected', screen: () => import('./limits/protected-screen.tsx') },
  { path: '/time/rules', screen: () => import('./rules/rules-screen.tsx') },
  { path: '/time/rules/new', screen: () => import('./rules/rule-screen.tsx') },
  { path: '/time/rules/:rule', screen: () => import('./rules/rule-screen.tsx') },
  { path: '/time/known/:person', screen: () => import('./known/known-screen.tsx') },
  { path: '/time/days', screen: () => import('./days/my-days-screen.tsx') },
  { path: '/time/days/:day', screen: () => import('./days/my-day-screen.tsx') },
  { path: '/time/calendars', screen: () => import('./calendars/calendars-screen.tsx') },
  { path: '/time/calendars/:person', screen: () => import('./calendars/calendars-screen.tsx') },
  { path: '/time/sheet/:relationship', screen: () => import('./calendars/sheet-screen.tsx') },
];
