// All that one says of a day that comes round. What is typed stays until it is kept.
import { useLingui } from '@lingui/react/macro';
import type { YearlyDayFields } from '@orrery/domain';
import { Chips, type ChipsProps } from '../../../ui/chips.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { allDays, type ChosenDays, DayList } from '../day-list.tsx';
import { BESIDE, LEADS, useDayWords } from './day-words.ts';

/** As it is typed. `Id`: of people of my map, or of members of a circle. */
export interface DayDraft<Id extends string> extends ChosenDays {
  readonly name: string;
  readonly kind: 'yearly' | 'days';
  readonly month: number;
  readonly day: number | null;
  readonly people: readonly Id[];
  readonly lead: number;
  readonly alternates: readonly number[];
}

type Fields<Id extends string> = Omit<YearlyDayFields, 'people'> & { readonly people: readonly Id[] };

export const draftOfDay = <Id extends string>(fields: Fields<Id>): DayDraft<Id> => {
  const { name, on, people, lead, alternates } = fields;
  const when =
    on.kind === 'yearly' ? { month: on.month, day: on.day, days: [] } : { month: 1, day: 1, days: on.days };
  return { name, kind: on.kind, people, lead, alternates, adding: null, ...when };
};

export function fieldsOfDay<Id extends string>(draft: DayDraft<Id>) {
  const { name, kind, month, day, people, lead, alternates } = draft;
  const on = kind === 'yearly' ? { kind, month, day: day ?? 0 } : { kind, days: allDays(draft) };
  return { name, on, people: [...people], lead, alternates: [...alternates] };
}

export interface DayFieldsProps<Id extends string> {
  value: DayDraft<Id>;
  onChange: (changes: Partial<DayDraft<Id>>) => void;
  errorAt: (field: string) => string | undefined;
  /** Whose it can be. */
  people: ChipsProps<Id>['options'];
  /** What it means that nobody is chosen. */
  nobody: string;
}

export function DayFields<Id extends string>(props: DayFieldsProps<Id>) {
  const { value, onChange, errorAt, people, nobody } = props;
  const { t } = useLingui();
  const say = useDayWords();
  return (
    <>
      <TextField
        label={t`What it is called`}
        value={value.name}
        onChange={(name) => onChange({ name })}
        error={errorAt('name')}
        autoComplete="off"
      />
      <Segments
        label={t`When it comes round`}
        options={[
          { id: 'yearly', label: t`The same day each year` },
          { id: 'days', label: t`It moves` },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ kind: kind as DayDraft<Id>['kind'] })}
      />
      {value.kind === 'yearly' ? (
        <FieldGroup
          legend={t`On which day`}
          error={errorAt('on') && t`That month has no such day. Please choose one that it has.`}
          row
        >
          <NumberField
            label={t`Day`}
            value={value.day}
            onChange={(day) => onChange({ day })}
            min={1}
            max={31}
            whole
          />
          <Select
            label={t`Month`}
            options={Array.from({ length: 12 }, (_, k) => ({
              id: String(k + 1),
              label: say.monthName(k + 1),
            }))}
            value={String(value.month)}
            onChange={(month) => onChange({ month: Number(month) })}
          />
        </FieldGroup>
      ) : (
        <DayList
          label={value.days.length > 0 ? t`On another day, too` : t`On which day`}
          chosen={t`On these days`}
          hint={t`As Easter, Eid or a school holiday do: put in each year that you know.`}
          value={value}
          onChange={onChange}
          error={errorAt('on')}
        />
      )}
      {people.length > 0 ? (
        <Chips
          label={t`Whose it is`}
          hint={nobody}
          options={people}
          value={[...value.people]}
          onChange={(chosen) => onChange({ people: chosen })}
          error={errorAt('people')}
        />
      ) : null}
      <Select
        label={t`How early it is told of`}
        options={[...new Set([...LEADS, value.lead])]
          .sort((a, b) => a - b)
          .map((days) => ({ id: String(days), label: say.lead(days) }))}
        value={String(value.lead)}
        onChange={(lead) => onChange({ lead: Number(lead) })}
      />
      <Chips
        label={t`Days that do as well`}
        options={[...new Set([...BESIDE, ...value.alternates])]
          .sort((a, b) => a - b)
          .map((days) => ({ id: String(days), label: say.beside(days) }))}
        value={value.alternates.map(String)}
        onChange={(ids) => onChange({ alternates: ids.map(Number).sort((a, b) => a - b) })}
        error={errorAt('alternates')}
      />
    </>
  );
}
