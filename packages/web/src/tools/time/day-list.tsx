// Single days: those chosen, each to be taken off again, and a field that puts one in.
import { Trans } from '@lingui/react/macro';
import type { LocalDate } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';

export interface ChosenDays {
  readonly days: readonly LocalDate[];
  /** What stands in the field and was not put in yet: it counts, too. */
  readonly adding: LocalDate | null;
}

export interface DayListProps {
  /** What the field that puts one in is called. */
  label: string;
  /** What the days chosen are called. */
  chosen: string;
  hint?: ReactNode;
  name?: string | undefined;
  value: ChosenDays;
  onChange: (value: ChosenDays) => void;
  error?: string | undefined;
}

/** All of them, in order. */
export const allDays = ({ days, adding }: ChosenDays): LocalDate[] =>
  [...new Set(adding === null ? days : [...days, adding])].sort();

export function DayList({ label, chosen, hint, name, value, onChange, error }: DayListProps) {
  const formats = useFormats();
  // what was half typed goes with what was put in
  const [isPut, setPut] = useState(0);
  return (
    <>
      {value.days.length > 0 ? (
        <Chips
          label={chosen}
          options={value.days.map((day) => ({ id: day, label: formats.dayWithYear(day) }))}
          value={value.days}
          onChange={(days) => onChange({ ...value, days })}
        />
      ) : null}
      <DateField
        key={isPut}
        name={name}
        label={label}
        hint={hint}
        value={value.adding}
        onChange={(adding) => onChange({ ...value, adding })}
        error={error}
      />
      <ButtonRow>
        <Button
          onPress={() => {
            onChange({ days: allDays(value), adding: null });
            setPut(isPut + 1);
          }}
        >
          <Trans>Put this day in</Trans>
        </Button>
      </ButtonRow>
    </>
  );
}
