// All words for feelings with what each means, by family, the good ones after the hard ones; and one's own.
import { Trans, useLingui } from '@lingui/react/macro';
import { FEELINGS, familyOf, GOOD_FAMILIES, HARD_FAMILIES } from '@orrery/domain';
import { useState } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useFeelingWords } from '../feeling-words.ts';

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
  const { words, families } = useFeelingWords();
  const [own, setOwn] = useState('');
  const mine = value.filter((feeling) => familyOf(feeling) === undefined);
  const set = (feeling: string, isHere: boolean) =>
    onChange(isHere ? [...value, feeling] : value.filter((one) => one !== feeling));
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
        {[...HARD_FAMILIES, ...GOOD_FAMILIES].map((family) => (
          <FieldGroup key={family} legend={families[family]}>
            <div>
              {FEELINGS[family].map((feeling) => (
                <Checkbox
                  key={feeling}
                  label={formats.capital(words[feeling].label)}
                  detail={words[feeling].meaning}
                  value={value.includes(feeling)}
                  onChange={(isHere) => set(feeling, isHere)}
                />
              ))}
            </div>
          </FieldGroup>
        ))}
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
