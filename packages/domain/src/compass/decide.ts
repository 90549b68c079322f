import { trimmed } from '../kernel/fields.ts';
import type { ChoiceId, Surroundings, ValueId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ChoiceFields, CompassEvent, ValueFields } from './events.ts';
import { type CompassRefusal, faultOf, valueCalled } from './faults.ts';
import {
  type CompassFields,
  type CompassId,
  type CompassNoun,
  type CompassState,
  newCompass,
} from './fold.ts';
import { decideRate, type RateIntent } from './goals/goals.ts';
import { pressureIn } from './insights.ts';
import { decideLook, type LookIntent } from './look-again.ts';
import { piecesOfValue } from './values.ts';

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
