// Erasing is the one thing here that no Undo brings back: it asks for a word to be written, and then does it for real.
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useRelay } from '../../app/relay.ts';
import { usePhase, useSession } from '../../app/session.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';

export default function Erase() {
  const { t } = useLingui();
  const session = useSession();
  const phase = usePhase();
  const relay = useRelay();
  const hasCircles = phase.name === 'open' && (phase.home?.circles?.all().length ?? 0) > 0;
  const [, go] = useLocation();
  const word = t`erase`;
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  // in the phase, not here: with what was open, the page that asked is gone
  const remains = phase.name === 'new' ? (phase.remains ?? []) : [];
  const [busy, setBusy] = useState(false);

  async function erase(event: FormEvent) {
    event.preventDefault();
    if (typed.trim().toLocaleLowerCase() !== word.toLocaleLowerCase()) {
      setFault(t`Please write “${word}”, so that this does not happen by accident.`);
      return;
    }
    setBusy(true);
    const erased = await session.erase();
    setBusy(false);
    if (erased.ok) go('/', { replace: true, state: 'erased' });
  }

  return (
    <Screen
      title={t`Erase everything here`}
      documentTitle={t`Settings`}
      narrow
      back={phase.name === 'open' ? { href: '/settings', label: t`Settings` } : { href: '/', label: t`Back` }}
    >
      <Flow>
        <p className="t-lead">
          <Trans>
            This removes all that Orrery keeps in this browser: everything you wrote, the keys, and the app’s
            own copy. It cannot be taken back.
          </Trans>
        </p>
        <ul>
          <li>
            <Trans>An export that you saved elsewhere stays, and can be brought back.</Trans>
          </li>
          {relay ? (
            <li>
              <Trans>
                The sealed copy at {relay.host} stays, and with your kit it comes back. This device stays on
                the list of yours, until you take it out from another one.
              </Trans>
            </li>
          ) : phase.name === 'open' ? null : (
            <li>
              <Trans>
                If you made a kit, the sealed copy at the relay stays, and with the kit it comes back.
              </Trans>
            </li>
          )}
          {hasCircles ? (
            <li>
              <Trans>
                You stay in your circles: the others go on reading your name among those who are in. Whoever
                wants to be out leaves each of them first.
              </Trans>
            </li>
          ) : null}
          <li>
            <Trans>The browser’s own history and downloads stay. Clear those in the browser.</Trans>
          </li>
          {session.vault.passkey === 'ready' ? (
            <li>
              <Trans>
                The passkey may stay in this device’s own list. It opens nothing any more; delete it there.
              </Trans>
            </li>
          ) : null}
        </ul>
        {remains.length > 0 ? (
          <Notice
            what={<Trans>Not everything could be removed.</Trans>}
            means={<Trans>Left over: {remains.join(', ')}</Trans>}
            todo={<Trans>Close other tabs of Orrery, then try again.</Trans>}
            announce
          />
        ) : null}
        <form onSubmit={(event) => void erase(event)}>
          <TextField
            label={t`Write “${word}”`}
            value={typed}
            onChange={setTyped}
            error={fault ?? undefined}
            autoComplete="off"
          />
          <ButtonRow>
            <Button alert type="submit" busy={busy ? t`Erasing` : undefined}>
              <Trans>Erase everything</Trans>
            </Button>
            <ButtonLink href={phase.name === 'open' ? '/settings' : '/'}>
              <Trans>Leave it as it is</Trans>
            </ButtonLink>
          </ButtonRow>
        </form>
      </Flow>
    </Screen>
  );
}
