import { faultIn, trimmed } from '../kernel/fields.ts';
import type { NoteId, StrategyId, Surroundings, TriggerId } from '../kernel/ids.ts';
import { piecesWith, plainName } from '../kernel/one-name.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isInstant, minutesOf } from '../kernel/zones.ts';
import {
  type NoteFields,
  type NotesEvent,
  noteFields,
  type StrategyFields,
  strategyFields,
  type TriggerFields,
  triggerFields,
} from './events.ts';
import { type NotesState, newStrategy, triggersByName } from './fold.ts';
import { dangerOf } from './words.ts';

export type NotesIntent =
  | { type: 'writeNote'; note?: NoteId; fields: Partial<NoteFields> }
  | { type: 'changeNote'; note: NoteId; changes: Partial<NoteFields> }
  | { type: 'putNoteAway' | 'restoreNote' | 'eraseNote'; note: NoteId }
  | { type: 'addTrigger'; trigger?: TriggerId; name: string }
  | { type: 'renameTrigger'; trigger: TriggerId; name: string }
  | { type: 'removeTrigger' | 'restoreTrigger' | 'eraseTrigger'; trigger: TriggerId }
  | {
      type: 'tryStrategy';
      strategy?: StrategyId;
      fields: Pick<StrategyFields, 'what'> & Partial<StrategyFields>;
    }
  | { type: 'changeStrategy'; strategy: StrategyId; changes: Partial<StrategyFields> }
  | { type: 'removeStrategy' | 'restoreStrategy' | 'eraseStrategy'; strategy: StrategyId }
  /** Something to try that was offered for a pattern is not offered again, whether it is tried or not. */
  | { type: 'answerOffer'; offer: string };

/** Why nothing was written, and at which field of the intent. */
export interface NotesRefusal {
  readonly code:
    | 'noteEmpty'
    | 'noteUnknown'
    | 'triggerUnknown'
    | 'strategyUnknown'
    | 'nameMissing'
    | 'nameTooLong'
    | 'nameTaken'
    | 'textTooLong'
    | 'tooMany'
    | 'dateUnclear'
    | 'dateAhead'
    | 'feelingTwice'
    | 'outOfRange'
    | 'ratingsNotInOrder';
  readonly field?: string;
}

type Decision = Result<NotesEvent[], NotesRefusal>;

const no = (code: NotesRefusal['code'], field?: string): Decision =>
  refuse(field ? { code, field } : { code });

/** Minutes by which the clocks of two devices may differ before a note counts as being of a day to come. */
const DAY = 1_440;

/** Given the notes as they are, what an intent makes happen, or why it does not. */
export function decideNotes(state: NotesState, intent: NotesIntent, world: Surroundings): Decision {
  switch (intent.type) {
    case 'writeNote': {
      const fields = trimmed({ at: world.now, ...intent.fields });
      const fault = noteFault(fields, world) ?? (saysNothing(fields) ? { code: 'noteEmpty' as const } : null);
      if (fault) return refuse(fault);
      const note = intent.note ?? (world.newId() as NoteId);
      // it would go as soon as it came (NOTES6)
      if (state.erased.has(`note ${note}`)) return no('noteUnknown');
      return ok([{ type: 'noteWritten', note, fields: standing(state, note, fields) }]);
    }
    case 'changeNote': {
      const { note } = intent;
      const old = state.notes.get(note);
      if (!old) return no('noteUnknown');
      const changes = trimmed(intent.changes);
      const fault = noteFault(changes, world);
      if (fault) return refuse(fault);
      const isFraming = Object.keys(changes).every((field) => framing.has(field));
      if (!isFraming && saysNothing({ ...old.fields, ...changes })) return no('noteEmpty');
      return ok([{ type: 'noteChanged', note, changes: standing(state, note, changes) }]);
    }
    case 'putNoteAway':
    case 'restoreNote':
    case 'eraseNote':
      if (!state.notes.has(intent.note)) return no('noteUnknown');
      return ok([{ type: becomes[intent.type], note: intent.note }]);
    case 'addTrigger': {
      const named = nameOf(state, intent.name);
      if (!named.ok) return named;
      // one that was taken off comes back, with the notes that name it (NOTES15)
      const before = called(state, named.value.name);
      if (before) return ok([{ type: 'triggerRestored', trigger: before.id }]);
      const trigger = intent.trigger ?? (world.newId() as TriggerId);
      if (state.erased.has(`trigger ${trigger}`)) return no('triggerUnknown');
      return ok([{ type: 'triggerAdded', trigger, fields: named.value }]);
    }
    case 'renameTrigger': {
      const { trigger } = intent;
      if (!state.triggers.has(trigger)) return no('triggerUnknown');
      const named = nameOf(state, intent.name, trigger);
      if (!named.ok) return named;
      const changes = named.value;
      return ok(
        ofOneName(state, trigger).map(({ id }) => ({ type: 'triggerChanged', trigger: id, changes })),
      );
    }
    case 'removeTrigger':
    case 'eraseTrigger': {
      const type = becomes[intent.type];
      const all = ofOneName(state, intent.trigger);
      if (all.length === 0) return no('triggerUnknown');
      const there = all.filter(({ present }) => present || type === 'triggerErased');
      return ok((there.length > 0 ? there : all).map(({ id }) => ({ type, trigger: id })));
    }
    case 'restoreTrigger': {
      const { trigger } = intent;
      return state.triggers.has(trigger) ? ok([{ type: 'triggerRestored', trigger }]) : no('triggerUnknown');
    }
    case 'tryStrategy': {
      const fields = trimmed({ ...newStrategy, since: world.now, ...intent.fields });
      const fault = strategyFault(fields);
      if (fault) return refuse(fault);
      const strategy = intent.strategy ?? (world.newId() as StrategyId);
      if (state.erased.has(`strategy ${strategy}`)) return no('strategyUnknown');
      return ok([{ type: 'strategyAdded', strategy, fields }]);
    }
    case 'changeStrategy': {
      const { strategy } = intent;
      const old = state.strategies.get(strategy);
      if (!old) return no('strategyUnknown');
      const changes = trimmed(intent.changes);
      const fault = strategyFault({ ...old.fields, ...changes });
      return fault ? refuse(fault) : ok([{ type: 'strategyChanged', strategy, changes }]);
    }
    case 'removeStrategy':
    case 'restoreStrategy':
    case 'eraseStrategy':
      if (!state.strategies.has(intent.strategy)) return no('strategyUnknown');
      return ok([{ type: becomes[intent.type], strategy: intent.strategy }]);
    case 'answerOffer':
      return ok([{ type: 'offerAnswered', offer: intent.offer }]);
  }
}

