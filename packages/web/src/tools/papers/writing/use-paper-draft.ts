// A paper while I write at it: kept as I type in my own space, where nobody of the circle sees it (PAPER17).
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type AgreementContent,
  agreementOf,
  agreementOfLimits,
  type BoundariesContent,
  type CareTermsContent,
  copyOfList,
  type MetamourContent,
  minutesOf,
  newBoundaries,
  newCareTerms,
  newMetamour,
  newPaperDraft,
  newPledge,
  type Paper,
  type PaperContent,
  type PaperDraft,
  type PaperDraftFields,
  type PaperDraftId,
  type PledgeContent,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';
import { othersOf } from '../../together/use-circles.ts';
import { paperAt } from '../use-papers.ts';

export interface WrittenDraft extends KeptDraft<PaperDraftFields> {
  readonly id: PaperDraftId;
  /** As it lies on this device. */
  readonly there: PaperDraft | undefined;
  /** The paper that it is a new version of. */
  readonly of: Paper | undefined;
  write(
    changes:
      | Partial<Omit<AgreementContent, 'kind'>>
      | Partial<Omit<PledgeContent, 'kind'>>
      | Partial<Omit<BoundariesContent, 'kind'>>
      | Partial<Omit<MetamourContent, 'kind'>>
      | Partial<Omit<CareTermsContent, 'kind'>>,
  ): void;
}

const blank: Readonly<Record<string, PaperContent>> = {
  ...{ pledge: newPledge, boundaries: newBoundaries, metamour: newMetamour },
};

export const draftName = (id: PaperDraftId): string => `${id} paper`;

export function usePaperDraft(
  circle: Circle,
  id: PaperDraftId,
  from: {
    paper: string;
    base: string;
    kind: string | null;
    round: string;
    plan: string;
    limits: readonly string[];
    copy: string;
  },
): WrittenDraft {
  const { t } = useLingui();
  const { act, state, now } = useOrrery();
  const there = state.papers.drafts.get(id);
  const known = paperAt(circle, there?.fields.paper ?? from.paper);
  const base = known?.versions.find((version) => version.id === from.base);
  const others = othersOf(circle);
  const round = paperAt(circle, from.round);
  const plan = paperAt(circle, from.plan);
  const agreed =
    (round && agreementOf(round, circle.inCircle, minutesOf(now))) ??
    (plan && agreementOfLimits(plan, from.limits, circle.inCircle, minutesOf(now)));
  const copied = paperAt(circle, from.copy)?.versions.at(-1)?.draft.content;
  const copy = copied?.kind === 'boundaries' ? copyOfList(copied) : undefined;
  const terms = {
    ...newCareTerms,
    title: t`How we work together`,
    between: t`Nobody watches. What is put here in between is read at the hours above, and not before.`,
  };
  // all clients sign the same (CARE21)
  const isForAll = circle.isCare || (others.length === 1 && !copy);
  const offered: PaperDraftFields = {
    ...newPaperDraft,
    ...{ space: circle.id, paper: known?.id ?? '', base: base?.id ?? '' },
    people: known ? [...known.parties] : (agreed?.people ?? (isForAll ? others.map((one) => one.id) : [])),
    content:
      base?.draft.content ??
      agreed?.content ??
      copy ??
      (circle.isCare ? terms : blank[from.kind ?? '']) ??
      newPaperDraft.content,
  };
  const draft = useKeptDraft<PaperDraftFields>({
    ...{ name: draftName(id), there: there?.fields, blank: newPaperDraft, offered },
    ...{ first: 'content', nothing: 'nothingWritten' },
    isThere: () => state.papers.drafts.has(id),
    isGone: () => state.papers.erased.has(id),
    keep: (fields) => act({ tool: 'papers', intent: { type: 'keepPaperDraft', id, fields } }),
  });
  return {
    ...draft,
    ...{ id, there, of: known },
    write: (changes) =>
      draft.change({ content: { ...draft.values.content, ...changes } as PaperDraftFields['content'] }),
  };
}
