// The other way in: beside the passphrase, and without its waits. Whatever comes of it, what was typed stays.
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultWhy } from '@orrery/client';
import { UserRoundKey } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { PasskeyFault } from './passkey-fault.tsx';

export function PasskeyDoor({ onTry }: { onTry: () => void }) {
  const { t } = useLingui();
  const session = useSession();
  const [asked, setAsked] = useState<AbortController | null>(null);
  const [fault, setFault] = useState<VaultWhy['code'] | null>(null);
  // who opens it with the passphrase meanwhile is asked no further
  useEffect(() => () => asked?.abort(), [asked]);

  async function open() {
    const asking = new AbortController();
    setAsked(asking);
    setFault(null);
    onTry();
    const opened = await session.unlockWithPasskey(asking.signal);
    setAsked(null);
    if (!opened.ok) setFault(opened.why.code);
  }

  return (
    <>
      {session.vault.passkey === 'ready' ? (
        <Button
          wide
          icon={<UserRoundKey aria-hidden />}
          busy={asked ? t`Waiting for the passkey` : undefined}
          onCancel={() => asked?.abort()}
          onPress={() => void open()}
        >
          <Trans>Open with a passkey</Trans>
        </Button>
      ) : null}
      {fault ? <PasskeyFault code={fault} /> : null}
    </>
  );
}
