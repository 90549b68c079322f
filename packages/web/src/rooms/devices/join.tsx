// A fresh device with the link of another one: it asks, shows six digits, and comes in when somebody has said yes there.
import { Trans, useLingui } from '@lingui/react/macro';
import { browserRelays } from '@orrery/client';
import {
  type Asking,
  askByLink,
  type ByLinkWhy,
  type DeviceLink,
  hostOf,
  originOf,
  suites,
} from '@orrery/client/sync';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AlreadyHere } from '../kit/already-here.tsx';
import { nameThisDevice, useDeviceName } from '../kit/device-name.ts';
import { useEndings } from '../kit/relay-sentences.ts';
import { forgetLink, LINK_LASTS, openedLink } from './join-attempt.ts';
import { ShortCode } from './short-code.tsx';

const relays = browserRelays();

export default function Join() {
  const { t } = useLingui();
  const session = useSession();
  const [opened] = useState(openedLink);
  if (session.phase.name === 'open') return <AlreadyHere title={t`Come in by a link`} />;
  return (
    <Screen title={t`Come in by a link`} narrow back={{ href: '/', label: t`Back` }}>
      {opened.kind === 'link' ? (
        <Ask link={opened.link} relay={opened.relay} />
      ) : (
        <Flow>
          <Notice kind={opened.kind === 'none' ? 'remark' : 'error'} {...nowhere[opened.kind]} />
          <ButtonLink href="/by-kit">
            <Trans>Come in with a kit</Trans>
          </ButtonLink>
        </Flow>
      )}
    </Screen>
  );
}

/** Why there is no way in by what was opened, and what to do. */
const nowhere = {
  versionUnknown: {
    what: <Trans>A newer Orrery made this link.</Trans>,
    todo: <Trans>Reload the page to get the newer one, and open the link again.</Trans>,
  },
  damaged: {
    what: <Trans>A piece of this link is missing.</Trans>,
    todo: <Trans>Copy all of it, or point the camera at the code once more.</Trans>,
  },
  none: {
    what: <Trans>There is no link here.</Trans>,
    means: (
      <Trans>One that was opened is forgotten when the page is loaded again, so that nobody finds it.</Trans>
    ),
    todo: (
      <Trans>
        Open it once more, or point the camera at the code again. It is shown on a device that has Orrery:
        Settings, Devices and relay, Add a device.
      </Trans>
    ),
  },
} as const;

function Ask({ link, relay }: { link: DeviceLink; relay: string }) {
  const { t } = useLingui();
  const session = useSession();
  const [, go] = useLocation();
  const ending = useEndings();
  const sentence = useRefusals();
  const guess = useDeviceName();
  const [name, setName] = useState(guess);
  const [nameFault, setNameFault] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const asking = useRef<Asking | null>(null);
  useEffect(() => () => asking.current?.stop(), []);
  // a no is told to nobody, and the other device shows its link no longer than this
  useEffect(() => {
    if (!code) return;
    const over = setTimeout(() => {
      asking.current?.stop();
      setFault(
        t`Nobody has let this device in, and the link is not shown any more. Let the other device show a new one.`,
      );
    }, LINK_LASTS);
    return () => clearTimeout(over);
  }, [code, t]);

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === '') return setNameFault(t`Please give a name. Any name will do.`);
    setNameFault(null);
    setFault(null);
    setBusy(true);
    const by = { suites, connect: relays.connect(relay), origin: originOf(relay), relay, link };
    const asked = await askByLink({ ...by, after: relays.after });
    if (!asked.ok) {
      setBusy(false);
      return setFault(sayWhy(asked.why));
    }
    asking.current = asked.value;
    setCode(asked.value.code);
    const admitted = await asked.value.admitted();
    asking.current = null;
    const entered = admitted.ok ? await session.enter((vault) => admitted.value.keep(vault)) : admitted;
    if (entered.ok) {
      forgetLink();
      go('/keep', { replace: true, state: 'entered' });
      return nameThisDevice(session, entered.value.seat, name);
    }
    setBusy(false);
    setCode(null);
    if (entered.why.code !== 'leftOff') setFault(sayWhy(entered.why));
  }

  function sayWhy(why: ByLinkWhy): string {
    if (why.code === 'apart')
      return why.ending === 'denied'
        ? t`This link does not lead in any more. Let the other device show a new one.`
        : ending(why.ending);
    if (why.code === 'linkCrowded')
      return t`Too many have answered this link. Let the other device show a new one.`;
    if (why.code === 'notAsLinked')
      return t`What the relay has is not what the link leads to. Nothing was taken over; please tell nobody your kit there.`;
    if (why.code === 'leftOff') return '';
    return sentence(why.code);
  }

  if (code)
    return (
      <Flow>
        <p className="t-lead">
          <Trans>The other device shows these digits too. If they are the same, say yes there.</Trans>
        </p>
        <ShortCode code={code} />
        <Progress
          words={<Trans>Waiting for your yes on the other device</Trans>}
          onCancel={() => asking.current?.stop()}
        />
      </Flow>
    );
  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          What you have on your other device comes here, sealed, over {hostOf(relay)}. Both go on together
          from then on.
        </Trans>
      </p>
      <p>
        <Trans>
          Go on only if you made this link yourself, on a device of yours: whoever made it reads all that you
          write here.
        </Trans>
      </p>
      {fault ? <Notice what={fault} announce /> : null}
      <form onSubmit={(event) => void ask(event)}>
        <TextField
          label={t`What this device is called`}
          hint={t`So that you know it among others. Only you see it.`}
          value={name}
          onChange={setName}
          error={nameFault ?? undefined}
          maxLength={40}
        />
        <Button kind="main" type="submit" wide busy={busy ? t`Asking` : undefined}>
          <Trans>Ask to come in</Trans>
        </Button>
      </form>
    </Flow>
  );
}
