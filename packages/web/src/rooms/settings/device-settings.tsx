// The way to the kit, and with a kit to one's devices and the relay between them.
import { Trans, useLingui } from '@lingui/react/macro';
import { MonitorSmartphone, ScrollText } from 'lucide-react';
import { useRelay } from '../../app/relay.ts';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';

export function DeviceSettings() {
  const { t } = useLingui();
  const relay = useRelay();
  return (
    <section>
      <SectionHead>
        <Trans>More than one device</Trans>
      </SectionHead>
      <List label={t`More than one device`}>
        {relay ? (
          <ListRow
            lead={<MonitorSmartphone aria-hidden />}
            title={<Trans>Devices and relay</Trans>}
            detail={<Trans>Add one, take one out, and how things stand with {relay.host}</Trans>}
            href="/settings/devices"
          />
        ) : null}
        <ListRow
          lead={<ScrollText aria-hidden />}
          title={<Trans>Your kit</Trans>}
          detail={
            relay ? (
              <Trans>Look whether it still is the right one</Trans>
            ) : (
              <Trans>24 words that bring everything back on another device</Trans>
            )
          }
          href="/kit"
        />
      </List>
    </section>
  );
}
