// How entries come into a replica: from the vault, which holds what was judged before, and from a relay, which is believed in nothing.
// docs/spec/sealed-log.md, LOG50–LOG53, LOG61.
import type { Replica } from '@orrery/log';
import { type Cursor, equalBytes, hex, type Parcel, START } from '@orrery/wire';
import { nextTask } from '../store/next-task.ts';
import type { Reading, VaultEntry } from '../vault/vault.ts';
import type { Damage } from '../vault/verdict.ts';
import { fromVault, type JournalRecord, type SeatRecord } from './journal.ts';

export interface Standing {
  readonly cursor: Cursor;
  /** Entries, in the order of the journal, that the relay is known to have. */
  readonly known: number;
  /** When the relay last had nothing that is not here; ISO 8601 with Z. */
  readonly heard?: string;
}

/** Something is missing in the journal: all is asked for again, and nothing is written before that was answered. */
export const NOT_WHOLE: Standing = { cursor: START, known: 1 };

export const isNotWhole = ({ cursor, known }: Standing): boolean =>
  cursor.count === NOT_WHOLE.cursor.count && known === NOT_WHOLE.known;

/** What was found when the vault was read. */
export interface Taken {
  /** Something descends from what is not here. */
  readonly hasGap: boolean;
  /** Fewer entries lay before the last place than it says. */
  readonly isShort: boolean;
  /** Of the last place; 0 where there is none. */
  readonly placeSeq: number;
  /** Ids, as hex, of entries that were erased and whose bodies still lie there: the app was closed before they could go. */
  readonly leftovers: readonly string[];
}

/** Up to where in the vault a damage reaches. */
function lastOf(damage: Damage): number {
  if ('to' in damage) return damage.to;
  return 'seq' in damage ? damage.seq : Number.POSITIVE_INFINITY;
}

/** Whether something is missing in the vault that lay there once: a damaged record was let go, or does not open. */
export function lacksSome({ hasGap, isShort, placeSeq }: Taken, damage: Reading['damage']): boolean {
  // a place tells how many entries lay before it, and nothing of those that came later
  return hasGap || isShort || damage.some((one) => lastOf(one) > placeSeq);
}

/** Entries that are taken in or read in one go; between them the page may breathe. */
export const BATCH = 250;

/** Where entries are taken in. The replica may be another after every wait. */
interface Into {
  readonly seat: SeatRecord;
  readonly replica: Replica;
  /** Is told every place that counts. */
  stand(standing: Standing): void;
  /** Is told what the relay has lost. */
  lose(record: Extract<JournalRecord, { kind: 'lost' }>): void;
}

/** Whether a place is one at the relay where the space lies now. */
const isPlaceAt = (seat: SeatRecord, { relay = '' }: { readonly relay?: string }): boolean =>
  relay === (seat.from === undefined ? '' : seat.relay);

/** Takes in what the vault holds of a space; `elsewhere`: what another tab has just written there. */
export async function takeFromVault(
  into: Into,
  entries: readonly VaultEntry[],
  from: 'vault' | 'elsewhere',
): Promise<Taken> {
  const waiting: Parcel[] = [];
  let parcels: Parcel[] = [];
  const withBody: string[] = [];
  const flush = async () => {
    const answers = await into.replica.receive(parcels);
    for (const [at, answer] of answers.entries())
      if (parcels[at]?.body && (answer.kind === 'taken' || answer.kind === 'known'))
        withBody.push(answer.node.entry.key);
    waiting.push(...parcels.filter((_, at) => answers[at]?.kind === 'waiting'));
    parcels = [];
    await nextTask();
  };
  let count = 0;
  let isShort = false;
  let placeSeq = 0;
  for (const { body, seq } of entries) {
    const record = fromVault(body);
    if (!record || !equalBytes(record.space, into.seat.space)) continue;
    if (record.kind === 'entry') {
      parcels.push(record.parcel);
      count += 1;
    }
    if (parcels.length >= BATCH || record.kind === 'body') await flush();
    if (record.kind === 'body') {
      await addBody(into.replica, record);
      withBody.push(hex(record.entry));
    }
    if (record.kind === 'lost' && record.relay === into.seat.relay) into.lose(record);
    // what another tab lacks may be whole here
    if (record.kind !== 'place' || (from === 'elsewhere' && isNotWhole(record))) continue;
    if (!isPlaceAt(into.seat, record)) continue;
    const { cursor, known, heard } = record;
    into.stand({ cursor, known, ...(heard ? { heard } : {}) });
    isShort = count < record.known;
    placeSeq = seq;
  }
  await flush();
  const late = await into.replica.receive(waiting);
  const gone = withBody.filter((key) => into.replica.body(key) === undefined);
  const missing = new Set(gone.length > 0 ? into.replica.missingBodies() : []);
  const leftovers = gone.filter((key) => !missing.has(key));
  return { hasGap: late.some(({ kind }) => kind === 'waiting'), isShort, placeSeq, leftovers };
}

async function addBody(
  replica: Replica,
  { entry, body }: Extract<JournalRecord, { kind: 'body' }>,
): Promise<void> {
  const parcel = replica.parcel(hex(entry));
  if (parcel) await replica.receive([{ ...parcel, body }]);
}

/** What became of parcels that came in. */
export interface Receipt {
  /** Ids, as hex, of entries that others descend from and that are not here. */
  readonly missing: readonly string[];
  /** Names of the rules that entries broke which were refused. */
  readonly faults: readonly string[];
}

/** Takes in what came from a relay. `records`: what is new, for the vault. */
export async function takeFromRelay(
  { replica, seat: { space } }: Pick<Into, 'seat' | 'replica'>,
  parcels: readonly Parcel[],
): Promise<Receipt & { readonly records: readonly JournalRecord[] }> {
  const missing = new Set<string>();
  const faults: string[] = [];
  const records: JournalRecord[] = [];
  const bare = new Set(replica.missingBodies());
  for (const [at, answer] of (await replica.receive(parcels)).entries()) {
    const parcel = parcels[at];
    if (!parcel) continue;
    if (answer.kind === 'waiting') for (const id of answer.missing) missing.add(id);
    else if (answer.kind === 'refused') faults.push(answer.fault);
    else {
      const { entry } = answer.node;
      const kept = replica.parcel(entry.key);
      if (answer.kind === 'taken' && kept) records.push({ kind: 'entry', space, parcel: kept });
      else if (kept?.body && bare.delete(entry.key))
        records.push({ kind: 'body', space, entry: entry.id, body: kept.body });
    }
  }
  return { missing: [...missing], faults, records };
}
