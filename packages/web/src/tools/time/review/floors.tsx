import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetTable,
  datesToTellOf,
  eveningsAtHome,
  isTold,
  minutesOf,
  myRelationships,
  ownTime,
  weekOf,
  whoIsBelowFloor,
  windowOf,
} from '@orrery/domain';
import { appearanceOf, furtherLooks, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { BudgetTable } from '../../../ui/budget-table.tsx';
import { useFloorNote } from '../grid/floor-note.ts';

/** Who stayed below their floor, and the week's hours side by side. No verdict: hours, and what they were meant to be. */
export function Floors({ week }: { week: string }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const rows = budgetTable(state, week, 1);
  const floorNote = useFloorNote();
  const hasFloors = rows.some(({ floor }) => floor > 0);
  const untold = datesToTellOf(state.time, windowOf(weekOf(state, week)), minutesOf(now)).filter(
    isTold,
  ).length;
  const below = whoIsBelowFloor(state, week);
  const names = below.map((row) => namesIn(state, row.relationship, formats));
  const own = ownTime(state, week, 1, minutesOf(now));
  const nesting = myRelationships(state.people).filter((r) => r.fields.livesTogether);
  const evenings = eveningsAtHome(state, weekOf(state, week));
  const homes = formats.list(nesting.map((r) => namesIn(state, r.id, formats)));
  return (
    <>
      <p className="t-lead">
        {!hasFloors ? (
          <Trans>No floor asked for time in this week.</Trans>
        ) : below.length === 0 ? (
          <Trans>Everybody had at least their floor.</Trans>
        ) : (
          <Trans>Less than the floor: {formats.list(names)}.</Trans>
        )}
      </p>
      {untold > 0 ? (
        <p className="t-small">
          {plural(untold, {
            one: 'One date has no answer yet, and does not count as lived.',
            other: '# dates have no answer yet, and do not count as lived.',
          })}
        </p>
      ) : null}
      <BudgetTable
        caption={t`Hours that week`}
        format={formats.hoursFigure}
        rows={[
          ...rows.map(({ relationship, ...hours }) => ({
            ...hours,
            id: relationship,
            name: namesIn(state, relationship, formats),
            appearance: appearanceOf(state, relationship),
            others: furtherLooks(state, relationship),
          })),
          { ...own, most: null, id: 'own', name: t`My own time`, appearance: me },
        ]}
        note={
          [
            nesting.length > 0
              ? t`Home with ${homes} is counted apart: ${plural(evenings, { one: '# evening', other: '# evenings' })}.`
              : '',
            floorNote(rows),
          ]
            .filter(Boolean)
            .join(' ') || undefined
        }
      />
    </>
  );
}
