// A care space in memory, in which everybody writes having seen what they choose; what has no place there is as nothing, as on a device.
import {
  type Ancestry,
  type Body,
  type CareTermsContent,
  decide,
  type EntryId,
  emptyState,
  fold,
  type InCareSpace,
  type Intent,
  isForCare,
  type MemberId,
  newCareTerms,
  type PaperKey,
  type Role,
  type SharedThing,
  type ShareId,
  type State,
  type Surroundings,
} from '../../src/index.ts';

export const [ana, ben, ode, pia, zed] = ['a', 'b', 'd', 'e', 'f'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
export const now = '2026-03-02T12:00:00Z';

export const terms = (changes: Partial<CareTermsContent> = {}): CareTermsContent => ({
  ...newCareTerms,
  title: 'How we work',
  seen: 'What Ana shares, while she shares it',
  reads: 'Thursdays from two to four',
  between: 'Nobody watches',
  urgent: 'Call the crisis line; Ode does not read between sessions',
  record: 'Dates and topics, for the law',
  secrets: 'What one tells alone, Ode does not keep from the other',
  years: 10,
  weeks: 8,
  ...changes,
});

interface Written {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly body: Body;
  readonly saw: ReadonlySet<EntryId>;
}

export class CareRoom {
  now = now;
  readonly roles: Map<MemberId, Role>;
  readonly left = new Set<MemberId>();
  readonly entries: Written[] = [];
  #count = 0;

  constructor(...roles: [MemberId, Role][]) {
    this.roles = new Map(roles);
  }

  readonly ancestry: Ancestry = {
    precedes: (earlier, later) => this.entries.find(({ id }) => id === later)?.saw.has(earlier) ?? false,
  };
  roleOf = (member: MemberId) => this.roles.get(member);
  care = (me: MemberId): InCareSpace => ({
    me,
    isIn: (member) => this.roles.has(member) && !this.left.has(member),
    roleOf: this.roleOf,
    whoIsIn: () => [...this.roles.keys()].filter((one) => !this.left.has(one)),
  });
  world = (me: MemberId): Surroundings => ({
    ...{ now: this.now, newId: () => `id-${this.#count++}`, ...this.care(me) },
  });
  get ids(): EntryId[] {
    return this.entries.map(({ id }) => id);
  }
  get state(): State {
    return this.stateOf();
  }
  stateOf(ids: Iterable<EntryId> = this.ids): State {
    const state = emptyState();
    const known = new Map(this.entries.map((one) => [one.id, one]));
    for (const id of new Set(ids)) {
      const one = known.get(id);
      if (one && isForCare(one.body, one.by, this.roleOf)) fold(state, id, one.body, this.ancestry, one.by);
    }
    return state;
  }

  write(by: MemberId, body: Body, saw: readonly EntryId[] = this.ids): EntryId {
    const k = this.entries.length;
    const id = `${(k * 7) % 10}${k}` as EntryId;
    const all = new Set(saw.flatMap((one) => [one, ...(this.entries.find((e) => e.id === one)?.saw ?? [])]));
    this.entries.push({ id, by, body, saw: all });
    return id;
  }
  decide = (me: MemberId, intent: Intent) => decide(this.state, intent, this.world(me));
  why(me: MemberId, intent: Intent): string {
    const decision = this.decide(me, intent);
    return decision.ok ? 'ok' : decision.why.code;
  }
  does(me: MemberId, intent: Intent): EntryId {
    const decision = this.decide(me, intent);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value) this.write(me, body);
    return this.ids.at(-1) as EntryId;
  }

  /** A draft by the first of them, and everybody's name under it. */
  signed(people: readonly MemberId[], content = terms()): { paper: PaperKey; version: EntryId } {
    const [first] = people as [MemberId];
    const others = people.filter((one) => one !== first);
    const version = this.does(first, {
      tool: 'papers',
      intent: { type: 'draftPaper', people: others, content },
    });
    const paper = [...this.state.papers.papers.values()].find(({ drafts }) => drafts.has(version))
      ?.id as PaperKey;
    for (const one of people) this.says(one, paper, [version], 'yes');
    return { paper, version };
  }
  says(me: MemberId, paper: PaperKey, subject: string[], says: 'yes' | 'no' | 'notNow'): EntryId {
    return this.does(me, { tool: 'papers', intent: { type: 'sayOfPaper', paper, subject, says } });
  }
  share = (text: string, until = '', share = text as ShareId): Intent => ({
    tool: 'spaces',
    intent: { type: 'share', share, what: question(text), until, zone: until && 'UTC' },
  });
}

export const question = (text: string): SharedThing => ({ kind: 'question', text });
/** What Ode suggests to Ana. */
export const assignment = (client = ana, text = 'Write what happened'): Intent => ({
  tool: 'care',
  intent: { type: 'setAssignment', fields: { client, opens: 'journal', text, by: '2026-03-09' } },
});
