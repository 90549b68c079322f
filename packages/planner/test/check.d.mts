import type { Instance, Objective, Plan } from '../src/format.ts';

export function check(
  instance: Instance,
  plan: Plan,
): { feasible: boolean; violations: { rule: string; text: string }[]; objective: Objective };
export function validateInstance(instance: unknown): string[];
