// A circle with papers, as somebody in it sees it, and a state of theirs beside it.
import type { CircleOfPapers } from '../../../src/across/contradictions/index.ts';
import {
  type Body,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keyOfPaper,
  type MemberId,
  type PaperContent,
  type PaperId,
  type PaperKey,
  type SpaceId,
  type State,
  supposing,
} from '../../../src/index.ts';

export const [ana, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
];
export const now = Date.UTC(2026, 2, 2, 12) / 60_000;
export const at = '2026-03-02T12:00:00Z';
const NAMES = new Map([
  [ana, 'Ana'],
  [ben, 'Ben'],
  [cleo, 'Cleo'],
]);
const noEnd = { until: '', zone: '' };

export const agreement = (title: string, ...texts: string[]): PaperContent => ({
  ...{ kind: 'agreement', title, review: '', ends: noEnd },
  sections: [{ id: 's', title: 'Time', items: texts.map((text, k) => ({ id: `i${k}`, text })) }],
});

export interface Table {
  readonly circle: CircleOfPapers;
  draft(
    by: MemberId,
    paper: string,
    parties: readonly MemberId[],
    content: PaperContent,
    after?: readonly string[],
  ): EntryId;
  say(by: MemberId, paper: PaperKey, subject: readonly string[], says: 'yes' | 'no' | 'notNow'): void;
  /** Drafts and has everybody sign. */
  sign(
    paper: string,
    parties: readonly MemberId[],
    content: PaperContent,
    after?: readonly string[],
  ): EntryId;
}

/** As Ana sees it. */
export function tableOf(space = 'S' as SpaceId): Table {
  const state = emptyState();
  const ids: string[] = [];
  const told = { precedes: (a: string, b: string) => ids.indexOf(a) < ids.indexOf(b) };
  const put = (by: MemberId, event: object): EntryId => {
    const id = `${space}e${ids.length}` as EntryId;
    ids.push(id);
    fold(state, id, { tool: 'papers', version: 1, at, event } as Body, told, by);
    return id;
  };
  const table: Table = {
    circle: {
      id: space,
      inCircle: { me: ana, isIn: () => true },
      papers: state.papers.papers,
      members: [...NAMES].map(([id, name]) => ({ id, name })),
    },
    draft: (by, paper, parties, content, after = []) =>
      put(by, { type: 'paperDrafted', paper, parties: [...parties].sort(), after, content }),
    say: (by, key, subject, says) => {
      const [kind, paper, ...parties] = key.split(' ');
      put(by, { type: 'paperSaid', kind, paper, parties, subject, says, words: '' });
    },
    sign: (paper, parties, content, after = []) => {
      const [first = ana] = parties;
      const id = table.draft(first, paper, parties, content, after);
      if (content.kind !== 'boundaries')
        for (const by of parties)
          table.say(by, keyOfPaper(content.kind, paper as PaperId, [...parties].sort()), [id], 'yes');
      return id;
    },
  };
  return table;
}

export const keyFor = (kind: 'agreement' | 'boundaries', paper: string, ...parties: MemberId[]): PaperKey =>
  keyOfPaper(kind, paper as PaperId, parties);

/** Ana's own state, after she has said all this. */
export function stateOf(...intents: Intent[]): State {
  const done = supposing(emptyState(), intents, at);
  if (!done.ok) throw new Error(JSON.stringify(done.why));
  return done.value;
}
