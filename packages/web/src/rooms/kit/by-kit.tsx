// Another device, the kit in hand: everything comes from the relay, and the device is in, and then in every circle. The kit is needed for
// this moment only.
import { Trans, useLingui } from '@lingui/react/macro';
import { browserRelays } from '@orrery/client';
import { enterByKit, originOf, relayAddress, relayOf, type SeatRecord, suites } from '@orrery/client/sync';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { usePhase, useSession } from '../../app/session.tsx';
import { placeNow } from '../../shell/location.ts';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { AlreadyHere } from './already-here.tsx';
import { setArriving, useArriving } from './arriving.ts';
import { nameThisDevice, useDeviceName } from './device-name.ts';
import { IntoCircles, intoCircles } from './into-circles.tsx';
import { useKit } from './kit-fields.tsx';
import { useEndings } from './relay-sentences.ts';

const relays = browserRelays();

export default function ByKit() {
  const { t } = useLingui();
  const session = useSession();
  const phase = usePhase();
  const arriving = useArriving();
  const [, go] = useLocation();
  const ending = useEndings();
  const sentence = useRefusals();
  const kit = useKit();
  const guess = useDeviceName();
  const [name, setName] = useState(guess);
  const [nameFault, setNameFault] = useState<string | null>(null);
  const [host, setHost] = useState<string>(location.host);
  const [hostFault, setHostFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { tell } = useToasts();
  // a device that may be in although no answer came: tried again, it is this one and no second
  const unsure = useRef<SeatRecord>(undefined);
  const leaving = useRef(new AbortController());
  if (phase.name === 'open' && arriving) return <IntoCircles arriving={arriving} />;
  if (phase.name === 'open') return <AlreadyHere title={t`Come in with a kit`} />;

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const isNamed = name.trim() !== '';
    setNameFault(isNamed ? null : t`Please give a name. Any name will do.`);
    setBusy(true);
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const taken = await kit.take();
    // what somebody typed goes before what the file remembers
    const isOfPage = host === location.host && !taken?.relay;
    const address = host === location.host ? (taken?.relay ?? host) : host;
    const relay = isOfPage ? relayOf(location) : relayAddress(address);
    setHostFault(relay ? null : t`That is no address of a relay. It looks like orrery.example.org.`);
    if (!taken || !relay || !isNamed) {
      taken?.root.fill(0);
      return setBusy(false);
    }
    setArriving({ step: 'own' });
    const entered = await session.enter((vault) =>
      enterByKit({
        ...{ suites, vault, relay, root: taken.root, unsure: unsure.current, signal },
        ...{ connect: relays.connect(relay), origin: originOf(relay) },
      }),
    );
    if (entered.ok) {
      kit.forget();
      void nameThisDevice(session, entered.value.seat, name);
      const isToBeRead = await intoCircles(session, taken.root);
      // somebody may have gone elsewhere meanwhile
      if (!isToBeRead && placeNow() === '/by-kit') go('/keep', { replace: true, state: 'entered' });
      return;
    }
    taken.root.fill(0);
    setArriving(null);
    setBusy(false);
    const { why } = entered;
    if ('unsure' in why) unsure.current = why.unsure ?? unsure.current;
    if (signal.aborted) return;
    if (why.code === 'apart') {
      if (why.ending !== 'denied') return setHostFault(ending(why.ending));
      kit.refuse(
        t`Nothing is kept there under these words. Is it the right relay, and the newest of your kits?`,
      );
    } else if (why.code === 'relayFull')
      setHostFault(t`The relay has no room for anything more. Please ask its host for room.`);
    else if (why.code === 'devicesFull')
      kit.refuse(
        t`As many devices are in as there can be. On one of them, take one out that you do not use, then come in here.`,
      );
    else tell({ words: sentence(why.code) });
  }

  return (
    <Screen
      title={t`Come in with a kit`}
      documentTitle={t`Orrery`}
      narrow
      back={{ href: '/', label: t`Back` }}
    >
      <Flow>
        <p className="t-lead">
          <Trans>
            What you wrote on another device comes here, sealed, from the relay. It stays there too, and both
            go on together.
          </Trans>
        </p>
        <form onSubmit={(event) => void enter(event)}>
          {kit.fields}
          <TextField
            label={t`The relay`}
            hint={t`It stands on the kit, under the words.`}
            value={host}
            onChange={setHost}
            error={hostFault ?? undefined}
            autoComplete="url"
            spellCheck={false}
          />
          <TextField
            label={t`What this device is called`}
            hint={t`So that you know it among others. Only you see it.`}
            value={name}
            onChange={setName}
            error={nameFault ?? undefined}
            maxLength={40}
          />
          <Button kind="main" type="submit" wide busy={busy ? t`Fetching what is yours` : undefined}>
            <Trans>Come in</Trans>
          </Button>
          {busy ? (
            <Button onPress={() => leaving.current.abort()}>
              <Trans>Cancel</Trans>
            </Button>
          ) : null}
        </form>
      </Flow>
    </Screen>
  );
}
