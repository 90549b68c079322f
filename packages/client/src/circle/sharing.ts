// Sharing as an act: what is copied into a circle, seen beforehand as another member will see it, taken back, and listed; and what happens
// to it by itself. From what of mine something was copied, only my own space knows. packages/domain/src/spaces/RULES.md, SHARE1–SHARE17.
import {
  type AnswerId,
  availabilityTold,
  type CircleSeen,
  copyOf,
  daysToTell,
  decide,
  type EntryId,
  endFault,
  type FigureId,
  fold,
  givenOf,
  isPlaced,
  type LedgerItem,
  type Level,
  ledgerOf,
  levelIn,
  type MemberId,
  mayBeNamed,
  type Naming,
  ok,
  type PersonId,
  privateName,
  type Refusal,
  type RelationshipId,
  type Result,
  refuse,
  type Seen,
  type SharedThing,
  type ShareId,
  type ShareKey,
  type ShareLinkFields,
  type SharingState,
  type SpaceId,
  type SpacesIntent,
  sharedFrom,
  shareIn,
  shareKey,
  sharesFor,
  sharesInCare,
  tierFrom,
  type Unplaced,
  whoIsAgainst,
  wishesOf,
  withCleanNames,
} from '@orrery/domain';
import type { Circle, World } from './circle.ts';
import type { Circles, CirclesWhy } from './circles.ts';
import { inSpaces, Keeping, membersIn, mineAmong, type OwnLoop } from './keeping.ts';
import { type Copied, spokenOf } from './spoken-of.ts';

export type SharingWhy =
  | Refusal
  | CirclesWhy
  | { readonly code: 'onlyForTwo' }
  /** They are in that circle, and have not said that others there may be told. */
  | { readonly code: 'notAllowed'; readonly members: readonly MemberId[] }
  /** They are not in it, and have not said that they may be named where they are not. */
  | { readonly code: 'nameNotAllowed'; readonly people: readonly PersonId[] }
  /** They may be somebody who is in a circle with me and of whom I have not said who they are. */
  | { readonly code: 'notPlaced'; readonly people: readonly PersonId[] }
  /** Whoever is in speaks for themselves. */
  | { readonly code: 'inCircle' };

/** What goes into a circle when somebody says so: exactly this, and nothing that became of it meanwhile. */
export interface Prepared {
  /** What it is called there: tapped twice, it is shared once. */
  readonly share: ShareId;
  readonly space: SpaceId;
  readonly what: SharedThing;
  /** The last day on which it can be seen; empty for no end. */
  readonly until: string;
  readonly zone: string;
  /** From what of mine: stays in my own space. */
  readonly of: string;
  /** Who is spoken of there for the first time: stays there too. */
  readonly figures: ReadonlyMap<PersonId, FigureId>;
}

export class Sharing {
  readonly #circles: Circles;
  readonly #world: World;
  /** What is on its way. */
  readonly #going = new Map<ShareId, Promise<Result<ShareId, SharingWhy>>>();
  /** What happens to it by itself. */
  readonly keeping: Keeping;
  #own: OwnLoop | undefined;

  constructor(circles: Circles, world: World) {
    this.#circles = circles;
    this.#world = world;
    this.keeping = new Keeping(circles, world);
  }

  follow(own: OwnLoop): void {
    this.#own = own;
    this.keeping.follow(own);
  }

