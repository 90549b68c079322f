// What can have happened to days that come round and are mine alone: birthdays of people who have no app, what we keep, holidays.
import * as z from 'zod/mini';
import { typesOf } from '../../kernel/event-types.ts';
import { besideOf } from '../../kernel/former.ts';
import { personId, yearlyDayId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';
import { yearlyDayFields } from '../dates/events.ts';

/** As in a circle, with people of my map; nobody: it is a day of no one in particular. */
export const myDayFields = z.object({
  ...yearlyDayFields.shape,
  people: z.array(personId).check(z.maxLength(mostPeople)),
});
export type MyDayFields = z.infer<typeof myDayFields>;

export const daysOfMine = [
  z.object({ type: z.literal('dayAdded'), day: yearlyDayId, fields: myDayFields }),
  z.object({
    type: z.literal('dayChanged'),
    day: yearlyDayId,
    changes: z.partial(myDayFields),
    beside: besideOf(myDayFields),
  }),
  z.object({ type: z.literal('dayRemoved'), day: yearlyDayId }),
  z.object({ type: z.literal('dayRestored'), day: yearlyDayId }),
] as const;
export type MyDayEvent = z.infer<(typeof daysOfMine)[number]>;

const types = typesOf(daysOfMine);
export const isDayOfMine = (event: { readonly type: string }): event is MyDayEvent => types.has(event.type);
