// Hours asked for, planned and lived, for one week or four, with my own time among them and home life apart (TIME3).
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  budgetTable,
  eveningsAtHome,
  type LocalDate,
  minutesOf,
  myRelationships,
  myZone,
  ownTime,
  type State,
} from '@orrery/domain';
import { useMemo, useState } from 'react';
import { appearanceOf, furtherLooks, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { type BudgetRow, BudgetTable } from '../../../ui/budget-table.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useFloorNote } from './floor-note.ts';
import styles from './side-panel.module.css';

export function WeekBudget({ week }: { week: LocalDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const floorNote = useFloorNote();
  const [span, setSpan] = useState<'1' | '4'>('1');
  const weeks = Number(span);
  const rows = useMemo(() => budgetTable(state, week, weeks), [state, week, weeks]);
  const own = useMemo(() => ownTime(state, week, weeks, minutesOf(now)), [state, week, weeks, now]);
  const home = useMemo(() => homeLife(state, week, weeks), [state, week, weeks]);

  const shown: BudgetRow[] = [
    ...rows.map(
      ({ relationship, ...hours }): BudgetRow => ({
        ...hours,
        id: relationship,
        name: namesIn(state, relationship, formats),
        appearance: appearanceOf(state, relationship),
        others: furtherLooks(state, relationship),
        href: `/time/budget/${relationship}`,
      }),
    ),
    { ...own, most: null, id: 'me', name: t`My own time`, appearance: me, href: '/time/mine' },
  ];
  const homeNames = formats.list(home.with.map((id) => namesIn(state, id, formats)));
  const parts = weeks === 1 ? floorNote(rows) : undefined;
  const evenings = plural(home.evenings, { one: '# evening', other: '# evenings' });
  return (
    <section className={styles.budget}>
      <BudgetTable
        caption={weeks === 1 ? t`Hours this week` : t`Hours in four weeks`}
        rows={shown}
        format={formats.hoursFigure}
        note={
          rows.length === 0 ? (
            <TextLink href="/time/needs">{t`Say how much time each of them needs`}</TextLink>
          ) : home.with.length > 0 ? (
            [t`Home with ${homeNames} is counted apart: ${evenings}.`, parts].filter(Boolean).join(' ')
          ) : (
            parts
          )
        }
      />
      <Segments
        label={t`How many weeks the hours cover`}
        options={[
          { id: '1', label: t`One week` },
          { id: '4', label: t`Four weeks` },
        ]}
        value={span}
        onChange={setSpan}
      />
    </section>
  );
}

const homeLife = (state: State, from: LocalDate, weeks: number) => ({
  with: myRelationships(state.people)
    .filter((r) => r.fields.livesTogether)
    .map((r) => r.id),
  evenings: eveningsAtHome(state, { from, count: 7 * weeks, zone: myZone(state) }),
});
