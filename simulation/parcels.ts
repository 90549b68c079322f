// What a parcel is called and says, worked out once for bytes that many look at.
import { Replica, type Seat, type Suites } from '@orrery/log';
import { type Bytes, type Entry, hex, idOf, type Parcel, readEntry } from '@orrery/wire';

const ids = new WeakMap<Bytes, Bytes>();
const keys = new WeakMap<Bytes, string>();
const entries = new WeakMap<Uint8Array, { readonly signature: Uint8Array; readonly entry: Entry }>();

/** Nobody changes the bytes of a header in place: attackers make others. */
export function idOfParcel({ header }: Parcel): Bytes {
  const known = ids.get(header);
  if (known) return known;
  const id = idOf(header);
  ids.set(header, id);
  return id;
}

/** The id as lower-case hex. */
export function keyOf(parcel: Parcel): string {
  const known = keys.get(parcel.header);
  if (known !== undefined) return known;
  const key = hex(idOfParcel(parcel));
  keys.set(parcel.header, key);
  return key;
}

/** The entry in these very bytes, which every device and the relay would read alike. */
export const readOnce: typeof readEntry = (header, signature) => {
  const known = entries.get(header);
  if (known?.signature === signature) return known.entry;
  const entry = readEntry(header, signature);
  if (typeof entry === 'string') return entry;
  entries.set(header, { signature, entry });
  // an entry has bytes of its own, and goes on with those
  entries.set(entry.bytes, { signature: entry.signature, entry });
  return entry;
};

export const newReplica = (suites: Suites, space: Bytes, seat: Seat): Replica =>
  new Replica(suites, space, seat, { read: readOnce });
