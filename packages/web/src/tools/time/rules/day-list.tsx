// Single days: those chosen, each to be taken off again, and a field that puts one in.
import { Trans } from '@lingui/react/macro';
import type { LocalDate } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';

export interface DayListProps {
  /** What the field that puts one in is called. */
  label: string;
  /** What the days chosen are called. */
  chosen: string;
  name: string;
  days: readonly LocalDate[];
  onChange: (days: LocalDate[]) => void;
  /** What stands in the field and is not on the list yet. */
  adding: LocalDate | null;
  onAdding: (day: LocalDate | null) => void;
  error?: string | undefined;
}

export const withDay = (days: readonly LocalDate[], day: LocalDate | null): LocalDate[] =>
  day === null ? [...days] : [...new Set([...days, day])].sort();

export function DayList({ label, chosen, name, days, onChange, adding, onAdding, error }: DayListProps) {
  const formats = useFormats();
  return (
    <>
      {days.length > 0 ? (
        <Chips
          label={chosen}
          options={days.map((day) => ({ id: day, label: `${formats.dayShort(day)} ${day.slice(0, 4)}` }))}
          value={days}
          onChange={onChange}
        />
      ) : null}
      <DateField name={name} label={label} value={adding} onChange={onAdding} error={error} />
      <ButtonRow>
        <Button
          onPress={() => {
            onChange(withDay(days, adding));
            onAdding(null);
          }}
        >
          <Trans>Put this day in</Trans>
        </Button>
      </ButtonRow>
    </>
  );
}
