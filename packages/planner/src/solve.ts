/**
 * From an instance to the best plan there is: the six levels one after the other, each proven optimal before the next
 * may trade nothing of it away. Every plan that leaves here passed check.ts. docs/spec/planner.md, PLAN60–PLAN67.
 */
import { openCalendar, sessionKey } from './calendar.ts';
import { check } from './check.ts';
import { type Column, candidateColumns, type Starts } from './columns.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { boundFromDuals, endsWithin } from './duals.ts';
import { floorColumns, localSums, sumRows } from './floors.ts';
import { type Instance, LEVELS, type LevelName, type Objective, type Plan } from './format.ts';
import { greedyPlan } from './greedy.ts';
import { improveLocally, neighbours } from './improve.ts';
import { buildModel, type Model, pointOf, readPlan, sessionOf } from './model.ts';
import type { Expression, Row } from './program.ts';
import type { LinearProgram, SolveResult, Solver } from './solver.ts';

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
  /** Only these relations may get dates other than announced ones; all unless given. */
  only?: ReadonlySet<string>;
  /** In which order the levels count, floors first; the format's unless given. */
  order?: readonly number[];
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
  for (const level of search.order) await search.work(level);
  return search.outcome();
}

type Best = { plan: Plan; objective: Objective; x: Float64Array };

/** The levels that count floors. */
const FLOORS = 3;

class LevelSearch {
  private readonly model: Model;
  /** The same with the dates that floors need; for the first levels. */
  private readonly short: Model;
  private readonly now: () => number;
  private readonly deadline: number;
  /** When the level at hand must leave the rest of the time to later ones. */
  private levelEnd = Number.POSITIVE_INFINITY;
  /** What keeps the finished levels as good as they are. */
  private readonly rows: Row[] = [];
  /** Between these ends lies every plan that is as good as this one on the finished levels. */
  private ends: Pick<LinearProgram, 'lower' | 'upper'>;
  /** Bounds of the finished levels, in the model's units. */
  private readonly bounds: number[] = [];
  private best: Best | undefined;
  readonly order: readonly number[];

  constructor(
    private readonly instance: Instance,
    private readonly settings: SolveSettings,
  ) {
    this.now = settings.now ?? Date.now;
    this.deadline = this.now() + 1000 * (settings.seconds ?? Number.POSITIVE_INFINITY);
    const calendar = openCalendar(instance);
    this.order = settings.order ?? LEVELS.map((_, level) => level);
    const columns = this.columns(candidateColumns(calendar, settings.starts));
    this.model = buildModel(instance, columns);
    const few = floorColumns(calendar, columns);
    this.short = few.length < columns.length ? buildModel(instance, few) : this.model;
    const { lower, upper } = this.model.builder;
    this.ends = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
  }

