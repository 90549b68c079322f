// Where weeks stand in their drawing. All in pixels of the screen, so that words keep their size.
import { addDays, isTooFull, type LocalDate, type WeekOfMine } from '@orrery/domain';

export const frame = { height: 190, top: 14, bottom: 34, left: 52, right: 8 };

/** So many weeks are drawn at once. */
export const atOnce = 12;

export const heightAt = (figure: number): number =>
  frame.height - frame.bottom - (figure / 4) * (frame.height - frame.top - frame.bottom);

export interface PlacedWeek {
  readonly week: LocalDate;
  readonly x: number;
  /** Undefined where nothing was said of it. */
  readonly said: WeekOfMine | undefined;
  readonly isTooFull: boolean;
}

/** Twelve weeks side by side, the last of them given; those that nobody said stay empty places. */
export function placeWeeks(said: readonly WeekOfMine[], last: LocalDate, width: number): PlacedWeek[] {
  const place = (width - frame.left - frame.right) / atOnce;
  const byWeek = new Map(said.map((one) => [one.week, one]));
  return Array.from({ length: atOnce }, (_, k) => {
    const week = addDays(last, -7 * (atOnce - 1 - k));
    const one = byWeek.get(week);
    return { week, x: frame.left + (k + 0.5) * place, said: one, isTooFull: one ? isTooFull(one) : false };
  });
}
