// The laws of papers, ten thousand causal orders each.
import { expect, test } from 'vitest';
import * as laws from '../papers/laws.ts';

const RUNS = 10_000;
test('PAPER6 PAPER7 PAPER15', () => void expect(laws.sameInAnyOrder(RUNS)).toBeGreaterThan(100));
test('PAPER3 PAPER4 PAPER5', () => void expect(laws.neverWithoutAName(RUNS).inForce).toBeGreaterThan(700));
test('PAPER4 PAPER5 PAPER8', () => void expect(laws.noWins(RUNS)).toBeGreaterThan(700));
test('PAPER2 MERGE7', () => laws.noBackdating(RUNS));
test('PAPER9', () => void expect(laws.overIsOver(RUNS)).toBeGreaterThan(70));
test('PAPER1', () => laws.strangersAreNobody(RUNS));
