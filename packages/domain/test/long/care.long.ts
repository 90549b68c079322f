// The laws of care spaces, ten thousand causal orders each.
import { expect, test } from 'vitest';
import * as laws from '../care/laws.ts';

const RUNS = 10_000;
test('CARE33', () => void expect(laws.sameInAnyOrder(RUNS).shares).toBeGreaterThan(1_000));
test('CARE22 CARE24', () => void expect(laws.nothingShowsUnsigned(RUNS).hidden).toBeGreaterThan(1_000));
test('CARE24', () => void expect(laws.aNoHidesOnesOwnAlone(RUNS).hid).toBeGreaterThan(1_000));
