// Four weeks hold a wish together (PLAN141). Where all of it is there and single weeks have less, that is said, with the way to plan one anew.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { addDays, budgetOf, minutesOf, mondayOf, myDateOf, type RelationshipId } from '@orrery/domain';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { PlanDate } from './difference.ts';
import styles from './plan.module.css';
import { mondaysFrom, pathOfPlan } from './use-week.ts';

export function UnevenWeeks({
  formulation,
  dates,
}: {
  formulation: Formulation;
  dates: readonly PlanDate[];
}) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const { week, weeks, instance } = formulation;
  const uneven = instance.relations.flatMap((relation) => {
    const id = relation.id as RelationshipId;
    const { wish } = budgetOf(state.time, id);
    const theirs = dates.filter(({ relationship }) => relationship === id);
    const each = mondaysFrom(week, weeks).map((monday) => ({
      monday,
      got: lengthOf(theirs.filter(({ start }) => mondayOf(myDateOf(state, start)) === monday)),
    }));
    const thin = each.filter(({ got }) => got < wish);
    // less in all is told of under why not more
    return weeks > 1 && thin.length > 0 && lengthOf(theirs) >= weeks * wish ? [{ id, wish, thin }] : [];
  });
  if (uneven.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Week by week</Trans>
      </SectionHead>
      <List label={t`Week by week`}>
        {uneven.map(({ id, wish, thin }) => {
          const each = thin.map(({ monday, got }) => {
            const days = formats.dayRange(monday, addDays(monday, 6));
            return got === 0 ? t`nothing ${days}` : t`${formats.hours(got)} ${days}`;
          });
          const thinnest = thin.reduce((a, b) => (b.got < a.got ? b : a));
          return (
            <ListRow
              key={id}
              lead={<Mark appearance={appearanceOf(state, id)} />}
              title={namesIn(state, id, formats)}
              detail={
                <>
                  <Trans>
                    Less than {formats.hoursLong(wish)} in single weeks: {formats.list(each)}. In these four
                    weeks together it is all there; to the plan a fuller week makes up for a thinner one.
                  </Trans>
                  <span className={styles.ways}>
                    <TextLink href={pathOfPlan(thinnest.monday, 1)}>
                      <Trans>
                        Plan {formats.dayRange(thinnest.monday, addDays(thinnest.monday, 6))} by itself
                      </Trans>
                    </TextLink>
                  </span>
                </>
              }
              strong
            />
          );
        })}
      </List>
    </section>
  );
}

const lengthOf = (dates: readonly PlanDate[]): number =>
  dates.reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
