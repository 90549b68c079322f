// From scores on sentences of authors that were not learned from: where the limits lie, and what comes of them.
import type { Text } from './corpus.ts';
import { type Head, heads, isWanted, kinds } from './model.ts';

type Judged = readonly (readonly [Text, readonly Readonly<Record<Head, number>>[]])[];
type Limit = Readonly<Record<Head, number>>;
/** Above which a sentence has a kind: where no rule found it, and where one did. */
export interface Limits {
  readonly alone: Limit;
  readonly withRule: Limit;
}

/** A wrong finding costs as much as so many right ones are worth. A rule says where and why, so that one can disagree; the model cannot. */
const wrong = { alone: 2.5, withRule: 1, any: 5 };

const has = (text: Text, k: number, head: Head): boolean =>
  head !== 'any' && (text.byRules[k]?.includes(head) ?? false);

/** The highest score among the sentences where a rule found it, or among those where none did. */
function best([text, scores]: Judged[number], head: Head, byRule: boolean): number {
  const own = scores.filter((_, k) => has(text, k, head) === byRule);
  return Math.max(-99, ...own.map((one) => one[head]));
}

function limitOf(judged: Judged, head: Head, byRule: boolean): number {
  const cost = head === 'any' ? wrong.any : byRule ? wrong.withRule : wrong.alone;
  const ordered = judged
    .filter(([text]) => byRule === text.byRules.some((_, k) => has(text, k, head)))
    .map((one) => ({ score: best(one, head, byRule), isRight: isWanted(one[0], head) }))
    .sort((a, b) => b.score - a.score);
  let worth = 0;
  let most = 0;
  let limit = 99;
  for (const [k, { score, isRight }] of ordered.entries()) {
    worth += isRight ? 1 : -cost;
    if (worth <= most) continue;
    most = worth;
    limit = Number(((score + (ordered[k + 1]?.score ?? score - 1)) / 2).toFixed(4));
  }
  return limit;
}

export function limitsOf(judged: Judged): Limits {
  const limit = (byRule: boolean) =>
    Object.fromEntries(heads.map((head) => [head, limitOf(judged, head, byRule && head !== 'any')])) as Limit;
  return { alone: limit(false), withRule: limit(true) };
}

/** Precision / recall: flagged or not, micro over kinds, and each kind. */
export function figures(judged: Judged, { alone, withRule }: Limits): string {
  const count = (pairs: readonly (readonly [boolean, boolean])[]) => {
    const right = pairs.filter(([wanted, found]) => wanted && found).length;
    const found = pairs.filter(([, one]) => one).length;
    const wanted = pairs.filter(([one]) => one).length;
    return `${(right / found).toFixed(3)}/${(right / wanted).toFixed(3)}`;
  };
  const finds = (one: Judged[number], head: Head) =>
    best(one, head, false) > alone[head] || best(one, head, true) > withRule[head];
  const flagged = judged.map(
    (one) => [isWanted(one[0], 'any'), heads.some((head) => finds(one, head))] as const,
  );
  const each = kinds.map((kind) => judged.map((one) => [isWanted(one[0], kind), finds(one, kind)] as const));
  return [
    `flagged ${count(flagged)}`,
    `micro ${count(each.flat())}`,
    ...each.map((pairs, k) => `${kinds[k]} ${count(pairs)}`),
  ].join(', ');
}
