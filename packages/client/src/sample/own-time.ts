// Lou’s own time: a list of what they like to do alone, evenings while Sam was with Ines, and the calendar that Ines shares with them.
import {
  addDays,
  atLocal,
  type CompassIntent,
  type EpochMinutes,
  type IdeaFields,
  type IdeaId,
  type Intent,
  instantOf,
  type LocalDate,
  type SourceFields,
} from '@orrery/domain';
import type { castOf } from './cast.ts';
import { evenings, ideas, inesCalendar } from './words.ts';

type At = (week: number, day: number, minute: number) => EpochMinutes;
type Moment = { readonly at: EpochMinutes; readonly does: () => readonly Intent[] };

const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });

const needs: Record<keyof typeof ideas, Pick<IdeaFields, 'kind' | 'energy' | 'minutes'>> = {
  pottery: { kind: 'interest', energy: 'some', minutes: 120 },
  crossword: { kind: 'interest', energy: 'little', minutes: 15 },
  sister: { kind: 'person', energy: 'little', minutes: 30 },
  bike: { kind: 'interest', energy: 'much', minutes: 120 },
  soup: { kind: 'idea', energy: 'some', minutes: 60 },
  amal: { kind: 'person', energy: 'some', minutes: 240 },
  nap: { kind: 'idea', energy: 'little', minutes: null },
};

/** The list, and each evening: planned the day before, told of the morning after. */
export function sampleOwnTime(
  { sam }: ReturnType<typeof castOf>,
  newId: () => string,
  at: At,
  monday: LocalDate,
): Moment[] {
  const ids = Object.fromEntries(Object.keys(ideas).map((key) => [key, newId() as IdeaId])) as Record<
    keyof typeof ideas,
    IdeaId
  >;
  const list = (Object.keys(ideas) as (keyof typeof ideas)[]).map(
    (key, count): Moment => ({
      at: at(-10, 6, 1_200 + count),
      does: () => [
        compass({ type: 'add', of: 'idea', id: ids[key], fields: { ...ideas[key], ...needs[key] } }),
      ],
    }),
  );
  const told = evenings.flatMap(
    ({ when: [week, day], ideas: chosen, went, afterwards, ...words }): Moment[] => {
      const id = newId() as Extract<CompassIntent, { of: 'evening'; type: 'erase' }>['id'];
      const on = addDays(monday, 7 * week + day - 1);
      const fields = { ...words, on, apart: [sam], ideas: chosen.map((key) => ids[key]) };
      return [
        { at: at(week, day - 1, 1_260), does: () => [compass({ type: 'add', of: 'evening', id, fields })] },
        {
          at: at(week, day + 1, 500),
          does: () => [compass({ type: 'change', of: 'evening', id, changes: { went, afterwards } })],
        },
      ];
    },
  );
  return [...list, ...told];
}

/** Sam’s evenings in the calendar of Ines, with their titles, for the weeks that she shared. */
export function calendarOfInes(
  { ines }: ReturnType<typeof castOf>,
  zone: string,
  monday: LocalDate,
  importedAt: string,
): SourceFields {
  const [first, end] = [-4, 9];
  const days = Array.from({ length: end - first }, (_, week) => addDays(monday, 7 * (first + week)));
  const evening = (day: LocalDate) => ({
    start: instantOf(atLocal(day, 1_110, zone)),
    end: instantOf(atLocal(day, 1_380, zone)),
    title: inesCalendar.withSam,
  });
  return {
    ...{ owner: ines, name: inesCalendar.name, titles: true, importedAt },
    ...{ from: addDays(monday, 7 * first), to: addDays(monday, 7 * end) },
    busy: days.flatMap((start) => [evening(addDays(start, 1)), evening(addDays(start, 3))]),
  };
}
