// A brief check of oneself: a few figures on a day, read as one day whichever devices said them, and how often (RULES.md).
import type { CheckId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/zones.ts';
import type { CompassIntent } from '../decide.ts';
import { type CompassState, type CompassThings, thingsOf } from '../fold.ts';
import type { CheckFields, PaceFields } from './fields.ts';

export const CHECK_FIGURES = ['wellbeing', 'connection', 'strain'] as const;
export type CheckFigure = (typeof CHECK_FIGURES)[number];
type Said = Omit<CheckFields, 'on'>;

/** How often it can be, in days. */
export const CHECK_RHYTHMS = [7, 14, 28] as const;
const what = 'check';

/** One day, in whatever number of pieces it was written. */
export interface CheckedDay extends CheckFields {
  readonly ids: readonly CheckId[];
  /** Figures that two devices said differently: the first shows until somebody says it again. */
  readonly differs: readonly CheckFigure[];
}

export const saysOfDay = ({ note, ...figures }: Said): boolean =>
  note !== '' || CHECK_FIGURES.some((figure) => figures[figure] !== null);

/** Everything that was written of a day and is there, also where it says nothing any more. */
export const piecesOfDay = (state: CompassState, day: LocalDate): CompassThings['check'][] =>
  thingsOf(state, 'check').filter(({ fields }) => fields.on === day);

/** Days that somebody said anything of, the oldest first (CHECK3). */
export function checkedDays(state: CompassState): CheckedDay[] {
  const days = new Map<LocalDate, CompassThings['check'][]>();
  for (const one of thingsOf(state, 'check'))
    if (saysOfDay(one.fields)) days.set(one.fields.on, [...(days.get(one.fields.on) ?? []), one]);
  return [...days].map(([on, pieces]) => asOne(on, pieces)).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function asOne(on: LocalDate, pieces: readonly CompassThings['check'][]): CheckedDay {
  const said = (which: CheckFigure) =>
    pieces.flatMap(({ fields }) => (fields[which] === null ? [] : [fields[which]]));
  const [wellbeing = null, connection = null, strain = null] = CHECK_FIGURES.map((which) => said(which)[0]);
  return {
    ...{ on, ids: pieces.map(({ id }) => id), wellbeing, connection, strain },
    note: [...new Set(pieces.map(({ fields }) => fields.note).filter(Boolean))].join('\n'),
    differs: CHECK_FIGURES.filter((which) => new Set(said(which)).size > 1),
  };
}

/** What says something of a day: of all that was written of it, or of a new one, which is called `id`. */
export function sayOfDay(
  state: CompassState,
  on: LocalDate,
  changes: Partial<Said>,
  id: CheckId,
): CompassIntent[] {
  const there = piecesOfDay(state, on);
  return there.length === 0
    ? [{ type: 'add', of: 'check', id, fields: { on, ...changes } }]
    : there.map((piece) => ({ type: 'change', of: 'check', id: piece.id, changes }));
}

const chosen = (state: CompassState): PaceFields | undefined => {
  const there = state.pace.get(what);
  return there?.present ? there.fields : undefined;
};

/** In days; null for not at all. */
export const checkRhythm = (state: CompassState): number | null => chosen(state)?.every ?? null;

/** What chooses how often from a day on; said again on another day, it lets what is due rest (CHECK4). */
export const rhythmOfCheck = (every: number | null, from: LocalDate): CompassIntent => ({
  ...{ type: 'add', of: 'pace', id: what },
  fields: { every, from },
});

/** The day from which it is due; null where nobody asked for it (CHECK4). */
export function checkDueFrom(state: CompassState): LocalDate | null {
  const { every = null, from = '' } = chosen(state) ?? {};
  if (every === null) return null;
  const last = checkedDays(state).at(-1)?.on ?? '';
  return addDays(last > from ? last : from, every);
}
