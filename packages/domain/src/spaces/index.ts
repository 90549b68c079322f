export * from './care.ts';
export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './publishing/index.ts';
export * from './sharing/index.ts';
export * from './undo.ts';
