// Three people and their papers: a circle in memory, in which everybody says things having seen what they choose.
import {
  type AgreementContent,
  type Ancestry,
  type Body,
  decide,
  type EntryId,
  emptyState,
  fold,
  type InCircle,
  keyOfPaper,
  type MemberId,
  minutesOf,
  type Paper,
  type PaperContent,
  type PaperId,
  type PaperKey,
  type PapersEvent,
  type PapersIntent,
  type SaysOfPaper,
  type State,
  type Surroundings,
  standingOfPaper,
  undo,
} from '../../src/index.ts';

export const [ana, ben, cleo, dan] = ['a', 'b', 'c', 'd'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const everyone = [ana, ben, cleo];
export const now = '2026-03-02T12:00:00Z';

export const agreement = (...sentences: readonly string[]): AgreementContent => ({
  ...{ kind: 'agreement', title: 'Our weekends' },
  sections: [
    {
      ...{ id: 's', title: 'Time' },
      items: sentences.map((text, k) => ({ id: `i${k}`, text })),
    },
  ],
  ...{ review: '', ends: { until: '', zone: '' } },
});

export const weekends = keyOfPaper('agreement', 'weekends' as PaperId, everyone);

export const bodyOf = (event: PapersEvent, at = now): Body => ({ tool: 'papers', version: 1, at, event });

/** What is written, and what each has seen. */
export class Table {
  readonly left = new Set<MemberId>();
  readonly #entries: { id: EntryId; by: MemberId; body: Body; saw: ReadonlySet<EntryId> }[] = [];
  #count = 0;

  readonly ancestry: Ancestry = {
    precedes: (earlier, later) => this.#entries.find(({ id }) => id === later)?.saw.has(earlier) ?? false,
  };
  circle = (me: MemberId): InCircle => ({ me, isIn: (member) => !this.left.has(member) });
  world = (me: MemberId): Surroundings => ({
    ...{ now, newId: () => `id-${this.#count++}`, ...this.circle(me) },
  });

  get ids(): EntryId[] {
    return this.#entries.map(({ id }) => id);
  }

  /** What somebody reads who has only these entries, as they come. */
  stateOf(ids: Iterable<EntryId> = this.ids): State {
    const state = emptyState();
    const entries = new Map(this.#entries.map((one) => [one.id, one]));
    for (const id of new Set(ids)) {
      const one = entries.get(id);
      if (one) fold(state, id, one.body, this.ancestry, one.by);
    }
    return state;
  }

  get state(): State {
    return this.stateOf();
  }

  /** Writes an event; `saw`: whose entries were seen by then, all of them unless it is said. Ids carry no order. */
  write(by: MemberId, event: PapersEvent, saw: readonly EntryId[] = this.ids): EntryId {
    const k = this.#entries.length;
    const id = `${(k * 7) % 10}${k}` as EntryId;
    const all = new Set(saw.flatMap((one) => [one, ...(this.#entries.find((e) => e.id === one)?.saw ?? [])]));
    this.#entries.push({ id, by, body: bodyOf(event), saw: all });
    return id;
  }

  decide(me: MemberId, intent: PapersIntent, more: Partial<Surroundings> = {}) {
    return decide(this.state, { tool: 'papers', intent }, { ...this.world(me), ...more });
  }

  /** Does what somebody wants to, having seen what is said; throws where it is refused. Answers the last entry. */
  does(me: MemberId, intent: PapersIntent, saw?: readonly EntryId[]): EntryId {
    const decision = decide(this.stateOf(saw), { tool: 'papers', intent }, this.world(me));
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    let seen = saw;
    for (const { event } of decision.value) {
      const id = this.write(me, event as PapersEvent, seen);
      seen = seen && [...seen, id];
    }
    return this.ids.at(-1) as EntryId;
  }

  drafts(me: MemberId, content: PaperContent, base?: EntryId, saw?: readonly EntryId[]): EntryId {
    const known = this.stateOf(saw).papers.papers.has(weekends);
    const people = everyone.filter((one) => one !== me);
    return this.does(
      me,
      {
        ...{ type: 'draftPaper', content },
        ...(known ? { paper: weekends } : { id: 'weekends' as PaperId, people }),
        ...(base === undefined ? {} : { base }),
      },
      saw,
    );
  }

  says(
    me: MemberId,
    says: SaysOfPaper,
    subject: readonly string[],
    saw?: readonly EntryId[],
    words = says === 'counter' ? 'Otherwise' : '',
  ): EntryId {
    return this.does(me, { type: 'sayOfPaper', paper: weekends, subject, says, words }, saw);
  }

  /** What takes back what somebody did last. */
  takeBack(me: MemberId, id: EntryId): EntryId {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) throw new Error('nothing to take back');
    const back = undo(this.stateOf(entry.saw), entry.body, me);
    return this.write(me, back.event as PapersEvent);
  }

  paper(key: PaperKey = weekends): Paper {
    const paper = this.state.papers.papers.get(key);
    if (!paper) throw new Error('no such paper');
    return paper;
  }
  standing = (at = now) => standingOfPaper(this.paper(), this.circle(ana), minutesOf(at));
  get kind() {
    return this.standing().kind;
  }
  /** The version that counts. */
  get counts(): EntryId | undefined {
    return this.paper().versions.find(({ counts }) => counts)?.id;
  }
}

/** Ana has drafted an agreement of two sentences for three. */
export function drafted(): { table: Table; first: EntryId } {
  const table = new Table();
  const first = table.drafts(ana, agreement('Saturdays are for two.', 'We say by Thursday what changes.'));
  return { table, first };
}
/** All three have signed it. */
export function signed(): { table: Table; first: EntryId } {
  const { table, first } = drafted();
  for (const one of everyone) table.says(one, 'yes', [first]);
  return { table, first };
}
