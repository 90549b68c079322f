import { former } from '../kernel/former.ts';
import type { NotesEvent } from './events.ts';
import { isAnswered, type NotesState } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoNotes(before: NotesState, event: NotesEvent): NotesEvent {
  switch (event.type) {
    case 'noteWritten': {
      const { note } = event;
      const old = before.notes.get(note);
      return old?.present
        ? { type: 'noteChanged', note, ...former(old, event.fields) }
        : { type: 'notePutAway', note };
    }
    case 'noteChanged': {
      const { type, note, changes } = event;
      return { type, note, ...former(before.notes.get(note), changes) };
    }
    // erased is erased
    case 'noteErased':
    case 'triggerErased':
    case 'strategyErased':
      return event;
    case 'notePutAway':
    case 'noteRestored': {
      const type = before.notes.get(event.note)?.present ? 'noteRestored' : 'notePutAway';
      return { type, note: event.note };
    }
    case 'triggerAdded': {
      const { trigger } = event;
      const old = before.triggers.get(trigger);
      return old?.present
        ? { type: 'triggerChanged', trigger, ...former(old, old.fields) }
        : { type: 'triggerRemoved', trigger };
    }
    case 'triggerChanged': {
      const { type, trigger, changes } = event;
      return { type, trigger, ...former(before.triggers.get(trigger), changes) };
    }
    case 'triggerRemoved':
    case 'triggerRestored': {
      const type = before.triggers.get(event.trigger)?.present ? 'triggerRestored' : 'triggerRemoved';
      return { type, trigger: event.trigger };
    }
    case 'strategyAdded': {
      const { strategy } = event;
      const old = before.strategies.get(strategy);
      return old?.present
        ? { type: 'strategyChanged', strategy, ...former(old, old.fields) }
        : { type: 'strategyRemoved', strategy };
    }
    case 'strategyChanged': {
      const { type, strategy, changes } = event;
      return { type, strategy, ...former(before.strategies.get(strategy), changes) };
    }
    case 'strategyRemoved':
    case 'strategyRestored': {
      const type = before.strategies.get(event.strategy)?.present ? 'strategyRestored' : 'strategyRemoved';
      return { type, strategy: event.strategy };
    }
    case 'offerAnswered':
    case 'offerReopened': {
      const type = isAnswered(before, event.offer) ? 'offerAnswered' : 'offerReopened';
      return { type, offer: event.offer };
    }
  }
}
