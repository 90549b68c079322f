// On which days a rule holds: how often it comes round, and one step further from when until when and what is left out.
import { Trans, useLingui } from '@lingui/react/macro';
import type { RuleDays } from '@orrery/domain';
import { useState } from 'react';
import { Chips } from '../../../ui/chips.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { DayList } from '../day-list.tsx';
import { useDays } from '../limits/day-words.ts';
import { days as weekdays } from '../limits/weekly-hours.ts';
import type { Rhythm, WrittenRule } from './rhythm.ts';
import { useSaidRules } from './rule-words.ts';

export interface DaysFieldsProps {
  value: WrittenRule;
  onChange: (changes: Partial<WrittenRule>) => void;
  errorAt: (field: string) => string | undefined;
}

const places = [1, 2, 3, 4, 5, 0];
const monthDays = Array.from({ length: 31 }, (_, k) => k + 1);
const numbers = (ids: readonly string[]) => ids.map(Number).sort((a, b) => a - b);

export function DaysFields({ value, onChange, errorAt }: DaysFieldsProps) {
  const { t } = useLingui();
  const names = useDays();
  const said = useSaidRules();
  const { days, rhythm, adding } = value;
  const change = (changes: Partial<RuleDays>) => onChange({ days: { ...days, ...changes } });
  const rhythms: Record<Rhythm, string> = {
    weekly: t`Every week`,
    everyFew: t`Every other week, or less often`,
    inMonth: t`In certain weeks of the month`,
    monthDays: t`On certain days of the month`,
    single: t`On single days`,
  };
  const onWeekdays = (
    <Chips
      label={t`On which days`}
      hint={rhythm === 'inMonth' ? undefined : t`None chosen means every day.`}
      options={weekdays.map((day) => ({ id: String(day), label: names.short(day) }))}
      value={days.weekdays.map(String)}
      onChange={(ids) => change({ weekdays: numbers(ids) })}
      error={errorAt('weekdays')}
    />
  );
  return (
    <Fields>
      <Select
        name="rhythm"
        label={t`How often`}
        options={(Object.keys(rhythms) as Rhythm[]).map((id) => ({ id, label: rhythms[id] }))}
        value={rhythm}
        onChange={(next) => onChange({ rhythm: next })}
      />
      {rhythm === 'weekly' ? onWeekdays : null}
      {rhythm === 'everyFew' ? (
        <>
          {onWeekdays}
          <NumberField
            name="everyWeeks"
            whole
            min={2}
            max={8}
            label={t`Weeks from one to the next`}
            value={Math.max(2, days.everyWeeks)}
            onChange={(everyWeeks) => change({ everyWeeks: everyWeeks ?? 2 })}
            error={errorAt('everyWeeks')}
          />
          <DateField
            name="anchor"
            label={t`Any day in a week that counts`}
            value={days.anchor || null}
            onChange={(anchor) => change({ anchor: anchor ?? '' })}
            error={errorAt('anchor')}
          />
        </>
      ) : null}
      {rhythm === 'inMonth' ? (
        <>
          <Chips
            label={t`Which of that day in the month`}
            options={places.map((nth) => ({ id: String(nth), label: said.nth(nth) }))}
            value={days.inMonth.map(String)}
            onChange={(ids) => change({ inMonth: numbers(ids) })}
            error={errorAt('inMonth')}
          />
          {onWeekdays}
        </>
      ) : null}
      {rhythm === 'monthDays' ? (
        <Chips
          label={t`Days of the month`}
          options={monthDays.map((day) => ({ id: String(day), label: String(day) }))}
          value={days.monthDays.map(String)}
          onChange={(ids) => change({ monthDays: numbers(ids) })}
          error={errorAt('monthDays')}
        />
      ) : null}
      {rhythm === 'single' ? (
        <DayList
          name="dates"
          label={t`On which day`}
          chosen={t`On these days`}
          value={{ days: days.dates, adding: adding.dates }}
          onChange={(next) =>
            onChange({
              days: { ...days, dates: [...next.days] },
              adding: { ...adding, dates: next.adding },
            })
          }
          error={errorAt('dates')}
        />
      ) : null}
      <Further value={value} onChange={onChange} errorAt={errorAt} />
    </Fields>
  );
}

function Further({ value, onChange, errorAt }: DaysFieldsProps) {
  const { t } = useLingui();
  const { days, rhythm } = value;
  const faulty = ['from', 'until', 'except'].some((field) => errorAt(field) !== undefined);
  const [open, setOpen] = useState(days.from !== '' || days.until !== '' || days.except.length > 0);
  const change = (changes: Partial<RuleDays>) => onChange({ days: { ...days, ...changes } });
  return (
    <Disclosure
      label={t`One step further`}
      detail={<Trans>From when until when, and what is left out</Trans>}
      open={open || faulty}
      onChange={setOpen}
    >
      <Fields>
        {rhythm === 'single' ? null : (
          <FieldGroup legend={t`Its time`} row>
            <DateField
              name="from"
              optional
              label={t`First day`}
              value={days.from || null}
              onChange={(from) => change({ from: from ?? '' })}
              error={errorAt('from')}
            />
            <DateField
              name="until"
              optional
              label={t`Last day`}
              value={days.until || null}
              onChange={(until) => change({ until: until ?? '' })}
              error={errorAt('until')}
            />
          </FieldGroup>
        )}
        <LeftOut value={value} onChange={onChange} errorAt={errorAt} />
      </Fields>
    </Disclosure>
  );
}

/** Days on which it does not hold, whatever else fits. */
export function LeftOut({ value: { days, adding }, onChange, errorAt }: DaysFieldsProps) {
  const { t } = useLingui();
  return (
    <DayList
      name="except"
      label={t`A day to leave out`}
      chosen={t`Not on these days`}
      value={{ days: days.except, adding: adding.except }}
      onChange={(next) =>
        onChange({ days: { ...days, except: [...next.days] }, adding: { ...adding, except: next.adding } })
      }
      error={errorAt('except')}
    />
  );
}
