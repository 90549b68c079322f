// The link as text, for those whose other device has no camera, or who sit at it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import styles from './copy-link.module.css';

export function CopyLink({ address }: { address: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  return (
    <Flow>
      <p>
        <Trans>
          Whoever has it can ask to come in, and nothing more until you say yes here. Send it only where
          nobody else reads, in a note to yourself perhaps.
        </Trans>
      </p>
      <output className={styles.link} aria-label={t`The link`} translate="no">
        {address}
      </output>
      {copied === 'no' ? (
        <p role="alert">
          <Trans>This browser does not let it be copied. Please mark it and copy it yourself.</Trans>
        </p>
      ) : null}
      <Button
        onPress={() =>
          void navigator.clipboard.writeText(address).then(
            () => setCopied('yes'),
            () => setCopied('no'),
          )
        }
      >
        {copied === 'yes' ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
      </Button>
    </Flow>
  );
}
