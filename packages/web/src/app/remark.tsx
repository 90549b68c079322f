import { Plural, Trans } from '@lingui/react/macro';
import type { Ending } from '@orrery/client/sync';
import { useLocation } from 'wouter';
import { useOnline } from '../shell/online.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { OfflineMark } from '../ui/offline-mark.tsx';
import { type RelayStanding, useRelay } from './relay.ts';
import { useSample } from './sample.tsx';
import { usePhase } from './session.tsx';
import { useUpdate } from './update.ts';

/** Endings after which the relay does not come back by itself. */
const lasting: ReadonlySet<Ending | undefined> = new Set([
  'denied',
  'ended',
  'updateNeeded',
  'versionUnknown',
]);

const hasTrouble = (relay: RelayStanding): boolean =>
  relay.missing + relay.faults.length + relay.refused.length > 0 ||
  relay.isFull ||
  relay.isFullHere ||
  relay.hasBeside ||
  lasting.has(relay.ended);

/** What the app has to say about itself: a sample, no network, a newer version, damage, a relay that is away. */
export function Remark() {
  const online = useOnline();
  const update = useUpdate();
  const sample = useSample();
  const phase = usePhase();
  const relay = useRelay();
  const [path] = useLocation();
  return (
    <>
      {sample.loop ? (
        <Button kind="plain" onPress={sample.end}>
          <Trans>Leave the sample</Trans>
        </Button>
      ) : null}
      {update ? (
        <Button kind="plain" onPress={update}>
          <Trans>Load the newer version</Trans>
        </Button>
      ) : null}
      {!sample.loop && phase.name === 'open' && phase.damage.length > 0 ? (
        <ButtonLink kind="plain" href="/settings">
          <Trans>Something does not open</Trans>
        </ButtonLink>
      ) : null}
      {relay && hasTrouble(relay) && path !== '/settings/devices' ? (
        <ButtonLink kind="plain" href="/settings/devices">
          {relay.ended === 'ended' ? <Trans>This device is out</Trans> : <Trans>Look at the relay</Trans>}
        </ButtonLink>
      ) : null}
      {relay?.phase === 'apart' && relay.unsent > 0 ? (
        <OfflineMark words={<Plural value={relay.unsent} one="# not sent yet" other="# not sent yet" />} />
      ) : online ? null : (
        <OfflineMark />
      )}
    </>
  );
}
