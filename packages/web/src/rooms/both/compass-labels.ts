// How the fields of the compass are called where they are asked about: as on their forms. A field that is new in the domain is missed
// here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { CompassThing, Question } from '@orrery/domain';
import { useFriendLabels, useLoadLabels, usePauseLabels } from '../../tools/compass/care/field-labels.ts';
import { useCheckWords } from '../../tools/compass/check/check-words.ts';
import { useChoiceLabels } from '../../tools/compass/choices/choice-words.ts';
import { useCandidateLabels, useCriterionLabels } from '../../tools/compass/choosing/field-labels.ts';
import { useEveningLabels, useIdeaLabels } from '../../tools/compass/own-time/labels.ts';

export type CompassLabels = {
  readonly [N in CompassThing['noun']]: { readonly [F in Question<N>]: string };
};

export function useCompassLabels(): CompassLabels {
  const { t } = useLingui();
  return {
    ...{ idea: useIdeaLabels(), evening: useEveningLabels(), choice: useChoiceLabels() },
    ...{ load: useLoadLabels(), friend: useFriendLabels(), pause: usePauseLabels() },
    // both stay as they were said, so that there is never a question
    support: {},
    goal: {},
    ...{ candidate: useCandidateLabels(), criterion: useCriterionLabels(), check: useCheckWords().labels },
    value: { value: t`What you call it`, weight: t`How much it matters`, meaning: t`What it means to you` },
  };
}
