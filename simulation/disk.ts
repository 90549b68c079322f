// What a device keeps, and how it fails: it may be full, and the device may stop right before or right after a write. A backup
// is everything as it was once.
import { type Bytes, hex, idOf, type Parcel, START } from '@orrery/wire';
import { type Change, Crash, type Disk, DiskFull, type Kept } from './seam.ts';

export class SimulatedDisk implements Disk {
  #kept: Kept;
  /** Writes that still go through before the device stops; undefined while it does not. */
  crashAfter: number | undefined;
  isFull = false;

  constructor(expected: readonly Bytes[]) {
    this.#kept = {
      ...{ parcels: new Map(), outbox: new Set(), acknowledged: new Map(), cursor: START },
      expected: new Set(expected.map(hex)),
    };
  }

  read(): Kept {
    return this.#kept;
  }

  async commit({ parcels = [], ...rest }: Change): Promise<void> {
    if (this.isFull && parcels.length > 0) throw new DiskFull();
    const stops = this.crashAfter !== undefined && this.crashAfter <= 0;
    if (this.crashAfter !== undefined) this.crashAfter -= 1;
    // the seed decides elsewhere whether a stop comes before or after the bytes are down: odd counts lose them
    if (stops && (this.crashAfter ?? 0) % 2 !== 0) throw new Crash();
    this.#kept = { ...this.#kept, ...rest, parcels: withMore(this.#kept.parcels, parcels) };
    if (stops) throw new Crash();
  }

  backup(): Kept {
    return this.#kept;
  }

  restore(backup: Kept): void {
    this.#kept = backup;
    this.crashAfter = undefined;
  }
}

/** A body may come later than its header, and a right signature after a wrong one. */
function withMore(known: ReadonlyMap<string, Parcel>, more: readonly Parcel[]): ReadonlyMap<string, Parcel> {
  if (more.length === 0) return known;
  const parcels = new Map(known);
  for (const parcel of more) {
    const key = hex(idOf(parcel.header));
    const body = parcel.body ?? parcels.get(key)?.body;
    parcels.set(key, body ? { ...parcel, body } : parcel);
  }
  return parcels;
}
