// A rule for plans from a sentence of a paper, in an address: what it is about, and what can be told of it.
import {
  everyDay,
  itemsOf,
  type MemberId,
  myRelationships,
  othersIn,
  type PersonId,
  personOfMember,
  type RuleSource,
  type SpaceId,
} from '@orrery/domain';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { paperAt } from '../../papers/use-papers.ts';
import { useCircles } from '../../together/use-circles.ts';
import { useDays } from '../limits/day-words.ts';
import { freshRule, type WrittenRule } from './rhythm.ts';
import { weekdaysIn } from './weekdays-in.ts';

export const ruleFromPath = ({ space, paper, item }: Omit<RuleSource, 'text'>): string =>
  `/time/rules/new?${new URLSearchParams({ space, paper, item })}`;

const mostName = 80;
/** As much of it as a name may have, to the end of a word. */
const asName = (text: string): string =>
  text.length <= mostName ? text : `${text.slice(0, mostName - 1).replace(/\s+\S*$/, '')}…`;

/** What the address of a new rule says; undefined where it names no sentence that is here. */
export function useRuleFromPaper(): WrittenRule | undefined {
  const [query] = useSearchParams();
  const { state } = useOrrery();
  const circles = useCircles();
  const days = useDays();
  const circle = circles?.withScreens().find(({ id }) => id === query.get('space'));
  const paper = circle && paperAt(circle, query.get('paper') ?? '');
  const version = paper?.versions.find(({ counts }) => counts);
  const content = version?.draft.content;
  const id = query.get('item') ?? '';
  // nobody plans by an activity of a pledge
  const items = content && content.kind !== 'pledge' ? itemsOf(content) : [];
  const item = items.find((one) => one.id === id);
  if (!circle || !paper || !item) return undefined;
  const others = paper.parties
    .filter((one) => one !== circle.inCircle.me)
    .map((one: MemberId): PersonId | null => personOfMember(state.spaces, circle.id as SpaceId, one));
  const mine = myRelationships(state.people).filter((one) => {
    const theirs = othersIn(one);
    return theirs.length === others.length && others.every((other) => other && theirs.includes(other));
  });
  const relationship = mine[0]?.id;
  return {
    ...freshRule,
    ...(relationship ? { what: { kind: 'ours', relationship } } : {}),
    days: { ...everyDay, weekdays: weekdaysIn(item.text, days.long) },
    name: asName(item.text),
    source: { space: circle.id, paper: paper.id, item: item.id, text: item.text },
  };
}
