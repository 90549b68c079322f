// The sentence of a fault, for the field that it is about and no other.
import { useLingui } from '@lingui/react/macro';
import { useRefusals } from '../../../app/refusals.tsx';
import type { FormFault } from './kept-form.ts';

/** `sentence(field)` when the fault stands at that field; a fault of a part (`possible.3`) stands at the whole, too. */
export function useFaultWords(fault: FormFault | null): (field: string) => string | undefined {
  const say = useFaultSentence();
  return (field) =>
    fault && (fault.field === field || fault.field?.startsWith(`${field}.`)) ? say(fault) : undefined;
}

export function useFaultSentence(): (fault: FormFault) => string {
  const { t } = useLingui();
  const sentence = useRefusals();
  return ({ code }) => (code === 'numberMissing' ? t`Please write a number here.` : sentence(code));
}
