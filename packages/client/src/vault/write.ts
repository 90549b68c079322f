// Seals bodies into records that follow each other, and puts records and head into the store as one batch.
import {
  type Bytes,
  FIRST_LINK,
  type Form,
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
import type { VaultBody, VaultEntry } from './vault.ts';
import { done, not, type Verdict } from './verdict.ts';

/** A body on its way into the vault. */
export interface Draft {
  readonly id: string;
  readonly form: Form;
  readonly bytes: Bytes;
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
    const isBytes = body instanceof Uint8Array;
    const bytes = isBytes ? (body as Bytes) : jsonOf(body);
    if (!bytes) return not({ code: 'notJson', index });
    if (bytes.length > longest) return not({ code: 'tooLarge', index, bytes: bytes.length, limit: longest });
    drafts.push({ id, form: isBytes ? 'bytes' : 'json', bytes });
  }
  return done(drafts);
}

function jsonOf(body: unknown): Bytes | undefined {
  try {
    const text = JSON.stringify(body);
    return text === undefined ? undefined : utf8(text);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder();
/** The entry as it will be read again, so that what one sees now and after a reload is the same. */
export const entryOf = ({ id, form, bytes }: Draft, seq: number): VaultEntry => ({
  id,
  seq,
  body: form === 'bytes' ? bytes : (JSON.parse(decoder.decode(bytes)) as VaultBody),
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
  for (const { id, form, bytes } of drafts) {
    seq += 1;
    const sealed = await sealRecord(suite, session.keys.data, { vault, seq, id }, link, bytes, form);
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
