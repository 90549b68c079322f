import { Trans, useLingui } from '@lingui/react/macro';
import type { Space } from '@orrery/client/sync';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useDevices } from '../devices/use-devices.ts';
import { KeepForm } from './keep-form.tsx';

/** Only the relay says that this is all: so it is said as of when it is. */
function Arrived() {
  const phase = usePhase();
  const space = phase.name === 'open' ? phase.home.space : undefined;
  return space ? <AsOf space={space} /> : null;
}

function AsOf({ space }: { space: Space }) {
  const { dayOf, dayWithYear } = useFormats();
  const devices = useDevices(space);
  if (!devices) return null;
  // this one has just written its own name
  const others = devices.flatMap(({ isThis, lastWrote }) => (isThis || !lastWrote ? [] : [lastWrote]));
  const newest = others.sort().at(-1);
  const day = newest && dayWithYear(dayOf(newest));
  return (
    <Notice
      kind="remark"
      what={
        day ? (
          <Trans>What the relay has of yours is here, up to {day}.</Trans>
        ) : (
          <Trans>What the relay has of yours is here.</Trans>
        )
      }
      means={<Trans>Now a passphrase for this device, so that only you can open it.</Trans>}
      todo={<Trans>If you miss something newer, open Orrery on your other device for a moment.</Trans>}
      announce
    />
  );
}

export default function Keep() {
  const { t } = useLingui();
  const [, go] = useLocation();
  // said once, to somebody who has just come in from another device
  const [hasEntered] = useState(() => history.state === 'entered');
  return (
    <Screen title={t`Keep this?`} narrow back={{ href: '/settings', label: t`Settings` }}>
      <Flow>
        {hasEntered ? <Arrived /> : null}
        <KeepForm onKept={() => go(hasEntered ? '/' : '/settings')} />
      </Flow>
    </Screen>
  );
}
