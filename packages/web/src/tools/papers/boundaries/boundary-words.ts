// Boundaries in words: what each sort is called, how an item stands, and what became of it.
import { useLingui } from '@lingui/react/macro';
import type { BoundaryAnswer, BoundaryItem, BoundaryStanding, Whose } from '@orrery/domain';

export function useBoundaryWords() {
  const { t } = useLingui();
  const sorts: Record<Whose, string> = {
    mine: t`What I do`,
    ours: t`What we would agree on`,
    yours: t`What I ask of somebody`,
  };
  /** As others read it, where the one whose list it is speaks. */
  const explained: Record<Whose, string> = {
    mine: t`A boundary: it says what you do yourself, and needs nobody’s consent.`,
    ours: t`A proposal: it holds once everybody whose yes it takes has said yes.`,
    yours: t`A request: it may be refused, and nothing follows from that. If you need it either way, say what you do yourself.`,
  };
  const needs: Record<BoundaryItem['need'], string> = { must: t`Must have`, nice: t`Nice to have` };
  const standing: Record<BoundaryStanding['kind'], string> = {
    kept: t`Needs nobody’s consent.`,
    agreed: t`Everybody whose yes it takes has said yes.`,
    refused: t`Not agreed: somebody said no.`,
    open: t`Still open. Nothing is decided for who has not answered.`,
    over: t`Not asked any more.`,
  };
  const answers: Record<BoundaryAnswer, string> = {
    yes: t`Yes`,
    no: t`No`,
    notNow: t`Not now`,
    counter: t`Otherwise`,
    again: t`Yes before; asked anew`,
    open: t`Not said yet`,
    gone: t`Not in this circle any more`,
  };
  return { sorts, explained, needs, standing, answers };
}
