// A word of one's own becomes a card like the others. Whoever writes one means that it matters, until they say otherwise.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ValueId } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useValueWords } from './value-words.ts';
import styles from './values.module.css';

export function OwnWord({ deck, onCard }: { deck: readonly string[]; onCard: (value: string) => void }) {
  const { t } = useLingui();
  const { act, newId } = useOrrery();
  const sentence = useRefusals();
  const words = useValueWords();
  const [typed, setTyped] = useDraft<string>('own value');
  const [error, setError] = useState<string>();
  const add = async () => {
    const value = words.keyOf(typed ?? '');
    if (value === '') return setError(t`Please write a word.`);
    const there = deck.find((one) => one.toLowerCase() === value.toLowerCase());
    if (there === undefined) {
      const fields = { value, weight: 'matters' } as const;
      const why = await act({
        tool: 'compass',
        intent: { type: 'add', of: 'value', id: newId<ValueId>(), fields },
      });
      if (why) return setError(sentence(why.code));
    }
    setError(undefined);
    setTyped(null);
    onCard(there ?? value);
  };
  return (
    <form
      className={styles.own}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t`A word of your own`}
        value={typed ?? ''}
        onChange={(text) => {
          setTyped(text === '' ? null : text);
          setError(undefined);
        }}
        error={error}
      />
      <Button type="submit">
        <Trans>Make it a card</Trans>
      </Button>
    </form>
  );
}
