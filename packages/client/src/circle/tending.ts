// What happens to circles by itself, in the one tab that talks to relays: lines are made, devices of mine and guests come in, answers are
// posted, what was left is let go of. It can stop anywhere: all of it goes on from what lies in the vault and in my own space.
import { type ListedSpace, ok, type Result, refuse, type SpaceId } from '@orrery/domain';
import type { KeyPair, Suites } from '@orrery/log';
import { fromHex, hex } from '@orrery/wire';
import type { SpaceWhy } from '../space/space.ts';
import { originOf } from '../sync/address.ts';
import type { RelayPlatform } from '../sync/home.ts';
import type { Sync } from '../sync/sync.ts';
import { queue } from '../vault/queue.ts';
import type { Vault } from '../vault/vault.ts';
import type { Circle } from './circle.ts';
import type { Circles, Listed } from './circles.ts';
import { type ByPersonWhy, enterByPerson, type Line, postAnswer, provenKeys, tryIn } from './coming-in.ts';
import { mayBeKept } from './kept.ts';
import { openPersonKey } from './person-key.ts';
import { keptBody, notWaitingBody, type Waiting, waitingBody } from './records.ts';
import { Room } from './room.ts';
import { Tries } from './tries.ts';

/** Milliseconds that a device waits for each other one of mine that may let a third in: two at once would let it in twice. */
const STAGGER = 60_000;
/** Milliseconds after which it is looked again, though nothing has happened: a day may have ended. */
const LOOK_AGAIN = 3_600_000;

/** Why a device was not brought into a circle by the kit. */
export type ByKitWhy =
  | ByPersonWhy
  | SpaceWhy
  /** What the list says of it is not under this kit, or is none of a circle. */
  | { readonly code: 'notListedRightly' };

export class Tending {
  readonly #circles: Circles;
  readonly #vault: Vault;
  readonly #suites: Suites;
  readonly #relay: RelayPlatform;
  readonly #tries: Tries;
  readonly #room: Room;
  readonly #unsubscribe: () => void;
  readonly #troubles = new Map<SpaceId, NonNullable<Listed['trouble']>>();
  /** Keys of devices of mine whose turn with this one has come, or that nobody would let in. */
  readonly #ripe = new Set<string>();
  readonly #hopeless = new Set<string>();
  readonly #cancels = new Set<() => void>();
  /** Coming in by two ways at once would make two chains of one device. */
  readonly #turns = new Map<SpaceId, ReturnType<typeof queue>>();
  /** And so would keys that are made twice. */
  readonly #making = new Map<SpaceId, Promise<Result<Waiting, ByKitWhy>>>();
  /** Nobody waits for a relay any more. */
  readonly #ending = new AbortController();
  /** Who looks by themself whether they were let in makes way for the kit: a relay that says nothing would hold that up, too. */
  readonly #looking = new Map<SpaceId, AbortController>();
  readonly #hasEntered = new Set<SpaceId>();
  #own: Sync | undefined;
  #running: Promise<void> | undefined;
  #isAgain = false;
  #isStopped = false;

