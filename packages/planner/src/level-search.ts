/** The search of solve.ts: level by level, with what is known of the finished ones as rows and ends of the next. */
import { Budget } from './budget.ts';
import { announcedDates, openCalendar, sessionKey } from './calendar.ts';
import { type Column, candidateColumns } from './columns.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { floorColumns, localSums, sumRows } from './floors.ts';
import type { Instance, Plan } from './format.ts';
import { greedyPlan } from './greedy.ts';
import { neighbours } from './improve.ts';
import { Incumbent } from './incumbent.ts';
import { impliedBound, levelOf, levelRow, lowestConceivable, roundUp } from './level-bounds.ts';
import { buildModel, type Model, pointOf, readPlan, sessionOf } from './model.ts';
import { INTERIOR, OpenLevel } from './open-level.ts';
import type { Row } from './program.ts';
import { Second, solveWhole } from './second.ts';
import type { Outcome, SolveSettings } from './solve.ts';
import type { LinearProgram } from './solver.ts';
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
  private readonly first: Plan | null;
  /** What keeps the finished levels as good as they are. */
  private readonly rows: Row[] = [];
  /** Between these ends lies every plan that is as good as this one on the finished levels. */
  private ends: Pick<LinearProgram, 'lower' | 'upper'>;
  private readonly second: Second | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly settings: SolveSettings,
  ) {
    this.budget = new Budget(settings);
    const calendar = openCalendar(instance);
    this.steps = new Steps(settings.order, settings.slack ?? 0);
    const columns = this.columns(candidateColumns(calendar, settings.starts));
    this.found = new Incumbent(instance, () => this.model, this.steps, settings.onPlan);
    // somebody waits for it, and the model takes as long again
    this.first = greedyPlan(instance, { columns });
    if (this.first) this.found.tell(this.first);
    this.model = buildModel(instance, columns);
    const few = floorColumns(calendar, columns);
    this.short = few.length < columns.length ? buildModel(instance, few) : this.model;
    const { lower, upper } = this.model.builder;
    this.ends = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
    const { threads, seconds, work } = settings;
    // What two threads exchange, and when, is the clock's: where no clock counts there is one.
    const isTimed = seconds !== undefined && work === undefined;
    if (threads && isTimed && columns.length > LARGE) this.second = new Second(threads);
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
    let plan = this.first;
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
      const start = found.best && pointOf(short, found.best.plan);
      const solved = await solveWhole(program, budget.solver, {
        gap: unit * 0.999,
        seed: this.settings.seed ?? 0,
        ...(start ? { start } : {}),
        ...budget.part(1),
        onImproved: (point) => found.offer(readPlan(short, point)),
      });
      if (solved.x) found.offer(readPlan(short, solved.x));
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
    const { expression } = levelOf(model, level);
    let bound = roundUp(model, level, Math.max(0, lowestConceivable(model, level, this.ends)));
    let narrowed = (_most: number): Pick<LinearProgram, 'lower' | 'upper'> => this.ends;
    if (this.isOpen(level, bound)) {
      const open = new OpenLevel({
        model,
        level,
        program: { ...model.builder.program(expression, this.rows), ...this.ends },
        bound,
        budget,
        found,
        seed: this.settings.seed ?? 0,
        onBound: (raised) => this.report(step, raised),
      });
      await open.work(this.second);
      bound = open.bound;
      narrowed = (most) => open.within(most);
    }
    const most = this.steps.finish(step, found.value(level), bound, expression.constant);
    this.ends = narrowed(most);
    this.report(step, bound);
    this.rows.push(levelRow(model, level, most));
  }

  /** A plan that has only what floors need gets what else there is room for. */
  private fillUp(): void {
    const base = this.found.best?.plan.sessions;
    const plan = base && greedyPlan(this.instance, { columns: this.model.columns, base });
    if (plan) this.found.offer(plan);
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

/** Above so many candidates a second thread is worth its making. */
const LARGE = 4_000;
