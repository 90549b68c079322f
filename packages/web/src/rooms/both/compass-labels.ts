// How the fields of the compass are called where they are asked about. A field that is new in the domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { CompassNoun, Question } from '@orrery/domain';
import { useFriendLabels, useLoadLabels, usePauseLabels } from '../../tools/compass/care/field-labels.ts';

export type CompassLabels = { readonly [N in CompassNoun]: { readonly [F in Question<N>]: string } };

export function useCompassLabels(): CompassLabels {
  const { t } = useLingui();
  const [load, friend, pause] = [useLoadLabels(), useFriendLabels(), usePauseLabels()];
  return {
    ...{ load, friend, pause },
    idea: {
      what: t`What would you do?`,
      kind: t`What kind of thing is it?`,
      energy: t`How much energy it needs`,
      minutes: t`How long it takes`,
      note: t`A note`,
    },
    evening: {
      on: t`Which evening?`,
      apart: t`Who is elsewhere`,
      ideas: t`What you might do`,
      plan: t`My plan`,
      message: t`The one message we agreed on`,
      call: t`Whom I can call`,
      talk: t`When we talk`,
      went: t`How it went`,
      afterwards: t`What was good for me, and what I would do otherwise`,
    },
    value: { value: t`The value`, weight: t`How much it matters now`, meaning: t`What it means to me` },
    choice: {
      question: t`What is the question?`,
      relationship: t`Which relationship is it about?`,
      gives: t`What it gives me`,
      lacks: t`What it does not give me`,
      stayed: t`Where I stayed myself`,
      wishes: t`What I wish for, and what I dream of`,
      options: t`What I could do`,
      asked: t`Private questions`,
      revisit: t`Look at it again on`,
      state: t`How it stands`,
      decision: t`In my own words`,
    },
  };
}
