// Drafting a paper, or a version of one: whose it is, what it goes on from, and what it comes instead of.
import type { MemberId, PaperId, Surroundings } from '../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../kernel/parties.ts';
import { ok, refuse } from '../kernel/result.ts';
import { localOf, minutesOf } from '../kernel/zones.ts';
import { contentFault, reviewFault } from './check.ts';
import type { Decision, IsIn, PapersIntent, PapersRefusal } from './decide.ts';
import { keyOfPaper } from './events.ts';
import type { Paper, PapersState } from './fold.ts';
import { KINDS, ownPaper, type PaperContent, type PaperKind, signersOf } from './kinds.ts';
import { MOST_PAPER_WORDS_BEFORE_NO } from './said.ts';
import { word } from './saying.ts';
import { newestSigned } from './standing.ts';

/** Where a day is over last: what is past there is past for everybody. */
const LAST = 'Etc/GMT+12';

export function draft(
  state: PapersState,
  intent: Extract<PapersIntent, { type: 'draftPaper' }>,
  world: Surroundings,
  me: MemberId,
  isIn: IsIn,
): Decision {
  const known = intent.paper === undefined ? undefined : state.papers.get(intent.paper);
  if (intent.paper !== undefined && !known) return refuse({ code: 'unknown' });
  const parties = known ? [...known.parties] : inTheirOrder([me, ...(intent.people ?? [])]);
  if (!parties.includes(me)) return refuse({ code: 'notYourPaper' });
  if (parties.length < 2) return refuse({ code: 'nobodyWith', field: 'people' });
  if (parties.length > mostPeople) return refuse({ code: 'tooLong', field: 'people' });
  const content = intent.content;
  if (known && known.kind !== content.kind) return refuse({ code: 'unknown' });
  const { isOwn } = KINDS[content.kind];
  if (known && !signersOf(known).includes(me)) return refuse({ code: 'notYourPaper' });
  const own = isOwn ? ownPaperFor(state, content.kind, me, parties) : undefined;
  const paper = own?.paper ?? known?.paper ?? intent.id ?? (world.newId() as PaperId);
  const signers = signersOf({ kind: content.kind, paper, parties });
  if (!(known ? signers : parties).every(isIn)) return refuse({ code: 'partyLeft', field: 'people' });
  const fault =
    contentFault(content, minutesOf(world.now), parties.length) ??
    askedFault(content, (one) => one !== me && parties.includes(one) && isIn(one));
  if (fault) return refuse(fault);
  const { base } = intent;
  const before = base === undefined ? undefined : known?.drafts.get(base);
  const past = reviewFault(content, localOf(minutesOf(world.now), LAST).date, before?.content);
  if (past) return refuse(past);
  const last = own?.last;
  if (known && last && known.id !== last.id) return refuse({ code: 'listThere', field: 'people' });
  // of what is full nobody writes a version: it goes on as another one with the same people, and is over by that
  if (last && last.paper !== paper)
    return ok([
      ...(last.saidTooMuch.length > 0 ? [] : [word(last, [], 'no', '')]),
      { type: 'paperDrafted', paper, parties, after: [], content },
    ]);
  // a word to a paper that nobody has drafted makes none
  const there = state.papers.get(keyOfPaper(content.kind, paper, parties));
  if (!known && there && there.drafts.size > 0)
    return refuse(isOwn ? { code: 'listThere', field: 'people' } : { code: 'superseded' });
  if (base !== undefined && !known?.drafts.has(base)) return refuse({ code: 'superseded' });
  if (known && known.saidTooMuch.length > 0) return refuse({ code: 'paperFull' });
  if (known && known.wordsOf(me) >= MOST_PAPER_WORDS_BEFORE_NO) return refuse({ code: 'saidOften' });
  if (before && JSON.stringify(before.content) === JSON.stringify(content))
    return refuse({ code: 'unchanged' });
  const signed = known ? newestSigned(known).map(({ id }) => id) : [];
  const after = [...new Set([...signed, ...(base === undefined ? [] : [base])])].slice(0, 8);
  return ok([{ type: 'paperDrafted', paper, parties, after, content }]);
}

/** Where what somebody writes of their own with these people goes: to the last there is, or to a new one after it where that is full (BOUND9). */
export function ownPaperFor(
  { papers }: Pick<PapersState, 'papers'>,
  kind: PaperKind,
  me: MemberId,
  parties: readonly MemberId[],
): { readonly paper: PaperId; readonly last: Paper | undefined } {
  let last: Paper | undefined;
  for (let before = 0; ; before += 1) {
    const paper = ownPaper(me, before);
    const there = papers.get(keyOfPaper(kind, paper, parties));
    if (!there || there.drafts.size === 0) return { paper, last };
    last = there;
    if (there.saidTooMuch.length === 0 && there.wordsOf(me) < MOST_PAPER_WORDS_BEFORE_NO)
      return { paper, last };
  }
}

/** Whether everybody who is asked is there to answer. */
function askedFault(content: PaperContent, isThere: IsIn): PapersRefusal | null {
  if (content.kind !== 'boundaries') return null;
  for (const [k, item] of content.items.entries())
    for (const field of ['asks', 'touches'] as const)
      if (!item[field].every(isThere)) return { code: 'notShown', field: `items.${k}.${field}` };
  return null;
}
