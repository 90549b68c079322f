// What there is to say of somebody once one has met them.
import { useLingui } from '@lingui/react/macro';
import type { CandidateFields } from '@orrery/domain';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useChoosingWords } from './choosing-words.ts';
import { useCandidateLabels } from './field-labels.ts';

type Met = Pick<CandidateFields, 'firstSession' | 'state'>;

export interface MetFieldsProps {
  values: Met;
  onType: (changes: Pick<Met, 'firstSession'>) => void;
  onLeave: () => void;
  onChoose: (changes: Pick<Met, 'state'>) => void;
  error: (field: keyof Met) => string | undefined;
}

export function MetFields({ values, onType, onLeave, onChoose, error }: MetFieldsProps) {
  const { t } = useLingui();
  const labels = useCandidateLabels();
  const words = useChoosingWords();
  return (
    <Flow>
      <TextArea
        label={labels.firstSession}
        optional
        hint={t`How was it to sit there? What did you say, what did you leave out?`}
        value={values.firstSession}
        onChange={(firstSession) => onType({ firstSession })}
        onBlur={onLeave}
        error={error('firstSession')}
      />
      <RadioList<CandidateFields['state']>
        label={labels.state}
        options={(['open', 'chosen', 'not'] as const).map((id) => ({ id, label: words.states[id] }))}
        value={values.state}
        onChange={(state) => onChoose({ state })}
      />
    </Flow>
  );
}