  constructor(circles: Circles, vault: Vault, suites: Suites, relay: RelayPlatform) {
    this.#circles = circles;
    this.#vault = vault;
    this.#suites = suites;
    this.#relay = relay;
    this.#tries = new Tries(relay.after);
    this.#room = new Room(relay.after, () => this.wake());
    this.#unsubscribe = vault.subscribe(({ kind }) => {
      if (kind === 'full') this.#room.refused();
    });
  }

  lead(own: Sync): void {
    this.#own = own;
    this.#lookAgain();
    this.wake();
  }

  #lookAgain(): void {
    const cancel = this.#relay.after(LOOK_AGAIN, () => {
      this.#cancels.delete(cancel);
      if (this.#isStopped) return;
      this.wake();
      this.#circles.publishing.wake();
      this.#lookAgain();
    });
    this.#cancels.add(cancel);
  }

  trouble(space: SpaceId): Listed['trouble'] {
    return this.#troubles.get(space);
  }

  hurry(): void {
    this.#tries.hurry();
    this.roomMade();
    this.wake();
  }

  get isFull(): boolean {
    return this.#room.isFull;
  }

  /** Something was let go of, or somebody did something, which may have been that. */
  roomMade(): void {
    this.#room.again();
  }

  /** Something may have changed. */
  wake(): void {
    // before that nobody knows where this device has keys
    if (!this.#own || this.#isStopped || !this.#circles.isRead || this.#room.isFull) return;
    if (this.#running !== undefined) this.#isAgain = true;
    else this.#running = this.#run();
  }

  async #run(): Promise<void> {
    do {
      this.#isAgain = false;
      // a fault of ours must not keep everything that comes later from happening
      await this.#tend().catch(() => undefined);
      this.#room.went();
    } while (this.#isAgain && !this.#isStopped && !this.#room.isFull);
    this.#running = undefined;
  }

  async #tend(): Promise<void> {
    // one that was just founded, or came in, would be taken for one that this device is not in
    await this.#circles.settled();
    for (const { id } of this.#circles.list.all()) {
      if (this.#isStopped || this.#room.isFull) return;
      const circle = this.#circles.seated(id);
      if (this.#circles.isOver(id)) {
        this.#tries.leaveOff(id);
        if (circle) await this.#circles.letGo(circle);
        continue;
      }
      if (this.#circles.list.isLeft(id)) {
        if (circle) await this.#letGo(circle);
        // they may let me in all the same, and nobody else could say for me that I am out
        else if (this.#isExpected(id)) this.#tries.keepTrying(id, () => this.#comeIn(id));
        else this.#tries.leaveOff(id);
      } else if (circle) await this.#keep(circle);
      else if ((await this.#waitingFor(id)).ok) this.#tries.keepTrying(id, () => this.#comeIn(id));
    }
  }

  // ---- Circles that this device is in

  async #keep(circle: Circle): Promise<void> {
    this.#tries.leaveOff(circle.id);
    this.#connect(circle);
    if (await this.#endCare(circle)) return;
    // before that, what others have done already may not be known here
    if (circle.sync?.state.phase !== 'together') return;
    await this.#nameMe(circle);
    await this.#bringInMine(circle);
    await circle.inviting.readLetters();
    await circle.inviting.admitWhoMay();
    // what another device of mine has chosen may not be known here before
    await this.#circles.sharing.keeping.tend(circle, this.#own?.state.phase === 'together');
  }

  /** For a provider a care space can be over: the log says so, and then my own space does; a relay’s word is for this device alone (CARE8). */
  async #endCare(circle: Circle): Promise<boolean> {
    if (circle.isOver) return (await this.#circles.leave(circle.id, false)).ok;
    if (!circle.isCare || !circle.isProvider || circle.sync?.state.ended !== 'ended') return false;
    await this.#circles.letGo(circle);
    return true;
  }

  /** Nobody hears of a circle before my own relay has what the kit needs (CIRCLE3). */
  #connect(circle: Circle): void {
    const isSent = circle.space.standing.known > 0;
    if (circle.sync || !(isSent || this.#circles.list.isSafe(circle.id, this.#own))) return;
    this.#circles.connect(circle);
  }

  /** A guest who has come in says what they want to be called. */
  async #nameMe(circle: Circle): Promise<void> {
    const waiting = this.#circles.waitingFor(circle.id);
    const { me } = circle.space;
    if (!waiting?.guest || !me || !circle.isRead) return;
    const isNamed = circle.state.spaces.members.has(me);
    const named =
      isNamed ||
      (await circle.intend({ tool: 'spaces', intent: { type: 'nameMe', name: waiting.guest.name } })).ok;
    if (named) await this.#vault.append([notWaitingBody(waiting.space)]);
  }

  async #bringInMine(circle: Circle): Promise<void> {
    const { list } = this.#circles;
    const here = hex(list.space.seat.device);
    for (const { id, device, keys } of list.keysFor(circle.id)) {
      const members = circle.space.replica.members();
      if (device === here || members.known.has(id) || this.#hopeless.has(id)) continue;
      if (!this.#isMyTurn(circle, id)) continue;
      const brought = await circle.bringIn(keys);
      if (!brought.ok && brought.why.code === 'notValid') this.#hopeless.add(id);
    }
  }

  /** Of several devices of mine, the one of smallest id does it at once, and the others if nothing has happened for a while. */
  #isMyTurn(circle: Circle, key: string): boolean {
    const members = circle.space.replica.members();
    const { person, device } = circle.space.seat;
    const mine = [...members.devices.values()].filter((one) => one.person.id === hex(person));
    const ids = mine.filter((one) => members.isLive(one)).map(({ id }) => id);
    const rank = ids.sort().indexOf(hex(device));
    if (rank <= 0 || this.#ripe.has(key)) return rank >= 0;
    if (this.#ripe.has(`${key} waits`)) return false;
    this.#ripe.add(`${key} waits`);
    const cancel = this.#relay.after(rank * STAGGER, () => {
      this.#ripe.add(key);
      this.wake();
    });
    this.#cancels.add(cancel);
    return false;
  }

  // ---- Circles that I have left

  async #letGo(circle: Circle): Promise<void> {
    circle.close();
    if (!(await this.#keepCopy(circle))) return;
    const { replica } = circle.space;
    const me = replica.me();
    if (!me) return;
    if (me.ends.length === 0) await circle.end();
    this.#connect(circle);
    const { sync } = circle;
    const hasHeard = me.ends.some(({ entry }) => sync?.has(entry.key)) || sync?.state.ended === 'ended';
    const isAlone = replica.members().persons.size <= 1;
    if (!hasHeard && !isAlone) return;
    await this.#circles.drop(circle);
    this.#hasEntered.delete(circle.id);
  }

  /** What could be read at the moment of leaving, and nothing that comes later. False where there is no room for it. */
  async #keepCopy(circle: Circle): Promise<boolean> {
    const keeps = this.#circles.list.get(circle.id)?.registers.keeps?.every(({ value }) => value) ?? true;
    if (!keeps || circle.isCopied || this.#circles.keptOf(circle.id).length > 0) return true;
    const read = await circle.space.readAll();
    const bodies = mayBeKept(read.ok ? read.value : []).map((entry) => keptBody(circle.id, entry));
    const kept = await this.#vault.append(bodies);
    circle.isCopied = kept.ok;
    return kept.ok;
  }

  // ---- Circles that this device waits for

  /** Keys to come in with: made, and shown to my other devices, where there are none yet. */
  #waitingFor(space: SpaceId): Promise<Result<Waiting, ByKitWhy>> {
    const making = this.#making.get(space) ?? this.#makeWaiting(space);
    this.#making.set(space, making);
    return making.finally(() => this.#making.delete(space));
  }

  async #makeWaiting(space: SpaceId): Promise<Result<Waiting, ByKitWhy>> {
    const { list } = this.#circles;
    const fields = list.get(space)?.fields;
    const [id, person] = [fromHex(space), fromHex(fields?.person ?? '')];
    if (!fields || !id || person?.length !== 32) return refuse({ code: 'notListedRightly' });
    const known = this.#circles.waitingFor(space);
    const { form, relay } = fields;
    if (known && hex(known.person) === fields.person) {
      // a device that was in has taken it elsewhere; a guest goes by their link
      if (known.guest || known.relay === relay) return ok(known);
      const moved = { ...known, relay };
      return ok((await this.#vault.append([waitingBody(moved)])).ok ? moved : known);
    }
    const waiting = { space: id, form, relay, person, seed: this.#suites.suite.randomBytes(32) };
    const proven = await provenKeys(this.#suites, waiting);
    const kept = await list.space.append([list.keyMade(space, proven)], [waitingBody(waiting)]);
    return kept.ok ? ok(waiting) : kept;
  }

  /** I have answered, and turned back before anybody let me in. */
  #isExpected(space: SpaceId): boolean {
    return this.#circles.waitingFor(space)?.guest?.isAnswered === true;
  }

  /** Answers whether it is to be tried again. */
  #comeIn(space: SpaceId): Promise<boolean> {
    return this.#inTurn(space, () => this.#tryIn(space));
  }

  #inTurn<T>(space: SpaceId, task: () => Promise<T>): Promise<T> {
    const turn = this.#turns.get(space) ?? queue();
    this.#turns.set(space, turn);
    return turn(task);
  }

  async #tryIn(space: SpaceId): Promise<boolean> {
    const waiting = this.#circles.waitingFor(space);
    if (!waiting || this.#isStopped || this.#hasEntered.has(space)) return false;
    if (this.#circles.seated(space)) return false;
    if (this.#circles.list.isLeft(space) && !this.#isExpected(space)) return false;
    if (!this.#circles.list.isSafe(space, this.#own) || this.#room.isFull) return true;
    const line = this.#lineTo(waiting.relay);
    const isAnswered = waiting.guest?.isAnswered !== false || (await this.#answer(line, waiting));
    const looking = new AbortController();
    this.#looking.set(space, looking);
    const tried = await within([this.#ending.signal, looking.signal], (signal) =>
      tryIn(this.#suites, line, this.#vault, waiting, signal),
    );
    this.#looking.delete(space);
    if (tried.kind === 'in') {
      this.#hasEntered.add(space);
      this.#be(space, undefined);
    }
    // whoever was let in meanwhile is in, also where an answer is not taken any more
    else if (!isAnswered) return true;
    // nobody has said yes yet, which is no trouble
    else if (tried.kind === 'notYet') this.#be(space, tried.ending === 'denied' ? undefined : tried.ending);
    else this.#be(space, tried.kind === 'withheld' ? 'withheld' : 'full');
    return tried.kind !== 'in';
  }

  async #answer(line: Line, waiting: Waiting): Promise<boolean> {
    const space = hex(waiting.space) as SpaceId;
    const posted = await within([this.#ending.signal], (signal) =>
      postAnswer(this.#suites, line, waiting, signal),
    );
    if (posted !== 'kept' || !waiting.guest) {
      this.#be(space, posted === 'kept' ? undefined : posted === 'full' ? 'manyLetters' : posted);
      return false;
    }
    const guest = { ...waiting.guest, isAnswered: true };
    await this.#vault.append([waitingBody({ ...waiting, guest })]);
    this.#be(space, undefined);
    this.#circles.tell();
    return true;
  }

  #be(space: SpaceId, trouble: Listed['trouble']): void {
    if (this.#troubles.get(space) === trouble) return;
    if (trouble) this.#troubles.set(space, trouble);
    else this.#troubles.delete(space);
    this.#circles.tell();
  }

  #lineTo(address: string): Line {
    return { connect: this.#relay.connect(address), origin: originOf(address) };
  }

  /**
   * Answers why for each circle that this device could not be brought into. `kit`: what follows from the root in my own space. `signal`:
   * somebody does not want to wait any longer.
   */
  async enterByKit(kit: KeyPair, signal?: AbortSignal): Promise<ReadonlyMap<SpaceId, ByKitWhy>> {
    const { list } = this.#circles;
    const left = new Map<SpaceId, ByKitWhy>();
    const out = list.all().filter(({ id }) => !list.isLeft(id) && !this.#circles.isOver(id));
    // one relay that says nothing keeps nobody from the circles of another
    const enter = async ({ id, fields: { sealed } }: ListedSpace, until: AbortSignal) => {
      this.#looking.get(id)?.abort();
      const entered = await this.#inTurn(id, () => this.#enterOne(id, sealed, kit, until));
      if (!entered.ok) left.set(id, entered.why);
    };
    await within([this.#ending.signal, signal], (until) => Promise.all(out.map((one) => enter(one, until))));
    return left;
  }

  async #enterOne(
    id: SpaceId,
    sealed: string,
    kit: KeyPair,
    until: AbortSignal,
  ): Promise<Result<void, ByKitWhy>> {
    if (this.#circles.seated(id) || this.#hasEntered.has(id)) return ok(undefined);
    const waiting = await this.#waitingFor(id);
    if (!waiting.ok) return waiting;
    const { space, relay, person: listed } = waiting.value;
    const person = await openPersonKey(this.#suites.keys, kit, space, sealed);
    if (!person || hex(person.keys.sign) !== hex(listed)) return refuse({ code: 'notListedRightly' });
    const line = this.#lineTo(relay);
    const entered = await enterByPerson(this.#suites, line, this.#vault, waiting.value, person, until);
    if (!entered.ok) return entered;
    this.#hasEntered.add(id);
    this.#be(id, undefined);
    return ok(undefined);
  }

  /** Resolves when nothing is written by itself any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#ending.abort();
    this.#unsubscribe();
    this.#room.stop();
    this.#tries.stop();
    for (const cancel of this.#cancels) cancel();
    await this.#running;
    await Promise.all([...this.#turns.values()].map((turn) => turn(async () => undefined)));
  }
}

/** Does something that ends with whichever of these ends first. */
async function within<T>(
  signals: readonly (AbortSignal | undefined)[],
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const first = new AbortController();
  const end = () => first.abort();
  for (const signal of signals) {
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
  }
  try {
    return await act(first.signal);
  } finally {
    for (const signal of signals) signal?.removeEventListener('abort', end);
  }
}
