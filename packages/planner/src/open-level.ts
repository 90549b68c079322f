/**
 * A level beyond floors: the relaxation's bound, a better plan piece by piece, and the whole. One thread does these one after the
 * other; with a second one, that one bounds while this one betters. docs/spec/planner.md, PLAN65, PLAN154–PLAN159.
 */
import type { Budget } from './budget.ts';
import { endsWithin } from './duals.ts';
import { improveLocally } from './improve.ts';
import type { Incumbent } from './incumbent.ts';
import { levelOf, roundUp } from './level-bounds.ts';
import { type Model, pointOf, readPlan } from './model.ts';
import { type ProofNews, relax, type Second, solveWhole } from './second.ts';
import type { LinearProgram } from './solver.ts';

type Ends = Pick<LinearProgram, 'lower' | 'upper'>;

type Opened = {
  model: Model;
  level: number;
  /** The level as it is now: better ends, and rows for the levels before. */
  program: LinearProgram;
  bound: number;
  budget: Budget;
  found: Incumbent;
  seed: number;
  onBound: (bound: number) => void;
};

export class OpenLevel {
  bound: number;
  private relaxed: { rowDual: Float64Array; exact: number; corner?: Float64Array } | undefined;
  private readonly unit: number;
  private readonly constant: number;

  constructor(private readonly at: Opened) {
    const { expression, unit } = levelOf(at.model, at.level);
    this.bound = at.bound;
    this.unit = unit;
    this.constant = expression.constant;
  }

  /** Between these ends lies every plan whose value is at most this. */
  within(most: number): Ends {
    const { program } = this.at;
    const ends = this.relaxed && endsWithin(program, this.relaxed.rowDual, most - this.constant);
    return ends ?? program;
  }

  async work(second: Second | undefined): Promise<void> {
    if (second && !second.isLost) {
      try {
        await this.together(second);
      } finally {
        second.stop();
      }
    }
    if (!second || second.isLost) await this.alone();
  }

  private get value(): number {
    return this.at.found.value(this.at.level);
  }

  private get isOpen(): boolean {
    return this.value > this.bound && !this.at.budget.isOver();
  }

  private get isInside(): boolean {
    return this.at.model.columns.length > INTERIOR;
  }

  private narrow(): LinearProgram {
    const { lower, upper } = this.within(this.value);
    return { ...this.at.program, lower, upper };
  }

  private raise(bound: number): void {
    const raised = roundUp(this.at.model, this.at.level, bound + this.constant);
    if (!(raised > this.bound)) return;
    this.bound = raised;
    this.at.onBound(raised);
  }

  private async alone(): Promise<void> {
    const { model, level, program, budget, found, seed } = this.at;
    if (!this.isOpen) return;
    if (!this.relaxed) {
      const { exact, rowDual, x } = await relax(program, this.isInside, budget.solver, budget.part(0.5));
      this.note(exact, rowDual, x);
    }
    if (this.isOpen && model.columns.length > (PIECEWISE[level] ?? 0)) {
      // The rest is for the whole, which alone can prove that nothing better exists, where it has a chance to.
      await this.improve(this.isInside ? 1 : 0.7);
    }
    if (!this.isOpen) return;
    const start = found.best && pointOf(model, found.best.plan);
    const solved = await solveWhole(this.narrow(), budget.solver, {
      gap: this.unit * 0.999,
      seed,
      ...(start ? { start } : {}),
      ...budget.part(1),
      onImproved: (x) => found.offer(readPlan(model, x)),
    });
    if (solved.x) found.offer(readPlan(model, solved.x));
    this.raise(solved.bound);
  }

  private async together(second: Second): Promise<void> {
    const { program, budget } = this.at;
    const { seconds } = budget.part(0.9);
    second.ask({
      kind: 'relax',
      program,
      inside: this.isInside,
      ...(seconds === undefined ? {} : { seconds }),
    });
    let asked = Number.POSITIVE_INFINITY;
    const listen = async (milliseconds: number) => {
      for (const news of await second.news(milliseconds)) this.hear(news);
      const open = this.value - this.bound;
      // A whole that knows of a much better plan has less to look through.
      if (!this.relaxed || this.isInside || open > asked / 2 || !this.isOpen) return;
      asked = open;
      this.askWhole(second);
    };
    while (this.isOpen && !second.isLost) {
      const { relaxed } = this;
      await this.improve(1, listen);
      // Nothing better is found in pieces: what is left is the second's.
      while (this.isOpen && second.isBusy && this.relaxed === relaxed) await listen(PATIENCE);
      if (!second.isBusy && this.relaxed === relaxed) break;
    }
  }

  private askWhole(second: Second): void {
    const { model, found, seed } = this.at;
    const start = found.best && pointOf(model, found.best.plan);
    second.ask({
      kind: 'whole',
      program: this.narrow(),
      gap: this.unit * 0.999,
      seed,
      ...(start ? { start } : {}),
    });
  }

  private hear(news: ProofNews): void {
    const { model, found } = this.at;
    if (news.kind === 'relaxed') this.note(news.bound, news.rowDual, news.corner);
    else if (news.kind === 'bound') this.raise(news.bound);
    else if (news.kind === 'point') found.offer(readPlan(model, news.x));
  }

  private note(exact: number, rowDual: Float64Array | undefined, corner: Float64Array | undefined): void {
    if (rowDual) this.relaxed = { rowDual, exact, ...(corner ? { corner } : {}) };
    this.raise(exact);
  }

  /** Ends early when a relaxation comes in: from there on it guides. */
  private async improve(share: number, listen?: (milliseconds: number) => Promise<void>): Promise<void> {
    const { model, program, budget, found, seed } = this.at;
    if (!found.best) return;
    const { relaxed } = this;
    const { shouldStop } = budget.part(share);
    await improveLocally({
      model,
      program: relaxed ? this.narrow() : program,
      unit: this.unit,
      x: found.best.x,
      ...(relaxed?.corner ? { guide: relaxed.corner } : {}),
      solver: budget.solver,
      seed,
      enough: () => this.value <= this.bound || this.relaxed !== relaxed || shouldStop(),
      part: () => budget.part(0.5),
      // Whole, and complete: it need not be looked up date by date.
      offer: (x) => found.offer(readPlan(model, x), x),
      ...(listen
        ? {
            others: async () => {
              await listen(0);
              return found.best?.x;
            },
          }
        : {}),
    });
  }
}

/** Above so many candidates the relaxation is solved by an interior point method. */
export const INTERIOR = 30_000;
/**
 * Above so many candidates a level is bettered piece by piece before the whole is solved. For wishes that pays early, since
 * their relaxation nearly always tells the optimum and ends the search; comfort needs the whole for its proof.
 */
const PIECEWISE: Readonly<Record<number, number>> = { 3: 800, 4: 4_000, 5: 4_000 };
/** Milliseconds between two looks at the time while the second thread works alone. */
const PATIENCE = 50;
