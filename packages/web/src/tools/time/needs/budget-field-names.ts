/** Every field that a change of a budget can be refused at. A test holds it against the domain. */
export const budgetFieldNames = [
  'floor',
  'wish',
  'most',
  'preferDays',
  'preferMonthDays',
  'shortest',
  'longest',
  'nights',
  'travel',
  'landing',
] as const;
