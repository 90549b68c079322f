// The whole network as one picture can show it: who stands on which ring, what joins whom, and how the dates are shared.
import { ME, type PersonId, type RelationshipId } from '../kernel/ids.ts';
import { type EpochMinutes, type Interval, minutesOf } from '../kernel/zones.ts';
import type { RelationshipFields } from '../people/events.ts';
import {
  type Person,
  peopleOf,
  type Relationship,
  relationshipsOf,
  type Tier,
  tierOf,
  tiersOf,
} from '../people/fold.ts';
import { ourRelationship, type Place, whereIsEverybody } from '../people/insights.ts';
import { keepsItsHour, type PlannedDate } from '../time/fold.ts';
import { type State, sharesOfDates } from './week.ts';

/** Somebody in the network, as I see them. */
export interface MapBody {
  readonly person: Person;
  readonly place: Place;
  /** The two of us, else the smallest group that we are both in; null for whoever is further away. */
  readonly ours: Relationship | null;
  readonly tier: Tier | null;
  /** Dates in the window that we both are part of, groups included. */
  readonly dates: number;
  /** Their share of all my dates in the window, 0 to 1. */
  readonly share: number;
}

/** A relationship of two. */
export interface MapLink {
  readonly relationship: RelationshipId;
  readonly between: readonly [PersonId, PersonId];
  /** Whether I am one of the two; then I come first. */
  readonly mine: boolean;
  readonly dates: number;
  readonly share: number;
}

/** A relationship of three or more. */
export interface MapGroup {
  readonly relationship: RelationshipId;
  readonly title: string;
  readonly members: readonly PersonId[];
  readonly mine: boolean;
  readonly dates: number;
  readonly share: number;
}

/** Agreed (prescriptive), as it has turned out (descriptive), both among its relationships, or never said. */
export type TierHierarchy = RelationshipFields['hierarchy'] | 'both';

export type MapRing = { readonly people: readonly PersonId[] } & (
  | { readonly kind: 'tier'; readonly tier: Tier; readonly hierarchy: TierHierarchy }
  | { readonly kind: 'noTier' | 'metamours' | 'wider' }
);

export interface Network {
  readonly bodies: ReadonlyMap<PersonId, MapBody>;
  /** From the inside out; rings without anybody are left out. */
  readonly rings: readonly MapRing[];
  readonly links: readonly MapLink[];
  readonly groups: readonly MapGroup[];
  /** On the map, but joined to nobody that leads to me. */
  readonly unlinked: readonly PersonId[];
}

/** The network with the dates of a window (minutes since the epoch). Everybody appears exactly once. */
export function networkOf(state: State, window: Interval): Network {
  const { people } = state;
  const shares = sharesOfDates(state, window);
  const of = (id: RelationshipId) => shares.get(id) ?? { dates: 0, share: 0 };
  const relationships = relationshipsOf(people);
  const places = whereIsEverybody(people);

  const bodies = new Map<PersonId, MapBody>();
  for (const person of peopleOf(people)) {
    const ours = ourRelationship(people, person.id);
    const together = relationships.filter(
      ({ fields }) => fields.members.includes(ME) && fields.members.includes(person.id),
    );
    bodies.set(person.id, {
      person,
      place: places.get(person.id) ?? { person: person.id, steps: null, through: [] },
      ours,
      tier: ours && tierOf(people, ours),
      dates: together.reduce((sum, r) => sum + of(r.id).dates, 0),
      share: together.reduce((sum, r) => sum + of(r.id).share, 0),
    });
  }

  const links: MapLink[] = [];
  const groups: MapGroup[] = [];
  for (const { id, fields } of relationships) {
    const mine = fields.members.includes(ME);
    const [a, b] = mine ? [ME, ...fields.members.filter((m) => m !== ME)] : fields.members;
    if (fields.members.length > 2)
      groups.push({ relationship: id, title: fields.title, members: fields.members, mine, ...of(id) });
    else if (a && b) links.push({ relationship: id, between: [a, b], mine, ...of(id) });
  }
  return { bodies, links, groups, rings: ringsOf(state, bodies), unlinked: whoIs(bodies, null) };
}

function ringsOf(state: State, bodies: ReadonlyMap<PersonId, MapBody>): MapRing[] {
  const partners = [...bodies.values()].filter((body) => body.place.steps === 1);
  const inTier = (tier: Tier | null) =>
    partners.filter((body) => (body.tier?.id ?? null) === (tier?.id ?? null));
  const rings: MapRing[] = tiersOf(state.people).map((tier) => ({
    kind: 'tier',
    tier,
    hierarchy: hierarchyOf(inTier(tier)),
    people: inTier(tier).map((body) => body.person.id),
  }));
  rings.push({ kind: 'noTier', people: inTier(null).map((body) => body.person.id) });
  rings.push({ kind: 'metamours', people: whoIs(bodies, 2) });
  const further = [...bodies.values()].filter((body) => (body.place.steps ?? 0) > 2);
  rings.push({
    kind: 'wider',
    people: further.sort((a, b) => (a.place.steps ?? 0) - (b.place.steps ?? 0)).map((body) => body.person.id),
  });
  return rings.filter((ring) => ring.people.length > 0);
}

const whoIs = (bodies: ReadonlyMap<PersonId, MapBody>, steps: number | null): PersonId[] =>
  [...bodies.values()].filter((body) => body.place.steps === steps).map((body) => body.person.id);

function hierarchyOf(bodies: readonly MapBody[]): TierHierarchy {
  const said = new Set(bodies.map((body) => body.ours?.fields.hierarchy ?? null));
  said.delete(null);
  return said.size > 1 ? 'both' : ([...said][0] ?? null);
}

/** The next date with somebody, groups included, that has not ended by an instant (minutes since the epoch). */
export function nextDateWith(state: State, person: PersonId, now: EpochMinutes): PlannedDate | null {
  let next: PlannedDate | null = null;
  for (const date of state.time.dates.values()) {
    const { start, end, lived, relationship } = date.fields;
    if (!date.present || lived !== null || !keepsItsHour(date) || minutesOf(end) <= now) continue;
    const members = state.people.relationships.get(relationship)?.fields.members ?? [];
    if (!members.includes(person) || !members.includes(ME)) continue;
    if (!next || minutesOf(start) < minutesOf(next.fields.start)) next = date;
  }
  return next;
}
