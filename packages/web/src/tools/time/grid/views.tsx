// Week, month and plan are views of the same stretch of time; changing the view keeps the place.
import { useLingui } from '@lingui/react/macro';
import { addDays, type LocalDate } from '@orrery/domain';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Segments } from '../../../ui/segments.tsx';

type View = 'week' | 'month' | 'plan';

/** `week` is the Monday to go to; `month` ('YYYY-MM') the month that shows. */
export function Views({ view, week, month }: { view: View; week: LocalDate; month: string }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [, go] = useLocation();
  // weeks of a month that are planned together stay together
  const ofFour = [week, addDays(week, 7)].find(
    (monday) => view === 'month' && state.time.plans.get(monday)?.fields.weeks === 4,
  );
  const places: Record<View, string> = {
    week: `/time?week=${week}`,
    month: `/time/month?month=${month}`,
    plan: ofFour ? `/time/plan?week=${ofFour}&weeks=4` : `/time/plan?week=${week}`,
  };
  return (
    <Segments<View>
      label={t`View`}
      options={[
        { id: 'week', label: t`Week` },
        { id: 'month', label: t`Month` },
        { id: 'plan', label: t`Plan` },
      ]}
      value={view}
      onChange={(next) => next !== view && go(places[next])}
    />
  );
}
