// How often one would like to see or hear somebody, in words.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

/** Weeks that can be chosen; whatever else stands there is said in weeks. */
export const RHYTHMS = [1, 2, 4, 13, 26, 52] as const;

export function useRhythmWords(): (every: number | null) => string {
  const { t } = useLingui();
  return (every) => {
    switch (every) {
      case null:
        return t`It does not matter`;
      case 1:
        return t`Every week`;
      case 4:
        return t`Every month`;
      case 13:
        return t`Every three months`;
      case 26:
        return t`Twice a year`;
      case 52:
        return t`Once a year`;
      default:
        return plural(every, { one: 'Every week', other: 'Every # weeks' });
    }
  };
}
