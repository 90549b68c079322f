/** Checks of language on one's own drafts, in a worker. */
export * from './language.ts';
