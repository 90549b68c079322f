// What a provider keeps of their own work, by care space: their notes, and the record that duties ask for, which can be taken along.
import type { SpaceId } from '../kernel/ids.ts';
import type { CareState, Work } from './fold.ts';

/** Oldest first; of one day what corrects another after it. */
export function workOf({ work }: Pick<CareState, 'work'>, of: Work['fields']['of'], space: SpaceId): Work[] {
  const ranks = new Map<string, number>();
  const rankOf = ({ fields }: Work): number => {
    let [rank, before] = [0, fields.corrects && work.get(fields.corrects)];
    while (before && rank < work.size) {
      rank += 1;
      before = before.fields.corrects && work.get(before.fields.corrects);
    }
    return rank;
  };
  const found = [...work.values()].filter(({ fields }) => fields.of === of && fields.space === space);
  for (const one of found) ranks.set(one.id, rankOf(one));
  const rank = ({ id }: Work): number => ranks.get(id) ?? 0;
  return found.sort((a, b) =>
    a.fields.day === b.fields.day
      ? rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
      : a.fields.day < b.fields.day
        ? -1
        : 1,
  );
}

export interface RecordFile {
  readonly format: 'orrery record';
  readonly version: 1;
  readonly entries: readonly {
    readonly entry: number;
    readonly client: string;
    readonly day: string;
    readonly text: string;
    /** The last day through which it has to be kept; empty for none. */
    readonly until: string;
    /** The entry of this file that it corrects; null for none. */
    readonly corrects: number | null;
  }[];
}

/** The record of one care space as a file: what was written for it, no note, and no id of anything (CARE37). */
export function recordFile(state: Pick<CareState, 'work'>, space: SpaceId): RecordFile {
  const all = workOf(state, 'record', space);
  const place = new Map(all.map(({ id }, k) => [id as string, k + 1]));
  return {
    ...{ format: 'orrery record', version: 1 },
    entries: all.map(({ fields: { client, day, text, until, corrects } }, k) => ({
      ...{ entry: k + 1, client, day, text, until, corrects: place.get(corrects) ?? null },
    })),
  };
}
