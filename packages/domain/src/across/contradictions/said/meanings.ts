// From what somebody said that a sentence means to its claim, and from a claim that was read to what can be said: each of what the form
// has fields for.
import { showsSomething } from '../../../papers/content.ts';
import type { Meaning } from '../../../papers/meaning.ts';
import {
  type ActClaim,
  type Claim,
  type DayClaim,
  type Modal,
  PARTS,
  type Part,
  type Statement,
  type Who,
} from '../claims.ts';
import { same } from '../clashing.ts';
import { claimsOf } from '../reading/read.ts';
import {
  ABOUTS,
  type About,
  aboutOf,
  BETWEEN,
  type Bound,
  DAYS_OF,
  FEASTS,
  saysOf,
  type Unit,
  WEEKDAYS,
  WHERE,
} from './abouts.ts';

/** That it is about none of these: nothing is read from its words either. */
export const NOTHING: Meaning = { about: 'nothing', says: '', who: [] };

const OPEN = Number.POSITIVE_INFINITY;
const NOON = 720;
const DAY = 1440;
type Range = readonly [least: number, most: number];

const isUnit = (unit: string): unit is Unit => Object.hasOwn(DAYS_OF, unit);
const some = <T extends string>(all: readonly T[], one: string | undefined): T | undefined =>
  all.find((known) => known === one);

/** Whether the form could have said it: with a field for each of its parts, and nothing beside. What it could not, no line shows (CLASH24). */
export function isSayable(means: Meaning): boolean {
  const { about: id, says, who, figure, unit, days, part, inMonth, where } = means;
  if (!who.every(showsSomething)) return false;
  const about = aboutOf(id);
  const has = (parts: readonly (keyof Meaning)[]) =>
    Object.entries(means).every(
      ([key, value]) =>
        value === undefined || ['about', 'says', 'who', ...parts].includes(key as keyof Meaning),
    );
  if (!about) return id === NOTHING.about && says === NOTHING.says && who.length === 0 && has([]);
  if (!saysOf(about).includes(says)) return false;
  if (about.is === 'amount')
    return (
      has(['figure', 'unit']) && some(about.units, unit) !== undefined && isFigure(figure, unit === 'clock')
    );
  if (about.is === 'act') return has(['where']) && (where === undefined || some(WHERE, where) !== undefined);
  const known: readonly string[] = [...WEEKDAYS, ...FEASTS];
  return (
    has(['days', 'part', 'inMonth']) &&
    (days?.length ?? 0) > 0 &&
    (days ?? []).every((day) => known.includes(day)) &&
    (part === undefined || some(PARTS, part) !== undefined) &&
    (inMonth === undefined || inMonth <= 4)
  );
}

/** One that is shown as exactly what it is: three decimals, or a minute of the day. */
const isFigure = (figure: number | undefined, isClock: boolean): boolean =>
  figure !== undefined &&
  (isClock ? Number.isInteger(figure) && figure < DAY : Math.round(figure * 1_000) / 1_000 === figure);

/** Who can be named: whose sentence it is, whom it is shown to, and who is named in it. */
export const nameable = ({
  text,
  people,
  author,
  asked,
  names,
  beside,
}: Statement & { readonly beside?: readonly Who[] }): string[] =>
  [...names].flatMap(([who, all]) => {
    const [name] = all;
    const isTheirs = who === author || [...people, ...(asked ?? []), ...(beside ?? [])].includes(who);
    const isNamed = all.some((one) => wordsIn(text).includes(wordsIn(one)));
    return name && (isTheirs || isNamed) ? [name] : [];
  });
