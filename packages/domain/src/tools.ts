// The registry: one line a tool. Everything that goes over all tools goes over this.
import * as z from 'zod/mini';
import type { State } from './across/week.ts';
import { guardOf } from './kernel/guard.ts';
import type { Ancestry, Entry } from './kernel/history.ts';
import type { EntryId, Surroundings } from './kernel/ids.ts';
import { type Result, refuse } from './kernel/result.ts';
import { decidePeople, type PeopleIntent, type PeopleRefusal } from './people/decide.ts';
import { type PeopleEvent, peopleEvent } from './people/events.ts';
import { foldPeople, noPeople } from './people/fold.ts';
import { undoPeople } from './people/undo.ts';
import { decideTime, type TimeIntent, type TimeRefusal } from './time/decide.ts';
import { type TimeEvent, timeEvent } from './time/events.ts';
import { foldTime, noTime } from './time/fold.ts';
import { undoTime } from './time/undo.ts';

z.config({ jitless: true }); // the app's policy allows no code from strings

export type Body =
  | { readonly tool: 'people'; readonly version: 1; readonly at: string; readonly event: PeopleEvent }
  | { readonly tool: 'time'; readonly version: 1; readonly at: string; readonly event: TimeEvent };

export type Intent =
  | { readonly tool: 'people'; readonly intent: PeopleIntent }
  | { readonly tool: 'time'; readonly intent: TimeIntent };

export type Refusal = PeopleRefusal | TimeRefusal;

const at = z.string().check(z.maxLength(40));
const body = z.discriminatedUnion('tool', [
  z.object({ tool: z.literal('people'), version: z.literal(1), at, event: peopleEvent }),
  z.object({ tool: z.literal('time'), version: z.literal(1), at, event: timeEvent }),
]);

export const emptyState = (): State => ({ people: noPeople(), time: noTime() });

const isBody = guardOf(body);

/** What was sealed, read back as an event of this version; null for what this version does not know. Never throws. */
export function readBody(value: unknown): Body | null {
  if (isBody(value)) return value as Body;
  const parsed = body.safeParse(value);
  return parsed.success ? (parsed.data as Body) : null;
}

/** Takes one sealed body into the state, in place. What is not known to this version changes nothing. */
export function fold(state: State, id: EntryId, value: Body, ancestry: Ancestry): void {
  const entry = <E>(event: E): Entry<E> => ({ id, at: value.at, event });
  if (value.tool === 'people') foldPeople(state.people, entry(value.event), ancestry);
  else foldTime(state.time, entry(value.event), ancestry);
}

/** What an intent makes happen, ready to be sealed, or the named reason why not. */
export function decide(state: State, intent: Intent, world: Surroundings): Result<Body[], Refusal> {
  const decision = decideBodies(state, intent, world);
  // what its own reader would not know must never be kept: it would be lost in silence
  if (decision.ok && decision.value.some((decided) => readBody(decided) === null))
    return refuse({ code: 'tooLong' });
  return decision;
}

function decideBodies(state: State, { tool, intent }: Intent, world: Surroundings): Result<Body[], Refusal> {
  if (tool === 'people') {
    const decision = decidePeople(state.people, intent, world);
    return decision.ok ? { ok: true, value: decision.value.map((event) => wrap('people', event)) } : decision;
  }
  const decision = decideTime(state.time, intent, world);
  return decision.ok ? { ok: true, value: decision.value.map((event) => wrap('time', event)) } : decision;

  function wrap(name: Body['tool'], event: PeopleEvent | TimeEvent): Body {
    return { tool: name, version: 1, at: world.now, event } as Body;
  }
}

/** What takes a body back, given the state before it. Its label is that of the body: whoever keeps it gives it its own. */
export const undo = (before: State, taken: Body): Body =>
  taken.tool === 'people'
    ? { ...taken, event: undoPeople(before.people, taken.event) }
    : { ...taken, event: undoTime(before.time, taken.event) };

/** The same state in maps of its own, so that a fold into it leaves the original as it is. */
export const copyOf = (state: State): State => ({ people: copied(state.people), time: copied(state.time) });

function copied<T extends object>(maps: T): T {
  return Object.fromEntries(Object.entries(maps).map(([key, map]) => [key, new Map(map)])) as T;
}
