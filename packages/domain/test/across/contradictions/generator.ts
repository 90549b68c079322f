// Pairs of statements that clash, or only look so, from kinds of pairs with places for names, days and figures.
//
// How a kind is written (here and in unseen-kinds.ts):
//   kind      what it is called in the table of results
//   one, other  phrasings of the two sides: each of `one` clashes with each of `other`, whatever the figures and names
//   harmless  near misses: lists of two (or more) statements that use the same words and do NOT clash
// What counts as a clash: two statements that hold for the same people and cannot both be kept, or that name two different figures for the
// same thing among the same people (two deadlines, two rhythms, two sums). “At least two” and “at least three” can both be kept:
// harmless. What somebody may do and what somebody must not do clash only where the same people said both. What is only hoped,
// asked, past, or said under a condition is harmless.
// Places in a text: {A} {B} {C} names · {n} < {m} small numbers, as digits or words · {day} {other} two days of the week (“Friday”) ·
// {few} < {many} hours · {some} < {more} months · {less} < {sum} money.
// People of a statement: `me`, `A`, `B`, `C`. In an agreement “we”, “nobody” and “each” are its people.
import {
  type Claim,
  type Clash,
  claimOfCap,
  claimOfEnd,
  claimOfProtected,
  claimOfReview,
  claimsOf,
  claimsOfNeed,
  claimsOfPledge,
  claimsOfRule,
  clashesAmong,
  type Statement,
  type Who,
} from '../../../src/across/contradictions/index.ts';
import { everyDay } from '../../../src/time/rules/days.ts';

export type Person = 'me' | 'A' | 'B' | 'C';
type Days = readonly ('day' | 'other')[];

/** What somebody said, and where. `paper`: to say of two that they stand in one paper. */
export type Said =
  | {
      readonly in: 'agreement';
      readonly people: readonly Person[];
      readonly text: string;
      readonly paper?: string;
    }
  /** An item of a list of boundaries of `by`, shown to `with`: mine binds `by`; ours both, once agreed; yours asks `with`. */
  | {
      readonly in: 'mine' | 'ours' | 'yours';
      readonly by: Person;
      readonly with: readonly Person[];
      readonly text: string;
    }
  | {
      readonly in: 'pledge';
      readonly people: readonly Person[];
      readonly part: 'activity' | 'limits' | 'slow' | 'stop' | 'safer' | 'aftercare';
      readonly text: string;
    }
  /** My own time: what a relationship needs, in hours a week and nights a week. */
  | {
      readonly in: 'need';
      readonly with: readonly Person[];
      readonly floor?: number;
      readonly most?: number;
      readonly nights?: number;
    }
  | {
      readonly in: 'rule';
      readonly what: 'ours' | 'never';
      readonly with: readonly Person[];
      readonly days: Days;
    }
  | {
      readonly in: 'rule';
      readonly what: 'atLeast';
      readonly with: readonly Person[];
      readonly count: number;
    }
  /** Time that I keep for myself, in hours of the day. */
  | { readonly in: 'protected'; readonly days: Days; readonly from: number; readonly to: number }
  /** The most hours of dates in a week of mine. */
  | { readonly in: 'cap'; readonly hours: number }
  /** The last day of a paper, and the day to look at it again. */
  | {
      readonly in: 'ends' | 'review';
      readonly people: readonly Person[];
      readonly day: string;
      readonly paper: string;
    };

export interface PairKind {
  readonly kind: string;
  readonly one: readonly Said[];
  readonly other: readonly Said[];
  /** Said beside them, where more than two make the clash. */
  readonly more?: readonly Said[];
  readonly harmless: readonly (readonly Said[])[];
}

export interface Case {
  readonly kind: string;
  readonly said: readonly Said[];
  readonly clash: boolean;
  readonly values: Values;
}

export interface Values {
  readonly texts: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<'day' | 'other', number>>;
}

