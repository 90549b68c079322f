// Says when the clocks change in a week: a day then has 23 or 25 hours, which no drawing by the clock can show.
import { Trans } from '@lingui/react/macro';
import { useTimeWords } from './time-words.ts';
import type { WeekModel } from './week-model.ts';

export function ClockChange({ model }: { model: WeekModel }) {
  const words = useTimeWords();
  const day = model.days.find(({ shift }) => shift !== 0);
  if (!day) return null;
  const on = words.day(day.date);
  const by = words.formats.duration(Math.abs(day.shift));
  return (
    <p className="t-caption">
      {day.shift < 0 ? (
        <Trans>
          The clocks go forward on {on}: that day is {by} shorter.
        </Trans>
      ) : (
        <Trans>
          The clocks go back on {on}: that day is {by} longer.
        </Trans>
      )}
    </p>
  );
}
