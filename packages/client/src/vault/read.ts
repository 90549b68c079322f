// Opens records and judges whether they are all there, in their places, as they were written. Reading and opening
// overlap: while one chunk is being decrypted, the next is on its way from the store.
import {
  equalBytes,
  FIRST_LINK,
  type Head,
  type Link,
  linkOf,
  type OpenedRecord,
  openRecord,
} from '@orrery/log';
import type { EventStore, Facts, StoredRecord } from '../store/event-store.ts';
import { headOf, type Session, SessionEnded } from './session.ts';
import type { VaultBody, VaultEntry } from './vault.ts';
import type { Damage } from './verdict.ts';

/** How far somebody has read: the last seq, and its link where the record could be opened. */
export interface Mark {
  readonly seq: number;
  readonly link: Link | undefined;
}
export const START: Mark = { seq: 0, link: FIRST_LINK };

export interface Read {
  readonly entries: readonly VaultEntry[];
  readonly damage: readonly Damage[];
  readonly facts: Facts;
  /** Undefined where it does not open. */
  readonly head: Head | undefined;
  readonly mark: Mark;
}

interface Opened {
  readonly seq: number;
  readonly link: Link | undefined;
  readonly previous: Link | undefined;
  readonly entry: VaultEntry | undefined;
}

/** Opens everything after a mark. Rejects with StoreFault or SessionEnded only. */
export async function readAfter(
  session: Session,
  store: EventStore,
  after: Mark,
  onOpened: (count: number) => void = () => {},
): Promise<Read> {
  if (session.ended) throw new SessionEnded();
  const chunks: Promise<Opened[]>[] = [];
  const facts = await store.read(after.seq + 1, (records) => {
    const chunk = Promise.all(records.map((record) => open(session, record)));
    // Judged below; here only so that a vault locked meanwhile leaves no unhandled rejection.
    chunk.then(({ length }) => onOpened(length)).catch(() => {});
    chunks.push(chunk);
  });
  const opened = (await Promise.all(chunks)).flat();
  const head = await headOf(session, facts);
  return { ...judge(opened, after, head), facts, head };
}

function open(session: Session, record: unknown): Promise<Opened> {
  const { seq, id, sealed } = record as Partial<StoredRecord>;
  const place = typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : 0;
  const altered: Opened = { seq: place, link: undefined, previous: undefined, entry: undefined };
  if (place === 0 || typeof id !== 'string' || !(sealed instanceof Uint8Array))
    return Promise.resolve(altered);
  const { suite, vault, keys } = session;
  return openRecord(suite, keys.data, { vault, seq: place, id }, sealed).then((opened) => {
    const body = opened && bodyOf(opened);
    if (body === undefined) return altered;
    return { seq: place, link: linkOf(sealed), previous: opened?.previous, entry: { id, seq: place, body } };
  });
}

function bodyOf(opened: OpenedRecord): VaultBody | undefined {
  if ('bytes' in opened) return opened.bytes;
  try {
    return JSON.parse(opened.json) as VaultBody;
  } catch {
    return undefined;
  }
}

function judge(opened: readonly Opened[], after: Mark, head: Head | undefined) {
  const entries: VaultEntry[] = [];
  const damage: Damage[] = [];
  let mark = after;
  for (const { seq, link, previous, entry } of opened) {
    if (head && seq > head.count) damage.push({ code: 'recordBeyondHead', seq });
    if (!entry || seq <= mark.seq) {
      // What does not open may claim any place; a genuine record that lies there a second time is no entry either.
      damage.push({ code: 'recordAltered', seq });
      if (seq === mark.seq + 1) mark = { seq, link: undefined };
      continue;
    }
    if (seq > mark.seq + 1) damage.push({ code: 'recordsMissing', from: mark.seq + 1, to: seq - 1 });
    else if (mark.link && previous && !equalBytes(mark.link, previous))
      damage.push({ code: 'chainBroken', seq });
    entries.push(entry);
    mark = { seq, link };
  }
  if (!head) damage.push({ code: 'headAltered' });
  else if (mark.seq < head.count) damage.push({ code: 'tailMissing', from: mark.seq + 1, to: head.count });
  else if (mark.seq === head.count && mark.link && !equalBytes(mark.link, head.link))
    damage.push({ code: 'chainBroken', seq: head.count + 1 });
  return { entries, damage, mark };
}