const NAMES = [
  ['Mira', 'Jonas', 'Sofia'],
  ['Anna', 'Ben', 'Noor'],
  ['Tomás', 'Zoë', 'Imani'],
  ['Lea', 'Max', 'Priya'],
];
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The same from the same number, 0 and up. */
export function valuesOf(k: number): Values {
  const [A = '', B = '', C = ''] = NAMES[k % NAMES.length] ?? [];
  const n = 1 + (k % 3);
  const m = n + 1 + (k % 2);
  const [day, other] = [k % 7, (k + 3) % 7];
  const figure = (one: number) => (k % 2 === 0 ? String(one) : (WORDS[one] ?? String(one)));
  return {
    texts: {
      ...{ A, B, C, n: figure(n), m: figure(m), day: WEEKDAYS[day] ?? '', other: WEEKDAYS[other] ?? '' },
      ...{ few: ['12', '24', '24'][k % 3] ?? '', many: ['48', '72', '36'][k % 3] ?? '' },
      ...{ some: figure(2 + (k % 2)), more: figure(5 + (k % 2)) },
      ...{ less: ['50', '80', '100'][k % 3] ?? '', sum: ['200', '500', '300'][k % 3] ?? '' },
    },
    days: { day: day + 1, other: other + 1 },
  };
}

/** All cases of the kinds, each with so many sets of values. */
export const casesOf = (kinds: readonly PairKind[], sets: number): Case[] =>
  kinds.flatMap(({ kind, one, other, more = [], harmless }) =>
    Array.from({ length: sets }, (_, k) => k).flatMap((k) => [
      ...one.flatMap((a, i) =>
        other.map(
          (b, j): Case => ({ kind, said: [a, b, ...more], clash: true, values: valuesOf(k + i + j) }),
        ),
      ),
      ...harmless.map((said, i): Case => ({ kind, said, clash: false, values: valuesOf(k + i) })),
    ]),
  );

export const filled = (text: string, { texts }: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = texts[place];
    if (value === undefined) throw new Error(`no value for {${place}} in “${text}”`);
    return value;
  });

type Written = Extract<Said, { readonly text: string }>;
export function statementOf(said: Written, id: string, values: Values): Statement {
  const names = new Map<Who, string[]>(
    (['A', 'B', 'C'] as const).map((one) => [who(one), [values.texts[one] ?? '']]),
  );
  const base = { id, text: filled(said.text, values), names };
  if (said.in === 'agreement' || said.in === 'pledge') return { ...base, people: said.people.map(who) };
  if (said.in === 'mine') return { ...base, people: [who(said.by)], author: who(said.by) };
  const people = [said.by, ...said.with].map(who);
  return said.in === 'yours'
    ? { ...base, people, author: who(said.by), asked: said.with.map(who) }
    : { ...base, people, author: who(said.by) };
}

const who = (person: Person): Who => person as Who;

export function claimsOfSaid(said: Said, k: number, values: Values): Claim[] {
  const id = `said ${k}`;
  const us = 'with' in said ? (['me', ...said.with] as const).map(who) : [];
  const days = (list: Days) => list.map((one) => values.days[one]);
  switch (said.in) {
    case 'need':
      return claimsOfNeed(id, us, {
        floor: (said.floor ?? 0) * 60,
        floorWeeks: 1,
        most: (said.most ?? 0) * 60,
        nights: said.nights ?? 0,
      });
    case 'rule':
      return said.what === 'atLeast'
        ? claimsOfRule(id, 'require', us, everyDay, said.count)
        : claimsOfRule(id, said.what === 'ours' ? 'ours' : 'neverWith', us, {
            ...everyDay,
            weekdays: days(said.days),
          });
    case 'protected':
      return [claimOfProtected(id, who('me'), days(said.days), said.from * 60, said.to * 60)];
    case 'cap':
      return [claimOfCap(id, who('me'), said.hours * 60)];
    case 'ends':
    case 'review':
      return [
        (said.in === 'ends' ? claimOfEnd : claimOfReview)(id, said.paper, said.people.map(who), said.day),
      ];
    case 'pledge': {
      const { part } = said;
      const statement = statementOf(said, id, values);
      return part === 'safer' || part === 'aftercare' ? claimsOf(statement) : claimsOfPledge(statement, part);
    }
    default:
      return claimsOf(statementOf(said, id, values), said.in === 'agreement' ? (said.paper ?? id) : id);
  }
}

/** What is found in a case: two of its statements at least stand in each. */
export const foundIn = ({ said, values }: Case): Clash[] =>
  clashesAmong(said.flatMap((one, k) => claimsOfSaid(one, k, values))).filter(
    ({ claims }) => new Set(claims.map(({ statement }) => statement)).size > 1,
  );
