// What stands around a plan: what should be said first, the hours, the dates, and what the plan rests on.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { budgetTable, concernsFor, type DateFields, lengthOfDate, type RelationshipId } from '@orrery/domain';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { appearanceOf, nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { BudgetTable } from '../../../ui/budget-table.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

type NewDate = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

const minutes = ({ start, end }: NewDate) => (Date.parse(end) - Date.parse(start)) / 60_000;

/** Neglect and overload before the plan: counted here, worded with their remedies beside the week. */
export function Before({ week }: { week: string }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const count = useMemo(() => concernsFor(state, week).length, [state, week]);
  if (count === 0) return null;
  return (
    <List label={t`Before you plan`}>
      <ListRow
        lead={<TriangleAlert aria-hidden />}
        title={plural(count, { one: 'One thing to know first', other: '# things to know first' })}
        detail={<Trans>Beside the week, each with what could help</Trans>}
        href={`/time?week=${week}`}
      />
    </List>
  );
}

/** Hours of the week: what stays, and what the plan puts to it. */
export function Hours(props: { week: string; formulation: Formulation; dates: readonly NewDate[] }) {
  const { week, formulation, dates } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const rows = useMemo(() => {
    const planned = new Map<RelationshipId, number>();
    const add = (id: RelationshipId, length: number) => planned.set(id, (planned.get(id) ?? 0) + length);
    for (const date of formulation.fixed.values())
      if (date.fields.lived === null) add(date.fields.relationship, lengthOfDate(date));
    for (const date of dates) add(date.relationship, minutes(date));
    return budgetTable(state, week, 1).map((row) => ({
      ...row,
      planned: planned.get(row.relationship) ?? 0,
    }));
  }, [state, week, formulation, dates]);
  return (
    <BudgetTable
      caption={t`Hours this week`}
      format={formats.hoursFigure}
      rows={rows.map(({ relationship, ...hours }) => ({
        ...hours,
        id: relationship,
        name: namesIn(state, relationship, formats),
        appearance: appearanceOf(state, relationship),
        href: `/time/budget/${relationship}`,
      }))}
    />
  );
}

/** The dates that the plan adds, in order. */
export function Dates({ dates }: { dates: readonly NewDate[] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  return (
    <section>
      <SectionHead>
        <Trans>The dates</Trans>
      </SectionHead>
      {dates.length === 0 ? (
        <p className="t-small">
          <Trans>This plan adds none.</Trans>
        </p>
      ) : (
        <List label={t`The dates`}>
          {[...dates]
            .sort((a, b) => (a.start < b.start ? -1 : 1))
            .map((date) => (
              <ListRow
                key={`${date.relationship} ${date.start}`}
                lead={<Mark appearance={appearanceOf(state, date.relationship)} hollow />}
                title={namesIn(state, date.relationship, formats)}
                detail={
                  date.night ? (
                    <Trans>
                      {formats.fullDay(formats.dayOf(date.start))}, {formats.timeRange(date.start, date.end)},
                      and the night
                    </Trans>
                  ) : (
                    `${formats.fullDay(formats.dayOf(date.start))}, ${formats.timeRange(date.start, date.end)}`
                  )
                }
              />
            ))}
        </List>
      )}
    </section>
  );
}

/** What the plan rests on: whose time is unknown, and how tiers weigh. */
export function Remarks({ formulation }: { formulation: Formulation }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const unknown = formulation.unknown.map((person) => nameOf(state, person));
  const used = new Set(
    formulation.instance.relations.flatMap((relation) => relation.sides.me?.tier ?? []).map(String),
  );
  const weights = formulation.weights
    .filter(({ tier }) => used.has(tier ?? 'none'))
    .map(({ tier, weight }) => {
      const name = tier ? [...state.people.tiers.values()].find((one) => one.id === tier)?.fields.name : null;
      return `${name ?? t`no tier`} ${formats.number(weight)}`;
    });
  return (
    <section className="t-caption">
      {unknown.length > 0 ? (
        <p>
          <Trans>
            Counts as free when you are, because nothing is known of their time: {formats.list(unknown)}.
            Their side of the wish is taken to be yours.
          </Trans>
        </p>
      ) : null}
      {weights.length > 1 ? (
        <p>
          <Trans>How tiers weigh, in wishes only and never in floors: {weights.join(', ')}.</Trans>
        </p>
      ) : null}
    </section>
  );
}
