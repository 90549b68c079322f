// The parsers of the wire, with right inputs for each.
import { entryOf } from '../../../vectors/outcome.ts';
import { readVectors } from '../../../vectors/read.ts';
import { decodeControl, encodeControl, KINDS, type Kind } from '../src/control.ts';
import {
  type Ask,
  type Cursor,
  decodeAsk,
  decodeHeader,
  decodeTell,
  type Entry,
  encodeAsk,
  encodeHeader,
  encodeTell,
  FAULTS,
  type Parcel,
  type Tell,
} from '../src/index.ts';
import { chance } from './chance.ts';
import type { Parser } from './fuzz.ts';

const by = chance(42);
const bytes = (length: number) => Uint8Array.from({ length }, () => by.below(256));

/** Entries that are not too long to be turned over a million times, about equally many a kind. */
const entries: readonly Entry[] = KINDS.flatMap((kind) =>
  readVectors('valid')
    .flatMap(({ entries: list }) => list.map(entryOf))
    .filter((entry): entry is Entry => typeof entry === 'object' && entry.header.kind === kind)
    .sort((a, b) => a.bytes.length - b.bytes.length)
    .slice(0, 40),
);

const parcels: Parcel[] = entries.slice(0, 60).map(({ bytes: header, signature }, at) => ({
  header,
  signature,
  ...(at % 3 === 0 ? { body: bytes(256) } : {}),
}));
const cursor: Cursor = { count: 7, chain: bytes(32) };
const few = () => [by.pick(parcels), by.pick(parcels)];

export const asks: readonly Ask[] = [
  { kind: 'hello', space: bytes(32) },
  { kind: 'prove', who: bytes(32), signature: bytes(64) },
  { kind: 'since', cursor },
  { kind: 'append', request: 1, parcels: few() },
  { kind: 'append', request: 2, parcels: [] },
  { kind: 'fetch', request: 3, ids: [bytes(32), bytes(32)] },
  { kind: 'list', request: 4, from: 5 },
  { kind: 'found', request: 6, code: 'open, Sésame', parcels: few() },
  { kind: 'post', request: 7, invite: bytes(32), box: bytes(90), signature: bytes(64) },
  { kind: 'drop', ids: [bytes(32)] },
];

export const tells: readonly Tell[] = [
  { kind: 'challenge', nonce: bytes(32) },
  { kind: 'welcome', cursor },
  { kind: 'elsewhere', cursor },
  { kind: 'entries', parcels: few(), cursor },
  { kind: 'upToDate', cursor },
  {
    kind: 'appended',
    request: 1,
    outcomes: [
      { kind: 'stored' },
      { kind: 'refused', fault: 'epochOutdated' },
      { kind: 'full' },
      { kind: 'known' },
      { kind: 'withoutBody' },
      { kind: 'waiting' },
    ],
  },
  { kind: 'fetched', request: 2, parcels: few() },
  { kind: 'listed', request: 3, ids: [bytes(32), bytes(32)] },
  { kind: 'posted', request: 4, isKept: true },
  { kind: 'mail', id: bytes(32), invite: bytes(32), box: bytes(50) },
  { kind: 'closing', why: 'denied' },
];

const controlParser = (kind: Kind): Parser => ({
  name: `decodeControl of ${kind}`,
  corpus: entries
    .filter(({ header }) => header.kind === kind)
    .map(({ header }) => encodeControl(header.control)),
  refusals: ['controlMalformed'],
  read(input) {
    const control = decodeControl(kind, input);
    return control ? encodeControl(control) : 'controlMalformed';
  },
});

export const parsers: readonly Parser[] = [
  {
    name: 'decodeHeader',
    corpus: entries.map((entry) => entry.bytes),
    refusals: FAULTS,
    read(input) {
      const header = decodeHeader(input);
      return typeof header === 'string' ? header : encodeHeader(header);
    },
  },
  ...KINDS.map(controlParser),
  {
    name: 'decodeAsk',
    corpus: asks.map(encodeAsk),
    refusals: ['malformed', 'versionUnknown'],
    read(input) {
      const ask = decodeAsk(input) ?? 'malformed';
      return typeof ask === 'string' ? ask : encodeAsk(ask);
    },
  },
  {
    name: 'decodeTell',
    corpus: tells.map(encodeTell),
    refusals: ['malformed', 'versionUnknown'],
    read(input) {
      const tell = decodeTell(input) ?? 'malformed';
      return typeof tell === 'string' ? tell : encodeTell(tell);
    },
  },
];
