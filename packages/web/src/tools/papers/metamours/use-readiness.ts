// What I asked myself about being near to somebody: kept as I type, for me alone (META1).
import type { Circle } from '@orrery/client/circle';
import {
  newReadiness,
  type PersonId,
  presentOf,
  type Readiness,
  type ReadinessFields,
  type ReadinessId,
  type State,
} from '@orrery/domain';
import { useSearchParams } from 'wouter';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';
import { useCircles } from '../../together/use-circles.ts';

export const nearPath = '/people/near';
/** The same, come to from the papers of a circle, to which it leads back. */
export const nearFromPath = ({ id }: Circle): string => `${nearPath}?${new URLSearchParams({ circle: id })}`;

/** The circle from whose papers one came here, if any, and the addresses of these pages that still know it. */
export function useCameFrom() {
  const [query] = useSearchParams();
  const circles = useCircles()?.withScreens();
  const circle = circles?.find(({ id }) => id === query.get('circle'));
  const from: Readonly<Record<string, string>> = circle ? { circle: circle.id } : {};
  const search = (more: Readonly<Record<string, string>>) => `${new URLSearchParams({ ...more, ...from })}`;
  return {
    ...{ circle, from },
    list: circle ? nearFromPath(circle) : nearPath,
    ask: (asked?: ReadinessId) => `${nearPath}/ask?${search(asked ? { asked } : {})}`,
  };
}

/** Where I ask myself about somebody; anew, or on what I asked before. */
export function askNearPath(state: State, person?: PersonId): string {
  const known = person && presentOf(state.papers.readiness).find(({ fields }) => fields.person === person);
  const query = known ? { asked: known.id } : person ? { person } : {};
  return `${nearPath}/ask?${new URLSearchParams(query as Record<string, string>)}`;
}
export const readinessName = (id: ReadinessId): string => `${id} readiness`;

export function useReadiness(
  id: ReadinessId,
  person: PersonId | null,
): KeptDraft<ReadinessFields> & { readonly there: Readiness | undefined } {
  const { act, state } = useOrrery();
  const there = state.papers.readiness.get(id);
  const isKnown = person !== null && state.people.people.get(person)?.present;
  const offered = isKnown ? { person: person as string, about: nameOf(state, person) } : {};
  const draft = useKeptDraft<ReadinessFields>({
    ...{ name: readinessName(id), there: there?.fields, blank: newReadiness, offered },
    ...{ first: 'about', nothing: 'saysNothing' },
    isThere: () => state.papers.readiness.has(id),
    isGone: () => state.papers.erased.has(id),
    keep: (fields) => act({ tool: 'papers', intent: { type: 'keepReadiness', id, fields } }),
  });
  return { ...draft, there };
}
