// All circles of a session: the ones that this device is in, each with a space and a line of its own, and the ones that it waits for. What
// has to happen by itself happens in the one tab that talks to relays. docs/spec/circles.md.
import {
  type Intent,
  ok,
  type Refusal,
  type Result,
  type Role,
  refuse,
  type SpaceId,
  type State,
} from '@orrery/domain';
import { type Root, type Suites, selfSpace } from '@orrery/log';
import { equalBytes, fromHex, hex } from '@orrery/wire';
import { Acts } from '../loop/acts.ts';
import type { Done, KeptEntry } from '../loop/loop.ts';
import { Publishing } from '../publishing/publishing.ts';
import { toVault } from '../space/journal.ts';
import { asBodies } from '../space/self.ts';
import type { Space } from '../space/space.ts';
import { originOf } from '../sync/address.ts';
import type { Ending } from '../sync/conversation.ts';
import type { RelayPlatform } from '../sync/home.ts';
import { Sync } from '../sync/sync.ts';
import { derive } from '../vault/derive.ts';
import type { Vault } from '../vault/vault.ts';
import { codeOf, readAdmission } from './answer.ts';
import type { Circle, CircleWhy, World } from './circle.ts';
import { guestKeys } from './coming-in.ts';
import { type FoundingParts, makeCircle, sealForKit } from './founding.ts';
import type { OwnLoop } from './keeping.ts';
import { type CopiedEvent, type Copies, mayBeKept } from './kept.ts';
import { decodeInvitation, type InvitationLink, type LinkFault } from './link.ts';
import { Moving } from './moving.ts';
import { Opened, type Read } from './opened.ts';
import { OwnList } from './own-list.ts';
import { notWaitingBody, overBody, type Waiting, waitingBody } from './records.ts';
import { type RevokeWhy, revokeEverywhere } from './revoking.ts';
import { Sharing } from './sharing.ts';
import { type ByKitWhy, Tending } from './tending.ts';

export type CirclesWhy =
  | CircleWhy
  /** My own space is on no relay, so that the kit could not find what it needs. */
  | { readonly code: 'relayNeeded' }
  | { readonly code: 'relayWrong' }
  /** Another device of mine has taken what is mine to another relay, and this one has not gone there. */
  | { readonly code: 'movedOn' }
  | { readonly code: 'nameTooLong' | 'nameMissing' }
  /** I am in already, or wait to be. */
  | { readonly code: 'alreadyIn' }
  | { readonly code: 'linkWrong'; readonly fault: LinkFault }
  | { readonly code: 'spaceUnknown' };

/** How things stand with one circle of mine. */
export type Standing =
  /** It is here. */
  | 'in'
  /** Made, and not sent anywhere before my own relay has what the kit needs. */
  | 'founding'
  /** Answered, or about to: whoever invited has to compare the code, and everybody to say yes. */
  | 'asking'
  /** Another device of mine has to let this one in. */
  | 'comingIn'
  /** Left; the relay has not heard of it yet. */
  | 'leaving'
  | 'left'
  /** A care space to which I, as a provider, have no access any more. */
  | 'over';

export interface Listed {
  readonly id: SpaceId;
  readonly standing: Standing;
  readonly form: 'circle' | 'care';
  readonly relay: string;
  /** The circle that it goes on from. */
  readonly after: SpaceId | undefined;
  /** What was answered, where I wait for others to let me in. */
  readonly link?: InvitationLink;
  /**
   * What keeps this device out, as far as the relay says: `withheld`, that it does not give all that the link rests on; `manyLetters`, that
   * it has no room for one more answer to this link.
   */
  readonly trouble?: Ending | 'withheld' | 'full' | 'manyLetters';
}

interface ToFound {
  readonly name: string;
  readonly me: string;
  readonly relay: string;
  readonly code?: string;
  readonly form?: FoundingParts['form'];
  /** Who I am in a care space; a client unless given. */
  readonly role?: Role;
  readonly after?: SpaceId;
}

export interface CirclesEvents {
  changed(): void;
}

const MOST_NAME = 40;

/** A link of the device that invited, as the answered one was, to the same circle at another relay. */
function isFromThereOn({ wrap, relay }: InvitationLink, { guest, relay: before }: Waiting): boolean {
  const answered = guest && decodeInvitation(guest.link);
  if (!answered || typeof answered === 'string') return false;
  return equalBytes(answered.wrap, wrap) && relay !== before;
}

