// A choice while it is written: kept as one types (app/use-kept-draft.ts).

import { useLingui } from '@lingui/react/macro';
import {
  type ChoiceFields,
  type ChoiceId,
  type ChoiceOption,
  type CompassThings,
  newCompass,
} from '@orrery/domain';
import { draftOf } from '../../../app/drafts.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';

export interface ChoiceDraft extends KeptDraft<ChoiceFields> {
  readonly id: ChoiceId;
  /** As it lies on this device; undefined before anything was kept. */
  readonly choice: CompassThings['choice'] | undefined;
  /** As they are at the moment when somebody asks, typed or kept, also once one is elsewhere. */
  optionsNow(): readonly ChoiceOption[];
}

export const draftName = (id: ChoiceId): string => `choice ${id}`;

export function useChoiceDraft(id: ChoiceId): ChoiceDraft {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const { choice: choices, erased } = state.compass;
  const choice = choices.get(id);
  const draft = useKeptDraft<ChoiceFields>({
    ...{ name: draftName(id), there: choice?.fields, blank: newCompass.choice },
    ...{ first: 'question', nothing: 'nameMissing' },
    sayNothing: t`Please write the question. One line is enough.`,
    isThere: () => choices.has(id),
    isGone: () => erased.has(`choice ${id}`),
    keep: (changes) =>
      act({
        tool: 'compass',
        intent: choices.has(id)
          ? { type: 'change', of: 'choice', id, changes }
          : { type: 'add', of: 'choice', id, fields: changes },
      }),
  });
  const optionsNow = () =>
    draftOf<Partial<ChoiceFields>>(state, draftName(id))?.options ?? choices.get(id)?.fields.options ?? [];
  return { ...draft, id, choice, optionsNow };
}
