// Why a passkey was of no use. To call it off is no error.
import { Trans } from '@lingui/react/macro';
import type { VaultWhy } from '@orrery/client';
import { useRefusals } from '../../app/refusals.tsx';
import { Notice } from '../../ui/notice.tsx';

export function PasskeyFault({ code }: { code: VaultWhy['code'] }) {
  const sentence = useRefusals();
  const isUnfit = code === 'passkeyUnfit';
  return (
    <Notice
      kind={code === 'passkeyNotUsed' ? 'remark' : 'error'}
      what={sentence(code)}
      means={
        isUnfit ? (
          <Trans>
            It can say who you are, but it keeps no secret to lock something with (“PRF” is missing).
          </Trans>
        ) : code === 'passkeyNotUsed' ? (
          <Trans>It was called off, took too long, or is not to be found here. Nothing was changed.</Trans>
        ) : undefined
      }
      todo={
        isUnfit ? <Trans>A security key, a password manager or a newer system may do it.</Trans> : undefined
      }
      announce
    />
  );
}
