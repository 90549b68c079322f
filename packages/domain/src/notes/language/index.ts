export { checkLanguage, languageChecker } from './check.ts';
export type { Finding, LanguageKind, LanguageReason, LanguageWording } from './finding.ts';
export { reasons as LANGUAGE_REASONS } from './finding.ts';
