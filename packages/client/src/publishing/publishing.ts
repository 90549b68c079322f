// The calendars that I publish, kept current by the one tab that talks to my relay, and ended where they have to end.
// docs/spec/calendars.md, FEED5, FEED6, FEED24–FEED30.
import {
  type Calendar,
  type CalendarFields,
  type CalendarId,
  calendarsOf,
  everPublished,
  hoursToPublish,
  isStopped,
  minutesOf,
  ok,
  type PublishedHour,
  type Refusal,
  type Result,
  refuse,
  type SpaceId,
  type State,
} from '@orrery/domain';
import { type Bytes, hex } from '@orrery/wire';
import type { World } from '../circle/circle.ts';
import type { Circles, CirclesWhy } from '../circle/circles.ts';
import { inSpaces, type OwnLoop } from '../circle/keeping.ts';
import { Tries } from '../circle/tries.ts';
import { originOf } from '../sync/address.ts';
import type { RelayPlatform } from '../sync/home.ts';
import type { Farewell } from '../sync/move-own.ts';
import type { Sync } from '../sync/sync.ts';
import { queue } from '../vault/queue.ts';
import { publishAddress } from './address.ts';
import { knownToWhoIsOut } from './known.ts';
import { withNames } from './names.ts';
import { type Answer, type Content, publish } from './publish.ts';
import { type Here, isBehind, maybeAt, type Published, publishedOf, type Told } from './published.ts';

/** Milliseconds after a change: several come together. */
const SETTLE = 2_000;
const DAY = 86_400_000;
/** Milliseconds after which no answer is one. */
const NO_ANSWER = 30_000;
/** Nothing that trying again soon would change. */
const FINAL: ReadonlySet<Answer> = new Set(['kept', 'tooMany', 'tooLarge', 'malformed', 'ended']);

/** An order of which nothing was done. */
const REFUSED_WHOLE: ReadonlySet<Answer> = new Set(['tooLarge', 'tooMuch', 'full']);

const asTheyAre = (calendars: readonly Calendar[]): Content =>
  calendars.map(({ fields }) => [fields.secret, null] as const);
/** There is one at a time that is told. */
const RELAY = 'relay';

