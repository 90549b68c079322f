// What I asked myself before I put my name to a version: kept as I type, for me alone.
import type { Circle } from '@orrery/client/circle';
import {
  type Asked,
  type AskedFields,
  type AskedId,
  newAsked,
  type Paper,
  type PaperVersion,
  presentOf,
} from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';

export function useAskedOf(circle: Circle, paper: Paper, version: PaperVersion): Asked | undefined {
  const { state } = useOrrery();
  return presentOf(state.papers.asked).find(
    ({ fields }) => fields.space === circle.id && fields.paper === paper.id && fields.version === version.id,
  );
}

export function useAskedDraft(
  circle: Circle,
  paper: Paper,
  version: PaperVersion,
): KeptDraft<AskedFields> & { readonly id: AskedId } {
  const { act, state, newId } = useOrrery();
  const [fresh] = useState(() => newId<AskedId>());
  const there = useAskedOf(circle, paper, version);
  const id = there?.id ?? fresh;
  const offered = { ...newAsked, ...{ space: circle.id, paper: paper.id, version: version.id } };
  const draft = useKeptDraft<AskedFields>({
    ...{ name: `${id} asked`, there: there?.fields, blank: newAsked, offered },
    ...{ first: 'words', nothing: 'saysNothing' },
    isThere: () => state.papers.asked.has(id),
    isGone: () => state.papers.erased.has(id),
    keep: (fields) => act({ tool: 'papers', intent: { type: 'keepAsked', id, fields } }),
  });
  return { ...draft, id };
}
