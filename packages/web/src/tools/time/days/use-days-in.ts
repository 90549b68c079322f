// Days that come round in a stretch of days, for the grids: of mine and of my circles.
import { type DayOfMine, daysOfMineIn, type LocalDate } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { circlesOfMine } from '../../together/dates/use-dates.ts';
import { useCircles } from '../../together/use-circles.ts';

export function useDaysIn(from: LocalDate, count: number): readonly DayOfMine[] {
  const { state } = useOrrery();
  const circles = useCircles();
  return daysOfMineIn(state, circlesOfMine(circles), { from, count });
}
