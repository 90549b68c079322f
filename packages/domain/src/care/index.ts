export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './record.ts';
export * from './undo.ts';
