// One circle as screens see it: a state of its own, who is in and who asks to come in, and what its members do about that. Nothing here
// needs anybody's permission but a relay's patience. docs/spec/circles.md, CIRCLE10–CIRCLE25.
import {
  cleanName,
  emptyState,
  type InCareSpace,
  type InCircle,
  type Intent,
  inSentence,
  isForCare,
  isForCircles,
  isOverFor,
  type MemberId,
  mayAskIn,
  mayEndAccess,
  ok,
  type Refusal,
  type Result,
  type Role,
  readBody,
  refuse,
  type SpaceId,
  type SpacesIntent,
  type State,
  shareIn,
  toClose,
} from '@orrery/domain';
import { type Alarm, ensureEpoch, type Replica, type Suites, type Written, writeControl } from '@orrery/log';
import { fromHex, hex, type ProvenKeys } from '@orrery/wire';
import { type Done, type Keeper, type Loop, startLoop } from '../loop/loop.ts';
import { withSignatures } from '../papers/signing.ts';
import type { Space, SpaceWhy } from '../space/space.ts';
import type { Sync } from '../sync/sync.ts';
import { Inviting } from './inviting.ts';
import { type AskedIn, askedIn, inCare, inCareOf, type Member, membersOf } from './members.ts';
import { Proofs } from './proofs.ts';

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
  | { readonly code: 'memberUnknown' }
  /** In a care space clients say who comes and who goes. */
  | { readonly code: 'providersMayNot' }
  /** Nobody ends anybody’s access but a provider’s. */
  | { readonly code: 'notAProvider' };

export class Circle {
  readonly id: SpaceId;
  readonly space: Space;
  /** Whom this device has asked in. */
  readonly inviting: Inviting;
  /** Whether those who are introduced hold their keys. */
  readonly proofs: Proofs;
  readonly #suites: Suites;
  readonly #world: World;
  readonly #changed: () => void;
  #loop: Loop<CircleWhy> | undefined;
  #unsubscribe: () => void = () => {};
  #unwatch: (() => void) | undefined;
  #sync: Sync | undefined;
  /** Grows with every reading: a later one makes an earlier one void. */
  #reading = 0;
  #isClosed = false;
  /** What is to stay of it after leaving was put beside it. */
  isCopied = false;

