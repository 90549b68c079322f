export * from './days.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