  #in(space: SpaceId): Result<{ own: OwnLoop; circle: Circle; me: MemberId }, SharingWhy> {
    const circle = this.#circles.get(space);
    const me = circle?.space.me;
    const own = this.#own;
    return circle && me && own ? ok({ own, circle, me }) : refuse({ code: 'spaceUnknown' });
  }

  // ---- Copying

  /** What would be shared. Tiers and time are opened otherwise: see `open` and `setLevel`. */
  prepare(
    space: SpaceId,
    chosen: Copied,
    end: { readonly until: string; readonly zone: string } = { until: '', zone: '' },
  ): Result<Prepared, SharingWhy> {
    const found = this.#in(space);
    if (!found.ok) return found;
    const { own, circle, me } = found.value;
    const spoken = spokenOf(own.state, circle, me, chosen, () => this.#world.newId());
    const { whole, figures } = spoken;
    if (spoken.isInside) return refuse({ code: 'inCircle' });
    const apart = 'apart' in chosen ? chosen.apart : undefined;
    const unsaid = spoken.outside.filter((person) => !apart?.has(person));
    if (unsaid.length > 0 && this.unplaced().length > 0) return refuse({ code: 'notPlaced', people: unsaid });
    const what = givenOf(own.state, whole, me);
    if (!what.ok) return what;
    const people = spoken.named.filter((person) => this.mayBeNamed(space, person) === 'no');
    if (people.length > 0) return refuse({ code: 'nameNotAllowed', people });
    const allowed = this.#allowed(circle, me, what.value);
    if (!allowed.ok) return allowed;
    const fault = endFault(end.until, end.zone, this.#world.now());
    if (fault && !fault.ok) return fault;
    const share = this.#world.newId() as ShareId;
    return ok({ share, space, what: withCleanNames(what.value), ...end, of: privateName(whole), figures });
  }

  /** Who is in a circle with me, there or elsewhere, of whom I have not said who they are: what they say of being named holds for nobody yet. */
  unplaced(): Unplaced[] {
    const own = this.#own?.state;
    if (!own) return [];
    return this.#circles.all().flatMap((circle) =>
      membersIn(circle)
        .filter((member) => member !== circle.space.me && !isPlaced(own, circle.id, member))
        .map((member) => ({ space: circle.id, member })),
    );
  }

  /** Whether somebody of my map may be named in a circle that they are not in. */
  mayBeNamed(space: SpaceId, person: PersonId) {
    const own = this.#own?.state;
    if (!own) return 'no';
    const seen = this.#circles.all().map((circle) => ({
      ...{ id: circle.id, sharing: circle.state.spaces },
      // whoever is in it is no outsider there, and is asked otherwise
      members: circle.id === space ? [] : membersIn(circle),
      left: circle.members().flatMap(({ id, isIn }) => (isIn ? [] : [id])),
    }));
    return mayBeNamed(own, person, seen);
  }

  #allowed(circle: Circle, me: MemberId, what: SharedThing): Result<void, SharingWhy> {
    const members = whoIsAgainst(circle.state.spaces, what, me, membersIn(circle));
    return members.length === 0 ? ok(undefined) : refuse({ code: 'notAllowed', members });
  }

  /** What may be said of me in a circle: with whom I am. */
  sayNaming = (space: SpaceId, naming: Naming) => this.#say(space, { type: 'sayNaming', naming });

  /** All that another member sees of what is shared, with the prepared thing among it: folded and asked as on their own device. */
  seenAs(prepared: Prepared, viewer: MemberId): { all: Seen[]; it: Seen | undefined } {
    const found = this.#in(prepared.space);
    const sharing = this.as(prepared);
    if (!found.ok || !sharing) return { all: [], it: undefined };
    const { circle, me } = found.value;
    const all = sharesFor(sharing, { viewer, members: membersIn(circle), now: this.#world.now() });
    return { all, it: all.find((seen) => seen.share.id === shareKey(me, 'preview' as ShareId)) };
  }

  /** What would be shared in the circle with the prepared thing among it, as on every device there. */
  as({ space, what, until, zone }: Prepared): SharingState | undefined {
    const found = this.#in(space);
    if (!found.ok) return undefined;
    const { circle, me } = found.value;
    const share = 'preview' as ShareId;
    const world = { ...this.#surroundings(), me, isIn: circle.isIn };
    const made = decide(circle.state, inSpaces({ type: 'share', share, what, until, zone }), world);
    if (!made.ok) return undefined;
    const state = copyOf(circle.state);
    const ancestry = { precedes: () => false };
    for (const [k, body] of made.value.entries()) fold(state, `preview ${k}` as EntryId, body, ancestry, me);
    return state.spaces;
  }

  #surroundings() {
    return { now: this.#world.now(), newId: () => this.#world.newId() };
  }

  /** All that I see of what is shared in a circle. */
  seen(space: SpaceId): Seen[] {
    const found = this.#in(space);
    if (!found.ok) return [];
    const { circle, me } = found.value;
    const now = this.#world.now();
    // there nothing shows before the terms stand between two (CARE22)
    if (circle.isCare) return sharesInCare(circle.state, circle.inCareSpace, now);
    return sharesFor(circle.state.spaces, { viewer: me, members: membersIn(circle), now });
  }

  /** Copies it into the circle, under an id that means nothing elsewhere. My own space knows of it first. */
  share(prepared: Prepared): Promise<Result<ShareId, SharingWhy>> {
    const { share } = prepared;
    const going = this.#going.get(share) ?? this.#share(prepared).finally(() => this.#going.delete(share));
    this.#going.set(share, going);
    return this.#circles.doing(going);
  }

  async #share(prepared: Prepared): Promise<Result<ShareId, SharingWhy>> {
    const { share, space, what, until, zone, of, figures } = prepared;
    const found = this.#in(space);
    if (!found.ok) return found;
    // what stands, and what takes two, is more than a copy
    if (what.kind === 'availability' || what.kind === 'tier') return refuse({ code: 'nothingToShare' });
    const { own, circle, me } = found.value;
    if (circle.state.spaces.shares.has(shareKey(me, share))) return ok(share);
    const allowed = this.#allowed(circle, me, what);
    if (!allowed.ok) return allowed;
    const known = [...figures].map(
      ([person, figure]) => ({ type: 'knowFigure', space, by: me, figure, person }) as const,
    );
    const linked = await this.#link(own, share, { space, kind: what.kind, of, until, zone }, known);
    if (!linked.ok) return linked;
    // what I ask for is one thing at a time: what I asked before goes with the same act
    const before = what.kind === 'wish' ? wishesOf(circle.state.spaces, me, what.people) : [];
    const shared = await circle.intend(
      inSpaces({ type: 'share', share, what, until, zone }),
      ...before.map(({ id }) => inSpaces({ type: 'takeBack', share: shareIn(id) })),
    );
    if (shared.ok) return ok(share);
    await linked.value.undo();
    return shared;
  }

  #link(
    own: OwnLoop,
    share: ShareId,
    link: Omit<ShareLinkFields, 'to' | 'since' | 'gone'> & { readonly to?: string },
    further: readonly SpacesIntent[] = [],
  ) {
    const fields = { to: '', ...link, since: this.#world.now() };
    return own.intend(...[{ type: 'linkShare', share, fields } as const, ...further].map(inSpaces));
  }

  /** Gone from every screen; what was seen cannot be unseen. */
  takeBack = (space: SpaceId, share: ShareId) => this.#say(space, { type: 'takeBack', share });

  answer = (space: SpaceId, to: ShareKey, text: string) => this.#say(space, { type: 'answer', to, text });

  takeAnswerBack = (space: SpaceId, answer: AnswerId) => this.#say(space, { type: 'takeAnswerBack', answer });

  async #say(space: SpaceId, ...intents: readonly SpacesIntent[]): Promise<Result<void, SharingWhy>> {
    const done = await this.#circles.intend(space, ...intents.map(inSpaces));
    return done.ok ? ok(undefined) : done;
  }

  // ---- How two hold each other

  /**
   * Opens to the one other member how I hold what is between us. Nothing of it is sent before they have said the same; then my device
   * sends it, as it is at that moment.
   */
  open(space: SpaceId, other: MemberId, relationship: RelationshipId): Promise<Result<void, SharingWhy>> {
    return this.#circles.doing(this.#open(space, other, relationship));
  }

  async #open(
    space: SpaceId,
    other: MemberId,
    relationship: RelationshipId,
  ): Promise<Result<void, SharingWhy>> {
    const found = this.#in(space);
    if (!found.ok) return found;
    const { own, circle, me } = found.value;
    if (!isForTwo(circle, me, other)) return refuse({ code: 'onlyForTwo' });
    const what = givenOf(own.state, { kind: 'tier', relationship, to: other }, me);
    if (!what.ok) return what;
    const of = `relationship ${relationship}`;
    const share = this.#world.newId() as ShareId;
    const link = { space, kind: 'tier', of, to: other, until: '', zone: '' } as const;
    const linked = await this.#link(own, share, link);
    if (!linked.ok) return linked;
    return this.#say(space, { type: 'sayOpening', with: other, yes: true });
  }

  /** Closes it again, for both: what I have opened is taken back, and theirs does not show any more. */
  async close(space: SpaceId, other: MemberId): Promise<Result<void, SharingWhy>> {
    const found = this.#in(space);
    if (!found.ok) return found;
    const mine = tierFrom(found.value.circle.state.spaces, found.value.me, other);
    return this.#say(
      space,
      { type: 'sayOpening', with: other, yes: false },
      ...(mine ? [{ type: 'takeBack', share: shareIn(mine.id) } as const] : []),
    );
  }

  // ---- My time

  /** What members of a circle see of my time from now on. Less of it takes effect at once, also where the relay is not there. */
  setLevel(space: SpaceId, level: Level): Promise<Result<void, SharingWhy>> {
    return this.#circles.doing(this.#setLevel(space, level));
  }

  async #setLevel(space: SpaceId, level: Level): Promise<Result<void, SharingWhy>> {
    const found = this.#in(space);
    if (!found.ok) return found;
    const { own, circle } = found.value;
    const chosen = await own.intend(inSpaces({ type: 'chooseStanding', space, level }));
    if (!chosen.ok) return chosen;
    await this.keeping.keepStanding(circle);
    return ok(undefined);
  }

  /** What they would see: for the preview. */
  prepareLevel(space: SpaceId, level: Exclude<Level, 'nothing'>): Result<Prepared, SharingWhy> {
    const found = this.#in(space);
    if (!found.ok) return found;
    const { state } = found.value.own;
    const mine = mineAmong(state, this.#circles.all());
    const what = availabilityTold(mine, level, daysToTell(state, this.#world.now()), space);
    const share = this.#world.newId() as ShareId;
    return ok({ share, space, what, until: '', zone: '', of: '', figures: new Map() });
  }

  /** Nothing of my time, from now on: also where I come back one day. */
  async stopStanding(space: SpaceId): Promise<void> {
    if (this.#own && levelIn(this.#own.state.spaces, space) !== 'nothing')
      await this.setLevel(space, 'nothing');
  }

  // ---- The ledger

  /** Where something of mine is shared, for the line that says who sees it; `of`: as `privateName` calls it. */
  from(of: string): LedgerItem[] {
    return sharedFrom(this.ledger(), of);
  }

  /** Before a circle is left: what had been taken back there, as long as it can be read there (CIRCLE78). */
  takenBackIn(space: SpaceId): readonly SpacesIntent[] {
    return this.ledger().flatMap(({ circle, key, of, state, gone }) =>
      circle === space && state === 'takenBack' && of !== null && gone !== null
        ? [{ type: 'linkShare', share: shareIn(key as ShareKey), fields: { gone } } as const]
        : [],
    );
  }

  /** Once it is left. On a full device it is not remembered; nobody stays for that. */
  async rememberTakenBack(intents: readonly SpacesIntent[]): Promise<void> {
    if (intents.length > 0) await this.#own?.intend(...intents.map(inSpaces));
  }

  /** Everything of mine in every circle. */
  ledger(): LedgerItem[] {
    const state = this.#own?.state;
    return state ? ledgerOf(state, this.#circles.all().flatMap(seenCircle), this.#world.now()) : [];
  }
}

/** Nobody else is in, and nobody asks to come in. */
const isForTwo = (circle: Circle, me: MemberId, other: MemberId): boolean => {
  const members = membersIn(circle);
  const both = members.length === 2 && members.includes(me) && members.includes(other) && me !== other;
  return both && circle.askedIn().length === 0;
};

function seenCircle(circle: Circle): CircleSeen[] {
  const { me } = circle.space;
  if (!me) return [];
  const readers = circle
    .members()
    .flatMap(({ id, name, isIn, isMe, isApproved }) => (isIn && !isMe && isApproved ? [{ id, name }] : []));
  return [{ id: circle.id, me, readers, sharing: circle.state.spaces }];
}
