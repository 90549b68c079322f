// Year first; a month can be added, and then a day. Nobody is asked for more than they remember.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { daysIn, type PartialDateParts, partsOf, textOf } from './partial-date.ts';

export interface PartialDateFieldProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  /** Typed, not left yet. */
  onType: (value: string) => void;
  onLeave: () => void;
  /** Chosen from a list. */
  onChoose: (value: string) => void;
}

const none = 'none';

export function PartialDateField(props: PartialDateFieldProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const parts = partsOf(props.value);
  const { year, month, day } = parts;
  const choose = (changes: Partial<PartialDateParts>) => props.onChoose(textOf({ ...parts, ...changes }));
  const months = Array.from({ length: 12 }, (_, k) => ({
    id: String(k + 1),
    label: formats.capital(
      new Intl.DateTimeFormat(formats.locale, { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2000, k, 1),
      ),
    ),
  }));
  const days = Array.from({ length: month === null ? 0 : daysIn(year, month) }, (_, k) => ({
    id: String(k + 1),
    label: formats.number(k + 1, 0),
  }));
  const nothing = { id: none, label: t`Not said` };
  return (
    <FieldGroup legend={props.legend} hint={props.hint} error={props.error} row>
      <TextField
        label={t`Year`}
        value={year}
        onChange={(text) => props.onType(textOf({ ...parts, year: text }))}
        onBlur={props.onLeave}
        maxLength={4}
      />
      {/^\d{4}$/.test(year) ? (
        <Select
          label={t`Month`}
          options={[nothing, ...months]}
          value={month === null ? none : String(month)}
          onChange={(id) =>
            choose(id === none ? { month: null, day: null } : { month: Number(id), day: null })
          }
        />
      ) : null}
      {month === null ? null : (
        <Select
          label={t`Day`}
          options={[nothing, ...days]}
          value={day === null ? none : String(day)}
          onChange={(id) => choose({ day: id === none ? null : Number(id) })}
        />
      )}
    </FieldGroup>
  );
}
