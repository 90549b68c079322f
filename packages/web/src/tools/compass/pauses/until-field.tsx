// When to look again: in two weeks, in three months, or on a day of one's own.
import { useLingui } from '@lingui/react/macro';
import { type LocalDate, myDateOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { usePauseLabels } from '../care/field-labels.ts';
import { dayAfter, SPANS, type Span, usePauseWords } from './pause-words.ts';

export interface Until {
  readonly span: Span | 'own';
  /** The day of one's own. */
  readonly own: LocalDate | null;
}

export const untilOf = ({ span, own }: Until, today: LocalDate): LocalDate | null =>
  span === 'own' ? own : dayAfter(today, span);

export interface UntilFieldProps {
  value: Until;
  onChange: (until: Until) => void;
  error?: string | undefined;
}

export function UntilField({ value, onChange, error }: UntilFieldProps) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const labels = usePauseLabels();
  const { spans } = usePauseWords();
  const today = myDateOf(state, now);
  return (
    <>
      <RadioList<Until['span']>
        label={labels.until}
        options={[
          ...SPANS.map((id) => ({ id, label: spans[id], detail: formats.fullDay(dayAfter(today, id)) })),
          { id: 'own', label: t`On a day of my own` },
        ]}
        value={value.span}
        onChange={(span) => onChange({ ...value, span })}
        error={value.span === 'own' ? undefined : error}
      />
      {value.span === 'own' ? (
        <DateField
          label={t`Which day?`}
          value={value.own}
          onChange={(own) => onChange({ ...value, own })}
          min={today}
          error={error}
        />
      ) : null}
    </>
  );
}
