/**
 * Which level each step of a search works on, what is known of it, and which of two plans is better. With slack, wishes are a step twice:
 * then a little of them may be given for the levels after, and at the end nothing more is given than those need. PLAN118, PLAN126.
 */
import { LEVELS, type Objective } from './format.ts';
import { SCALE } from './level-bounds.ts';
import type { LevelResult, Slack } from './solve.ts';

/** The level of wishes. */
const WISHES = 3;
/** How much of what is left each step may use; the last one all of it. */
const SHARE = [0.3, 0.2, 0.2, 0.5, 0.65, 0.8] as const;

export class Steps {
  readonly order: readonly number[];
  /** Bounds of the finished steps, in the model's units. */
  readonly bounds: number[] = [];
  /** The least that wishes lost, before anything was given of them, and the most that they may lose then. */
  private given: { best: number; bound: number; most: number } | undefined;

  constructor(
    order: readonly number[] | undefined,
    private readonly percent: number,
  ) {
    const levels = order ?? LEVELS.map((_, level) => level);
    this.order = percent > 0 ? [...levels, WISHES] : levels;
  }

  share(step: number): number {
    return step === this.order.length - 1 ? 1 : (SHARE[step] ?? 1);
  }

  /** Notes what a step came to, and answers what its level may be from then on. `all` is the level's value with no date at all. */
  finish(step: number, value: number, bound: number, all: number): number {
    this.bounds[step] = bound;
    if (!this.gives(step)) return value;
    // So many hundredths of what the best plan grants.
    const most = value + Math.floor(((all - value) * this.percent) / 100 + 1e-9);
    this.given = { best: value, bound, most };
    return most;
  }

  /** Negative when `a` is the better plan. */
  compare(a: Objective, b: Objective): number {
    for (const step of this.order.keys()) {
      const difference = this.counted(step, a) - this.counted(step, b);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  result(step: number, objective: Objective, bound: number): LevelResult {
    const level = this.order[step] ?? 0;
    const scale = SCALE[level] ?? 1;
    const value = objective[level] ?? 0;
    const met = bound >= Math.round(value * scale);
    const scaled = met ? value : bound / scale;
    const earlier = this.bounds.slice(0, step).every((b, s) => b >= this.reached(s, objective));
    const gap = met ? 0 : (value - scaled) / Math.max(1, Math.abs(value));
    return { name: LEVELS[level] ?? 'churn', objective: value, bound: scaled, proven: met && earlier, gap };
  }

  /** The result of each level; of wishes, that of their last step. */
  results(objective: Objective): LevelResult[] {
    const results: LevelResult[] = [];
    for (const [step, bound] of this.bounds.entries()) {
      const level = this.order[step];
      if (level !== undefined) results[level] = this.result(step, objective, bound);
    }
    return results;
  }

  get slack(): Slack | undefined {
    if (!this.given) return undefined;
    const { best, bound, most } = this.given;
    const scale = SCALE[WISHES];
    return { best: best / scale, bound: Math.min(best, bound) / scale, most: most / scale };
  }

  private gives(step: number): boolean {
    return this.percent > 0 && this.order[step] === WISHES && step < this.order.length - 1;
  }

  /** What a step came to: of wishes that may give something, the least that was found. */
  private reached(step: number, objective: Objective): number {
    const level = this.order[step] ?? 0;
    const value = Math.round((objective[level] ?? 0) * (SCALE[level] ?? 1));
    return this.gives(step) && this.given ? this.given.best : value;
  }

  /** A level's value as it counts at a step: below the most that wishes may lose, all are alike. */
  private counted(step: number, objective: Objective): number {
    const level = this.order[step] ?? 0;
    const value = Math.round((objective[level] ?? 0) * (SCALE[level] ?? 1));
    return this.gives(step) && this.given ? Math.max(value, this.given.most) : value;
  }
}
