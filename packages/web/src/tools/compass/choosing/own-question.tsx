// Questions of one's own: as one writes them, for whom, and how much each weighs.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type AskedOf,
  type ChoosingQuestion,
  type CompassThings,
  type CriterionFields,
  type CriterionId,
  type Intent,
  newCompass,
  WEIGHTS,
  type Weight,
} from '@orrery/domain';
import { Archive, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useKeptFields } from '../../people/forms/use-kept-fields.ts';
import { useChoosingWords } from './choosing-words.ts';
import { useCriterionLabels } from './field-labels.ts';

export function OwnQuestion({ question }: { question: ChoosingQuestion }) {
  const { state } = useOrrery();
  const found = state.compass.criterion.get(question.id as CriterionId);
  return found ? <OwnFields criterion={found} /> : null;
}

function OwnFields({ criterion }: { criterion: CompassThings['criterion'] }) {
  const { attempt } = useOrrery();
  const { id } = criterion;
  const fields = useKeptFields<CriterionFields>(
    `criterion ${id}`,
    criterion.fields,
    (changes): Intent => ({ tool: 'compass', intent: { type: 'change', of: 'criterion', id, changes } }),
  );
  const remove = () =>
    void attempt(
      { tool: 'compass', intent: { type: 'remove', of: 'criterion', id } },
      <Trans>Put away. It can come back.</Trans>,
    );
  return (
    <FieldGroup legend={criterion.fields.asks}>
      <QuestionFields
        values={fields.values}
        onType={(asks) => fields.type({ asks })}
        onLeave={() => fields.leave('asks')}
        onChoose={fields.choose}
        error={fields.error('asks')}
      />
      <div>
        <Button kind="plain" icon={<Archive aria-hidden />} onPress={remove}>
          <Trans>Put away</Trans>
        </Button>
      </div>
    </FieldGroup>
  );
}

export function NewQuestion() {
  const { t } = useLingui();
  const { act, newId } = useOrrery();
  const sentence = useRefusals();
  const [typed, write] = useDraft<CriterionFields>('criterion new');
  const [why, setWhy] = useState<Why | null>(null);
  const values = typed ?? newCompass.criterion;
  const change = (changes: Partial<CriterionFields>) => {
    setWhy(null);
    write({ ...values, ...changes });
  };
  const add = async () => {
    const id = newId<CriterionId>();
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'criterion', id, fields: values } },
      <Trans>Kept, for you alone.</Trans>,
    );
    setWhy(refused);
    if (!refused) write(null);
  };
  return (
    <FieldGroup legend={t`One more question`}>
      <QuestionFields
        values={values}
        onType={(asks) => change({ asks })}
        onChoose={change}
        error={why ? sentence(why.code) : undefined}
      />
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => void add()}>
          <Trans>Add the question</Trans>
        </Button>
      </div>
    </FieldGroup>
  );
}

interface QuestionFieldsProps {
  values: CriterionFields;
  onType: (asks: string) => void;
  onLeave?: () => void;
  onChoose: (changes: Partial<CriterionFields>) => void;
  error: string | undefined;
}

function QuestionFields({ values, onType, onLeave, onChoose, error }: QuestionFieldsProps) {
  const labels = useCriterionLabels();
  const words = useChoosingWords();
  return (
    <>
      <TextArea
        label={labels.asks}
        rows={2}
        value={values.asks}
        onChange={onType}
        onBlur={onLeave}
        error={error}
      />
      <Select<AskedOf>
        label={labels.askedOf}
        options={(['both', 'therapist', 'coach'] as const).map((id) => ({ id, label: words.askedOf[id] }))}
        value={values.askedOf}
        onChange={(askedOf) => onChoose({ askedOf })}
      />
      <Select<Weight>
        label={labels.weight}
        options={WEIGHTS.map((id) => ({ id, label: words.weights[id] }))}
        value={values.weight}
        onChange={(weight) => onChoose({ weight })}
      />
    </>
  );
}
