export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './standing.ts';
export * from './undo.ts';
