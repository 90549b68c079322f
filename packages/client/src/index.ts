export * from './loop/loop.ts';
