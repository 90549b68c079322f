export type { Comparison, Side } from './compare.ts';
export type { Estimate } from './intervals.ts';
export { PARTS_OF_DAY, type PartOfDay } from './local.ts';
export { type Counted, strengthOf, type Written } from './observe.ts';
export { isOfferAnswered, offerOf } from './offers.ts';
export type { QuestionName, Subject } from './questions.ts';
export { type Answer, type Ask, NEED, type NotEnough, patternsIn, type Report } from './report.ts';
