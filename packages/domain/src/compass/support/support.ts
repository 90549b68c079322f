// Therapy, coaching or both: the rules as data (SUPPORT3), and what follows from what was ticked. Their sentences are the screens'.

type Row = readonly [
  sign: string,
  speaksFor: 'help' | 'therapy' | 'coaching' | 'either',
  danger?: 'self' | 'others',
];

const rows = [
  ['violence', 'help', 'others'],
  ['coercion', 'help', 'others'],
  ['yesFromFear', 'help', 'others'],
  ['selfHarm', 'help', 'self'],
  ['jealousy', 'therapy'],
  ['oldHurts', 'therapy'],
  ['attachment', 'therapy'],
  ['mentalHealth', 'therapy'],
  ['shame', 'therapy'],
  ['conflictReturns', 'either'],
  ['limitsCrossed', 'either'],
  ['stuck', 'either'],
  ['lasting', 'either'],
  ['talking', 'coaching'],
  ['limits', 'coaching'],
  ['time', 'coaching'],
  ['everyday', 'coaching'],
] as const satisfies readonly Row[];

export type SupportSign = (typeof rows)[number][0];

export interface SupportRule {
  readonly sign: SupportSign;
  readonly speaksFor: Row[1];
  /** To oneself or from others; null for what is no danger. */
  readonly danger: 'self' | 'others' | null;
}

/** Every rule there is, danger first. */
export const SUPPORT_RULES: readonly SupportRule[] = rows.map((row: Row) => ({
  sign: row[0] as SupportSign,
  speaksFor: row[1],
  danger: row[2] ?? null,
}));

export type SupportAnswer = 'help' | 'therapy' | 'coaching' | 'both' | 'either' | 'none';

export interface Support {
  readonly answer: SupportAnswer;
  /** What led there, in the order of the rules. */
  readonly reasons: readonly SupportRule[];
  /** What was ticked beside danger, and leads nowhere while there is any (SUPPORT2). */
  readonly waits: readonly SupportRule[];
}

/** The dangers among what was ticked, one for each. */
export const dangersTicked = (ticked: readonly string[]): ('self' | 'others')[] =>
  SUPPORT_RULES.flatMap(({ sign, danger }) => (danger && ticked.includes(sign) ? [danger] : []));

/** What follows from what was ticked. Unknown signs count for nothing. */
export function supportFor(ticked: readonly string[]): Support {
  const said = SUPPORT_RULES.filter(({ sign }) => ticked.includes(sign));
  const dangers = said.filter(({ danger }) => danger !== null);
  const others = said.filter(({ danger }) => danger === null);
  if (dangers.length > 0) return { answer: 'help', reasons: dangers, waits: others };
  const speaksFor = new Set(others.map((rule) => rule.speaksFor));
  const answer: SupportAnswer =
    speaksFor.size === 0
      ? 'none'
      : speaksFor.has('therapy')
        ? speaksFor.has('coaching')
          ? 'both'
          : 'therapy'
        : speaksFor.has('coaching')
          ? 'coaching'
          : 'either';
  return { answer, reasons: others, waits: [] };
}

/** Two days side by side, each in the order of the rules (SUPPORT6). */
export function comparedSupport(
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<'isNew' | 'still' | 'noMore', readonly SupportSign[]>> {
  const those = (holds: (was: boolean, is: boolean) => boolean) =>
    SUPPORT_RULES.flatMap(({ sign }) => (holds(before.includes(sign), after.includes(sign)) ? [sign] : []));
  return {
    isNew: those((was, is) => !was && is),
    still: those((was, is) => was && is),
    noMore: those((was, is) => was && !is),
  };
}
