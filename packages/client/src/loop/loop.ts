// The loop outside React: intent → decide → seal → fold → whoever listens. Nothing is shown before it is kept: the
// state changes only when the vault says that the events are safe.
import {
  type Ancestry,
  type Body,
  copyOf,
  decide,
  type EntryId,
  emptyState,
  erasedBy,
  fold,
  type Intent,
  type MemberId,
  ok,
  type Refusal,
  type Result,
  readBody,
  refuse,
  type State,
  type Surroundings,
  subjectOf,
  undo,
} from '@orrery/domain';

export interface KeptEntry {
  readonly id: string;
  readonly seq: number;
  readonly body: unknown;
  /** Whose it is, in a space of several people. */
  readonly by?: MemberId | undefined;
}

/** Where entries are kept, as the loop sees it: the vault, or a list in memory for the sample. */
export interface Keeper<Fault> {
  readAll(): Promise<Result<readonly KeptEntry[], Fault>>;
  append(bodies: readonly unknown[]): Promise<Result<readonly KeptEntry[], Fault>>;
  /** Calls with entries that were kept, by this tab or another; each entry at least once, in order of `seq`. */
  subscribe(listener: (entries: readonly KeptEntry[]) => void): () => void;
  /** Lets go of what these entries say, for good, on this device and wherever else it lies. */
  erase(ids: readonly string[]): Promise<Result<void, Fault>>;
  /** What came before what; where it is not given, everything has seen all that has a smaller `seq`. */
  readonly ancestry?: Ancestry | undefined;
  /** Whose what is written here is, in a space of several people. */
  readonly me?: MemberId | undefined;
  /** In a space of several people, whether somebody is in. */
  readonly isIn?: ((member: MemberId) => boolean) | undefined;
  /** In a care space, what somebody is there, and who is in. */
  readonly roleOf?: Surroundings['roleOf'];
  readonly whoIsIn?: Surroundings['whoIsIn'];
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
  /** Entries that somebody erased and that still lie on this device: gone from every screen, and tried again later. */
  readonly leftToErase: number;
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
  /** Entries by what they are about, where that can be erased. */
  const about = new Map<string, string[]>();
  const erased = new Set<string>();
  const inVault: Ancestry = {
    precedes: (a, b) => (order.get(a) ?? -1) < (order.get(b) ?? -1),
  };
  const inBatch = afterAll(keeper.ancestry ?? inVault);
  const listeners = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();
  let version = 0;
  let unknown = 0;

  function take(entries: readonly KeptEntry[]): void {
    let news = false;
    const ancestry = keeper.ancestry ?? inVault;
    for (const { id, seq, body, by } of entries) {
      if (order.has(id)) continue;
      order.set(id, seq);
      news = true;
      const known = readBody(body);
      if (known) {
        fold(state, id as EntryId, known, ancestry, by);
        note(id, known, by);
      } else unknown++;
    }
    if (!news) return;
    version++;
    state = { ...state };
    for (const listener of listeners) listener();
  }

  /** Whose subject it is, too: nobody erases what is somebody else’s, whatever they call it. */
  function note(id: string, body: Body, by = ''): void {
    const ofTheirs = (subject: string | null) => (subject === null ? null : `${by} ${subject}`);
    const subject = ofTheirs(subjectOf(body));
    const gone = ofTheirs(erasedBy(body));
    if (subject !== null) about.set(subject, [...(about.get(subject) ?? []), id]);
    if (gone !== null) erased.add(gone);
  }

  const leftovers = (): string[] => [...erased].flatMap((subject) => about.get(subject) ?? []);

  /** What was erased on another device, or could not go before, goes now. */
  async function eraseLeftovers(): Promise<void> {
    const ids = leftovers();
    if (ids.length === 0) return;
    const gone = await keeper.erase(ids);
    if (!gone.ok) return;
    const done = new Set(ids);
    // more of it may have come in meanwhile, from a device that had not heard
    for (const subject of erased) {
      const left = about.get(subject)?.filter((id) => !done.has(id)) ?? [];
      if (left.length > 0) about.set(subject, left);
      else about.delete(subject);
    }
  }

  const waiting: KeptEntry[][] = [];
  let ready = false;
  const stop = keeper.subscribe((entries) => {
    if (!ready) return void waiting.push([...entries]);
    take(entries);
    if (leftovers().length > 0) void inTurn(eraseLeftovers);
  });
  const all = await keeper.readAll();
  if (!all.ok) {
    stop();
    return all;
  }
  take(all.value);
  ready = true;
  for (const entries of waiting) take(entries);

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
      back.unshift(undo(before, body, keeper.me, drafted(index)));
      if (index < bodies.length - 1) fold(before, drafted(index), body, inBatch, keeper.me);
    }
    const kept = await keeper.append(bodies);
    if (!kept.ok) return kept;
    take(kept.value);
    await eraseLeftovers();
    const undoNow = () => keep(back.map((body) => ({ ...named(body, kept.value), at: world.now() })));
    return ok({ undo: () => inTurn(undoNow) });
  }

  async function decideAll(intents: readonly Intent[]): Promise<Result<Done<Fault>, Refusal | Fault>> {
    const { me, isIn, roleOf, whoIsIn } = keeper;
    const { newId } = world;
    const surroundings: Surroundings = { now: world.now(), newId, me, isIn, roleOf, whoIsIn };
    const draft = intents.length > 1 ? copyOf(state) : state;
    const bodies: Body[] = [];
    let count = 0;
    for (const [index, intent] of intents.entries()) {
      const decision = decide(draft, intent, surroundings);
      if (!decision.ok) return refuse(decision.why);
      bodies.push(...decision.value);
      if (index === intents.length - 1) continue;
      for (const body of decision.value) fold(draft, drafted(count++), body, inBatch, keeper.me);
    }
    return bodies.length === 0 ? ok({ undo: async () => keep([]) }) : keep(bodies);
  }

  if (leftovers().length > 0) void inTurn(eraseLeftovers);
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
    get leftToErase() {
      return leftovers().length;
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

const drafted = (place: number): EntryId => `~${String(place).padStart(9, '0')}` as EntryId;
/** What takes something back, by the name that it was kept with. */
const named = (body: Body, kept: readonly KeptEntry[]): Body => {
  if (body.tool !== 'conversations' || body.event.type !== 'talkSaid') return body;
  const { on } = body.event;
  const entry = kept.find((_, index) => drafted(index) === on);
  return entry ? { ...body, event: { ...body.event, on: entry.id } } : body;
};
const isDrafted = (id: EntryId): boolean => id.startsWith('~');

/** Within one batch, what comes later has seen what came before, and everything kept. */
const afterAll = (kept: Ancestry): Ancestry => ({
  precedes(earlier, later) {
    if (!isDrafted(later)) return !isDrafted(earlier) && kept.precedes(earlier, later);
    return !isDrafted(earlier) || earlier < later;
  },
});

/** A keeper that keeps nothing beyond this page: for the sample, and for tests. */
export function keepInMemory(entries: readonly KeptEntry[] = []): Keeper<never> {
  let all = [...entries];
  let count = entries.length;
  const listeners = new Set<(entries: readonly KeptEntry[]) => void>();
  return {
    readAll: async () => ok([...all]),
    async append(bodies) {
      const fresh = bodies.map((body, k) => ({ id: `m${count + k}`, seq: count + k, body }));
      count += fresh.length;
      all.push(...fresh);
      for (const listener of listeners) listener(fresh);
      return ok(fresh);
    },
    async erase(ids) {
      all = all.filter(({ id }) => !ids.includes(id));
      return ok(undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
