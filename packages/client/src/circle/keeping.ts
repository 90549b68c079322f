// What happens by itself to what I share in a circle, on any device of mine: what is over is taken back, what two have opened is sent, and
// what stands is kept current. packages/domain/src/spaces/RULES.md, SHARE6, SHARE9–SHARE14.
import {
  type AnswerId,
  type Availability,
  availabilityTold,
  daysToTell,
  givenOf,
  type Intent,
  isOpening,
  isStillSo,
  LEVELS,
  type Level,
  levelIn,
  levelSince,
  type MemberId,
  myWord,
  type RelationshipId,
  type Share,
  type ShareId,
  type SpaceId,
  type SpacesIntent,
  type State,
  shareIn,
  shareKey,
  standingShares,
  tierFrom,
  toTakeBack,
  withDates,
} from '@orrery/domain';
import { hash, readU32, utf8 } from '@orrery/wire';
import type { Loop } from '../loop/loop.ts';
import type { SpaceWhy } from '../space/space.ts';
import { queue } from '../vault/queue.ts';
import type { Circle, World } from './circle.ts';
import type { Circles } from './circles.ts';

/** My own space, as far as it is needed here. */
export type OwnLoop = Pick<Loop<SpaceWhy>, 'state' | 'intend' | 'subscribe'>;

/** Milliseconds between two tellings of my time to a circle at one level. */
const REST = 3_600_000;

export const inSpaces = (intent: SpacesIntent): Intent => ({ tool: 'spaces', intent });
/** Who is in. */
export const membersIn = (circle: Circle): MemberId[] =>
  circle.members().flatMap(({ id, isIn }) => (isIn ? [id] : []));

const takenBack = ({ id }: Share): Intent => inSpaces({ type: 'takeBack', share: shareIn(id) });
const takenAnswerBack = (id: string): Intent =>
  inSpaces({ type: 'takeAnswerBack', answer: id.split(' ')[1] as AnswerId });

const rankOf = (level: Level): number => LEVELS.indexOf(level);
const levelOf = ({ fields }: Share): Level => (fields.what as Availability).level;

const DAY = 86_400_000;
const CHANCE_LABEL = utf8('orrery hour of the day 1');

/**
 * Whether an hour of today has come that nobody else can know of: whoever takes a question back only to see when this device is next there
 * sees no more than that it was there since.
 */
function isDue({ space }: Circle, what: string, now: string): boolean {
  const day = now.slice(0, 10);
  const chance = readU32(hash(CHANCE_LABEL, space.seat.seed, utf8(`${day} ${what}`)), 0) / 2 ** 32;
  return Date.parse(now) - Date.parse(`${day}T00:00:00Z`) >= chance * (DAY - REST);
}

interface Fresh {
  /** What it was made of: my own state, and those of my circles. */
  readonly of: readonly unknown[];
  readonly day: string;
  readonly here: SpaceId;
  readonly level: Level;
  readonly what: Availability;
}

/** What my time is told from: my own plan, and what my circles have agreed to with me. */
export const mineAmong = (own: State, circles: readonly Circle[]): State =>
  withDates(
    own,
    circles.flatMap(({ id, isRead, state, inCircle }) =>
      isRead ? [{ space: id, state, circle: inCircle }] : [],
    ),
  );

export class Keeping {
  readonly #world: World;
  readonly #circles: Pick<Circles, 'all' | 'get' | 'listed'>;
  /** Two at once would tell everything twice. */
  readonly #inTurn = queue();
  /** Circles for which a level was chosen here, before this device had all that others of mine chose. */
  readonly #asked = new Set<SpaceId>();
  #own: OwnLoop | undefined;
  /** What was last made of my state. */
  #fresh: Fresh | undefined;

  constructor(circles: Pick<Circles, 'all' | 'get' | 'listed'>, world: World) {
    this.#circles = circles;
    this.#world = world;
  }

  follow(own: OwnLoop): void {
    this.#own = own;
  }

