// What each kind of entry says in the clear, because a stranger must be able to judge it: who comes, who goes, and for
// whom keys are wrapped. One layout a kind, one way to write it. docs/spec/wire.md, WIRE10–WIRE19.
import { type Bytes, concatBytes } from './bytes.ts';
import { ascends, counted8, counted16, isZero, Reader, u8, u16, u32 } from './reader.ts';

export const KINDS = [
  'genesis',
  'device',
  'revoke',
  'invite',
  'approve',
  'admit',
  'end',
  'epoch',
  'content',
  'erase',
  'merge',
] as const;
export type Kind = (typeof KINDS)[number];

/** `self` has one person for ever; in `circle` all are equals; in `care` a provider's access can be ended by a client. */
export const FORMS = ['self', 'circle', 'care'] as const;
export type Form = (typeof FORMS)[number];
export const ROLES = ['member', 'provider'] as const;
export type Role = (typeof ROLES)[number];

/** Public keys of a person or a device: Ed25519 to sign, X25519 to wrap for. */
export interface Keys {
  readonly sign: Bytes;
  readonly wrap: Bytes;
}
/** Keys with a signature of `sign` over what they come in for (WIRE23): whoever introduces them holds them. */
export interface ProvenKeys extends Keys {
  readonly possession: Bytes;
}

/** A key wrapped for one recipient: HPKE's encapsulated key and ciphertext. */
export interface Wrap {
  /** Id of the entry that introduced the device, or a person's signing key. */
  readonly recipient: Bytes;
  readonly enc: Bytes;
  readonly sealed: Bytes;
}

export type Control =
  | {
      readonly kind: 'genesis';
      readonly form: Form;
      readonly role: Role;
      /** 32 bytes that make the space unlike any other. */
      readonly founding: Bytes;
      readonly person: Keys;
      /** The space that this one goes on from, and its heads. */
      readonly predecessor?: { readonly space: Bytes; readonly heads: readonly Bytes[] };
    }
  | { readonly kind: 'device'; readonly device: ProvenKeys }
  | {
      readonly kind: 'revoke';
      readonly device: Bytes;
      /** The last of its entries that stand: seq and id; zero when none does. */
      readonly seq: number;
      readonly last: Bytes;
    }
  | { readonly kind: 'invite'; readonly token: Bytes; readonly role: Role }
  | { readonly kind: 'approve'; readonly person: Bytes; readonly yes: boolean }
  | {
      readonly kind: 'admit';
      readonly invite: Bytes;
      readonly role: Role;
      readonly person: ProvenKeys;
      readonly device: ProvenKeys;
      /** Signature of the invitation's token over space, invitation, person and device. */
      readonly tokenSignature: Bytes;
    }
  | { readonly kind: 'end'; readonly person: Bytes }
  | { readonly kind: 'epoch'; readonly commitment: Bytes; readonly wraps: readonly Wrap[] }
  | { readonly kind: 'content' }
  | { readonly kind: 'erase'; readonly targets: readonly Bytes[] }
  /** Heads beyond the 64 that a header holds. */
  | { readonly kind: 'merge'; readonly heads: readonly Bytes[] };

export const WRAPPED_LENGTH = 48;
/**
 * 64 people with a device each need 128. Concurrent entries can bring in more devices, at most eight live ones a person; nobody
 * must be able to make an epoch impossible to write.
 */
export const MOST_WRAPS = 512;
export const MOST_TARGETS = 64;
/** With the 64 parents of its header a merge covers 1,088 heads. */
export const MOST_MERGED = 1024;

const keysBytes = ({ sign, wrap }: Keys): Bytes => concatBytes(sign, wrap);
const provenBytes = (keys: ProvenKeys): Bytes => concatBytes(keysBytes(keys), keys.possession);
const wrapBytes = ({ recipient, enc, sealed }: Wrap): Bytes => concatBytes(recipient, enc, sealed);

