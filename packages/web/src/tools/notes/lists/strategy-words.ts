import { useLingui } from '@lingui/react/macro';
import type { StrategyFields } from '@orrery/domain';

/** How it stands with something to try. */
export function useStrategyWords(): Record<StrategyFields['state'], string> {
  const { t } = useLingui();
  return { trying: t`Trying it`, kept: t`It stays`, setAside: t`Set aside` };
}
