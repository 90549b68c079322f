// What stands behind a week, always one tap away: what each needs, my own limits, calendars, and looking back.
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarCheck, CalendarDays, CalendarHeart, Clock, Gauge, Scale, Shield } from 'lucide-react';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

export function Ways({ week }: { week: string }) {
  const { t } = useLingui();
  return (
    <section>
      <SectionHead>
        <Trans>Behind the week</Trans>
      </SectionHead>
      <List label={t`Behind the week`}>
        <ListRow lead={<Gauge aria-hidden />} title={<Trans>What each needs</Trans>} href="/time/needs" />
        <ListRow
          lead={<Clock aria-hidden />}
          title={<Trans>My own time and limits</Trans>}
          href="/time/mine"
        />
        <ListRow lead={<Shield aria-hidden />} title={<Trans>Protected time</Trans>} href="/time/protected" />
        <ListRow lead={<Scale aria-hidden />} title={<Trans>Rules for plans</Trans>} href="/time/rules" />
        <ListRow
          lead={<CalendarHeart aria-hidden />}
          title={<Trans>Days that come round</Trans>}
          href="/time/days"
        />
        <ListRow
          lead={<CalendarDays aria-hidden />}
          title={<Trans>Calendars</Trans>}
          href="/time/calendars"
        />
        <ListRow
          lead={<CalendarCheck aria-hidden />}
          title={<Trans>Look back on this week</Trans>}
          href={`/time/review?week=${week}`}
        />
      </List>
    </section>
  );
}
