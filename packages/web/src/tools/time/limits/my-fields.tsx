// My limits and habits: how much, how often, what stays free. Knows no storage.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DayOfWeek, MyTimeFields } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { DurationField, HoursField } from '../../../ui/hours-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { useMyTimeLabels, useTimeChoices } from '../field-labels.ts';
import { useDays } from './day-words.ts';
import { useFaultWords } from './fault-words.ts';
import type { Draft, FormFault } from './kept-form.ts';
import { clockOf, days, minuteOf } from './weekly-hours.ts';

export interface MyFieldsProps {
  values: Draft<MyTimeFields>;
  fault: FormFault | null;
  onChange: (changes: Partial<Draft<MyTimeFields>>) => void;
  hasTiers?: boolean;
}

export function MyLimits({ values, fault, onChange, hasTiers = false }: MyFieldsProps) {
  const { t } = useLingui();
  const labels = useMyTimeLabels();
  const { tiersWeigh } = useTimeChoices();
  const at = useFaultWords(fault);
  const names = useDays();
  const formats = useFormats();
  const share = (value: number): string => {
    if (value === 0) return t`nothing: every hour can be planned`;
    const per = formats.share(value / 100).replace(/\s/g, '\u00a0');
    if (value <= 10) return t`a little: ${per}`;
    if (value <= 25) return t`some: ${per}`;
    if (value < 45) return t`a good part: ${per}`;
    return value <= 55 ? t`about half: ${per}` : t`most: ${per}`;
  };
  return (
    <Fields>
      <Chips
        label={labels.nights}
        hint={t`The night that follows this day.`}
        options={days.map((day) => ({ id: String(day), label: names.short(day) }))}
        value={values.nights.map(String)}
        onChange={(ids) => onChange({ nights: ids.map(Number) as DayOfWeek[] })}
        error={at('nights')}
      />
      <SectionHead>{t`How much is good for me`}</SectionHead>
      <HoursField
        name="weeklyCap"
        label={labels.weeklyCap}
        max={10_080}
        value={values.weeklyCap}
        onChange={(weeklyCap) => onChange({ weeklyCap })}
        error={at('weeklyCap')}
      />
      <FieldGroup legend={labels.atMost} row>
        <NumberField
          name="datesPerDay"
          whole
          min={1}
          max={12}
          label={labels.datesPerDay}
          value={values.datesPerDay}
          onChange={(datesPerDay) => onChange({ datesPerDay })}
          error={at('datesPerDay')}
        />
        <NumberField
          name="eveningsInRow"
          whole
          min={1}
          max={35}
          label={labels.eveningsInRow}
          value={values.eveningsInRow}
          onChange={(eveningsInRow) => onChange({ eveningsInRow })}
          error={at('eveningsInRow')}
        />
      </FieldGroup>
      <FieldGroup legend={labels.evenings} row>
        <NumberField
          name="freeEvenings"
          whole
          max={7}
          label={labels.freeEvenings}
          value={values.freeEvenings}
          onChange={(freeEvenings) => onChange({ freeEvenings })}
          error={at('freeEvenings')}
        />
        <TimeOfDayField
          name="eveningFrom"
          label={labels.eveningFrom}
          value={values.eveningFrom === null ? null : clockOf(values.eveningFrom)}
          onChange={(clock) => onChange({ eveningFrom: minuteOf(clock) })}
          error={at('eveningFrom') ? t`An evening can begin between 10:00 and 23:00.` : undefined}
        />
      </FieldGroup>
      <DurationField
        name="buffer"
        step={15}
        max={720}
        label={labels.buffer}
        hint={t`Time to arrive somewhere else, and in yourself.`}
        value={values.buffer}
        onChange={(buffer) => onChange({ buffer })}
        error={at('buffer')}
      />
      <SectionHead>{t`What stays free`}</SectionHead>
      <Slider
        label={labels.unplanned}
        max={90}
        step={5}
        value={values.unplanned ?? 0}
        onChange={(unplanned) => onChange({ unplanned })}
        say={share}
      />
      <FieldGroup
        legend={labels.forMyself}
        hint={t`Kept like a relationship's hours: the least, and what you would like.`}
        row
      >
        <HoursField
          name="ownFloor"
          label={labels.ownFloor}
          max={10_080}
          value={values.ownFloor}
          onChange={(ownFloor) => onChange({ ownFloor })}
          error={at('ownFloor')}
        />
        <HoursField
          name="ownWish"
          label={labels.ownWish}
          max={10_080}
          value={values.ownWish}
          onChange={(ownWish) => onChange({ ownWish })}
          error={at('ownWish')}
        />
      </FieldGroup>
      {hasTiers ? (
        <>
          <SectionHead>{t`Where wishes compete`}</SectionHead>
          <Segments
            label={labels.tiersWeigh}
            options={(['alike', 'some', 'much'] as const).map((id) => ({ id, label: tiersWeigh[id] }))}
            value={values.tiersWeigh ?? 'some'}
            onChange={(chosen) => onChange({ tiersWeigh: chosen })}
          />
          <p className="t-caption">{t`How much more the wish of an earlier tier counts. Floors come first, whatever the tier.`}</p>
        </>
      ) : null}
    </Fields>
  );
}

/** "3 blocks" and the like, for the way on to protected time. */
export function useBlockCount() {
  const { t } = useLingui();
  return (count: number) =>
    count === 0
      ? t`None yet`
      : t`${plural(count, { one: '# time that is yours', other: '# times that are yours' })}`;
}
