// From a statement in people's own words to its claims. What is not understood makes none.
import type { Act, ActClaim, Claim, Modal, Statement } from '../claims.ts';
import { activeOf } from './active.ts';
import { ACTS, type ActWords } from './acts/index.ts';
import { amountsIn } from './amounts.ts';
import { daysIn } from './days.ts';
import { BEFORE, HEDGES, isConditional, modalOf } from './modals.ts';
import { type Plain, plainOf } from './plain.ts';
import { termIn } from './terms.ts';
import { boundBy, together } from './who.ts';

/** Between people, and not of each for themselves. */
const SHARED: ReadonlySet<string> = new Set(['nights', 'dates', 'minutes', 'trips', 'talks']);

export const claimsOf = (statement: Statement, paper = statement.id): Claim[] =>
  plainOf(statement).flatMap((plain) => claimsOfSentence(plain, statement, paper));

function claimsOfSentence(plain: Plain, statement: Statement, paper: string): Claim[] {
  const { words, quote } = plain;
  const bound = boundBy(plain, statement);
  const among = together(plain, statement);
  const base = { statement: statement.id, quote };
  const claims: Claim[] = [];
  for (const said of amountsIn(words)) {
    const who = SHARED.has(said.of) ? among : bound;
    if (who) claims.push({ is: 'amount', ...base, who, ...said });
  }
  const day = daysIn(words);
  const who = day?.whose === 'own' || day?.whose === 'off' ? bound : among;
  if (day && who) claims.push({ is: 'day', ...base, who, ...day });
  const term = termIn(words);
  if (term) claims.push({ is: 'term', ...base, who: statement.people, paper, ...term });
  // what is taken out of it again says something else
  if (
    bound &&
    !HEDGES.test(words) &&
    !/ , (?:but|and|though) (?:not|only|never|just) (?!before|in advance)/.test(words)
  )
    for (const part of partsOf(words))
      claims.push(
        ...actsIn(part).map(
          (one): ActClaim => ({
            is: 'act',
            ...base,
            who: isAmong(one.act, words) ? (among ?? bound) : bound,
            ...one,
          }),
        ),
      );
  return claims;
}

/** What is between people, and not of each for themselves. */
const BETWEEN_PEOPLE: ReadonlySet<Act> = new Set(['sharedBed', 'liveTogether', 'meetParents', 'firstCall']);
/** “With anybody who is not @0”: others are all but these two. */
const BUT_ONE =
  / (?:(?:who|that|whom) (?:is|are) not|other than|except for|except|apart from|besides|but) @\d/;
const isAmong = (act: Act, words: string) =>
  BETWEEN_PEOPLE.has(act) || (act === 'barriers' && BUT_ONE.test(words));

/** A sentence that says two things says each for itself. */
const partsOf = (words: string): string[] =>
  words
    .split(/ (?:; |, but |but |, and (?=nobody |we |i |each |no |both )|\. )/)
    .map((part) => ` ${part.trim()} `)
    .filter((part) => part.length > 2);

/** What holds for one of others alone, or in part, says nothing of the rest. */
const SCOPED =
  / (?:(?:but|only|just|except|with|also) [@?][^ ]+|at first|most of|less often|more often|too often|too much|anybody but|nobody but (?!us |the 2 )) /;
