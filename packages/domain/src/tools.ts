// The registry: one line a tool. Everything that goes over all tools goes over this.
import * as z from 'zod/mini';
import { isCareTalk } from './across/care/allowed.ts';
import { careFault } from './across/care/gate.ts';
import type { State } from './across/week.ts';
import { type CareIntent, type CareRefusal, decideCare } from './care/decide.ts';
import { type CareEvent, careEvent, careSubject } from './care/events.ts';
import { foldCare, noCare } from './care/fold.ts';
import { undoCare } from './care/undo.ts';
import { type CompassIntent, decideCompass } from './compass/decide.ts';
import { type CompassEvent, compassEvent } from './compass/events.ts';
import type { CompassRefusal } from './compass/faults.ts';
import { foldCompass, noCompass, thingIn } from './compass/fold.ts';
import { undoCompass } from './compass/undo.ts';
import {
  type ConversationsIntent,
  type ConversationsRefusal,
  decideConversations,
} from './conversations/decide.ts';
import {
  type ConversationsEvent,
  conversationsEvent,
  isConversationOfCircle,
} from './conversations/events.ts';
import { foldConversations, noConversations } from './conversations/fold.ts';
import { undoConversations } from './conversations/undo.ts';
import { decideHelp, type HelpIntent, type HelpRefusal } from './help/decide.ts';
import { type HelpEvent, helpEvent } from './help/events.ts';
import { foldHelp, noHelp } from './help/fold.ts';
import { undoHelp } from './help/undo.ts';
import { guardOf } from './kernel/guard.ts';
import type { Ancestry, Entry } from './kernel/history.ts';
import type { EntryId, MemberId, Surroundings } from './kernel/ids.ts';
import { type Result, refuse } from './kernel/result.ts';
import { decideNotes, type NotesIntent, type NotesRefusal } from './notes/decide.ts';
import { type NotesEvent, notesEvent } from './notes/events.ts';
import { foldNotes, noNotes, writtenIn } from './notes/fold.ts';
import { undoNotes } from './notes/undo.ts';
import { decidePapers, type PapersIntent, type PapersRefusal } from './papers/decide.ts';
import { type CirclePaperEvent, isPaperOfCircle, type PapersEvent, papersEvent } from './papers/events.ts';
import { foldPapers, noPapers } from './papers/fold.ts';
import { myPaperIn } from './papers/mine/fold.ts';
import { undoPapers } from './papers/undo.ts';
import { decidePeople, type PeopleIntent, type PeopleRefusal } from './people/decide.ts';
import { type PeopleEvent, peopleEvent } from './people/events.ts';
import { foldPeople, noPeople } from './people/fold.ts';
import { undoPeople } from './people/undo.ts';
import { decideSpaces, type SpacesIntent, type SpacesRefusal } from './spaces/decide.ts';
import { isOfCircle, type SpacesEvent, spacesEvent } from './spaces/events.ts';
import { foldSpaces, noSpaces } from './spaces/fold.ts';
import { sharedIn } from './spaces/sharing/events.ts';
import { undoSpaces } from './spaces/undo.ts';
import { isDateOfCircle } from './time/dates/events.ts';
import { decideTime, type TimeIntent, type TimeRefusal } from './time/decide.ts';
import { type TimeEvent, timeEvent } from './time/events.ts';
import { isFloorOfCircle } from './time/floors/events.ts';
import { foldTime, noTime } from './time/fold.ts';
import { undoTime } from './time/undo.ts';

z.config({ jitless: true }); // the app's policy allows no code from strings

export type Body =
  | { readonly tool: 'people'; readonly version: 1; readonly at: string; readonly event: PeopleEvent }
  | { readonly tool: 'time'; readonly version: 1; readonly at: string; readonly event: TimeEvent }
  | { readonly tool: 'spaces'; readonly version: 1; readonly at: string; readonly event: SpacesEvent }
  | { readonly tool: 'notes'; readonly version: 1; readonly at: string; readonly event: NotesEvent }
  | { readonly tool: 'compass'; readonly version: 1; readonly at: string; readonly event: CompassEvent }
  | { readonly tool: 'papers'; readonly version: 1; readonly at: string; readonly event: PapersEvent }
  | {
      readonly tool: 'conversations';
      readonly version: 1;
      readonly at: string;
      readonly event: ConversationsEvent;
    }
  | { readonly tool: 'help'; readonly version: 1; readonly at: string; readonly event: HelpEvent }
  | { readonly tool: 'care'; readonly version: 1; readonly at: string; readonly event: CareEvent };

