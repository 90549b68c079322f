// Spaces and their relays: what the app needs when it is no longer one device alone.

export { seatsIn } from '../space/journal.ts';
export { type DomainRecord, payloadsOf, readPayload } from '../space/payload.ts';
export { type Entered, enterSelf, foundSelf, keepSeat } from '../space/self.ts';
export { type Receipt, Space, type SpaceNotice, type SpaceWhy } from '../space/space.ts';
export { type ByKit, type ByKitWhy, enterByKit } from './by-kit.ts';
export type { Connect, Ending, Identity, Link, LinkEvents } from './conversation.ts';
export { type After, Sync, type SyncOptions, type SyncPhase, type SyncState } from './sync.ts';
