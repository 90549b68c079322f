// What a wave's note says, and what one more tap makes of it. The note itself is the draft: each tap is sealed as it comes, so that
// a reload, a lock or an empty battery takes nothing.
import {
  minutesOf,
  type Note,
  type NoteFields,
  type NotesState,
  notesOf,
  type WaveRating,
} from '@orrery/domain';

type Way = NonNullable<NoteFields['way']>;
export const WAYS = ['breathing', 'grounding', 'moving', 'watching'] as const satisfies readonly Way[];

/** Seconds within which another tap puts the one before right. */
const slip = 8;
/** What a wave's clock can count to, in seconds: a day. */
const longest = 86_400;
/** A wave of which nothing was heard for so many minutes is over. */
const silence = 60;

/** A wave that begins at an instant. A feeling need not be named. */
export const begun = (at: string, feeling: string | null, strength: number): Partial<NoteFields> => ({
  kind: 'wave',
  at,
  feelings: feeling === null ? [] : [{ feeling, before: strength, after: null }],
  way: 'breathing',
  ratings: [{ second: 0, strength }],
});

/** What changes when a wave is rated at an instant (epoch milliseconds). */
export function rated(fields: NoteFields, at: number, strength: number): Partial<NoteFields> {
  const last = fields.ratings.at(-1);
  const passed = Math.floor((at - Date.parse(fields.at)) / 1_000);
  const second = Math.min(longest, Math.max(passed, last?.second ?? 0));
  const isSlip = last !== undefined && second - last.second < slip;
  const ratings = isSlip
    ? [...fields.ratings.slice(0, -1), { second: last.second, strength }]
    : [...fields.ratings, { second, strength }];
  const before = ratings[0]?.strength ?? strength;
  const after = ratings.length > 1 ? strength : null;
  return { ratings, feelings: fields.feelings.map((felt) => ({ ...felt, before, after })) };
}

/** Whether it was rated within the hour: it is still of now, also once somebody said how it ended. */
export function isOfNow({ fields }: Note, now: string): boolean {
  const heard = minutesOf(fields.at) + (fields.ratings.at(-1)?.second ?? 0) / 60;
  return minutesOf(now) - heard < silence;
}

/** Whether one may still be in the middle of it: nothing says how it ended, and it was rated within the hour. */
export const isUnderWay = (note: Note, now: string): boolean =>
  note.fields.outcome === null && isOfNow(note, now);

/** The newest of the waves that one may still be in the middle of. */
export const waveUnderWay = (state: NotesState, now: string): Note | undefined =>
  notesOf(state, 'wave').find((note) => isUnderWay(note, now));

interface Course {
  readonly first: WaveRating;
  readonly last: WaveRating;
  /** Whole minutes between the two. */
  readonly minutes: number;
}

/** How it was when it began and when it was last rated; null where nothing was rated. */
export function courseOf({ ratings }: NoteFields): Course | null {
  const first = ratings[0];
  const last = ratings.at(-1);
  if (!first || !last) return null;
  return { first, last, minutes: Math.round((last.second - first.second) / 60) };
}
