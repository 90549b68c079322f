export type { MyDaysIntent } from './decide.ts';
export { type MyDayFields, myDayFields } from './events.ts';
export { type MyDay, myDaysOf, newMyDay } from './fold.ts';
