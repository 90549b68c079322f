// An entry as it travels: a header that a stranger can judge, a signature over it, and a sealed body that the header
// names by length and hash. There is one way to write a header, and no other is read. docs/spec/wire.md, WIRE1–WIRE9.
import { type Bytes, concatBytes, equalBytes, hex, utf8 } from './bytes.ts';
import { type Control, controlField, decodeControl, KINDS, type Kind } from './control.ts';
import { hash } from './hash.ts';
import { ascends, compareBytes, counted8, isZero, Reader, u8, u32 } from './reader.ts';
import type { FormFault } from './verdict.ts';

export const VERSION = 1;
export const ID_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;
export const MOST_PARENTS = 64;
/** Lengths in bytes that a body can have: sizes tell little. */
export const BODY_LENGTHS = [256, 1024, 4096, 16_384, 65_536] as const;
export const ZERO: Bytes = new Uint8Array(ID_LENGTH);

const ENTRY_LABEL = utf8('orrery entry 1');
const SIGNATURE_LABEL = utf8('orrery signature 1');
const ERASABLE = 1;

export interface Header {
  readonly kind: Kind;
  /** Its body may be erased later; only content can be. */
  readonly erasable: boolean;
  /** Id of the genesis; zero in the genesis itself. */
  readonly space: Bytes;
  /** Id of the entry that introduced the device; the person's signing key where `seq` is 0; zero in a genesis. */
  readonly author: Bytes;
  /** From 1, one more with each entry of a device; 0 for what a person key signs. */
  readonly seq: number;
  /** The device's entry before, or the one that introduced it; zero where `seq` is 0. */
  readonly prev: Bytes;
  /** Other heads that its author knew, ascending. */
  readonly parents: readonly Bytes[];
  /** Under whose key the body is sealed: id of an epoch; zero without a body, and in epochs. */
  readonly epoch: Bytes;
  readonly control: Control;
  readonly bodyLength: number;
  /** SHA-256 of the sealed body; zero without one. */
  readonly bodyHash: Bytes;
}

/** A header that was read, and what follows from its bytes. */
export interface Entry {
  readonly id: Bytes;
  /** The id as lower-case hex, for maps. */
  readonly key: string;
  /** The header's author in the same way. */
  readonly authorKey: string;
  /** What comes right before it, in the same way. */
  readonly beforeKeys: readonly string[];
  readonly header: Header;
  readonly bytes: Bytes;
  readonly signature: Bytes;
}

const hasBody = (kind: Kind): boolean => kind === 'content' || kind === 'epoch';
const byPerson: ReadonlySet<Kind> = new Set(['genesis', 'device', 'revoke', 'end']);
const byDevice = (kind: Kind): boolean => kind !== 'genesis' && kind !== 'revoke';

/** The header up to and with `control`: what a body's seal is bound to. */
export function sealedWith(header: Header): Bytes {
  return concatBytes(
    u8(VERSION),
    u8(KINDS.indexOf(header.kind) + 1),
    u8(header.erasable ? ERASABLE : 0),
    header.space,
    header.author,
    u32(header.seq),
    header.prev,
    counted8(header.parents),
    header.epoch,
    controlField(header.control),
  );
}

/** The same of an entry that was read, seen where it lies. */
export const sealedPartOf = ({ bytes }: Entry): Bytes => bytes.subarray(0, -(4 + ID_LENGTH));

export const encodeHeader = (header: Header): Bytes =>
  concatBytes(sealedWith(header), u32(header.bodyLength), header.bodyHash);

export const idOf = (headerBytes: Uint8Array): Bytes => hash(ENTRY_LABEL, headerBytes);

/** What the author signs. */
export const signedBytes = (headerBytes: Uint8Array): Bytes => concatBytes(SIGNATURE_LABEL, headerBytes);

/** The hash by which a header names its body. */
export const bodyHashOf = (body: Uint8Array): Bytes => hash(body);

