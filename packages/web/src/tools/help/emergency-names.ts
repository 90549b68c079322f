// Who answers at an emergency number, in words.
import { useLingui } from '@lingui/react/macro';

export function useEmergencyNames(): (who: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    all: t`Emergency`,
    police: t`Police`,
    ambulance: t`Ambulance`,
  };
  return (who) => names[who] ?? who;
}
