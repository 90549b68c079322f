// What a device remembers of circles beside its seats, as records of the vault: where it waits to be let in, whom it has invited, and
// what stays of a circle that was left. JSON with a field `log`, like seats (LOG50). docs/spec/circles.md, CIRCLE40.
import type { MemberId, SpaceId } from '@orrery/domain';
import { type Bytes, fromHex, hex } from '@orrery/wire';
import type { KeptEntry } from '../loop/loop.ts';
import type { SeatRecord } from '../space/journal.ts';
import type { JsonValue, VaultBody } from '../vault/vault.ts';
import type { CopiedEvent } from './kept.ts';

/** Keys that this device has made for a space that it is not in yet. */
export interface Waiting {
  readonly space: Bytes;
  readonly form: NonNullable<SeatRecord['form']>;
  readonly relay: string;
  /** Who I am to be there. */
  readonly person: Bytes;
  readonly seed: Bytes;
  /** As a guest, by a link; else a device of mine that is in lets this one in. */
  readonly guest?: {
    /** As it stood behind the #. */
    readonly link: string;
    readonly name: string;
    readonly admission: Bytes;
    /** The relay has taken the answer. */
    readonly isAnswered: boolean;
  };
}

/** Access to a care space has ended: this device asks for it no more. */
export const overBody = (space: Bytes): VaultBody => ({ log: 'over', space: hex(space) });

export const overIn = (body: unknown): SpaceId | undefined => {
  const space = fieldsOf(body, 'over')?.bytes('space');
  return space && (hex(space) as SpaceId);
};

/** An invitation that this device has written. */
export interface InvitationRecord {
  readonly space: Bytes;
  readonly invite: Bytes;
  /** 32 bytes from which the token's keys follow. */
  readonly token: Bytes;
  /** As it stood behind the # when it was made. */
  readonly link: string;
  /** ISO 8601 with Z, by this device's clock. */
  readonly until: string;
  readonly isWithdrawn: boolean;
  /** For whom it was made; on this device alone. */
  readonly who: string;
  /** Letters that were no answer of the one who was meant. */
  readonly sentAway: readonly string[];
}

interface Fields {
  text(name: string): string;
  bytes(name: string): Bytes | undefined;
  has(name: string): boolean;
  texts(name: string): readonly string[];
}

function fieldsOf(body: unknown, log: string): Fields | undefined {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return undefined;
  const parts = body as Readonly<Record<string, unknown>>;
  if (parts.log !== log) return undefined;
  const text = (name: string) => (typeof parts[name] === 'string' ? parts[name] : '');
  return {
    text,
    bytes: (name) => (text(name) === '' ? undefined : fromHex(text(name))),
    has: (name) => parts[name] === true,
    texts: (name) => {
      const list = parts[name];
      return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
    },
  };
}

export function waitingBody({ space, form, relay, person, seed, guest }: Waiting): VaultBody {
  const own = { log: 'waiting', space: hex(space), form, relay, person: hex(person), seed: hex(seed) };
  if (!guest) return own;
  const { link, name, admission, isAnswered } = guest;
  return { ...own, link, name, admission: hex(admission), isAnswered };
}

/** It waits no more. */
export const notWaitingBody = (space: Bytes): VaultBody => ({ log: 'waiting', space: hex(space) });

/** Where a device waits, by space; undefined where it waits no more. */
export function waitingIn(body: unknown): { space: string; waiting: Waiting | undefined } | undefined {
  const fields = fieldsOf(body, 'waiting');
  const space = fields?.bytes('space');
  if (!fields || !space) return undefined;
  const [person, seed, admission] = [fields.bytes('person'), fields.bytes('seed'), fields.bytes('admission')];
  const form = fields.text('form') === 'care' ? 'care' : 'circle';
  if (!person || !seed) return { space: hex(space), waiting: undefined };
  const answer = {
    link: fields.text('link'),
    name: fields.text('name'),
    isAnswered: fields.has('isAnswered'),
  };
  const guest = admission ? { guest: { ...answer, admission } } : {};
  return { space: hex(space), waiting: { space, form, relay: fields.text('relay'), person, seed, ...guest } };
}

export const invitationBody = ({
  space,
  invite,
  token,
  link,
  until,
  isWithdrawn,
  who,
  sentAway,
}: InvitationRecord): VaultBody => ({
  ...{ log: 'invitation', space: hex(space), invite: hex(invite), token: hex(token) },
  ...{ link, until, isWithdrawn, who, sentAway: [...sentAway] },
});

export function invitationIn(body: unknown): InvitationRecord | undefined {
  const fields = fieldsOf(body, 'invitation');
  const [space, invite, token] = [fields?.bytes('space'), fields?.bytes('invite'), fields?.bytes('token')];
  if (!fields || !space || !invite || !token) return undefined;
  const [link, until, isWithdrawn] = [fields.text('link'), fields.text('until'), fields.has('isWithdrawn')];
  const [who, sentAway] = [fields.text('who'), fields.texts('sentAway')];
  return { space, invite, token, link, until, isWithdrawn, who, sentAway };
}

/** An event that could be read in a circle, as it stays after leaving, or as an export brought it back. */
export const keptBody = (
  space: string,
  { id, body, by }: Omit<KeptEntry, 'seq'>,
  isRestored = false,
): { readonly [key: string]: JsonValue } => ({
  ...{ log: 'kept', space, id, by: by ?? '', body: body as JsonValue },
  ...(isRestored ? { restored: true } : {}),
});

export function keptIn(body: unknown, seq: number): CopiedEvent | undefined {
  const fields = fieldsOf(body, 'kept');
  if (!fields) return undefined;
  const id = fields.text('id');
  const by = fields.text('by') as MemberId;
  const space = fields.text('space') as SpaceId;
  return { space, id, seq, by, body: (body as { body: unknown }).body, isRestored: fields.has('restored') };
}
