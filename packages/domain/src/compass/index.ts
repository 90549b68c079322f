export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './insights.ts';
export * from './look-again.ts';
export * from './undo.ts';
export * from './weeks.ts';
export * from './words.ts';
