// What a content entry carries: events of the domain with their ids, as JSON. What is too long for one entry goes into
// several, and counts once all have come. docs/spec/sealed-log.md, LOG25–LOG26.
import { MOST_PAYLOAD } from '@orrery/log';
import { type Bytes, concatBytes, fromUtf8, hex, readU16, u16, utf8 } from '@orrery/wire';

export interface DomainRecord {
  /** 22 characters, random: what other events call it by. */
  readonly id: string;
  readonly body: unknown;
}

const WHOLE = 0;
const PART = 1;
const GROUP_LENGTH = 16;
const PART_HEAD = 1 + GROUP_LENGTH + 4;
const MOST_PARTS = 1024;
/** In a space of several people: nobody makes the others read more than some MB at one go. */
export const MOST_PARTS_OF_SEVERAL = 64;

export type Piece =
  | { readonly kind: 'whole'; readonly records: readonly DomainRecord[] }
  | {
      readonly kind: 'part';
      readonly group: string;
      readonly at: number;
      readonly of: number;
      readonly bytes: Bytes;
    };

/** The payloads for some records, in order: one, or several where they are too long. `group`: 16 random bytes. */
export function payloadsOf(records: readonly DomainRecord[], group: Bytes, most = MOST_PARTS): Bytes[] {
  const json = utf8(JSON.stringify(records.map(({ id, body }) => ({ id, body }))));
  if (1 + json.length <= MOST_PAYLOAD) return [concatBytes(Uint8Array.of(WHOLE), json)];
  const room = MOST_PAYLOAD - PART_HEAD;
  const count = Math.ceil(json.length / room);
  if (count > most) throw new RangeError('more than can be written at once');
  return Array.from({ length: count }, (_, at) =>
    concatBytes(Uint8Array.of(PART), group, u16(at), u16(count), json.subarray(at * room, (at + 1) * room)),
  );
}

/** Whether it may be one of several, without reading it. */
export const mayBePart = (payload: Bytes): boolean => payload[0] === PART;

/** What a payload is, or undefined where it is nothing of ours. Never throws. */
export function readPayload(payload: Bytes): Piece | undefined {
  if (payload[0] === WHOLE) {
    const records = readRecords(payload.subarray(1));
    return records && { kind: 'whole', records };
  }
  if (payload[0] !== PART || payload.length < PART_HEAD) return undefined;
  const group = hex(payload.subarray(1, 1 + GROUP_LENGTH));
  const at = readU16(payload, 1 + GROUP_LENGTH);
  const of = readU16(payload, 3 + GROUP_LENGTH);
  if (of < 2 || of > MOST_PARTS || at >= of) return undefined;
  return { kind: 'part', group, at, of, bytes: payload.slice(PART_HEAD) };
}

export function readRecords(json: Uint8Array): DomainRecord[] | undefined {
  try {
    const read: unknown = JSON.parse(fromUtf8(json) ?? '');
    if (!Array.isArray(read)) return undefined;
    const records = read.flatMap((item: unknown) => {
      const { id, body } = (item ?? {}) as Partial<DomainRecord>;
      return typeof id === 'string' && /^[\w-]{22}$/.test(id) && body !== undefined ? [{ id, body }] : [];
    });
    return records.length === read.length ? records : undefined;
  } catch {
    return undefined;
  }
}
