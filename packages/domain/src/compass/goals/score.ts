// Goal attainment scaling: one figure from levels and weights (Kiresuk and Sherman, 1968, doi 10.1007/BF01530764).
import { ok, type Result, refuse } from '../../kernel/result.ts';

export const GOAL_LEVELS = [-2, -1, 0, 1, 2] as const;
export type GoalLevel = (typeof GOAL_LEVELS)[number];
export const isLevel = (value: unknown): value is GoalLevel =>
  (GOAL_LEVELS as readonly unknown[]).includes(value);

export interface Attained {
  /** How much it counts: nothing below zero. */
  readonly weight: number;
  /** Null where nobody said it. */
  readonly level: GoalLevel | null;
}

export interface ScoreRefusal {
  readonly code: 'noGoals' | 'weightUnfit' | 'allWeightsZero' | 'levelMissing' | 'levelUnfit';
  /** Which of the goals, from 0; none where it is about all. */
  readonly at?: number;
}

/** How far goals are taken to go together, by convention. */
const RHO = 0.3;

/** T = 50 + 10 Σ w x / √((1 − ρ) Σ w² + ρ (Σ w)²), or why there is none (GOAL5). 50 is as hoped. */
export function tScore(goals: readonly Attained[]): Result<number, ScoreRefusal> {
  if (goals.length === 0) return refuse({ code: 'noGoals' });
  for (const [at, { weight, level }] of goals.entries()) {
    if (!Number.isFinite(weight) || weight < 0) return refuse({ code: 'weightUnfit', at });
    if (level === null) return refuse({ code: 'levelMissing', at });
    if (!isLevel(level)) return refuse({ code: 'levelUnfit', at });
  }
  const largest = Math.max(...goals.map(({ weight }) => weight));
  if (largest === 0) return refuse({ code: 'allWeightsZero' });
  const sum = (of: (weight: number, level: number) => number) =>
    // only their proportions count: so that neither large nor small ones leave what a number can say
    goals.reduce((all, { weight, level }) => all + of(weight / largest, level ?? 0), 0);
  const [squares, weights] = [sum((weight) => weight * weight), sum((weight) => weight)];
  const spread = Math.sqrt((1 - RHO) * squares + RHO * weights * weights);
  return ok(50 + (10 * sum((weight, level) => weight * level)) / spread);
}
