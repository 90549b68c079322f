// What clashes of the days of papers, and of pledges: rows of kinds.
import { either, isIn, isPledge, isTerm, type Kind, meet, nested } from './clashing.ts';

export const PAPER_KINDS: readonly Kind[] = [
  {
    ...{ id: 'holdsBeyondEnd', why: 'term' },
    clash: (a, b) =>
      either(
        a,
        b,
        (holds, ends) =>
          isTerm(holds, 'holds') &&
          isTerm(ends, 'ends') &&
          holds.paper === ends.paper &&
          holds.day > ends.day,
      ),
  },
  {
    ...{ id: 'reviewBeyondEnd', why: 'term' },
    clash: (a, b) =>
      either(
        a,
        b,
        (review, ends) =>
          isTerm(review, 'review') &&
          isTerm(ends, 'ends') &&
          review.paper === ends.paper &&
          review.day > ends.day,
      ),
  },
  {
    ...{ id: 'twoEnds', why: 'term' },
    clash: (a, b) =>
      either(
        a,
        b,
        (one, other) =>
          isTerm(one, 'holds') && isTerm(other, 'holds') && one.paper === other.paper && one.day < other.day,
      ),
  },
  {
    ...{ id: 'activityOut', why: 'pledge' },
    clash: (a, b) =>
      either(
        a,
        b,
        (act, limit) =>
          isPledge(act, 'activity') &&
          isPledge(limit, 'limit') &&
          nested(act, limit) &&
          isIn(limit.words, act.words),
      ),
  },
  {
    ...{ id: 'wordTwice', why: 'pledge' },
    clash: (a, b) =>
      either(
        a,
        b,
        (slow, stop) =>
          isPledge(slow, 'slow') &&
          isPledge(stop, 'stop') &&
          meet(slow.who, stop.who) &&
          slow.words === stop.words,
      ),
  },
];
