// Questions about a metamour plan. None of them says who has not told theirs, or who told less than before (META6, META7).
import type { MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import type { EpochMinutes } from '../../kernel/zones.ts';
import type { AgreementContent } from '../agreements/content.ts';
import type { Paper, ToldPart } from '../fold.ts';
import { standingOfPaper } from '../standing.ts';
import {
  type MetamourContent,
  type MetamourPart,
  type MetamourPoint,
  NEARNESS,
  type Nearness,
  nothingTold,
  type Reach,
} from './content.ts';

/** The less near of several; nothing told is less than all. */
const leastNear = (all: readonly MetamourPart[]): MetamourPart['near'] =>
  all.some(({ near }) => near === '')
    ? ''
    : (NEARNESS.find((one) => all.some(({ near }) => near === one)) ?? '');

const ways = ['message', 'call'] as const;

/** What several devices of one person told at once comes to: the less near, and the least way of being reached (META5). */
function leastOf(all: readonly MetamourPart[]): MetamourPart {
  const near = leastNear(all);
  if (near === '') return nothingTold;
  const shared = ways.filter((way) => all.every(({ reach }) => reach.includes(way)));
  const isNone =
    all.some(({ reach }) => reach.includes('none')) ||
    (shared.length === 0 && all.some(({ reach }) => ways.some((way) => reach.includes(way))));
  const direct = all.some(({ reach }) => reach.includes('direct'));
  const when = [...new Set(all.map((one) => one.when).filter(Boolean))].sort().join('\n').slice(0, 2_000);
  const reach: Reach[] = isNone ? ['none'] : [...shared, ...(direct ? (['direct'] as const) : [])];
  return { near, reach, when };
}

/** What somebody tells of themselves, as far as can be read: their last part that no no of theirs to the plan took back. */
export function partOf(paper: Paper, party: MemberId): MetamourPart {
  const { words, ancestry, saidTooMuch } = paper;
  if (saidTooMuch.includes(party)) return nothingTold;
  const noes = [...words.values()].filter(
    ({ by, says, subject }) => by === party && says === 'no' && !subject.includes(' '),
  );
  const last = lastTold(paper, party);
  const stands = last.every(({ entry }) => noes.every((no) => ancestry.precedes(no.entry, entry)));
  return stands && last.length > 0 ? leastOf(last.map(({ part }) => part)) : nothingTold;
}

const lastTold = ({ told }: Paper, party: MemberId): ToldPart[] =>
  [...told.values()].filter(({ by }) => by === party);

export interface MetamourParts {
  /** Of everybody, in order of the parties. */
  readonly parts: ReadonlyMap<MemberId, MetamourPart>;
  /** The less near of them. */
  readonly counts: Nearness;
}

/** What everybody has told, side by side, and what counts; null while anybody's is missing, whoever that is. */
export function metamourPartsOf(
  paper: Paper,
  { isIn, unread = [] }: Omit<InCircle, 'me'>,
): MetamourParts | null {
  const { parties } = paper;
  if (!parties.every(isIn)) return null;
  const mayBeLess = (party: MemberId) =>
    unread.some(
      ({ by, isSeenBy }) => by === party && !lastTold(paper, party).some((one) => isSeenBy(one.entry)),
    );
  const parts = new Map(parties.map((party) => [party, partOf(paper, party)]));
  const counts = leastNear([...parts.values()]);
  return counts === '' || parties.some(mayBeLess) ? null : { parts, counts };
}

/** Whether the second asks for more than the first, so that it may be refused (META6). */
export const isNearer = (before: MetamourPart, part: MetamourPart): boolean =>
  part.near !== '' &&
  (before.near === '' ||
    NEARNESS.indexOf(part.near) > NEARNESS.indexOf(before.near) ||
    (part.near === before.near && opens(before, part)));

const opens = (before: MetamourPart, part: MetamourPart): boolean =>
  !part.reach.includes('none') &&
  ways.some(
    (way) => part.reach.includes(way) && (before.reach.includes('none') || !before.reach.includes(way)),
  );

/** The limits of a plan that is in force: none where it is not. */
export function limitsOf(paper: Paper, circle: Omit<InCircle, 'me'>, now: EpochMinutes): MetamourPoint[] {
  const standing = standingOfPaper(paper, circle, now);
  if (standing.kind !== 'inForce') return [];
  const { content } = standing.version.draft;
  return content.kind === 'metamour' ? content.points.filter((point) => point.of === 'limit') : [];
}

/** Some of its limits as an agreement between the same people, to be drafted; undefined where none of them is one (META13). */
export function agreementOfLimits(
  paper: Paper,
  chosen: readonly string[],
  circle: Omit<InCircle, 'me'>,
  now: EpochMinutes,
): { readonly people: MemberId[]; readonly content: AgreementContent } | undefined {
  const limits = limitsOf(paper, circle, now).filter(({ id }) => chosen.includes(id));
  const standing = standingOfPaper(paper, circle, now);
  if (limits.length === 0 || standing.kind !== 'inForce') return undefined;
  const { title } = standing.version.draft.content;
  const items = limits.map(({ id, text }) => ({ id, text }));
  return {
    people: [...paper.parties],
    content: {
      ...{ kind: 'agreement', title, sections: [{ id: paper.paper, title, items }] },
      ...{ review: '', ends: { until: '', zone: '' } },
    },
  };
}

/** The length of the first meeting that a plan in force names, minutes; 0 where it names none. */
export function meetingLengthOf(paper: Paper, circle: Omit<InCircle, 'me'>, now: EpochMinutes): number {
  const standing = standingOfPaper(paper, circle, now);
  const content: MetamourContent | undefined =
    standing.kind === 'inForce' && standing.version.draft.content.kind === 'metamour'
      ? standing.version.draft.content
      : undefined;
  return content?.minutes ?? 0;
}
