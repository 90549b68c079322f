// Whatever the domain refuses about time is said at a field of the form that stated it. Two proofs: every field that a
// refusal can name is in the form's list, and every field in the list shows the sentence it is given.
import {
  type BlockFields,
  type BlockId,
  type BudgetFields,
  decide,
  emptyState,
  type Intent,
  ME,
  type MyTimeFields,
  newBudget,
  newMyTime,
  type PersonId,
  type RelationshipId,
  type TimeIntent,
} from '@orrery/domain';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { importFieldNames } from '../../../../src/tools/time/calendars/import-model.ts';
import { ImportSettingsForm } from '../../../../src/tools/time/calendars/import-settings.tsx';
import { knownFieldNames } from '../../../../src/tools/time/known/fields.ts';
import { blockFieldNames } from '../../../../src/tools/time/limits/block-form.ts';
import { myFieldNames } from '../../../../src/tools/time/limits/my-field-names.ts';
import { MyLimits } from '../../../../src/tools/time/limits/my-fields.tsx';
import { WeeklyHoursEditor } from '../../../../src/tools/time/limits/weekly-hours-editor.tsx';
import { budgetFieldNames } from '../../../../src/tools/time/needs/budget-field-names.ts';
import { BudgetForm } from '../../../../src/tools/time/needs/budget-fields.tsx';
import { loopWith, type Stage, show } from './stage.tsx';

const world = { now: '2026-03-10T16:10:00Z', newId: () => 'new' };

/** The fields that the domain names when it is given all kinds of nonsense. */
function fieldsRefused(intents: fc.Arbitrary<TimeIntent>, state = emptyState()): Set<string> {
  const found = new Set<string>();
  fc.assert(
    fc.property(intents, (intent) => {
      const decision = decide(state, { tool: 'time', intent } as Intent, world);
      if (!decision.ok) found.add((decision.why.field ?? 'none').split('.')[0] ?? '');
    }),
    { numRuns: 4_000 },
  );
  return found;
}

const number = fc.oneof(
  fc.integer({ min: -2, max: 120 }),
  fc.integer(),
  fc.constantFrom(0.5, Number.NaN, 100_000),
);
/** One field after the other, and several at once. One of two values that a switch gives nobody can type. */
function changesOf<F extends object>(fields: F): fc.Arbitrary<Partial<F>> {
  const keys = Object.entries(fields)
    .filter(([key, value]) => typeof value === 'number' && key !== 'floorWeeks')
    .map(([key]) => key);
  const single = keys.map((key) => number.map((value) => ({ [key]: value }) as Partial<F>));
  const several = fc.record(Object.fromEntries(keys.map((key) => [key, number])), { requiredKeys: [] });
  return fc.oneof(...single, several as fc.Arbitrary<Partial<F>>);
}
const hours = fc.array(
  fc.array(fc.tuple(fc.integer({ min: -1, max: 1900 }), fc.integer({ min: -1, max: 1900 })), {
    maxLength: 3,
  }),
  { minLength: 6, maxLength: 8 },
);
const dayNumbers = fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 3 });
const text = fc.oneof(fc.string(), fc.constant('x'.repeat(5_000)), fc.constant('2026-03-10'));

const refused = {
  budget: () =>
    fieldsRefused(
      fc
        .oneof(
          changesOf<BudgetFields>(newBudget),
          fc.record({ preferDays: dayNumbers, preferMonthDays: dayNumbers }, { requiredKeys: [] }),
        )
        .map((changes) => ({ type: 'changeBudget', relationship: 'r' as RelationshipId, changes })),
    ),
  mine: () =>
    fieldsRefused(
      fc
        .oneof(
          changesOf<MyTimeFields>(newMyTime),
          fc.record({ possible: hours }),
          fc.record({ nights: dayNumbers }),
        )
        .map((changes) => ({ type: 'changeMyTime', changes })),
    ),
  known: () =>
    fieldsRefused(
      fc.record({ possible: hours, nights: dayNumbers }, { requiredKeys: [] }).map((changes) => ({
        type: 'changeKnownTime',
        person: 'p' as PersonId,
        changes,
      })),
    ),
  block: () =>
    fieldsRefused(
      fc
        .record({
          title: text,
          days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
          date: fc.option(text),
          from: fc.integer({ min: 0, max: 1439 }),
          to: fc.integer({ min: 0, max: 1800 }),
        })
        .map((fields) => ({ type: 'addBlock', block: 'b' as BlockId, fields: fields as BlockFields })),
    ),
  calendar: () =>
    fieldsRefused(
      fc.tuple(fc.constantFrom('days', 'hours', 'name'), text, text).map(([kind, one, other]): TimeIntent => {
        const busy = { start: world.now, end: world.now };
        return {
          type: 'importCalendar',
          fields: {
            owner: ME,
            name: kind === 'name' ? one : 'Work',
            titles: false,
            from: kind === 'days' ? one : '2026-03-10',
            to: kind === 'days' ? other : '2026-03-11',
            importedAt: world.now,
            busy: kind === 'hours' ? new Array<typeof busy>(20_001).fill(busy) : [],
          },
        };
      }),
    ),
};

