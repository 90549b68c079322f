import * as z from 'zod/mini';
import { besideOf } from '../kernel/former.ts';
import { deviceId, keyId, memberId, personId, spaceId } from '../kernel/ids.ts';
import { publishing } from './publishing/events.ts';
import { isSharedInCircles, sharingInCircles, sharingOfMine } from './sharing/events.ts';

/** What people call something or somebody. */
const name = z.string().check(z.maxLength(40));
/** Bytes, as hexadecimal digits. */
const hexOf = (bytes: number) => z.string().check(z.maxLength(2 * bytes));

export const deviceFields = z.object({
  /** What its owner calls it. */
  name,
});
export type DeviceFields = z.infer<typeof deviceFields>;

/** A space of several people that I am in, or have said that I want to be in: what the kit and my other devices need. */
export const listedFields = z.object({
  form: z.enum(['circle', 'care']),
  /** Address of its relay. */
  relay: z.string().check(z.maxLength(300)),
  /** Who I am there: my signing key. */
  person: hexOf(32),
  /** The seed of my person key there, sealed so that only the kit opens it. */
  sealed: hexOf(80),
  /** The space that it goes on from. */
  after: hexOf(32),
  /** I have left, or turned back before I was in. */
  left: z.boolean(),
  /** Whether what I could read there stays with me when I leave. */
  keeps: z.boolean(),
});
export type ListedFields = z.infer<typeof listedFields>;

/** Keys that a device of mine has made for a space: one that is in lets it in there. */
export const ownKeyFields = z.object({
  space: hexOf(32),
  /** What the device is called in my own space. */
  device: hexOf(32),
  wrap: hexOf(32),
  possession: hexOf(64),
});
export type OwnKeyFields = z.infer<typeof ownKeyFields>;

export const circleFields = z.object({ name });
export type CircleFields = z.infer<typeof circleFields>;

export const memberFields = z.object({
  /** What somebody wants to be called here. */
  name,
});
export type MemberFields = z.infer<typeof memberFields>;

/** Where a space lies from now on, for whoever says so. */
export const placeFields = z.object({
  /** Address of a relay; empty where nobody has moved. */
  relay: z.string().check(z.maxLength(300)),
});
export type PlaceFields = z.infer<typeof placeFields>;

/** Somebody who answered an invitation and whose code was compared: the others are asked. */
export const guestFields = z.object({
  /** As the guest gave it. */
  name,
  /** The invitation that was answered. */
  invite: hexOf(32),
  /** What admits the guest, made by the guest: the log's own bytes. */
  admission: hexOf(353),
  /** Whoever invited has taken it back. */
  withdrawn: z.boolean(),
});
export type GuestFields = z.infer<typeof guestFields>;

export const knownFields = z.object({
  /** Who it is on my map; null for nobody. */
  person: z.nullable(personId),
  /** What I know them, or the circle itself, to be called there. */
  called: name,
});
export type KnownFields = z.infer<typeof knownFields>;

/** Everything that can have happened to what people call their spaces and devices, to who is asked in, and to what is shared. */
export const spacesEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('deviceNamed'),
    device: deviceId,
    changes: z.partial(deviceFields),
    beside: besideOf(deviceFields),
  }),
  z.object({
    type: z.literal('spaceListed'),
    space: spaceId,
    changes: z.partial(listedFields),
    beside: besideOf(listedFields),
  }),
  z.object({
    type: z.literal('ownKeyMade'),
    key: keyId,
    changes: z.partial(ownKeyFields),
    beside: besideOf(ownKeyFields),
  }),
  z.object({
    type: z.literal('memberKnown'),
    space: spaceId,
    member: memberId,
    changes: z.partial(knownFields),
    beside: besideOf(knownFields),
  }),
  z.object({
    type: z.literal('circleNamed'),
    changes: z.partial(circleFields),
    beside: besideOf(circleFields),
  }),
  z.object({
    type: z.literal('memberNamed'),
    changes: z.partial(memberFields),
    beside: besideOf(memberFields),
  }),
  z.object({
    type: z.literal('circleMoved'),
    changes: z.partial(placeFields),
    beside: besideOf(placeFields),
  }),
  z.object({
    type: z.literal('selfMoved'),
    changes: z.partial(placeFields),
    beside: besideOf(placeFields),
  }),
  z.object({
    type: z.literal('guestIntroduced'),
    guest: memberId,
    changes: z.partial(guestFields),
    beside: besideOf(guestFields),
  }),
  ...sharingInCircles,
  ...sharingOfMine,
  ...publishing,
]);
export type SpacesEvent = z.infer<typeof spacesEvent>;

const OF_CIRCLES: ReadonlySet<string> = new Set([
  ...['circleNamed', 'memberNamed', 'circleMoved', 'guestIntroduced'],
]);

/** Those that several people share; all others lie in one's own space. */
export const isOfCircle = ({ type }: { readonly type: string }): boolean =>
  OF_CIRCLES.has(type) || isSharedInCircles(type);
