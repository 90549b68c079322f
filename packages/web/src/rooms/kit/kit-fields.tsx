// The kit in hand: its words, typed from paper, or its file.
import { useLingui } from '@lingui/react/macro';
import { type Root, rootOf } from '@orrery/client/sync';
import { useState } from 'react';
import { Segments } from '../../ui/segments.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useKitFile } from './kit-file.tsx';
import { useKitFaults } from './relay-sentences.ts';

export type KitBy = 'words' | 'file';

/** Whether somebody has the kit on paper or as a file. */
export function KitBySegments({ value, onChange }: { value: KitBy; onChange: (by: KitBy) => void }) {
  const { t } = useLingui();
  return (
    <Segments
      label={t`The kit is`}
      options={[
        { id: 'words', label: t`On paper` },
        { id: 'file', label: t`A file` },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

export interface TakenKit {
  readonly root: Root;
  /** Address of the relay that the file names; undefined for words alone. */
  readonly relay?: string;
}

/** Fields for a kit, and `take`: the root in it, or null where a field says what is wrong. */
export function useKit() {
  const { t } = useLingui();
  const faultOf = useKitFaults();
  const file = useKitFile();
  const [by, setBy] = useState<KitBy>('words');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function take(): Promise<TakenKit | null> {
    setFault(null);
    if (by === 'file') return file.take();
    const root = rootOf(words);
    if (root instanceof Uint8Array) return { root };
    setFault(faultOf(root));
    return null;
  }

  return {
    fields: (
      <>
        <KitBySegments value={by} onChange={setBy} />
        {by === 'words' ? (
          <TextArea
            label={t`The 24 words`}
            hint={t`In their order. Capitals, numbers and line breaks do not matter.`}
            value={words}
            onChange={setWords}
            error={fault ?? undefined}
            spellCheck={false}
            rows={4}
          />
        ) : (
          file.fields
        )}
      </>
    ),
    take,
    /** Says something of the kit as a whole, at the field that it came from. */
    refuse: (says: string) => void (by === 'words' ? setFault(says) : file.refuse(says)),
    forget() {
      setWords('');
      file.forget();
    },
  };
}
