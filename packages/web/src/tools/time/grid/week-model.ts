// A week as blocks by the clock, ready for either drawing: columns on a wide screen, rows on a phone. Pure; words come later.
import {
  addDays,
  type Block,
  budgetOf,
  circleDateIn,
  type DateId,
  datesBetween,
  type EpochMinutes,
  type Interval,
  keepsItsHour,
  type LocalDate,
  localOf,
  ME,
  minutesOf,
  myRelationships,
  myZone,
  type PlannedDate,
  protectedIn,
  type RelationshipId,
  type State,
  sourcesOf,
  union,
  weekOf,
  windowOf,
} from '@orrery/domain';
import { type DayPart, partsOf, shiftOn } from './clock.ts';
import { type Hours, hoursFor } from './hours.ts';
import { inLanes } from './lanes.ts';

/** `asking`: somebody asks me; it keeps no hour yet. */
export type BlockKind = 'planned' | 'held' | 'proposed' | 'asking' | 'lived' | 'busy' | 'protected';

export type BlockOf =
  /** `isShared`: its hour is agreed to in a circle, and changes there. */
  | { readonly kind: 'date'; readonly date: PlannedDate; readonly isShared: boolean }
  | { readonly kind: 'protected'; readonly block: Block }
  | { readonly kind: 'busy'; readonly title: string };

export interface GridBlock extends DayPart {
  /** Its own in the week, and the same from one week model to the next as long as it does not change its day. */
  readonly key: string;
  readonly kind: BlockKind;
  /** 0 for Monday … 6. */
  readonly day: number;
  /** Side by side with what overlaps it on its layer: busy time is the ground, everything else lies on top. */
  readonly lane: number;
  readonly lanes: number;
  /** Whether it lies on busy time. */
  readonly isOver: boolean;
  /** Minutes of way there, and of way back with landing; 0 where it goes on from or into another day (TIME4). */
  readonly before: number;
  readonly after: number;
  /** The whole of it. */
  readonly start: EpochMinutes;
  readonly end: EpochMinutes;
  readonly of: BlockOf;
}

/** Whose night it is: of a date, else at home with those I live with, else mine. */
export type Night =
  | { readonly kind: 'date'; readonly date: PlannedDate }
  | { readonly kind: 'home'; readonly relationships: readonly RelationshipId[] }
  | { readonly kind: 'alone' };

export interface GridDay {
  readonly date: LocalDate;
  /** In order of their beginning. */
  readonly blocks: readonly GridBlock[];
  /** Dates that begin on this day and keep no hour: declined, cancelled, or they did not happen. */
  readonly dropped: readonly PlannedDate[];
  readonly night: Night;
  /** Minutes that the day is longer than 24 hours, negative when it is shorter. */
  readonly shift: number;
}

export interface WeekModel {
  readonly week: LocalDate;
  readonly zone: string;
  readonly hours: Hours;
  readonly days: readonly GridDay[];
}

interface Whole {
  readonly id: string;
  readonly kind: BlockKind;
  readonly start: EpochMinutes;
  readonly end: EpochMinutes;
  readonly before: number;
  readonly after: number;
  readonly of: BlockOf;
}

/** A date lasts fourteen days at most, so what began before that is over. */
const lookBack = 14;

/** What circles add to the dates of a state. */
export interface OfCircles {
  readonly asked: readonly PlannedDate[];
  readonly isShared: (id: DateId) => boolean;
}
const none: OfCircles = { asked: [], isShared: () => false };

