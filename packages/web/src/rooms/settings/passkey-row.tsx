import { Trans } from '@lingui/react/macro';
import { UserRoundKey } from 'lucide-react';
import { useSession } from '../../app/session.tsx';
import { ListRow } from '../../ui/list-row.tsx';

/** Where the browser has passkeys: the way to setting one up, or to removing it. */
export function PasskeyRow() {
  const { passkey } = useSession().vault;
  if (passkey === 'impossible') return null;
  return (
    <ListRow
      lead={<UserRoundKey aria-hidden />}
      title={<Trans>Open with a passkey</Trans>}
      detail={
        passkey === 'ready' ? (
          <Trans>Set up, beside the passphrase</Trans>
        ) : passkey === 'lapsed' ? (
          <Trans>Removed, because everything was sealed anew. You can set it up again.</Trans>
        ) : (
          <Trans>A finger, a face or a PIN, beside the passphrase</Trans>
        )
      }
      href="/settings/passkey"
    />
  );
}