export function encodeControl(control: Control): Bytes {
  switch (control.kind) {
    case 'genesis': {
      const { form, role, founding, person, predecessor } = control;
      return concatBytes(
        u8(FORMS.indexOf(form)),
        u8(ROLES.indexOf(role)),
        founding,
        keysBytes(person),
        u8(predecessor ? 1 : 0),
        ...(predecessor ? [predecessor.space, counted8(predecessor.heads)] : []),
      );
    }
    case 'device':
      return provenBytes(control.device);
    case 'revoke':
      return concatBytes(control.device, u32(control.seq), control.last);
    case 'invite':
      return concatBytes(control.token, u8(ROLES.indexOf(control.role)));
    case 'approve':
      return concatBytes(control.person, u8(control.yes ? 1 : 0));
    case 'admit':
      return concatBytes(
        control.invite,
        u8(ROLES.indexOf(control.role)),
        provenBytes(control.person),
        provenBytes(control.device),
        control.tokenSignature,
      );
    case 'end':
      return control.person;
    case 'epoch':
      return concatBytes(control.commitment, counted16(control.wraps.map(wrapBytes)));
    case 'content':
      return new Uint8Array(0);
    case 'erase':
      return counted8(control.targets);
    case 'merge':
      return counted16(control.heads);
  }
}

const readKeys = (r: Reader): Keys => ({ sign: r.bytes(32), wrap: r.bytes(32) });
const readProven = (r: Reader): ProvenKeys => ({ ...readKeys(r), possession: r.bytes(64) });
const readIds = (r: Reader, count: number): Bytes[] => Array.from({ length: count }, () => r.bytes(32));

/** What the bytes say, or undefined where `encodeControl` would not have written them. */
export function decodeControl(kind: Kind, bytes: Uint8Array): Control | undefined {
  const r = new Reader(bytes);
  const control = read(kind, r);
  return control && r.isDone() ? control : undefined;
}

function read(kind: Kind, r: Reader): Control | undefined {
  switch (kind) {
    case 'genesis':
      return readGenesis(r);
    case 'device':
      return { kind, device: readProven(r) };
    case 'revoke': {
      const control = { kind, device: r.bytes(32), seq: r.u32(), last: r.bytes(32) };
      return (control.seq === 0) === isZero(control.last) ? control : undefined;
    }
    case 'invite': {
      const token = r.bytes(32);
      const role = ROLES[r.u8()];
      return role && { kind, token, role };
    }
    case 'approve': {
      const person = r.bytes(32);
      const answer = r.u8();
      return answer > 1 ? undefined : { kind, person, yes: answer === 1 };
    }
    case 'admit': {
      const invite = r.bytes(32);
      const role = ROLES[r.u8()];
      return (
        role && {
          kind,
          invite,
          role,
          person: readProven(r),
          device: readProven(r),
          tokenSignature: r.bytes(64),
        }
      );
    }
    case 'end':
      return { kind, person: r.bytes(32) };
    case 'epoch': {
      const commitment = r.bytes(32);
      const count = r.u16();
      if (count === 0 || count > MOST_WRAPS) return undefined;
      const wraps = Array.from({ length: count }, () => ({
        recipient: r.bytes(32),
        enc: r.bytes(32),
        sealed: r.bytes(WRAPPED_LENGTH),
      }));
      return ascends(wraps.map(({ recipient }) => recipient)) ? { kind, commitment, wraps } : undefined;
    }
    case 'content':
      return { kind };
    case 'erase': {
      const count = r.u8();
      if (count === 0 || count > MOST_TARGETS) return undefined;
      const targets = readIds(r, count);
      return ascends(targets) ? { kind, targets } : undefined;
    }
    case 'merge': {
      const count = r.u16();
      if (count === 0 || count > MOST_MERGED) return undefined;
      const heads = readIds(r, count);
      return ascends(heads) ? { kind, heads } : undefined;
    }
  }
}

function readGenesis(r: Reader): Control | undefined {
  const form = FORMS[r.u8()];
  const role = ROLES[r.u8()];
  const founding = r.bytes(32);
  const person = readKeys(r);
  const succeeds = r.u8();
  if (form === undefined || role === undefined || succeeds > 1) return undefined;
  if (role === 'provider' && form !== 'care') return undefined;
  const genesis = { kind: 'genesis', form, role, founding, person } as const;
  if (succeeds === 0) return genesis;
  const space = r.bytes(32);
  const count = r.u8();
  if (form === 'self' || count === 0 || count > 64) return undefined;
  const heads = readIds(r, count);
  return ascends(heads) ? { ...genesis, predecessor: { space, heads } } : undefined;
}

/** Exactly as long as its count says: u16 of the header. */
export const controlField = (control: Control): Bytes => {
  const bytes = encodeControl(control);
  return concatBytes(u16(bytes.length), bytes);
};
