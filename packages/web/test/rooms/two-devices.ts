// A loop over what two devices of one person wrote: what is listed as written at once has not seen each other.

import { type Keeper, keepInMemory, startLoop } from '@orrery/client';
import {
  type Ancestry,
  type Body,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
} from '@orrery/domain';
import type { AnyLoop } from '../../src/app/orrery.tsx';

export const now = '2026-03-10T16:10:00.000Z';
const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };
const world = { now, newId: () => 'made' };

/** Both start from `shared`; then each does what it is given, without hearing of the other. */
export async function afterBoth(
  shared: readonly Intent[],
  phone: readonly Intent[],
  laptop: readonly Intent[],
): Promise<AnyLoop> {
  const bodiesOf = (before: readonly Body[], intents: readonly Intent[]): Body[] => {
    const state = emptyState();
    const known = [...before];
    for (const [k, body] of known.entries()) fold(state, `k${k}` as EntryId, body, inOrder);
    return intents.flatMap((intent) => {
      const decision = decide(state, intent, world);
      if (!decision.ok) throw new Error(`${decision.why.code} at ${decision.why.field}`);
      for (const body of decision.value) {
        fold(state, `k${known.length}` as EntryId, body, inOrder);
        known.push(body);
      }
      return decision.value;
    });
  };
  const base = bodiesOf([], shared);
  const entries = [
    ...base.map((body, k) => ({ id: `base-${String(k).padStart(3, '0')}`, body })),
    ...bodiesOf(base, phone).map((body, k) => ({ id: `device-a-${k}`, body })),
    ...bodiesOf(base, laptop).map((body, k) => ({ id: `device-b-${k}`, body })),
  ].map((entry, seq) => ({ ...entry, seq }));
  const place = (id: string) => {
    const known = entries.findIndex((entry) => entry.id === id);
    return known < 0 ? entries.length + Number(id.slice(1)) : known;
  };
  const ancestry: Ancestry = {
    precedes: (earlier, later) =>
      !(earlier.startsWith('device-a') && later.startsWith('device-b')) && place(earlier) < place(later),
  };
  const keeper = { ...keepInMemory(entries), ancestry } as unknown as Keeper<never>;
  let made = 0;
  const started = await startLoop(keeper, { now: () => now, newId: () => `made${++made}` });
  if (!started.ok) throw new Error('not started');
  return started.value as unknown as AnyLoop;
}
