// The kit as a file, for those without a printer: under a passphrase of its own.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Root, sealKit } from '@orrery/client/sync';
import { type FormEvent, useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useNewPassphrase } from '../lock/keep-form.tsx';

export function SaveKit({ root, relay, day }: { root: Root; relay: string; day: string }) {
  const { t } = useLingui();
  const sentence = useRefusals();
  const passphrase = useNewPassphrase(t`A passphrase for the file`);
  const [busy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    const chosen = passphrase.take();
    if (chosen === null || busy) return;
    setBusy(true);
    const sealed = await sealKit({ root, relay }, chosen);
    setBusy(false);
    if (!sealed.ok) return passphrase.setFault(sentence(sealed.why.code));
    saveFile(`kit-${day}.age`, new Blob([sealed.value], { type: 'application/octet-stream' }));
    passphrase.clear();
    setSaved(true);
  }

  return (
    <Flow>
      <form onSubmit={(event) => void save(event)}>
        {passphrase.fields}
        <Button type="submit" busy={busy ? t`Sealing the file` : undefined}>
          <Trans>Save the kit as a file</Trans>
        </Button>
        {isSaved ? (
          <p className="t-caption" role="status">
            <Trans>The file is in your downloads. Move it to where this device cannot be lost with it.</Trans>
          </p>
        ) : null}
      </form>
    </Flow>
  );
}
