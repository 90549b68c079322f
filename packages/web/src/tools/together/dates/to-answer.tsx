// On Today: dates of circles that wait for my answer. While the window is neutral the row names nobody and nothing.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { minutesOf, type SharedDate, termsOf, whatWaitsForMe } from '@orrery/domain';
import { CalendarClock } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { usePreferences } from '../../../app/preferences.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { useCircles } from '../use-circles.ts';
import { useDateWords } from './date-words.ts';
import { circlesOfMine, datePath } from './use-dates.ts';

export interface ToAnswer {
  readonly circle: Circle;
  readonly date: SharedDate;
}

export function useDatesToAnswer(): ToAnswer[] {
  const { now } = useOrrery();
  const circles = useCircles();
  return whatWaitsForMe(circlesOfMine(circles), minutesOf(now)).flatMap(({ space, date }) => {
    const circle = circles?.get(space);
    return circle ? [{ circle, date }] : [];
  });
}

export function ToAnswerRow({ circle, date }: ToAnswer) {
  const { neutral } = usePreferences();
  const words = useDateWords(circle);
  const terms = termsOf(date);
  if (!terms) return null;
  const about = [words.forMe(terms), words.who(date), circle.name].filter(Boolean).join(', ');
  return (
    <ListRow
      lead={<CalendarClock aria-hidden />}
      title={<Trans>A date to answer</Trans>}
      detail={neutral ? undefined : about}
      strong
      href={datePath(circle, date.id)}
    />
  );
}
