// The fields of one relationship's hours: three to begin with, the rest one step further. Knows no storage.

import { Trans, useLingui } from '@lingui/react/macro';
import type { BudgetFields } from '@orrery/domain';
import { useState } from 'react';
import { Chips } from '../../../ui/chips.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { DurationField, HoursField } from '../../../ui/hours-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useBudgetLabels, useTimeChoices } from '../field-labels.ts';
import { useDays } from '../limits/day-words.ts';
import { useFaultWords } from '../limits/fault-words.ts';
import type { Draft, FormFault } from '../limits/kept-form.ts';
import { days } from '../limits/weekly-hours.ts';

const quickFields: readonly string[] = ['wish', 'floor', 'most'];
const monthDays = Array.from({ length: 31 }, (_, k) => k + 1);

export interface BudgetFieldsProps {
  values: Draft<BudgetFields>;
  fault: FormFault | null;
  onChange: (changes: Partial<Draft<BudgetFields>>) => void;
  /** What is set one step further, in a few words. */
  further: string;
  livesTogether: boolean;
}

export function BudgetForm({ values, fault, onChange, further, livesTogether }: BudgetFieldsProps) {
  const { t } = useLingui();
  const labels = useBudgetLabels();
  const { floorWeeks } = useTimeChoices();
  const faults = useFaultWords(fault);
  const names = useDays();
  const [open, setOpen] = useState(false);
  const [openMonth, setOpenMonth] = useState(false);
  const faultIsFurther = fault?.field !== undefined && !quickFields.includes(fault.field);
  const weekdays = days.map((day) => ({ id: String(day), label: names.short(day) }));
  const ofMonth = monthDays.map((day) => ({ id: String(day), label: String(day) }));
  const numbers = (ids: readonly string[]) => ids.map(Number).sort((a, b) => a - b);

  return (
    <Fields>
      <HoursField
        name="wish"
        max={10_080}
        label={labels.wish}
        hint={t`What you would like. It is planned as far as it fits.`}
        value={values.wish}
        onChange={(wish) => onChange({ wish })}
        error={faults('wish')}
      />
      <FieldGroup
        legend={labels.floorGroup}
        hint={t`The least that keeps this relationship well; planned before any wish.`}
      >
        <HoursField
          name="floor"
          max={40_320}
          label={labels.floor(values.floorWeeks ?? 1)}
          value={values.floor}
          onChange={(floor) => onChange({ floor })}
          error={faults('floor')}
        />
        <Segments
          label={labels.floorWeeks}
          options={[
            { id: 'week', label: floorWeeks[1] },
            { id: 'weeks', label: floorWeeks[4] },
          ]}
          value={values.floorWeeks === 4 ? 'weeks' : 'week'}
          onChange={(id) => onChange({ floorWeeks: id === 'weeks' ? 4 : 1 })}
        />
      </FieldGroup>
      <HoursField
        name="most"
        max={10_080}
        label={labels.most}
        hint={t`More than this would be too much. Nothing is planned beyond it.`}
        value={values.most}
        onChange={(most) => onChange({ most })}
        error={faults('most')}
      />
      <Disclosure
        label={t`One step further`}
        detail={further}
        open={open || faultIsFurther}
        onChange={setOpen}
      >
        <Fields>
          <Chips
            label={labels.preferDays}
            hint={t`Preferred, not promised: other days are planned when these are full.`}
            options={weekdays}
            value={values.preferDays.map(String)}
            onChange={(ids) => onChange({ preferDays: numbers(ids) })}
            error={faults('preferDays')}
          />
          <Disclosure
            label={t`Days of the month`}
            open={openMonth || fault?.field === 'preferMonthDays'}
            onChange={setOpenMonth}
            detail={
              values.preferMonthDays.length > 0
                ? values.preferMonthDays.join(', ')
                : t`For anniversaries and the like`
            }
          >
            <Chips
              quiet
              label={labels.preferMonthDays}
              options={ofMonth}
              value={values.preferMonthDays.map(String)}
              onChange={(ids) => onChange({ preferMonthDays: numbers(ids) })}
              error={faults('preferMonthDays')}
            />
          </Disclosure>
          <FieldGroup legend={labels.lengthGroup} row>
            <HoursField
              name="shortest"
              label={labels.shortest}
              value={values.shortest}
              onChange={(shortest) => onChange({ shortest })}
              error={faults('shortest')}
            />
            <HoursField
              name="longest"
              label={labels.longest}
              value={values.longest}
              onChange={(longest) => onChange({ longest })}
              error={faults('longest')}
            />
          </FieldGroup>
          <NumberField
            name="nights"
            whole
            max={7}
            label={labels.nights}
            hint={
              livesTogether
                ? t`You live together: nights at home need no planning. These are nights away as a date.`
                : undefined
            }
            value={values.nights}
            onChange={(nights) => onChange({ nights })}
            error={faults('nights')}
          />
          <FieldGroup
            legend={labels.aroundGroup}
            hint={t`It keeps the hour free and does not count as time together.`}
            row
          >
            <DurationField
              name="travel"
              step={15}
              max={1440}
              label={labels.travel}
              value={values.travel}
              onChange={(travel) => onChange({ travel })}
              error={faults('travel')}
            />
            <DurationField
              name="landing"
              step={15}
              max={1440}
              label={labels.landing}
              value={values.landing}
              onChange={(landing) => onChange({ landing })}
              error={faults('landing')}
            />
          </FieldGroup>
          {livesTogether ? (
            <p className="t-small">
              <Trans>Evenings at home together are counted apart and are no part of these hours.</Trans>
            </p>
          ) : null}
        </Fields>
      </Disclosure>
    </Fields>
  );
}