export type Intent =
  | { readonly tool: 'people'; readonly intent: PeopleIntent }
  | { readonly tool: 'time'; readonly intent: TimeIntent }
  | { readonly tool: 'spaces'; readonly intent: SpacesIntent }
  | { readonly tool: 'notes'; readonly intent: NotesIntent }
  | { readonly tool: 'compass'; readonly intent: CompassIntent }
  | { readonly tool: 'papers'; readonly intent: PapersIntent }
  | { readonly tool: 'conversations'; readonly intent: ConversationsIntent }
  | { readonly tool: 'help'; readonly intent: HelpIntent }
  | { readonly tool: 'care'; readonly intent: CareIntent };

export type Refusal =
  | PeopleRefusal
  | TimeRefusal
  | SpacesRefusal
  | NotesRefusal
  | CompassRefusal
  | PapersRefusal
  | ConversationsRefusal
  | HelpRefusal
  | CareRefusal;

const at = z.string().check(z.maxLength(40));
const body = z.discriminatedUnion('tool', [
  z.object({ tool: z.literal('people'), version: z.literal(1), at, event: peopleEvent }),
  z.object({ tool: z.literal('time'), version: z.literal(1), at, event: timeEvent }),
  z.object({ tool: z.literal('spaces'), version: z.literal(1), at, event: spacesEvent }),
  z.object({ tool: z.literal('notes'), version: z.literal(1), at, event: notesEvent }),
  z.object({ tool: z.literal('compass'), version: z.literal(1), at, event: compassEvent }),
  z.object({ tool: z.literal('papers'), version: z.literal(1), at, event: papersEvent }),
  z.object({ tool: z.literal('conversations'), version: z.literal(1), at, event: conversationsEvent }),
  z.object({ tool: z.literal('help'), version: z.literal(1), at, event: helpEvent }),
  z.object({ tool: z.literal('care'), version: z.literal(1), at, event: careEvent }),
]);

export const emptyState = (): State => ({
  people: noPeople(),
  time: noTime(),
  spaces: noSpaces(),
  notes: noNotes(),
  compass: noCompass(),
  papers: noPapers(),
  conversations: noConversations(),
  help: noHelp(),
  care: noCare(),
});

const isBody = guardOf(body);

/** What was sealed, read back as an event of this version; null for what this version does not know. Never throws. */
export function readBody(value: unknown): Body | null {
  if (isBody(value)) return value as Body;
  const parsed = body.safeParse(value);
  return parsed.success ? (parsed.data as Body) : null;
}

/**
 * Takes one sealed body into the state, in place. What is not known to this version changes nothing. `by`: whose it is, in a
 * space of several.
 */
export function fold(state: State, id: EntryId, value: Body, ancestry: Ancestry, by?: MemberId): void {
  const entry = <E>(event: E): Entry<E> => ({ id, at: value.at, event, by });
  if (value.tool === 'people') foldPeople(state.people, entry(value.event), ancestry);
  else if (value.tool === 'time') foldTime(state.time, entry(value.event), ancestry);
  else if (value.tool === 'spaces') foldSpaces(state.spaces, entry(value.event), ancestry);
  else if (value.tool === 'notes') foldNotes(state.notes, entry(value.event), ancestry);
  else if (value.tool === 'compass') foldCompass(state.compass, entry(value.event), ancestry);
  else if (value.tool === 'papers') foldPapers(state.papers, entry(value.event), ancestry);
  else if (value.tool === 'conversations')
    foldConversations(state.conversations, entry(value.event), ancestry);
  else if (value.tool === 'care') foldCare(state.care, entry(value.event), ancestry);
  else foldHelp(state.help, entry(value.event), ancestry);
}

/** What an intent makes happen, ready to be sealed, or the named reason why not. */
export function decide(state: State, intent: Intent, world: Surroundings): Result<Body[], Refusal> {
  const decision = decideBodies(state, intent, world);
  // what its own reader would not know must never be kept: it would be lost in silence
  if (decision.ok && decision.value.some((decided) => readBody(decided) === null))
    return refuse({ code: 'tooLong' });
  const fault = decision.ok ? careFault(state, decision.value, world) : null;
  return fault ? refuse(fault) : decision;
}

function decideBodies(state: State, { tool, intent }: Intent, world: Surroundings): Result<Body[], Refusal> {
  const wrapped = <E>(decision: Result<E[], Refusal>): Result<Body[], Refusal> =>
    decision.ok
      ? {
          ok: true,
          value: decision.value.map((event) => ({ tool, version: 1, at: world.now, event }) as Body),
        }
      : decision;
  if (tool === 'people') return wrapped(decidePeople(state.people, intent, world));
  if (tool === 'time') return wrapped(decideTime(state.time, intent, world));
  if (tool === 'spaces') return wrapped(decideSpaces(state.spaces, intent, world));
  if (tool === 'notes') return wrapped(decideNotes(state.notes, intent, world));
  if (tool === 'compass') return wrapped(decideCompass(state.compass, intent, world));
  if (tool === 'papers') return wrapped(decidePapers(state.papers, intent, world));
  if (tool === 'conversations') return wrapped(decideConversations(state.conversations, intent, world));
  if (tool === 'care') return wrapped(decideCare(state.care, intent, world));
  return wrapped(decideHelp(state.help, intent, world));
}

