// What the parts of terms are called, where they are written and where they are read.
import { useLingui } from '@lingui/react/macro';
import type { CareText } from '@orrery/domain';

export function useTermsLabels(): Readonly<Record<CareText, string>> {
  const { t } = useLingui();
  return {
    ...{ seen: t`What the provider may see`, reads: t`When the provider reads`, between: t`In between` },
    ...{ urgent: t`When it is urgent`, record: t`What is kept on record` },
    ...{ secrets: t`What one of us tells alone`, fees: t`Fees, and cancelling`, more: t`What else` },
  };
}
