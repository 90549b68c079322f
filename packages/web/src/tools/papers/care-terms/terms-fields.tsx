// Writing how clients and a provider work together: what the app itself keeps to, and what they say in their own words (CARE21).
import { Trans, useLingui } from '@lingui/react/macro';
import type { CareTermsContent, CareText } from '@orrery/domain';
import type { ReactNode } from 'react';
import { NumberField } from '../../../ui/number-field.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useTermsLabels } from './use-terms-labels.ts';

/** `people`: how many put their names to it. */
export function TermsFields(props: {
  content: CareTermsContent;
  people: number;
  onWrite: (changes: Partial<CareTermsContent>) => void;
  error: (field: string) => string | undefined;
}) {
  const { content, people, onWrite, error } = props;
  const { t } = useLingui();
  const labels = useTermsLabels();
  const text = (field: CareText, label: string, hint: string, optional = false): ReactNode => (
    <TextArea
      label={label}
      hint={hint}
      optional={optional}
      rows={2}
      value={content[field]}
      onChange={(written) => onWrite({ [field]: written })}
      error={error(field)}
    />
  );
  return (
    <>
      <p className="t-small">
        <Trans>
          Orrery keeps to this, whatever is written: a client’s notes and map stay theirs. The provider is
          shown what a client puts here, piece by piece, and nothing before all of you have signed. Nobody
          sees when anybody was here.
        </Trans>
      </p>
      {text('seen', labels.seen, t`What is put here for the provider, and what is left out.`)}
      {text('reads', labels.reads, t`The days and hours, and how soon an answer can be hoped for.`)}
      {text('between', labels.between, t`That nobody watches, so that nobody counts on being watched over.`)}
      {text('urgent', labels.urgent, t`Whom to call when it cannot wait. It is not this app.`)}
      {text('record', labels.record, t`What duties ask for, where it lies, and who may ask to see it.`)}
      {text(
        'secrets',
        labels.secrets,
        t`Whether what one of several tells the provider alone stays between those two.`,
        people <= 2,
      )}
      {text('fees', labels.fees, t`What a session costs, and until when it can be called off.`, true)}
      {text('more', labels.more, t`Whatever else you would like to be sure of.`, true)}
      <NumberField
        label={t`Years that the record is kept`}
        hint={t`0 where none is kept.`}
        unit={t`years`}
        whole
        min={0}
        max={100}
        step={1}
        value={content.years}
        onChange={(years) => onWrite({ years: years ?? 0 })}
        error={error('years')}
      />
      <NumberField
        label={t`Weeks until you look back together`}
        hint={t`0 for whenever you like.`}
        unit={t`weeks`}
        whole
        min={0}
        max={52}
        step={1}
        value={content.weeks}
        onChange={(weeks) => onWrite({ weeks: weeks ?? 0 })}
        error={error('weeks')}
      />
    </>
  );
}
