// One circle as screens see it: a state of its own, who is in and who asks to come in, and what its members do about that. Nothing here
// needs anybody's permission but a relay's patience. docs/spec/circles.md, CIRCLE10–CIRCLE25.
import {
  type Body,
  emptyState,
  type Intent,
  isForCircles,
  type MemberId,
  ok,
  type Refusal,
  type Result,
  readBody,
  refuse,
  type SpaceId,
  type SpacesEvent,
  type State,
} from '@orrery/domain';
import { type Alarm, ensureEpoch, type Replica, type Suites, type Written, writeControl } from '@orrery/log';
import { type Bytes, compareBytes, equalBytes, fromHex, hex, idOf, type ProvenKeys } from '@orrery/wire';
import { type Done, type Keeper, type Loop, startLoop } from '../loop/loop.ts';
import type { Space, SpaceWhy } from '../space/space.ts';
import type { Letter } from '../sync/state.ts';
import type { Sync } from '../sync/sync.ts';
import { derive } from '../vault/derive.ts';
import { type Answer, admissionBytes, codeOf, openAnswer } from './answer.ts';
import { decodeInvitation, encodeInvitation, MOST_HEADS, type Preview, tooLongBy } from './link.ts';
import { type AskedIn, askedIn, inviteNode, isSpent, type Member, membersOf } from './members.ts';
import { type InvitationRecord, invitationBody } from './records.ts';

/** The time, as ISO 8601 with Z, and fresh ids. */
export interface World {
  now(): string;
  newId(): string;
}

export type CircleWhy =
  | SpaceWhy
  /** Nothing of what one writes for oneself goes into a circle unasked, and nothing of a circle's into one's own space. */
  | { readonly code: 'notHere' }
  /** In bytes. */
  | { readonly code: 'previewTooLong'; readonly by: number }
  /** Withdrawn, spent, or another device's. */
  | { readonly code: 'invitationOver' }
  | { readonly code: 'memberUnknown' };

export interface Invitation {
  /** 64 hexadecimal digits. */
  readonly id: string;
  /** What its link says to whoever opens it. */
  readonly preview: Preview | undefined;
  /** ISO 8601 with Z. */
  readonly until: string;
  /** `sending`: the relay does not have it yet. `spent`: somebody came by it. */
  readonly state: 'sending' | 'open' | 'expired' | 'withdrawn' | 'spent';
}

/** Somebody answered; whether it is the one who was meant only the code tells. */
export interface Answered extends Answer {
  readonly letter: Letter;
  /** Twelve digits in fours, the same as on the guest's device. */
  readonly code: string;
}

/** What this version does not know may have one; what others write for themselves alone has none, whoever has sent it. */
function hasPlaceHere(body: unknown): boolean {
  const known = readBody(body);
  return known === null || isForCircles(known);
}

/** A week, in milliseconds. */
const WEEK = 7 * 86_400_000;

export class Circle {
  readonly id: SpaceId;
  readonly space: Space;
  readonly #suites: Suites;
  readonly #world: World;
  readonly #changed: () => void;
  #loop: Loop<CircleWhy> | undefined;
  #unsubscribe: () => void = () => {};
  #sync: Sync | undefined;
  /** Grows with every reading: a later one makes an earlier one void. */
  #reading = 0;
  /** What is to stay of it after leaving was put beside it. */
  isCopied = false;
  readonly #invitations = new Map<string, InvitationRecord>();
  /** What a letter says, once it was looked at: each takes up to a second. */
  readonly #looks = new WeakMap<Letter, Promise<Answered | undefined>>();

  constructor(space: Space, suites: Suites, world: World, changed: () => void) {
    this.id = hex(space.seat.space) as SpaceId;
    this.space = space;
    this.#suites = suites;
    this.#world = world;
    this.#changed = changed;
  }