  /**
   * Takes back what has come to its end, sends what two have opened, and keeps my time current. `isCurrent`: this device has all that the
   * others of mine have chosen.
   */
  async tend(circle: Circle, isCurrent: boolean): Promise<void> {
    const { me } = circle.space;
    if (!me || !circle.isRead || !this.#own) return;
    const members = isCurrent ? membersIn(circle) : null;
    const now = this.#world.now();
    const { shares, answers } = toTakeBack(circle.state.spaces, me, now, members, circle.space.awaited());
    const due = answers.filter(({ id }) => isDue(circle, id, now));
    const over = [...shares.map(takenBack), ...due.map(({ id }) => takenAnswerBack(id))];
    if (over.length > 0) await circle.intend(...over);
    if (isCurrent) {
      this.#asked.delete(circle.id);
      await this.#tendOpenings(circle, me, this.#own.state);
    }
    if (isCurrent || this.#asked.has(circle.id))
      await this.#inTurn(() => this.#keepStanding(circle, isCurrent && this.#hasAll() ? 'current' : 'less'));
  }

  /**
   * Whether this device knows what all my circles have agreed to, as far as their relays tell it: who knows less would tell hours as free
   * that another device of mine tells as taken, by turns, and so which of them another circle holds.
   */
  #hasAll(): boolean {
    return this.#circles.listed().every(({ id, standing }) => {
      if (standing !== 'in' && standing !== 'comingIn' && standing !== 'founding') return true;
      const circle = this.#circles.get(id);
      const { phase, ended } = circle?.sync?.state ?? {};
      return circle?.isRead === true && (phase === 'together' || (phase === 'apart' && ended !== undefined));
    });
  }

  async #tendOpenings(circle: Circle, me: MemberId, own: State): Promise<void> {
    const members = membersIn(circle);
    const other = members.find((id) => id !== me);
    if (members.length > 2 || circle.askedIn().length > 0) return void (await circle.closeOpenings());
    if (!other) return;
    const state = circle.state.spaces;
    const mine = tierFrom(state, me, other);
    const isOpen = isOpening(state, me, other, members);
    // whoever says no closes it for both; a yes of mine that waits stays
    if (mine && !isOpen) await circle.intend(takenBack(mine));
    if (mine || !isOpen) return;
    const link = [...own.spaces.links.values()]
      .filter(({ fields }) => fields.space === circle.id && fields.kind === 'tier' && fields.to === other)
      .filter(({ id }) => !state.takenBack.has(`share ${shareKey(me, id)}`))
      .sort((a, b) => (a.fields.since < b.fields.since ? 1 : -1))[0];
    if (!link || myWord(state, me, other) !== true) return;
    const relationship = link.fields.of.split(' ')[1] as RelationshipId;
    const what = givenOf(own, { kind: 'tier', relationship, to: other }, me);
    if (what.ok) await circle.intend(inSpaces({ type: 'share', share: link.id, what: what.value }));
  }

  /** As somebody has just said on this device: at once. */
  keepStanding(circle: Circle): Promise<void> {
    this.#asked.add(circle.id);
    return this.#inTurn(() => this.#keepStanding(circle, 'asked'));
  }

  /** `less`: lets nothing stand that is more than was chosen, and tells nothing; `current`: tells anew once in a while. */
  async #keepStanding(circle: Circle, how: 'asked' | 'current' | 'less'): Promise<void> {
    const { me } = circle.space;
    const own = this.#own?.state;
    if (!me || !own || !circle.isRead) return;
    const level = levelIn(own.spaces, circle.id);
    const told = standingShares(circle.state.spaces, me);
    if (level === 'nothing' || how === 'less') {
      const more = told.filter((share) => rankOf(levelOf(share)) > rankOf(level));
      if (more.length > 0) await circle.intend(...more.map(takenBack));
      return;
    }
    const fresh = this.#freshOf(own, level, circle.id);
    const [before] = told;
    if (before && told.length === 1 && isStillSo(before.fields.what as Availability, fresh)) return;
    const isSame = before === undefined || levelOf(before) === level;
    if (how === 'current' && isSame && !this.#hasRested(circle, me, own)) return;
    const share = this.#world.newId() as ShareId;
    await circle.intend(inSpaces({ type: 'share', share, what: fresh }), ...told.map(takenBack));
  }

  /**
   * Since my time was last told there. Where nothing of it is left, somebody with a device of mine took it back: only who chose after that,
   * as far as this device has heard, is told again.
   */
  #hasRested({ id: circle, state: { spaces } }: Circle, me: MemberId, own: State): boolean {
    const told = standingShares(spaces, me).map(({ id }) => spaces.sharedSince.get(`share ${id}`) ?? '');
    if (told.length > 0) {
      const now = Date.parse(this.#world.now());
      return told.every((at) => !(now - Date.parse(at) >= 0 && now - Date.parse(at) < REST));
    }
    // what was copied, and taken back, my own space knows of
    const isOfStanding = (subject: string): boolean => {
      const [noun, by, share] = subject.split(' ');
      return noun === 'share' && by === me && !own.spaces.links.has(share as ShareId);
    };
    const chosen = levelSince(own.spaces, circle);
    return [...spaces.takenBack].every(([subject, gone]) => !isOfStanding(subject) || gone <= chosen);
  }

  #freshOf(state: State, level: Exclude<Level, 'nothing'>, here: SpaceId): Availability {
    const days = daysToTell(state, this.#world.now());
    const circles = this.#circles.all();
    const of = [
      state,
      ...circles.flatMap((one) => [one.state, one.isRead, membersIn(one).join(), one.space.unread().length]),
    ];
    const fresh = this.#fresh;
    const isSame = fresh?.of.length === of.length && of.every((one, k) => one === fresh.of[k]);
    if (isSame && fresh.day === days.from && fresh.level === level && fresh.here === here) return fresh.what;
    const what = availabilityTold(mineAmong(state, circles), level, days, here);
    this.#fresh = { of, day: days.from, level, here, what };
    return what;
  }
}
