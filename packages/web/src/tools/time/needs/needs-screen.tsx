// What each of my relationships needs, in words and on one scale, and what all of it comes to beside what my week leaves.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetOf,
  budgetTable,
  capacityOf,
  hasBudget,
  mondayOf,
  myDateOf,
  myRelationships,
  othersIn,
  type Relationship,
} from '@orrery/domain';
import { appearanceOf, lookOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Gauge } from '../../../ui/gauge.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import styles from './needs.module.css';
import { useHourWords } from './words.ts';

export default function NeedsScreen() {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const words = useHourWords();
  const mine = myRelationships(state.people);
  const week = mondayOf(myDateOf(state, now));
  const rows = new Map(budgetTable(state, week, 1).map((row) => [row.relationship, row]));
  const scale = Math.max(0, ...[...rows.values()].map((r) => Math.max(r.most, r.planned, r.lived)));

  const row = (relationship: Relationship) => {
    const { id } = relationship;
    const known = hasBudget(state.time, id);
    const budget = budgetOf(state.time, id);
    const sums = rows.get(id);
    const others = othersIn(relationship);
    return (
      <ListRow
        key={id}
        href={`/time/budget/${id}`}
        lead={
          others.length > 1 ? (
            <span className={styles.marks}>
              {others.map((other) => (
                <Mark key={other} appearance={lookOf(state, other)} size={13} hollow={!known} />
              ))}
            </span>
          ) : (
            <Mark appearance={appearanceOf(state, id)} hollow={!known} />
          )
        }
        title={namesIn(state, id, formats)}
        detail={known ? words.budget(budget) : <Trans>Nothing said yet, so plans leave it out.</Trans>}
        below={
          known ? (
            <div className={styles.gauge}>
              <Gauge
                appearance={appearanceOf(state, id)}
                scale={scale}
                value={{
                  floor: budget.floor === 0 ? null : Math.round(budget.floor / budget.floorWeeks),
                  wish: budget.wish,
                  most: budget.most,
                  planned: sums?.planned ?? 0,
                  lived: sums?.lived ?? 0,
                }}
              />
            </div>
          ) : undefined
        }
      />
    );
  };

  return (
    <Screen
      title={t`What each needs`}
      back={{ href: '/time', label: t`Time` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
    >
      {mine.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/people">
              <Trans>Go to People</Trans>
            </ButtonLink>
          }
        >
          <Trans>Hours belong to a relationship, and there is none on your map yet.</Trans>
        </Empty>
      ) : (
        <>
          <List label={t`Relationships`}>{mine.map(row)}</List>
          <Sums />
        </>
      )}
    </Screen>
  );
}

/** Floors and wishes of all together, beside what the week leaves. */
function Sums() {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const week = mondayOf(myDateOf(state, now));
  const known = myRelationships(state.people).filter(({ id }) => hasBudget(state.time, id));
  if (known.length === 0) return null;
  const budgets = known.map(({ id }) => budgetOf(state.time, id));
  const floors = Math.round(budgets.reduce((sum, b) => sum + b.floor / b.floorWeeks, 0));
  const wishes = budgets.reduce((sum, b) => sum + b.wish, 0);
  const capacity = capacityOf(state, week);
  const [asked, least, left] = [wishes, floors, capacity].map((minutes) =>
    formats.hoursLong(Math.round(minutes / 30) * 30),
  );
  const fits =
    wishes <= capacity
      ? t`Your own week leaves ${left}, so there is room for all of it.`
      : floors <= capacity
        ? t`Your own week leaves ${left}: floors fit, and some wishes will stay open.`
        : t`Your own week leaves ${left}, which is less than the floors.`;
  return (
    <p className={`t-small ${styles.sums}`}>
      <Trans>
        All wishes together: {asked} a week; all floors: {least}.
      </Trans>{' '}
      {fits} <TextLink href="/time/mine">{t`See my own limits`}</TextLink>
    </p>
  );
}
