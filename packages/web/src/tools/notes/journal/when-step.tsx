// When it was: a day and a time, by the clock of where I live.
import { useLingui } from '@lingui/react/macro';
import { atLocal, instantOf, localOf, minutesOf, myZone } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { useNoteLabels } from '../field-labels.ts';

export interface WhenStepProps {
  value: string;
  onChange: (at: string) => void;
  error?: string | undefined;
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function WhenStep({ value, onChange, error }: WhenStepProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const labels = useNoteLabels();
  const zone = myZone(state);
  const { date, minute } = localOf(minutesOf(value), zone);
  const set = (day: string, clock: number) => onChange(instantOf(atLocal(day, clock, zone)));
  return (
    <FieldGroup legend={labels.at} row>
      <DateField
        label={t`Day of the note`}
        value={date}
        onChange={(day) => {
          if (day !== null) set(day, minute);
        }}
        error={error}
      />
      <TimeOfDayField
        label={t`Time of day`}
        value={clockOf(minute)}
        onChange={(clock) => {
          if (clock !== null) set(date, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
        }}
      />
    </FieldGroup>
  );
}
