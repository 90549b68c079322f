// One breath of the wave: four seconds in, six out, as long as `--breath` in tokens.css.

const breathIn = 4;
const breathOut = 6;
const whole = breathIn + breathOut;
/** Every breath is said aloud at first; later every fifth one, so that nobody has to listen for minutes on end. */
const saidAtFirst = 3;
const saidLater = 5;

export interface Breath {
  readonly phase: 'in' | 'out';
  /** The second within the phase, from 1. */
  readonly count: number;
  readonly of: number;
  /** Whether those who listen are told of it. */
  readonly isSaid: boolean;
  /** Milliseconds until the phase turns. */
  readonly untilTurn: number;
  /** Milliseconds until the count moves on. */
  readonly untilCount: number;
}

/** Where the breath is, so many milliseconds after the first one began, for somebody who came to it at `joined`. */
export function breathAt(passed: number, joined = 0): Breath {
  const seconds = passed / 1_000;
  const round = Math.floor(seconds / whole);
  const heard = round - Math.floor(joined / 1_000 / whole);
  const within = seconds - round * whole;
  const isIn = within < breathIn;
  const inPhase = isIn ? within : within - breathIn;
  const of = isIn ? breathIn : breathOut;
  return {
    phase: isIn ? 'in' : 'out',
    count: Math.floor(inPhase) + 1,
    of,
    isSaid: heard < saidAtFirst || heard % saidLater === 0,
    untilTurn: (of - inPhase) * 1_000,
    untilCount: (Math.floor(inPhase) + 1 - inPhase) * 1_000,
  };
}
