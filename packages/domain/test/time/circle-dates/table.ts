// Three people at a table: a circle in memory, in which everybody says things having seen what they choose.
import {
  type Ancestry,
  type Body,
  type CircleDateEvent,
  type CircleFloorEvent,
  type DateId,
  type DateKey,
  decide,
  type EntryId,
  emptyState,
  fold,
  type InCircle,
  keyOfDate,
  type MemberId,
  type SharedDate,
  type State,
  type Surroundings,
  standingOf,
  type Terms,
  type TimeIntent,
  undo,
} from '../../../src/index.ts';

export const [ana, ben, cleo, dan] = ['a', 'b', 'c', 'd'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const now = '2026-03-02T12:00:00Z';
/** Friday the 13th of March 2026, at seven in the evening in Berlin. */
export const friday: Terms = {
  ...{ day: '2026-03-13', minute: 19 * 60, zone: 'Europe/Berlin', length: 180 },
  ...{ night: false, title: 'Dinner', place: 'At Ana’s' },
};
export const saturday: Terms = { ...friday, day: '2026-03-14' };
export const sunday: Terms = { ...friday, day: '2026-03-15' };

/** What is written, and what each has seen. */
export class Table {
  readonly left = new Set<MemberId>();
  readonly #entries: { id: EntryId; by: MemberId | undefined; body: Body; saw: ReadonlySet<EntryId> }[] = [];
  #count = 0;

  readonly ancestry: Ancestry = {
    precedes: (earlier, later) => this.#entries.find(({ id }) => id === later)?.saw.has(earlier) ?? false,
  };

  circle = (me: MemberId): InCircle => ({ me, isIn: (member) => !this.left.has(member) });
  world = (me: MemberId): Surroundings => ({
    ...{ now, newId: () => `id-${this.#count++}`, ...this.circle(me) },
  });

  /** What somebody reads who has only these entries. */
  stateOf(ids: Iterable<EntryId> = this.#entries.map(({ id }) => id)): State {
    const state = emptyState();
    const wanted = new Set(ids);
    for (const { id, body, by } of this.#entries)
      if (wanted.has(id)) fold(state, id, body, this.ancestry, by);
    return state;
  }

  get state(): State {
    return this.stateOf();
  }

  /** Writes an event; `saw`: whose entries were seen by then, all of them unless it is said. Ids carry no order. */
  write(
    by: MemberId | undefined,
    event: CircleDateEvent | CircleFloorEvent,
    saw: readonly EntryId[] = this.#entries.map(({ id }) => id),
    at = now,
  ): EntryId {
    const k = this.#entries.length;
    const id = `${(k * 7) % 10}${k}` as EntryId;
    const all = new Set(saw.flatMap((one) => [one, ...(this.#entries.find((e) => e.id === one)?.saw ?? [])]));
    this.#entries.push({ id, by, body: { tool: 'time', version: 1, at, event }, saw: all });
    return id;
  }

  decide(me: MemberId, intent: TimeIntent, more: Partial<Surroundings> = {}) {
    return decide(this.state, { tool: 'time', intent }, { ...this.world(me), ...more });
  }

  /** Does what somebody wants to, having seen everything; throws where it is refused. */
  does(me: MemberId, intent: TimeIntent, saw?: readonly EntryId[]): EntryId[] {
    const state = this.stateOf(saw);
    const decision = decide(state, { tool: 'time', intent }, this.world(me));
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    let seen = saw;
    return decision.value.map(({ event }) => {
      const id = this.write(me, event as CircleDateEvent, seen);
      seen = seen && [...seen, id];
      return id;
    });
  }

  /** What takes back what somebody did last. */
  takeBack(me: MemberId, id: EntryId): EntryId {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) throw new Error('nothing to take back');
    const back = undo(this.stateOf(entry.saw), entry.body, me);
    return this.write(me, back.event as CircleDateEvent);
  }

  date(key: DateKey = dinner): SharedDate {
    const date = this.state.time.shared.get(key);
    if (!date) throw new Error('no such date');
    return date;
  }

  standing(key: DateKey = dinner) {
    return standingOf(this.date(key), this.circle(ana));
  }

  kind = (key: DateKey = dinner) => this.standing(key).kind;
}

export const dinner = keyOfDate('dinner', [ana, ben, cleo]);
/** Ana has proposed a dinner for three. */
export function asked(terms = friday): Table {
  const table = new Table();
  table.does(ana, { type: 'proposeDate', date: 'dinner' as DateId, people: [ben, cleo], terms });
  return table;
}
export const answer = (terms: Terms, says: 'yes' | 'no' | 'open', date = dinner): CircleDateEvent => ({
  ...{ type: 'dateAnswered', date: date.split(' ')[0] as DateId },
  ...{ people: date.split(' ').slice(1) as MemberId[], terms, says },
});
export const offer = (terms: Terms, date = dinner): CircleDateEvent => ({
  ...{ type: 'dateProposed', date: date.split(' ')[0] as DateId },
  ...{ people: date.split(' ').slice(1) as MemberId[], terms, asks: true, reasons: [] },
});
export const off = (date = dinner): CircleDateEvent => ({
  ...{ type: 'dateCancelled', date: date.split(' ')[0] as DateId },
  ...{ people: date.split(' ').slice(1) as MemberId[], sentence: null, own: '' },
});
/** Everybody has said yes to it. */
export function agreed(terms = friday): Table {
  const table = asked(terms);
  for (const one of [ben, cleo]) table.write(one, answer(terms, 'yes'));
  return table;
}
