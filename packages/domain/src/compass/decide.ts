import { type FieldFault, faultIn, trimmed } from '../kernel/fields.ts';
import type { ChoiceId, GoalId, LoadId, Surroundings, ValueId } from '../kernel/ids.ts';
import { plainName } from '../kernel/one-name.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { addDays, isInstant, isLocalDate, mondayOf } from '../kernel/zones.ts';
import { isOurQuestion } from './choosing/questions.ts';
import {
  asideFields,
  type ChoiceFields,
  type CompassEvent,
  candidateAnswer,
  candidateFields,
  choiceFields,
  choiceOption,
  criterionFields,
  eveningFields,
  friendFields,
  type GoalFields,
  goalFields,
  ideaFields,
  type LoadFields,
  loadFields,
  pauseFields,
  supportFields,
  type ValueFields,
  valueFields,
} from './events.ts';
import {
  type CompassFields,
  type CompassId,
  type CompassNoun,
  type CompassState,
  newCompass,
} from './fold.ts';
import { decideRate, goalFault, type RateIntent } from './goals/goals.ts';
import { pressureIn } from './insights.ts';
import { decideLook, type LookIntent } from './look-again.ts';
import { piecesOfValue, valuesAway, valuesOf } from './values.ts';
import { saysSomething } from './weeks.ts';

/** What can be said outright; what was thought on another day is only added to (COMPASS10). */
type Sayable<N extends CompassNoun> = Partial<Omit<CompassFields<N>, 'looks' | 'ratings'>>;

type IntentOf<N extends CompassNoun> =
  | {
      readonly type: 'add';
      readonly of: N;
      /** Made anew where none is given. */
      readonly id?: CompassId<N>;
      readonly fields: Sayable<N>;
    }
  | {
      readonly type: 'change';
      readonly of: N;
      readonly id: CompassId<N>;
      readonly changes: Sayable<N>;
    }
  | { readonly type: 'remove' | 'restore' | 'erase'; readonly of: N; readonly id: CompassId<N> };
export type CompassIntent = { [N in CompassNoun]: IntentOf<N> }[CompassNoun] | LookIntent | RateIntent;

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
};

/** Days that a thing cannot do without. */
const dueOn: { readonly [N in CompassNoun]?: keyof CompassFields<N> } = {
  ...{ evening: 'on', load: 'week', pause: 'until', aside: 'on', goal: 'begun' },
};

/** What is of the moment in which it is said, unless somebody says otherwise. */
const begunAt: { readonly [N in CompassNoun]?: (now: string) => Partial<CompassFields<N>> } = {
  pause: (since) => ({ since }),
  support: (at) => ({ at }),
};

/** Fields that nobody can say otherwise once they were said (SUPPORT8, GOAL3); ratings are only added to (GOAL4). */
const stays: { readonly [N in CompassNoun]?: readonly string[] } = {
  support: ['at', 'ticked'],
  goal: ['kind', 'what', 'levels', 'weight', 'begun', 'after', 'ratings'],
};

/** The field without which a thing cannot be told from another. */
const calledBy: { readonly [N in CompassNoun]?: keyof CompassFields<N> } = {
  ...{ idea: 'what', value: 'value', choice: 'question', friend: 'name', pause: 'decision', goal: 'what' },
  candidate: 'name',
};

const becomes = {
  ...{ add: 'Added', change: 'Changed', remove: 'Removed', restore: 'Restored', erase: 'Erased' },
} as const;

