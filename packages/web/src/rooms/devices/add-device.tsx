// Another device comes in by a link: shown here as a code for its camera, answered there, and let in here once both show the
// same six digits.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type DeviceLink,
  encodeDeviceLink,
  hostOf,
  inviteDevice,
  relayOf,
  suites,
} from '@orrery/client/sync';
import { useEffect, useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { useRelay } from '../../app/relay.ts';
import { usePhase } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Progress } from '../../ui/progress.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { Answerers } from './answerers.tsx';
import { CopyLink } from './copy-link.tsx';
import { LINK_LASTS } from './join-attempt.ts';

export default function AddDevice() {
  const { t } = useLingui();
  const phase = usePhase();
  const relay = useRelay();
  const sentence = useRefusals();
  const [link, setLink] = useState<DeviceLink | null>(null);
  const { tell } = useToasts();
  const [busy, setBusy] = useState(false);
  const home = phase.name === 'open' ? phase.home : undefined;
  const space = home?.space;

  useEffect(() => {
    if (!link) return;
    const over = setTimeout(() => {
      setLink(null);
      tell({
        words: <Trans>That code has been there long enough. Show a new one when you are ready.</Trans>,
      });
    }, LINK_LASTS);
    return () => clearTimeout(over);
  }, [link, tell]);

  async function invite() {
    if (!space || busy) return;
    setBusy(true);
    // whoever answered an older link answered one that is forgotten
    home?.sync?.drop(home.sync.mail);
    const invited = await inviteDevice(space, suites);
    setBusy(false);
    if (invited.ok) setLink(invited.value);
    else tell({ words: sentence(invited.why.code) });
  }

  const address = link && space ? addressOf(link, space.seat.relay) : null;
  const isThere = relay?.phase === 'together';
  return (
    <Screen title={t`Add a device`} narrow back={{ href: '/settings/devices', label: t`Devices and relay` }}>
      <Flow>
        {!space || !home || relay?.phase === 'elsewhere' ? (
          <Empty>
            {space ? (
              <Trans>
                Another tab of Orrery talks to the relay. Close the other tabs, then come back here.
              </Trans>
            ) : (
              <Trans>First make a kit: it gives you a relay, over which devices meet.</Trans>
            )}
          </Empty>
        ) : relay?.ended === 'ended' ? (
          <Empty>
            <Trans>
              This device was taken out, so it cannot bring in another one. Use one that is in, or your kit.
            </Trans>
          </Empty>
        ) : !address || !link ? (
          <>
            <p className="t-lead">
              <Trans>
                The other device gets everything that is yours, and all that you write from then on. Have it
                beside you.
              </Trans>
            </p>
            <Button kind="main" onPress={() => void invite()} busy={busy ? t`One moment` : undefined}>
              <Trans>Show the code</Trans>
            </Button>
            <p className="t-caption">
              <Trans>Is the other device somewhere else, or gone? Then come in there with your kit.</Trans>
            </p>
          </>
        ) : isThere || home.sync?.mail.length ? (
          <Answerers home={home} space={space} link={link} onIn={() => setLink(null)}>
            <ol>
              <li>
                <Trans>Point the camera of the other device at this, and open the address.</Trans>
              </li>
              <li>
                <Trans>It shows six digits. The same six appear here.</Trans>
              </li>
            </ol>
            <QrCode text={address} label={t`A code with the link for your other device`} />
            <Disclosure label={t`No camera? Take the link over`}>
              <CopyLink address={address} />
            </Disclosure>
          </Answerers>
        ) : (
          <Progress
            words={
              relay?.phase === 'apart' ? (
                <Trans>Waiting for the relay, which does not answer right now</Trans>
              ) : (
                <Trans>Telling the relay</Trans>
              )
            }
            detail={<Trans>It has to know of the link before another device can use it.</Trans>}
            onCancel={() => setLink(null)}
          />
        )}
      </Flow>
    </Screen>
  );
}

/** What stands behind the # is sent to nobody. A relay that is not the one of the page stands beside it. */
function addressOf(link: DeviceLink, relay: string): string {
  const elsewhere = relay === relayOf(location) ? '' : `@${hostOf(relay)}`;
  return `${location.origin}/join#${encodeDeviceLink(link)}${elsewhere}`;
}
