// How the fields of ideas and evenings are called, in their forms and where they are read. A field that is new in the domain is missed
// here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { EveningFields, IdeaFields } from '@orrery/domain';

export function useIdeaLabels(): { readonly [F in keyof IdeaFields]: string } {
  const { t } = useLingui();
  return {
    what: t`What is it?`,
    kind: t`It is`,
    energy: t`Energy it needs`,
    minutes: t`Time it takes, about`,
    note: t`A word to yourself about it`,
  };
}

export function useEveningLabels(): { readonly [F in keyof EveningFields]: string } {
  const { t } = useLingui();
  return {
    on: t`Which day?`,
    apart: t`Who is elsewhere?`,
    ideas: t`From your list`,
    plan: t`Your plan`,
    message: t`The one message`,
    call: t`Whom to call`,
    talk: t`When you talk`,
    went: t`How was it?`,
    afterwards: t`What was good for you, and what otherwise next time?`,
  };
}
