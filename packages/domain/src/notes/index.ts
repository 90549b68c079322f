export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './insights.ts';
export * from './search.ts';
export * from './undo.ts';
export * from './words.ts';
