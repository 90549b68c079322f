// While something is new: whose floor was missed lately, or would be by what is planned. One plain line each; nothing where all is well.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type BelowFloor, belowFloorBesideNew, budgetOf } from '@orrery/domain';
import { type ReactNode, useMemo } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

/** `children`: further rows of the same list. */
export function FloorsBeside({ children }: { children?: ReactNode }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const below = useMemo(() => belowFloorBesideNew(state, now), [state, now]);
  if (below.length === 0 && !children) return null;
  const line = ({ relationship, missed, ahead }: BelowFloor): string =>
    [
      missed.length === 0
        ? ''
        : budgetOf(state.time, relationship).floorWeeks > 1
          ? t`Below the floor of the last four weeks that are over.`
          : plural(missed.length, {
              one: 'Below the floor in one of the last four weeks.',
              other: 'Below the floor in # of the last four weeks.',
            }),
      ahead ? t`Next week has ${formats.hours(ahead.planned)} of ${formats.hours(ahead.floor)} so far.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <section>
      <SectionHead>
        <Trans>While something is new</Trans>
      </SectionHead>
      <List label={t`While something is new`}>
        {below.map((one) => (
          <ListRow
            key={one.relationship}
            lead={<Mark appearance={appearanceOf(state, one.relationship)} />}
            title={namesIn(state, one.relationship, formats)}
            detail={line(one)}
            href={one.ahead ? `/time?week=${one.ahead.week}` : `/time/budget/${one.relationship}`}
          />
        ))}
        {children}
      </List>
    </section>
  );
}
