// Days that come round in a week, below its drawing: each by name, and where one goes from it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { DayOfMine } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { wayOf } from '../days/days-today.tsx';
import { useWhose } from '../days/whose.ts';
import { useTimeWords } from './time-words.ts';

export function WeekRounds({ rounds, today }: { rounds: readonly DayOfMine[]; today: string }) {
  const { t } = useLingui();
  const words = useTimeWords();
  const whose = useWhose();
  if (rounds.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Days that come round</Trans>
      </SectionHead>
      <List label={t`Days that come round`}>
        {rounds.map((day) => {
          const people = whose(day.people);
          // for a day that has gone by nothing is proposed any more
          const own = day.mine[0] && `/time/days/${day.mine[0].id}`;
          const href = day.on < today ? own : wayOf(day).href;
          return (
            <ListRow
              key={`${day.on} ${day.names.join(' ')} ${own}`}
              lead={<CalendarHeart aria-hidden />}
              title={words.formats.list(day.names)}
              detail={[`${words.day(day.on)}.`, people ? t`For ${people}.` : ''].filter(Boolean).join(' ')}
              {...(href ? { href } : {})}
            />
          );
        })}
      </List>
    </section>
  );
}
