import { type ProofNews, type ProofTask, prove, type Threads } from '../../src/second.ts';
import type { Solver } from '../../src/solver.ts';
import type { Random } from './random.ts';

/** Second threads on this one: what they say comes in later, at moments drawn by lot, and an ended one may still have said something. */
export class Staged implements Threads {
  spawned = 0;
  ended = 0;
  readonly tasks: ProofTask['kind'][] = [];
  readonly bounds: number[] = [];
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly random: Random,
    private readonly other: Solver,
    /** The news after which a thread is lost. */
    private readonly dies?: number,
  ) {}

  spawn(hear: (news: ProofNews) => void, lost: () => void) {
    this.spawned++;
    let said = 0;
    const say = (what: () => void) => this.waiting.push(what);
    return {
      post: (task: ProofTask) => {
        this.tasks.push(task.kind);
        if (this.dies === 0) return void say(lost);
        void prove(task, this.other, (news) => {
          if (news.kind === 'bound' || news.kind === 'relaxed') this.bounds.push(news.bound);
          if (said++ === this.dies) say(lost);
          say(() => hear(news));
        });
      },
      end: () => {
        this.ended++;
      },
    };
  }

  async pause(milliseconds: number) {
    await new Promise((resolve) => setTimeout(resolve));
    const some = milliseconds > 0 ? this.waiting.length : this.random.int(0, 2);
    for (const say of this.waiting.splice(0, some)) say();
  }
}
