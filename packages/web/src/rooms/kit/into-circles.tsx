// A device that has just come in with the kit comes into the circles, too, and then gets a passphrase.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Session } from '@orrery/client';
import type { Root } from '@orrery/client/sync';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { usePhase } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { type Arriving, forgetArrived, setArriving } from './arriving.ts';
import { Brought } from './brought.tsx';
import { seatedSoon } from './device-name.ts';

/**
 * Brings this device into every circle of whoever has come in, with the kit still in hand; nothing of the root is left afterwards. False
 * where there is no circle to speak of.
 */
export async function intoCircles(session: Session, root: Root): Promise<boolean> {
  const waiting = new AbortController();
  setArriving({ step: 'circles', stop: () => waiting.abort() });
  try {
    await seatedSoon(session);
    const circles = session.phase.name === 'open' ? session.phase.home.circles : undefined;
    const brought = await circles?.enterByKit(root, waiting.signal);
    const isAny = circles?.listed().some(({ form, standing }) => form === 'circle' && standing !== 'left');
    const isStopped = waiting.signal.aborted;
    setArriving(brought?.ok && isAny ? { step: 'done', left: brought.value, isStopped } : null);
    return Boolean(brought?.ok && isAny);
  } catch {
    // the page Together has the way to try again
    setArriving(null);
    return false;
  } finally {
    root.fill(0);
  }
}

export function IntoCircles({ arriving }: { arriving: Arriving }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const phase = usePhase();
  const circles = phase.name === 'open' ? phase.home.circles : undefined;
  useEffect(() => forgetArrived, []);
  return (
    <Screen title={t`Come in with a kit`} documentTitle={t`Settings`} narrow>
      <Flow>
        {arriving.step === 'done' && circles ? (
          <>
            <p className="t-lead">
              <Trans>What is yours alone is here.</Trans>
            </p>
            <Brought circles={circles} left={arriving.left} isStopped={arriving.isStopped} />
            <Button kind="main" wide onPress={() => go('/keep', { replace: true, state: 'entered' })}>
              <Trans>Go on</Trans>
            </Button>
          </>
        ) : (
          <Progress
            words={
              arriving.step === 'own' ? (
                <Trans>Fetching what is yours</Trans>
              ) : (
                <Trans>Bringing this device into your circles</Trans>
              )
            }
            detail={<Trans>Each is asked for at its own relay, and your kit is needed until then.</Trans>}
          />
        )}
        {arriving.step === 'circles' ? (
          <Button onPress={arriving.stop}>
            <Trans>Go on without waiting</Trans>
          </Button>
        ) : null}
      </Flow>
    </Screen>
  );
}
