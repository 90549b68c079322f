import {
  type Ancestry,
  type Beside,
  type Entry,
  presentOf,
  type Register,
  type Thing,
  write,
  writeFields,
  writePresence,
} from '../kernel/history.ts';
import type { NoteId, StrategyId, TriggerId } from '../kernel/ids.ts';
import { type Pieces, piecesByName } from '../kernel/one-name.ts';
import { minutesOf } from '../kernel/zones.ts';
import type { NoteFields, NoteKind, NotesEvent, StrategyFields, TriggerFields } from './events.ts';

export type Note = Thing<NoteId, NoteFields>;
export type Trigger = Thing<TriggerId, TriggerFields>;
export type Strategy = Thing<StrategyId, StrategyFields>;

export interface NotesState {
  readonly notes: Map<NoteId, Note>;
  /** What was erased for good, on whichever device, as `writtenIn` calls it: whatever else comes of it is let go. */
  readonly erased: Map<string, true>;
  readonly triggers: Map<TriggerId, Trigger>;
  readonly strategies: Map<StrategyId, Strategy>;
  /** Offers of something to try that were answered, with yes or with no. */
  readonly answered: Map<string, Register<boolean>>;
}

export const newNote: NoteFields = {
  ...{ kind: 'journal', at: '1970-01-01T00:00:00Z', what: '', people: [], trigger: null, feelings: [] },
  ...{ thoughts: '', places: [], body: '', needs: [], need: '', sleep: null, load: null },
  ...{ deeds: [], did: '', helped: null, rather: '', tried: null },
  ...{ way: null, ratings: [], outcome: null },
  ...{ story: '', readings: [], speaksFor: '', speaksAgainst: '', echo: '', toKnow: '', question: '' },
  ...{ sure: null, sureAfter: null, cameOut: '' },
  ...{ situation: null, toWhom: '', ask: '', onNo: '', timing: '', decided: '', drafts: [], answers: [] },
  passed: false,
};
export const newTrigger: TriggerFields = { name: '' };
export const newStrategy: StrategyFields = {
  ...{ what: '', trigger: null, since: '1970-01-01T00:00:00Z', state: 'trying' },
};

export const noNotes = (): NotesState => ({
  notes: new Map(),
  erased: new Map(),
  triggers: new Map(),
  strategies: new Map(),
  answered: new Map(),
});

/** What can be erased, and is erased, as one. */
export function writtenIn(event: NotesEvent): string {
  if ('note' in event) return `note ${event.note}`;
  if ('trigger' in event) return `trigger ${event.trigger}`;
  return 'strategy' in event ? `strategy ${event.strategy}` : `offer ${event.offer}`;
}

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldNotes(state: NotesState, { event, id }: Entry<NotesEvent>, ancestry: Ancestry): void {
  if (state.erased.has(writtenIn(event))) return;
  if (event.type.endsWith('Erased')) state.erased.set(writtenIn(event), true);
  switch (event.type) {
    case 'noteErased':
      state.notes.delete(event.note);
      break;
    case 'triggerErased':
      state.triggers.delete(event.trigger);
      break;
    case 'strategyErased':
      state.strategies.delete(event.strategy);
      break;
    case 'noteWritten':
      put(state.notes, event.note, newNote, event.fields);
      be(state.notes, event.note, newNote, true);
      break;
    case 'noteChanged':
      put(state.notes, event.note, newNote, event.changes, event.beside);
      break;
    case 'notePutAway':
    case 'noteRestored':
      be(state.notes, event.note, newNote, event.type === 'noteRestored');
      break;
    case 'triggerAdded':
      put(state.triggers, event.trigger, newTrigger, event.fields);
      be(state.triggers, event.trigger, newTrigger, true);
      break;
    case 'triggerChanged':
      put(state.triggers, event.trigger, newTrigger, event.changes, event.beside);
      break;
    case 'triggerRemoved':
    case 'triggerRestored':
      be(state.triggers, event.trigger, newTrigger, event.type === 'triggerRestored');
      break;
    case 'strategyAdded':
      put(state.strategies, event.strategy, newStrategy, event.fields);
      be(state.strategies, event.strategy, newStrategy, true);
      break;
    case 'strategyChanged':
      put(state.strategies, event.strategy, newStrategy, event.changes, event.beside);
      break;
    case 'strategyRemoved':
    case 'strategyRestored':
      be(state.strategies, event.strategy, newStrategy, event.type === 'strategyRestored');
      break;
    case 'offerAnswered':
    case 'offerReopened': {
      const isAnswered = event.type === 'offerAnswered';
      state.answered.set(event.offer, write(state.answered.get(event.offer), id, isAnswered, ancestry));
      break;
    }
  }

  function put<Id extends string, F extends object>(
    things: Map<Id, Thing<Id, F>>,
    key: Id,
    defaults: F,
    changes: { [K in keyof F]?: F[K] | undefined },
    beside?: Beside<F>,
  ) {
    writeFields(things, key, defaults, changes as Partial<F>, id, ancestry, beside);
  }
  function be<Id extends string, F extends object>(
    things: Map<Id, Thing<Id, F>>,
    key: Id,
    defaults: F,
    there: boolean,
  ) {
    writePresence(things, key, defaults, there, id, ancestry);
  }
}

/** Notes that were not put away, the newest first; of those that happened at once, by id. */
export function notesOf(state: NotesState, ...kinds: readonly NoteKind[]): Note[] {
  const all = presentOf(state.notes);
  const wanted = kinds.length === 0 ? all : all.filter(({ fields }) => kinds.includes(fields.kind));
  return wanted
    .map((note) => ({ note, at: minutesOf(note.fields.at) }))
    .sort((a, b) => b.at - a.at)
    .map(({ note }) => note);
}

/** Whether an offer was answered, with yes or with no; of two that were written at once, the answer holds (PATTERN11). */
export const isAnswered = (state: NotesState, offer: string): boolean =>
  state.answered.get(offer)?.some(({ value }) => value) ?? false;

/** Triggers as they were written, those of one name together (NOTES15). */
export const triggersByName = (state: NotesState): Pieces<Trigger>[] => piecesByName(state.triggers, 'name');

/** Triggers on the list: of those of one name, the one that leads. */
export const triggersOf = (state: NotesState): Trigger[] =>
  triggersByName(state).flatMap(([lead]) => (lead.present ? [lead] : []));

/** The newest first. */
export const strategiesOf = (state: NotesState): Strategy[] =>
  presentOf(state.strategies)
    .map((strategy) => ({ strategy, since: minutesOf(strategy.fields.since) }))
    .sort((a, b) => b.since - a.since)
    .map(({ strategy }) => strategy);
