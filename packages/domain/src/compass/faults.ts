// What is wrong with a thing of the compass as it would be.
import { type FieldFault, faultIn } from '../kernel/fields.ts';
import type { CheckId, GoalId, LoadId, ValueId } from '../kernel/ids.ts';
import { plainName } from '../kernel/one-name.ts';
import { addDays, isInstant, isLocalDate, mondayOf } from '../kernel/zones.ts';
import { saysOfDay } from './check/check.ts';
import { type CheckFields, checkFields, paceFields } from './check/fields.ts';
import { candidateAnswer, candidateFields, criterionFields } from './choosing/fields.ts';
import { isOurQuestion } from './choosing/questions.ts';
import {
  asideFields,
  choiceFields,
  choiceOption,
  eveningFields,
  friendFields,
  ideaFields,
  type LoadFields,
  loadFields,
  pauseFields,
  supportFields,
  valueFields,
} from './events.ts';
import { type CompassFields, type CompassNoun, type CompassState, newCompass } from './fold.ts';
import { type GoalFields, goalFields } from './goals/fields.ts';
import { goalFault } from './goals/goals.ts';
import { piecesOfValue, valuesAway, valuesOf } from './values.ts';
import { saysSomething } from './weeks.ts';

/** Why nothing was written, and at which field of the intent. */
export interface CompassRefusal {
  readonly code:
    | FieldFault['code']
    | 'unknown'
    | 'nameMissing'
    | 'nameTaken'
    | 'dateMissing'
    | 'dateUnclear'
    | 'dateOver'
    | 'textMissing'
    | 'saysNothing'
    | 'staysAsItWas'
    | 'levelMissing'
    | 'levelTwice'
    | 'dateBefore'
    | 'dateAhead';
  readonly field?: string;
}

const shapes = {
  ...{ idea: ideaFields, evening: eveningFields, value: valueFields, choice: choiceFields },
  ...{ load: loadFields, friend: friendFields, pause: pauseFields, aside: asideFields },
  ...{ support: supportFields, goal: goalFields, candidate: candidateFields, criterion: criterionFields },
  ...{ check: checkFields, pace: paceFields },
};

/** Days that a thing cannot do without. */
const dueOn: { readonly [N in CompassNoun]?: keyof CompassFields<N> } = {
  ...{ evening: 'on', load: 'week', pause: 'until', aside: 'on', goal: 'begun' },
  ...{ check: 'on', pace: 'from' },
};

/** The field without which a thing cannot be told from another. */
const calledBy: { readonly [N in CompassNoun]?: keyof CompassFields<N> } = {
  ...{ idea: 'what', value: 'value', choice: 'question', friend: 'name', pause: 'decision', goal: 'what' },
  candidate: 'name',
};

/** What is wrong with a thing as it would be, of which some fields are new. */
export function faultOf(
  state: CompassState,
  noun: CompassNoun,
  id: string,
  whole: object,
  fresh: object,
): CompassRefusal | null {
  const fields = whole as Readonly<Record<string, unknown>>;
  const field = calledBy[noun];
  if (field && fields[field] === '') return { code: 'nameMissing', field };
  if (noun === 'value' && isTaken(state, id, String(fields.value)))
    return { code: 'nameTaken', field: 'value' };
  if (noun === 'goal' && !state.goal.has(id as GoalId)) {
    const fault = goalFault(state, whole as GoalFields);
    if (fault) return fault;
  }
  // ours has its words on the screens (CHOOSE3)
  if (noun === 'criterion' && fields.asks === '' && !isOurQuestion(id))
    return { code: 'textMissing', field: 'asks' };
  const due = dueOn[noun];
  if (due && fields[due] === (newCompass[noun] as typeof fields)[due])
    return { code: 'dateMissing', field: due };
  const fault = dateFault(fresh) ?? itemFault(fresh) ?? faultIn(shapes[noun].shape, fresh);
  if (fault) return fault;
  // taking the last of it back leaves a week of which nothing is said
  if (noun === 'load' && !state.load.has(id as LoadId) && !saysSomething(fields as unknown as LoadFields))
    return { code: 'saysNothing' };
  if (noun === 'check' && !state.check.has(id as CheckId) && !saysOfDay(fields as unknown as CheckFields))
    return { code: 'saysNothing' };
  const { since, until } = fields;
  // the day in UTC can be the next one already where somebody lives
  return noun === 'pause' && String(until) < addDays(String(since).slice(0, 10), -1)
    ? { code: 'dateOver', field: 'until' }
    : null;
}

/** The value of a name, whether it is there or was put away. */
export const valueCalled = (state: CompassState, name: string) =>
  [...valuesOf(state), ...valuesAway(state)].find(
    ({ fields }) => name !== '' && plainName(fields.value) === plainName(name),
  );

/** Two values of one name are one. */
function isTaken(state: CompassState, id: string, value: string): boolean {
  const own = new Set([id, ...piecesOfValue(state, id as ValueId).map((piece) => piece.id)]);
  const there = valueCalled(state, value);
  return there?.present === true && !own.has(there.id);
}

const instants = ['since', 'at'];
const days = ['begun', 'from', 'on', 'until', 'revisit', 'last', 'week'];

function dateFault(fresh: object): CompassRefusal | null {
  for (const [field, value] of Object.entries(fresh)) {
    if (typeof value !== 'string') continue;
    if (days.includes(field) && !isLocalDate(value)) return { code: 'dateUnclear', field };
    if (field === 'week' && mondayOf(value) !== value) return { code: 'dateUnclear', field };
    if (instants.includes(field) && !isInstant(value)) return { code: 'dateUnclear', field };
  }
  return null;
}

const itemsOf = { options: choiceOption, answers: candidateAnswer };

/** The fault of an option or an answer is said of it: `options.2.soon`. */
function itemFault(fresh: object): CompassRefusal | null {
  for (const [list, shape] of Object.entries(itemsOf)) {
    const items = (fresh as Readonly<Record<string, readonly object[] | undefined>>)[list] ?? [];
    for (const [at, item] of items.entries()) {
      const fault = faultIn(shape.shape, item);
      if (fault) return { ...fault, field: `${list}.${at}.${fault.field}` };
    }
  }
  return null;
}
