// The calendars that I publish, kept current by the one tab that talks to my relay. docs/spec/calendars.md, FEED5, FEED6, FEED24, FEED25.
import {
  type Calendar,
  type CalendarFields,
  type CalendarId,
  calendarsOf,
  everPublished,
  hoursToPublish,
  isStopped,
  minutesOf,
  myZone,
  ok,
  type PublishedHour,
  type Refusal,
  type Result,
  refuse,
  type SpaceId,
  showsOf,
  stoppedAt,
} from '@orrery/domain';
import { type Bytes, fromHex, hex } from '@orrery/wire';
import type { World } from '../circle/circle.ts';
import type { Circles, CirclesWhy } from '../circle/circles.ts';
import { inSpaces, type OwnLoop } from '../circle/keeping.ts';
import { Tries } from '../circle/tries.ts';
import { originOf } from '../sync/address.ts';
import type { RelayPlatform } from '../sync/home.ts';
import type { Sync } from '../sync/sync.ts';
import { calendarAddress, publishAddress, subscribeAddress } from './address.ts';
import { type Answer, type Content, publish } from './publish.ts';

export interface Published {
  readonly id: CalendarId;
  readonly name: string;
  readonly shows: CalendarFields['shows'];
  readonly since: string;
  /** Empty while it is published. */
  readonly stopped: string;
  /** What a program reads; undefined where it was stopped, or is another space's or relay's (`elsewhere`). */
  readonly address: string | undefined;
  /** What a phone opens with its own calendar. */
  readonly subscribe: string | undefined;
  /**
   * `sending`: not heard yet, or known to another tab alone. `there` and `gone`: the relay has said so. `refused`: it says why not.
   * `elsewhere`: made in another space, or for a relay that is not mine any more; nothing keeps it current.
   */
  readonly state: 'sending' | 'there' | 'gone' | 'apart' | 'refused' | 'elsewhere';
  readonly answer?: Answer;
}

/** What a relay was told last, and what it said. */
interface Told {
  readonly content: string;
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly calendars: ReadonlySet<CalendarId>;
}

/** Milliseconds after a change: several come together. */
const SETTLE = 2_000;
const DAY = 86_400_000;
/** Milliseconds after which a relay has let go of what nobody keeps current. */
const FORGOTTEN = 100 * DAY;
/** Nothing that trying again soon would change. */
const FINAL: ReadonlySet<Answer> = new Set(['kept', 'tooMany', 'tooLarge', 'malformed', 'ended']);

/** An order of which nothing was done. */
const REFUSED_WHOLE: ReadonlySet<Answer> = new Set(['tooLarge', 'tooMuch', 'full']);

const asTheyAre = (content: Content): Content => content.map(([secret]) => [secret, null] as const);

export class Publishing {
  readonly #circles: Circles;
  readonly #world: World;
  readonly #relay: RelayPlatform;
  readonly #tries: Tries;
  readonly #told = new Map<string, Told>();
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

  get #space(): SpaceId {
    return hex(this.#seat.space) as SpaceId;
  }

  /** Everything that was ever published, what is there first. */
  all(): Published[] {
    return this.#own ? everPublished(this.#own.state.spaces).map((one) => this.#publishedOf(one)) : [];
  }

