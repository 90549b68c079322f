// Spaces and their relays: what the app needs when it is no longer one device alone.

export {
  type Alarm,
  type DeviceLink,
  decodeDeviceLink,
  encodeDeviceLink,
  type KitFault,
  kitWords,
  type Root,
  rootOf,
} from '@orrery/log';
export { type OwnDevice, ownDevices, type TakeOutWhy, takeOut } from '../space/devices.ts';
export { headsCodeOf } from '../space/heads-code.ts';
export { deviceOf, type SeatRecord, seatsIn } from '../space/journal.ts';
export { type Kit, openKit, sealKit } from '../space/kit-file.ts';
export { type DomainRecord, payloadsOf, readPayload } from '../space/payload.ts';
export { type Entered, enterSelf, foundSelf, isKitOf, keepSeat, newRoot } from '../space/self.ts';
export { Space, type SpaceNotice, type SpaceWhy } from '../space/space.ts';
export type { Receipt } from '../space/taking.ts';
export { hostOf, originOf, relayAddress, relayOf } from './address.ts';
export { type ByKit, type ByKitWhy, enterByKit } from './by-kit.ts';
export { type Admitted, type Asking, askByLink, type ByLink, type ByLinkWhy } from './by-link.ts';
export type { Connect, Ending, Identity, Link, LinkEvents } from './conversation.ts';
export type { Home, RelayPlatform } from './home.ts';
export { type Answerer, bringIn, inviteDevice, whoAnswered } from './invite-device.ts';
export type { Move, MoveWhy } from './move-own.ts';
export type { After, Letter, SyncOptions, SyncPhase, SyncState } from './state.ts';
export { Sync } from './sync.ts';
export { suites } from './with-spaces.ts';
