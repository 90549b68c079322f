/**
 * From an instance to the best plan there is: the six levels one after the other, each proven optimal before the next
 * may trade nothing of it away. Every plan that leaves here passed check.ts. docs/spec/planner.md, PLAN60–PLAN67.
 */
import { openCalendar } from './calendar.ts';
import { check } from './check.ts';
import { candidateColumns, type Starts } from './columns.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { boundFromDuals } from './duals.ts';
import {
  compareObjectives,
  type Instance,
  LEVELS,
  type LevelName,
  type Objective,
  type Plan,
} from './format.ts';
import { greedyPlan } from './greedy.ts';
import { improveLocally } from './improve.ts';
import { buildModel, type Model, pointOf, readPlan } from './model.ts';
import type { Expression, Row } from './program.ts';
import type { Solver } from './solver.ts';

export type LevelResult = {
  name: LevelName;
  /** The plan's value on this level. */
  objective: number;
  /** No plan that is as good on the levels before has a smaller value than this. */
  bound: number;
  proven: boolean;
  /** (objective − bound) / max(1, |objective|); 0 when proven. */
  gap: number;
};

export type Outcome =
  | { status: 'proven' | 'stopped'; plan: Plan; objective: Objective; levels: LevelResult[] }
  | { status: 'infeasible'; conflict: Conflict };

export type SolveSettings = {
  solver: Solver;
  /** Time for the whole search; without it the search ends when everything is proven. */
  seconds?: number;
  seed?: number;
  /** Asked often; true ends the search with the best plan so far. */
  shouldStop?: () => boolean;
  /** Each better plan, the instant one first. */
  onPlan?: (plan: Plan, objective: Objective) => void;
  /** After each level, and with growing bounds while a level is being worked on. */
  onLevel?: (level: LevelResult, index: number) => void;
  /** Which starts are candidates; both give the same optimum. */
  starts?: Starts;
  /** How many ways out of a conflict to look for; 3 unless given. */
  ways?: number;
  /** A clock in milliseconds. */
  now?: () => number;
};

/** Level 4 is kept in weighted minutes and shown in quarter hours. */
const SCALE = [1, 1, 1, 15, 1, 1] as const;

/** Finds the best plan of an instance, or the smallest set of rules that cannot hold together. */
export async function solve(instance: Instance, settings: SolveSettings): Promise<Outcome> {
  const search = new LevelSearch(instance, settings);
  const begun = await search.begin();
  if (begun) return { status: 'infeasible', conflict: begun };
  for (let level = 0; level < LEVELS.length; level++) await search.work(level);
  return search.outcome();
}

type Best = { plan: Plan; objective: Objective; x: Float64Array };

