// Whom one might choose, as a table: out and in. Loaded when somebody asks for it.
export { type Bringing, bringing } from './bringing.ts';
export { type Read, type ReadTable, readCandidates, type TableFault, type Unclear } from './read.ts';
export { writeCandidates } from './write.ts';
