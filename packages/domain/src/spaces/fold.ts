import { type Ancestry, type Beside, type Entry, type Thing, writeFields } from '../kernel/history.ts';
import type { DeviceId, KeyId, MemberId, PersonId, SpaceId } from '../kernel/ids.ts';
import type {
  CircleFields,
  DeviceFields,
  GuestFields,
  KnownFields,
  ListedFields,
  MemberFields,
  OwnKeyFields,
  SpacesEvent,
} from './events.ts';
import { isOfPublishing } from './publishing/events.ts';
import { foldPublishing, noPublishing, type PublishingState } from './publishing/fold.ts';
import { isOfSharing } from './sharing/events.ts';
import { foldSharing, noSharing, type SharingState } from './sharing/fold.ts';

/** What is known of a device beside what the sealed log says of it. */
export type NamedDevice = Thing<DeviceId, DeviceFields>;
export type ListedSpace = Thing<SpaceId, ListedFields>;
export type OwnKey = Thing<KeyId, OwnKeyFields>;
/** A member of a space of several people, as my own space speaks of them. */
export type KnownId = `${SpaceId} ${MemberId}`;
export type KnownMember = Thing<KnownId, KnownFields>;
/** Somebody who was introduced, by whom: each introduction stands by itself. */
export type GuestId = `${MemberId} ${MemberId}`;
export type Guest = Thing<GuestId, GuestFields>;

export interface SpacesState extends SharingState, PublishingState {
  readonly devices: Map<DeviceId, NamedDevice>;
  /** When each was first named, as far as its entries say; ISO 8601 with Z. */
  readonly since: Map<DeviceId, string>;
  /** Spaces of several people that I am or was in. */
  readonly listed: Map<SpaceId, ListedSpace>;
  readonly keys: Map<KeyId, OwnKey>;
  /** Who is who on my map. */
  readonly onMap: Map<KnownId, KnownMember>;
  /** Of a circle, what its members call it: one, under `circle`. */
  readonly circle: Map<'circle', Thing<'circle', CircleFields>>;
  readonly members: Map<MemberId, Thing<MemberId, MemberFields>>;
  readonly guests: Map<GuestId, Guest>;
}

export const newDevice: DeviceFields = { name: '' };
export const newListed: ListedFields = {
  ...{ form: 'circle', relay: '', person: '', sealed: '', after: '' },
  ...{ left: false, keeps: true },
};
export const newOwnKey: OwnKeyFields = { space: '', device: '', wrap: '', possession: '' };
export const newKnown: KnownFields = { person: null };
export const newCircle: CircleFields = { name: '' };
export const newMember: MemberFields = { name: '' };
export const newGuest: GuestFields = { name: '', invite: '', admission: '', withdrawn: false };

export const noSpaces = (): SpacesState => ({
  devices: new Map(),
  since: new Map(),
  listed: new Map(),
  keys: new Map(),
  onMap: new Map(),
  circle: new Map(),
  members: new Map(),
  guests: new Map(),
  ...noSharing(),
  ...noPublishing(),
});

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldSpaces(state: SpacesState, entry: Entry<SpacesEvent>, ancestry: Ancestry): void {
  const { event, id, at, by } = entry;
  if (isOfSharing(event)) {
    foldSharing(state, { id, at, event, by }, ancestry);
    return;
  }
  if (isOfPublishing(event)) {
    foldPublishing(state, { id, at, event }, ancestry);
    return;
  }
  const write = <Id extends string, F extends object>(things: Map<Id, Thing<Id, F>>, of: Id, defaults: F) =>
    writeFields(things, of, defaults, event.changes as Partial<F>, id, ancestry, event.beside as Beside<F>);
  switch (event.type) {
    case 'deviceNamed': {
      write(state.devices, event.device, newDevice);
      const since = state.since.get(event.device);
      if (since === undefined || at < since) state.since.set(event.device, at);
      break;
    }
    case 'spaceListed':
      write(state.listed, event.space, newListed);
      break;
    case 'ownKeyMade':
      write(state.keys, event.key, newOwnKey);
      break;
    case 'memberKnown':
      write(state.onMap, `${event.space} ${event.member}`, newKnown);
      break;
    case 'circleNamed':
      write(state.circle, 'circle', newCircle);
      break;
    case 'memberNamed':
      // nobody names anybody but themselves
      if (by !== undefined) write(state.members, by, newMember);
      break;
    case 'guestIntroduced':
      if (by !== undefined) write(state.guests, `${event.guest} ${by}`, newGuest);
  }
}

/** Whether I have left a space of my list: for good, whatever else was written of it at the same time. */
export const hasLeft = ({ registers }: ListedSpace): boolean =>
  registers.left?.some(({ value }) => value) ?? false;

/** Whom of my map I have said that a member of a circle is; null for nobody. */
export const personOfMember = (state: SpacesState, space: SpaceId, member: MemberId): PersonId | null =>
  state.onMap.get(`${space} ${member}`)?.fields.person ?? null;
