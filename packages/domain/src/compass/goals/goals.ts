// Goals of one's own: what was said of them day by day, and what they come to (RULES.md).
import type { GoalId, RatingId } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { addDays, isLocalDate, type LocalDate } from '../../kernel/zones.ts';
import type { CompassEvent } from '../events.ts';
import type { CompassRefusal } from '../faults.ts';
import { type CompassState, type CompassThings, newCompass, thingsOf } from '../fold.ts';
import { type GoalFields, type GoalRating, goalFields } from './fields.ts';
import { type GoalLevel, isLevel, type ScoreRefusal, tScore } from './score.ts';

type Goal = CompassThings['goal'];

/** The eight goals that therapy and coaching can be for; a goal of one's own is called by its own words. */
export const GOAL_KINDS = [
  ...['jealousy', 'talking', 'agreements', 'limits', 'contentment', 'attachment', 'routines', 'metamours'],
] as const satisfies readonly GoalFields['kind'][];

/** What somebody says of a goal on a day; null takes it back. */
export interface RateIntent {
  readonly type: 'rate';
  readonly of: 'goal';
  readonly id: GoalId;
  /** What it is called, where the day has none yet. */
  readonly rating: RatingId;
  /** The person’s own day. */
  readonly on: LocalDate;
  readonly level: GoalLevel | null;
}

/** Everything that was said of a goal, also where two devices said it at once, the oldest day first. */
export function ratingsOf({ registers, fields }: Goal): GoalRating[] {
  const all = registers.ratings?.flatMap(({ value }) => value) ?? fields.ratings;
  const once = new Map(all.map((rating) => [`${rating.id} ${rating.on} ${rating.level}`, rating]));
  const key = ({ on, id, level }: GoalRating) => `${on} ${id} ${level + 2}`;
  return [...once.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The level that shows on a day: the last that was said by then; null where there is none (GOAL4). */
export const levelOn = (goal: Goal, day: LocalDate): GoalLevel | null =>
  ratingsOf(goal).findLast(({ on }) => on <= day)?.level ?? null;

/** The goal that an earlier one was begun anew as, if it was (GOAL3). */
export const begunAnewAs = (state: CompassState, id: GoalId): Goal | undefined =>
  thingsOf(state, 'goal').find(({ fields }) => fields.after === id);

/** Goals that were not begun anew, those that matter most first. */
export const goalsOf = (state: CompassState): Goal[] =>
  thingsOf(state, 'goal')
    .filter(({ id }) => begunAnewAs(state, id) === undefined)
    .sort((a, b) => b.fields.weight - a.fields.weight || (a.fields.begun < b.fields.begun ? -1 : 1));

export interface GoalFigure {
  readonly on: LocalDate;
  /** On how many goals it stands, and how many had no level yet. */
  readonly rated: number;
  readonly without: number;
  readonly score: Result<number, ScoreRefusal>;
}

/** What all goals come to on a day (GOAL6). */
export function figureOn(state: CompassState, on: LocalDate): GoalFigure {
  const there = thingsOf(state, 'goal').filter(({ id, fields }) => {
    const anew = begunAnewAs(state, id);
    return fields.begun <= on && (anew === undefined || anew.fields.begun > on);
  });
  const levels = there.map((goal) => ({ weight: goal.fields.weight, level: levelOn(goal, on) }));
  const rated = levels.filter(({ level }) => level !== null);
  return { on, rated: rated.length, without: levels.length - rated.length, score: tScore(rated) };
}

/** A figure for each day on which something was said or begun anew, the oldest first; days without a figure are left out. */
export function figuresOf(state: CompassState): (GoalFigure & { readonly t: number })[] {
  const goals = thingsOf(state, 'goal');
  const days = new Set(goals.flatMap((goal) => [goal.fields.begun, ...ratingsOf(goal).map(({ on }) => on)]));
  return [...days].sort().flatMap((day) => {
    const figure = figureOn(state, day);
    return figure.score.ok ? [{ ...figure, t: figure.score.value }] : [];
  });
}

/** What is wrong with a goal that is to begin, at its field; a level's at the level: `levels.0` is −2. */
export function goalFault(state: CompassState, fields: GoalFields): CompassRefusal | null {
  const levels = Array.from(newCompass.goal.levels, (_, at) => fields.levels[at] ?? '');
  const said = levels.map((level) => level.trim());
  for (const [at, level] of said.entries()) {
    if (!goalFields.shape.what.safeParse(level).success)
      return { code: 'textTooLong', field: `levels.${at}` };
    if (level === '') return { code: 'levelMissing', field: `levels.${at}` };
    if (said.indexOf(level) < at) return { code: 'levelTwice', field: `levels.${at}` };
  }
  const { after, begun } = fields;
  if (after === null) return null;
  const earlier = state.goal.get(after);
  if (!earlier?.present || begunAnewAs(state, after)) return { code: 'unknown', field: 'after' };
  return begun < earlier.fields.begun ? { code: 'dateUnclear', field: 'begun' } : null;
}

export function decideRate(
  state: CompassState,
  { id, rating, on, level }: RateIntent,
  now: string,
): Result<CompassEvent[], CompassRefusal> {
  const goal = state.goal.get(id);
  if (!goal) return refuse({ code: 'unknown' });
  if (begunAnewAs(state, id)) return refuse({ code: 'staysAsItWas', field: 'level' });
  if (!isLocalDate(on)) return refuse({ code: 'dateUnclear', field: 'on' });
  if (on < goal.fields.begun) return refuse({ code: 'dateBefore', field: 'on' });
  // the day in UTC can be the one before where somebody lives
  if (on > addDays(now.slice(0, 10), 1)) return refuse({ code: 'dateAhead', field: 'on' });
  if (level !== null && !isLevel(level)) return refuse({ code: 'outOfRange', field: 'level' });
  const all = ratingsOf(goal);
  const same = all.find((one) => one.on === on);
  const others = all.filter((one) => one.on !== on);
  const ratings = level === null ? others : [...others, { id: same?.id ?? rating, on, level }];
  if (!goalFields.shape.ratings.safeParse(ratings).success)
    return refuse({ code: 'tooMany', field: 'level' });
  return ok([{ type: 'goalChanged', id, changes: { ratings } }]);
}
