// Days of somebody's that come round in the weeks of a plan: whether there is a date with them then, and the way to keep it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { type LocalDate, myDateOf, type RelationshipId } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { KeepDay, oursWith } from '../days/keep-day.tsx';
import { useDaysIn } from '../days/use-days-in.ts';
import type { PlanDate } from './difference.ts';

export function DaysOfPlan({ formulation, dates }: { formulation: Formulation; dates: readonly PlanDate[] }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const rounds = useDaysIn(formulation.week, 7 * formulation.weeks).filter(
    ({ on, people }) => on >= myDateOf(state, now) && oursWith(state, people).length > 0,
  );
  if (rounds.length === 0) return null;
  const hasDate = (id: RelationshipId, on: LocalDate) =>
    dates.some(({ relationship, start }) => relationship === id && myDateOf(state, start) === on);
  return (
    <section>
      <SectionHead>
        <Trans>Days that come round</Trans>
      </SectionHead>
      <List label={t`Days that come round`}>
        {rounds.map(({ on, names, people }) => {
          const ours = oursWith(state, people);
          const without = ours.filter((id) => !hasDate(id, on));
          const who = formats.list(without.map((id) => namesIn(state, id, formats)));
          return (
            <ListRow
              key={`${on} ${names.join()}`}
              lead={<CalendarHeart aria-hidden />}
              title={`${formats.fullDay(on)}: ${formats.list(names)}`}
              detail={
                without.length === 0 ? (
                  <Trans>There is a date on it.</Trans>
                ) : (
                  <>
                    <p>
                      <Trans>No date with {who} on it.</Trans>
                    </p>
                    {without.map((id) => (
                      <KeepDay key={id} relationship={id} on={on} name={names[0] ?? ''} />
                    ))}
                  </>
                )
              }
              strong
            />
          );
        })}
      </List>
    </section>
  );
}
