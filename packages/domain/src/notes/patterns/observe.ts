// What a note says that can be counted. Only a note that says how strong it was counts at all (PATTERN2).
import { type DayOfWeek, type EpochMinutes, minutesOf } from '../../kernel/zones.ts';
import type { NoteFields } from '../events.ts';
import type { Note } from '../fold.ts';
import { familyOf, HARD_FAMILIES } from '../words.ts';
import { localIn, type PartOfDay } from './local.ts';

/** What of a note is counted: no text of it, so that none needs to be handed to whoever counts. */
export type Counted = Pick<
  NoteFields,
  'kind' | 'at' | 'people' | 'trigger' | 'feelings' | 'sleep' | 'load' | 'deeds' | 'helped' | 'tried'
>;

/** What of a note is read; a note of the state is one. */
export type Written = Pick<Note, 'id' | 'present'> & { readonly fields: Counted };

export interface Strength {
  /** The strongest of the feelings that are asked about, at first. */
  readonly strength: number;
  /** The strongest of those that say how strong they were afterwards, too. */
  readonly course: { readonly before: number; readonly after: number } | null;
}

export interface Observation extends Strength, Pick<Note, 'id'> {
  readonly at: EpochMinutes;
  readonly day: DayOfWeek;
  readonly part: PartOfDay;
  readonly fields: Counted;
}

const hard: ReadonlySet<string | undefined> = new Set(HARD_FAMILIES);

/**
 * How strong a journal note says it was; null where it says nothing of that. `feeling` is the one asked about; null: all that hurt.
 */
export function strengthOf(
  { kind, feelings }: Pick<Counted, 'kind' | 'feelings'>,
  feeling: string | null,
): Strength | null {
  if (kind !== 'journal') return null;
  let strength = -1;
  let course: Strength['course'] = null;
  for (const { feeling: name, before, after } of feelings) {
    if (before === null || !(feeling === null ? hard.has(familyOf(name)) : name === feeling)) continue;
    strength = Math.max(strength, before);
    if (after !== null && before > (course?.before ?? -1)) course = { before, after };
  }
  return strength < 0 ? null : { strength, course };
}

/** Notes that are there and say how strong it was, the oldest first; of those that happened at once, by id. */
export function observe(notes: Iterable<Written>, feeling: string | null, zone: string): Observation[] {
  const local = localIn(zone);
  const found: Observation[] = [];
  for (const { id, fields, present } of notes) {
    const said = present ? strengthOf(fields, feeling) : null;
    if (!said) continue;
    const at = minutesOf(fields.at);
    found.push({ id, at, ...local(at), ...said, fields });
  }
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
