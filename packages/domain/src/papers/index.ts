export * from './agreements/content.ts';
export * from './boundaries/content.ts';
export * from './boundaries/insights.ts';
export * from './care-terms/content.ts';
export * from './care-terms/insights.ts';
export * from './check.ts';
export { MOST_OF_A_PAPER } from './content.ts';
export type { PapersIntent, PapersRefusal } from './decide.ts';
export { decidePapers } from './decide.ts';
export * from './difference.ts';
export { ownPaperFor } from './drafting.ts';
export * from './events.ts';
export * from './fold.ts';
export * from './insights.ts';
export * from './kinds.ts';
export { type Meaning, meant } from './meaning.ts';
export * from './metamours/content.ts';
export * from './metamours/insights.ts';
export * from './mine/events.ts';
export * from './mine/fold.ts';
export * from './pledges/content.ts';
export * from './pledges/insights.ts';
export {
  MOST_PAPER_WORDS,
  MOST_PAPER_WORDS_BEFORE_NO,
  MOST_SMALL_WORDS,
  MOST_SMALL_WORDS_BEFORE_NO,
  PAUSE,
  subjectOfPaper,
} from './said.ts';
export * from './standing.ts';
export * from './undo.ts';
export * from './versions.ts';
export { isDraftWhole } from './whole.ts';