  /** Reads all of it: until then the state is empty. */
  async start(): Promise<void> {
    this.#reading += 1;
    const mine = this.#reading;
    const loop = await startLoop(this.#keeper(), this.#world);
    if (!loop.ok) return;
    if (mine !== this.#reading) return loop.value.stop();
    this.#end();
    this.#loop = loop.value;
    const unsubscribe = loop.value.subscribe(this.#changed);
    const unwatch = this.space.watch(({ kind }) => {
      // what was told does not stand any more: all of it anew
      if (kind === 'rewritten') void this.start();
      this.#changed();
    });
    this.#unsubscribe = () => {
      unsubscribe();
      unwatch();
    };
    this.#changed();
  }

  #end(): void {
    this.#loop?.stop();
    this.#unsubscribe();
    this.#loop = undefined;
  }

  #keeper(): Keeper<CircleWhy> {
    const { space } = this;
    return {
      async readAll() {
        const all = await space.readAll();
        return all.ok ? ok(all.value.filter(({ body }) => hasPlaceHere(body))) : all;
      },
      append: async (bodies) =>
        bodies.every(hasPlaceHere) ? space.append(bodies) : refuse({ code: 'notHere' }),
      subscribe: (listener) =>
        space.subscribe((entries) => listener(entries.filter(({ body }) => hasPlaceHere(body)))),
      erase: (ids) => space.erase(ids),
      ancestry: space.ancestry,
      me: space.me,
    };
  }

  /** Undefined in the tabs that do not talk to its relay. */
  get sync(): Sync | undefined {
    return this.#sync;
  }

