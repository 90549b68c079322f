// All that clashes among many claims: pairs by the kinds, and sums that no pair shows.
import type { AmountClaim, Claim, Who } from './claims.ts';
import { KINDS } from './kinds.ts';

export interface Clash {
  readonly kind: string;
  /** Two claims, or all that make a sum too much; in order of the statements they stand in. */
  readonly claims: readonly Claim[];
}

export function clashesAmong(claims: readonly Claim[]): Clash[] {
  const found: Clash[] = [];
  const seen = new Set<string>();
  for (const [k, a] of claims.entries())
    for (const b of claims.slice(k + 1)) {
      if (a.is !== b.is && !mixed(a, b)) continue;
      const kind = KINDS.find((one) => one.clash(a, b));
      if (!kind) continue;
      const both = [a, b].sort(inOrder);
      const key = [kind.id, ...both.map(({ statement, quote }) => `${statement} ${quote}`)].join('\n');
      if (!seen.has(key)) found.push({ kind: kind.id, claims: both });
      seen.add(key);
    }
  return [...found, ...nightsAboveWeek(claims), ...hoursAboveCap(claims)].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

const mixed = (a: Claim, b: Claim) => [a.is, b.is].sort().join() === 'act,amount';
const inOrder = (a: Claim, b: Claim) => (place(a) < place(b) ? -1 : 1);
const place = ({ statement, quote, ...rest }: Claim) => `${statement}\n${quote}\n${JSON.stringify(rest)}`;
const keyOf = ({ kind, claims }: Clash) => `${kind}\n${claims.map(place).join('\n')}`;

/** Nobody spends eight nights of one week with others, where no two groups spend them together. */
function nightsAboveWeek(claims: readonly Claim[]): Clash[] {
  const nights = claims.filter(
    (one): one is AmountClaim => one.is === 'amount' && one.of === 'nights' && one.least > 0,
  );
  const clashes = new Map<string, Clash>();
  for (const who of new Set(nights.flatMap((one) => one.who))) {
    const theirs = mostOfEach(
      nights.filter((one) => one.who.includes(who)),
      who,
    );
    if (theirs.length < 2 || theirs.reduce((sum, { least }) => sum + least, 0) <= 7.2) continue;
    const clash = { kind: 'nightsAboveWeek', claims: theirs.sort(inOrder) };
    clashes.set(keyOf(clash), clash);
  }
  return [...clashes.values()];
}

/** One of each group, and no group that is part of another. */
function mostOfEach(nights: readonly AmountClaim[], who: Who): AmountClaim[] {
  const groups = new Map<string, AmountClaim>();
  for (const one of nights) {
    const key = [...one.who].sort().join(' ');
    const before = groups.get(key);
    if (!before || before.least < one.least || (before.least === one.least && place(one) < place(before)))
      groups.set(key, one);
  }
  const all = [...groups.values()];
  return all.filter(
    (one) =>
      !all.some(
        (other) =>
          other !== one && other.who.every((person) => one.who.includes(person)) && other.who.includes(who),
      ),
  );
}

/** Least hours that are more together than one has for all dates. */
function hoursAboveCap(claims: readonly Claim[]): Clash[] {
  return claims.flatMap((cap) => {
    const [who] = cap.who;
    if (cap.is !== 'amount' || cap.of !== 'allMinutes' || !who) return [];
    const least = claims.filter(
      (one): one is AmountClaim =>
        one.is === 'amount' && one.of === 'minutes' && one.least > 0 && one.who.includes(who),
    );
    const groups = mostOfEach(least, who);
    const sum = groups.reduce((all, { least }) => all + least, 0);
    return sum > cap.most ? [{ kind: 'hoursAboveCap', claims: [cap, ...groups].sort(inOrder) }] : [];
  });
}
