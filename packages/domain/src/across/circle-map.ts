// The map of a circle as one of its members sees it: who is in, of whom they speak, and who is with whom, from what this member sees of what
// was shared there, and from nothing else (MAP5). Total: with loops, twice the same, or people whom nobody named, it has a network too.
import type { Thing } from '../kernel/history.ts';
import {
  type FigureId,
  ME,
  type MemberId,
  type PersonId,
  type RelationshipId,
  type SpaceId,
  type TierId,
} from '../kernel/ids.ts';
import { inSentence, toldApart } from '../kernel/names.ts';
import type { Interval } from '../kernel/zones.ts';
import type { PersonFields } from '../people/events.ts';
import { newPerson, newRelationship, newTier, noPeople } from '../people/fold.ts';
import { personOfMember } from '../spaces/fold.ts';
import type { SharedThing } from '../spaces/sharing/events.ts';
import { personOfFigure, type SharingState } from '../spaces/sharing/fold.ts';
import { areBothOpen, type Seen, sharesFor, tierFrom } from '../spaces/sharing/insights.ts';
import { noTime } from '../time/fold.ts';
import { type Network, networkOf } from './network.ts';
import type { State } from './week.ts';

export interface MapMember {
  readonly id: MemberId;
  /** As they are told apart from the others. */
  readonly name: string;
  /** As they call themselves. */
  readonly ownName: string;
  /** Index of mark and colour. */
  readonly look: number;
}

export interface CircleToMap {
  readonly space: SpaceId;
  readonly me: MemberId;
  /** Who is in, I among them. */
  readonly members: readonly MapMember[];
  readonly sharing: SharingState;
  /** ISO 8601 with Z. */
  readonly now: string;
}

/** Somebody whom one member speaks of. */
export interface Figure {
  readonly by: MemberId;
  readonly figure: FigureId;
}

/** Somebody on the map of a circle. */
export interface CircleBody {
  /** Where they are in it themselves. */
  readonly member: MemberId | null;
  /** By which the others speak of them. */
  readonly figures: readonly Figure[];
  /** Who they are on my own map. */
  readonly person: PersonId | null;
  /** As they are told apart from everybody else on it; empty where nobody said it. */
  readonly name: string;
  /** As it was said, for whoever takes them onto their own map. */
  readonly ownName: string;
  readonly pronouns: string;
  /** What was shared in which they are. */
  readonly told: readonly Seen[];
}

export interface CircleMap {
  /** Its ids are of this drawing alone. Dates are not counted in it: there are none. */
  readonly network: Network;
  readonly bodies: ReadonlyMap<PersonId, CircleBody>;
  /** What says so, of each relationship. */
  readonly told: ReadonlyMap<RelationshipId, readonly Seen[]>;
}

type Someone = Extract<SharedThing, { kind: 'relationship' }>['people'][number];
/** Nothing is planned on it. */
const noWindow: Interval = [0, 0];

const thing = <Id extends string, F>(id: Id, fields: F): Thing<Id, F> => ({
  ...{ id, fields, present: true, disputed: [], presence: [] },
  registers: {} as Thing<Id, F>['registers'],
});

