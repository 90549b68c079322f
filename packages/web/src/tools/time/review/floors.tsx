import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetTable,
  eveningsAtHome,
  minutesOf,
  myRelationships,
  ownTime,
  weekOf,
  whoIsBelowFloor,
} from '@orrery/domain';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { BudgetTable } from '../../../ui/budget-table.tsx';

/** Who stayed below their floor, and the week's hours side by side. No verdict: hours, and what they were meant to be. */
export function Floors({ week }: { week: string }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const below = whoIsBelowFloor(state, week);
  const names = below.map((row) => namesIn(state, row.relationship, formats));
  const own = ownTime(state, week, 1, minutesOf(now));
  const nesting = myRelationships(state.people).filter((r) => r.fields.livesTogether);
  const evenings = eveningsAtHome(state, weekOf(state, week));
  const homes = formats.list(nesting.map((r) => namesIn(state, r.id, formats)));
  return (
    <>
      <p className="t-lead">
        {below.length === 0 ? (
          <Trans>Everybody had at least their floor.</Trans>
        ) : (
          <Trans>Less than the floor this week: {formats.list(names)}.</Trans>
        )}
      </p>
      <BudgetTable
        caption={t`Hours that week`}
        format={formats.hoursFigure}
        rows={[
          ...budgetTable(state, week, 1).map(({ relationship, ...hours }) => ({
            ...hours,
            id: relationship,
            name: namesIn(state, relationship, formats),
            appearance: appearanceOf(state, relationship),
          })),
          { ...own, most: null, id: 'own', name: t`My own time`, appearance: me },
        ]}
        note={
          nesting.length > 0
            ? t`Home with ${homes} is counted apart: ${plural(evenings, { one: '# evening', other: '# evenings' })}.`
            : undefined
        }
      />
    </>
  );
}
