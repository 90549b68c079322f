// Runs in the page of the app, beside it: the least that opening its vault could take, as a loop over the same rows.
import { bareLoop, bareParts } from '../../packages/client/test/browser/measure.ts';

/** Milliseconds of one `await decrypt` and parse after the other, and of 500 decrypts at once; the rows lie in memory already. */
export interface Bare {
  readonly records: number;
  readonly oneByOne: number;
  readonly together: number;
}

async function bare(passphrase: string): Promise<Bare> {
  const { records, key, vaultId } = await bareParts('orrery-vault', passphrase);
  const timed = async (together: number): Promise<number> => {
    const start = performance.now();
    await bareLoop(records, key, vaultId, together);
    return performance.now() - start;
  };
  return { records: records.length, oneByOne: await timed(1), together: await timed(500) };
}

Object.assign(globalThis, { bare });
