export * from './allowed.ts';
export * from './clients.ts';
export * from './ending.ts';
export * from './shown.ts';
export * from './talks.ts';
