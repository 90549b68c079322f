// Time that is one’s own, from the budget: what was kept free, what is to come, and that no plan may take it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type LocalDate, minutesOf, ownTime } from '@orrery/domain';
import { Fence } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

export function KeptTime({ week }: { week: LocalDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const { floor, planned, lived } = ownTime(state, week, 1, minutesOf(now));
  const all = formats.hoursLong(planned + lived);
  const least = formats.hoursLong(floor);
  const missing = formats.hoursLong(floor - planned - lived);
  const stands =
    planned + lived >= floor
      ? floor === 0
        ? t`${all} this week`
        : t`${all} this week; you want ${least} at least`
      : planned + lived === 0
        ? t`None this week; you want ${least} at least`
        : t`${all} this week; ${missing} less than the least you want`;
  return (
    <section>
      <SectionHead>
        <Trans>Time that is yours</Trans>
      </SectionHead>
      <List label={t`Time that is yours`}>
        <ListRow
          lead={<Fence aria-hidden />}
          title={t`Protected time`}
          detail={planned + lived + floor === 0 ? t`None yet. What you protect, no plan ever takes.` : stands}
          href="/time/protected"
        />
      </List>
      {planned + lived > 0 ? (
        <p className="t-caption">
          <Trans>No plan ever takes protected time, whoever asks for it.</Trans>
        </p>
      ) : null}
    </section>
  );
}
