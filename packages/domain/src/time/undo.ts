import { former } from '../kernel/former.ts';
import type { TimeEvent } from './events.ts';
import { budgetOf, hasBudget, knownTimeOf, myTimeOf, newPlan, newReview, type TimeState } from './fold.ts';
import { wasMoved } from './moving.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoTime(before: TimeState, event: TimeEvent): TimeEvent {
  switch (event.type) {
    case 'myTimeChanged':
      return { ...event, changes: former(myTimeOf(before), event.changes) };
    case 'budgetChanged':
      if (!hasBudget(before, event.relationship))
        return { type: 'budgetRemoved', relationship: event.relationship };
      return { ...event, changes: former(budgetOf(before, event.relationship), event.changes) };
    case 'budgetRemoved': {
      const { relationship } = event;
      return hasBudget(before, relationship)
        ? { type: 'budgetChanged', relationship, changes: budgetOf(before, relationship) }
        : event;
    }
    case 'knownTimeChanged':
      return { ...event, changes: former(knownTimeOf(before, event.person), event.changes) };
    case 'planKept':
      return { ...event, fields: before.plans.get(event.week)?.fields ?? newPlan };
    case 'weekReviewed':
      return {
        ...event,
        changes: former(before.reviews.get(event.week)?.fields ?? newReview, event.changes),
      };
    case 'blockAdded': {
      const old = before.blocks.get(event.block);
      return old?.present
        ? { type: 'blockChanged', block: event.block, changes: old.fields }
        : { type: 'blockRemoved', block: event.block };
    }
    case 'blockRemoved':
    case 'blockRestored': {
      const type = before.blocks.get(event.block)?.present ? 'blockRestored' : 'blockRemoved';
      return { type, block: event.block };
    }
    case 'blockChanged':
      return { ...event, changes: former(before.blocks.get(event.block)?.fields ?? {}, event.changes) };
    case 'calendarImported': {
      const old = before.sources.get(event.source);
      return old?.present
        ? { ...event, fields: old.fields }
        : { type: 'calendarRemoved', source: event.source };
    }
    case 'calendarRemoved':
    case 'calendarRestored': {
      const type = before.sources.get(event.source)?.present ? 'calendarRestored' : 'calendarRemoved';
      return { type, source: event.source };
    }
    case 'dateAdded': {
      const old = before.dates.get(event.date);
      return old?.present
        ? { type: 'dateChanged', date: event.date, changes: old.fields }
        : { type: 'dateRemoved', date: event.date };
    }
    case 'dateRemoved':
    case 'dateRestored': {
      const type = before.dates.get(event.date)?.present ? 'dateRestored' : 'dateRemoved';
      return { type, date: event.date };
    }
    case 'dateChanged': {
      const old = before.dates.get(event.date);
      const changes: typeof event.changes = former(old?.fields ?? {}, event.changes);
      const isMove = changes.start !== undefined || changes.end !== undefined;
      if (!old || !isMove || wasMoved(old)) return { ...event, changes };
      // it goes back to where its plan had put it: written together, that can be seen (planMoved)
      const { start, end, plan } = old.fields;
      return { ...event, changes: { ...changes, start, end, plan } };
    }
  }
}
