// How much comfort two plans for one question differ by, in sentences: liked days. Nights are told of whom they are with (side-by-side.tsx).
import { useLingui } from '@lingui/react/macro';
import { check, type Formulation } from '@orrery/client/planning';
import type { Plan } from '@orrery/planner';
import { useFormats } from '../../../shell/formats.tsx';

/** What a missing night counts in the level of preferences, minutes (PLAN36). */
const night = 60;

/** Minutes on days that somebody would rather not, and wished nights that are missing. */
export function comfortOf({ instance }: Pick<Formulation, 'instance'>, plan: Plan) {
  const { objective, sides } = check(instance, plan);
  const nights = sides.reduce((sum, side) => sum + Math.max(0, side.wishedNights - side.nights), 0);
  return { minutes: objective[4] - night * nights, nights };
}

export function useComfortWords(): (formulation: Formulation, before: Plan, after: Plan) => string[] {
  const { t } = useLingui();
  const formats = useFormats();
  return (formulation, before, after) => {
    const [was, is] = [comfortOf(formulation, before), comfortOf(formulation, after)];
    const amount = formats.duration(Math.abs(is.minutes - was.minutes));
    return [
      is.minutes < was.minutes ? t`${amount} less on days that you like less.` : '',
      is.minutes > was.minutes ? t`${amount} more on days that you like less.` : '',
    ].filter(Boolean);
  };
}
