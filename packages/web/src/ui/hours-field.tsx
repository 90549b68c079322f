// Hours and minutes. Both fields hold whole minutes; they differ in what a bare number means and in how it is written back.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { parseMinutes, writeHours } from './amounts.ts';
import { StepField, type StepFieldProps } from './step-field.tsx';

function useSayMinutes() {
  const { t } = useLingui();
  return (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const hoursSaid = plural(hours, { one: '# hour', other: '# hours' });
    const restSaid = plural(rest, { one: '# minute', other: '# minutes' });
    if (rest === 0) return hoursSaid;
    return hours === 0 ? restSaid : t`${hoursSaid} ${restSaid}`;
  };
}

/** Hours, halves as a rule: `value`, `min`, `max` and `step` are minutes. Takes 2, 2.5, 2,5, 2½, 2:30 and 2h 30. */
export function HoursField({ step = 30, ...props }: StepFieldProps) {
  const { t } = useLingui();
  const say = useSayMinutes();
  return (
    <StepField
      {...props}
      step={step}
      parse={(text) => parseMinutes(text, 'hours')}
      write={writeHours}
      say={say}
      unit={t({ message: 'h', comment: 'hours, after a figure in a field' })}
      example={t`Write hours such as 2, 2.5 or 2:30.`}
      inputMode="decimal"
    />
  );
}

/** Minutes: a bare number counts minutes. Takes 90, 1:30 and 1.5 h. */
export function DurationField({ step = 5, ...props }: StepFieldProps) {
  const { t } = useLingui();
  const say = useSayMinutes();
  return (
    <StepField
      {...props}
      step={step}
      parse={(text) => parseMinutes(text, 'minutes')}
      write={(minutes, locale) => new Intl.NumberFormat(locale, { useGrouping: false }).format(minutes)}
      say={say}
      unit={t({ message: 'min', comment: 'minutes, after a figure in a field' })}
      example={t`Write minutes such as 45, or hours such as 1:30.`}
      inputMode="decimal"
    />
  );
}
