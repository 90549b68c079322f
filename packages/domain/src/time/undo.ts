import { former } from '../kernel/former.ts';
import type { MemberId } from '../kernel/ids.ts';
import { isDateOfCircle } from './dates/events.ts';
import { undoDates } from './dates/undo.ts';
import { isDayOfMine } from './days/events.ts';
import { undoMyDays } from './days/undo.ts';
import type { TimeEvent } from './events.ts';
import { isFloorOfCircle } from './floors/events.ts';
import { undoFloors } from './floors/undo.ts';
import {
  hasBudget,
  newBudget,
  newDateLink,
  newKnownTime,
  newMyTime,
  newPlan,
  newReview,
  noPlanShown,
  type TimeState,
} from './fold.ts';
import { wasMoved } from './moving.ts';
import { isRuleForPlans } from './rules/events.ts';
import { undoRules } from './rules/undo.ts';

/**
 * The event that takes an event back, given the state before it. Taking back is a new event: history stays. `by`: whose it is, in a
 * space of several.
 */
export function undoTime(before: TimeState, event: TimeEvent, by?: MemberId): TimeEvent {
  if (isDateOfCircle(event)) return undoDates(before, event, by);
  if (isFloorOfCircle(event)) return undoFloors(before, event, by);
  if (isRuleForPlans(event)) return undoRules(before, event);
  if (isDayOfMine(event)) return undoMyDays(before, event);
  switch (event.type) {
    case 'myTimeChanged':
      return {
        type: event.type,
        ...former(before.mine.get('mine') ?? { fields: newMyTime }, event.changes),
      };
    case 'budgetChanged': {
      const { type, relationship, changes } = event;
      if (!hasBudget(before, relationship)) return { type: 'budgetRemoved', relationship };
      return { type, relationship, ...former(before.budgets.get(relationship), changes) };
    }
    case 'budgetRemoved': {
      const { relationship } = event;
      return hasBudget(before, relationship)
        ? { type: 'budgetChanged', relationship, ...former(before.budgets.get(relationship), newBudget) }
        : event;
    }
    case 'knownTimeChanged': {
      const { type, person, changes } = event;
      return { type, person, ...former(before.known.get(person) ?? { fields: newKnownTime }, changes) };
    }
    case 'dateLinked': {
      const { type, date, changes } = event;
      return { type, date, ...former(before.links.get(date) ?? { fields: newDateLink }, changes) };
    }
    case 'planKept': {
      const { basis, levels, weeks = 1 } = before.plans.get(event.week)?.fields ?? newPlan;
      // what it did not say, taking it back does not either
      return {
        ...event,
        fields: { basis, levels, ...(event.fields.weeks === undefined ? {} : { weeks }) },
      };
    }
    case 'planShown':
      return { ...event, fields: before.shown.get(event.week)?.fields ?? noPlanShown };
    case 'weekReviewed': {
      const { type, week, changes } = event;
      return { type, week, ...former(before.reviews.get(week) ?? { fields: newReview }, changes) };
    }
    case 'blockAdded': {
      const old = before.blocks.get(event.block);
      return old?.present
        ? { type: 'blockChanged', block: event.block, ...former(old, old.fields) }
        : { type: 'blockRemoved', block: event.block };
    }
    case 'blockRemoved':
    case 'blockRestored': {
      const type = before.blocks.get(event.block)?.present ? 'blockRestored' : 'blockRemoved';
      return { type, block: event.block };
    }
    case 'blockChanged':
      return {
        type: event.type,
        block: event.block,
        ...former(before.blocks.get(event.block), event.changes),
      };
    case 'calendarImported': {
      const { type, source } = event;
      const old = before.sources.get(source);
      if (!old?.present) return { type: 'calendarRemoved', source };
      const { changes: fields, ...beside } = former(old, old.fields);
      return { type, source, fields, ...beside };
    }
    case 'calendarRemoved':
    case 'calendarRestored': {
      const type = before.sources.get(event.source)?.present ? 'calendarRestored' : 'calendarRemoved';
      return { type, source: event.source };
    }
    case 'dateAdded': {
      const old = before.dates.get(event.date);
      return old?.present
        ? { type: 'dateChanged', date: event.date, ...former(old, old.fields) }
        : { type: 'dateRemoved', date: event.date };
    }
    case 'dateRemoved':
    case 'dateRestored': {
      const type = before.dates.get(event.date)?.present ? 'dateRestored' : 'dateRemoved';
      return { type, date: event.date };
    }
    case 'dateChanged': {
      const { type, date, changes } = event;
      const old = before.dates.get(date);
      const isMove = changes.start !== undefined || changes.end !== undefined;
      if (!old || !isMove || wasMoved(old)) return { type, date, ...former(old, changes) };
      // it goes back to where its plan had put it: written together, that can be seen (planMoved)
      const { start, end, plan } = old.fields;
      return { type, date, ...former(old, { ...changes, start, end, plan }) };
    }
  }
}