/** Given the compass as it is, what an intent makes happen, or why it does not. */
export function decideCompass(
  state: CompassState,
  intent: CompassIntent,
  world: Surroundings,
): Result<CompassEvent[], CompassRefusal> {
  if (intent.type === 'look') return decideLook(state, intent);
  if (intent.type === 'rate') return decideRate(state, intent, world.now);
  const { of } = intent;
  // what is said of a value is said of all of its name (COMPASS9)
  const reached = (id: string): readonly string[] => {
    const pieces = of === 'value' ? piecesOfValue(state, id as ValueId) : [];
    if (pieces.length < 2 || intent.type === 'restore') return [id];
    const there = pieces.filter(({ present }) => present || intent.type !== 'remove');
    return (there.length > 0 ? there : pieces).map((piece) => piece.id);
  };
  const happens = (id: string, rest: object = {}) =>
    ok(
      reached(id).map(
        (each) => ({ type: `${of}${becomes[intent.type]}`, id: each, ...rest }) as CompassEvent,
      ),
    );
  if (intent.type === 'add') {
    const fields = trimmed({ ...begunAt[of]?.(world.now), ...intent.fields });
    const id = intent.id ?? world.newId();
    // it would go as soon as it came (COMPASS3)
    if (state.erased.has(`${of} ${id}`)) return refuse({ code: 'unknown' });
    if (stays[of] && (state[of] as ReadonlyMap<string, unknown>).has(id))
      return refuse({ code: 'staysAsItWas' });
    const fault = faultOf(state, of, id, { ...newCompass[of], ...fields }, fields);
    if (fault) return refuse(fault);
    const before =
      of === 'value' ? valueCalled(state, (fields as Partial<ValueFields>).value ?? '') : undefined;
    return before
      ? ok(saidAnew(state, before.id, fields as Partial<ValueFields>))
      : happens(id, { fields: standing(state, of, id, fields) });
  }
  const old = state[of].get(intent.id as never) as { readonly fields: object } | undefined;
  if (!old) return refuse({ code: 'unknown' });
  if (intent.type === 'change') {
    const changes = trimmed(intent.changes);
    const fixed = Object.keys(changes).find((field) => stays[of]?.includes(field));
    if (fixed !== undefined) return refuse({ code: 'staysAsItWas', field: fixed });
    const fault = faultOf(state, of, intent.id, { ...old.fields, ...changes }, changes);
    return fault ? refuse(fault) : happens(intent.id, { changes: standing(state, of, intent.id, changes) });
  }
  if (intent.type === 'restore') {
    const fault = faultOf(state, of, intent.id, old.fields, {});
    if (fault) return refuse(fault);
  }
  return happens(intent.id);
}

/** What is written: where a question on pressure is answered with yes anew, whatever was said to have passed has not (HELP3). */
function standing(state: CompassState, noun: CompassNoun, id: string, fresh: object): object {
  if (noun !== 'choice') return fresh;
  const before = pressureIn(state.choice.get(id as ChoiceId)?.fields.asked);
  return pressureIn((fresh as Partial<ChoiceFields>).asked).some((one) => !before.includes(one))
    ? { ...fresh, passed: false }
    : fresh;
}

/** What is wrong with a thing as it would be, of which some fields are new. */
function faultOf(
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
  const { since, until } = fields;
  // the day in UTC can be the next one already where somebody lives
  return noun === 'pause' && String(until) < addDays(String(since).slice(0, 10), -1)
    ? { code: 'dateOver', field: 'until' }
    : null;
}

/** The value of a name, whether it is there or was put away. */
const valueCalled = (state: CompassState, name: string) =>
  [...valuesOf(state), ...valuesAway(state)].find(
    ({ fields }) => name !== '' && plainName(fields.value) === plainName(name),
  );

/** Two values of one name are one. */
function isTaken(state: CompassState, id: string, value: string): boolean {
  const own = new Set([id, ...piecesOfValue(state, id as ValueId).map((piece) => piece.id)]);
  const there = valueCalled(state, value);
  return there?.present === true && !own.has(there.id);
}

/** One that was put away comes back, and is as it is said to be now. */
function saidAnew(
  state: CompassState,
  id: ValueId,
  { value: _, ...changes }: Partial<ValueFields>,
): CompassEvent[] {
  const all = Object.keys(changes).length === 0 ? [] : piecesOfValue(state, id);
  return [
    { type: 'valueRestored', id },
    ...all.map((piece): CompassEvent => ({ type: 'valueChanged', id: piece.id, changes })),
  ];
}

const instants = ['since', 'at'];
const days = ['begun', 'on', 'until', 'revisit', 'last', 'week'];

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
