// What is not as it should be in one's own space or with its relay, each with its sentence. None of it keeps anybody from writing.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Space } from '@orrery/client/sync';
import type { DeviceId } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { type RelayStanding, useRelay } from '../../app/relay.ts';
import { Notice } from '../../ui/notice.tsx';
import { refusesNewcomers, useEndings } from '../kit/relay-sentences.ts';

interface Trouble {
  readonly id: string;
  readonly what: ReactNode;
  readonly means?: ReactNode;
  readonly todo?: ReactNode;
}

export function Troubles({ space }: { space: Space }) {
  const relay = useRelay();
  const ofDevices = useDeviceTroubles(space);
  const ofRelay = useRelayTroubles();
  return [...(relay ? ofRelay(relay) : []), ...ofDevices].map(({ id, ...trouble }) => (
    <Notice key={id} {...trouble} />
  ));
}

function useDeviceTroubles(space: Space): Trouble[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const alarms = space.alarms();
  const forked = [...new Set(alarms.flatMap((alarm) => (alarm.kind === 'fork' ? [alarm.device] : [])))];
  const wrong = alarms.filter(({ kind }) => kind !== 'fork').length;
  const troubles: Trouble[] = forked.map((device) => {
    const name = state.spaces.devices.get(device as DeviceId)?.fields.name || t`A device without a name`;
    return {
      id: device,
      what: <Trans>{name} has written twice from the same place.</Trans>,
      means: (
        <Trans>
          It was put back from a backup, or somebody has a copy of it. Both branches are kept, side by side.
        </Trans>
      ),
      todo: <Trans>If you did not put it back yourself, take it out with your kit.</Trans>,
    };
  });
  if (wrong > 0)
    troubles.push({
      id: 'wrong',
      what: <Trans>One of your devices has sealed something wrongly.</Trans>,
      means: plural(wrong, {
        one: 'One piece cannot be read as it should. A fault of an old version, or somebody has a device of yours in hand.',
        other:
          '# pieces cannot be read as they should. A fault of an old version, or somebody has a device of yours in hand.',
      }),
      todo: <Trans>If a device is no longer with you, take it out with your kit.</Trans>,
    });
  return troubles;
}

function useRelayTroubles(): (relay: RelayStanding) => Trouble[] {
  const endingOf = useEndings();
  return ({ ended, missing, faults, refused, isFull, isFullHere, hasBeside, isFresh }) => {
    const troubles: Trouble[] = [];
    if (ended === 'ended')
      troubles.push({
        id: 'ended',
        // its word alone: nothing that this device has tells so
        what: <Trans>The relay says that this device was taken out.</Trans>,
        means: (
          <Trans>
            What is here can still be read here. Nothing new comes, and what you write now stays on this
            device.
          </Trans>
        ),
        todo: (
          <Trans>
            Look on another device of yours whether it is so. If it was a mistake: save an export, erase what
            is here, and come in again.
          </Trans>
        ),
      });
    else if (ended === 'denied' && !isFresh)
      troubles.push({
        id: 'denied',
        what: <Trans>The relay does not know this device.</Trans>,
        means: <Trans>It has lost what it had of yours, or never had it. Nothing is missing here.</Trans>,
        todo: (
          <Trans>
            Leave this device open for some minutes: it gives back what was lost, by itself. Only if it stays
            so while another device of yours reaches the relay: save an export, erase what is here, and come
            in again with the kit.
          </Trans>
        ),
      });
    else if (ended && ended !== 'lost' && !(isFresh && refusesNewcomers.has(ended)))
      troubles.push({ id: ended, what: endingOf(ended) });
    if (isFull)
      troubles.push({
        id: 'full',
        what: <Trans>The relay has no room for all that is yours.</Trans>,
        means: <Trans>What is not there yet lies on this device alone.</Trans>,
        todo: <Trans>Ask its host for more room, and save an export until there is some.</Trans>,
      });
    if (isFullHere)
      troubles.push({
        id: 'fullHere',
        what: <Trans>This device has no room for what comes in.</Trans>,
        means: <Trans>What you wrote on other devices waits at the relay.</Trans>,
        todo: <Trans>Free some space on this device; then it comes by itself.</Trans>,
      });
    if (hasBeside)
      troubles.push({
        id: 'beside',
        what: <Trans>Something you wrote in another tab is not to be seen yet.</Trans>,
        means: <Trans>It is kept, and appears by itself as soon as there is room for it.</Trans>,
        todo: <Trans>Free some space on this device, and let it reach the relay.</Trans>,
      });
    if (missing > 0)
      troubles.push({
        id: 'missing',
        what: <Trans>The relay holds something back.</Trans>,
        means: plural(missing, {
          one: 'One piece of yours that it knows of did not come. What you see here is as of before it.',
          other: '# pieces of yours that it knows of did not come. What you see here is as of before them.',
        }),
        todo: <Trans>Connect your other devices: what they have, they give back.</Trans>,
      });
    if (faults.length > 0)
      troubles.push({
        id: 'faults',
        what: <Trans>The relay handed over something that is not genuine.</Trans>,
        means: <Trans>It was set aside, and changed nothing.</Trans>,
        todo: <Trans>Save an export, and think about another relay.</Trans>,
      });
    if (refused.length > 0)
      troubles.push({
        id: 'refused',
        what: <Trans>The relay would not take something of yours.</Trans>,
        means: <Trans>It lies on this device alone. A fault of the relay, or of an old version.</Trans>,
        todo: <Trans>Reload the page. If this stays, save an export, and tell whoever runs the relay.</Trans>,
      });
    return troubles;
  };
}
