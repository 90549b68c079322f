// What the screens of papers share: their addresses, what waits for me, and what one does to one.
import type { Circle } from '@orrery/client/circle';
import {
  askedAbout,
  type BoundaryItem,
  boundaryOf,
  type EpochMinutes,
  isReady,
  isVersionPast,
  KINDS,
  minutesOf,
  myDateOf,
  type Paper,
  type PaperDraft,
  type PaperKey,
  type PapersIntent,
  type PaperVersion,
  papersOf,
  papersToAnswer,
  papersToReview,
  presentOf,
  type State,
  standingOfPaper,
  versionsToAnswer,
} from '@orrery/domain';
import { inAddress, namedBy } from '../../app/named.ts';
import { useOrrery, type Why } from '../../app/orrery.tsx';
import { pathOf, useCircles } from '../together/use-circles.ts';
import { standsForSome } from './care-terms/between.ts';

export const papersPath = (circle: Circle): string => `${pathOf(circle.id)}/papers`;
export const paperPath = (circle: Circle, paper: PaperKey): string =>
  `${papersPath(circle)}/${inAddress(paper)}`;
/** Where I ask myself before I put my name to a version, or before I say yes to a sentence of somebody’s list. */
export const signPath = (circle: Circle, paper: Paper, version: PaperVersion, item?: string): string =>
  `${paperPath(circle, paper.id)}/sign?${new URLSearchParams({ version: version.id, ...(item === undefined ? {} : { item }) })}`;
/** Where a new version of a paper is written, or a new paper. */
export const writePath = (circle: Circle, from?: { paper: Paper; base: string }): string =>
  `${papersPath(circle)}/write${from ? `?${new URLSearchParams({ paper: from.paper.id, base: from.base })}` : ''}`;
export const pledgePath = (circle: Circle): string => `${papersPath(circle)}/write?kind=pledge`;
export const listPath = (circle: Circle): string => `${papersPath(circle)}/write?kind=boundaries`;
export const metamourPath = (circle: Circle): string => `${papersPath(circle)}/write?kind=metamour`;
/** Where some limits of a plan are written as an agreement. */
export const fromLimitsPath = (circle: Circle, { id }: Paper, chosen: readonly string[]): string =>
  `${papersPath(circle)}/write?${new URLSearchParams([['plan', id], ...chosen.map((one) => ['limit', one])])}`;
/** Where a list is written for other people, beginning with what it says. */
export const copyPath = (circle: Circle, { id }: Paper): string =>
  `${papersPath(circle)}/write?${new URLSearchParams({ kind: 'boundaries', copy: id })}`;
/** Where what was agreed in a round is written as an agreement. */
export const fromRoundPath = (circle: Circle, { id }: Paper): string =>
  `${papersPath(circle)}/write?${new URLSearchParams({ round: id })}`;
export const draftPath = (circle: Circle, { id }: PaperDraft): string =>
  `${papersPath(circle)}/write?draft=${id}`;

/** The paper that an address names, however much of it the browser has decoded. */
export const paperAt = (circle: Circle, named: string): Paper | undefined =>
  [...circle.state.papers.papers.values()].find(namedBy(named));

/** So much was said of it that it is over for good: only a no is possible, and what it said can be read. */
export const isFull = (paper: Paper): boolean => paper.saidTooMuch.length > 0;
export const canBeSigned = (
  circle: Circle,
  paper: Paper,
  version: PaperVersion,
  now: EpochMinutes,
): boolean =>
  !KINDS[paper.kind].isOwn &&
  version.isUpToDate &&
  !isVersionPast(version, now) &&
  !isFull(paper) &&
  paper.parties.every(circle.isIn);

/** Terms are in force where they stand between a client and a provider, whatever others have said since. */
export const isPaperInForce = (circle: Circle, paper: Paper, now: EpochMinutes): boolean =>
  paper.kind === 'careTerms'
    ? standsForSome(circle, paper, now)
    : standingOfPaper(paper, circle.inCircle, now).kind === 'inForce';

/** What of somebody’s list asks me, as long as that version holds. */
export const itemsForMe = (
  circle: Circle,
  paper: Paper,
  version: PaperVersion,
  now: EpochMinutes,
): readonly BoundaryItem[] => {
  const { content } = version.draft;
  if (content.kind !== 'boundaries') return [];
  const { me } = circle.inCircle;
  return content.items.filter(
    (item) =>
      askedAbout(item).includes(me) && boundaryOf(paper, version, item, circle.inCircle, now).kind !== 'over',
  );
};

/** What I write at for a circle and have shown to nobody. */
export const draftsFor = (state: State, circle: Circle): PaperDraft[] =>
  presentOf(state.papers.drafts).filter(({ fields }) => fields.space === circle.id);

export interface WaitingPaper {
  readonly circle: Circle;
  readonly paper: Paper;
  readonly why: 'answer' | 'review' | 'think' | 'paused';
}

/** What papers need from me, in whichever circle: an answer, a look on the day that they name, or the end of my own time to think. */
export function usePapersWaiting(): WaitingPaper[] {
  const { state, now } = useOrrery();
  const circles = useCircles();
  const [minutes, today] = [minutesOf(now), myDateOf(state, now)];
  const asked = presentOf(state.papers.asked);
  return (circles?.all() ?? []).flatMap((circle) => {
    const { papers } = circle.state;
    const toAnswer = papersToAnswer(papers, circle.inCircle, minutes).flatMap((paper): WaitingPaper[] => {
      const waiting = versionsToAnswer(paper, circle.inCircle, minutes);
      // what I think about is one version: another that is drafted meanwhile asks for itself
      const thinking = waiting.map(({ id }) =>
        asked.find(
          ({ fields }) => fields.space === circle.id && fields.paper === paper.id && fields.version === id,
        ),
      );
      const days = thinking.map((one) => one?.fields.until ?? '');
      // while I think about it, it asks for nothing
      if (days.every((until) => until > today)) return [];
      return [{ circle, paper, why: days.some((until) => until !== '') ? 'think' : 'answer' }];
    });
    const toReview = papersToReview(papers, circle.inCircle, minutes, today);
    const paused = papersOf(papers, minutes).filter(
      (paper) =>
        paper.parties.includes(circle.inCircle.me) &&
        standingOfPaper(paper, circle.inCircle, minutes).kind === 'paused' &&
        !isReady(paper, circle.inCircle.me, circle.inCircle.unread ?? []),
    );
    const resting = paused.map((paper): WaitingPaper => ({ circle, paper, why: 'paused' }));
    return [
      ...resting,
      ...toAnswer,
      ...toReview.map((paper): WaitingPaper => ({ circle, paper, why: 'review' })),
    ];
  });
}

/** Does something to a paper of a circle. Answers null, or why nothing was done: others are told, so that nothing takes it back. */
export const paperAct = async (circle: Circle, intent: PapersIntent): Promise<Why | null> => {
  const done = await circle.intend({ tool: 'papers', intent });
  return done.ok ? null : (done.why as Why);
};
