import type { LanguageReason } from './finding.ts';

/** Patterns by reason. Before a pattern, `?` lets it hold in an open question too, and `!` whatever comes before it. */
export type Patterns = Partial<Record<LanguageReason, readonly string[]>>;
