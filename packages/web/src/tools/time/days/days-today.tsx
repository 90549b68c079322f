// On Today: days that come round soon, mine and those of my circles, each day of the same people once.

import { Trans, useLingui } from '@lingui/react/macro';
import { type DayOfMine, dayIn, daysOfMineAhead } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { inAddress } from '../../../app/named.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { circlesOfMine } from '../../together/dates/use-dates.ts';
import { useCircles } from '../../together/use-circles.ts';
import { useDayWords } from './day-words.ts';
import { useWhose } from './whose.ts';

/** More are on a page of their own. */
const most = 3;

export function DaysToday() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const circles = useCircles();
  const formats = useFormats();
  const say = useDayWords();
  const whose = useWhose();
  const ahead = daysOfMineAhead(state, circlesOfMine(circles), now);
  if (ahead.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Days that come round</Trans>
      </SectionHead>
      <List label={t`Days that come round`}>
        {ahead.slice(0, most).map((day) => {
          const people = whose(day.people);
          const { has, href } = wayOf(day);
          return (
            <ListRow
              key={`${day.on} ${day.names.join(' ')} ${href}`}
              lead={<CalendarHeart aria-hidden />}
              title={formats.list(day.names)}
              detail={[
                `${say.ahead(day)}.`,
                people ? t`For ${people}.` : '',
                say.orOn(day.alternates),
                has ? t`There is a date for it.` : '',
              ]
                .filter(Boolean)
                .join(' ')}
              href={href}
            />
          );
        })}
        {ahead.length > most ? (
          <ListRow
            lead={<CalendarHeart aria-hidden />}
            title={<Trans>All of them</Trans>}
            href="/time/days"
          />
        ) : null}
      </List>
    </section>
  );
}

/** To the date that there is for it, else to where one is proposed, else to what I have said of it. */
export function wayOf({ mine, shared }: DayOfMine): { has: boolean; href: string } {
  const home = (space: string) => `/together/${space}/dates`;
  for (const { space, day } of shared)
    if (day.dates[0]) return { has: true, href: `${home(space)}/${inAddress(day.dates[0].id)}` };
  const [first] = shared;
  if (first) return { has: false, href: `${home(first.space)}/new?day=${dayIn(first.day.yearly.id)}` };
  return { has: false, href: `/time/days/${mine[0]?.id ?? ''}` };
}
