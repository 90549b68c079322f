// The protected time of the coming week, and a way to protect more of it.
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, myDateOf, myZone, ownTime, protectedIn } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { BlockSheet } from '../../time/limits/block-sheet.tsx';

const days = 7;

export function KeptForYou() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const today = myDateOf(state, now);
  const kept = protectedIn(state.time, { from: today, count: days, zone: myZone(state) }).filter(
    ({ interval: [, end], day }) =>
      end * 60_000 > Date.parse(now) && day >= today && day < addDays(today, days),
  );
  const { planned, floor } = ownTime(state, today, 1, Date.parse(now) / 60_000);
  const [hours, least] = [formats.hoursLong(planned), formats.hoursLong(floor)];
  return (
    <section>
      <SectionHead>
        <Trans>Kept for you</Trans>
      </SectionHead>
      <Flow>
        <p>
          {planned === 0 ? (
            <Trans>Nothing in the next seven days is kept for you alone yet.</Trans>
          ) : planned < floor ? (
            <Trans>
              In the next seven days, {hours} are kept for you alone. You wanted {least} at least.
            </Trans>
          ) : (
            <Trans>In the next seven days, {hours} are kept for you alone.</Trans>
          )}
        </p>
        {kept.length > 0 ? (
          <List label={t`Kept for you`}>
            {kept.map(({ block, day, interval: [from, to] }) => {
              const when = formats.capital(formats.relativeDay(day, today));
              const hoursOfIt = formats.timeRange(from * 60_000, to * 60_000);
              return (
                <ListRow
                  key={`${block.id} ${from}`}
                  title={block.fields.title || t`Protected time`}
                  detail={`${when}, ${hoursOfIt}`}
                />
              );
            })}
          </List>
        ) : null}
        <ButtonRow>
          <Button icon={<Plus aria-hidden />} onPress={() => setOpen(true)}>
            <Trans>Protect a time</Trans>
          </Button>
          <ButtonLink kind="plain" href="/time/protected">
            <Trans>All protected time</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
      {isOpen ? <BlockSheet block={null} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
