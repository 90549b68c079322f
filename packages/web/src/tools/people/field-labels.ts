// How the fields of people, relationships and tiers are called, and what there is to choose from: for the forms, and wherever
// else a field is named. A field that is new in the domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { Knowing, PersonFields, Question, RelationshipFields } from '@orrery/domain';

type Labels<K extends 'person' | 'relationship'> = { readonly [F in Question<K>]: string };

export function usePersonLabels(): Labels<'person'> {
  const { t } = useLingui();
  return {
    name: t`Name`,
    pronouns: t`Pronouns`,
    zone: t`Time zone`,
    hasApp: t`Do they use Orrery?`,
    notes: t`Notes`,
  };
}

/** With the names of the parts that some of them stand in. */
export function useRelationshipLabels(): Labels<'relationship'> & { priority: string; rights: string } {
  const { t } = useLingui();
  return {
    members: t`Who is in it?`,
    since: t`Since`,
    until: t`Until`,
    priority: t`Tier and priority`,
    tier: t`Tier, as you see it`,
    hierarchy: t`How did it come about?`,
    covers: t`What does priority cover?`,
    coversNote: t`In your own words`,
    rights: t`Who decides`,
    decides: t`Decide`,
    consulted: t`Are consulted`,
    mayVeto: t`May veto`,
    rightsNote: t`In your own words`,
    livesTogether: t`We live together`,
    nre: t`I feel new relationship energy`,
    known: t`Who knows about it`,
    title: t`What do you call it?`,
    notes: t`Notes`,
  };
}

/** A tier is called by its place among mine, from 1. */
export function useTierLabels(): { readonly name: (place: number) => string; readonly position: string } {
  const { t } = useLingui();
  return { name: (place) => t`Tier ${place}`, position: t`Its place among your tiers` };
}

/** What can be chosen, in words. */
export function usePeopleChoices() {
  const { t } = useLingui();
  const hasApp: Record<PersonFields['hasApp'], string> = { yes: t`Yes`, no: t`No`, unknown: t`Not known` };
  const hierarchy: Record<NonNullable<RelationshipFields['hierarchy']>, string> = {
    prescriptive: t`Agreed: this comes first`,
    descriptive: t`How it has turned out`,
  };
  const covers: Record<RelationshipFields['covers'][number], string> = {
    time: t`Time`,
    energy: t`Energy`,
    decisions: t`Decisions`,
  };
  const knowing: Record<Knowing, string> = {
    knows: t`Knows`,
    doesNotKnow: t`Does not know`,
    unsure: t`Not sure`,
  };
  return { hasApp, hierarchy, covers, knowing, noTier: t`No tier`, notSaid: t`Not said` };
}
