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
  type Level,
  levelIn,
  type MemberId,
  myWord,
  type RelationshipId,
  type Share,
  type ShareId,
  type SpacesIntent,
  type State,
  shareIn,
  shareKey,
  standingShares,
  tierFrom,
  toTakeBack,
} from '@orrery/domain';
import type { Loop } from '../loop/loop.ts';
import type { SpaceWhy } from '../space/space.ts';
import { queue } from '../vault/queue.ts';
import type { Circle, World } from './circle.ts';

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

interface Fresh {
  readonly state: State;
  readonly day: string;
  readonly level: Level;
  readonly what: Availability;
}

export class Keeping {
  readonly #world: World;
  /** Two at once would tell everything twice. */
  readonly #inTurn = queue();
  #own: OwnLoop | undefined;
  /** What was last made of my state. */
  #fresh: Fresh | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  follow(own: OwnLoop): void {
    this.#own = own;
  }

  /** Takes back what has come to its end, sends what two have opened, and keeps my time current. */
  async tend(circle: Circle): Promise<void> {
    const { me } = circle.space;
    if (!me || !circle.isRead || !this.#own) return;
    const { shares, answers } = toTakeBack(circle.state.spaces, me, this.#world.now());
    const over = [...shares.map(takenBack), ...answers.map(({ id }) => takenAnswerBack(id))];
    if (over.length > 0) await circle.intend(...over);
    await this.#tendOpenings(circle, me, this.#own.state);
    await this.keepStanding(circle);
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

  /** As my own space says: at once where it says less or more, else once in a while, and never where nothing has changed. */
  keepStanding(circle: Circle): Promise<void> {
    return this.#inTurn(() => this.#keepStanding(circle));
  }

  async #keepStanding(circle: Circle): Promise<void> {
    const { me } = circle.space;
    const own = this.#own?.state;
    if (!me || !own || !circle.isRead) return;
    const level = levelIn(own.spaces, circle.id);
    const told = standingShares(circle.state.spaces, me);
    if (level === 'nothing' || membersIn(circle).length < 2) {
      if (told.length > 0) await circle.intend(...told.map(takenBack));
      return;
    }
    const fresh = this.#freshOf(own, level);
    const [before] = told;
    const was = before?.fields.what as Availability | undefined;
    if (was && told.length === 1 && isStillSo(was, fresh)) return;
    if (before && was && was.level === level && !this.#hasRested(circle, before)) return;
    const share = this.#world.newId() as ShareId;
    await circle.intend(inSpaces({ type: 'share', share, what: fresh }), ...told.map(takenBack));
  }

  /** Whoever looks when something is written learns no more than the hour. */
  #hasRested(circle: Circle, { id }: Share): boolean {
    const since = circle.state.spaces.sharedSince.get(`share ${id}`) ?? '';
    const rested = Date.parse(this.#world.now()) - Date.parse(since);
    return !(rested >= 0 && rested < REST);
  }

  #freshOf(state: State, level: Exclude<Level, 'nothing'>): Availability {
    const days = daysToTell(state, this.#world.now());
    const fresh = this.#fresh;
    if (fresh?.state === state && fresh.day === days.from && fresh.level === level) return fresh.what;
    const what = availabilityTold(state, level, days);
    this.#fresh = { state, day: days.from, level, what };
    return what;
  }
}
