// Whom a sentence binds, and between whom something is. What leaves that open makes no claim.
import type { Statement, Who } from '../claims.ts';
import type { Plain } from './plain.ts';

const US =
  / (?:we|us|our|ours|ourselves|each|everybody|nobody|both|whoever|either|all|one of us|any 1 of us) /;
const I = / (?:i|me|my|mine|myself) /;
const YOU = / (?:you|your|yours|yourself) /;

/** The people of its marks that stand in a part of it. */
const marksIn = ({ people }: Pick<Plain, 'people'>, part: string): Who[] => [
  ...[...part.matchAll(/@(\d+)/g)].flatMap(({ 1: at }) => people[Number(at)] ?? []),
  ...[...part.matchAll(/ (\?\p{L}+)/gu)].map(({ 1: name }) => name as Who),
];

/** Each who is bound: by “we” and “nobody” all whose it is, by “I” who says it, by a name at the head whoever is called so. */
export function boundBy(plain: Plain, statement: Statement): readonly Who[] | undefined {
  const { author, asked, people } = statement;
  const { words } = plain;
  const head = words.match(
    /^ (?:(?:when|if|before|after)[^,]*, )?((?:[@?][^ ]+(?: and |, | , | or )?)+)/,
  )?.[1];
  if (/^ [@?][^ ]+ and (?:i|me) /.test(words)) return author ? undefined : people;
  if (head) return marksIn(plain, ` ${head}`);
  if (asked && YOU.test(words)) return asked;
  if (US.test(words)) return author && asked === undefined && I.test(words) ? undefined : people;
  if (I.test(words)) return author ? [author] : undefined;
  if (YOU.test(words)) return undefined;
  if (author) return asked ?? [author];
  return people;
}

/** Between whom: all of them together. */
export function together(plain: Plain, statement: Statement): readonly Who[] | undefined {
  const { author, asked, people } = statement;
  const { words } = plain;
  const found = new Set<Who>();
  const named = marksIn(plain, words);
  for (const one of named) found.add(one);
  const isWe = US.test(words);
  if (I.test(words)) {
    // of two, whoever does not name the other is the one who writes
    if (!author && !(people.length === 2 && named.some((one) => people.includes(one)))) return undefined;
    for (const one of author ? [author] : people) found.add(one);
  }
  if (YOU.test(words)) {
    if (!asked) return undefined;
    for (const one of asked) found.add(one);
  }
  if (isWe) for (const one of people) found.add(one);
  if (found.size === 1 && author) found.add(author);
  // of a paper of theirs, whoever is named alone is named among them
  if (found.size === 0 || (isTheirs(words) && named.every((one) => people.includes(one)) && !author))
    for (const one of people) found.add(one);
  return found.size > 1 ? [...found] : undefined;
}

const isTheirs = (words: string) => / (?:for|with|to|at) [@?]/.test(words);
