import { expect, test } from 'vitest';
import * as laws from './laws.ts';

test('TALK23 the same history in any causal order, with duplicates, gives the same conversations', () =>
  laws.sameInAnyOrder(500));

test('TALK4 TALK5 TALK6 it goes on only where each who is there has seen every halt, and never after an end', () => {
  const { going, halted, over } = laws.stopsWin(1_500);
  expect(Math.min(going, halted, over)).toBeGreaterThan(100);
});

test('TALK5 TALK6 TALK7 one more halt, end or leave wins, whatever it has seen', () => {
  expect(laws.oneMoreStops(1_000)).toBeGreaterThan(100);
});

test('TALK14 TALK15 an action has an owner only by the owner’s own word', () => {
  const { taken, done } = laws.ownersByTheirWord(1_500);
  expect(taken).toBeGreaterThan(100);
  expect(done).toBeGreaterThan(10);
});

test('TALK11 a topic is settled only by each who is there', () => {
  expect(laws.settledByEach(1_000)).toBeGreaterThan(20);
});

test('TALK1 TALK3 what somebody writes whose conversation it is not is as nothing', () =>
  laws.strangersAreNobody(300));

test('TALK1 it stays what it was first opened as, whoever opens it again', () => {
  expect(laws.openedOnce(500)).toBeGreaterThan(50);
});

test('TALK9 TALK14 TALK22 no no is forgotten of whoever says too much', () => {
  expect(laws.noesAreKept(30)).toBeGreaterThan(3);
});
