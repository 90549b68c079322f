// The invitation as it stands behind the # of an address: what is needed to answer it, and all that whoever opens it may read
// before answering. What is behind a # is sent to nobody. docs/spec/circles.md, CIRCLE10–CIRCLE13.
import { cleanName, plainLine, type Role } from '@orrery/domain';
import {
  type Bytes,
  concatBytes,
  equalBytes,
  fromBase64,
  fromUtf8,
  hash,
  readU16,
  toBase64,
  u16,
  utf8,
} from '@orrery/wire';
import { relayAddress } from '../sync/address.ts';

/** What a guest may read before joining, as the one who invites saw and sent it. */
export interface Preview {
  /** Who asks. */
  readonly by: string;
  /** What the circle is called. */
  readonly circle: string;
  /** Who else is in it. */
  readonly members: readonly string[];
  /** What is already said of the guest there. */
  readonly said: readonly string[];
  /** What the guest would see there. */
  readonly sees: readonly string[];
  /** What touches the guest: dates, agreements. */
  readonly touches: readonly string[];
}

export interface InvitationLink {
  readonly space: Bytes;
  /** What sort of space it is, and what the guest would be there. */
  readonly form: 'circle' | 'care';
  readonly role: Role;
  /** Id of the invitation. */
  readonly invite: Bytes;
  /** The wrapping key of the device that invites. */
  readonly wrap: Bytes;
  /** 32 bytes from which the token's keys follow. */
  readonly token: Bytes;
  /** Ids of what the inviting device had: whoever joins waits for no less. */
  readonly heads: readonly Bytes[];
  /** The space that this one goes on from. */
  readonly after?: Bytes;
  /** Address of the relay. */
  readonly relay: string;
  readonly preview: Preview;
}

/** `foreign`: no invitation into a circle. `damaged`: a piece is missing, or was changed. */
export type LinkFault = 'foreign' | 'damaged' | 'versionUnknown';

const MARK = 0x49;
/** The second says what sort of space it is; a circle is written as the first. */
const VERSION = 2;
const CARE = 2;
const ROLES: readonly Role[] = ['member', 'provider'];
const CHECK_LABEL = utf8('orrery invitation link 1');
const CHECK_LENGTH = 4;
export const MOST_HEADS = 8;
/** Bytes of a preview: what a code that a phone reads has room for, and one message. */
export const MOST_PREVIEW = 1_500;
const MOST_RELAY = 300;
const NOTHING: Bytes = new Uint8Array(0);
const LISTS = ['members', 'said', 'sees', 'touches'] as const;

const checksumOf = (bytes: Bytes): Bytes => hash(CHECK_LABEL, bytes).slice(0, CHECK_LENGTH);

/** In one order and without names, to be short: by, circle, members, said, sees, touches. */
const previewBytes = ({ by, circle, ...lists }: Preview): Bytes =>
  utf8(JSON.stringify([by, circle, ...LISTS.map((name) => lists[name])]));

/** How many bytes a preview has too many; 0 where it fits. */
export const tooLongBy = (preview: Preview): number =>
  Math.max(0, previewBytes(preview).length - MOST_PREVIEW);

/** As it stands behind the # of an address. The preview must fit (`tooLongBy`). */
export function encodeInvitation(link: InvitationLink): string {
  const { space, invite, wrap, token, heads, after, preview } = link;
  const [relay, read] = [utf8(link.relay), previewBytes(preview)];
  if (read.length > MOST_PREVIEW || heads.length > MOST_HEADS || relay.length > MOST_RELAY)
    throw new RangeError('more than a link holds');
  const { form, role } = link;
  const sort = form === 'care' ? [2, CARE, ROLES.indexOf(role)] : [1];
  const bytes = concatBytes(
    ...[Uint8Array.of(MARK, ...sort), space, invite, wrap, token, Uint8Array.of(heads.length), ...heads],
    ...[Uint8Array.of(after ? 1 : 0), after ?? NOTHING],
    ...[u16(relay.length), relay, u16(read.length), read],
  );
  return toBase64(concatBytes(bytes, checksumOf(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What somebody was sent, whatever it is. */
export function decodeInvitation(text: string): InvitationLink | LinkFault {
  const isOurs = /^[\w-]+$/.test(text) && bytesOf(text.slice(0, 4))?.[0] === MARK;
  if (!isOurs) return 'foreign';
  const whole = bytesOf(text);
  if (!whole) return 'damaged';
  if ((whole[1] ?? 0) > VERSION) return 'versionUnknown';
  const bytes = whole.slice(0, -CHECK_LENGTH);
  if (!whole[1] || !equalBytes(checksumOf(bytes), whole.slice(bytes.length))) return 'damaged';
  return read(bytes) ?? 'damaged';
}

const bytesOf = (text: string): Bytes | undefined =>
  fromBase64(
    text
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .padEnd(4 * Math.ceil(text.length / 4), '='),
  );

function read(bytes: Bytes): InvitationLink | undefined {
  let at = 2;
  const take = (length: number): Bytes => {
    at += length;
    return bytes.slice(at - length, at);
  };
  const isCare = bytes[1] === 2;
  const [sort, as] = isCare ? take(2) : [CARE, 0];
  const role = ROLES[as ?? ROLES.length];
  const [space, invite, wrap, token] = [take(32), take(32), take(32), take(32)];
  const count = take(1)[0] ?? 0;
  const heads = Array.from({ length: count }, () => take(32));
  const follows = take(1)[0] ?? 2;
  const after = follows === 1 ? take(32) : undefined;
  const relay = fromUtf8(take(readU16(take(2), 0))) ?? '';
  const preview = readPreview(take(readU16(take(2), 0)));
  const isWhole = at === bytes.length && count <= MOST_HEADS && follows <= 1;
  if (!isWhole || !preview || !role || sort !== CARE || relayAddress(relay) !== relay) return undefined;
  return {
    space,
    form: isCare ? 'care' : 'circle',
    role,
    invite,
    wrap,
    token,
    heads,
    ...(after ? { after } : {}),
    relay,
    preview,
  };
}

function readPreview(bytes: Bytes): Preview | undefined {
  if (bytes.length > MOST_PREVIEW) return undefined;
  try {
    const [by, circle, ...lists]: unknown[] = JSON.parse(fromUtf8(bytes) ?? '');
    const [members, said, sees, touches] = lists.map(textsIn);
    if (typeof by !== 'string' || typeof circle !== 'string' || lists.length !== LISTS.length)
      return undefined;
    if (!members || !said || !sees || !touches) return undefined;
    const preview = readable({ by, circle, members, said, sees, touches });
    // nobody is asked by nobody
    return preview.by === '' ? undefined : preview;
  } catch {
    return undefined;
  }
}

const textsIn = (list: unknown): string[] | undefined =>
  Array.isArray(list) && list.every((text) => typeof text === 'string') ? list : undefined;

/** As it may be shown to somebody who does not know who wrote it: names are names, and each line is one line. */
export const readable = ({ by, circle, members, said, sees, touches }: Preview): Preview => {
  const lines = (texts: readonly string[]) => texts.map(plainLine).filter((line) => line !== '');
  return {
    ...{ by: cleanName(by), circle: cleanName(circle) },
    members: members.map((name) => cleanName(name)).filter((name) => name !== ''),
    ...{ said: lines(said), sees: lines(sees), touches: lines(touches) },
  };
};
