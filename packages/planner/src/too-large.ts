import { LIMITS } from './format.ts';

const WHAT = {
  candidates: 'possible dates',
  entries: 'ways in which possible dates count, add up or exclude each other',
} as const;

/** An instance that is well-formed and yet leaves more to choose among than memory and time are given for. */
export class TooLarge extends Error {
  constructor(what: keyof typeof WHAT) {
    super(
      `more than ${LIMITS[what]} ${WHAT[what]}: plan fewer weeks or relationships at a time, or with a coarser grid, longer steps or less free time`,
    );
    this.name = 'TooLarge';
  }
}