export class Circles {
  readonly list: OwnList;
  /** What I share in them. */
  readonly sharing: Sharing;
  /** How they come to other relays. */
  readonly moving: Moving;
  /** Calendars that I publish. */
  readonly publishing: Publishing;
  /** Of circles that I have left, or that an export brought back. */
  readonly copies: Copies;
  readonly #suites: Suites;
  readonly #world: World;
  readonly #events: CirclesEvents;
  readonly #relay: RelayPlatform;
  readonly #acts: Acts;
  readonly #opened: Opened;
  readonly #tending: Tending;
  readonly #whenRead: Promise<void>;
  #haveRead: () => void = () => {};
  #isStopped = false;
  #isRead = false;

  constructor(
    vault: Vault,
    own: Space,
    suites: Suites,
    world: World,
    relay: RelayPlatform,
    copies: Copies,
    events: CirclesEvents,
  ) {
    this.copies = copies;
    this.#relay = relay;
    this.#suites = suites;
    this.#world = world;
    this.#events = events;
    this.#tending = new Tending(this, vault, suites, relay);
    // whoever leaves, or lets go of something, makes room
    this.#acts = new Acts(() => this.#tending.roomMade());
    this.sharing = new Sharing(this, world);
    this.publishing = new Publishing(this, world, relay);
    this.list = new OwnList(
      own,
      () => world.now(),
      () => this.#changed(),
    );
    this.#opened = new Opened({
      ...{ vault, suites, world, copies },
      isLeft: (space) => this.#isGone(space),
      changed: () => this.#changed(),
    });
    this.moving = new Moving(this, { suites, platform: relay, settled: () => this.settled() });
    this.#whenRead = new Promise((resolve) => {
      this.#haveRead = resolve;
    });
  }

  #changed(): void {
    if (this.#isStopped) return;
    for (const circle of this.#opened.circles.values()) if (this.#isGone(circle.id)) circle.close();
    this.#tending.wake();
    this.publishing.wake();
    this.#events.changed();
  }

  /** Something to be seen has changed, and nothing to be done. */
  tell(): void {
    if (!this.#isStopped) this.#events.changed();
  }

  /** Opens what the vault holds of circles. */
  async start(read: Read): Promise<void> {
    await this.list.start();
    await this.#opened.start(read);
    this.#isRead = true;
    this.#haveRead();
    this.#changed();
  }

  /** What my own space says, from which things are shared: as soon as it is read. */
  follow(own: OwnLoop): void {
    this.sharing.follow(own);
    this.publishing.follow(own);
    own.subscribe(() => this.#tending.wake());
    this.#tending.wake();
  }

  /** What the vault holds of circles was read: until then some may be missing. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Resolves when it was read, or will not be any more. */
  get whenRead(): Promise<void> {
    return this.#whenRead;
  }

  /** This tab talks to relays from now on. */
  lead(own: Sync): void {
    if (this.#isStopped) return;
    own.subscribe(() => this.#tending.wake());
    own.subscribe(() => this.publishing.wake());
    this.#tending.lead(own);
    this.publishing.lead(own);
  }

  /** The network is back, or somebody is. */
  hurry(network?: 'network'): void {
    for (const { sync } of this.#opened.circles.values())
      if (network) sync?.beginAnew();
      else sync?.hurry();
    this.#tending.hurry();
    this.publishing.hurry();
  }

  // ---- Looking

  /** The circles that this device is in, and shows. */
  all(): Circle[] {
    return [...this.#opened.circles.values()].filter(({ id }) => !this.#isGone(id));
  }

  /** Those that things are shared into, planned and drawn with: not the spaces of clients and providers. */
  withScreens(): Circle[] {
    return this.all().filter(({ isCare }) => !isCare);
  }

  get(space: SpaceId): Circle | undefined {
    return this.#isGone(space) ? undefined : this.#opened.circles.get(space);
  }

  #isGone = (space: SpaceId): boolean => this.list.isLeft(space) || this.isOver(space);

  /** Whether my access to a care space has ended, as far as its relay says. */
  isOver(space: SpaceId): boolean {
    return this.#opened.over.has(space);
  }

  /** Also one that I have left and whose relay has not heard of it. */
  seated(space: SpaceId): Circle | undefined {
    return this.#opened.circles.get(space);
  }

  /** Resolves when all of which there is a seat are open. */
  settled(): Promise<void> {
    return this.#opened.settled();
  }

  waitingFor(space: SpaceId): Waiting | undefined {
    return this.#opened.waiting.get(space);
  }

  listed(): Listed[] {
    return this.list.all().map(({ id, fields }) => {
      const text = this.#opened.circles.has(id) ? undefined : this.#opened.waiting.get(id)?.guest?.link;
      const link = text === undefined ? undefined : decodeInvitation(text);
      const trouble = this.#tending.trouble(id);
      return {
        ...{ id, relay: fields.relay, form: fields.form, standing: this.#standingOf(id) },
        after: fields.after === '' ? undefined : (fields.after as SpaceId),
        ...(link && typeof link !== 'string' ? { link } : {}),
        ...(trouble ? { trouble } : {}),
      };
    });
  }

  #standingOf(space: SpaceId): Standing {
    const circle = this.#opened.circles.get(space);
    if (this.list.isLeft(space)) return circle ? 'leaving' : 'left';
    if (this.isOver(space)) return 'over';
    if (!circle) return this.#opened.waiting.get(space)?.guest ? 'asking' : 'comingIn';
    const { standing, seat } = circle.space;
    const isKnown = standing.known > 0 || seat.from !== undefined || circle.sync?.has(circle.id);
    return isKnown ? 'in' : 'founding';
  }

  /** The digits that whoever invited me sees, too: undefined where I have answered nothing, or am in. */
  async codeFor(space: SpaceId): Promise<string | undefined> {
    const guest = this.#opened.circles.has(space) ? undefined : this.#opened.waiting.get(space)?.guest;
    const admission = guest && readAdmission(guest.admission);
    const bytes = fromHex(space);
    return admission && bytes && codeOf(derive, { space: bytes, invite: admission.invite }, admission);
  }

  /** What stays of a circle that was left, where that was wished. */
  keptOf(space: SpaceId): KeptEntry[] {
    return this.copies.of(space).filter(({ isRestored }) => !isRestored);
  }

  /** Whether a copy of it may come back: it is not here, and is no care space of which nothing was to stay (CIRCLE62, CARE11). */
  takesCopy(space: SpaceId): boolean {
    if (this.get(space)) return false;
    const listed = this.list.get(space);
    const wantsNone = listed?.registers.keeps?.some(({ value }) => !value) ?? false;
    return !(
      listed?.fields.form === 'care' &&
      (this.isOver(space) || (this.list.isLeft(space) && wantsNone))
    );
  }

  /** All that can be read now in the circles that I am in, and may be in a file. */
  async copyAll(): Promise<Omit<CopiedEvent, 'isRestored'>[]> {
    const all = await Promise.all(
      this.all().map(async ({ id, space, isCare, isProvider }) => {
        // what a provider could read was for that work alone (CARE10)
        if (isCare && isProvider) return [];
        const read = await space.readAll();
        return read.ok ? mayBeKept(read.value).map((entry) => ({ ...entry, space: id })) : [];
      }),
    );
    return all.flat();
  }

  /** What happened in a circle; every circle has a state of its own. */
  stateOf(space: SpaceId): State | undefined {
    return this.get(space)?.state;
  }

  // ---- Doing

  /** Does all of the intents in one circle, and in no other, or none. */
  async intend(
    space: SpaceId,
    ...intents: readonly Intent[]
  ): Promise<Result<Done<CircleWhy>, Refusal | CirclesWhy>> {
    return (await this.get(space)?.intend(...intents)) ?? refuse({ code: 'spaceUnknown' });
  }

  /**
   * Founds a circle in which I am alone. It is here at once; the relay hears of it as soon as the relay of my own space has what the
   * kit needs. `me`: what I want to be called there; `name`: what the circle is called. `after`: the one that it goes on from.
   */
  found(parts: ToFound): Promise<Result<Circle, CirclesWhy>> {
    return this.#acts.do(this.#found(parts));
  }

  async #found(parts: ToFound): Promise<Result<Circle, CirclesWhy>> {
    const { relay, code = '', form = 'circle', role = 'member', after } = parts;
    const wrong = this.#unfit(parts.name, parts.me);
    if (wrong) return refuse(wrong);
    if (relay === '') return refuse({ code: 'relayWrong' });
    const before = after && this.#opened.circles.get(after)?.space;
    if (after && !before) return refuse({ code: 'spaceUnknown' });
    const { entered, bodies } = await makeCircle(this.#suites, this.list, {
      form,
      role: form === 'care' ? role : 'member',
      relay,
      code,
      after: before,
    });
    const kept = await this.list.space.append(bodies, asBodies(entered));
    if (!kept.ok) return kept;
    await this.settled();
    const circle = this.#opened.circles.get(hex(entered.seat.space) as SpaceId);
    if (!circle) return refuse({ code: 'spaceUnknown' });
    const named = await circle.intend(
      { tool: 'spaces', intent: { type: 'nameCircle', name: parts.name } },
      { tool: 'spaces', intent: { type: 'nameMe', name: parts.me } },
    );
    return named.ok ? ok(circle) : refuse(named.why as CirclesWhy);
  }

  #unfit(...names: readonly string[]): CirclesWhy | undefined {
    if (this.list.space.seat.relay === '') return { code: 'relayNeeded' };
    if (names.some((name) => name.trim() === '')) return { code: 'nameMissing' };
    return names.some((name) => name.trim().length > MOST_NAME) ? { code: 'nameTooLong' } : undefined;
  }

  /**
   * Answers an invitation. What is answered with lies in the vault, and with the relay of my own space, before the other relay hears of
   * it; both sides then see the code. Declining is doing nothing: whoever does not join has told nobody.
   */
  async join(text: string, name: string): Promise<Result<SpaceId, CirclesWhy>> {
    const link = decodeInvitation(text);
    if (typeof link === 'string') return refuse({ code: 'linkWrong', fault: link });
    const wrong = this.#unfit(name);
    if (wrong) return refuse(wrong);
    const id = hex(link.space) as SpaceId;
    // whoever hosts my own space knows its id, and could write an invitation to it
    if (equalBytes(link.space, this.list.space.seat.space))
      return refuse({ code: 'linkWrong', fault: 'foreign' });
    const isListed = this.list.get(id) !== undefined && !this.list.isLeft(id);
    const before = this.#opened.waiting.get(id);
    // who waits goes along where the one who invited them has gone (CIRCLE63)
    const isAlong = before !== undefined && isFromThereOn(link, before);
    if ((isListed && !isAlong) || this.#opened.circles.has(id)) return refuse({ code: 'alreadyIn' });
    // what somebody proves is for one role: as another they cannot be the same
    const asked = before?.guest && readAdmission(before.guest.admission);
    if (asked && asked.role !== link.role) return refuse({ code: 'alreadyIn' });
    const { waiting, person } = await guestKeys(this.#suites, link, text, name.trim(), before);
    const sealed = person && { sealed: await sealForKit(this.#suites, this.list, link.space, person) };
    const after = link.after ? hex(link.after) : '';
    const own = { person: hex(waiting.person), ...sealed, left: false, keeps: true } as const;
    const bodies = this.list.listing(id, { form: link.form, relay: link.relay, ...own, after });
    const kept = await this.list.space.append(bodies, [waitingBody(waiting)]);
    return kept.ok ? ok(id) : kept;
  }

  /**
   * Leaves a circle, or turns back before I was in: needs nobody. Nothing of it shows from here on, on no device of mine, and its keys go as
   * soon as its relay has heard. `keeps`: what could be read there stays with me; else it goes as well.
   */
  leave(space: SpaceId, keeps: boolean): Promise<Result<void, CirclesWhy>> {
    return this.#acts.do(this.#leave(space, keeps));
  }

  async #leave(space: SpaceId, keeps: boolean): Promise<Result<void, CirclesWhy>> {
    const listed = this.list.get(space);
    if (!listed) return refuse({ code: 'spaceUnknown' });
    const bytes = fromHex(space);
    // what stands is gone with me, while I may still write there; whatever goes wrong with it keeps nobody from leaving
    await this.sharing.stopStanding(space).catch(() => undefined);
    const takenBack = this.sharing.takenBackIn(space);
    // who has answered may be let in any day, and has to leave then
    const waits = this.#opened.waiting.get(space);
    const beside = bytes && waits && !waits.guest?.isAnswered ? [notWaitingBody(bytes)] : [];
    const circle = this.#opened.circles.get(space);
    // what a provider could read there was for that work alone (CARE8)
    const stays = keeps && !(circle?.isCare && circle.isProvider);
    // on a full device what lies here of the circle makes room for leaving it
    if (circle && !stays) await this.#opened.makeRoom(circle);
    const kept = await this.list.space.append(this.list.listing(space, { left: true, keeps: stays }), beside);
    if (!kept.ok) return kept;
    await this.sharing.rememberTakenBack(takenBack).catch(() => undefined);
    // whatever happens to this tab, whoever hears the list writes it too
    await circle?.end().catch(() => undefined);
    this.#changed();
    return ok(undefined);
  }

  /** Another relay, or a code of its host, while the one at hand has not taken anything in yet. */
  chooseRelay(space: SpaceId, relay: string, code: string): Promise<Result<void, CirclesWhy>> {
    return this.#acts.do(this.#chooseRelay(space, relay, code));
  }

  async #chooseRelay(space: SpaceId, relay: string, code: string): Promise<Result<void, CirclesWhy>> {
    const circle = this.get(space);
    if (!circle) return refuse({ code: 'spaceUnknown' });
    if (circle.space.standing.known > 0) return ok(undefined);
    const { code: _, ...seat } = circle.space.seat;
    const fresh = toVault({ ...seat, relay, ...(code ? { code } : {}) });
    const kept = await this.list.space.append(this.list.listing(space, { relay }), [fresh]);
    if (kept.ok) await this.settled();
    return kept.ok ? ok(undefined) : kept;
  }

  /**
   * Brings this device into every circle of the list by the kit, where no other device of mine is left to do it. Answers those that it could
   * not be brought into: what is only apart now can be tried again. Of the root nothing is left as soon as what follows from it is known.
   */
  enterByKit(
    root: Root,
    signal?: AbortSignal,
  ): Promise<Result<ReadonlyMap<SpaceId, ByKitWhy>, { readonly code: 'otherKit' }>> {
    return this.#acts.do(this.#enterByKit(root, signal));
  }

  async #enterByKit(
    root: Root,
    signal: AbortSignal | undefined,
  ): Promise<Result<ReadonlyMap<SpaceId, ByKitWhy>, { readonly code: 'otherKit' }>> {
    const { space, person } = await selfSpace(this.#suites.keys, root);
    root.fill(0);
    if (!equalBytes(space, this.list.space.seat.space)) return refuse({ code: 'otherKit' });
    // before that the list is not known here
    await this.#whenRead;
    const left = await this.#tending.enterByKit(person, signal);
    await this.settled();
    this.#changed();
    return ok(left);
  }

  /**
   * Takes a device of mine out of every circle, with the kit in hand, as `takeOut` does in my own space. What it wrote until now stays.
   * Answers the circles in which it could not be done.
   */
  takeOut(root: Root, device: string): Promise<Result<readonly SpaceId[], RevokeWhy>> {
    return this.#acts.do(revokeEverywhere(this.#suites, root, this.list, this.all(), device));
  }

  /** A relay says that my access to a care space has ended: nothing of it shows, and nothing of it stays, on this device. */
  async letGo(circle: Circle): Promise<void> {
    circle.close();
    this.#opened.over.add(circle.id);
    // where there is no room for it, the relay says so again
    await this.#opened.note(overBody(circle.space.seat.space));
    if (await this.#opened.drop(circle, false)) this.#events.changed();
  }

  /** Lets go of one that was left. */
  async drop(circle: Circle): Promise<void> {
    const keeps = this.list.get(circle.id)?.registers.keeps?.every(({ value }) => value) ?? true;
    if (await this.#opened.drop(circle, keeps)) this.#events.changed();
  }

  /** Makes the line of a circle. */
  connect(circle: Circle): void {
    const relay = this.#relay;
    const { seat } = circle.space;
    const line = { connect: relay.connect(seat.relay), origin: originOf(seat.relay) };
    const options = { code: seat.code ?? '', after: relay.after, chance: () => relay.chance() };
    const now = () => this.#world.now();
    circle.talkBy(new Sync(circle.space, { ...line, ...options, now }));
  }

  /** Does nothing by itself any more: another reading is to take its place. */
  async rest(): Promise<void> {
    this.publishing.stop();
    // making room to leave has all of it read anew, and what is read then must say that I left
    await Promise.allSettled([this.#tending.stop(), this.#acts.over()]);
  }

  /** Something that somebody has begun here is not done yet. */
  get isBusy(): boolean {
    return this.#acts.isAny || [...this.#opened.circles.values()].some(({ space }) => space.isWriting);
  }

  /** Resolves when what is under way now is done. */
  async over(): Promise<void> {
    await this.#acts.over();
    await Promise.all([...this.#opened.circles.values()].map(({ space }) => space.over()));
  }

  /** There is no room on this device: what happens by itself waits. */
  get isFull(): boolean {
    return this.#tending.isFull;
  }

  /** Somebody does something with them that takes several steps. */
  doing<T>(act: Promise<T>): Promise<T> {
    return this.#acts.do(act);
  }

  stop(): void {
    this.#isStopped = true;
    this.#haveRead();
    void this.#tending.stop();
    this.publishing.stop();
    this.list.stop();
    this.#opened.stop();
  }
}