export class Publishing {
  readonly #circles: Circles;
  readonly #world: World;
  readonly #relay: RelayPlatform;
  readonly #tries: Tries;
  /** Two orders at once could come in the other order. */
  readonly #inTurn = queue();
  #told: Told | undefined;
  #own: OwnLoop | undefined;
  #sync: Sync | undefined;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  constructor(circles: Circles, world: World, relay: RelayPlatform) {
    this.#circles = circles;
    this.#world = world;
    this.#relay = relay;
    this.#tries = new Tries(relay.after);
  }

  follow(own: OwnLoop): void {
    this.#own = own;
    own.subscribe(() => this.wake());
    this.wake();
  }

  /** This tab talks to relays from now on. */
  lead(own: Sync): void {
    this.#sync = own;
    this.wake();
  }

  hurry(): void {
    this.#tries.hurry();
    this.wake();
  }

  get #seat() {
    return this.#circles.list.space.seat;
  }

  /** Here, or at another relay. */
  #at = (relay = this.#seat.relay): Here => ({
    ...{ space: hex(this.#seat.space) as SpaceId, relay, now: Date.parse(this.#world.now()) },
  });

  #ever = (): Calendar[] => (this.#own ? everPublished(this.#own.state.spaces) : []);

  #live = (): Calendar[] => (this.#own ? calendarsOf(this.#own.state.spaces, this.#at().space) : []);

  /** Everything that was ever published, what is there first. */
  all(): Published[] {
    const spaces = this.#own?.state.spaces;
    return spaces ? this.#ever().map((one) => publishedOf(one, this.#at(), spaces, this.#told)) : [];
  }

  /** Another device of mine has gone to another relay, and this one has not: nothing is published from here. */
  get isBehind(): boolean {
    return this.#own !== undefined && isBehind(this.#own.state.spaces, this.#seat.relay);
  }

  /** What a calendar would hold now. */
  preview(shows: CalendarFields['shows']): PublishedHour[] {
    const own = this.#own;
    return own
      ? hoursToPublish(own.state, withNames(this.#circles.all()), shows, minutesOf(this.#world.now()))
      : [];
  }

  /** Publishes one more calendar, at an address of its own. */
  async publish(
    parts: Pick<CalendarFields, 'name' | 'shows' | 'language' | 'busy' | 'withWhom'>,
  ): Promise<Result<CalendarId, Refusal | CirclesWhy>> {
    const own = this.#own;
    if (!own || this.#seat.relay === '') return refuse({ code: 'relayNeeded' });
    if (this.isBehind) return refuse({ code: 'movedOn' });
    const calendar = this.#world.newId() as CalendarId;
    const secret = hex(this.#circles.list.space.replica.suites.suite.randomBytes(32));
    const fields = { ...parts, secret, space: this.#at().space, relay: this.#seat.relay };
    const done = await own.intend(inSpaces({ type: 'publishCalendar', calendar, fields }));
    if (!done.ok) return done;
    this.#soon(0);
    return ok(calendar);
  }

  /**
   * Gone at once, as soon as the relay hears; its address never comes back. Where it lies at a relay that was left, that is asked once, and
   * what it said is answered: nothing calls there by itself (FEED28).
   */
  async stopCalendar(id: CalendarId): Promise<Result<Answer | undefined, Refusal | CirclesWhy>> {
    const calendar = this.#ever().find((one) => one.id === id);
    if (!calendar || !isStopped(calendar)) {
      const done = await this.#own?.intend(inSpaces({ type: 'stopCalendar', calendar: id }));
      if (done && !done.ok) return done;
    }
    const { space, relay } = calendar?.fields ?? {};
    if (space === this.#at().space && relay && relay !== this.#seat.relay)
      return ok(await this.#takeAway(relay));
    this.#tries.hurry();
    this.#soon(0);
    return ok(undefined);
  }

  /** What is published at my relay ends where my own space leaves it: the last order goes there once my other devices were told. */
  farewell(): Farewell {
    const { relay } = this.#seat;
    return {
      stop: async () => {
        await this.#stopAll(this.#live().filter(({ fields }) => fields.relay === relay));
      },
      say: async () => {
        if (this.#ever().some((one) => maybeAt(one, this.#at(relay)))) await this.#takeAway(relay);
      },
    };
  }

  /**
   * Ends every calendar that a device knows which was taken out: whoever has its secret has its address, for good. Answers how many. One that
   * was made by somebody who knew that the device is out is none of them.
   */
  async stopWhatIsKnown(): Promise<number> {
    return this.#stopAll(knownToWhoIsOut(this.#circles.list.space, this.#live()));
  }

  async #stopAll(calendars: readonly Calendar[]): Promise<number> {
    const intents = calendars.map(({ id }) => inSpaces({ type: 'stopCalendar', calendar: id }));
    if (intents.length === 0) return 0;
    const done = await this.#own?.intend(...intents);
    this.#soon(0);
    return done?.ok ? intents.length : 0;
  }

  /** One order at a relay, by which all that was stopped goes, and the rest is as it was. What it says is kept. */
  async #takeAway(relay: string): Promise<Answer> {
    const mine = this.#ever().filter((one) => maybeAt(one, this.#at(relay)));
    const stopped = mine.filter(isStopped);
    const rest = mine.filter((one) => !isStopped(one));
    const answer = await this.#publish(relay, asTheyAre(rest));
    const gone = stopped.map(({ id }) => inSpaces({ type: 'stopCalendar', calendar: id, gone: true }));
    if (answer === 'kept' && gone.length > 0) await this.#own?.intend(...gone);
    return answer;
  }

  /** Something may have changed. */
  wake(): void {
    this.#soon(SETTLE);
  }

  #soon(milliseconds: number): void {
    if (!this.#sync || !this.#own || this.#isStopped) return;
    if (this.#cancel && milliseconds > 0) return;
    this.#cancel?.();
    this.#cancel = this.#relay.after(milliseconds, () => {
      this.#cancel = undefined;
      this.#tries.keepTrying(RELAY, () => this.#tend());
    });
  }

  /** Answers whether it is to be tried again. */
  async #tend(): Promise<boolean> {
    if (this.#isStopped) return false;
    if (!this.#circles.isFull) await this.stopWhatIsKnown();
    const { relay } = this.#seat;
    if (!this.#ever().some((one) => maybeAt(one, this.#at()))) return false;
    const wanted = await this.#wanted(relay);
    if (!wanted) return !this.isBehind;
    const content = JSON.stringify(wanted.content);
    const before = this.#told;
    const now = Date.parse(this.#world.now());
    if (before?.content === content && FINAL.has(before.answer) && Math.abs(now - before.at) < DAY)
      return false;
    const answer = await this.#publish(relay, wanted.content);
    // what was stopped goes all the same: to leave the others as they are is refused to nobody
    if (REFUSED_WHOLE.has(answer)) await this.#publish(relay, asTheyAre(wanted.calendars));
    this.#told = { content, answer, at: now, calendars: new Set(wanted.calendars.map(({ id }) => id)) };
    this.#circles.tell();
    // what has changed meanwhile is told next
    if (FINAL.has(answer)) this.wake();
    return !FINAL.has(answer);
  }

  /**
   * Undefined where this device has to hear of what others of mine have chosen first, and where it has stayed at a relay that others have
   * left: then it publishes nothing, and takes away only what was stopped (FEED29).
   */
  async #wanted(relay: string): Promise<{ content: Content; calendars: readonly Calendar[] } | undefined> {
    const own = this.#own;
    if (!own) return undefined;
    const calendars = this.#live().filter(({ fields }) => fields.relay === relay);
    // to take away waits for nothing, and neither does leaving as it is
    if (calendars.length === 0) return { content: [], calendars };
    const isCurrent = this.#sync?.state.phase === 'together' && this.#isRead();
    if (isCurrent && !this.isBehind)
      return { content: await this.#contentOf(own.state, calendars), calendars };
    const told = this.#told;
    const isLive = (id: CalendarId) => calendars.some((one) => one.id === id);
    const hasStopped = told ? [...told.calendars].some((id) => !isLive(id)) : this.#hasStopped(relay);
    return hasStopped ? { content: asTheyAre(calendars), calendars } : undefined;
  }

  #hasStopped = (relay: string): boolean =>
    this.#ever().some((one) => isStopped(one) && maybeAt(one, this.#at(relay)));

  /** Circles that are not read yet would be missing. */
  #isRead = (): boolean => this.#circles.isRead && this.#circles.all().every((circle) => circle.isRead);

  async #contentOf(own: State, calendars: readonly Calendar[]): Promise<Content> {
    const { contentOf } = await import('./content.ts');
    return contentOf(own, withNames(this.#circles.all()), calendars, this.#world.now());
  }

  #publish(relay: string, content: Content): Promise<Answer> {
    const { space, device } = this.#seat;
    const { seat, suites } = this.#circles.list.space.replica;
    const pair = seat.device?.pair;
    if (!pair) return Promise.resolve('lost');
    const sign = (message: Bytes) => suites.keys.sign(pair, message);
    const connect = this.#relay.connect(publishAddress(relay));
    const within = (call: () => void) => this.#relay.after(NO_ANSWER, call);
    const by = { connect, origin: originOf(relay), space, device, sign, within };
    return this.#inTurn(() => publish(by, content));
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
    this.#tries.stop();
  }
}