  talkBy(sync: Sync): void {
    this.#sync = sync;
    sync.subscribe(this.#changed);
  }

  /** All that lies here was read. */
  get isRead(): boolean {
    return this.#loop !== undefined;
  }

  get state(): State {
    return this.#loop?.state ?? emptyState();
  }

  get name(): string {
    return this.state.spaces.circle.get('circle')?.fields.name ?? '';
  }

  /** Entries of a version that this one does not know: they show nowhere, and whoever writes on says so. */
  get unknown(): number {
    return this.#loop?.unknown ?? 0;
  }

  alarms(): Alarm[] {
    return this.space.alarms();
  }

  /** Does all of the intents here or none. */
  async intend(...intents: readonly Intent[]): Promise<Result<Done<CircleWhy>, Refusal | CircleWhy>> {
    return this.#loop ? this.#loop.intend(...intents) : refuse({ code: 'notWhole' });
  }

  members(): Member[] {
    return membersOf(this.space, this.state);
  }

  /** Who was introduced and is not in yet. */
  askedIn(): AskedIn[] {
    return askedIn(this.space, this.state);
  }

  /** The space that this one goes on from, as its first entry says; 64 hexadecimal digits. */
  get after(): SpaceId | undefined {
    const genesis = this.space.replica.log.graph.at(0).entry.header.control;
    const space = genesis.kind === 'genesis' ? genesis.predecessor?.space : undefined;
    return space && (hex(space) as SpaceId);
  }

  // ---- Inviting

  /** Takes in what this device remembers of an invitation. */
  remember(record: InvitationRecord): void {
    this.#invitations.set(hex(record.invite), record);
  }

  invitations(): Invitation[] {
    return [...this.#invitations.values()].map((record) => this.#invitationOf(record));
  }

  #stateOf({ invite, until, isWithdrawn }: InvitationRecord): Invitation['state'] {
    const id = hex(invite);
    if (isSpent(this.space, id)) return 'spent';
    if (isWithdrawn) return 'withdrawn';
    if (until <= this.#world.now()) return 'expired';
    return this.#sync && !this.#sync.has(id) ? 'sending' : 'open';
  }

  /** Writes an invitation for one person, which says what the preview says. The link works once the relay has it. */
  async invite(preview: Preview): Promise<Result<Invitation, CircleWhy>> {
    const by = tooLongBy(preview);
    if (by > 0) return refuse({ code: 'previewTooLong', by });
    const token = this.#suites.suite.randomBytes(32);
    const { keys } = await this.#suites.keys.pair(token);
    let made: InvitationRecord | undefined;
    const written = await this.space.write(
      (replica) => writeControl(replica, { kind: 'invite', token: keys.sign, role: 'member' }),
      (parcels) => {
        const header = parcels.at(-1)?.header;
        if (!header) return [];
        made = this.#recordOf(idOf(header), token, preview);
        return [invitationBody(made)];
      },
    );
    if (!written.ok) return written;
    if (!made) throw new Error('written by this device');
    this.remember(made);
    this.#changed();
    return ok(this.#invitationOf(made));
  }

  #invitationOf(record: InvitationRecord): Invitation {
    const link = decodeInvitation(record.link);
    const preview = typeof link === 'string' ? undefined : link.preview;
    return { id: hex(record.invite), preview, until: record.until, state: this.#stateOf(record) };
  }

  #recordOf(invite: Bytes, token: Bytes, preview: Preview): InvitationRecord {
    const { seat, replica } = this.space;
    const { space, relay } = seat;
    const wrap = replica.seat.device?.pair.keys.wrap;
    if (!wrap) throw new Error('written by this device');
    const after = this.after && fromHex(this.after);
    const parts = { space, invite, wrap, token, heads: [], relay, preview };
    const link = encodeInvitation({ ...parts, ...(after ? { after } : {}) });
    const until = new Date(Date.parse(this.#world.now()) + WEEK).toISOString();
    return { space, invite, token, link, until, isWithdrawn: false };
  }

  /** What goes behind the # of the app's address: it rests on all that this device has by now. Undefined once it opens nothing. */
  linkOf(id: string): string | undefined {
    const record = this.#invitations.get(id);
    const link = record && decodeInvitation(record.link);
    const state = record && this.#stateOf(record);
    if (!link || typeof link === 'string' || (state !== 'open' && state !== 'sending')) return undefined;
    const heads = this.space.replica.log.graph.heads().map(({ entry }) => entry.id);
    const further = heads.filter((head) => !equalBytes(head, link.invite)).sort(compareBytes);
    return encodeInvitation({ ...link, heads: further.slice(0, MOST_HEADS) });
  }

  /** The link opens nothing any more, and whoever has answered it does not come in. */
  async withdraw(id: string): Promise<Result<void, CircleWhy>> {
    const record = this.#invitations.get(id);
    if (!record || isSpent(this.space, id)) return refuse({ code: 'invitationOver' });
    const withdrawn = { ...record, isWithdrawn: true };
    const bodies = this.askedIn()
      .filter(({ admission }) => hex(admission.invite) === id)
      .map((guest) =>
        this.#event({ type: 'guestIntroduced', guest: guest.id, changes: { withdrawn: true } }),
      );
    // with nothing to tell the others there is still something to remember
    const kept = await this.space.append(bodies, [invitationBody(withdrawn)]);
    if (!kept.ok) return kept;
    this.remember(withdrawn);
    this.#changed();
    return ok(undefined);
  }

  #event(event: SpacesEvent): Body {
    return { tool: 'spaces', version: 1, at: this.#world.now(), event };
  }

  /** Who has answered an invitation of this device, while it is open: each once. */
  async answers(id: string): Promise<readonly Answered[]> {
    const record = this.#invitations.get(id);
    const sync = this.#sync;
    if (!record || !sync) return [];
    const letters = sync.mail.filter(({ invite }) => equalBytes(invite, record.invite));
    if (this.#stateOf(record) !== 'open') {
      if (letters.length > 0) sync.drop(letters);
      return [];
    }
    const each = new Map<string, Answered>();
    for (const letter of letters) {
      const look = this.#looks.get(letter) ?? this.#lookAt(record, letter);
      this.#looks.set(letter, look);
      const answered = await look;
      if (answered) each.set(hex(admissionBytes(answered.admission)), answered);
    }
    return [...each.values()];
  }

  async #lookAt(record: InvitationRecord, letter: Letter): Promise<Answered | undefined> {
    const pair = this.space.replica.seat.device?.pair;
    const node = inviteNode(this.space, hex(record.invite));
    const control = node?.entry.header.control;
    if (!pair || control?.kind !== 'invite') return undefined;
    const to = { space: record.space, invite: record.invite, token: control.token };
    const answer = await openAnswer(this.#suites, pair, to, letter.box);
    return answer && { ...answer, letter, code: await codeOf(derive, to, answer.admission) };
  }

  /** Tells the others who asks, after a person has compared the code. This device lets them in once everybody has said yes. */
  async introduce({ admission, name, letter }: Answered): Promise<Result<void, CircleWhy>> {
    const record = this.#invitations.get(hex(admission.invite));
    if (!record || this.#stateOf(record) !== 'open') return refuse({ code: 'invitationOver' });
    const guest = hex(admission.person.sign) as MemberId;
    const fields = { name: name.slice(0, 40), invite: hex(admission.invite), withdrawn: false };
    const changes = { ...fields, admission: hex(admissionBytes(admission)) };
    const kept = await this.space.append([this.#event({ type: 'guestIntroduced', guest, changes })]);
    if (!kept.ok) return kept;
    this.#sync?.drop([letter]);
    return ok(undefined);
  }

  /** Lets in whom this device has invited and everybody has said yes to; answers how many came in. */
  async admitWhoMay(): Promise<number> {
    const device = hex(this.space.seat.device);
    let count = 0;
    for (const { id, by, admission, sayings } of this.askedIn()) {
      const invite = hex(admission.invite);
      const node = inviteNode(this.space, invite);
      const isMine = by === this.space.me && node && hex(node.entry.header.author) === device;
      const isOver = this.#invitations.get(invite)?.isWithdrawn || isSpent(this.space, invite);
      if (!isMine || isOver || [...sayings.values()].some((said) => said !== 'yes')) continue;
      const admitted = await this.#writeAndHandOn((replica) => writeControl(replica, admission));
      if (admitted.ok) count += 1;
      else if (admitted.why.code === 'notValid') await this.#turnAway(id);
    }
    return count;
  }

  /** Nobody would take the admission in, now or later: what was answered with breaks a rule. */
  async #turnAway(guest: MemberId): Promise<void> {
    await this.space.append([this.#event({ type: 'guestIntroduced', guest, changes: { withdrawn: true } })]);
  }

  /** Says yes or no to somebody: who asks to come in, or who is in and whom I have not approved. Either can be said anew. */
  async say(to: MemberId, yes: boolean): Promise<Result<void, CircleWhy>> {
    const person = fromHex(to);
    const isKnown =
      this.space.replica.members().persons.has(to) || this.askedIn().some(({ id }) => id === to);
    if (!person || !isKnown) return refuse({ code: 'memberUnknown' });
    return this.#writeAndHandOn((replica) => writeControl(replica, { kind: 'approve', person, yes }));
  }

  /** Lets another device of mine in, by keys that it has proven. */
  bringIn(device: ProvenKeys): Promise<Result<void, CircleWhy>> {
    return this.#writeAndHandOn((replica) => writeControl(replica, { kind: 'device', device }));
  }

  /** What changes who may read, with an epoch that hands on what may be read from now on. */
  async #writeAndHandOn(write: (replica: Replica) => Promise<Written>): Promise<Result<void, CircleWhy>> {
    const written = await this.space.write(async (replica) => {
      const first = await write(replica);
      if (first.kind === 'fault') return first;
      return { kind: 'written', parcels: [...first.parcels, ...(await ensureEpoch(replica))] };
    });
    if (!written.ok) return written;
    this.#changed();
    return ok(undefined);
  }

  /** Leaves: needs nobody, and is final. */
  async end(): Promise<Result<void, CircleWhy>> {
    const { person } = this.space.seat;
    const written = await this.space.write((replica) => writeControl(replica, { kind: 'end', person }));
    return written.ok ? ok(undefined) : written;
  }

  /** What it says shows no more; what it still has to send is sent. */
  close(): void {
    this.#reading += 1;
    this.#end();
  }

  stop(): void {
    this.close();
    this.#sync?.stop();
    this.space.stop();
  }
}
