// Why a date is there that a plan holds, on its own page: as the plan that is held has it (PLAN153).
import { type Formulation, formulate } from '@orrery/client/planning';
import type { PlannedDate } from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFromCircles } from '../with-circles.tsx';
import { WhyThisDate } from './why-this.tsx';

/** What is settled in a week and what is held, as one plan. */
const asHeld = ({ instance, held }: Formulation): Plan => ({
  sessions: [...(instance.fixed ?? []), ...held.sessions].map(({ relation, start, end }) => ({
    relation,
    start,
    end,
  })),
  nights: [
    ...held.nights,
    ...(instance.fixed ?? []).flatMap(({ relation, start, night }) => {
      const day = Object.values(instance.zones)[0]?.days.findIndex(
        (one) => one.start <= start && start < one.end,
      );
      return night && day !== undefined && day >= 0 ? [{ relation, day }] : [];
    }),
  ],
});

export default function WhyHeld({ date, onClose }: { date: PlannedDate; onClose: () => void }) {
  const { state, now } = useOrrery();
  const from = useFromCircles();
  const { plan: week } = date.fields;
  const formulation = useMemo(
    () => (week ? formulate(state, week, now, from ?? undefined) : null),
    [state, week, now, from],
  );
  const plan = useMemo(() => (formulation ? asHeld(formulation) : null), [formulation]);
  if (!formulation || !plan) return null;
  return <WhyThisDate formulation={formulation} plan={plan} date={date.fields} onClose={onClose} />;
}
