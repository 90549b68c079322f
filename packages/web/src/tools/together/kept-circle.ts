// What a copy of a circle says: of one that was left, or that an export brought back.
import type { CopiedEvent } from '@orrery/client/circle';
import {
  type EntryId,
  emptyState,
  fold,
  type MemberId,
  readBody,
  type Seen,
  sharesFor,
  type Terms,
  termsOf,
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

export function keptCircle(entries: readonly CopiedEvent[], now: string): KeptCircle | undefined {
  if (entries.length === 0) return undefined;
  const state = emptyState();
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const at = (id: string) => order.get(id) ?? -1;
  const ancestry = { precedes: (a: string, b: string) => at(a) < at(b) };
  for (const { id, body, by } of entries) {
    const known = readBody(body);
    if (known) fold(state, id as EntryId, known, ancestry, by);
  }
  const { circle, members } = state.spaces;
  const nameOf = (member: MemberId) => members.get(member)?.fields.name ?? '';
  const dates = [...state.time.shared.values()].flatMap((date) => {
    const terms = termsOf(date);
    return terms
      ? [{ id: date.id, terms, people: date.people.map(nameOf).filter((name) => name !== '') }]
      : [];
  });
  return {
    name: circle.get('circle')?.fields.name ?? '',
    members: [...members.values()].map(({ fields }) => fields.name),
    // nobody looks as anybody: what takes two, or stands, is in no copy
    shared: sharesFor(state.spaces, { viewer: '' as MemberId, members: [], now }).reverse(),
    dates: dates.sort((a, b) =>
      a.terms.day < b.terms.day ? 1 : a.terms.day > b.terms.day ? -1 : a.terms.minute - b.terms.minute,
    ),
    nameOf,
  };
}
