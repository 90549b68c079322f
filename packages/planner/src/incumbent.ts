/** The best plan of a search so far. A plan enters only if it keeps every rule by check.ts. */
import { check } from './check.ts';
import type { Instance, Objective, Plan } from './format.ts';
import { SCALE } from './level-bounds.ts';
import { type Model, pointOf, readPlan } from './model.ts';
import type { Steps } from './steps.ts';

type Best = { plan: Plan; objective: Objective; x: Float64Array };

export class Incumbent {
  private held: Best | undefined;
  private told: Plan | undefined;

  constructor(
    private readonly instance: Instance,
    /** Asked only once a plan is held. */
    private readonly model: () => Model,
    private readonly steps: Steps,
    private readonly onPlan: ((plan: Plan, objective: Objective) => void) | undefined,
  ) {}

  get best(): Best | undefined {
    return this.held;
  }

  /** Tells of a plan that is offered later, once there is a model. */
  tell(plan: Plan): void {
    const { feasible, objective } = check(this.instance, plan);
    if (!feasible) return;
    this.told = plan;
    this.onPlan?.(plan, objective);
  }

  /** Takes a plan if it keeps every rule and is better than the best so far. `point` is its point, where that is at hand. */
  offer(plan: Plan, point?: Float64Array): void {
    const { feasible, objective } = check(this.instance, plan);
    if (!feasible || (this.held && this.steps.compare(objective, this.held.objective) >= 0)) return;
    const x = point ?? pointOf(this.model(), plan);
    if (!x) return;
    this.held = { plan, objective, x };
    if (plan !== this.told) this.onPlan?.(plan, objective);
  }

  offerPoint(x: Float64Array): void {
    this.offer(readPlan(this.model(), x));
  }

  /** Its value on a level, in the model's own unit. */
  value(level: number): number {
    return Math.round((this.held?.objective[level] ?? 0) * (SCALE[level] ?? 1));
  }
}
