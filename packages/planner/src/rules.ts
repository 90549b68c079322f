/** The hard rules by name. Whatever forbids something, in checker, model or explanation, says so with one of these. */

export type PersonRule =
  | 'free'
  | 'buffer'
  | 'maxPerDay'
  | 'budget'
  | 'freeEvenings'
  | 'eveningsRow'
  | 'horizon';

export type Rule =
  /** A limit that belongs to one person. */
  | { rule: PersonRule; person: string }
  /** Starts on the grid, allowed lengths, one date of a relation a day, nights. */
  | { rule: 'grid' | 'length' | 'oncePerDay' | 'night'; relation: string }
  /** At most so much time, as that side sees it. */
  | { rule: 'most'; relation: string; person: string }
  /** A boundary that people agreed on. */
  | { rule: 'boundary'; id: string }
  /** A date that was agreed or put in by hand stays as it is. */
  | { rule: 'fixed'; id: string }
  /** What was announced for the frozen part stays. */
  | { rule: 'frozen' }
  /** A floor that is asked for as if it were hard (explanations only); `block` counts floor periods from 0. */
  | { rule: 'floor'; relation: string; person: string; block: number }
  /** A relation's total is to reach so many minutes (explanations only). */
  | { rule: 'atLeast'; relation: string; minutes: number };

/** A stable one-line name: `maxPerDay p001`, `most r002 p001`; a boundary is simply its id. */
export function ruleKey(rule: Rule): string {
  switch (rule.rule) {
    case 'boundary':
      return rule.id;
    case 'fixed':
      return `fixed ${rule.id}`;
    case 'frozen':
      return 'frozen';
    case 'most':
      return `most ${rule.relation} ${rule.person}`;
    case 'floor':
      return `floor ${rule.relation} ${rule.person} ${rule.block}`;
    case 'atLeast':
      return `atLeast ${rule.relation} ${rule.minutes}`;
    case 'grid':
    case 'length':
    case 'oncePerDay':
    case 'night':
      return `${rule.rule} ${rule.relation}`;
    default:
      return `${rule.rule} ${rule.person}`;
  }
}
