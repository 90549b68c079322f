// What a stranger may know: how entries are written, what came before what, who is in, and who may do what.
export {
  type Bytes,
  concatBytes,
  equalBytes,
  fromBase64,
  fromHex,
  fromUtf8,
  hex,
  readU16,
  readU32,
  toBase64,
  u16,
  u32,
  utf8,
} from './bytes.ts';
export {
  type Control,
  type Form,
  type Keys,
  type Kind,
  MOST_TARGETS,
  type ProvenKeys,
  type Role,
  WRAPPED_LENGTH,
  type Wrap,
} from './control.ts';
export { advance, type Cursor, START } from './cursor.ts';
export {
  BODY_LENGTHS,
  bodyFault,
  bodyHashOf,
  decodeHeader,
  type Entry,
  encodeHeader,
  type Header,
  idOf,
  MOST_PARENTS,
  predecessors,
  readEntry,
  sealedPartOf,
  sealedWith,
  signedBytes,
  ZERO,
} from './entry.ts';
export { EntryLog, type Taken } from './entry-log.ts';
export type { Node } from './graph.ts';
export { hash } from './hash.ts';
export {
  areFit,
  comingBytes,
  isSigningKey,
  isWrappingKey,
  possessionBytes,
  tokenBytes,
  verify,
} from './keys.ts';
export { controlOf, type Device, type Members, type Person } from './members.ts';
export {
  ASKS,
  type Ask,
  type Closing,
  decodeAsk,
  decodeTell,
  encodeAsk,
  encodeTell,
  freshNonce,
  MOST_BOX,
  MOST_FOUNDING,
  MOST_FRAME,
  MOST_HEADER,
  MOST_IDS,
  MOST_PARCELS,
  mailBytes,
  NONCE_LENGTH,
  type Outcome,
  type Parcel,
  proofBytes,
  type Tell,
} from './messages.ts';
export { compareBytes } from './reader.ts';
export type { Verify } from './signatures.ts';
export type { ContextFault, Fault, FormFault } from './verdict.ts';
export { FAULTS } from './verdict.ts';
export type { View } from './views.ts';
