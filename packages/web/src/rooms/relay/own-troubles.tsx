// What is not as it should be in one's own space or with its relay, each with its sentence.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Ending, Space } from '@orrery/client/sync';
import type { DeviceId } from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { type RelayStanding, useRelay } from '../../app/relay.ts';
import { usePhase } from '../../app/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { mayPass, refusesNewcomers, useEndings } from '../kit/relay-sentences.ts';
import type { Trouble } from './trouble.ts';

/** None before there is a kit. */
export function useOwnTroubles(): Trouble[] {
  const phase = usePhase();
  const relay = useRelay();
  const ofDevices = useDeviceTroubles();
  const ofRelay = useRelayTroubles();
  const space = phase.name === 'open' ? phase.home.space : undefined;
  if (!space || !relay) return [];
  return [...ofRelay(relay), ...(space.isLostAgain ? [lostAgain(space)] : []), ...ofDevices(space)];
}

const ToMove = () => (
  <ButtonLink href="/settings/devices/move">
    <Trans>Move to another relay</Trans>
  </ButtonLink>
);

const lostAgain = (space: Space): Trouble => ({
  id: 'lostAgain',
  what: <Trans>The relay has lost again what it had taken in.</Trans>,
  means: (
    <Trans>
      It was given all of it back from here, so nothing is missing. Once may be a backup that was put back;
      twice is a fault, or no accident.
    </Trans>
  ),
  todo: <Trans>Ask whoever runs it, or move to another one.</Trans>,
  actions: (
    <>
      <ToMove />
      <Button kind="plain" onPress={() => void space.forgiveLost()}>
        <Trans>I have asked</Trans>
      </Button>
    </>
  ),
});

function useDeviceTroubles(): (space: Space) => Trouble[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  return (space) => {
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
  };
}

/** It is the page that is too old. */
const isOfAge = (ended: Ending): boolean => ended === 'updateNeeded' || ended === 'versionUnknown';

function useRelayTroubles(): (relay: RelayStanding) => Trouble[] {
  const endingOf = useEndings();
  return ({ ended, missing, faults, refused, isFull, isFullHere, hasBeside, isFresh }) => {
    const troubles: Trouble[] = [];
    const actions = <ToMove />;
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
        actions,
      });
    else if (ended === 'denied' && !isFresh)
      troubles.push({
        id: 'denied',
        isPassing: true,
        what: <Trans>The relay does not know this device.</Trans>,
        means: <Trans>It has lost what it had of yours, or never had it. Nothing is missing here.</Trans>,
        todo: (
          <Trans>
            Leave this device open for some minutes: it gives back what was lost, by itself. Only if it stays
            so while another device of yours reaches the relay: save an export, erase what is here, and come
            in again with the kit.
          </Trans>
        ),
        actions,
      });
    else if (ended && ended !== 'lost' && !(isFresh && refusesNewcomers.has(ended)))
      troubles.push({
        id: ended,
        what: endingOf(ended),
        isPassing: mayPass.has(ended),
        ...(isOfAge(ended) ? {} : { actions }),
      });
    if (isFull)
      troubles.push({
        id: 'full',
        what: <Trans>The relay has no room for all that is yours.</Trans>,
        means: <Trans>What is not there yet lies on this device alone.</Trans>,
        todo: <Trans>Ask its host for more room, and save an export until there is some.</Trans>,
        actions,
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
        todo: (
          <Trans>
            Connect your other devices: what they have, they give back. If it stays so, move to another relay.
          </Trans>
        ),
        actions,
      });
    if (faults.includes('versionUnknown'))
      troubles.push({
        id: 'newer',
        what: <Trans>A device of yours has a newer Orrery.</Trans>,
        means: <Trans>What it wrote is kept at the relay, and not to be seen here yet.</Trans>,
        todo: <Trans>Reload the page to get the newer one.</Trans>,
      });
    if (faults.some((fault) => fault !== 'versionUnknown'))
      troubles.push({
        id: 'faults',
        what: <Trans>The relay handed over something that is not genuine.</Trans>,
        means: <Trans>It was set aside, and changed nothing.</Trans>,
        todo: <Trans>Tell whoever runs it, or move to another one. Nothing is lost by that.</Trans>,
        actions,
      });
    if (refused.length > 0)
      troubles.push({
        id: 'refused',
        what: <Trans>The relay would not take something of yours.</Trans>,
        means: <Trans>It lies on this device alone. A fault of the relay, or of an old version.</Trans>,
        todo: <Trans>Reload the page. If this stays, save an export, and tell whoever runs the relay.</Trans>,
        actions,
      });
    return troubles;
  };
}
