// Days of mine that come round, as the entries leave them.
import {
  type Ancestry,
  type Beside,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../../kernel/history.ts';
import type { YearlyDayId } from '../../kernel/ids.ts';
import type { MyDayEvent, MyDayFields } from './events.ts';

export type MyDay = Thing<YearlyDayId, MyDayFields>;

export interface MyDaysState {
  readonly days: Map<YearlyDayId, MyDay>;
}

export const newMyDay: MyDayFields = {
  name: '',
  on: { kind: 'yearly', month: 1, day: 1 },
  people: [],
  lead: 42,
  alternates: [],
};

export const noMyDays = (): MyDaysState => ({ days: new Map() });

export function foldMyDays(
  { days }: MyDaysState,
  { event, id }: Entry<MyDayEvent>,
  ancestry: Ancestry,
): void {
  const to = [days, event.day, newMyDay] as const;
  if (event.type === 'dayAdded') writeFields(...to, event.fields, id, ancestry);
  if (event.type === 'dayChanged')
    writeFields(
      ...to,
      event.changes as Partial<MyDayFields>,
      id,
      ancestry,
      event.beside as Beside<MyDayFields>,
    );
  else writePresence(...to, event.type !== 'dayRemoved', id, ancestry);
}

export const myDaysOf = ({ days }: MyDaysState): MyDay[] => presentOf(days);
