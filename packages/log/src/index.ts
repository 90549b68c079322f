export {
  type Bytes,
  concatBytes,
  equalBytes,
  fromHex,
  fromUtf8,
  hex,
  readU32,
  u32,
  utf8,
} from '@orrery/wire';
export { bodyLengthFor, type Content, MOST_PAYLOAD, WITNESS_LENGTH } from './body.ts';
export {
  type DeviceLink,
  decodeDeviceLink,
  encodeDeviceLink,
  openDeviceBox,
  sealDeviceBox,
  shortCode,
} from './device-link.ts';
export { admission, type Founded, foundSpace, prove, selfSpace } from './found.ts';
export { type Head, openHead, sealHead } from './head.ts';
export {
  checksumOf,
  type KeyRecord,
  openKeyRecord,
  PASSKEY_SALT_LENGTH,
  type PasskeyProtection,
  type Protection,
  readKeyRecord,
  SALT_LENGTH,
  sealKeyRecord,
  VAULT_ID_LENGTH,
} from './key-record.ts';
export {
  KIT_WORDS,
  type KitFault,
  kitWords,
  type Root,
  type RootSecrets,
  rootOf,
  rootSecrets,
} from './kit.ts';
export { bucketOf } from './padding.ts';
export {
  FIRST_LINK,
  type Form,
  type Link,
  LONGEST_BODY,
  linkOf,
  MOST_RECORDS,
  type OpenedRecord,
  openRecord,
  type Place,
  sealRecord,
} from './record.ts';
export { type Alarm, type Reading, type Received, Replica } from './replica.ts';
export type { Seat, Suites } from './seat.ts';
export {
  hasCryptography,
  isBelievable,
  KDF,
  type KdfParameters,
  KEY_LENGTH,
  NONCE_LENGTH,
  SEALINGS_PER_KEY,
  type SealingKey,
  type Suite,
  suite,
  TAG_LENGTH,
} from './suite.ts';
export { type KeyPair, type KeySuite, keySuite } from './suite-keys.ts';
export {
  currentEpoch,
  ensureEpoch,
  type WriteFault,
  type Written,
  writeAsPerson,
  writeContent,
  writeControl,
} from './write.ts';
