// A new space: its first entries instead of a proof, for a host's code or out of what an address may found a day.
import {
  type Bytes,
  EntryLog,
  equalBytes,
  hash,
  MOST_FOUNDING,
  type Outcome,
  type Parcel,
  utf8,
} from '@orrery/wire';
import { type Store, StoreFault } from '../store/index.ts';
import type { Limits } from './limits.ts';
import type { DailyCount } from './rates.ts';
import { judgeUploads } from './uploads.ts';

export type Founding = readonly Outcome[] | 'denied';

/** By what a store knows a code: what is in the database founds nothing. */
export const codeHash = (code: string): Bytes => hash(utf8('orrery host code 1'), utf8(code));

export interface FoundingOptions {
  readonly store: Store;
  readonly limits: Limits;
  readonly founded: DailyCount;
  readonly address: string;
  readonly now: number;
}

/** Codes that one address may try a day. */
const MOST_CODES = 100;

const all = (parcels: readonly Parcel[], kind: 'full' | 'known'): Outcome[] => parcels.map(() => ({ kind }));

/** What became of each entry; nothing is kept unless all are valid. Throws StoreFault. */
export async function foundSpace(
  space: Bytes,
  code: string,
  parcels: readonly Parcel[],
  { store, limits, founded, address, now }: FoundingOptions,
): Promise<Founding> {
  if (parcels.length === 0 || parcels.length > MOST_FOUNDING) return 'denied';
  // Codes are counted too, or they could be guessed.
  const [budget, most] = code === '' ? [address, limits.spacesPerDay] : [`${address} code`, MOST_CODES];
  // Without a budget nothing is judged; the space may be there already, though, from a first try whose answer got lost.
  if (founded.of(budget, now) >= most)
    return (await answerKnown(store, space, parcels)) ?? all(parcels, 'full');
  const log = new EntryLog(space);
  const { outcomes, addition } = await judgeUploads(parcels, {
    log,
    gate: () => 'open',
    room: { take: () => true, spend: () => undefined },
    bodiless: async () => new Set(),
    refresh: async () => false,
  });
  if (outcomes.some(({ kind }) => kind !== 'stored' && kind !== 'known')) return outcomes;
  const known = await answerKnown(store, space, parcels);
  if (known) return known;
  founded.add(budget, now);
  const answer = await store
    .found({ space, ...addition }, code === '' ? undefined : codeHash(code))
    .catch((error: unknown) => {
      if (error instanceof StoreFault && error.code === 'full') return 'full' as const;
      throw error;
    });
  if (answer === 'full') return all(parcels, 'full');
  if (answer === 'founded') return outcomes;
  if (answer === 'codeUnknown') return 'denied';
  return (await answerKnown(store, space, parcels)) ?? 'denied';
}

/** Somebody who did not hear the answer may ask again; somebody else learns nothing. Undefined where there is no such space. */
async function answerKnown(
  store: Store,
  space: Bytes,
  parcels: readonly Parcel[],
): Promise<Founding | undefined> {
  if (!(await store.space(space))) return undefined;
  const stored = await store.headers(space, 0, MOST_FOUNDING);
  const isSame = parcels.every((parcel) =>
    stored.some(
      ({ header, signature }) => equalBytes(header, parcel.header) && equalBytes(signature, parcel.signature),
    ),
  );
  return isSame ? all(parcels, 'known') : 'denied';
}