const wordsIn = (text: string) =>
  ` ${(text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** What binds whom by what was said. Nothing where it was said of nobody who can be told apart, or in words of a later version. */
export function claimsOfMeaning(statement: Statement, means: Meaning): Claim[] {
  const about = aboutOf(means.about);
  if (!about || !isSayable(means)) return [];
  const who = whoOf(statement, means.who, isBetween(about, means.says));
  if (!who) return [];
  const base = { statement: statement.id, quote: statement.text.trim(), who };
  if (about.is === 'act') {
    const where = means.where ? [means.where] : [];
    return [{ is: 'act', ...base, act: about.act, modal: means.says as Modal, where }];
  }
  if (about.is === 'amount') {
    const [least, most] = rangeOf(about, means);
    return [{ is: 'amount', ...base, of: about.of, least, most }];
  }
  const part = some(PARTS, means.part);
  const inMonth = means.inMonth === undefined ? null : [means.inMonth];
  const whose = means.says as DayClaim['whose'];
  return [{ is: 'day', ...base, days: means.days ?? [], parts: part ? [part] : PARTS, inMonth, whose }];
}

const isBetween = (about: About, says: string): boolean =>
  about.is === 'day'
    ? says !== 'own' && says !== 'off'
    : BETWEEN.has(about.is === 'act' ? about.act : about.of);

/** Undefined where a name is that of two, or where what is between people is said of one alone. */
function whoOf(
  { author, asked, people, names }: Statement,
  chosen: readonly string[],
  between: boolean,
): readonly Who[] | undefined {
  const named = chosen.map((name): Who | undefined => {
    const plain = name.trim().toLocaleLowerCase();
    const all = [...names].filter(([, known]) => known.some((one) => one.toLocaleLowerCase() === plain));
    const whole = all.filter(([, [first]]) => first?.toLocaleLowerCase() === plain);
    const [one, more] = whole.length > 0 ? whole : all;
    return more ? undefined : (one?.[0] ?? `?${plain}`);
  });
  const known = named.filter((one) => one !== undefined);
  if (known.length < named.length) return undefined;
  if (!between) return known.length > 0 ? known : (asked ?? people);
  const all = known.length > 0 ? [...known, ...(author ? [author] : [])] : [...people, ...(asked ?? [])];
  const among = [...new Set(all)];
  return among.length > 1 ? among : undefined;
}

type Amounts = Extract<About, { is: 'amount' }>;

function rangeOf({ of, units }: Amounts, { says, figure = 0, unit = '' }: Meaning): Range {
  const days = isUnit(unit) ? DAYS_OF[unit] : 1;
  if (of === 'talks' || of === 'tests') {
    // more often is less between two
    const between = figure * days;
    return says === 'least' ? [0, between] : says === 'most' ? [between, OPEN] : [between, between];
  }
  const one = inUnit();
  return says === 'most' ? [0, one] : says === 'least' || says === 'free' ? [one, OPEN] : [one, one];

  function inUnit(): number {
    if (unit === 'clock') return figure < NOON ? figure + DAY - NOON : figure - NOON;
    if (of === 'trips') return (figure * 365) / days;
    if (of === 'minutes') return (figure * 60 * 7) / days;
    if (of === 'nights' || of === 'dates') return (figure * 7) / days;
    return units.includes('hour') ? figure * days * 24 : figure * days;
  }
}

/** What is offered to be said of a sentence: what was read from its words, where that is one thing. */
export function offeredFor(statement: Statement): Meaning | undefined {
  const [claim, more] = claimsOf(statement);
  return claim && !more ? meaningOf(claim, statement) : undefined;
}

/** The other way round: what could be said that makes this claim; undefined where the form has no field for a part of it. */
export function meaningOf(claim: Claim, statement: Statement): Meaning | undefined {
  const named = namesOf(claim.who, statement);
  const found = ABOUTS.find((one) =>
    claim.is === 'act'
      ? one.is === 'act' && one.act === claim.act
      : claim.is === 'amount'
        ? one.is === 'amount' && one.of === claim.of
        : claim.is === 'day' && one.is === 'day',
  );
  const base = found && { about: found.id, who: [] as string[] };
  if (!base) return undefined;
  const tries: Meaning[] =
    claim.is === 'act'
      ? [{ ...base, says: claim.modal, ...(claim.where[0] ? { where: claim.where[0] } : {}) }]
      : claim.is === 'day'
        ? daysSaid(base, claim)
        : found.is === 'amount' && claim.is === 'amount'
          ? figuresSaid(base, found, [claim.least, claim.most])
          : [];
  return tries.flatMap((one) => fitting(one) ?? [])[0];

  function fitting(said: Meaning): Meaning | undefined {
    return [said, ...(named ? [{ ...said, who: named }] : [])].find((one) => {
      const [made] = claimsOfMeaning(statement, one);
      return made !== undefined && isSame(made, claim);
    });
  }
}

function daysSaid(base: { about: string; who: string[] }, { days, parts, hours, inMonth, whose }: DayClaim) {
  if (hours || (inMonth?.length ?? 0) > 1 || (parts.length > 1 && parts.length < PARTS.length)) return [];
  const part = parts.length === 1 ? { part: parts[0] as Part } : {};
  return [
    { ...base, says: whose, days: [...days], ...part, ...(inMonth ? { inMonth: inMonth[0] ?? 0 } : {}) },
  ];
}

function figuresSaid(
  base: { about: string; who: string[] },
  about: Amounts,
  [least, most]: Range,
): Meaning[] {
  const figure = most === OPEN || least > 0 ? least : most;
  return about.units
    .map((unit) => ({ unit, figure: figureIn(about, unit, figure) }))
    .filter((one) => one.figure >= 0 && Math.abs(one.figure - Math.round(one.figure)) < 0.01)
    .flatMap((one) =>
      about.says.map((says: Bound) => ({ ...base, says, unit: one.unit, figure: Math.round(one.figure) })),
    );
}

/** How many of this unit make a figure of claims. */
function figureIn(about: Amounts, unit: Unit, figure: number): number {
  if (unit === 'clock') return (figure + NOON) % DAY;
  const [one] = rangeOf(about, { about: about.id, says: 'just', who: [], figure: 1, unit });
  return figure / one;
}

const namesOf = (who: readonly Who[], { names }: Statement): string[] | undefined => {
  const all = who.map((one) => names.get(one)?.[0] ?? (one.startsWith('?') ? one.slice(1) : undefined));
  return all.every((name) => name !== undefined) ? all : undefined;
};

const near = (a: number, b: number) =>
  a === b || (a < OPEN && b < OPEN && Math.abs(a - b) <= 0.02 * Math.max(a, b));
function isSame(a: Claim, b: Claim): boolean {
  if (!same(a.who, b.who)) return false;
  if (a.is === 'amount' && b.is === 'amount')
    return a.of === b.of && near(a.least, b.least) && near(a.most, b.most);
  if (a.is === 'act' && b.is === 'act') return saying(a) === saying(b);
  return a.is === 'day' && b.is === 'day' && dayOf(a) === dayOf(b);
}
const saying = ({ act, modal, where }: ActClaim) => [act, modal, ...where].join(' ');
const dayOf = ({ days, parts, inMonth, whose }: DayClaim) =>
  JSON.stringify([[...days].sort(), [...parts].sort(), inMonth, whose]);
