export {
  type DatesIntent,
  type DatesRefusal,
  decideDates,
  isDatesIntent,
  isHere,
} from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './from-plan.ts';
export * from './insights.ts';
export * from './standing.ts';
export * from './undo.ts';
export type { DateAnswer, DateVersion } from './versions.ts';
export * from './yearly.ts';
