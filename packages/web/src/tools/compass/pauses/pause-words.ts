// How a pause stands, and the days that it is mostly put off to.
import { useLingui } from '@lingui/react/macro';
import { addDays, type LocalDate, type PauseFields } from '@orrery/domain';
import { useMemo } from 'react';

export type Span = 'twoWeeks' | 'threeMonths';
const days: Record<Span, number> = { twoWeeks: 14, threeMonths: 91 };
export const SPANS = ['twoWeeks', 'threeMonths'] as const satisfies readonly Span[];

export const dayAfter = (today: LocalDate, span: Span): LocalDate => addDays(today, days[span]);

export function usePauseWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const states: Record<PauseFields['state'], string> = {
      waits: t`Wait on`,
      decided: t`Decided`,
      letGo: t`Let go`,
    };
    const spans: Record<Span, string> = { twoWeeks: t`In two weeks`, threeMonths: t`In three months` };
    return { states, spans };
  }, [t]);
}
