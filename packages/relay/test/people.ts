// Spaces with real keys and bodies, ready to be uploaded.
import {
  type Bytes,
  bodyHashOf,
  type Control,
  type Entry,
  encodeHeader,
  type Header,
  idOf,
  type Parcel,
} from '@orrery/wire';
import { header, random, signed, World, type Writer } from '../../wire/test/world.ts';

export { flip, pair, random, World, type Writer } from '../../wire/test/world.ts';

const bodies = new Map<string, Bytes>();

/** Header fields for a body, which `parcel` then finds. */
export function sealed(length: 256 | 1024 | 4096 | 16_384 | 65_536 = 256): Partial<Header> {
  const body = random(length);
  const bodyHash = bodyHashOf(body);
  bodies.set(bodyHash.join(), body);
  return { bodyLength: length, bodyHash };
}

export function parcel({ bytes, signature, header }: Entry): Parcel {
  const body = bodies.get(header.bodyHash.join());
  return { header: bytes, signature, ...(body ? { body } : {}) };
}

export const withoutBody = ({ bytes, signature }: Entry): Parcel => ({ header: bytes, signature });
export const parcels = (entries: readonly Entry[]): Parcel[] => entries.map(parcel);

export interface Home {
  readonly world: World;
  readonly ann: Writer;
  readonly epoch: Entry;
}

/** Ann with one device and an epoch. */
export async function home(form: 'self' | 'circle' | 'care' = 'circle'): Promise<Home> {
  const world = await World.found(form);
  const ann = await world.first();
  const epoch = await world.says(ann, world.epochControl(ann), sealed());
  return { world, ann, epoch };
}

export const newEpoch = (world: World, by: Writer): Promise<Entry> =>
  world.says(by, world.epochControl(by), sealed());

/** Written and taken in by the narrator, not yet by the relay. */
export const says = (world: World, by: Writer, epoch: Entry, parts: Partial<Header> = {}): Promise<Entry> =>
  world.says(by, { kind: 'content' }, { epoch: epoch.id, ...sealed(), ...parts });

export const control = (world: World, by: Writer, what: Control): Promise<Entry> => world.says(by, what);

/** A long chain of one device, as fast as it can be signed. The narrator does not take it in. */
export async function chainOf(
  world: World,
  by: Writer,
  epoch: Entry,
  count: number,
  length: 256 | 1024 = 256,
): Promise<Entry[]> {
  const signing: Promise<Entry>[] = [];
  for (let n = 0; n < count; n += 1) {
    const parts = {
      control: { kind: 'content' } as const,
      space: world.space,
      author: by.author,
      seq: by.seq + 1,
      prev: by.prev,
      epoch: epoch.id,
      ...sealed(length),
    };
    const head = header(parts);
    by.seq += 1;
    by.prev = idOf(encodeHeader(head));
    signing.push(signed(head, by.keys));
  }
  return Promise.all(signing);
}
