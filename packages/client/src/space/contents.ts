// Events as content entries of a space. In one's own all of them can be erased: what one wrote for oneself may be taken back for
// good, and nothing there is a yes or a no. Elsewhere only what has a subject can. docs/spec/sealed-log.md, LOG25, LOG27.
import { readBody, subjectOf } from '@orrery/domain';
import { type Replica, type Suites, WITNESS_LENGTH, type Written, writeContent } from '@orrery/log';
import type { Parcel } from '@orrery/wire';
import { type DomainRecord, MOST_PARTS_OF_SEVERAL, payloadsOf } from './payload.ts';

/** Events that one entry carries when many are written at once, unless they are long. */
const TOGETHER = 50;

/** In their order, as many together as go into one entry: what can be erased lies with nothing but what goes with it. */
export function* together(records: readonly DomainRecord[]): Generator<readonly DomainRecord[]> {
  let some: DomainRecord[] = [];
  let subject: string | null = null;
  for (const record of records) {
    const body = readBody(record.body);
    const next = body && subjectOf(body);
    if (some.length === TOGETHER || (some.length > 0 && next !== subject)) {
      yield some;
      some = [];
    }
    some.push(record);
    subject = next;
  }
  if (some.length > 0) yield some;
}

/** What can be erased lies with nothing but what goes with it. */
function hasSubject([first]: readonly DomainRecord[]): boolean {
  const body = readBody(first?.body);
  return body !== null && subjectOf(body) !== null;
}

/** Writes events under the ids that they have, in their order. `isOwn`: into one's own space. */
export async function writeRecords(
  replica: Replica,
  { suite }: Suites,
  records: readonly DomainRecord[],
  isOwn = true,
): Promise<Written> {
  const parcels: Parcel[] = [];
  for (const some of together(records)) {
    const isErasable = isOwn || hasSubject(some);
    const most = isOwn ? undefined : MOST_PARTS_OF_SEVERAL;
    for (const payload of payloadsOf(some, suite.randomBytes(16), most)) {
      const witness = suite.randomBytes(WITNESS_LENGTH);
      const written = await writeContent(replica, { witness, payload }, isErasable);
      if (written.kind === 'fault') return written;
      parcels.push(...written.parcels);
    }
  }
  return { kind: 'written', parcels };
}
