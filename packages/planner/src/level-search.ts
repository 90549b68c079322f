/** The search of solve.ts: level by level, with what is known of the finished ones as rows and ends of the next. */
import { Budget } from './budget.ts';
import { announcedDates, openCalendar, sessionKey } from './calendar.ts';
import { type Column, candidateColumns } from './columns.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { boundFromDuals, endsWithin } from './duals.ts';
import { floorColumns, localSums, sumRows } from './floors.ts';
import type { Instance } from './format.ts';
import { greedyPlan } from './greedy.ts';
import { improveLocally, neighbours } from './improve.ts';
import { Incumbent } from './incumbent.ts';
import { impliedBound, levelOf, levelRow, lowestConceivable, roundUp } from './level-bounds.ts';
import { buildModel, type Model, pointOf, readPlan, sessionOf } from './model.ts';
import type { Row } from './program.ts';
import type { Outcome, SolveSettings } from './solve.ts';
import type { LinearProgram, SolveResult } from './solver.ts';
import { Steps } from './steps.ts';

/** The levels that count floors. */
const FLOORS = 3;
const WISHES = 3;

export class LevelSearch {
  readonly steps: Steps;
  private readonly model: Model;
  /** The same with the dates that floors need; for the first levels. */
  private readonly short: Model;
  private readonly budget: Budget;
  private readonly found: Incumbent;
  /** What keeps the finished levels as good as they are. */
  private readonly rows: Row[] = [];
  /** Between these ends lies every plan that is as good as this one on the finished levels. */
  private ends: Pick<LinearProgram, 'lower' | 'upper'>;

  constructor(
    private readonly instance: Instance,
    private readonly settings: SolveSettings,
  ) {
    this.budget = new Budget(settings);
    const calendar = openCalendar(instance);
    this.steps = new Steps(settings.order, settings.slack ?? 0);
    const columns = this.columns(candidateColumns(calendar, settings.starts));
    this.model = buildModel(instance, columns);
    const few = floorColumns(calendar, columns);
    this.short = few.length < columns.length ? buildModel(instance, few) : this.model;
    const { lower, upper } = this.model.builder;
    this.ends = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
    this.found = new Incumbent(instance, this.model, this.steps, settings.onPlan);
  }

  private columns(all: Column[]): Column[] {
    const { instance, settings } = this;
    const { only } = settings;
    if (!only) return all;
    const announced = announcedDates(instance);
    return all.filter((column) => {
      const session = sessionOf(instance, column);
      return only.has(session.relation) || announced.has(sessionKey(session));
    });
  }

  /** Finds a first plan; returns the conflict when the rules leave none. */
  async begin(): Promise<Conflict | null> {
    const { instance, model, settings, found } = this;
    let plan = greedyPlan(instance, { columns: model.columns });
    if (!plan) {
      // What is asked for needs a real search; everything else can only get in its way.
      const asked = await findConflict(instance, settings.solver, settings.ways);
      if (asked.conflict) return asked.conflict;
      plan = greedyPlan(instance, { columns: model.columns, base: asked.sessions }) ?? null;
    }
    if (plan) found.offer(plan);
    if (!found.best) {
      const point = await settings.solver.solve(
        model.builder.program({ columns: [], values: [], constant: 0 }),
      );
      if (!point.x) throw new Error(`no plan found although the rules allow one: ${point.status}`);
      found.offerPoint(point.x);
    }
    return null;
  }

  /** Takes the next step: works on one level with all earlier ones frozen. */
  async work(step: number): Promise<void> {
    const level = this.steps.order[step] ?? 0;
    // Beyond some size wishes need most of what there is.
    const large = level === WISHES && this.model.columns.length > INTERIOR;
    this.budget.begin(large ? 0.8 : this.steps.share(step));
    if (level < FLOORS) await this.workOnFloors(step, level);
    else await this.workOnRest(step, level);
  }

  /** Whether there is something left to do on a level, and something left to do it with. */
  private isOpen(level: number, bound: number): boolean {
    return this.found.value(level) > bound && !this.budget.isOver();
  }

  /** Floors are a small problem by themselves: it is solved as a whole. */
  private async workOnFloors(step: number, level: number): Promise<void> {
    const { short, budget, found } = this;
    const { expression, unit } = levelOf(short, level);
    const implied = impliedBound(short, level, this.steps.bounds);
    let bound = roundUp(short, level, Math.max(0, lowestConceivable(this.model, level, this.ends), implied));
    let x: Float64Array | undefined;
    // Where this level is a multiple of an earlier one, that one's search was this one's too.
    if (this.isOpen(level, bound) && !Number.isFinite(implied)) {
      const earlier = Array.from({ length: level }, (_, l) => levelRow(short, l, found.value(l)));
      const program = short.builder.program(expression, earlier);
      const solved = await this.solveWhole(program, unit, short);
      // Its numbers are whole only nearly; what it says is which dates.
      x = (solved.x && pointOf(short, readPlan(short, solved.x))) ?? undefined;
      bound = Math.max(bound, roundUp(short, level, solved.bound + expression.constant));
      this.fillUp();
    }
    this.steps.finish(step, found.value(level), bound, expression.constant);
    this.report(step, bound);
    if (Number.isFinite(implied)) return;
    const proven = found.value(level) <= bound && !budget.isOver();
    const near = proven ? neighbours(short) : [];
    const point = x ?? (found.best && pointOf(short, found.best.plan));
    const sums =
      proven && point
        ? await localSums(short, level, point, near, budget.solver, () => budget.isOver())
        : null;
    if (sums) this.rows.push(...sumRows(this.model, level, sums));
    if (!sums?.exact) this.rows.push(levelRow(this.model, level, found.value(level)));
  }

