// How the fields of weeks, friends and pauses are called: on their forms, and wherever else a field is named. A field that is new in
// the domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { FriendFields, LoadFields, PauseFields } from '@orrery/domain';

type Labels<F> = { readonly [K in keyof F]: string };

export function useLoadLabels(): Labels<LoadFields> {
  const { t } = useLingui();
  return {
    week: t`Week`,
    load: t`How full was it?`,
    room: t`How much room was there for it?`,
    signs: t`What did you notice?`,
    note: t`A line about this week`,
  };
}

export function useFriendLabels(): Labels<FriendFields> {
  const { t } = useLingui();
  return {
    name: t`What do you call them?`,
    person: t`Are they on your map?`,
    knows: t`What do they know of how you love?`,
    goodFor: t`What are they good for?`,
    every: t`How often would you like to see or hear them?`,
    last: t`When did you last see or hear them?`,
    note: t`A note about them`,
  };
}

export function usePauseLabels(): Labels<PauseFields> {
  const { t } = useLingui();
  return {
    decision: t`What is the decision?`,
    relationship: t`Which relationship is it about?`,
    since: t`Since when it waits`,
    until: t`Look at it again on`,
    remember: t`What do you want to remember when you look again?`,
    state: t`How it stands`,
    cameOut: t`What came of it?`,
  };
}
