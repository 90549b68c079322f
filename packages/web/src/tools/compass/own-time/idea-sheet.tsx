// One idea: to be changed, put away or erased.
import { Trans, useLingui } from '@lingui/react/macro';
import type { IdeaFields } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Fields } from '../../../ui/field-group.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { IdeaChoices } from './idea-choices.tsx';
import { useIdeaLabels } from './labels.ts';
import type { Idea } from './words.ts';

export interface IdeaSheetProps {
  idea: Idea;
  onClose: () => void;
  onErase: () => void;
}

export function IdeaSheet({ idea, onClose, onErase }: IdeaSheetProps) {
  const { t } = useLingui();
  const { act, attempt } = useOrrery();
  const sentence = useRefusals();
  const labels = useIdeaLabels();
  const { id } = idea;
  const [draft, write] = useDraft<Partial<IdeaFields>>(`idea ${id}`);
  const [why, setWhy] = useState<Why | null>(null);
  const value = { ...idea.fields, ...draft };
  const error = (field: keyof IdeaFields) =>
    why && (why.field ?? 'what') === field
      ? why.code === 'nameMissing'
        ? t`Please write what it is.`
        : sentence(why.code)
      : undefined;
  const change = (changes: Partial<IdeaFields>) => {
    setWhy(null);
    write({ ...draft, ...changes });
  };
  const keep = async () => {
    const refused =
      draft && (await act({ tool: 'compass', intent: { type: 'change', of: 'idea', id, changes: draft } }));
    setWhy(refused);
    if (refused) return;
    write(null);
    onClose();
  };
  const putAway = async () => {
    onClose();
    await attempt(
      { tool: 'compass', intent: { type: 'remove', of: 'idea', id } },
      <Trans>Put away. It can come back.</Trans>,
    );
  };
  return (
    <Sheet
      title={t`On your list`}
      open
      onClose={onClose}
      actions={
        <Button kind="main" onPress={() => void keep()}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <Fields>
        <TextField
          label={labels.what}
          value={value.what}
          onChange={(what) => change({ what })}
          error={error('what')}
        />
        <IdeaChoices value={value} onChange={change} />
        <TextArea
          label={labels.note}
          optional
          rows={2}
          value={value.note}
          onChange={(note) => change({ note })}
          error={error('note')}
        />
        <ButtonRow>
          <Button icon={<Archive aria-hidden />} onPress={() => void putAway()}>
            <Trans>Put away</Trans>
          </Button>
          <Button kind="plain" alert icon={<Trash2 aria-hidden />} onPress={onErase}>
            <Trans>Erase for good</Trans>
          </Button>
        </ButtonRow>
      </Fields>
    </Sheet>
  );
}
