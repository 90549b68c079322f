export * from './claims.ts';
export * from './contradictions.ts';
export * from './fields.ts';
export * from './find.ts';
export { KINDS, type Kind } from './kinds.ts';
export * from './places.ts';
export * from './pledges.ts';
export { claimsOf } from './reading/read.ts';