/** An entry from its header's bytes and signature, or the first rule of form that it breaks. */
export function readEntry(bytes: Uint8Array, signature: Uint8Array): Entry | FormFault {
  const header = decodeHeader(bytes);
  if (typeof header === 'string') return header;
  if (signature.length !== SIGNATURE_LENGTH) return 'malformed';
  const own = new Uint8Array(bytes);
  const id = idOf(own);
  return {
    ...{ id, key: hex(id), authorKey: hex(header.author), beforeKeys: predecessors(header).map(hex) },
    ...{ header, bytes: own, signature: new Uint8Array(signature) },
  };
}

export function decodeHeader(bytes: Uint8Array): Header | FormFault {
  const r = new Reader(bytes);
  const version = r.u8();
  if (version !== VERSION) return bytes.length === 0 || version === 0 ? 'malformed' : 'versionUnknown';
  const kind = KINDS[r.u8() - 1];
  if (!kind) return 'kindUnknown';
  const flags = r.u8();
  if (flags > ERASABLE || (flags === ERASABLE && kind !== 'content')) return 'flagsUnknown';
  const space = r.bytes(32);
  const author = r.bytes(32);
  const seq = r.u32();
  const prev = r.bytes(32);
  const count = r.u8();
  if (count > MOST_PARENTS) return 'malformed';
  const parents: Bytes[] = [];
  for (let at = 0; at < count; at += 1) parents.push(r.bytes(32));
  const epoch = r.bytes(32);
  const controlBytes = r.bytes(r.u16());
  const bodyLength = r.u32();
  const bodyHash = r.bytes(32);
  if (!r.isDone()) return 'malformed';
  if (!ascends(parents)) return 'unordered';
  const control = decodeControl(kind, controlBytes);
  if (!control) return 'controlMalformed';
  // Written out, field by field: every entry of every log is one of these.
  const header: Header = {
    kind,
    erasable: flags === ERASABLE,
    space,
    author,
    seq,
    prev,
    parents,
    epoch,
    control,
    bodyLength,
    bodyHash,
  };
  return faultOf(header) ?? header;
}

function faultOf(header: Header): FormFault | undefined {
  const { kind, space, author, seq, prev, parents, epoch, control, bodyLength, bodyHash } = header;
  const isGenesis = kind === 'genesis';
  if (isGenesis !== isZero(space) || isGenesis !== isZero(author)) return 'fieldNotZero';
  if (isGenesis && parents.length > 0) return 'fieldNotZero';
  if ((seq === 0) !== isZero(prev)) return 'fieldNotZero';
  if (seq === 0 ? !byPerson.has(kind) : !byDevice(kind)) return 'authorUnfit';
  if (!isGenesis && seq === 0 && parents.length === 0) return 'malformed';
  if ((kind === 'content') === isZero(epoch)) return 'fieldNotZero';
  const isLength = BODY_LENGTHS.some((length) => length === bodyLength);
  if (hasBody(kind) ? !isLength : bodyLength !== 0) return 'bodyLengthWrong';
  if (hasBody(kind) === isZero(bodyHash)) return 'fieldNotZero';
  if (control.kind === 'merge') {
    const last = parents.at(-1);
    const first = control.heads[0];
    if (parents.length < MOST_PARENTS || !last || !first || compareBytes(last, first) >= 0)
      return 'unordered';
  }
  return undefined;
}

/** The body belongs to the header; undefined when it does. */
export function bodyFault({ bodyLength, bodyHash }: Header, body: Uint8Array): FormFault | undefined {
  if (body.length !== bodyLength) return 'bodyLengthWrong';
  return bodyLength === 0 || equalBytes(bodyHashOf(body), bodyHash) ? undefined : 'bodyHashWrong';
}

/** Every entry that this one names as coming right before it: prev and parents, and the heads of a merge. */
export function predecessors(header: Header): readonly Bytes[] {
  const others =
    header.control.kind === 'merge' ? [...header.parents, ...header.control.heads] : header.parents;
  return header.seq === 0 ? others : [header.prev, ...others];
}
