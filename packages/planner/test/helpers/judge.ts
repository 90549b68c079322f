/** The independent judge `check.mjs`, with types. It knows the plain format only: no travel, no fixed dates. */

import { readFileSync } from 'node:fs';
import type { Instance, Objective, Plan } from '../../src/format.ts';
import { parseInstance } from '../../src/parse.ts';
import { check as judgePlan, validateInstance } from '../check.mjs';

export type Judgement = {
  feasible: boolean;
  violations: { rule: string; text: string }[];
  objective: Objective;
};

export const judge = (instance: Instance, plan: Plan): Judgement => judgePlan(instance, plan);
export const judgeInstance = (instance: unknown): string[] => validateInstance(instance);

/** One of the eight instances beside the judge. */
export function readInstance(name: string): Instance {
  const parsed = parseInstance(readJson(name));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.why)}`);
  return parsed.value;
}

export const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../instances/${name}.json`, import.meta.url), 'utf8'));
