import { type Ancestry, type Beside, type Entry, type Thing, writeFields } from '../kernel/history.ts';
import type { DeviceId, KeyId, MemberId, PersonId, SpaceId } from '../kernel/ids.ts';
import { cleanName } from '../kernel/names.ts';
import type {
  CircleFields,
  DeviceFields,
  GuestFields,
  KnownFields,
  ListedFields,
  MemberFields,
  OwnKeyFields,
  PlaceFields,
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
  /** What the circle, and each member, was called first. */
  readonly firstCalled: Map<'circle' | MemberId, Thing<'circle' | MemberId, CircleFields>>;
  /** Of a circle, at which relay each of its members says that it lies; of one's own space, under `self`. */
  readonly places: Map<MemberId | 'self', Thing<MemberId | 'self', PlaceFields>>;
}

export const newDevice: DeviceFields = { name: '' };
export const newListed: ListedFields = {
  ...{ form: 'circle', relay: '', person: '', sealed: '', after: '' },
  ...{ left: false, keeps: true },
};
export const newOwnKey: OwnKeyFields = { space: '', device: '', wrap: '', possession: '' };
export const newKnown: KnownFields = { person: null, called: '' };
export const newCircle: CircleFields = { name: '' };
export const newMember: MemberFields = { name: '' };
export const newGuest: GuestFields = { name: '', invite: '', admission: '', withdrawn: false };
export const newPlace: PlaceFields = { relay: '' };

export const noSpaces = (): SpacesState => ({
  devices: new Map(),
  since: new Map(),
  listed: new Map(),
  keys: new Map(),
  onMap: new Map(),
  circle: new Map(),
  members: new Map(),
  guests: new Map(),
  firstCalled: new Map(),
  places: new Map(),
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
  /** Names that others chose are read as they may be shown, whatever was written (SPACE11). */
  const changes = named(event.changes);
  const write = <Id extends string, F extends object>(things: Map<Id, Thing<Id, F>>, of: Id, defaults: F) =>
    writeFields(
      things,
      of,
      defaults,
      changes as Partial<F>,
      id,
      ancestry,
      namedBeside(event.beside) as Beside<F>,
    );
  const first: Ancestry = { precedes: (a, b) => ancestry.precedes(b, a) };
  const callFirst = (who: 'circle' | MemberId) =>
    writeFields(state.firstCalled, who, newCircle, changes as Partial<CircleFields>, id, first);
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
      callFirst('circle');
      break;
    case 'memberNamed':
      // nobody names anybody but themselves
      if (by === undefined) break;
      write(state.members, by, newMember);
      callFirst(by);
      break;
    case 'circleMoved':
      if (by !== undefined) write(state.places, by, newPlace);
      break;
    case 'selfMoved':
      write(state.places, 'self', newPlace);
      break;
    case 'guestIntroduced':
      if (by !== undefined) write(state.guests, `${event.guest} ${by}`, newGuest);
  }
}

const named = <C extends object>(changes: C): C =>
  'name' in changes && typeof changes.name === 'string'
    ? { ...changes, name: cleanName(changes.name) }
    : changes;
const namedBeside = (beside: object | undefined) =>
  beside && 'name' in beside && Array.isArray(beside.name)
    ? { ...beside, name: beside.name.map((one) => (typeof one === 'string' ? cleanName(one) : one)) }
    : beside;

/**
 * What somebody, or the circle, was called when I last took notice of it, where that is another name than now; undefined where it is not.
 * `known`: my own space; `first`: what they were introduced by, where nothing else is known.
 */
export function calledBefore(
  known: Pick<SpacesState, 'onMap'>,
  space: SpaceId,
  who: 'circle' | MemberId,
  now: string,
  first: string,
): string | undefined {
  const heard = known.onMap.get(`${space} ${who as MemberId}`)?.fields.called;
  const before = heard || first;
  return before !== '' && now !== '' && before !== now ? before : undefined;
}

/** Whether I have left a space of my list: for good, whatever else was written of it at the same time. */
export const hasLeft = ({ registers }: ListedSpace): boolean =>
  registers.left?.some(({ value }) => value) ?? false;

/** Whom of my map I have said that a member of a circle is; null for nobody. */
export const personOfMember = (state: SpacesState, space: SpaceId, member: MemberId): PersonId | null =>
  state.onMap.get(`${space} ${member}`)?.fields.person ?? null;
