// The loop outside React: intent → decide → seal → fold → whoever listens. Nothing is shown before it is kept: the
// state changes only when the vault says that the events are safe.
import {
  type Ancestry,
  type Body,
  copyOf,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ok,
  type Refusal,
  type Result,
  readBody,
  refuse,
  type State,
  type Surroundings,
  undo,
} from '@orrery/domain';

export interface KeptEntry {
  readonly id: string;
  readonly seq: number;
  readonly body: unknown;
}

/** Where entries are kept, as the loop sees it: the vault, or a list in memory for the sample. */
export interface Keeper<Fault> {
  readAll(): Promise<Result<readonly KeptEntry[], Fault>>;
  append(bodies: readonly unknown[]): Promise<Result<readonly KeptEntry[], Fault>>;
  /** Calls with entries that were kept, by this tab or another; each entry at least once, in order of `seq`. */
  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void;
  /** What came before what; where it is not given, everything has seen all that has a smaller `seq`. */
  readonly ancestry?: Ancestry | undefined;
}

export interface Done<Fault> {
  /** Takes what was done back, as new events. */
  undo(): Promise<Result<Done<Fault>, Fault>>;
}

export interface Loop<Fault> {
  /** A new object after every change, so that what was computed from it can be kept until then; its maps change in place. */
  readonly state: State;
  /** Grows with every change. */
  readonly version: number;
  /** Entries that this version of the app does not know: kept, exported, and said ("update needed"), never shown. */
  readonly unknown: number;
  /** Does all of the intents or none; a later one sees what the earlier ones did. */
  intend(...intents: readonly Intent[]): Promise<Result<Done<Fault>, Refusal | Fault>>;
  /** A fresh id, for intents that later ones of the same batch refer to. */
  newId(): string;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Reads all that is kept and starts the loop. `world` gives the time and fresh ids. */
export async function startLoop<Fault>(
  keeper: Keeper<Fault>,
  world: { now(): string; newId(): string },
): Promise<Result<Loop<Fault>, Fault>> {
  let state = emptyState();
  const order = new Map<string, number>();
  const inVault: Ancestry = {
    precedes: (a, b) => (order.get(a) ?? -1) < (order.get(b) ?? -1),
  };
  const listeners = new Set<() => void>();
  let version = 0;
  let unknown = 0;

  function take(entries: readonly KeptEntry[]): void {
    let news = false;
    const ancestry = keeper.ancestry ?? inVault;
    for (const { id, seq, body } of entries) {
      if (order.has(id)) continue;
      order.set(id, seq);
      news = true;
      const known = readBody(body);
      if (known) fold(state, id as EntryId, known, ancestry);
      else unknown++;
    }
    if (!news) return;
    version++;
    state = { ...state };
    for (const listener of listeners) listener();
  }

  const waiting: KeptEntry[][] = [];
  let ready = false;
  const stop = keeper.subscribe((entries) => {
    if (ready) take(entries);
    else waiting.push([...entries]);
  });
  const all = await keeper.readAll();
  if (!all.ok) {
    stop();
    return all;
  }
  take(all.value);
  ready = true;
  for (const entries of waiting) take(entries);

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that each decision sees the state that the one before it made. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function keep(bodies: readonly Body[]): Promise<Result<Done<Fault>, Fault>> {
    const before = copyOf(state);
    const back: Body[] = [];
    for (const [index, body] of bodies.entries()) {
      back.unshift(undo(before, body));
      if (index < bodies.length - 1) fold(before, `~${index}` as EntryId, body, inOrder);
    }
    const kept = await keeper.append(bodies);
    if (!kept.ok) return kept;
    take(kept.value);
    const undoNow = () => keep(back.map((body) => ({ ...body, at: world.now() })));
    return ok({ undo: () => inTurn(undoNow) });
  }

  async function decideAll(intents: readonly Intent[]): Promise<Result<Done<Fault>, Refusal | Fault>> {
    const surroundings: Surroundings = { now: world.now(), newId: world.newId };
    const draft = intents.length > 1 ? copyOf(state) : state;
    const bodies: Body[] = [];
    for (const [index, intent] of intents.entries()) {
      const decision = decide(draft, intent, surroundings);
      if (!decision.ok) return refuse(decision.why);
      bodies.push(...decision.value);
      if (index === intents.length - 1) continue;
      for (const [k, body] of decision.value.entries())
        fold(draft, `~${index}.${k}` as EntryId, body, inOrder);
    }
    return bodies.length === 0 ? ok({ undo: async () => keep([]) }) : keep(bodies);
  }

  return ok({
    get state() {
      return state;
    },
    get version() {
      return version;
    },
    get unknown() {
      return unknown;
    },
    newId: world.newId,
    intend: (...intents) => inTurn(() => decideAll(intents)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  });
}

/** Within one batch, what comes later has seen what came before, and everything kept. */
const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };

/** A keeper that keeps nothing beyond this page: for the sample, and for tests. */
export function keepInMemory(entries: readonly KeptEntry[] = []): Keeper<never> {
  const all = [...entries];
  const listeners = new Set<(entries: readonly KeptEntry[]) => void>();
  return {
    readAll: async () => ok([...all]),
    async append(bodies) {
      const fresh = bodies.map((body, k) => ({ id: `m${all.length + k}`, seq: all.length + k, body }));
      all.push(...fresh);
      for (const listener of listeners) listener(fresh);
      return ok(fresh);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
