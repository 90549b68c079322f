// The laws of conversations, ten thousand causal orders each.
import { expect, test } from 'vitest';
import * as laws from '../conversations/laws.ts';

const RUNS = 10_000;
test('TALK23', () => laws.sameInAnyOrder(RUNS));
test('TALK4 TALK5 TALK6', () => void expect(laws.stopsWin(RUNS).going).toBeGreaterThan(700));
test('TALK5 TALK6 TALK7', () => void expect(laws.oneMoreStops(RUNS)).toBeGreaterThan(700));
test('TALK14 TALK15', () => void expect(laws.ownersByTheirWord(RUNS).taken).toBeGreaterThan(700));
test('TALK11', () => void expect(laws.settledByEach(RUNS)).toBeGreaterThan(200));
test('TALK1 TALK3', () => laws.strangersAreNobody(RUNS));
test('TALK1', () => void expect(laws.openedOnce(RUNS)).toBeGreaterThan(1_000));
test('TALK9 TALK14 TALK22', () => void expect(laws.noesAreKept(RUNS / 50)).toBeGreaterThan(30));
