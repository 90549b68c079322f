// What my own space says of the circles that I am in: the list that the kit and my other devices go by, and the keys that my devices have
// made for each. docs/spec/circles.md, CIRCLE1–CIRCLE4.
import {
  type Body,
  type DeviceId,
  type EntryId,
  foldSpaces,
  hasLeft,
  type KeyId,
  type ListedFields,
  type ListedSpace,
  noSpaces,
  readBody,
  type SpaceId,
  type SpacesEvent,
  type SpacesState,
} from '@orrery/domain';
import { type Bytes, fromHex, hex, type ProvenKeys } from '@orrery/wire';
import type { KeptEntry } from '../loop/loop.ts';
import type { Space } from '../space/space.ts';
import type { Sync } from '../sync/sync.ts';

/** Keys of another device of mine that is in my own space, and asks to be let in elsewhere. */
export interface OwnKeys {
  readonly id: KeyId;
  readonly device: DeviceId;
  readonly keys: ProvenKeys;
}

export class OwnList {
  readonly space: Space;
  readonly #now: () => string;
  readonly #state: SpacesState = noSpaces();
  readonly #unsubscribe: () => void;

  constructor(space: Space, now: () => string, changed: () => void) {
    this.space = space;
    this.#now = now;
    this.#unsubscribe = space.subscribe((entries) => {
      if (this.#take(entries)) changed();
    });
  }

  async start(): Promise<void> {
    const all = await this.space.readAll();
    if (all.ok) this.#take(all.value);
  }

  #take(entries: readonly KeptEntry[]): boolean {
    let isNews = false;
    for (const { id, body } of entries) {
      // nothing else is looked at for it: there may be very many
      if ((body as Partial<Body> | null)?.tool !== 'spaces') continue;
      const known = readBody(body);
      if (known?.tool !== 'spaces') continue;
      const entry = { id: id as EntryId, at: known.at, event: known.event };
      foldSpaces(this.#state, entry, this.space.ancestry);
      isNews = true;
    }
    return isNews;
  }

  all(): ListedSpace[] {
    return [...this.#state.listed.values()].filter(({ id }) => fromHex(id)?.length === 32);
  }

  get(space: SpaceId): ListedSpace | undefined {
    return this.#state.listed.get(space);
  }

  isLeft(space: SpaceId): boolean {
    const listed = this.get(space);
    return listed !== undefined && hasLeft(listed);
  }

  /** What lists a space, with keys that this device has there. */
  listing(
    space: SpaceId,
    changes: Partial<ListedFields>,
    keys?: { readonly proven: ProvenKeys; readonly device: Bytes },
  ): Body[] {
    const listed = this.#body({ type: 'spaceListed', space, changes });
    return keys ? [listed, this.keyMade(space, keys.proven)] : [listed];
  }

  /** Says that this device has keys for a space: whichever device of mine is in lets it in. */
  keyMade(space: SpaceId, { sign, wrap, possession }: ProvenKeys): Body {
    const device = hex(this.space.seat.device);
    const changes = { space, device, wrap: hex(wrap), possession: hex(possession) };
    return this.#body({ type: 'ownKeyMade', key: hex(sign) as KeyId, changes });
  }

  #body(event: SpacesEvent): Body {
    return { tool: 'spaces', version: 1, at: this.#now(), event };
  }

  /** Keys for a space of devices that are in my own space now, each as that very device has written it. */
  keysFor(space: SpaceId): OwnKeys[] {
    const members = this.space.replica.members();
    return [...this.#state.keys.values()].flatMap(({ id, fields, registers }) => {
      const device = members.devices.get(fields.device);
      const author = this.space.nodeOf(registers.device?.[0]?.entry ?? '')?.entry.authorKey;
      const [sign, wrap, possession] = [fromHex(id), fromHex(fields.wrap), fromHex(fields.possession)];
      if (fields.space !== space || !device || author !== device.id || !members.isLive(device)) return [];
      if (sign?.length !== 32 || wrap?.length !== 32 || possession?.length !== 64) return [];
      return [{ id, device: device.id as DeviceId, keys: { sign, wrap, possession } }];
    });
  }

  /** The signing keys, as hex, that a device of mine has said it has in a space, whether it is still in or not. */
  keysOf(device: string, space: SpaceId): string[] {
    return [...this.#state.keys.values()].flatMap(({ id, fields }) =>
      fields.space === space && fields.device === device ? [id] : [],
    );
  }

  /** Whether the relay of my own space has what the kit needs for a space, so that it may be known elsewhere (CIRCLE3). */
  isSafe(space: SpaceId, sync: Sync | undefined): boolean {
    const registers = this.get(space)?.registers;
    const entries = [...(registers?.sealed ?? []), ...(registers?.relay ?? [])].map(({ entry }) => entry);
    return (
      entries.length > 0 &&
      entries.every((id) => {
        const node = this.space.nodeOf(id);
        return node !== undefined && (sync?.has(node.entry.key) || node.index < this.space.standing.known);
      })
    );
  }

  stop(): void {
    this.#unsubscribe();
  }
}
