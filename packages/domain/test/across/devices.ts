// Devices of one person that hear of each other when a test says so: each writes with all that it knows among the ancestors.
import {
  type Ancestry,
  type Body,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  type State,
  undo,
  whatWasWrittenTwice,
} from '../../src/index.ts';

interface Written {
  readonly body: Body;
  readonly seen: ReadonlySet<EntryId>;
}

export interface Device {
  readonly state: State;
  /** Does what an intent asks for, which must be accepted. */
  say(...intents: readonly Intent[]): EntryId[];
  keep(body: Body): EntryId;
  /** Takes the last thing that it did back. */
  takeBack(): void;
}

export const now = '2026-03-09T12:00:00Z';

/** Some devices, and how they all come to know everything. `salt` shuffles ids and the order in which entries arrive. */
export function devices(count: number, salt = 0) {
  const entries = new Map<EntryId, Written>();
  const ancestry: Ancestry = {
    precedes: (earlier, later) => entries.get(later)?.seen.has(earlier) ?? false,
  };
  let made = 0;
  const all = Array.from({ length: count }, (_, which) => {
    let known = new Set<EntryId>();
    let state = emptyState();
    let last: { before: State; bodies: Body[] } = { before: state, bodies: [] };
    const keep = (body: Body): EntryId => {
      const id = `${((made * 7919 + salt) % 9973).toString(36)}-${made++}` as EntryId;
      entries.set(id, { body, seen: new Set(known) });
      known.add(id);
      fold(state, id, body, ancestry);
      return id;
    };
    return {
      get state() {
        return state;
      },
      keep,
      say: (...intents: readonly Intent[]) =>
        intents.flatMap((intent) => {
          const decision = decide(state, intent, { now, newId: () => `new-${which}-${made}` });
          if (!decision.ok) throw new Error(`${decision.why.code} at ${decision.why.field}`);
          const before = emptyState();
          for (const id of inSomeOrder(known, 0)) fold(before, id, bodyOf(id), ancestry);
          last = { before, bodies: decision.value };
          return decision.value.map(keep);
        }),
      takeBack: () => {
        const [body] = last.bodies;
        if (body) keep(undo(last.before, body));
      },
      learn: (ids: Iterable<EntryId>) => {
        known = new Set([...known, ...ids]);
        state = emptyState();
        for (const id of inSomeOrder(known, which + 1)) fold(state, id, bodyOf(id), ancestry);
      },
      knows: () => known,
    };
  });
  const bodyOf = (id: EntryId): Body => (entries.get(id) as Written).body;
  /** Ancestors first; what is free in between is told by the salt. */
  function inSomeOrder(ids: ReadonlySet<EntryId>, turn: number): EntryId[] {
    const rank = (id: EntryId) =>
      ((id.length * 31 + id.charCodeAt(0) * (turn + 3)) * (salt + turn + 1)) % 101;
    const left = new Set([...ids].sort((a, b) => rank(a) - rank(b)));
    const order: EntryId[] = [];
    while (left.size > 0)
      for (const id of left)
        if ([...(entries.get(id)?.seen ?? [])].every((earlier) => !left.has(earlier))) {
          left.delete(id);
          order.push(id);
        }
    return order;
  }
  return {
    all: all as readonly Device[],
    /** Every device comes to know everything, each in an order of its own. */
    meet(): void {
      const everything = new Set(all.flatMap((device) => [...device.knows()]));
      for (const device of all) device.learn(everything);
    },
  };
}

/** What there is to ask about, as one line each: `date d start: 2`. */
export const asked = (state: State): string[] =>
  whatWasWrittenTwice(state).map(({ of, id, field, versions }) => `${of} ${id} ${field}: ${versions.length}`);
