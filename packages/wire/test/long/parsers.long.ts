// `npm run long`: ten million inputs over all parsers of the wire; ORRERY_FUZZ says how many instead.
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz.ts';
import { parsers } from '../parsers.ts';

const TOTAL = Number(process.env.ORRERY_FUZZ ?? 10_000_000);
const CHUNK = 100_000;

test.each(parsers)('WIRE1 $name', async (parser) => {
  let accepted = 0;
  const rounds = Math.ceil(TOTAL / parsers.length);
  for (let done = 0; done < rounds; done += CHUNK)
    accepted += (await fuzz(parser, Math.min(CHUNK, rounds - done), 1_000 + done)).accepted;
  expect(accepted).toBeGreaterThan(0);
});
