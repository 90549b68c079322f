import { loadSolver, type ProofNews, type ProofTask, prove } from '@orrery/planner';
import { describe, expect, test } from 'vitest';
import { bearsTwo, type ProverWorker, threadsOf } from '../../src/planning/second-thread.ts';

/** min x + y with x + y ≥ 3 in twos: 4 in whole numbers, 3 without. */
const program = {
  cost: Float64Array.of(1, 1),
  lower: Float64Array.of(0, 0),
  upper: Float64Array.of(5, 5),
  integer: Uint8Array.of(1, 1),
  rowLower: Float64Array.of(3),
  rowUpper: Float64Array.of(Number.POSITIVE_INFINITY),
  starts: Int32Array.of(0, 2),
  indices: Int32Array.of(0, 1),
  values: Float64Array.of(1, 1),
};

/** A worker that answers as the real one does. */
class InPage implements ProverWorker {
  onmessage: ProverWorker['onmessage'] = null;
  onerror: ProverWorker['onerror'] = null;
  isOver = false;
  readonly posted: ({ wasmUrl: string } | ProofTask)[] = [];
  async postMessage(posted: { wasmUrl: string } | ProofTask) {
    this.posted.push(posted);
    if ('wasmUrl' in posted) return;
    await prove(posted, await loadSolver(), (data) => this.onmessage?.({ data } as MessageEvent<ProofNews>));
  }
  terminate() {
    this.isOver = true;
  }
}

describe('PLAN155 the thread beside the planner’s worker', () => {
  test('is told where the solver is, then what to prove, and its news come in', async () => {
    const worker = new InPage();
    const threads = threadsOf('/solver.wasm', () => worker);
    const heard: ProofNews[] = [];
    const thread = threads.spawn(
      (news) => heard.push(news),
      () => expect.unreachable(),
    );
    thread.post({ kind: 'relax', program, inside: false });
    await expect.poll(() => heard.at(-1)?.kind).toBe('end');
    await threads.pause(0);
    expect(worker.posted[0]).toEqual({ wasmUrl: '/solver.wasm' });
    expect(heard[0]).toMatchObject({ kind: 'relaxed', bound: 3 });
    thread.end();
    expect(worker.isOver).toBe(true);
  });

  test('PLAN158 where it breaks, the planner hears of that and of nothing else', () => {
    const worker = new InPage();
    let [lost, kept] = [0, false];
    threadsOf('/solver.wasm', () => worker).spawn(
      () => expect.unreachable(),
      () => lost++,
    );
    worker.onerror?.({
      preventDefault: () => {
        kept = true;
      },
    } as ErrorEvent);
    expect([lost, kept]).toEqual([1, true]);
  });
});

test('PLAN154 phones and small machines have one', () => {
  expect(bearsTwo({ hardwareConcurrency: 2, deviceMemory: 8 })).toBe(false);
  expect(bearsTwo({ hardwareConcurrency: 8, deviceMemory: 2 })).toBe(false);
  expect(bearsTwo({ hardwareConcurrency: 4, deviceMemory: 4 })).toBe(true);
  expect(bearsTwo({ hardwareConcurrency: 4 })).toBe(true);
});
