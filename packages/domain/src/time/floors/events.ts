// What can have happened to a floor that people confirm to each other, in their circle: each says themselves what they say yes or no to.
import * as z from 'zod/mini';
import { type MemberId, memberId } from '../../kernel/ids.ts';
import { inTheirOrder, mostPeople } from '../../kernel/parties.ts';

/** At least so much time together, in one week or in four. */
export const floorFields = z.object({
  minutes: z.int().check(z.gte(15), z.lte(28 * 1440)),
  weeks: z.union([z.literal(1), z.literal(4)]),
});
export type FloorFields = z.infer<typeof floorFields>;

export const floorsOfCircle = [
  z.object({
    type: z.literal('floorSaid'),
    /** Whose floor it is: always these. */
    people: z.array(memberId).check(z.minLength(2), z.maxLength(mostPeople)),
    /** Null, with a no: to every floor between them. */
    floor: z.nullable(floorFields),
    says: z.enum(['yes', 'no']),
  }),
] as const;
export type CircleFloorEvent = z.infer<(typeof floorsOfCircle)[number]>;

export const isFloorOfCircle = (event: { readonly type: string }): event is CircleFloorEvent =>
  event.type === 'floorSaid';

/** Whose floor it is. */
export type FloorKey = string & { readonly '': 'floorKey' };
export const keyOfFloor = (people: readonly MemberId[]): FloorKey =>
  inTheirOrder(people).join(' ') as FloorKey;

/** What a yes is to, always written alike. */
export type FloorTermsKey = string & { readonly '': 'floorTermsKey' };
export const floorTermsKey = ({ minutes, weeks }: FloorFields): FloorTermsKey =>
  `${minutes} in ${weeks}` as FloorTermsKey;