class LevelSearch {
  private readonly model: Model;
  private readonly now: () => number;
  private readonly deadline: number;
  /** When the level at hand must leave the rest of the time to later ones. */
  private levelEnd = Number.POSITIVE_INFINITY;
  private readonly rows: Row[] = [];
  /** Bounds of the finished levels, in the model's units. */
  private readonly bounds: number[] = [];
  private best: Best | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly settings: SolveSettings,
  ) {
    this.now = settings.now ?? Date.now;
    this.deadline = this.now() + 1000 * (settings.seconds ?? Number.POSITIVE_INFINITY);
    this.model = buildModel(instance, candidateColumns(openCalendar(instance), settings.starts));
  }

  /** Finds a first plan; returns the conflict when the rules leave none. */
  async begin(): Promise<Conflict | null> {
    const { instance, model, settings } = this;
    let plan = greedyPlan(instance, { columns: model.columns });
    if (!plan) {
      // What is asked for needs a real search; everything else can only get in its way.
      const found = await findConflict(instance, settings.solver, settings.ways);
      if (found.conflict) return found.conflict;
      plan = greedyPlan(instance, { columns: model.columns, base: found.sessions }) ?? null;
    }
    if (plan) this.offer(plan);
    if (!this.best) {
      const point = await settings.solver.solve(
        model.builder.program({ columns: [], values: [], constant: 0 }),
      );
      if (!point.x) throw new Error(`no plan found although the rules allow one: ${point.status}`);
      this.offerPoint(point.x);
    }
    return null;
  }

  /** Works on one level with all earlier ones frozen. */
  async work(level: number): Promise<void> {
    const { expression, unit } = this.levelOf(level);
    this.levelEnd = this.now() + (this.deadline - this.now()) * (SHARE[level] ?? 1);
    let bound = this.roundUp(level, Math.max(0, this.lowestConceivable(level), this.implied(level)));
    if (this.value(level) > bound && !this.stopped()) {
      const program = this.model.builder.program(expression, this.rows);
      if (this.model.columns.length > (PIECEWISE[level] ?? 0)) {
        const relaxed = await this.settings.solver.solve(program, { relax: true, ...this.limits(0.5) });
        // Recomputed exactly from the multipliers: what is called a bound does not rest on rounded sums.
        const exact = relaxed.rowDual ? boundFromDuals(program, relaxed.rowDual) : Number.NEGATIVE_INFINITY;
        bound = Math.max(bound, this.roundUp(level, exact + expression.constant));
        this.report(level, bound);
        if (this.value(level) > bound && !this.stopped()) await this.improve(level, bound);
      }
      if (this.value(level) > bound && !this.stopped()) {
        const settings = {
          gap: unit * 0.999,
          seed: this.settings.seed ?? 0,
          ...(this.best ? { start: this.best.x } : {}),
          ...this.limits(1),
          onImproved: (x: Float64Array) => this.offerPoint(x),
        };
        let solved = await this.settings.solver.solve(program, settings);
        // There is a plan, so this is a mistake of the solver's presolve.
        if (solved.status === 'infeasible') {
          solved = await this.settings.solver.solve(program, { ...settings, tune: { presolve: 'off' } });
        }
        const claimed = solved.status === 'infeasible' ? Number.NEGATIVE_INFINITY : solved.bound;
        if (solved.x) this.offerPoint(solved.x);
        bound = Math.max(bound, this.roundUp(level, claimed + expression.constant));
      }
    }
    this.bounds[level] = bound;
    this.report(level, bound);
    const upper = this.value(level) - expression.constant;
    const tag = { kind: 'level', level } as const;
    this.rows.push({
      tag,
      lower: Number.NEGATIVE_INFINITY,
      upper,
      columns: expression.columns,
      values: expression.values,
    });
  }

  outcome(): Outcome {
    if (!this.best) throw new Error('the search ended without a plan');
    const { plan, objective } = this.best;
    // Work on a later level can only have kept or bettered an earlier one.
    const levels = this.bounds.map((bound, level) => this.result(level, bound));
    const proven = levels.every((l) => l.proven);
    return { status: proven ? 'proven' : 'stopped', plan, objective, levels };
  }

  private levelOf(level: number): { expression: Expression; unit: number } {
    const found = this.model.levels[level];
    if (!found) throw new Error(`no level ${level}`);
    return found;
  }

  /** The best plan's value in the model's own unit. */
  private value(level: number): number {
    return Math.round((this.best?.objective[level] ?? 0) * (SCALE[level] ?? 1));
  }

  /** What the level would be with every variable at its best end. */
  private lowestConceivable(level: number): number {
    const { expression } = this.levelOf(level);
    const { lower, upper } = this.model.builder;
    return expression.columns.reduce((sum, column, i) => {
      const value = expression.values[i] ?? 0;
      return sum + value * ((value > 0 ? lower[column] : upper[column]) ?? 0);
    }, expression.constant);
  }

  /**
   * Where no date can be shorter than a floor, the first three levels count the same blocks: a level that is a multiple of
   * an earlier one is bounded by that one's bound.
   */
  private implied(level: number): number {
    const { expression } = this.levelOf(level);
    return this.bounds.reduce((best, bound, earlier) => {
      const other = this.levelOf(earlier).expression;
      const ratio = (expression.values[0] ?? 0) / (other.values[0] ?? 1);
      const multiple =
        ratio > 0 &&
        expression.columns.length === other.columns.length &&
        expression.columns.every(
          (c, i) => c === other.columns[i] && expression.values[i] === ratio * (other.values[i] ?? 0),
        );
      return multiple ? Math.max(best, expression.constant + ratio * (bound - other.constant)) : best;
    }, Number.NEGATIVE_INFINITY);
  }

  /** Values differ by multiples of the level's unit, so a bound may be rounded up to the next one. */
  private roundUp(level: number, bound: number): number {
    if (!Number.isFinite(bound)) return bound;
    const { expression, unit } = this.levelOf(level);
    const steps = Math.ceil((bound - expression.constant) / unit - 1e-4);
    return expression.constant + steps * unit;
  }

  private async improve(level: number, bound: number): Promise<void> {
    if (!this.best) return;
    const { expression, unit } = this.levelOf(level);
    // The rest is for the whole, which alone can prove that nothing better exists.
    const end = this.now() + 0.7 * (this.levelEnd - this.now());
    await improveLocally({
      model: this.model,
      expression,
      unit,
      rows: this.rows,
      x: this.best.x,
      solver: this.settings.solver,
      seed: this.settings.seed ?? 0,
      enough: () => this.stopped() || this.value(level) <= bound || this.now() >= end,
      seconds: () => this.limits(0.5).seconds ?? 60,
      offer: (x) => this.offerPoint(x),
    });
  }

  private limits(share: number): { seconds?: number; shouldStop: () => boolean } {
    const left = (this.levelEnd - this.now()) / 1000;
    const shouldStop = () => this.stopped();
    return Number.isFinite(left) ? { seconds: Math.max(0.05, left * share), shouldStop } : { shouldStop };
  }

  private stopped(): boolean {
    return this.now() >= this.levelEnd || (this.settings.shouldStop?.() ?? false);
  }

  private offerPoint(x: Float64Array): void {
    this.offer(readPlan(this.model, x));
  }

  /** Takes a plan if it keeps every rule and is better than the best so far. */
  private offer(plan: Plan): void {
    const { feasible, objective } = check(this.instance, plan);
    if (!feasible || (this.best && compareObjectives(objective, this.best.objective) >= 0)) return;
    const x = pointOf(this.model, plan);
    if (!x) return;
    this.best = { plan, objective, x };
    this.settings.onPlan?.(plan, objective);
  }

  private result(level: number, bound: number): LevelResult {
    const scale = SCALE[level] ?? 1;
    const objective = this.best?.objective[level] ?? 0;
    const met = bound >= this.value(level);
    const scaled = met ? objective : bound / scale;
    const earlier = this.bounds.slice(0, level).every((b, i) => b >= this.value(i));
    const gap = met ? 0 : (objective - scaled) / Math.max(1, Math.abs(objective));
    return { name: LEVELS[level] ?? 'churn', objective, bound: scaled, proven: met && earlier, gap };
  }

  private report(level: number, bound: number): LevelResult {
    const result = this.result(level, bound);
    this.settings.onLevel?.(result, level);
    return result;
  }
}

/** How much of the remaining time each level may use; later levels get what is left. */
const SHARE = [0.15, 0.1, 0.1, 0.65, 0.65, 1] as const;
/**
 * Above so many candidates a level is bettered piece by piece before the whole is solved. For floors and wishes that pays
 * early, since their relaxation nearly always tells the optimum and ends the search; comfort needs the whole for its proof.
 */
const PIECEWISE = [400, 400, 400, 400, 4_000, 4_000] as const;
