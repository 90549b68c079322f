/** What comes back in one's notes, counted in a worker. */
export * from './patterns.ts';
