// Writing entries: what is appended while a write is under way goes into the next one together, each caller's batch
// whole or not at all.
import type { EventStore } from '../store/event-store.ts';
import { type Present, type Standing, writeUnlessForestalled } from './standing.ts';
import type { JsonValue, VaultEntry } from './vault.ts';
import { done, not, type Verdict } from './verdict.ts';
import { type Draft, draftsOf, entryOf, newId, sealBatch } from './write.ts';

type Appended = Verdict<readonly VaultEntry[]>;

interface Job {
  readonly drafts: readonly Draft[];
  resolve(verdict: Appended): void;
}

export class Appender {
  readonly #standing: Standing;
  #jobs: Job[] = [];

  constructor(standing: Standing) {
    this.#standing = standing;
    standing.onEnd = (why) => {
      for (const job of this.#jobs.splice(0)) job.resolve(not(why));
    };
  }

  append(bodies: readonly unknown[]): Promise<Appended> {
    const standing = this.#standing;
    if (!standing.session) return Promise.resolve(not(standing.closedWhy()));
    const drafts = draftsOf(bodies.map((body) => ({ id: newId(standing.suite), body })));
    if (!drafts.ok) return Promise.resolve(drafts);
    if (bodies.length === 0) return Promise.resolve(done([]));
    return new Promise((resolve) => {
      if (this.#jobs.push({ drafts: drafts.value, resolve }) === 1) void standing.turn(() => this.#flush());
    });
  }

  compose(make: () => Promise<readonly unknown[]>): Promise<Appended> {
    const standing = this.#standing;
    return standing.act(() =>
      standing.exclusively(async (present) => {
        const bodies = await make();
        const drafts = draftsOf(bodies.map((body) => ({ id: newId(standing.suite), body })));
        if (!drafts.ok) return drafts;
        return (await this.#write(present, drafts.value)) ?? not({ code: 'busy' });
      }),
    );
  }

  async add(
    entries: readonly { id: string; body: JsonValue }[],
  ): Promise<Verdict<{ added: number; known: number }>> {
    const drafts = draftsOf(entries);
    if (!drafts.ok) return drafts;
    const committed = await this.#standing.turn(() => this.#commit(drafts.value, true));
    if (!committed.ok) return committed;
    return done({ added: committed.value.length, known: entries.length - committed.value.length });
  }

  async #flush(): Promise<void> {
    const jobs = this.#jobs.splice(0);
    if (jobs.length === 0) return;
    const together = await this.#commit(jobs.flatMap(({ drafts }) => drafts));
    if (!together.ok && together.why.code === 'full' && jobs.length > 1) {
      // One of them may be small enough: each stands or falls alone.
      for (const job of jobs) job.resolve(await this.#commit(job.drafts));
      return;
    }
    let from = 0;
    for (const { drafts, resolve } of jobs) {
      resolve(together.ok ? done(together.value.slice(from, from + drafts.length)) : together);
      from += drafts.length;
    }
  }

  async #commit(drafts: readonly Draft[], leaveOutKnown = false): Promise<Appended> {
    const standing = this.#standing;
    try {
      return await standing.exclusively(async (present) => {
        const known = leaveOutKnown ? await idsIn(present.store) : undefined;
        return this.#write(present, known ? drafts.filter(({ id }) => !known.has(id)) : drafts);
      });
    } catch (error) {
      return not(standing.whyOf(error));
    }
  }

  async #write(present: Present, drafts: readonly Draft[]): Promise<Appended | undefined> {
    const { session, store, head, headBytes } = present;
    const standing = this.#standing;
    if (drafts.length === 0) return done([]);
    const sealed = await sealBatch(session, drafts, head);
    const isWritten = await writeUnlessForestalled(store, {
      expectedHead: headBytes,
      records: sealed.records,
      facts: { head: sealed.sealedHead },
    });
    if (!isWritten) return undefined;
    store.announce({ kind: 'appended' });
    const entries = drafts.map((draft, at) => entryOf(draft, head.count + at + 1));
    if (!session.ended) {
      standing.know(sealed.head);
      if (standing.mark) {
        standing.mark = { seq: sealed.head.count, link: sealed.head.link };
        standing.tell({ kind: 'entries', entries, from: 'here' });
      }
    }
    return done(entries);
  }
}

async function idsIn(store: EventStore): Promise<Set<unknown>> {
  const ids = new Set<unknown>();
  await store.read(1, (records) => {
    for (const record of records) ids.add((record as { id?: unknown }).id);
  });
  return ids;
}
