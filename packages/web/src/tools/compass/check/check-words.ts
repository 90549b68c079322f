// A brief check in words: what is asked, what both ends mean, and how often.
import { useLingui } from '@lingui/react/macro';
import type { CheckFields, CheckFigure } from '@orrery/domain';

export type Often = 'never' | '7' | '14' | '28';

export function useCheckWords() {
  const { t } = useLingui();
  const labels: Record<keyof CheckFields, string> = {
    on: t`Day`,
    wellbeing: t`How are you?`,
    connection: t`How close do you feel to those you love?`,
    strain: t`How much weighs on you?`,
    note: t`A line about this day`,
  };
  const ends: Record<CheckFigure, readonly [low: string, high: string]> = {
    wellbeing: [t`very badly`, t`very well`],
    connection: [t`far away`, t`very close`],
    strain: [t`nothing`, t`more than I can carry`],
  };
  /** As heads of a table and of drawings. */
  const short: Record<CheckFigure, string> = {
    wellbeing: t`How I am`,
    connection: t`How close`,
    strain: t`How much weighs on me`,
  };
  const often: Record<Often, string> = {
    never: t`Not at all`,
    7: t`Every week`,
    14: t`Every two weeks`,
    28: t`Every four weeks`,
  };
  return { labels, ends, short, often };
}
