/**
 * What a search may use: time by a clock, and work, which is counted in the solver's iterations and so is the same on every
 * machine. Each step gets a share of what is left. docs/spec/planner.md, PLAN118, PLAN120.
 */
import type { SolveSettings } from './solve.ts';
import type { Solver } from './solver.ts';

/** Reading a program costs about as much as an iteration for each so many entries. */
const ENTRIES = 100;

export class Budget {
  /** The solver, with its work counted. */
  readonly solver: Solver;
  private spent = 0;
  private readonly now: () => number;
  private readonly end: Limit;
  private step: Limit;

  constructor(private readonly settings: SolveSettings) {
    this.now = settings.now ?? Date.now;
    const { seconds = Number.POSITIVE_INFINITY, work = Number.POSITIVE_INFINITY } = settings;
    this.end = { time: Number.isFinite(seconds) ? this.now() + 1000 * seconds : seconds, work };
    this.step = this.end;
    this.solver = this.counted(settings.solver);
  }

  /** Work so far. */
  get used(): number {
    return this.spent;
  }

  /** From here on this share of what is left may be used; the rest is for later. */
  begin(share: number): void {
    this.step = this.within(this.end, share);
  }

  /** Whether the step at hand has to end. */
  isOver(): boolean {
    return this.isPast(this.step) || (this.settings.shouldStop?.() ?? false);
  }

  /** A part of what the step has left, as the solver is told it. */
  part(share: number): { seconds?: number; shouldStop: () => boolean } {
    const limit = this.within(this.step, share);
    const shouldStop = () => this.isPast(limit) || this.isOver();
    if (!Number.isFinite(limit.time)) return { shouldStop };
    return { seconds: Math.max(0.05, (limit.time - this.now()) / 1000), shouldStop };
  }

  private within({ time, work }: Limit, share: number): Limit {
    const now = Number.isFinite(time) ? this.now() : 0;
    return { time: now + share * (time - now), work: this.spent + share * (work - this.spent) };
  }

  /** Without a time limit no clock is looked at. */
  private isPast({ time, work }: Limit): boolean {
    return this.spent >= work || (Number.isFinite(time) && this.now() >= time);
  }

  private counted(solver: Solver): Solver {
    return {
      restarts: solver.restarts,
      solve: async (program, options = {}) => {
        const before = this.spent + program.indices.length / ENTRIES;
        const solved = await solver.solve(program, {
          ...options,
          shouldStop: (iterations) => {
            this.spent = before + iterations;
            return options.shouldStop?.(iterations) ?? false;
          },
        });
        this.spent = before + (solved.iterations ?? 0);
        return solved;
      },
    };
  }
}

type Limit = { /** Milliseconds of the clock. */ time: number; work: number };
