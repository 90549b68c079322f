// The link, as a code for a camera, as a message, and as it is.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Invitation } from '@orrery/client/circle';
import { Copy, Share } from 'lucide-react';
import { useMemo, useState } from 'react';
import copied from '../../rooms/devices/copy-link.module.css';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Flow } from '../../ui/flow.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

export function LinkToSend({ circle, invitation }: { circle: Circle; invitation: Invitation }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState<'yes' | 'no' | null>(null);
  // as it was when it was first shown: a code that changes under a camera is no help
  const link = useMemo(() => circle.inviting.linkOf(invitation.id), [circle, invitation.id]);
  const { by = '', circle: name = '' } = invitation.preview ?? {};
  const address = `${location.origin}/#${link ?? ''}`;
  const greeting = invitation.who === '' ? '' : t`${invitation.who}, `;
  const message = t`${greeting}I would like to share a circle with you in Orrery: “${name}”. The link says what awaits you; I am not told that you read it, and you can say no by doing nothing. ${by}`;
  const text = `${message}\n\n${address}`;
  const copy = (words: string) =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  if (!link) return null;
  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          Send it by a way that you trust, or let them point their camera at the code. When they have
          answered, their digits appear here.
        </Trans>
      </p>
      <ButtonRow>
        <Button icon={<Copy aria-hidden />} onPress={() => copy(text)}>
          {isCopied === 'yes' ? <Trans>Copied</Trans> : <Trans>Copy as a message</Trans>}
        </Button>
        {typeof navigator.share === 'function' ? (
          <Button
            icon={<Share aria-hidden />}
            onPress={() => void navigator.share({ text }).catch(() => undefined)}
          >
            <Trans>Send</Trans>
          </Button>
        ) : null}
      </ButtonRow>
      {isCopied === 'no' ? (
        <p role="alert">
          <Trans>This browser does not let it be copied. Please mark it below and copy it yourself.</Trans>
        </p>
      ) : null}
      <Disclosure label={t`The message, word by word`}>
        <p className={copied.link}>{message}</p>
      </Disclosure>
      <Disclosure label={t`The link itself`}>
        <output className={copied.link} aria-label={t`The link`} translate="no">
          {address}
        </output>
      </Disclosure>
      <QrCode text={address} label={t`A code with the link of the invitation`} />
    </Flow>
  );
}
