// What the hours of one relationship come to: a gauge, and a sentence each for wish, floor and most.

import { Trans, useLingui } from '@lingui/react/macro';
import type { BudgetFields } from '@orrery/domain';
import type { Appearance } from '../../../ui/appearance.ts';
import { Gauge } from '../../../ui/gauge.tsx';
import type { Draft } from '../limits/kept-form.ts';
import styles from './needs.module.css';
import { useHourWords } from './words.ts';

export interface BudgetMeaningProps {
  values: Draft<BudgetFields>;
  appearance: Appearance;
  /** Minutes of this week, to stand in the same picture. */
  planned: number;
  lived: number;
  /** Dates are possible in the evening alone. */
  inEvenings: boolean;
}

export function BudgetMeaning({ values, appearance, planned, lived, inEvenings }: BudgetMeaningProps) {
  const { t } = useLingui();
  const words = useHourWords();
  // what cannot be read, or is not there, counts as nothing in the picture
  const shortest = values.shortest || 0;
  const sizes = { shortest, longest: Math.max(values.longest || 0, shortest), inEvenings };
  const [floor, wish, most] = [values.floor || 0, values.wish || 0, values.most || 0];
  const inWeek = Math.round(floor / values.floorWeeks);
  // of what is refused, or cannot be read, nothing is said but at its own field (TIME1)
  const isFloorRead = Number.isFinite(values.floor) && floor / values.floorWeeks <= wish;
  const wished = words.dates(wish, 1, sizes);
  const least = words.dates(floor, values.floorWeeks, sizes);
  const [wishHours, floorHours, mostHours] = [words.hours(wish), words.hours(inWeek), words.hours(most)];
  return (
    <div className={styles.meaning}>
      <p className="t-sentence">
        {wished ? <Trans>About {wished}.</Trans> : <Trans>Too little for one date of this length.</Trans>}
      </p>
      <div className={styles.scale}>
        <Gauge
          value={{ floor: inWeek === 0 ? null : inWeek, wish, most, planned, lived }}
          scale={Math.max(most, wish, inWeek, planned, lived)}
          appearance={appearance}
          label={t`In a week: floor ${floorHours}, wish ${wishHours}, most ${mostHours}`}
        />
        <p className="t-caption">
          <Trans>The marks are floor and wish; the line ends at most. Filled: what this week holds.</Trans>
        </p>
      </div>
      <ul className={styles.remarks}>
        {isFloorRead ? (
          <li>
            {least ? (
              <Trans>Before anything else: at least {least}.</Trans>
            ) : (
              <Trans>No floor: in a full week there may be nothing.</Trans>
            )}
          </li>
        ) : null}
        {most > 0 && most >= wish ? (
          <li>
            <Trans>Never more than {mostHours} a week, however free you both are.</Trans>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
