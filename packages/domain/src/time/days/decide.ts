// What may be done with days of mine that come round, by the rules of those in circles (DATE15).
import type { Surroundings, YearlyDayId } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type DatesRefusal, ofYearlyDay, yearlyDayFault } from '../dates/decide.ts';
import type { YearlyDayFields } from '../dates/events.ts';
import type { MyDayEvent, MyDayFields } from './events.ts';
import { type MyDaysState, newMyDay } from './fold.ts';

export type MyDaysIntent =
  | { readonly type: 'addDay'; readonly day?: YearlyDayId; readonly fields: Partial<MyDayFields> }
  | { readonly type: 'changeDay'; readonly day: YearlyDayId; readonly changes: Partial<MyDayFields> }
  | { readonly type: 'removeDay' | 'restoreDay'; readonly day: YearlyDayId };

const types: ReadonlySet<string> = new Set<MyDaysIntent['type']>([
  ...(['addDay', 'changeDay', 'removeDay', 'restoreDay'] as const),
]);
export const isMyDaysIntent = (intent: { readonly type: string }): intent is MyDaysIntent =>
  types.has(intent.type);

// people are told apart by ids there as here
const kept = (fields: Partial<MyDayFields>) =>
  ofYearlyDay(fields as unknown as Partial<YearlyDayFields>) as unknown as Partial<MyDayFields>;
const faultOf = (fields: MyDayFields) => yearlyDayFault(fields as unknown as YearlyDayFields);

export function decideMyDays(
  { days }: MyDaysState,
  intent: MyDaysIntent,
  world: Pick<Surroundings, 'newId'>,
): Result<MyDayEvent[], DatesRefusal> {
  if (intent.type === 'addDay') {
    const fields = { ...newMyDay, ...kept(intent.fields) };
    const fault = faultOf(fields);
    const day = intent.day ?? (world.newId() as YearlyDayId);
    return fault ? refuse(fault) : ok([{ type: 'dayAdded', day, fields }]);
  }
  const old = days.get(intent.day);
  if (!old) return refuse({ code: 'unknown' });
  if (intent.type === 'changeDay') {
    const changes = kept(intent.changes);
    const fault = faultOf({ ...old.fields, ...changes });
    return fault ? refuse(fault) : ok([{ type: 'dayChanged', day: old.id, changes }]);
  }
  return ok([{ type: intent.type === 'removeDay' ? 'dayRemoved' : 'dayRestored', day: old.id }]);
}
