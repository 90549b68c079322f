// On Today, for a week: a device that came in after this one. Whoever had this one in hand unlocked for a minute could have added one of
// their own, and would read along from then on (CIRCLE82). While the window is neutral it is not named.
import { Trans } from '@lingui/react/macro';
import { minutesOf } from '@orrery/domain';
import { MonitorSmartphone } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useDevices } from '../devices/use-devices.ts';

const WEEK = 7 * 1440;

export function useNewDeviceRows() {
  const phase = usePhase();
  const { now, isSample } = useOrrery();
  const devices = useDevices(phase.name === 'open' && !isSample ? phase.home?.space : undefined) ?? [];
  const mine = devices.find(({ isThis }) => isThis)?.since;
  return devices.flatMap(({ id, name, isIn, isThis, since }) => {
    if (!isIn || isThis || !since || !mine || since <= mine) return [];
    if (minutesOf(now) - minutesOf(since) > WEEK) return [];
    return [<NewDevice key={id} name={name} since={since} />];
  });
}

function NewDevice({ name, since }: { name: string; since: string }) {
  const { neutral } = usePreferences();
  const formats = useFormats();
  const when = formats.day(formats.dayOf(since));
  return (
    <ListRow
      lead={<MonitorSmartphone aria-hidden />}
      title={<Trans>Another device is among yours</Trans>}
      detail={
        neutral ? undefined : name ? (
          <Trans>
            {name}, since {when}. If you did not add it, take it out
          </Trans>
        ) : (
          <Trans>Since {when}. If you did not add it, take it out</Trans>
        )
      }
      href="/settings/devices"
    />
  );
}
