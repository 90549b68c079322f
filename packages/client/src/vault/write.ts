// Seals bodies into records that follow each other, and puts records and head into the store as one batch.
import {
  type Bytes,
  FIRST_LINK,
  type Head,
  type Link,
  LONGEST_BODY,
  linkOf,
  MOST_RECORDS,
  type Suite,
  sealHead,
  sealRecord,
  utf8,
} from '@orrery/log';
import type { StoredRecord } from '../store/event-store.ts';
import { type Session, SessionEnded } from './session.ts';
import type { JsonValue, VaultEntry } from './vault.ts';
import { done, not, type Verdict } from './verdict.ts';

/** A body on its way into the vault. */
export interface Draft {
  readonly id: string;
  readonly json: Bytes;
}

const ID_LENGTH = 16;
export const base64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const newId = (suite: Suite): string => base64url(suite.randomBytes(ID_LENGTH));
export const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{22}$/.test(id);

/** Drafts of bodies, or why one of them cannot be kept. */
export function draftsOf(
  bodies: readonly { id: string; body: unknown }[],
  longest: number = LONGEST_BODY,
): Verdict<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const [index, { id, body }] of bodies.entries()) {
    const text = stringify(body);
    if (text === undefined) return not({ code: 'notJson', index });
    const json = utf8(text);
    if (json.length > longest) return not({ code: 'tooLarge', index, bytes: json.length, limit: longest });
    drafts.push({ id, json });
  }
  return done(drafts);
}

function stringify(body: unknown): string | undefined {
  try {
    return JSON.stringify(body);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder();
/** The entry as it will be read again, so that what one sees now and after a reload is the same. */
export const entryOf = ({ id, json }: Draft, seq: number): VaultEntry => ({
  id,
  seq,
  body: JSON.parse(decoder.decode(json)) as JsonValue,
});

export interface SealedBatch {
  readonly records: readonly StoredRecord[];
  readonly head: Head;
  readonly sealedHead: Bytes;
}

/** Seals drafts to follow a head, each bound to the one before it. Rejects with SessionEnded when a lock falls. */
export async function sealBatch(
  session: Session,
  drafts: readonly Draft[],
  after: Head,
): Promise<SealedBatch> {
  const { suite, vault } = session;
  const records: StoredRecord[] = [];
  let { count: seq, link }: { count: number; link: Link } = after;
  if (seq + drafts.length > MOST_RECORDS) throw new RangeError(`more than ${MOST_RECORDS} records`);
  for (const { id, json } of drafts) {
    seq += 1;
    const sealed = await sealRecord(suite, session.keys.data, { vault, seq, id }, link, json);
    records.push({ seq, id, sealed });
    link = linkOf(sealed);
  }
  const head = { ...after, count: seq, link };
  const sealedHead = await sealHead(suite, session.keys.data, vault, head);
  // A lock may have fallen meanwhile: then nothing of it is written.
  if (session.ended) throw new SessionEnded();
  return { records, head, sealedHead };
}

export const emptyHead = (lockAfter: number, forgot = 0): Head => ({
  ...{ count: 0, link: FIRST_LINK },
  ...{ lockAfter, forgot },
});
