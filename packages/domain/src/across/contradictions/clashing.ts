// When two claims of a sort clash: what rows of kinds are made of.
import {
  type Act,
  type ActClaim,
  type Amount,
  type AmountClaim,
  type Claim,
  type DayClaim,
  type Modal,
  PARTS,
  type Part,
  type PledgeClaim,
  type TermClaim,
  type Who,
} from './claims.ts';

/** From and to, in minutes after midnight. */
export const HOURS_OF: readonly (readonly [Part, number, number])[] = [
  ['morning', 360, 720],
  ['afternoon', 720, 1020],
  ['evening', 1020, 1320],
  ['night', 1320, 1800],
];

export interface Kind {
  readonly id: string;
  /** How it is explained: the screens have words for each. */
  readonly why: 'figures' | 'opposite' | 'asking' | 'days' | 'tooMuch' | 'term' | 'pledge';
  /** In either order. */
  clash(a: Claim, b: Claim): boolean;
}

export const within = (few: readonly Who[], all: readonly Who[]) => few.every((one) => all.includes(one));
export const meet = (a: readonly Who[], b: readonly Who[]) => a.some((one) => b.includes(one));
export const same = (a: readonly Who[], b: readonly Who[]) => within(a, b) && within(b, a);
/** Whoever is bound by the one is bound by the other. */
export const nested = (a: Claim, b: Claim) => within(a.who, b.who) || within(b.who, a.who);

export const opposed = (act: Act, id: string, pairs: readonly (readonly [Modal, Modal])[]): Kind => ({
  ...{ id, why: pairs.some((pair) => pair.includes('ask')) ? 'asking' : 'opposite' },
  clash: (a, b) =>
    isAct(a, act) &&
    isAct(b, act) &&
    nested(a, b) &&
    isSamePlace(a, b) &&
    pairs.some(
      ([one, other]) =>
        (a.modal === one && b.modal === other && isMeant(a, b)) ||
        (a.modal === other && b.modal === one && isMeant(b, a)),
    ),
});
/** What others do with what is mine: who rules it out rules it out for them. */
const OF_ME: ReadonlySet<Act> = new Set(['photosOnline', 'recording', 'readMessages', 'shareLocation']);
/** Who says for themselves alone that they leave it may still leave it where all may. */
const isMeant = (one: ActClaim, other: ActClaim) =>
  one.modal !== 'never' ||
  OF_ME.has(one.act) ||
  (other.modal !== 'may' && other.modal !== 'freely') ||
  within(other.who, one.who);
export const isSamePlace = ({ where: a }: ActClaim, { where: b }: ActClaim) =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
export const isAct = (claim: Claim, act: Act): claim is ActClaim => claim.is === 'act' && claim.act === act;

/** What is ruled out here and left free, or asked for, there. */
export const RULED_OUT = [
  ['never', 'may'],
  ['never', 'must'],
  ['never', 'freely'],
] as const;
/** What is asked for here, and left to each there. */
export const LEFT_OPEN = [
  ['must', 'needNot'],
  ['must', 'never'],
] as const;
export const ASKED = [
  ['ask', 'freely'],
  ['ask', 'never'],
] as const;

/** Closer than this are two ways to say the same: four nights a month, one a week. */
export const ALIKE = 0.15;
export const differ = (a: number, b: number) => Math.abs(a - b) > ALIKE * Math.max(a, b);

export const figures = (of: Amount, id: string, people: 'same' | 'nested' = 'same'): Kind => ({
  ...{ id, why: 'figures' },
  clash: (a, b) => {
    if (!isAmount(a, of) || !isAmount(b, of)) return false;
    if (people === 'same' ? !same(a.who, b.who) : !nested(a, b)) return false;
    return apart(a, b) || apart(b, a);
  },
});
export const isAmount = (claim: Claim, of: Amount): claim is AmountClaim =>
  claim.is === 'amount' && claim.of === of;
export const apart = (low: AmountClaim, high: AmountClaim) =>
  low.most < high.least && differ(low.most, high.least);

export const onDays = (id: string, clash: (a: DayClaim, b: DayClaim) => boolean): Kind => ({
  ...{ id, why: 'days' },
  clash: (a, b) => a.is === 'day' && b.is === 'day' && isSameDay(a, b) && (clash(a, b) || clash(b, a)),
});
export const isFeast = ({ days }: DayClaim) =>
  days.some((day) => !day.endsWith('day') || day === 'boxingDay');
export const isSameDay = (a: DayClaim, b: DayClaim) =>
  a.days.some((day) => b.days.includes(day)) &&
  (a.hours && b.hours
    ? a.hours[0] < b.hours[1] && b.hours[0] < a.hours[1]
    : partsOf(a).some((part) => partsOf(b).includes(part))) &&
  (a.inMonth === null || b.inMonth === null || a.inMonth.some((one) => b.inMonth?.includes(one)));
/** Where hours are said, the parts of the day that they begin in, or that they were given. */
const partsOf = ({ parts, hours, quote }: DayClaim): readonly Part[] =>
  hours && quote !== '' && parts.length === PARTS.length
    ? HOURS_OF.flatMap(([part, from, to]) => (hours[0] < to && hours[1] > from ? [part] : []))
    : parts;
export const isOurs = ({ whose }: DayClaim) => whose === 'ours' || whose === 'only';
/** Two groups who both have that day, and somebody who would be in two places. */
export const promisedTwice = (a: DayClaim, b: DayClaim) =>
  isOurs(a) &&
  isOurs(b) &&
  meet(a.who, b.who) &&
  !same(a.who, b.who) &&
  // all together are together also where two of them are
  (!nested(a, b) || (within(a.who, b.who) && a.whose === 'only'));

export const isTold = (claim: Claim) =>
  isAmount(claim, 'told') || (isAct(claim, 'tellOfOthers') && claim.modal === 'must');
export const isTerm = (claim: Claim, what: TermClaim['what']): claim is TermClaim =>
  claim.is === 'term' && claim.what === what;
export const isPledge = (claim: Claim, what: PledgeClaim['what']): claim is PledgeClaim =>
  claim.is === 'pledge' && claim.what === what;
export const isIn = (few: string, all: string) =>
  few.split(' ').every((word) => all.split(' ').includes(word));
export const either = (a: Claim, b: Claim, clash: (a: Claim, b: Claim) => boolean) =>
  clash(a, b) || clash(b, a);
