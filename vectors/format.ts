// The format in one value: every number, name and layout that two programs must have in common. frozen.json holds it as it
// was frozen; packages/wire/test/tripwire.test.ts compares.
import { type Bytes, hash, hex, utf8 } from '@orrery/wire';
import { FORMS, KINDS, MOST_MERGED, MOST_TARGETS, MOST_WRAPS, ROLES } from '../packages/wire/src/control.ts';
import { advance, START } from '../packages/wire/src/cursor.ts';
import { BODY_LENGTHS, idOf, MOST_PARENTS, signedBytes, VERSION } from '../packages/wire/src/entry.ts';
import { MOST_DEVICES, MOST_PERSONS } from '../packages/wire/src/judge.ts';
import { comingBytes, possessionBytes, tokenBytes } from '../packages/wire/src/keys.ts';
import { MOST_DEVICES_OF_ONE } from '../packages/wire/src/members.ts';
import {
  type Ask,
  CLOSINGS,
  encodeAsk,
  encodeTell,
  MOST_BOX,
  MOST_FRAME,
  MOST_HEADER,
  MOST_IDS,
  MOST_PARCELS,
  mailBytes,
  type Outcome,
  proofBytes,
  type Tell,
} from '../packages/wire/src/messages.ts';
import { FAULTS } from '../packages/wire/src/verdict.ts';
import { readVectors } from './read.ts';

const bytes = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill);
const [a, b] = [bytes(32, 1), bytes(32, 2)];
const cursor = { count: 258, chain: a };
const parcels = [
  { header: bytes(3, 3), signature: bytes(64, 4) },
  { header: bytes(2, 5), signature: bytes(64, 6), body: bytes(256, 7) },
];

const asks: { readonly [K in Ask['kind']]: Extract<Ask, { kind: K }> } = {
  hello: { kind: 'hello', space: a },
  prove: { kind: 'prove', who: a, signature: bytes(64, 8) },
  since: { kind: 'since', cursor },
  append: { kind: 'append', request: 259, parcels },
  fetch: { kind: 'fetch', request: 259, ids: [a, b] },
  list: { kind: 'list', request: 259, from: 260 },
  found: { kind: 'found', request: 259, code: 'ä', parcels },
  post: { kind: 'post', request: 259, invite: a, box: bytes(5, 9), signature: bytes(64, 8) },
  drop: { kind: 'drop', ids: [a] },
};

const outcomes: readonly Outcome[] = [
  { kind: 'stored' },
  { kind: 'known' },
  { kind: 'withoutBody' },
  { kind: 'waiting' },
  { kind: 'full' },
  ...FAULTS.map((fault) => ({ kind: 'refused', fault }) as const),
];

const tells: { readonly [K in Tell['kind']]: Extract<Tell, { kind: K }> } = {
  challenge: { kind: 'challenge', nonce: a },
  welcome: { kind: 'welcome', cursor },
  elsewhere: { kind: 'elsewhere', cursor },
  entries: { kind: 'entries', parcels, cursor },
  upToDate: { kind: 'upToDate', cursor },
  appended: { kind: 'appended', request: 259, outcomes },
  fetched: { kind: 'fetched', request: 259, parcels },
  listed: { kind: 'listed', request: 259, ids: [a, b] },
  posted: { kind: 'posted', request: 259, isKept: true },
  mail: { kind: 'mail', id: a, invite: b, box: bytes(5, 9) },
  closing: { kind: 'closing', why: 'denied' },
};

const digestOf = (value: Uint8Array): string => hex(hash(value));
/** By kind: the number that a message begins with, and a digest of one that is always the same. */
const frames = (messages: readonly (readonly [string, Bytes])[]) =>
  Object.fromEntries(messages.map(([kind, frame]) => [kind, `${frame[0]} ${digestOf(frame)}`]));

export function formatFacts() {
  const keys = { sign: a, wrap: b };
  return {
    version: VERSION,
    kinds: KINDS,
    forms: FORMS,
    roles: ROLES,
    faults: FAULTS,
    closings: CLOSINGS,
    limits: {
      ...{
        MOST_PARENTS,
        MOST_MERGED,
        MOST_WRAPS,
        MOST_TARGETS,
        MOST_DEVICES,
        MOST_DEVICES_OF_ONE,
        MOST_PERSONS,
      },
      ...{ MOST_FRAME, MOST_HEADER, MOST_PARCELS, MOST_IDS, MOST_BOX, BODY_LENGTHS },
    },
    digests: {
      id: hex(idOf(a)),
      signed: digestOf(signedBytes(a)),
      possession: digestOf(possessionBytes(a, b, keys)),
      coming: digestOf(comingBytes(a, 'provider', keys, keys)),
      token: digestOf(tokenBytes(a, b, keys, keys)),
      proof: digestOf(proofBytes('https://relay.example', a, b, a)),
      mail: digestOf(mailBytes(a, b, a)),
      cursor: hex(advance(START, a).chain),
    },
    asks: frames(Object.entries(asks).map(([kind, ask]) => [kind, encodeAsk(ask)])),
    tells: frames(Object.entries(tells).map(([kind, tell]) => [kind, encodeTell(tell)])),
    vectors: Object.fromEntries(
      (['valid', 'invalid'] as const).flatMap((kind) =>
        readVectors(kind).map(({ name, ...vector }) => [
          name,
          digestOf(utf8(JSON.stringify(vector))).slice(0, 32),
        ]),
      ),
    ),
  };
}