const becomes = {
  putNoteAway: 'notePutAway',
  restoreNote: 'noteRestored',
  eraseNote: 'noteErased',
  removeTrigger: 'triggerRemoved',
  eraseTrigger: 'triggerErased',
  removeStrategy: 'strategyRemoved',
  restoreStrategy: 'strategyRestored',
  eraseStrategy: 'strategyErased',
} as const;

/** What is written of a note: where a word of danger is chosen anew, whatever was said to have passed before has not (HELP3). */
function standing<F extends Partial<NoteFields>>(state: NotesState, note: NoteId, fields: F): F {
  const before = dangersNamed(state.notes.get(note)?.fields.feelings);
  return dangersNamed(fields.feelings).some((word) => !before.includes(word))
    ? { ...fields, passed: false }
    : fields;
}

const dangersNamed = (feelings: NoteFields['feelings'] = []): string[] =>
  feelings.flatMap(({ feeling }) => (dangerOf(feeling) ? [feeling] : []));

/** Says when, and of which kind it is, but nothing of what was. */
const framing: ReadonlySet<string> = new Set(['kind', 'at', 'passed']);

function saysNothing(fields: Partial<NoteFields>): boolean {
  return Object.entries(fields).every(([key, value]) => {
    if (framing.has(key)) return true;
    if (Array.isArray(value)) return value.every((one) => one === '');
    return value === '' || value === null || value === undefined;
  });
}

/** Everything that was written of a trigger's name: what is said of it is said of all of it (NOTES15). */
const ofOneName = (state: NotesState, trigger: TriggerId) => piecesWith(triggersByName(state), trigger);

/** The trigger of a name, on the list or taken off it. */
const called = (state: NotesState, name: string) =>
  triggersByName(state).find(([{ fields }]) => plainName(fields.name) === plainName(name))?.[0];

/** A name that can be given to a trigger: there, short enough, and no other one's. */
function nameOf(state: NotesState, text: string, own?: TriggerId): Result<TriggerFields, NotesRefusal> {
  const name = text.trim();
  if (name === '') return refuse({ code: 'nameMissing', field: 'name' });
  if (!triggerFields.safeParse({ name }).success) return refuse({ code: 'nameTooLong', field: 'name' });
  const taken = triggersByName(state).some(
    (pieces) =>
      pieces[0].present &&
      plainName(pieces[0].fields.name) === plainName(name) &&
      pieces.every(({ id }) => id !== own),
  );
  return taken ? refuse({ code: 'nameTaken', field: 'name' }) : ok({ name });
}

function noteFault(fields: Partial<NoteFields>, world: Surroundings): NotesRefusal | null {
  const { at, feelings, ratings } = fields;
  if (at !== undefined) {
    if (!isInstant(at)) return { code: 'dateUnclear', field: 'at' };
    if (minutesOf(at) > minutesOf(world.now) + DAY) return { code: 'dateAhead', field: 'at' };
  }
  const named = feelings?.map(({ feeling }) => feeling.trim().toLowerCase()) ?? [];
  if (new Set(named).size !== named.length) return { code: 'feelingTwice', field: 'feelings' };
  if (ratings?.some(({ second }, k) => second < (ratings[k - 1]?.second ?? 0)))
    return { code: 'ratingsNotInOrder', field: 'ratings' };
  return faultIn(noteFields.shape, fields);
}

function strategyFault(fields: StrategyFields): NotesRefusal | null {
  if (fields.what === '') return { code: 'nameMissing', field: 'what' };
  return faultIn(strategyFields.shape, fields);
}
