/**
 * Two threads at one level: the first betters the plan piece by piece, the second bounds the level from below. They exchange points,
 * bounds and the relaxation's corner, and nothing else; whoever plans brings the threads. docs/spec/planner.md, PLAN154–PLAN159.
 */
import { boundFromDuals } from './duals.ts';
import type { LinearProgram, SolveOptions, SolveResult, Solver } from './solver.ts';

/** What the second thread is asked; plain data, so that it can be posted to it. */
export type ProofTask =
  | { kind: 'relax'; program: LinearProgram; inside: boolean; seconds?: number }
  | { kind: 'whole'; program: LinearProgram; gap: number; seed: number; start?: Float64Array };

/** What it says, as it finds it; values are those of the program it was asked about. */
export type ProofNews =
  | { kind: 'relaxed'; bound: number; rowDual?: Float64Array; corner?: Float64Array }
  | { kind: 'bound'; bound: number }
  | { kind: 'point'; x: Float64Array }
  | { kind: 'end' };

/** A thread that answers what is posted to it with `prove`. */
export type SecondThread = {
  post(task: ProofTask): void;
  /** Ends it at once, whatever it is doing; where that can be known, a promise of its end. */
  end(): unknown;
};

/** How the app, or whoever else plans, makes a thread. */
export type Threads = {
  spawn(hear: (news: ProofNews) => void, lost: () => void): SecondThread;
  /** Lets in what was said, and waits so many milliseconds for it. */
  pause(milliseconds: number): Promise<void>;
};

/** The second thread's part. `tell` is called while the solver works, too. */
export async function prove(task: ProofTask, solver: Solver, tell: (news: ProofNews) => void): Promise<void> {
  if (task.kind === 'relax') {
    const { inside, seconds } = task;
    const limits = seconds === undefined ? {} : { seconds };
    const { exact, x, rowDual } = await relax(task.program, inside, solver, limits);
    tell({
      kind: 'relaxed',
      bound: exact,
      ...(rowDual ? { rowDual } : {}),
      ...(x ? { corner: x } : {}),
    });
  } else {
    let known = Number.NEGATIVE_INFINITY;
    const tellBound = (bound: number) => {
      if (!(bound > known && Number.isFinite(bound))) return;
      known = bound;
      tell({ kind: 'bound', bound });
    };
    const { gap, seed, start } = task;
    const solved = await solveWhole(task.program, solver, {
      gap,
      seed,
      ...(start ? { start } : {}),
      onImproved: (x) => tell({ kind: 'point', x }),
      onBound: tellBound,
    });
    if (solved.x) tell({ kind: 'point', x: solved.x });
    tellBound(solved.bound);
  }
  tell({ kind: 'end' });
}

/**
 * A program's relaxation, with its bound recomputed exactly from the multipliers: what is called a bound does not rest on rounded sums.
 * `inside`: many columns have many equally good relaxations. From the inside one is found much sooner than along the edges, and from
 * there a corner, which uses few dates and so can guide.
 */
export async function relax(
  program: LinearProgram,
  inside: boolean,
  solver: Solver,
  limits: SolveOptions,
): Promise<SolveResult & { exact: number }> {
  const relaxed = await solver.solve(program, {
    relax: true,
    ...limits,
    ...(inside ? { tune: { solver: 'ipm', run_crossover: 'on' } } : {}),
  });
  const { rowDual } = relaxed;
  return { ...relaxed, exact: rowDual ? boundFromDuals(program, rowDual) : Number.NEGATIVE_INFINITY };
}

/** A program that a plan is known for, as a whole. */
export async function solveWhole(
  program: LinearProgram,
  solver: Solver,
  options: SolveOptions,
): Promise<SolveResult> {
  let solved = await solver.solve(program, options);
  // There is a plan, so this is a mistake of the solver's presolve.
  if (solved.status === 'infeasible') {
    solved = await solver.solve(program, { ...options, tune: { presolve: 'off' } });
  }
  return solved.status === 'infeasible' ? { ...solved, bound: Number.NEGATIVE_INFINITY } : solved;
}

/** The second thread as the first one sees it: one task at a time, and what came of it. */
export class Second {
  /** It ended without being asked to, for want of memory as a rule: from then on the first works alone. */
  isLost = false;
  private thread: SecondThread | undefined;
  private working = false;
  private heard: ProofNews[] = [];

  constructor(private readonly threads: Threads) {}

  get isBusy(): boolean {
    return this.working;
  }

  /** Begins a task; what was under way ends at once, and nothing more is heard of it. */
  ask(task: ProofTask): void {
    if (this.isLost) return;
    if (this.working) this.stop();
    this.thread ??= this.spawn();
    this.working = true;
    this.thread.post(task);
  }

  /** What was heard since, after so many milliseconds at most. */
  async news(milliseconds = 0): Promise<ProofNews[]> {
    if (this.heard.length === 0) await this.threads.pause(milliseconds);
    return this.heard.splice(0);
  }

  stop(): void {
    this.thread?.end();
    this.thread = undefined;
    this.working = false;
    this.heard = [];
  }

  private spawn(): SecondThread {
    const isMine = () => this.thread === thread;
    const thread = this.threads.spawn(
      (news) => {
        if (!isMine()) return;
        if (news.kind === 'end') this.working = false;
        else this.heard.push(news);
      },
      () => {
        if (!isMine()) return;
        this.stop();
        this.isLost = true;
      },
    );
    return thread;
  }
}
