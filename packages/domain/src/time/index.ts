export * from './availability.ts';
export * from './calendars.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './insights.ts';
export * from './rhythm.ts';
export * from './undo.ts';
