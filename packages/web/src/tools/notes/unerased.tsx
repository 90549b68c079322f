// What was erased and is not gone everywhere yet. Nothing where it is.
import { Trans } from '@lingui/react/macro';
import { useOrrery } from '../../app/orrery.tsx';
import { useRelay } from '../../app/relay.ts';
import { Notice } from '../../ui/notice.tsx';

export function Unerased() {
  const { leftToErase } = useOrrery();
  const relay = useRelay();
  if (leftToErase > 0)
    return (
      <Notice
        kind="remark"
        what={<Trans>Something that you erased still lies on this device, sealed.</Trans>}
        todo={<Trans>It goes the next time that Orrery is opened here.</Trans>}
      />
    );
  if (relay && relay.erasing > 0)
    return (
      <Notice
        kind="remark"
        what={<Trans>What you erased is gone from this device.</Trans>}
        means={<Trans>The relay may still hold it, sealed, until this device reaches it again.</Trans>}
      />
    );
  return null;
}
