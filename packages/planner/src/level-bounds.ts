/** What can be said of a level's value before anything is solved, and how bounds are rounded. PLAN56, PLAN57. */
import type { Model } from './model.ts';
import type { Expression, Row } from './program.ts';
import type { LinearProgram } from './solver.ts';

/** Level 4 is kept in weighted minutes and shown in quarter hours. */
export const SCALE = [1, 1, 1, 15, 1, 1] as const;

export function levelOf(model: Model, level: number): { expression: Expression; unit: number } {
  const found = model.levels[level];
  if (!found) throw new Error(`no level ${level}`);
  return found;
}

/** Keeps a level at or below a value. */
export function levelRow(model: Model, level: number, most: number): Row {
  const { columns, values, constant } = levelOf(model, level).expression;
  const tag = { kind: 'level', level } as const;
  return { tag, lower: Number.NEGATIVE_INFINITY, upper: most - constant, columns, values };
}

/** What the level would be with every variable at its best end. */
export function lowestConceivable(
  model: Model,
  level: number,
  { lower, upper }: Pick<LinearProgram, 'lower' | 'upper'>,
): number {
  const { expression } = levelOf(model, level);
  return expression.columns.reduce((sum, column, i) => {
    const value = expression.values[i] ?? 0;
    return sum + value * ((value > 0 ? lower[column] : upper[column]) ?? 0);
  }, expression.constant);
}

/**
 * Where no date can be shorter than a floor, the first three levels count the same blocks: a level that is a multiple of
 * an earlier one is bounded by that one's bound. −∞ where it is a multiple of none.
 */
export function impliedBound(model: Model, level: number, bounds: readonly number[]): number {
  const { expression } = levelOf(model, level);
  return bounds.reduce((best, bound, earlier) => {
    const other = levelOf(model, earlier).expression;
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
export function roundUp(model: Model, level: number, bound: number): number {
  if (!Number.isFinite(bound)) return bound;
  const { expression, unit } = levelOf(model, level);
  const steps = Math.ceil((bound - expression.constant) / unit - 1e-4);
  return expression.constant + steps * unit;
}