  private columns(all: Column[]): Column[] {
    const { instance, settings } = this;
    const { only } = settings;
    if (!only) return all;
    const announced = new Set(
      [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])].map(sessionKey),
    );
    return all.filter((column) => {
      const session = sessionOf(instance, column);
      return only.has(session.relation) || announced.has(sessionKey(session));
    });
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
    this.levelEnd = this.now() + (this.deadline - this.now()) * (SHARE[this.order.indexOf(level)] ?? 1);
    if (level < FLOORS) await this.workOnFloors(level);
    else await this.workOnRest(level);
  }

  /** Floors are a small problem by themselves: it is solved as a whole. */
  private async workOnFloors(level: number): Promise<void> {
    const { short } = this;
    const { expression, unit } = levelOf(short, level);
    const implied = this.implied(level);
    let bound = this.roundUp(short, level, Math.max(0, this.lowestConceivable(level), implied));
    let x: Float64Array | undefined;
    // Where this level is a multiple of an earlier one, that one's search was this one's too.
    if (this.value(level) > bound && !Number.isFinite(implied) && !this.stopped()) {
      const earlier = Array.from({ length: level }, (_, l) => this.levelRow(short, l));
      const program = short.builder.program(expression, earlier);
      const solved = await this.solveWhole(program, unit, short);
      // Its numbers are whole only nearly; what it says is which dates.
      x = (solved.x && pointOf(short, readPlan(short, solved.x))) ?? undefined;
      bound = Math.max(bound, this.roundUp(short, level, solved.bound + expression.constant));
      this.fillUp();
    }
    this.bounds[level] = bound;
    this.report(level, bound);
    if (Number.isFinite(implied)) return;
    const proven = this.value(level) <= bound && !this.stopped();
    const near = proven ? neighbours(short) : [];
    const point = x ?? (this.best && pointOf(short, this.best.plan));
    const sums =
      proven && point
        ? await localSums(short, level, point, near, this.settings.solver, () => this.stopped())
        : null;
    if (sums) this.rows.push(...sumRows(this.model, level, sums));
    else this.rows.push(this.levelRow(this.model, level));
  }

  private async workOnRest(level: number): Promise<void> {
    const { model } = this;
    const { expression, unit } = levelOf(model, level);
    let bound = this.roundUp(model, level, Math.max(0, this.lowestConceivable(level)));
    if (this.value(level) > bound && !this.stopped()) {
      const program = { ...model.builder.program(expression, this.rows), ...this.ends };
      // Many columns have many equally good relaxations: from the inside one is found much sooner than along the edges.
      const inside = model.columns.length > INTERIOR;
      const relaxed = await this.settings.solver.solve(program, {
        relax: true,
        ...this.limits(0.5),
        ...(inside ? { tune: { solver: 'ipm', run_crossover: 'off' } } : {}),
      });
      const { rowDual } = relaxed;
      // Recomputed exactly from the multipliers: what is called a bound does not rest on rounded sums.
      const exact = rowDual ? boundFromDuals(program, rowDual) : Number.NEGATIVE_INFINITY;
      bound = Math.max(bound, this.roundUp(model, level, exact + expression.constant));
      this.report(level, bound);
      const narrow = () => this.narrowed(program, rowDual, this.value(level) - expression.constant);
      if (this.value(level) > bound && !this.stopped() && model.columns.length > (PIECEWISE[level] ?? 0)) {
        await this.improve(level, bound, { ...program, ...narrow() }, relaxed.x);
      }
      if (this.value(level) > bound && !this.stopped()) {
        const solved = await this.solveWhole({ ...program, ...narrow() }, unit, model);
        bound = Math.max(bound, this.roundUp(model, level, solved.bound + expression.constant));
      }
      this.ends = narrow();
    }
    this.bounds[level] = bound;
    this.report(level, bound);
    this.rows.push(this.levelRow(model, level));
  }

  /** The whole program, from the best plan on; better plans are taken as they come. */
  private async solveWhole(program: LinearProgram, unit: number, model: Model): Promise<SolveResult> {
    const start = this.best && pointOf(model, this.best.plan);
    const settings = {
      gap: unit * 0.999,
      seed: this.settings.seed ?? 0,
      ...(start ? { start } : {}),
      ...this.limits(1),
      onImproved: (x: Float64Array) => this.offer(readPlan(model, x)),
    };
    let solved = await this.settings.solver.solve(program, settings);
    // There is a plan, so this is a mistake of the solver's presolve.
    if (solved.status === 'infeasible') {
      solved = await this.settings.solver.solve(program, { ...settings, tune: { presolve: 'off' } });
    }
    if (solved.x) this.offer(readPlan(model, solved.x));
    return solved.status === 'infeasible' ? { ...solved, bound: Number.NEGATIVE_INFINITY } : solved;
  }

  /** A plan that has only what floors need gets what else there is room for. */
  private fillUp(): void {
    const base = this.best?.plan.sessions;
    const plan = base && greedyPlan(this.instance, { columns: this.model.columns, base });
    if (plan) this.offer(plan);
  }

  private levelRow(model: Model, level: number): Row {
    const { columns, values, constant } = levelOf(model, level).expression;
    const tag = { kind: 'level', level } as const;
    return { tag, lower: Number.NEGATIVE_INFINITY, upper: this.value(level) - constant, columns, values };
  }

  private narrowed(
    program: LinearProgram,
    rowDual: Float64Array | undefined,
    limit: number,
  ): Pick<LinearProgram, 'lower' | 'upper'> {
    return (rowDual && endsWithin(program, rowDual, limit)) ?? this.ends;
  }

  outcome(): Outcome {
    if (!this.best) throw new Error('the search ended without a plan');
    const { plan, objective } = this.best;
    // Work on a later level can only have kept or bettered an earlier one.
    const levels = this.bounds.map((bound, level) => this.result(level, bound));
    const proven = levels.every((l) => l.proven);
    return { status: proven ? 'proven' : 'stopped', plan, objective, levels };
  }

  /** The best plan's value in the model's own unit. */
  private value(level: number): number {
    return Math.round((this.best?.objective[level] ?? 0) * (SCALE[level] ?? 1));
  }

  /** What the level would be with every variable at its best end. */
  private lowestConceivable(level: number): number {
    const { expression } = levelOf(this.model, level);
    const { lower, upper } = this.ends;
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
    const { expression } = levelOf(this.short, level);
    return this.bounds.reduce((best, bound, earlier) => {
      const other = levelOf(this.short, earlier).expression;
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
  private roundUp(model: Model, level: number, bound: number): number {
    if (!Number.isFinite(bound)) return bound;
    const { expression, unit } = levelOf(model, level);
    const steps = Math.ceil((bound - expression.constant) / unit - 1e-4);
    return expression.constant + steps * unit;
  }

  private async improve(
    level: number,
    bound: number,
    program: LinearProgram,
    guide: Float64Array | undefined,
  ): Promise<void> {
    if (!this.best) return;
    // The rest is for the whole, which alone can prove that nothing better exists, where it has a chance to.
    const share = this.model.columns.length > INTERIOR ? 1 : 0.7;
    const end = this.now() + share * (this.levelEnd - this.now());
    await improveLocally({
      model: this.model,
      program,
      unit: levelOf(this.model, level).unit,
      x: this.best.x,
      ...(guide ? { guide } : {}),
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
    if (!feasible || (this.best && this.compare(objective, this.best.objective) >= 0)) return;
    const x = pointOf(this.model, plan);
    if (!x) return;
    this.best = { plan, objective, x };
    this.settings.onPlan?.(plan, objective);
  }

  private compare(a: Objective, b: Objective): number {
    for (const level of this.order) {
      const difference = (a[level] ?? 0) - (b[level] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private result(level: number, bound: number): LevelResult {
    const scale = SCALE[level] ?? 1;
    const objective = this.best?.objective[level] ?? 0;
    const met = bound >= this.value(level);
    const scaled = met ? objective : bound / scale;
    const before = this.order.slice(0, this.order.indexOf(level));
    const earlier = before.every((l) => (this.bounds[l] ?? Number.NEGATIVE_INFINITY) >= this.value(l));
    const gap = met ? 0 : (objective - scaled) / Math.max(1, Math.abs(objective));
    return { name: LEVELS[level] ?? 'churn', objective, bound: scaled, proven: met && earlier, gap };
  }

  private report(level: number, bound: number): LevelResult {
    const result = this.result(level, bound);
    this.settings.onLevel?.(result, level);
    return result;
  }
}

/** Above so many candidates the relaxation is solved by an interior point method. */
const INTERIOR = 30_000;

function levelOf(model: Model, level: number): { expression: Expression; unit: number } {
  const found = model.levels[level];
  if (!found) throw new Error(`no level ${level}`);
  return found;
}

/** How much of the remaining time each step may use, whichever level it works on; later steps get what is left. */
const SHARE = [0.3, 0.2, 0.2, 0.5, 0.65, 1] as const;
/**
 * Above so many candidates a level is bettered piece by piece before the whole is solved. For wishes that pays early, since
 * their relaxation nearly always tells the optimum and ends the search; comfort needs the whole for its proof.
 */
const PIECEWISE: Readonly<Record<number, number>> = { 3: 400, 4: 4_000, 5: 4_000 };
