// What can have happened to the work of clients and providers: in their care space, and, of a provider alone, in their own.
import * as z from 'zod/mini';
import { typesOf } from '../kernel/event-types.ts';
import { besideOf } from '../kernel/former.ts';
import { assignmentId, memberId, spaceId, workId } from '../kernel/ids.ts';
import { isLocalDate } from '../kernel/zones.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const day = z
  .string()
  .check(z.refine((date) => isLocalDate(date) && date >= '1970-01-01' && date < '2200-01-01'));

/** What a provider says of themselves. Claims, and shown as such: nothing here proves any of it (CARE26). */
export const profileFields = z.object({
  profession: text(120),
  /** Which licence, its number, and where it can be looked up. */
  licence: text(300),
  training: text(1_000),
  /** Experience with relationships of more than two. */
  experience: text(1_000),
  approach: text(1_000),
  /** Who looks at their work with them. */
  supervision: text(300),
  languages: text(200),
  fees: text(500),
  /** Where and how they meet. */
  meets: z.array(z.enum(['online', 'inPerson'])).check(z.maxLength(2)),
  place: text(200),
  zone: text(60),
});
export type ProfileFields = z.infer<typeof profileFields>;

/** The tools that an assignment can open: a closed list, and nothing of anybody's in it (CARE28). */
export const assignable = z.enum([
  ...(['journal', 'wave', 'story', 'script', 'patterns', 'compass', 'values', 'choices'] as const),
  ...(['ownTime', 'kindness', 'friends', 'boundaries', 'agreement', 'pledge', 'metamour'] as const),
  ...(['checkIn', 'repair', 'map', 'budget', 'planner', 'review'] as const),
]);
export type Assignable = z.infer<typeof assignable>;

export const assignmentFields = z.object({
  /** Whose it is. */
  client: memberId,
  opens: assignable,
  /** What it is about, in the provider's words. */
  text: text(1_000),
  /** By when; empty for whenever. */
  by: z.union([z.literal(''), day]),
});
export type AssignmentFields = z.infer<typeof assignmentFields>;

/** In a care space. */
export const careInSpace = [
  z.object({
    type: z.literal('profileTold'),
    changes: z.partial(profileFields),
    beside: besideOf(profileFields),
  }),
  z.object({ type: z.literal('assignmentSet'), assignment: assignmentId, fields: assignmentFields }),
  z.object({ type: z.literal('assignmentErased'), assignment: assignmentId }),
  /** By the client alone, and no more than that. `by`: whose assignment it is. */
  z.object({
    type: z.literal('assignmentTold'),
    by: memberId,
    assignment: assignmentId,
    says: z.enum(['done', 'open']),
  }),
] as const;
export type CareSpaceEvent = z.infer<(typeof careInSpace)[number]>;

/** What is kept of one's own work: notes, and what one's duties ask for, which is something else (CARE9, CARE35). */
export const workFields = z.object({
  of: z.enum(['note', 'record']),
  space: spaceId,
  /** As I call them. */
  client: text(80),
  day,
  text: text(10_000),
  /** Of a record: the last day through which it has to be kept; empty for none. */
  until: z.union([z.literal(''), day]),
  /** Of a record: the one that it corrects, which stays. */
  corrects: z.union([z.literal(''), workId]),
});
export type WorkFields = z.infer<typeof workFields>;

/** Most that one event says was read. */
export const MOST_READ = 200;

/** In one's own space. */
export const careOfMine = [
  z.object({ type: z.literal('workKept'), work: workId, fields: workFields }),
  z.object({ type: z.literal('workErased'), work: workId }),
  /** What I have read of what clients share there: said to nobody. */
  z.object({
    type: z.literal('sharesRead'),
    space: spaceId,
    shares: z.array(text(140)).check(z.maxLength(MOST_READ)),
  }),
] as const;
export type OwnCareEvent = z.infer<(typeof careOfMine)[number]>;

export const careEvent = z.discriminatedUnion('type', [...careInSpace, ...careOfMine]);
export type CareEvent = z.infer<typeof careEvent>;

const types = typesOf(careInSpace);
/** Those that a care space holds; all others lie in one's own. */
export const isOfCareSpace = (event: { readonly type: string }): event is CareSpaceEvent =>
  types.has(event.type);

/** What an event is about, where that can be erased. */
export const careSubject = (event: CareEvent): string | null =>
  event.type === 'assignmentSet' || event.type === 'assignmentErased'
    ? `assignment ${event.assignment}`
    : event.type === 'workKept' || event.type === 'workErased'
      ? `work ${event.work}`
      : null;
