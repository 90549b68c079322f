/** Which candidate dates concern whom: looked up often while rows are written. */
import type { Calendar } from './calendar.ts';
import type { Column } from './columns.ts';

/** Which columns concern whom: by relation, by relation and member's day, by person and day. */
export type ColumnIndex = {
  ofRelation: readonly number[][];
  /** Columns of relation r whose start lies on day d of its k-th member: `onDay[r][k].get(d)`. */
  onDay: readonly Map<number, number[]>[][];
  ofPerson: ReadonlyMap<string, { column: number; day: number }[]>;
};

export function indexColumns(calendar: Calendar, columns: readonly Column[]): ColumnIndex {
  const { relations, people } = calendar.instance;
  const ofRelation = relations.map((): number[] => []);
  const onDay = relations.map((r) => r.members.map(() => new Map<number, number[]>()));
  const ofPerson = new Map(people.map((p) => [p.id, [] as { column: number; day: number }[]]));
  for (const [i, column] of columns.entries()) {
    ofRelation[column.relation]?.push(i);
    for (const [k, day] of column.days.entries()) {
      const map = onDay[column.relation]?.[k];
      const list = map?.get(day);
      if (list) list.push(i);
      else map?.set(day, [i]);
      const member = relations[column.relation]?.members[k];
      if (member !== undefined) ofPerson.get(member)?.push({ column: i, day });
    }
  }
  return { ofRelation, onDay, ofPerson };
}

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
