// A passkey as a second way in: what it would mean, setting it up, and removing it. Both ask for the passphrase: who has the open
// browser for a minute adds none of theirs, and nobody removes the only way in that they still know.
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../app/session.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { PasskeyRemove } from './passkey-remove.tsx';
import { PasskeySetUp } from './passkey-set-up.tsx';

export default function Passkey() {
  const { t } = useLingui();
  const { passkey } = useSession().vault;
  return (
    <Screen title={t`Open with a passkey`} narrow back={{ href: '/settings', label: t`Settings` }}>
      <Flow>
        {passkey === 'impossible' ? (
          <Notice
            kind="remark"
            what={<Trans>This browser has no passkeys for this address.</Trans>}
            means={<Trans>Your passphrase opens Orrery, as before.</Trans>}
          />
        ) : (
          <>
            <p className="t-lead">
              {passkey === 'ready' ? (
                <Trans>A passkey opens Orrery in this browser. Your passphrase does too, as before.</Trans>
              ) : (
                <Trans>
                  A second way in: a finger, a face, a PIN or a security key. Your passphrase stays, and still
                  opens Orrery when the passkey is lost.
                </Trans>
              )}
            </p>
            <Notice
              kind="remark"
              what={<Trans>Whoever can use this device’s passkeys can open Orrery with it.</Trans>}
              means={
                <Trans>
                  The finger of somebody asleep, a PIN that a partner knows, a password manager that you
                  share: each of them is enough.
                </Trans>
              }
              todo={
                passkey === 'ready' ? (
                  <Trans>If that could happen, remove the passkey.</Trans>
                ) : (
                  <Trans>If that could happen, leave it at the passphrase.</Trans>
                )
              }
            />
            {passkey === 'ready' ? <PasskeyRemove /> : <PasskeySetUp />}
          </>
        )}
      </Flow>
    </Screen>
  );
}
