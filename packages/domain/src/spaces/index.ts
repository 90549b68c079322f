export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './sharing/index.ts';
export * from './undo.ts';
