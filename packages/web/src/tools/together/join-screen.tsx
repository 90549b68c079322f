// Joining by an invitation: a passphrase and a kit where there are none yet, then a name, then the digits.
import { Trans, useLingui } from '@lingui/react/macro';
import { hostOf, relayOf } from '@orrery/client/sync';
import { inSentence } from '@orrery/domain';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { forgetInvitation } from '../../app/invitation-link.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { MakeKit } from '../../rooms/kit/make-kit.tsx';
import { KeepForm } from '../../rooms/lock/keep-form.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { type Opened, openedInvitation } from './invited/opened.ts';
import { pathOf, useCircles, useLack } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

type Invitation = Extract<Opened, { kind: 'invitation' }>;

export default function JoinScreen() {
  const { t } = useLingui();
  const [opened] = useState(openedInvitation);
  const lack = useLack();
  const { tell } = useToasts();
  // what a step has done shows as the next one
  const [isMaking, setMaking] = useState(lack !== null);
  const isStep = lack !== null || isMaking;
  if (opened.kind !== 'invitation')
    return (
      <Screen
        title={t`Join a circle`}
        documentTitle={t`Orrery`}
        back={{ href: '/together', label: t`Together` }}
        narrow
      >
        <Empty
          action={
            <ButtonLink href="/invited">
              <Trans>Open the link again</Trans>
            </ButtonLink>
          }
        >
          <Trans>No invitation is open any more: it is forgotten when the page is loaded again.</Trans>
        </Empty>
      </Screen>
    );
  const circle = inSentence(opened.link.preview.circle) || t`a circle`;
  return (
    <Screen
      title={t`Join ${circle}`}
      documentTitle={t`Orrery`}
      back={{ href: '/invited', label: t`The invitation` }}
      visibility={isStep ? <OnlyYou /> : undefined}
      narrow
    >
      <Flow>
        {!isStep ? (
          <Name opened={opened} />
        ) : lack === 'passphrase' ? (
          <>
            <p className="t-caption">
              <Trans>First a passphrase for this device, then a kit on paper, then your name there.</Trans>
            </p>
            <KeepForm isStep onKept={() => scrollTo(0, 0)} />
          </>
        ) : (
          <MakeKit
            before={<KitFirst circle={circle} relay={opened.link.relay} />}
            otherwise={lack === null ? <Name opened={opened} /> : null}
            onDone={() => {
              setMaking(false);
              tell({ words: <Trans>Your kit works, and this device has forgotten it.</Trans> });
            }}
          />
        )}
      </Flow>
    </Screen>
  );
}

/** The kit is for what is mine alone; the relay that is offered for it may be that of whoever invites. */
function KitFirst({ circle, relay }: { circle: string; relay: string }) {
  const host = hostOf(relay);
  return (
    <p>
      {host === hostOf(relayOf(location)) ? (
        <Trans>
          Now a kit, for all that is yours alone, apart from {circle}. {host} keeps {circle}, too: if whoever
          runs it should not see when you write for yourself, choose another relay here.
        </Trans>
      ) : (
        <Trans>Now a kit, for all that is yours alone, apart from {circle}.</Trans>
      )}
    </p>
  );
}

function Name({ opened }: { opened: Invitation }) {
  const { preview, relay } = opened.link;
  const { t } = useLingui();
  const by = inSentence(preview.by);
  const circle = inSentence(preview.circle) || t`the circle`;
  const { list } = useFormats();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const circles = useCircles();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const everybody = list([preview.by, ...preview.members].map(inSentence));
  const host = hostOf(relay);

  async function join(event: FormEvent) {
    event.preventDefault();
    if (busy || !circles) return;
    if (name.trim() === '') return setFault(sentence({ code: 'nameMissing' }));
    setBusy(true);
    const joined = await circles.join(opened.text, name);
    setBusy(false);
    if (joined.ok) {
      forgetInvitation();
      return go(pathOf(joined.value), { replace: true });
    }
    const { code } = joined.why;
    if (code === 'nameMissing' || code === 'nameTooLong') setFault(sentence(joined.why));
    else tell({ words: sentence(joined.why) });
  }

  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          Your answer goes to {by}, over {host}. Then you compare digits, and everybody who is in says yes or
          no.
        </Trans>
      </p>
      <form onSubmit={(event) => void join(event)}>
        <TextField
          label={t`What you are called there`}
          hint={t`${everybody} will read it. A nickname will do, and you can change it.`}
          value={name}
          onChange={(next) => {
            setName(next);
            setFault(null);
          }}
          error={fault ?? undefined}
          autoComplete="off"
        />
        <p className="t-caption">
          <Trans>
            Nothing else of yours goes into {circle}: not your map, not your notes. What you share there you
            choose each time.
          </Trans>
        </p>
        <Button kind="main" type="submit" wide busy={busy ? t`Asking` : undefined}>
          <Trans>Ask to come in</Trans>
        </Button>
      </form>
    </Flow>
  );
}
