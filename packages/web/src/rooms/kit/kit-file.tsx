// The kit as a file, with its passphrase. Faults stand at the field that they are about.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Kit, openKit } from '@orrery/client/sync';
import { FileKey } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useRefusals } from '../../app/refusals.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

const mostBytes = 100_000;

/** Fields for the file of a kit, and `take`: what is in it, or null where a field says what is wrong. */
export function useKitFile() {
  const { t } = useLingui();
  const sentence = useRefusals();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<{ at: 'file' | 'passphrase'; says: string } | null>(null);

  const refuse = (says: string, at: 'file' | 'passphrase' = 'file'): null => {
    setFault({ at, says });
    return null;
  };

  async function take(): Promise<Kit | null> {
    setFault(null);
    if (!file) return refuse(t`Please choose the file of the kit first. Its name ends in .age.`);
    const read = file.size > mostBytes ? null : await file.arrayBuffer().catch(() => null);
    if (!read) return refuse(t`This file is not a kit. Please choose another one.`);
    const opened = await openKit(new Uint8Array(read), passphrase);
    if (opened.ok) return opened.value;
    const { code } = opened.why;
    if (code === 'wrongPassphrase') return refuse(t`That is not the passphrase of this file.`, 'passphrase');
    if (code === 'foreign')
      return refuse(t`This file is sealed, but it is no kit. Please choose another one.`);
    if (code === 'notAnAgeFile') return refuse(t`This file is not a kit. Please choose another one.`);
    if (code === 'damaged' || code === 'truncated')
      return refuse(t`This file is not whole any more. Please take another copy of it, or the kit on paper.`);
    return refuse(sentence(code));
  }

  return {
    fields: (
      <>
        <FileTrigger onSelect={(files) => setFile(files?.[0] ?? null)}>
          <Button icon={<FileKey aria-hidden />}>
            {file ? file.name : <Trans>Choose the file of the kit</Trans>}
          </Button>
        </FileTrigger>
        {fault?.at === 'file' ? <Notice what={fault.says} announce /> : null}
        <PassphraseField
          label={t`Its passphrase`}
          hint={t`The one that you gave when you saved the kit.`}
          value={passphrase}
          onChange={setPassphrase}
          error={fault?.at === 'passphrase' ? fault.says : undefined}
        />
      </>
    ),
    take,
    refuse,
    forget() {
      setPassphrase('');
      setFile(null);
    },
  };
}
