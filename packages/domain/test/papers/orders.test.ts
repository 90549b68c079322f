import { expect, test } from 'vitest';
import * as boundaries from './boundary-laws.ts';
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

test('PAPER15 BOUND2 the same history of a list in any causal order gives the same list, and nobody else writes in it', () =>
  boundaries.sameInAnyOrder(500));

test('BOUND3 BOUND5 never agreed without a yes of everybody who is asked, to just that sentence', () => {
  const { agreed, overcome } = boundaries.neverAgreedWithoutAYes(1_500);
  expect(agreed).toBeGreaterThan(100);
  expect(overcome).toBeGreaterThan(20);
});

test('BOUND3 one more no to a sentence, or to the list by whose it is, wins over every yes', () => {
  expect(boundaries.noWins(1_500)).toBeGreaterThan(60);
});
