import type { DayOfWeek } from '@orrery/domain';

/** The days of the week that a text names, in the language that `nameOf` has; one of them in the plural, too. 1 is Monday. */
export function weekdaysIn(text: string, nameOf: (day: DayOfWeek) => string): DayOfWeek[] {
  const words = new Set(text.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => {
    const name = nameOf(day).toLocaleLowerCase();
    return words.has(name) || words.has(`${name}s`);
  });
}