  private async workOnRest(step: number, level: number): Promise<void> {
    const { model, budget, found } = this;
    const { expression, unit } = levelOf(model, level);
    let bound = roundUp(model, level, Math.max(0, lowestConceivable(model, level, this.ends)));
    let narrowed = (_most: number) => this.ends;
    if (this.isOpen(level, bound)) {
      const program = { ...model.builder.program(expression, this.rows), ...this.ends };
      // Many columns have many equally good relaxations: from the inside one is found much sooner than along the edges, and from
      // there a corner, which uses few dates and so can guide.
      const inside = model.columns.length > INTERIOR;
      const relaxed = await budget.solver.solve(program, {
        relax: true,
        ...budget.part(0.5),
        ...(inside ? { tune: { solver: 'ipm', run_crossover: 'on' } } : {}),
      });
      const { rowDual } = relaxed;
      // Recomputed exactly from the multipliers: what is called a bound does not rest on rounded sums.
      const exact = rowDual ? boundFromDuals(program, rowDual) : Number.NEGATIVE_INFINITY;
      bound = Math.max(bound, roundUp(model, level, exact + expression.constant));
      this.report(step, bound);
      const within = (most: number) =>
        (rowDual && endsWithin(program, rowDual, most - expression.constant)) ?? this.ends;
      const narrow = () => within(found.value(level));
      if (this.isOpen(level, bound) && model.columns.length > (PIECEWISE[level] ?? 0)) {
        await this.improve(level, bound, { ...program, ...narrow() }, relaxed.x);
      }
      if (this.isOpen(level, bound)) {
        const solved = await this.solveWhole({ ...program, ...narrow() }, unit, model);
        bound = Math.max(bound, roundUp(model, level, solved.bound + expression.constant));
      }
      narrowed = within;
    }
    const most = this.steps.finish(step, found.value(level), bound, expression.constant);
    this.ends = narrowed(most);
    this.report(step, bound);
    this.rows.push(levelRow(model, level, most));
  }

  /** The whole program, from the best plan on; better plans are taken as they come. */
  private async solveWhole(program: LinearProgram, unit: number, model: Model): Promise<SolveResult> {
    const { solver } = this.budget;
    const start = this.found.best && pointOf(model, this.found.best.plan);
    const settings = {
      gap: unit * 0.999,
      seed: this.settings.seed ?? 0,
      ...(start ? { start } : {}),
      ...this.budget.part(1),
      onImproved: (x: Float64Array) => this.found.offer(readPlan(model, x)),
    };
    let solved = await solver.solve(program, settings);
    // There is a plan, so this is a mistake of the solver's presolve.
    if (solved.status === 'infeasible') {
      solved = await solver.solve(program, { ...settings, tune: { presolve: 'off' } });
    }
    if (solved.x) this.found.offer(readPlan(model, solved.x));
    return solved.status === 'infeasible' ? { ...solved, bound: Number.NEGATIVE_INFINITY } : solved;
  }

  /** A plan that has only what floors need gets what else there is room for. */
  private fillUp(): void {
    const base = this.found.best?.plan.sessions;
    const plan = base && greedyPlan(this.instance, { columns: this.model.columns, base });
    if (plan) this.found.offer(plan);
  }

  private async improve(
    level: number,
    bound: number,
    program: LinearProgram,
    guide: Float64Array | undefined,
  ): Promise<void> {
    const { model, budget, found, settings } = this;
    if (!found.best) return;
    // The rest is for the whole, which alone can prove that nothing better exists, where it has a chance to.
    const { shouldStop } = budget.part(model.columns.length > INTERIOR ? 1 : 0.7);
    await improveLocally({
      model,
      program,
      unit: levelOf(model, level).unit,
      x: found.best.x,
      ...(guide ? { guide } : {}),
      solver: budget.solver,
      seed: settings.seed ?? 0,
      enough: () => found.value(level) <= bound || shouldStop(),
      part: () => budget.part(0.5),
      // Whole, and complete: it need not be looked up date by date.
      offer: (x) => found.offer(readPlan(model, x), x),
    });
  }

  outcome(): Outcome {
    if (!this.found.best) throw new Error('the search ended without a plan');
    const { plan, objective } = this.found.best;
    const { slack } = this.steps;
    // Work on a later level can only have kept or bettered an earlier one.
    const levels = this.steps.results(objective);
    const proven = levels.every((l) => l.proven);
    return { status: proven ? 'proven' : 'stopped', plan, objective, levels, ...(slack ? { slack } : {}) };
  }

  private report(step: number, bound: number): void {
    const objective = this.found.best?.objective ?? [0, 0, 0, 0, 0, 0];
    this.settings.onLevel?.(this.steps.result(step, objective, bound), this.steps.order[step] ?? 0);
  }
}

/** Above so many candidates the relaxation is solved by an interior point method. */
const INTERIOR = 30_000;
/**
 * Above so many candidates a level is bettered piece by piece before the whole is solved. For wishes that pays early, since
 * their relaxation nearly always tells the optimum and ends the search; comfort needs the whole for its proof.
 */
const PIECEWISE: Readonly<Record<number, number>> = { 3: 800, 4: 4_000, 5: 4_000 };
