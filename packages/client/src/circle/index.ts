// Circles: what the app needs when there is somebody else.

export type { Published } from '../publishing/published.ts';
export type { Publishing } from '../publishing/publishing.ts';
export type { Circle, CircleWhy } from './circle.ts';
export type { Circles, CirclesWhy, Listed, Standing } from './circles.ts';
export type { Answered, Invitation } from './inviting.ts';
export type { CopiedEvent, Copies } from './kept.ts';
export {
  decodeInvitation,
  encodeInvitation,
  type InvitationLink,
  type LinkFault,
  MOST_PREVIEW,
  type Preview,
  readable,
  tooLongBy,
} from './link.ts';
export type { AskedIn, Member, Saying } from './members.ts';
export type { Elsewhere, MoveCircleWhy, Places } from './moving.ts';
export { opaqueName } from './opaque.ts';
export type { Prepared, Sharing, SharingWhy } from './sharing.ts';
export { type Copied, whoIsWho } from './spoken-of.ts';
export type { ByKitWhy } from './tending.ts';
