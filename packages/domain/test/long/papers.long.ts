// The laws of papers, ten thousand causal orders each.
import { expect, test } from 'vitest';
import * as boundaries from '../papers/boundary-laws.ts';
import * as laws from '../papers/laws.ts';
import * as metamours from '../papers/metamour-laws.ts';
import * as pledges from '../papers/pledge-laws.ts';

const RUNS = 10_000;
test('PAPER6 PAPER7 PAPER15', () => void expect(laws.sameInAnyOrder(RUNS)).toBeGreaterThan(100));
test('PAPER3 PAPER4 PAPER5', () => void expect(laws.neverWithoutAName(RUNS).inForce).toBeGreaterThan(700));
test('PAPER4 PAPER5 PAPER8', () => void expect(laws.noWins(RUNS)).toBeGreaterThan(700));
test('PAPER2 MERGE7', () => laws.noBackdating(RUNS));
test('PAPER9', () => void expect(laws.overIsOver(RUNS)).toBeGreaterThan(70));
test('PAPER1', () => laws.strangersAreNobody(RUNS));

test('PLEDGE4', () => void expect(pledges.neverResumedEarly(RUNS).resumed).toBeGreaterThan(500));
test('PLEDGE3 PLEDGE5', () => void expect(pledges.pauseWins(RUNS)).toBeGreaterThan(500));
test('PLEDGE1 PLEDGE2', () => void expect(pledges.neverWithoutConsent(RUNS)).toBeGreaterThan(400));

test('PAPER15 BOUND2', () => boundaries.sameInAnyOrder(RUNS));
test('BOUND3 BOUND5', () => void expect(boundaries.neverAgreedWithoutAYes(RUNS).agreed).toBeGreaterThan(700));
test('BOUND3', () => void expect(boundaries.noWins(RUNS)).toBeGreaterThan(400));
test('META4 META5', () => void expect(metamours.sameInAnyOrder(RUNS)).toBeGreaterThan(500));
test('META5 META7 META8', () =>
  void expect(metamours.neverNearerThanChosen(RUNS).counted).toBeGreaterThan(700));
test('META6', () => void expect(metamours.lessWins(RUNS)).toBeGreaterThan(300));
test('META4 PAPER1', () => metamours.strangersAreNobody(RUNS));