/** The week that begins on a Monday, in my zone. */
export function weekModel(state: State, week: LocalDate, { asked, isShared }: OfCircles = none): WeekModel {
  const zone = myZone(state);
  const window = windowOf(weekOf(state, week));
  const known = datesBetween(state.time, window[0] - lookBack * 1440, window[1]).filter(
    (date) => minutesOf(date.fields.end) > window[0],
  );
  const dates = known.filter(keepsItsHour);
  const wholes = [
    ...dates.map((date) => wholeOfDate(state, date, isShared(date.id))),
    ...asked.map((date): Whole => ({ ...wholeOfDate(state, date, true), kind: 'asking' })),
    ...protectedIn(state.time, { from: addDays(week, -1), count: 9, zone }).map(wholeOfProtected),
    ...busyWholes(state, window),
  ];
  const parts = wholes.flatMap((whole) =>
    partsOf(whole.start, whole.end, week, 7, zone).map((part) => ({ ...whole, ...part })),
  );
  const begun = (date: PlannedDate) => localOf(minutesOf(date.fields.start), zone).date;
  const days = Array.from({ length: 7 }, (_, day): GridDay => {
    const date = addDays(week, day);
    const here = parts.filter((part) => part.date === date);
    const ground = inLanes(here.filter(isBusy));
    const front = inLanes(here.filter((part) => !isBusy(part)));
    const blocks = [...ground, ...front]
      .map(({ id, ...block }): GridBlock => {
        const before = block.begins ? block.before : 0;
        const after = block.ends ? block.after : 0;
        const isOver = !isBusy(block) && ground.some(({ from, to }) => from < block.to && block.from < to);
        return { ...block, key: `${id}@${day}`, day, before, after, isOver };
      })
      .sort((a, b) => a.from - b.from);
    // what a circle has let go of is gone here, too
    const dropped = known.filter(
      (one) => !keepsItsHour(one) && begun(one) === date && circleDateIn(one.id) === null,
    );
    const nightly = dates.find((one) => one.fields.night && begun(one) === date);
    return { date, blocks, dropped, night: nightOf(state, nightly), shift: shiftOn(date, zone) };
  });
  return { week, zone, hours: hoursFor(parts.filter(mustBeSeen)), days };
}

const isBusy = ({ of }: { readonly of: BlockOf }): boolean => of.kind === 'busy';

/** Whole days and what is left of a night do not stretch the grid: a wall of hatch would push the evenings together. */
const mustBeSeen = (part: DayPart & Whole): boolean =>
  part.of.kind === 'date' || (part.begins && part.to - part.from < 960);

function wholeOfDate(state: State, date: PlannedDate, isShared: boolean): Whole {
  const { relationship, start, end, status, lived } = date.fields;
  const { travel, landing } = budgetOf(state.time, relationship);
  const kind = lived !== null ? 'lived' : status === 'accepted' ? 'planned' : status;
  return {
    id: date.id,
    kind: kind === 'held' || kind === 'proposed' || kind === 'lived' ? kind : 'planned',
    start: minutesOf(start),
    end: minutesOf(end),
    before: travel,
    // whoever stays for the night is on no way home that evening
    after: date.fields.night ? 0 : travel + landing,
    of: { kind: 'date', date, isShared },
  };
}

function wholeOfProtected({ block, interval }: { block: Block; interval: Interval }): Whole {
  const [start, end] = interval;
  const of: BlockOf = { kind: 'protected', block };
  return { id: `${block.id}-${start}`, kind: 'protected', start, end, before: 0, after: 0, of };
}

/** What my calendars say is busy: merged where no title tells it apart. */
function busyWholes(state: State, [from, to]: Interval): Whole[] {
  const named = new Map<string, Whole>();
  const plain: Interval[] = [];
  for (const source of sourcesOf(state.time, ME))
    for (const { start, end, title = '' } of source.fields.busy) {
      const interval: Interval = [minutesOf(start), Math.ceil(Date.parse(end) / 60_000)];
      if (interval[1] <= from || interval[0] >= to) continue;
      if (title === '') plain.push(interval);
      else {
        const id = `busy-${interval[0]}-${interval[1]}-${title}`;
        named.set(id, wholeOfBusy(id, interval, title));
      }
    }
  const merged = union(plain).map((interval) => wholeOfBusy(`busy-${interval[0]}`, interval, ''));
  return [...named.values(), ...merged];
}

const wholeOfBusy = (id: string, [start, end]: Interval, title: string): Whole => ({
  id,
  kind: 'busy',
  start,
  end,
  before: 0,
  after: 0,
  of: { kind: 'busy', title },
});

function nightOf(state: State, date: PlannedDate | undefined): Night {
  if (date) return { kind: 'date', date };
  const relationships = myRelationships(state.people)
    .filter((r) => r.fields.livesTogether)
    .map((r) => r.id);
  return relationships.length > 0 ? { kind: 'home', relationships } : { kind: 'alone' };
}

/** The blocks of a date in this week: more than one when it crosses midnight. */
export const blocksOfDate = (model: WeekModel, id: DateId): GridBlock[] =>
  model.days.flatMap(({ blocks }) => blocks.filter(({ of }) => of.kind === 'date' && of.date.id === id));

/** Whether a block can be carried elsewhere: a date of mine alone of which nobody has said yet how it went. */
export const canMove = ({ of }: GridBlock): boolean =>
  of.kind === 'date' && !of.isShared && of.date.fields.lived === null;
