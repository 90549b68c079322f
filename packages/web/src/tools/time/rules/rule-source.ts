// A rule for plans that was made from a sentence of a paper: where that sentence stands, and whether it still does.
import {
  boundaryOf,
  itemsOf,
  minutesOf,
  type PaperVersion,
  type RuleSource,
  standingOfPaper,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { paperAt, paperPath } from '../../papers/use-papers.ts';
import { useCircles } from '../../together/use-circles.ts';

export interface SaidSource {
  /** What the paper is called. */
  readonly title: string;
  /** As it read when the rule was made. */
  readonly sentence: string;
  readonly href: string;
  /** The paper holds, and that sentence is in it as it was. */
  readonly holds: boolean;
}

/** Undefined where it was made by hand, and where the circle is not here. */
export function useRuleSource(): (source: RuleSource | null | undefined) => SaidSource | undefined {
  const { now } = useOrrery();
  const circles = useCircles();
  return (source) => {
    const circle = circles?.withScreens().find(({ id }) => id === source?.space);
    const paper = circle && source && paperAt(circle, source.paper);
    if (!circle || !paper) return undefined;
    const sentenceIn = ({ draft }: PaperVersion) =>
      itemsOf(draft.content).find(({ id }) => id === source.item);
    const counting = paper.versions.find(({ counts }) => counts);
    const standing = standingOfPaper(paper, circle.inCircle, minutesOf(now));
    const shown =
      (counting && sentenceIn(counting) ? counting : undefined) ?? paper.versions.findLast(sentenceIn);
    const said = shown && sentenceIn(shown);
    if (!said) return undefined;
    const { content } = shown.draft;
    const item = content.kind === 'boundaries' ? content.items.find(({ id }) => id === said.id) : undefined;
    const isAgreed =
      !item ||
      ['kept', 'agreed'].includes(boundaryOf(paper, shown, item, circle.inCircle, minutesOf(now)).kind);
    return {
      ...{ title: content.title, sentence: source.text, href: paperPath(circle, paper.id) },
      holds: standing.kind === 'inForce' && shown === counting && isAgreed && said.text === source.text,
    };
  };
}
