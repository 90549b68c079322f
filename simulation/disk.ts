// What a device keeps, and how it fails: it may be full, and the device may stop right before or right after a write. A backup
// is everything as it was once.
import { type Bytes, hex, type Parcel, START } from '@orrery/wire';
import { keyOf } from './parcels.ts';
import { type Change, Crash, type Disk, DiskFull, type Kept } from './seam.ts';

export class SimulatedDisk implements Disk {
  #kept: Kept;
  #parcels = new Map<string, Parcel>();
  /** Writes that still go through before the device stops; undefined while it does not. */
  crashAfter: number | undefined;
  isFull = false;

  constructor(expected: readonly Bytes[]) {
    this.#kept = {
      ...{ parcels: this.#parcels, outbox: new Set(), acknowledged: new Map(), cursor: START },
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
    this.#keep(parcels);
    this.#kept = { ...this.#kept, ...rest, parcels: this.#parcels };
    if (stops) throw new Crash();
  }

  /** A body may come later than its header, and a right signature after a wrong one. */
  #keep(parcels: readonly Parcel[]): void {
    for (const parcel of parcels) {
      const key = keyOf(parcel);
      const body = parcel.body ?? this.#parcels.get(key)?.body;
      this.#parcels.set(key, body ? { ...parcel, body } : parcel);
    }
  }

  backup(): Kept {
    return { ...this.#kept, parcels: new Map(this.#parcels) };
  }

  restore(backup: Kept): void {
    this.#parcels = new Map(backup.parcels);
    this.#kept = { ...backup, parcels: this.#parcels };
    this.crashAfter = undefined;
  }
}