describe('every field that a refusal can name is a field of its form', () => {
  test.each([
    ['budget', budgetFieldNames],
    ['mine', myFieldNames],
    ['known', knownFieldNames],
    ['block', blockFieldNames],
    ['calendar', importFieldNames],
  ] as const)('%s', (form, names) => {
    const found = refused[form]();
    expect(found.size).toBeGreaterThan(0);
    expect([...found].filter((name) => !(names as readonly string[]).includes(name))).toEqual([]);
  });

  test('and the nonsense reaches all of them', () => {
    expect([...refused.budget()].sort()).toEqual([...budgetFieldNames].sort());
    expect([...refused.known()].sort()).toEqual([...knownFieldNames].sort());
    expect([...refused.mine()].sort()).toEqual([...myFieldNames].sort());
    expect([...refused.calendar()].sort()).toEqual([...importFieldNames].sort());
  });
});

describe('every field shows the sentence it is given', () => {
  let stage: Stage | undefined;
  afterEach(async () => {
    await stage?.leave();
    stage = undefined;
  });
  const said = async (form: ReactNode): Promise<string[]> => {
    stage = await show(() => form, '/', '/', await loopWith());
    return [...stage.page.querySelectorAll('[role=alert]')].map((each) => each.textContent ?? '');
  };

  test.each(budgetFieldNames)('budget: %s', async (name) => {
    const alerts = await said(
      <BudgetForm
        values={newBudget}
        fault={{ code: 'numberOutOfRange', field: name }}
        onChange={() => undefined}
        further=""
        livesTogether={false}
      />,
    );
    expect(alerts).toEqual(['This number cannot be used here.']);
    // what stands one step further is opened, so that nobody has to look for it
    for (let at = stage?.page.querySelector('[role=alert]'); at; at = at.parentElement?.closest('details'))
      if (at instanceof HTMLDetailsElement) expect(at.open).toBe(true);
  });

  test.each(myFieldNames.filter((name) => name !== 'possible' && name !== 'unplanned'))(
    'mine: %s',
    async (name) => {
      const alerts = await said(
        <MyLimits
          values={newMyTime}
          fault={{ code: 'numberOutOfRange', field: name }}
          onChange={() => undefined}
        />,
      );
      expect(alerts).toHaveLength(1);
      expect(stage?.page.querySelector(`[name=${name}]`)?.getAttribute('aria-invalid') ?? 'true').toBe(
        'true',
      );
    },
  );

  test('hours of a week, also where only one day of them is at fault', async () => {
    const loop = await loopWith();
    const alerts = await said(
      <WeeklyHoursEditor
        state={loop.state}
        id="x"
        label="Hours"
        value={newMyTime.possible}
        onChange={() => undefined}
        error="These hours overlap."
      />,
    );
    expect(alerts).toEqual(['These hours overlap.']);
  });

  test.each(importFieldNames)('calendar: %s', async (name) => {
    const alerts = await said(
      <ImportSettingsForm
        settings={{
          owner: ME,
          name: 'Work',
          from: '2026-03-01',
          until: '2026-04-01',
          titles: false,
          replaces: null,
        }}
        onChange={() => undefined}
        sources={[]}
        fault={{ code: 'tooLong', field: name }}
      />,
    );
    expect(alerts).toEqual(['This is longer than can be kept. Please choose less.']);
  });
});
