// The list of one's own devices: how each is called, what it last wrote, and the way to take one out.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Space } from '@orrery/client/sync';
import type { DeviceId } from '@orrery/domain';
import { MonitorSmartphone, MonitorX, Pencil, Unplug } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useNow } from '../../app/now.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type NamedDevice, useDevices } from './use-devices.ts';

export function DeviceRows({ space }: { space: Space }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const devices = useDevices(space);
  const [renamed, setRenamed] = useState<NamedDevice | null>(null);
  if (!devices) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Your devices</Trans>
      </SectionHead>
      <List label={t`Your devices`}>
        {devices.map((device) => (
          <ListRow
            key={device.id}
            lead={device.isIn ? <MonitorSmartphone aria-hidden /> : <MonitorX aria-hidden />}
            title={device.name || <Trans>A device without a name</Trans>}
            strong={device.isThis}
            detail={<Detail device={device} />}
            trail={
              device.isIn ? (
                <Menu
                  label={device.name ? t`More about ${device.name}` : t`More about this device`}
                  items={[
                    { id: 'rename', label: t`Rename`, icon: <Pencil aria-hidden /> },
                    ...(device.isThis
                      ? []
                      : [
                          {
                            id: 'out' as const,
                            label: t`Take out`,
                            icon: <Unplug aria-hidden />,
                            alert: true,
                          },
                        ]),
                  ]}
                  onAction={(act) =>
                    act === 'rename' ? setRenamed(device) : go(`/settings/devices/${device.id}/out`)
                  }
                />
              ) : null
            }
          />
        ))}
      </List>
      <ButtonRow>
        <ButtonLink href="/settings/devices/add">
          <Trans>Add a device</Trans>
        </ButtonLink>
        <ButtonLink kind="plain" href="/kit">
          <Trans>Try your kit</Trans>
        </ButtonLink>
      </ButtonRow>
      {renamed ? <Rename device={renamed} onClose={() => setRenamed(null)} /> : null}
    </section>
  );
}

function Detail({ device }: { device: NamedDevice }): ReactNode {
  const { dayOf, dayWithYear, fullDay } = useFormats();
  const now = useNow();
  const { isThis, isIn, lastWrote, hasMineUntil } = device;
  if (!isIn) return <Trans>Taken out: it reads nothing new, and nothing that it writes counts</Trans>;
  if (isThis) return <Trans>This device</Trans>;
  if (!lastWrote) return <Trans>Has not written anything yet</Trans>;
  // a clock may be wrong by years
  const inWords = (day: string) => (day.slice(0, 4) === now.slice(0, 4) ? fullDay(day) : dayWithYear(day));
  const wrote = inWords(dayOf(lastWrote));
  const seen = hasMineUntil && inWords(dayOf(hasMineUntil));
  if (!seen || seen === wrote) return <Trans>Last wrote on {wrote}</Trans>;
  return (
    <Trans>
      Last wrote on {wrote}, and knew then what you wrote here up to {seen}
    </Trans>
  );
}

function Rename({ device, onClose }: { device: NamedDevice; onClose: () => void }) {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const [name, setName] = useState(device.name);
  const [fault, setFault] = useState<string | null>(null);

  async function save() {
    const intent = { type: 'nameDevice', device: device.id as DeviceId, name } as const;
    const why = await act({ tool: 'spaces', intent }, <Trans>Renamed</Trans>);
    if (why) setFault(sentence(why.code));
    else onClose();
  }

  return (
    <Dialog
      title={t`What it is called`}
      open
      onClose={onClose}
      actions={
        <Button kind="main" onPress={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          error={fault ?? undefined}
          maxLength={40}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
