import { type OwnDevice, ownDevices, type Space } from '@orrery/client/sync';
import type { DeviceId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';

export interface NamedDevice extends OwnDevice {
  /** As its owner calls it; empty where it was never named. */
  readonly name: string;
  /** When it was first named; ISO 8601 with Z. */
  readonly since: string | undefined;
}

/** One's own devices, those that are in first; null while they are being looked up, and where there is no kit. */
export function useDevices(space: Space | undefined): readonly NamedDevice[] | null {
  const { state, version } = useOrrery();
  const [devices, setDevices] = useState<readonly OwnDevice[] | null>(null);
  // what came in changes who is in, too, without a word in the state
  const [heard, setHeard] = useState(0);
  useEffect(() => space?.watch(() => setHeard((count) => count + 1)), [space]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew when something was written or came in
  useEffect(() => {
    if (!space) return;
    let isHere = true;
    void ownDevices(space).then((found) => {
      if (isHere) setDevices(found);
    });
    return () => {
      isHere = false;
    };
  }, [space, version, heard]);
  if (!devices) return null;
  const named = devices.map((device) => ({
    ...device,
    name: state.spaces.devices.get(device.id as DeviceId)?.fields.name ?? '',
    since: state.spaces.since.get(device.id as DeviceId),
  }));
  return [...named.filter(({ isIn }) => isIn), ...named.filter(({ isIn }) => !isIn)];
}