/**
 * What an event is about, where that can be erased: all events of one subject go together, and nothing else lies with them.
 * Null for everything that cannot.
 */
export const subjectOf = (body: Body): string | null => (isErasure(body) ? null : subjectIn(body));

/**
 * Whether an event belongs into a space of several people, or else into one's own. Nothing that one writes for oneself may land in
 * a circle by mistake, whatever asks for it.
 */
export const isForCircles = ({ tool, event }: Body): boolean =>
  (tool === 'spaces' && isOfCircle(event)) ||
  (tool === 'papers' && isPaperOfCircle(event) && !isOfTerms(event)) ||
  (tool === 'conversations' &&
    isConversationOfCircle(event) &&
    !('kind' in event && isCareTalk(event.kind))) ||
  (tool === 'time' && (isDateOfCircle(event) || isFloorOfCircle(event)));

/** Terms of care spaces have no place in a circle. */
const isOfTerms = (event: CirclePaperEvent): boolean =>
  event.type === 'paperDrafted'
    ? event.content.kind === 'careTerms'
    : event.type === 'paperSaid' && event.kind === 'careTerms';

/** The subject that an event erases. */
export const erasedBy = (body: Body): string | null => (isErasure(body) ? subjectIn(body) : null);

const isErasure = ({ event }: Body): boolean => event.type.endsWith('Erased');

function subjectIn({ tool, event }: Body): string | null {
  if (tool === 'compass') return thingIn(event);
  if (tool === 'notes') return writtenIn(event);
  if (tool === 'papers') return isPaperOfCircle(event) ? null : myPaperIn(event);
  if (tool === 'conversations') return isConversationOfCircle(event) ? null : `topic ${event.topic}`;
  if (tool === 'care') return careSubject(event);
  if (tool === 'spaces') return sharedIn(event);
  return tool === 'help' && 'danger' in event ? `danger ${event.danger}` : null;
}

/**
 * What takes a body back, given the state before it. Its label is that of the body: whoever keeps it gives it its own. `by`: whose
 * it is, in a space of several; `entry`: what it is called there.
 */
export function undo(before: State, taken: Body, by?: MemberId, entry?: EntryId): Body {
  if (taken.tool === 'people') return { ...taken, event: undoPeople(before.people, taken.event) };
  if (taken.tool === 'time') return { ...taken, event: undoTime(before.time, taken.event, by) };
  if (taken.tool === 'spaces') return { ...taken, event: undoSpaces(before.spaces, taken.event, by) };
  if (taken.tool === 'notes') return { ...taken, event: undoNotes(before.notes, taken.event) };
  if (taken.tool === 'papers') return { ...taken, event: undoPapers(before.papers, taken.event, by) };
  if (taken.tool === 'conversations')
    return { ...taken, event: undoConversations(before.conversations, taken.event, by, entry) };
  if (taken.tool === 'compass') return { ...taken, event: undoCompass(before.compass, taken.event) };
  if (taken.tool === 'care') return { ...taken, event: undoCare(before.care, taken.event, by) };
  return { ...taken, event: undoHelp(before.help, taken.event) };
}

/** The same state in maps of its own, so that a fold into it leaves the original as it is. */
export const copyOf = (state: State): State => ({
  people: copied(state.people),
  time: copied(state.time),
  spaces: copied(state.spaces),
  notes: copied(state.notes),
  compass: copied(state.compass),
  papers: copied(state.papers),
  conversations: copied(state.conversations),
  help: copied(state.help),
  care: copied(state.care),
});

/** The state as it would be if this were said, one after the other: nothing is kept, and the one given stays. Or the named reason why not. */
export function supposing(state: State, intents: readonly Intent[], now: string): Result<State, Refusal> {
  const draft = copyOf(state);
  let count = 0;
  const newId = () => `supposed${count++}`;
  for (const intent of intents) {
    const decision = decide(draft, intent, { now, newId });
    if (!decision.ok) return refuse(decision.why);
    for (const body of decision.value) fold(draft, newId() as EntryId, body, { precedes: () => true });
  }
  return { ok: true, value: draft };
}

function copied<T extends object>(maps: T): T {
  return Object.fromEntries(Object.entries(maps).map(([key, map]) => [key, new Map(map)])) as T;
}