/** `own`: my own space, which knows who is who on my own map. */
export function circleMapOf(own: State, circle: CircleToMap): CircleMap {
  const { space, me, members, sharing, now } = circle;
  const ids = members.map(({ id }) => id);
  const seen = sharesFor(sharing, { viewer: me, members: ids, now });
  const bodies = new Map<PersonId, CircleBody>();
  const people = noPeople();
  const told = new Map<RelationshipId, Seen[]>();

  const onMyMap = (person: PersonId | null) =>
    person !== null && person !== ME && own.people.people.get(person)?.present ? person : null;
  const memberAs = new Map<PersonId, MemberId>();
  for (const { id, name, ownName } of members) {
    const person = id === me ? null : onMyMap(personOfMember(own.spaces, space, id));
    if (person && !memberAs.has(person)) memberAs.set(person, id);
    const said = { name, ownName, pronouns: '', told: [] };
    bodies.set(keyOf(id), { member: id, figures: [], person, ...said });
  }

  function keyOf(member: MemberId): PersonId {
    return member === me ? ME : (member as string as PersonId);
  }
  /** The place on the map of somebody whom a share speaks of; whoever has no id of their own there is somebody else each time. */
  function placeOf({ share, by }: Seen, one: Someone, at: number): PersonId {
    if (one.member !== null) return keyOf(one.member);
    if (!one.figure) return `${share.id.replace(' ', '.')}.${at}` as PersonId;
    const person = onMyMap(personOfFigure(own.spaces, space, by, one.figure));
    const member = person && memberAs.get(person);
    if (member) return keyOf(member);
    return (person ? `map.${person}` : `${by}.${one.figure}`) as PersonId;
  }
  function put(from: Seen, one: Someone, at: number, pronouns = ''): PersonId {
    const key = placeOf(from, one, at);
    const before = bodies.get(key);
    const figures = before?.figures ?? [];
    const { figure } = one;
    const isNew =
      figure !== undefined &&
      one.member === null &&
      !figures.some((known) => known.by === from.by && known.figure === figure);
    const person =
      before?.person ?? (one.figure ? onMyMap(personOfFigure(own.spaces, space, from.by, one.figure)) : null);
    const mine = person ? own.people.people.get(person)?.fields.name : undefined;
    bodies.set(key, {
      member: before?.member ?? null,
      figures: isNew ? [...figures, { by: from.by, figure }] : figures,
      person,
      name: before?.name || mine || one.name,
      ownName: before?.ownName || mine || one.name,
      pronouns: before?.pronouns || pronouns,
      told: before?.told.at(-1) === from ? before.told : [...(before?.told ?? []), from],
    });
    return key;
  }

  for (const from of seen) {
    const { what } = from;
    if (what.kind === 'person')
      put(
        from,
        { name: what.name, member: null, ...(what.figure ? { figure: what.figure } : {}) },
        0,
        what.pronouns,
      );
    if (what.kind !== 'relationship') continue;
    const who = [...new Set(what.people.map((one, at) => put(from, one, at)))].sort();
    if (who.length >= 2) join(who, what.title, from);
  }
  opened();
  tellApart(bodies);
  for (const [key, fields] of withLooks(own, bodies, members)) people.people.set(key, thing(key, fields));
  return { network: networkOf({ ...own, people, time: noTime() }, noWindow), bodies, told };

  /** The same people are one relationship, by however many it is told. */
  function join(who: readonly PersonId[], title: string, from?: Seen): RelationshipId {
    const id = who.join('~') as RelationshipId;
    const before = people.relationships.get(id)?.fields;
    const fields = { ...newRelationship, members: [...who], title: before?.title || title };
    people.relationships.set(id, thing(id, { ...fields, tier: before?.tier ?? null }));
    if (from) told.set(id, [...(told.get(id) ?? []), from]);
    return id;
  }

  /** Where two have opened to each other how they hold each other, my own view is the ring. */
  function opened(): void {
    const other = ids.find((id) => id !== me);
    if (other === undefined || !areBothOpen(sharing, me, other, ids)) return;
    const mine = tierFrom(sharing, me, other)?.fields.what;
    if (mine?.kind !== 'tier') return;
    const id = join([ME, keyOf(other)].sort(), '');
    const before = people.relationships.get(id)?.fields ?? newRelationship;
    const tier = mine.name === '' ? null : ('tier' as TierId);
    if (tier) people.tiers.set(tier, thing(tier, { ...newTier, name: mine.name }));
    people.relationships.set(id, thing(id, { ...before, tier, hierarchy: mine.hierarchy }));
  }
}

/**
 * Nobody of whom others speak passes for somebody who is in, for somebody of my own map, or for whoever reads (SPACE15): members keep what
 * they are called, whoever is on my map is called as I call them, and the others come after these.
 */
function tellApart(bodies: Map<PersonId, CircleBody>): void {
  const rankOf = ({ member, person }: CircleBody) => (member !== null ? 0 : person ? 1 : 2);
  const inTurn = [...bodies].sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  const told = toldApart(
    inTurn,
    ([, { name }]) => name,
    ([, body]) => rankOf(body) < 2,
  );
  for (const [at, [key, body]] of inTurn.entries()) {
    const name = told[at] ?? '';
    if (body.member === null) bodies.set(key, { ...body, name: body.person ? name : inSentence(name) });
  }
}

/** Whoever is on my map keeps their mark and colour, members theirs; the others get what is free. */
function withLooks(own: State, bodies: ReadonlyMap<PersonId, CircleBody>, members: readonly MapMember[]) {
  const lookOf = ({ person, member }: CircleBody): number | undefined =>
    (person ? own.people.people.get(person)?.fields.look : undefined) ??
    members.find(({ id }) => id === member)?.look;
  const taken = new Set([...bodies.values()].map(lookOf));
  let next = 0;
  const free = (): number => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  return [...bodies].map(([key, body]): [PersonId, PersonFields] => [
    key,
    { ...newPerson, name: body.name, pronouns: body.pronouns, look: lookOf(body) ?? free() },
  ]);
}
