// What the parts of a pledge are called, where they are written and where they are read.
import { useLingui } from '@lingui/react/macro';
import type { PLEDGE_TEXTS } from '@orrery/domain';

export function usePledgeLabels(): Record<(typeof PLEDGE_TEXTS)[number], string> {
  const { t } = useLingui();
  return {
    slow: t`Slow: the word, and a sign`,
    stop: t`Stop: the word, and a sign`,
    limits: t`What stays out`,
    safer: t`Safer sex`,
    aftercare: t`Afterwards`,
  };
}
