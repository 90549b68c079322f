// An invitation, before anything is open: read here, in a browser that may know nothing of Orrery. Reading asks nobody anything and stores
// nothing; to say no is to close it.
import { Trans, useLingui } from '@lingui/react/macro';
import { relayOf } from '@orrery/client/sync';
import { inSentence } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { forgetInvitation, INVITED } from '../../../app/invitation-link.ts';
import { useRefusals } from '../../../app/refusals.tsx';
import { useSample } from '../../../app/sample.tsx';
import { usePhase, useSession } from '../../../app/session.tsx';
import { forgetCopy } from '../../../app/update.ts';
import { systemZone } from '../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { type Opened, openedInvitation } from './opened.ts';
import { PasteLink } from './paste-link.tsx';
import styles from './reading.module.css';
import { Reading, TwoCircles } from './reading.tsx';

export default function InvitedScreen() {
  const { t } = useLingui();
  const [opened, setOpened] = useState<Opened>(openedInvitation);
  const [isDeclined, setDeclined] = useState(false);
  const phase = usePhase();
  // another link, opened in the same page
  useEffect(() => {
    const open = () => setOpened(openedInvitation());
    addEventListener(INVITED, open);
    return () => removeEventListener(INVITED, open);
  }, []);

  if (isDeclined)
    return (
      <Screen title={t`That is all`} documentTitle={t`Orrery`} narrow>
        <Flow>
          <p className="t-lead">
            <Trans>Nobody is told, and nothing of it was kept here. You owe nobody a reason.</Trans>
          </p>
          <p className="t-caption">
            <Trans>
              The message with the link is where it was, and the browser itself may remember the link, and
              with it all that it says. To be rid of that, delete the last hour from the browser’s history.
            </Trans>
          </p>
          <ButtonRow>
            <ButtonLink href="/">
              <Trans>What Orrery is</Trans>
            </ButtonLink>
          </ButtonRow>
        </Flow>
      </Screen>
    );
  if (opened.kind !== 'invitation')
    return (
      <Screen
        title={t`Somebody invited me`}
        documentTitle={t`Orrery`}
        back={{ href: '/', label: t`Back` }}
        narrow
      >
        <PasteLink fault={opened.kind} onOpen={setOpened} />
      </Screen>
    );
  return (
    <Invitation
      opened={opened}
      onDecline={() => {
        forgetInvitation();
        if (phase.name === 'new') void forgetCopy();
        setDeclined(true);
      }}
    />
  );
}

function Invitation(props: { opened: Extract<Opened, { kind: 'invitation' }>; onDecline: () => void }) {
  const { link } = props.opened;
  const by = inSentence(link.preview.by);
  const as = link.form === 'care' ? link.role : undefined;
  const { t } = useLingui();
  const session = useSession();
  const phase = usePhase();
  const sample = useSample();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const isNew = phase.name === 'new' && !sample.loop;

  async function join() {
    if (sample.loop) sample.end();
    if (phase.name === 'new') {
      const begun = await session.begin();
      if (!begun.ok) return tell({ words: sentence(begun.why.code) });
      if (session.phase.name === 'open')
        await session.phase.loop.intend({
          tool: 'people',
          intent: { type: 'describeMe', changes: { zone: systemZone() } },
        });
    }
    go('/invited/join');
  }

  return (
    <Screen
      title={
        as
          ? t`Somebody who calls themselves ${by} asks you to work with them`
          : t`Somebody who calls themselves ${by} asks you into a circle`
      }
      documentTitle={t`Orrery`}
      narrow
      dock={
        <>
          <div className={styles.answers}>
            <Button onPress={props.onDecline}>
              <Trans>Say no</Trans>
            </Button>
            {isNew ? (
              <Button
                onPress={() => {
                  go('/');
                  void sample.start();
                }}
              >
                <Trans>A sample</Trans>
              </Button>
            ) : null}
            <Button onPress={() => void join()}>
              <Trans>Join</Trans>
            </Button>
          </div>
          <p className="t-caption">
            {isNew ? (
              <Trans>
                No account, no address, no phone number. The sample shows people who are made up, and nothing
                of this circle.
              </Trans>
            ) : (
              <Trans>No account, no address, no phone number.</Trans>
            )}
          </p>
        </>
      }
    >
      <Flow>
        <TwoCircles />
        {link.after ? (
          <p>
            <Trans>It goes on from another circle that {by} was in.</Trans>
          </p>
        ) : null}
        <Reading preview={link.preview} relay={link.relay} from={new URL(relayOf(location)).host} as={as} />
      </Flow>
    </Screen>
  );
}
