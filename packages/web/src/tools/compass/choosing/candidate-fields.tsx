// What one keeps of somebody one might choose. Only what they are called is needed.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CandidateFields } from '@orrery/domain';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useChoosingWords } from './choosing-words.ts';
import { useCandidateLabels } from './field-labels.ts';

type CandidateText = 'name' | 'contact' | 'licence' | 'checkAt' | 'fee' | 'note';

export interface CandidateFieldsProps {
  values: CandidateFields;
  onType: (changes: Partial<Pick<CandidateFields, CandidateText>>) => void;
  onLeave?: (() => void) | undefined;
  onChoose: (changes: Partial<Pick<CandidateFields, 'offers' | 'where' | 'state'>>) => void;
  error: (field: keyof CandidateFields & string) => string | undefined;
}

export function CandidateFieldsForm({ values, onType, onLeave, onChoose, error }: CandidateFieldsProps) {
  const { t } = useLingui();
  const labels = useCandidateLabels();
  const words = useChoosingWords();
  const typed = (field: CandidateText) => ({
    value: values[field],
    onChange: (text: string) => onType({ [field]: text }),
    onBlur: onLeave,
    error: error(field),
  });
  return (
    <Flow>
      <TextField label={labels.name} {...typed('name')} />
      <Select<CandidateFields['offers']>
        label={labels.offers}
        hint={t`It decides which questions are for them.`}
        options={(['therapy', 'coaching', 'both', 'unsaid'] as const).map((id) => ({
          ...{ id, label: words.offers[id] },
        }))}
        value={values.offers}
        onChange={(offers) => onChoose({ offers })}
      />
      <Select<CandidateFields['where']>
        label={labels.where}
        options={(['online', 'inPerson', 'both', 'unsaid'] as const).map((id) => ({
          ...{ id, label: words.where[id] },
        }))}
        value={values.where}
        onChange={(where) => onChoose({ where })}
      />
      <TextField label={labels.contact} optional {...typed('contact')} />
      <FieldGroup legend={t`Licence and cost`}>
        <TextField label={labels.licence} optional {...typed('licence')} />
        <TextField label={labels.checkAt} optional {...typed('checkAt')} />
        <p className="t-caption">
          <Trans>
            <TextLink href="/mine/choosing/titles">Titles and licences</TextLink>: what they say, and where to
            look.
          </Trans>
        </p>
        <TextField label={labels.fee} optional {...typed('fee')} />
      </FieldGroup>
      <TextArea label={labels.note} optional {...typed('note')} />
    </Flow>
  );
}
