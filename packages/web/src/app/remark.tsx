import { Trans } from '@lingui/react/macro';
import { useOnline } from '../shell/online.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { OfflineMark } from '../ui/offline-mark.tsx';
import { useSample } from './sample.tsx';
import { usePhase } from './session.tsx';
import { useUpdate } from './update.ts';

/** What the app has to say about itself: a sample, no network, a newer version, damage. */
export function Remark() {
  const online = useOnline();
  const update = useUpdate();
  const sample = useSample();
  const phase = usePhase();
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
      {online ? null : <OfflineMark />}
    </>
  );
}
