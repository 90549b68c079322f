// Title, place and note of a date, for oneself. Kept when one leaves a field, and when the page goes away while one writes.

import type { DateFields } from '@orrery/domain';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useDateLabels } from '../field-labels.ts';

export type DateText = Pick<DateFields, 'title' | 'place' | 'note'>;

export function WordsFields(props: {
  value: DateText;
  onChange: (changes: Partial<DateText>) => void;
  onBlur?: () => void;
  errorAt: (field: string) => string | undefined;
}) {
  const { value, onChange, onBlur, errorAt } = props;
  const labels = useDateLabels();
  return (
    <>
      <TextField
        label={labels.title}
        optional
        value={value.title}
        onChange={(title) => onChange({ title })}
        onBlur={onBlur}
        error={errorAt('title')}
        name="title"
      />
      <TextField
        label={labels.place}
        optional
        value={value.place}
        onChange={(place) => onChange({ place })}
        onBlur={onBlur}
        error={errorAt('place')}
        name="place"
      />
      <TextArea
        label={labels.note}
        optional
        value={value.note}
        onChange={(note) => onChange({ note })}
        onBlur={onBlur}
        error={errorAt('note')}
        rows={2}
        name="note"
      />
    </>
  );
}
