// What a copy of a circle says: of one that was left, or that an export brought back.
import type { CopiedEvent } from '@orrery/client/circle';
import {
  type EntryId,
  emptyState,
  fold,
  inSentence,
  type MemberId,
  readBody,
  type Seen,
  type State,
  sharesFor,
  type Terms,
  termsOf,
  toldApart,
} from '@orrery/domain';

export interface KeptCircle {
  readonly name: string;
  /** How the people called themselves who were in. */
  readonly members: readonly string[];
  /** What they shared, the newest first. */
  readonly shared: readonly Seen[];
  /** Dates that were talked about, the latest first. Whether they were agreed a copy does not say: it has lost who had seen what. */
  readonly dates: readonly {
    readonly id: string;
    readonly terms: Terms;
    readonly people: readonly string[];
  }[];
  nameOf(member: MemberId): string;
}

/** What copies say, read once each: the list of a copy stays the same one as long as nothing is added. */
const read = new WeakMap<readonly CopiedEvent[], State>();

function stateOf(entries: readonly CopiedEvent[]): State {
  const before = read.get(entries);
  if (before) return before;
  const state = emptyState();
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const at = (id: string) => order.get(id) ?? -1;
  const ancestry = { precedes: (a: string, b: string) => at(a) < at(b) };
  for (const { id, body, by } of entries) {
    const known = readBody(body);
    if (known) fold(state, id as EntryId, known, ancestry, by);
  }
  read.set(entries, state);
  return state;
}

/** What the circle was called; empty where nobody called it anything. */
export const keptName = (entries: readonly CopiedEvent[]): string =>
  stateOf(entries).spaces.circle.get('circle')?.fields.name ?? '';

/**
 * By which somebody was introduced who never said otherwise. A copy holds no log that could prove whose word brought them in: where members
 * said several names, it is none of them.
 */
function introducedAs({ spaces }: State, member: MemberId): string {
  const names = [...spaces.guests.values()]
    .filter(({ id, fields }) => id.startsWith(`${member} `) && !fields.withdrawn)
    .map(({ fields }) => fields.name);
  return new Set(names).size === 1 ? (names[0] ?? '') : '';
}

export function keptCircle(entries: readonly CopiedEvent[], now: string): KeptCircle | undefined {
  if (entries.length === 0) return undefined;
  const state = stateOf(entries);
  // whoever wrote something was in, and nobody else is known to have been
  const wrote = [...new Set(entries.flatMap(({ by }) => by || []))];
  const called = wrote.map((id) => state.spaces.members.get(id)?.fields.name || introducedAs(state, id));
  const told = toldApart(called, (name) => name).map(inSentence);
  const names = new Map(wrote.map((id, k) => [id, told[k] ?? '']));
  const nameOf = (member: MemberId) => names.get(member) ?? '';
  const dates = [...state.time.shared.values()].flatMap((date) => {
    const terms = termsOf(date);
    return terms
      ? [{ id: date.id, terms, people: date.people.map(nameOf).filter((name) => name !== '') }]
      : [];
  });
  return {
    name: keptName(entries),
    members: wrote.map(nameOf),
    // nobody looks as anybody: what takes two, or stands, is in no copy
    shared: sharesFor(state.spaces, { viewer: '' as MemberId, members: [], now }).reverse(),
    dates: dates.sort((a, b) =>
      a.terms.day < b.terms.day ? 1 : a.terms.day > b.terms.day ? -1 : a.terms.minute - b.terms.minute,
    ),
    nameOf,
  };
}
