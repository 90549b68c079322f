// One more idea, in one field. What it needs is asked only once there is something to ask it of.
import { Trans, useLingui } from '@lingui/react/macro';
import { type IdeaFields, newCompass } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { IdeaChoices } from './idea-choices.tsx';
import styles from './own-time.module.css';

export function NewIdea() {
  const { t } = useLingui();
  const { act } = useOrrery();
  const sentence = useRefusals();
  const [draft, write] = useDraft<IdeaFields>('new idea');
  const [why, setWhy] = useState<Why | null>(null);
  const value = draft ?? newCompass.idea;
  const change = (changes: Partial<IdeaFields>) => {
    setWhy(null);
    write({ ...value, ...changes });
  };
  const add = async () => {
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'idea', fields: value } },
      <Trans>On your list.</Trans>,
    );
    setWhy(refused);
    if (!refused) write(null);
  };
  const error =
    why === null ? undefined : why.code === 'nameMissing' ? t`Please write what it is.` : sentence(why.code);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Fields>
        <div className={styles.add}>
          <TextField
            label={t`Something that is only yours`}
            placeholder={t`A walk, a friend, a nap`}
            value={value.what}
            onChange={(what) => change({ what })}
            error={error}
          />
          <Button type="submit" icon={<Plus aria-hidden />}>
            <Trans>Add</Trans>
          </Button>
        </div>
        {value.what === '' ? null : <IdeaChoices value={value} onChange={change} />}
      </Fields>
    </form>
  );
}
