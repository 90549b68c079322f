// What leaves one's own plan when a date of it is proposed to a circle: when, how long, and of the words what one chooses.
import { localOf, minutesOf } from '../../kernel/zones.ts';
import type { Terms } from './events.ts';

interface OfPlan {
  readonly start: string;
  readonly end: string;
  readonly night: boolean;
  readonly title: string;
  readonly place: string;
}

/** The terms of a date of one's own plan. Nothing else of it goes along: no id, no relationship, no note. */
export function termsFromPlan(
  { start, end, night, title, place }: OfPlan,
  zone: string,
  take: { readonly title: boolean; readonly place: boolean },
): Terms {
  const { date: day, minute } = localOf(minutesOf(start), zone);
  const length = minutesOf(end) - minutesOf(start);
  return { day, minute, zone, length, night, title: take.title ? title : '', place: take.place ? place : '' };
}
