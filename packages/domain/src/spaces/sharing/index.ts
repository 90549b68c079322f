export * from './decide.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './insights.ts';
export * from './names.ts';
