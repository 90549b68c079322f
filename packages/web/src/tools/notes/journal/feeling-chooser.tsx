// All words for feelings with what each means, by family, then words of danger, then the good ones; and one's own.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  DANGER,
  dangerOf,
  dangersAmong,
  FEELINGS,
  type FeelingFamily,
  type FeelingWord,
  familyOf,
  GOOD_FAMILIES,
  HARD_FAMILIES,
} from '@orrery/domain';
import { useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import { type FeelingWords, useFeelingWords } from '../feeling-words.ts';

export interface FeelingChooserProps {
  open: boolean;
  onClose: () => void;
  value: readonly string[];
  onChange: (feelings: readonly string[]) => void;
}

const longest = 60;

export function FeelingChooser({ open, onClose, value, onChange }: FeelingChooserProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { words, families, dangers } = useFeelingWords();
  const [own, setOwn] = useState('');
  const mine = value.filter((word) => familyOf(word) === undefined && dangerOf(word) === undefined);
  const set = (feeling: string, isHere: boolean) =>
    onChange(isHere ? [...value, feeling] : value.filter((one) => one !== feeling));
  const option = (word: string, { label, meaning }: FeelingWords) => (
    <Checkbox
      key={word}
      label={formats.capital(label)}
      detail={meaning}
      value={value.includes(word)}
      onChange={(isHere) => set(word, isHere)}
    />
  );
  const group = (family: FeelingFamily) => (
    <FieldGroup key={family} legend={families[family]}>
      <div>{FEELINGS[family].map((feeling: FeelingWord) => option(feeling, words[feeling]))}</div>
    </FieldGroup>
  );
  const add = () => {
    const word = own.trim();
    if (word !== '' && !value.some((one) => one.toLowerCase() === word.toLowerCase())) set(word, true);
    setOwn('');
  };
  const done = () => {
    add();
    onClose();
  };
  return (
    <Sheet
      title={t`Words for feelings`}
      open={open}
      onClose={done}
      actions={
        <Button kind="main" onPress={done}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <Flow>
        {HARD_FAMILIES.map(group)}
        <FieldGroup legend={t`When there is danger`}>
          <div>{[...DANGER.self, ...DANGER.others].map((word) => option(word, dangers[word]))}</div>
        </FieldGroup>
        <HelpFirst kinds={dangersAmong(value)} />
        {GOOD_FAMILIES.map(group)}
        <FieldGroup legend={t`In a word of your own`}>
          {mine.map((feeling) => (
            <Checkbox key={feeling} label={feeling} value onChange={() => set(feeling, false)} />
          ))}
          <TextField label={t`Another word`} value={own} onChange={setOwn} maxLength={longest} />
          <Button onPress={add}>
            <Trans>Add it</Trans>
          </Button>
        </FieldGroup>
      </Flow>
    </Sheet>
  );
}
