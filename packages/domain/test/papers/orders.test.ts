import { expect, test } from 'vitest';
import * as laws from './laws.ts';

test('PAPER6 PAPER7 PAPER15 the same history in any causal order, with duplicates, gives the same papers, and no old version comes back', () => {
  expect(laws.sameInAnyOrder(500)).toBeGreaterThan(5);
});

test('PAPER3 PAPER4 PAPER5 AGREE1 never in force with a name that is missing or was taken away', () => {
  const { inForce, overcome } = laws.neverWithoutAName(1_500);
  expect(inForce).toBeGreaterThan(100);
  expect(overcome).toBeGreaterThan(20);
});

test('PAPER4 PAPER5 PAPER8 one more no, withdrawal or leave wins, whatever it has seen, and puts nothing in force', () => {
  expect(laws.noWins(1_000)).toBeGreaterThan(60);
});

test('PAPER2 MERGE7 nobody backdates a yes', () => laws.noBackdating(500));

test('PAPER9 what is past its last day is in force for nobody', () => {
  expect(laws.overIsOver(1_500)).toBeGreaterThan(10);
});

test('PAPER1 what somebody writes whose name it does not need is as nothing', () =>
  laws.strangersAreNobody(300));
