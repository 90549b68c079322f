// Brings an export back: into nothing, or beside what is here. All of it or nothing.

import { Trans, useLingui } from '@lingui/react/macro';
import { restoreArchive } from '@orrery/client';
import { FileKey } from 'lucide-react';
import type { FormEvent } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useRefusals } from '../../app/refusals.tsx';
import { usePhase, useSession } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAttempt } from './restore-attempt.ts';

const mostBytes = 200_000_000;

export default function Restore() {
  const { t } = useLingui();
  const session = useSession();
  const phase = usePhase();
  const formats = useFormats();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const { file, passphrase, busy, fault, done, change } = useAttempt();

  /** What the same words would say of the vault, said of the file. */
  const aboutFile: Partial<Record<string, string>> = {
    wrongPassphrase: t`That is not this file’s passphrase. It may be another than the one that unlocks Orrery.`,
    damaged: t`This file is not as it was saved, so nothing was brought back. Another copy of it may be whole.`,
    newerVersion: t`A newer Orrery saved this file. Reload the page to get the newer one, then try again.`,
    unavailable: t`This device lacks the memory to open the file. Close other pages, or use another device.`,
  };

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const fail = (at: 'file' | 'passphrase', words: string) => change({ busy: false, fault: { at, words } });
    if (!file) return fail('file', t`Please choose the file first. Its name ends in .age.`);
    if (file.size > mostBytes) return fail('file', sentence('foreign'));
    change({ busy: true, fault: null });
    const read = await file.arrayBuffer().catch(() => null);
    if (!read) return fail('file', t`The device did not hand over this file. Please choose it again.`);
    const shelf = phase.name === 'open' ? phase.home.shelf : session.vault;
    const restored = await restoreArchive(session.vault, new Uint8Array(read), passphrase, shelf);
    if (restored.ok) {
      const { added, known, exportedAt } = restored.value;
      const day = formats.dayWithYear(formats.dayOf(exportedAt));
      change({ busy: false, file: null, passphrase: '', done: { added, known, day } });
    } else {
      const { code } = restored.why;
      // the page is gone, and may not come back with a passphrase in it
      if (code === 'locked') return change(null);
      fail(code === 'wrongPassphrase' ? 'passphrase' : 'file', aboutFile[code] ?? sentence(code));
    }
  }

  const back =
    phase.name === 'open' ? { href: '/settings', label: t`Settings` } : { href: '/', label: t`Back` };
  return (
    <Screen title={t`Bring back an export`} narrow back={back}>
      <Flow>
        {done ? (
          <>
            <Notice
              kind="remark"
              what={
                done.added > 0 ? (
                  <Trans>
                    Everything from {done.day} is back: {done.added} entries.
                  </Trans>
                ) : (
                  <Trans>All of it was here already. Nothing was changed.</Trans>
                )
              }
              means={
                done.known > 0 && done.added > 0 ? (
                  <Trans>{done.known} more were here already.</Trans>
                ) : undefined
              }
              announce
            />
            {phase.name === 'open' && !phase.kept ? (
              <ButtonLink kind="main" href="/keep">
                <Trans>Set a passphrase here</Trans>
              </ButtonLink>
            ) : (
              <Button kind="main" onPress={() => go('/')}>
                <Trans>Look at it</Trans>
              </Button>
            )}
          </>
        ) : (
          <form onSubmit={(event) => void restore(event)}>
            <p className="t-lead">
              <Trans>Nothing that is here is replaced: what is missing is added, all of it or nothing.</Trans>
            </p>
            <FileTrigger onSelect={(files) => change({ file: files?.[0] ?? null, fault: null })}>
              <Button icon={<FileKey aria-hidden />}>
                {file ? file.name : <Trans>Choose the file</Trans>}
              </Button>
            </FileTrigger>
            {fault?.at === 'file' ? <Notice what={fault.words} announce /> : null}
            <PassphraseField
              label={t`Its passphrase`}
              hint={t`The one that you gave when you saved the export.`}
              value={passphrase}
              onChange={(text) => change({ passphrase: text })}
              error={fault?.at === 'passphrase' ? fault.words : undefined}
            />
            <Button kind="main" type="submit" busy={busy ? t`Opening the file` : undefined}>
              <Trans>Bring it back</Trans>
            </Button>
          </form>
        )}
      </Flow>
    </Screen>
  );
}