  #publishedOf(calendar: Calendar): Published {
    const { id, fields } = calendar;
    const { name, since, relay } = fields;
    const isHere = fields.space === this.#space && relay === this.#seat.relay;
    const told = this.#told.get(relay);
    const over = isStopped(calendar);
    const address = isHere && !over ? calendarAddress(relay, fields.secret) : undefined;
    const { state, answer } = this.#stateOf(calendar, isHere, told);
    return {
      ...{ id, name, since, shows: showsOf(calendar), stopped: stoppedAt(calendar) },
      ...{ address, subscribe: address && subscribeAddress(address), state },
      ...(answer ? { answer } : {}),
    };
  }

  #stateOf(calendar: Calendar, isHere: boolean, told: Told | undefined): Pick<Published, 'state' | 'answer'> {
    const over = isStopped(calendar);
    if (fieldsElsewhere(calendar, this.#space) || (!isHere && !over)) return { state: 'elsewhere' };
    if (over && Date.parse(stoppedAt(calendar)) < Date.parse(this.#world.now()) - FORGOTTEN)
      return { state: 'gone' };
    if (!told) return { state: 'sending' };
    if (told.answer === 'lost') return { state: 'apart' };
    if (told.answer !== 'kept') return { state: 'refused', answer: told.answer };
    const isThere = told.calendars.has(calendar.id);
    if (over) return { state: isThere ? 'sending' : 'gone' };
    return { state: isThere ? 'there' : 'sending' };
  }

  /** What a calendar would hold now. */
  preview(shows: CalendarFields['shows']): PublishedHour[] {
    const own = this.#own;
    return own ? hoursToPublish(own.state, this.#circlesOf(), shows, minutesOf(this.#world.now())) : [];
  }

  /** Publishes one more calendar, at an address of its own. */
  async publish(
    parts: Pick<CalendarFields, 'name' | 'shows' | 'language' | 'busy' | 'withWhom'>,
  ): Promise<Result<CalendarId, Refusal | CirclesWhy>> {
    const own = this.#own;
    if (!own || this.#seat.relay === '') return refuse({ code: 'relayNeeded' });
    const calendar = this.#world.newId() as CalendarId;
    const secret = hex(this.#circles.list.space.replica.suites.suite.randomBytes(32));
    const fields = { ...parts, secret, space: this.#space, relay: this.#seat.relay };
    const done = await own.intend(inSpaces({ type: 'publishCalendar', calendar, fields }));
    if (!done.ok) return done;
    this.#soon(0);
    return ok(calendar);
  }

  /** Gone at once, as soon as the relay hears; its address never comes back. */
  async stopCalendar(calendar: CalendarId): Promise<Result<void, Refusal | CirclesWhy>> {
    const done = await this.#own?.intend(inSpaces({ type: 'stopCalendar', calendar }));
    if (done && !done.ok) return done;
    this.#tries.hurry();
    this.#soon(0);
    return ok(undefined);
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
      for (const relay of this.#relays()) this.#tries.keepTrying(relay, () => this.#tend(relay));
    });
  }

  /** Every relay that may hold something of this space. */
  #relays(): string[] {
    const since = Date.parse(this.#world.now()) - FORGOTTEN;
    const ever = everPublished(this.#own?.state.spaces ?? { calendars: new Map() });
    const mine = ever.filter((one) => one.fields.space === this.#space && one.fields.relay !== '');
    const maybe = mine.filter((one) => !isStopped(one) || Date.parse(stoppedAt(one)) >= since);
    return [...new Set(maybe.map(({ fields }) => fields.relay))];
  }

  /** Answers whether it is to be tried again. */
  async #tend(relay: string): Promise<boolean> {
    if (this.#isStopped) return false;
    const wanted = await this.#wanted(relay);
    if (!wanted) return true;
    const content = JSON.stringify(wanted.content);
    const before = this.#told.get(relay);
    const now = Date.parse(this.#world.now());
    if (before?.content === content && FINAL.has(before.answer) && Math.abs(now - before.at) < DAY)
      return false;
    const answer = await this.#publish(relay, wanted.content);
    // what was stopped goes all the same: to leave the others as they are is refused to nobody
    if (REFUSED_WHOLE.has(answer)) await this.#publish(relay, asTheyAre(wanted.content));
    this.#told.set(relay, { content, answer, at: now, calendars: wanted.calendars });
    this.#circles.tell();
    // what has changed meanwhile is told next
    if (FINAL.has(answer)) this.wake();
    return !FINAL.has(answer);
  }

  /** Undefined where this device has to hear of what others of mine have chosen first. */
  async #wanted(
    relay: string,
  ): Promise<{ content: Content; calendars: ReadonlySet<CalendarId> } | undefined> {
    const own = this.#own;
    if (!own) return undefined;
    const isMine = relay === this.#seat.relay;
    const calendars = calendarsOf(own.state.spaces, this.#space).filter(
      ({ fields }) => isMine && fields.relay === relay,
    );
    const ids = new Set(calendars.map(({ id }) => id));
    // to take away waits for nothing, and neither does leaving as it is
    if (calendars.length === 0) return { content: [], calendars: ids };
    const isCurrent = this.#sync?.state.phase === 'together' && this.#isRead();
    if (isCurrent) return { content: await this.#contentOf(own, calendars), calendars: ids };
    const told = this.#told.get(relay);
    const hasStopped = told ? [...told.calendars].some((id) => !ids.has(id)) : this.#hasStopped(relay);
    if (!hasStopped) return undefined;
    return { content: calendars.map(({ fields }) => [fields.secret, null] as const), calendars: ids };
  }

  #hasStopped = (relay: string): boolean =>
    everPublished(this.#own?.state.spaces ?? { calendars: new Map() }).some(
      (one) => isStopped(one) && one.fields.space === this.#space && one.fields.relay === relay,
    );

  /** Circles that are not read yet would be missing. */
  #isRead = (): boolean => this.#circles.isRead && this.#circles.all().every((circle) => circle.isRead);

  #circlesOf = () =>
    this.#circles.all().map((circle) => ({ space: circle.id, state: circle.state, circle: circle.inCircle }));

  async #contentOf(own: OwnLoop, calendars: readonly Calendar[]): Promise<Content> {
    const { calendarFile } = await import('./file.ts');
    const circles = this.#circlesOf();
    const now = minutesOf(this.#world.now());
    return calendars.map((calendar) => {
      const { fields } = calendar;
      const hours = hoursToPublish(own.state, circles, showsOf(calendar), now);
      const secret = fromHex(fields.secret) ?? new Uint8Array(0);
      return [
        fields.secret,
        calendarFile(hours, { secret, zone: myZone(own.state), words: fields }),
      ] as const;
    });
  }

  #publish(relay: string, content: Content): Promise<Answer> {
    const { space, device } = this.#seat;
    const { seat, suites } = this.#circles.list.space.replica;
    const pair = seat.device?.pair;
    if (!pair) return Promise.resolve('lost');
    const sign = (message: Bytes) => suites.keys.sign(pair, message);
    const connect = this.#relay.connect(publishAddress(relay));
    return publish({ connect, origin: originOf(relay), space, device, sign }, content);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
    this.#tries.stop();
  }
}

const fieldsElsewhere = ({ fields }: Calendar, space: SpaceId): boolean => fields.space !== space;