  constructor(space: Space, suites: Suites, world: World, changed: () => void) {
    this.id = hex(space.seat.space) as SpaceId;
    this.space = space;
    this.#suites = suites;
    this.#world = world;
    this.#changed = changed;
    this.proofs = new Proofs(suites, () => !this.#isClosed && changed());
    this.inviting = new Inviting(this, suites, world, changed);
  }

  /** Reads all of it: until then the state is empty. */
  async start(): Promise<void> {
    this.#reading += 1;
    const mine = this.#reading;
    this.#unwatch ??= this.space.watch(({ kind }) => {
      // what was told does not stand any more: all of it anew
      if (kind === 'rewritten' && !this.#isClosed) void this.start();
      this.#changed();
    });
    const loop = await startLoop(this.#keeper(), this.#world);
    if (!loop.ok) return;
    if (mine !== this.#reading) return loop.value.stop();
    this.#end();
    this.#loop = loop.value;
    this.#unsubscribe = loop.value.subscribe(this.#changed);
    this.#changed();
  }

  #end(): void {
    this.#loop?.stop();
    this.#unsubscribe();
    this.#loop = undefined;
  }

  #keeper(): Keeper<CircleWhy> {
    const { space } = this;
    const hasPlaceHere = this.#hasPlaceHere;
    return {
      async readAll() {
        const all = await space.readAll();
        return all.ok ? ok(all.value.filter(hasPlaceHere)) : all;
      },
      append: async (bodies) => {
        if (!bodies.every((body) => hasPlaceHere({ body, by: space.me }))) return refuse({ code: 'notHere' });
        const name = cleanName(this.members().find(({ isMe }) => isMe)?.ownName ?? '');
        return space.append(await withSignatures(this.#suites, space, this.state.papers, name, bodies));
      },
      subscribe: (listener) => {
        const stops = [
          space.subscribe((entries) => listener(entries.filter(hasPlaceHere))),
          // an erase of somebody else’s is nothing to read, and lets go of what they took back
          space.watch(({ kind }) => kind === 'entries' && listener([])),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
      erase: (ids) => space.erase(ids),
      ancestry: space.ancestry,
      me: space.me,
      isIn: this.isIn,
      ...(this.isCare ? { roleOf: this.roleOf, whoIsIn: this.whoIsIn } : {}),
    };
  }

  /** What this version does not know may have one; what others write for themselves alone has none, whoever has sent it (CIRCLE42, CARE13). */
  readonly #hasPlaceHere = ({ body, by }: { body: unknown; by?: MemberId | undefined }): boolean => {
    const known = readBody(body);
    if (known === null) return true;
    return this.isCare ? by !== undefined && isForCare(known, by, this.roleOf) : isForCircles(known);
  };

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

  /** As it stands in a sentence. */
  get name(): string {
    return inSentence(this.ownName);
  }

  get ownName(): string {
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

  /** Whether somebody is in, and has not left. */
  isIn = (member: MemberId): boolean => this.space.replica.members().persons.get(member)?.ends.length === 0;

  /** What somebody is, or was, in a care space. */
  roleOf = (member: MemberId): Role | undefined => this.space.replica.members().persons.get(member)?.role;

  whoIsIn = (): MemberId[] =>
    [...this.space.replica.members().persons.values()].flatMap(({ id, ends }) =>
      ends.length === 0 ? [id as MemberId] : [],
    );

  /** What questions about the work ask of a care space beside its state. */
  get inCareSpace(): InCareSpace {
    return { ...this.inCircle, roleOf: this.roleOf, whoIsIn: this.whoIsIn };
  }

  /** What questions about dates ask of a circle beside its state. */
  get inCircle(): InCircle {
    const { space, isIn } = this;
    return { me: hex(space.seat.person) as MemberId, isIn, unread: space.unread() };
  }

  members(): Member[] {
    return membersOf(this.space, this.state);
  }

  get isCare(): boolean {
    return this.space.seat.form === 'care';
  }

  /** Whether I may ask somebody in; in a circle everybody may (CARE3). */
  mayAskIn(role: Role): boolean {
    const me = this.space.replica.me();
    return !this.isCare || (me !== undefined && mayAskIn(me.role, role, inCare(this.space)));
  }

  /** In a care space that is over for me nothing shows any more, and nothing of it stays (CARE8). */
  get isOver(): boolean {
    const me = this.space.replica.me();
    return this.isCare && me !== undefined && isOverFor(inCareOf(me), inCare(this.space));
  }

  /** I am there for others, and not as a client. */
  get isProvider(): boolean {
    return this.space.replica.me()?.role === 'provider';
  }

  /**
   * Ends a provider’s access, as a client: needs nobody, is final, and holds for all clients. What is written from here on is sealed without
   * them, by the very same act (CARE5).
   */
  async endAccess(member: MemberId): Promise<Result<void, CircleWhy>> {
    const { replica } = this.space;
    const [me, provider] = [replica.me(), replica.members().persons.get(member)];
    if (!provider) return refuse({ code: 'memberUnknown' });
    if (!this.isCare || provider.role !== 'provider') return refuse({ code: 'notAProvider' });
    if (me?.role !== 'member') return refuse({ code: 'providersMayNot' });
    // said already, by another client perhaps
    if (!mayEndAccess(me.role, inCareOf(provider))) return ok(undefined);
    const { sign: person } = provider.keys;
    return this.writeAndHandOn((writer) => writeControl(writer, { kind: 'end', person }));
  }

  /** Who was introduced and is not in yet. */
  askedIn(): AskedIn[] {
    return askedIn(this.space, this.state, this.proofs);
  }

  /** The space that this one goes on from, as its first entry says; 64 hexadecimal digits. */
  get after(): SpaceId | undefined {
    const genesis = this.space.replica.log.graph.at(0).entry.header.control;
    const space = genesis.kind === 'genesis' ? genesis.predecessor?.space : undefined;
    return space && (hex(space) as SpaceId);
  }

  /** Says yes or no to somebody: who asks to come in, or who is in and whom I have not approved. Either can be said anew. */
  async say(to: MemberId, yes: boolean): Promise<Result<void, CircleWhy>> {
    const person = fromHex(to);
    const isKnown =
      this.space.replica.members().persons.has(to) || this.askedIn().some(({ id }) => id === to);
    if (!person || !isKnown) return refuse({ code: 'memberUnknown' });
    if (yes && this.#isBroughtByProvider(to)) return refuse({ code: 'providersMayNot' });
    const closed = yes ? await this.closeOpenings() : ok(undefined);
    if (!closed.ok) return closed;
    return this.writeAndHandOn((replica) => writeControl(replica, { kind: 'approve', person, yes }));
  }

  /** In a care space nobody says yes to whom a provider let in behind the clients’ back (CARE4). */
  #isBroughtByProvider(member: MemberId): boolean {
    const members = this.space.replica.members();
    const [me, brought] = [this.space.replica.me(), members.persons.get(member)];
    if (!this.isCare || !me || !brought || members.trusts(me, brought)) return false;
    return members.personOf(brought.introduced)?.role === 'provider';
  }

  /** What is for nobody else is gone before somebody comes in: what I have opened to one other, and whom nobody else may be told of (SHARE14, MAP3). */
  async closeOpenings(): Promise<Result<void, CircleWhy>> {
    const { me } = this.space;
    if (!me || !this.isRead) return refuse({ code: 'notWhole' });
    const members = this.members().flatMap(({ id, isIn }) => (isIn ? [id] : []));
    const { shares, others } = toClose(this.state.spaces, me, members);
    const intents: SpacesIntent[] = [
      ...shares.map(({ id }) => ({ type: 'takeBack', share: shareIn(id) }) as const),
      ...others.map((other) => ({ type: 'sayOpening', with: other, yes: false }) as const),
    ];
    if (intents.length === 0) return ok(undefined);
    const done = await this.intend(...intents.map((intent) => ({ tool: 'spaces', intent }) as const));
    return done.ok ? ok(undefined) : refuse(done.why as CircleWhy);
  }

  /** Lets another device of mine in, by keys that it has proven. */
  bringIn(device: ProvenKeys): Promise<Result<void, CircleWhy>> {
    return this.writeAndHandOn((replica) => writeControl(replica, { kind: 'device', device }));
  }

  /** What changes who may read, with an epoch that hands on what may be read from now on. */
  async writeAndHandOn(write: (replica: Replica) => Promise<Written>): Promise<Result<void, CircleWhy>> {
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
    this.#isClosed = true;
    this.#reading += 1;
    this.#end();
  }

  stop(): void {
    this.close();
    this.#unwatch?.();
    this.#sync?.stop();
    this.space.stop();
  }
}
