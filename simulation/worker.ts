// Runs seeds in a thread of its own, and says what came of them.
import { parentPort, workerData } from 'node:worker_threads';
import { campaign, hasFailed, seeds } from './campaign.ts';
import { run } from './run.ts';

interface Order {
  readonly attack?: string;
  readonly from: number;
  readonly most: number;
  readonly real?: boolean;
  /** Stops at the first seed that fails. */
  readonly stops?: boolean;
}

const { attack, from, most, real, stops }: Order = workerData;

async function untilCaught(): Promise<{ seeds: number | undefined; by: string }> {
  for (let seed = from; seed < from + most; seed += 1) {
    const result = await run({ seed, attack, real });
    const { broken, unnoticed, falseAlarms, crashed } = result;
    const by = broken[0] ?? unnoticed[0] ?? falseAlarms[0] ?? crashed?.split('\n')[0] ?? '';
    if (hasFailed(result)) return { seeds: seed - from + 1, by };
  }
  return { seeds: undefined, by: '' };
}

parentPort?.postMessage(stops ? await untilCaught() : await campaign(seeds(from, most, { attack, real })));