/** Nor does what is ruled out on some days, or beyond so often; what is done then is still done. */
const ON_SOME =
  / (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|weeknights|christmas|easter|new year(?: 's)?|\d times|every \d|in the (?:morning|afternoon)) /;
/** Days by which something is to have come: they leave open nothing else. */
const DEADLINE =
  / (?:before the (?:year|month|summer|winter) is (?:out|over)|by (?:christmas|easter|summer|winter|spring|autumn|(?:the )?end of (?:the |this |next )?\w+(?: \d{4})?)|from (?:next|this|the) \w+ on(?:wards?)?|in (?!the )\d+ (?:weeks|months|years)|starting (?:next|this) \w+)(?: ,)? /g;

function actsIn(said: string): Pick<ActClaim, 'act' | 'modal' | 'where'>[] {
  const words = said.replace(DEADLINE, ' ');
  const found = actsAs(words);
  const active = found.length === 0 ? activeOf(words) : undefined;
  return active === undefined ? found : actsAs(active);
}

function actsAs(words: string): Pick<ActClaim, 'act' | 'modal' | 'where'>[] {
  for (const one of ACTS) {
    const found = sayingOf(words, one);
    if (!found) continue;
    const { modal, around } = found;
    if (SCOPED.test(words) && !isAmong(one.act, words)) return [];
    if (
      ON_SOME.test(words) &&
      !['may', 'freely', ...(BETWEEN_PEOPLE.has(one.act) ? ['must'] : [])].includes(modal)
    )
      return [];
    const where = PLACES.flatMap(([place, named]) => (named.test(around) ? [place] : []));
    const isLeft = modal === 'may' && DUTIES.has(one.act) && LEFT_TO_EACH.test(around);
    const act = one.act === 'barriers' && BETWEEN.test(words) ? 'barriersBetween' : one.act;
    return [{ act, modal: isLeft ? 'needNot' : modal, where }];
  }
  return [];
}

/** What is left to each is no duty of anybody. */
const DUTIES: ReadonlySet<Act> = new Set([
  ...(['barriers', 'tests', 'tellOfOthers', 'details', 'shareLocation', 'meetMetamours'] as const),
]);
const LEFT_TO_EACH = / (?:up to|decides?|free to|own choice|own decision) /;

const BETWEEN =
  / (?:(?:with|between|among) (?:each other|us|the 2 of us|both of us)|just the 2 of us|between ourselves) /;
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['party', / (?:party|parties|clubs?|bars?|festivals?) /],
  ['date', / (?:on|during) (?:our |a |any |their )?dates? /],
  ['sex', / (?:sex|play|playing|bed|scenes?|oral|anal|penetration) /],
  ['home', / (?:at home|in the flat|in our home|in the house) /],
  ['trip', / (?:trips?|holidays?|vacations?|travelling|abroad|journeys?) /],
  ['work', / (?:at work|office) /],
  ['drive', / (?:driv\w+|car) /],
  ['public', / (?:public|street|outdoors) /],
];

/** Words that say how an act is meant, and stay where it is taken out. */
const KEPT: ReadonlySet<string> = new Set(
  `nobody no not never without nothing may can must always ask asks asking free freely ok fine welcome allowed off limits forbidden taboo every time only
  unless if when whenever until while during except everybody we i you each has have to need needs us permission yes us`.split(
    /\s+/,
  ),
);
const TURNED = /\b(?:secret|hide|hides|private|hidden|turn off|switch off|off)\b/;
const TURNS: ReadonlySet<Act> = new Set(['outAtWork', 'outToFamily', 'readMessages', 'shareLocation']);

interface Saying {
  readonly modal: Modal;
  /** The sentence without what names the act. */
  readonly around: string;
}

function sayingOf(words: string, { act, named, notWith, onlyWith, inCase }: ActWords): Saying | undefined {
  if (notWith?.test(words) || onlyWith?.test(words) === false) return undefined;
  for (const one of named) {
    const [pattern, says] = one instanceof RegExp ? [one, undefined] : one;
    const match = words.match(pattern);
    if (!match) continue;
    const kept = match[0].split(' ').filter((word) => KEPT.has(word) && !(inCase && CASES.has(word)));
    const around = words.replace(match[0], ` ${[...kept, 'ACT'].join(' ')}`);
    if (says) {
      const isOpen =
        isConditional(inCase ? around : words) || (says !== 'ask' && BEFORE.test(inCase ? around : words));
      return isOpen ? undefined : { modal: says, around };
    }
    const modal = modalOf(around);
    if (!modal) return undefined;
    if (!TURNS.has(act) || !TURNED.test(words)) return { modal, around };
    const turned = modal === 'must' ? 'never' : modal === 'never' ? 'may' : undefined;
    return turned && { modal: turned, around };
  }
  return undefined;
}
const CASES: ReadonlySet<string> = new Set(['when', 'if', 'whenever', 'while', 'during']);
