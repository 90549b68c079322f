// Everything in one ordinary age file, under a passphrase of its own. Who has the open browser for a minute should not get away
// with all of it, so the passphrase that unlocks is asked for once more.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { exportEvents } from '@orrery/client';
import { type FormEvent, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { usePhase, useSession } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Screen } from '../../ui/screen.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useNewPassphrase } from '../lock/keep-form.tsx';

export default function Export() {
  const { t } = useLingui();
  const { vault } = useSession();
  const phase = usePhase();
  const home = phase.name === 'open' ? phase.home : undefined;
  const hasCircles = (home?.circles?.all().length ?? 0) + (home?.copies.spaces().length ?? 0) > 0;
  const isKept = phase.name === 'open' && phase.kept;
  const [own, setOwn] = useState('');
  const [ownFault, setOwnFault] = useState<string | null>(null);
  const { now } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const passphrase = useNewPassphrase(t`A passphrase for the file`);
  const [busy, setBusy] = useState(false);
  const [withCircles, setWithCircles] = useState(true);
  const [saved, setSaved] = useState<{ entries: number; circles: number; missing: number } | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    const chosen = passphrase.take();
    if (chosen === null || busy) return;
    setBusy(true);
    setSaved(null);
    const known = isKept ? await vault.prove(own) : null;
    setOwnFault(known && !known.ok ? sentence(known.why.code) : null);
    if (known && !known.ok) return setBusy(false);
    const shelf = phase.name === 'open' ? phase.home.shelf : vault;
    const exported = await exportEvents(shelf, chosen, new Date().toISOString(), withCircles);
    setBusy(false);
    if (!exported.ok) return passphrase.setFault(sentence(exported.why.code));
    saveFile(
      `notes-${formats.dayOf(now)}.age`,
      new Blob([exported.value.bytes], { type: 'application/octet-stream' }),
    );
    passphrase.clear();
    setOwn('');
    const { entries, circles, damage } = exported.value;
    setSaved({ entries, circles, missing: damage.length });
  }

  const circles = plural(saved?.circles ?? 0, {
    one: 'what you can read in # circle',
    other: 'what you can read in # circles',
  });
  return (
    <Screen
      title={t`Save an export`}
      documentTitle={t`Settings`}
      narrow
      back={{ href: '/settings', label: t`Settings` }}
    >
      <Flow>
        <p className="t-lead">
          <Trans>
            All that you wrote, in one file. Keep it away from this device: it is what brings everything back
            when the device or the passphrase is gone.
          </Trans>
        </p>
        {saved ? (
          <Notice
            kind="remark"
            what={
              saved.circles > 0 ? (
                <Trans>
                  The file is in your downloads, with {saved.entries} entries of yours, and {circles}.
                </Trans>
              ) : (
                <Trans>The file is in your downloads, with {saved.entries} entries.</Trans>
              )
            }
            means={
              saved.missing > 0 ? (
                <Trans>{saved.missing} pieces did not open and are not in it.</Trans>
              ) : (
                <Trans>Try it once: bring it back in another browser.</Trans>
              )
            }
            announce
          />
        ) : null}
        <form onSubmit={(event) => void save(event)}>
          {isKept ? (
            <PassphraseField
              label={t`The passphrase that unlocks Orrery`}
              hint={t`So that nobody takes everything along while you are away from the screen.`}
              value={own}
              onChange={setOwn}
              error={ownFault ?? undefined}
            />
          ) : null}
          {passphrase.fields}
          {hasCircles ? (
            <Switch
              label={t`My circles, too`}
              detail={t`What you can read there now, also what others wrote. What they take back later stays in the file.`}
              value={withCircles}
              onChange={setWithCircles}
            />
          ) : null}
          <Button kind="main" type="submit" wide busy={busy ? t`Sealing the file` : undefined}>
            <Trans>Save the file</Trans>
          </Button>
        </form>
        <p className="t-caption">
          <Trans>
            The file is an ordinary age file: the free tool “age” opens it too, with the same passphrase.
          </Trans>
        </p>
      </Flow>
    </Screen>
  );
}
