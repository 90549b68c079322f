// How the fields of somebody one might choose, and of a question, are called: on their forms, and wherever else a field is named.
import { useLingui } from '@lingui/react/macro';
import type { CandidateFields, CriterionFields } from '@orrery/domain';

export function useCandidateLabels(): Readonly<Record<Exclude<keyof CandidateFields, 'place'>, string>> {
  const { t } = useLingui();
  return {
    name: t`Who are they?`,
    offers: t`What do they offer?`,
    where: t`Where would you meet?`,
    contact: t`How to reach them`,
    licence: t`Licence or training, as they told it`,
    checkAt: t`Where that can be checked`,
    fee: t`What it costs`,
    note: t`A note`,
    answers: t`What they answered`,
    firstSession: t`After the first session`,
    state: t`How it stands`,
  };
}

export function useCriterionLabels(): Readonly<Record<keyof CriterionFields, string>> {
  const { t } = useLingui();
  return {
    asks: t`Your question`,
    askedOf: t`Whom would you ask it?`,
    weight: t`How much does it weigh?`,
  };
}
