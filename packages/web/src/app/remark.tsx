import { Trans } from '@lingui/react/macro';
import { useOnline } from '../shell/online.ts';
import { Button } from '../ui/button.tsx';
import { OfflineMark } from '../ui/offline-mark.tsx';
import { useSample } from './sample.tsx';
import { useUpdate } from './update.ts';

/** What the app has to say about itself: a sample, no network, a newer version. */
export function Remark() {
  const online = useOnline();
  const update = useUpdate();
  const sample = useSample();
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
      {online ? null : <OfflineMark />}
    </>
  );
}
