// A word of one's own for a list of words that one taps.
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './care.module.css';

/** As many letters as a word can have. */
const longest = 60;

export interface OwnWordProps {
  /** Finds what was typed and not added again. */
  name: string;
  label: string;
  onAdd: (word: string) => void;
}

export function OwnWord({ name, label, onAdd }: OwnWordProps) {
  const { t } = useLingui();
  const [typed, write] = useDraft<string>(name);
  const [error, setError] = useState<string | undefined>();
  const add = () => {
    const word = typed?.trim() ?? '';
    if (word === '') return setError(t`Please write a word first.`);
    if (word.length > longest) return setError(t`That is more than fits here. Please shorten it a little.`);
    onAdd(word);
    write(null);
    setError(undefined);
  };
  return (
    // a form of its own keeps its two parts side by side
    <div>
      <form
        className={styles.add}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={label}
          value={typed ?? ''}
          onChange={(text) => {
            write(text);
            setError(undefined);
          }}
          error={error}
        />
        <Button type="submit" icon={<Plus aria-hidden />}>
          <Trans>Add</Trans>
        </Button>
      </form>
    </div>
  );
}
