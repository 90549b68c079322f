import {
  type Ancestry,
  type Beside,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../kernel/history.ts';
import type { BlockId, DateId, PersonId, RelationshipId, SourceId } from '../kernel/ids.ts';
import { type Interval, instantOf, type LocalDate, minutesOf } from '../kernel/zones.ts';
import { isDateOfCircle } from './dates/events.ts';
import { type DatesState, foldDates, noDates } from './dates/fold.ts';
import { isDayOfMine } from './days/events.ts';
import { foldMyDays, type MyDaysState, noMyDays } from './days/fold.ts';
import type {
  BlockFields,
  BudgetFields,
  DateFields,
  DateLinkFields,
  KnownTimeFields,
  MyTimeFields,
  PlanFields,
  ReviewFields,
  ShownPlanFields,
  SourceFields,
  TimeEvent,
  Weekly,
} from './events.ts';
import { isFloorOfCircle } from './floors/events.ts';
import { type FloorsState, foldFloors, noFloors } from './floors/fold.ts';
import { isRuleForPlans } from './rules/events.ts';
import { foldRules, noRules, type RulesState } from './rules/fold.ts';

export type MyTime = Thing<'mine', MyTimeFields>;
export type Budget = Thing<RelationshipId, BudgetFields>;
export type KnownTime = Thing<PersonId, KnownTimeFields>;
export type Block = Thing<BlockId, BlockFields>;
export type Source = Thing<SourceId, SourceFields>;
/** Planned time together. (`PlannedDate`, because JavaScript has a `Date` of its own.) */
export type PlannedDate = Thing<DateId, DateFields>;
export type KeptPlan = Thing<LocalDate, PlanFields>;
export type ShownPlan = Thing<LocalDate, ShownPlanFields>;
export type Review = Thing<LocalDate, ReviewFields>;
export type DateLink = Thing<DateId, DateLinkFields>;

/** What is mine alone, and in a circle the dates and floors that people agree to there. */
export interface TimeState extends DatesState, FloorsState, MyDaysState, RulesState {
  readonly mine: Map<'mine', MyTime>;
  readonly budgets: Map<RelationshipId, Budget>;
  readonly known: Map<PersonId, KnownTime>;
  readonly blocks: Map<BlockId, Block>;
  readonly sources: Map<SourceId, Source>;
  readonly dates: Map<DateId, PlannedDate>;
  readonly plans: Map<LocalDate, KeptPlan>;
  /** The plan of each week that was last seen, whether or not it was held. */
  readonly shown: Map<LocalDate, ShownPlan>;
  readonly reviews: Map<LocalDate, Review>;
  /** Of my dates, those that are proposed in a circle. */
  readonly links: Map<DateId, DateLink>;
}

const evening: Weekly = [1, 2, 3, 4, 5].map(() => [[1080, 1380]] as const);
const weekend: Weekly = [6, 7].map(() => [[600, 1380]] as const);

/** Where somebody starts who has said nothing: weekday evenings and long weekends. Every figure is shown and can be changed. */
export const newMyTime: MyTimeFields = {
  possible: [...evening, ...weekend].map((day) => day.map(([from, to]): [number, number] => [from, to])),
  nights: [5, 6],
  buffer: 30,
  datesPerDay: 1,
  eveningsInRow: 3,
  freeEvenings: 2,
  weeklyCap: 1500,
  unplanned: 15,
  ownFloor: 120,
  ownWish: 240,
  eveningFrom: 1080,
  tiersWeigh: 'some',
};

export const newBudget: BudgetFields = {
  floor: 0,
  floorWeeks: 1,
  wish: 240,
  most: 480,
  preferDays: [],
  preferMonthDays: [],
  shortest: 120,
  longest: 360,
  nights: 0,
  travel: 0,
  landing: 0,
};

export const newKnownTime: KnownTimeFields = { possible: null, nights: null };
export const newBlock: BlockFields = { title: '', days: [], date: null, from: 540, to: 720 };
const newSource: SourceFields = {
  owner: '' as PersonId,
  name: '',
  titles: false,
  from: '1970-01-01',
  to: '1970-01-01',
  importedAt: '1970-01-01T00:00:00Z',
  busy: [],
};
export const newDate: DateFields = {
  relationship: '' as RelationshipId,
  start: '1970-01-01T00:00:00Z',
  end: '1970-01-01T00:00:00Z',
  night: false,
  status: 'held',
  title: '',
  place: '',
  note: '',
  lived: null,
  plan: null,
};
export const newPlan: PlanFields = { basis: '', levels: [], weeks: 1 };
export const noPlanShown: ShownPlanFields = { dates: [] };
export const newDateLink: DateLinkFields = { space: '', shared: '' };
export const newReview: ReviewFields = { energy: null, good: '', change: '', finishedAt: null };

export const noTime = (): TimeState => ({
  mine: new Map(),
  budgets: new Map(),
  known: new Map(),
  blocks: new Map(),
  sources: new Map(),
  dates: new Map(),
  plans: new Map(),
  shown: new Map(),
  reviews: new Map(),
  links: new Map(),
  ...noMyDays(),
  ...noDates(),
  ...noFloors(),
  ...noRules(),
});

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldTime(state: TimeState, entry: Entry<TimeEvent>, ancestry: Ancestry): void {
  const { event, id } = entry;
  if (isDateOfCircle(event)) {
    foldDates(state, { ...entry, event }, ancestry);
    return;
  }
  if (isFloorOfCircle(event)) {
    foldFloors(state, { ...entry, event }, ancestry);
    return;
  }
  if (isRuleForPlans(event)) {
    foldRules(state, { ...entry, event }, ancestry);
    return;
  }
  if (isDayOfMine(event)) {
    foldMyDays(state, { ...entry, event }, ancestry);
    return;
  }
  switch (event.type) {
    case 'myTimeChanged':
      put(state.mine, 'mine', newMyTime, event.changes, event.beside);
      break;
    case 'budgetChanged':
      put(state.budgets, event.relationship, newBudget, event.changes, event.beside);
      be(state.budgets, event.relationship, newBudget, true);
      break;
    case 'budgetRemoved':
      put(state.budgets, event.relationship, newBudget, newBudget);
      be(state.budgets, event.relationship, newBudget, false);
      break;
    case 'knownTimeChanged':
      put(state.known, event.person, newKnownTime, event.changes, event.beside);
      break;
    case 'planKept':
      put(state.plans, event.week, newPlan, event.fields);
      break;
    case 'planShown':
      put(state.shown, event.week, noPlanShown, event.fields);
      break;
    case 'weekReviewed':
      put(state.reviews, event.week, newReview, event.changes, event.beside);
      break;
    case 'dateLinked':
      put(state.links, event.date, newDateLink, event.changes, event.beside);
      break;
    case 'blockAdded':
      put(state.blocks, event.block, newBlock, event.fields);
      be(state.blocks, event.block, newBlock, true);
      break;
    case 'blockChanged':
      put(state.blocks, event.block, newBlock, event.changes, event.beside);
      break;
    case 'blockRemoved':
    case 'blockRestored':
      be(state.blocks, event.block, newBlock, event.type === 'blockRestored');
      break;
    case 'calendarImported':
      put(state.sources, event.source, newSource, event.fields, event.beside);
      be(state.sources, event.source, newSource, true);
      break;
    case 'calendarRemoved':
    case 'calendarRestored':
      be(state.sources, event.source, newSource, event.type === 'calendarRestored');
      break;
    case 'dateAdded':
      put(state.dates, event.date, newDate, event.fields);
      be(state.dates, event.date, newDate, true);
      break;
    case 'dateChanged':
      put(state.dates, event.date, newDate, event.changes, event.beside);
      break;
    case 'dateRemoved':
    case 'dateRestored':
      be(state.dates, event.date, newDate, event.type === 'dateRestored');
      break;
  }

  function put<Id extends string, F extends object>(
    things: Map<Id, Thing<Id, F>>,
    key: Id,
    defaults: F,
    changes: { [K in keyof F]?: F[K] | undefined },
    beside?: Beside<F>,
  ) {
    writeFields(things, key, defaults, changes as Partial<F>, id, ancestry, beside);
  }
  function be<Id extends string, F extends object>(
    things: Map<Id, Thing<Id, F>>,
    key: Id,
    defaults: F,
    there: boolean,
  ) {
    writePresence(things, key, defaults, there, id, ancestry);
  }
}

export const myTimeOf = (state: TimeState): MyTimeFields => state.mine.get('mine')?.fields ?? newMyTime;

/** What of my time nothing was ever said about: it stands as Orrery begins. */
export const beginningsOf = (state: TimeState): ReadonlySet<keyof MyTimeFields> => {
  const said = state.mine.get('mine')?.registers;
  const all = Object.keys(newMyTime) as (keyof MyTimeFields)[];
  return new Set(all.filter((field) => !said?.[field]?.length));
};

/** The budget of a relationship, or the defaults that screens show until somebody says otherwise. */
export const budgetOf = (state: TimeState, relationship: RelationshipId): BudgetFields =>
  state.budgets.get(relationship)?.fields ?? newBudget;

/** Whether anything was ever said about the time that this relationship needs. */
export const hasBudget = (state: TimeState, relationship: RelationshipId): boolean =>
  state.budgets.get(relationship)?.present ?? false;

export const knownTimeOf = (state: TimeState, person: PersonId): KnownTimeFields =>
  state.known.get(person)?.fields ?? newKnownTime;

export const blocksOf = (state: TimeState): Block[] => presentOf(state.blocks);

export const sourcesOf = (state: TimeState, owner?: PersonId): Source[] =>
  presentOf(state.sources).filter((source) => owner === undefined || source.fields.owner === owner);

/** Dates that begin in [from, to), minutes since the epoch, whatever their status, in order of their start, then of their id. */
export function datesBetween(state: TimeState, from: number, to: number): PlannedDate[] {
  // ten years of dates: instants compare as text by their day, which spares reading nearly all of them as numbers
  const [earliest, latest] = [dayOf(from, ''), dayOf(to, '~')];
  const found: { date: PlannedDate; start: number }[] = [];
  for (const date of state.dates.values()) {
    const text = date.fields.start;
    if (!date.present || text < earliest || text.slice(0, 10) > latest) continue;
    const start = minutesOf(text);
    if (start >= from && start < to) found.push({ date, start });
  }
  found.sort((a, b) => a.start - b.start || (a.date.id < b.date.id ? -1 : 1));
  return found.map(({ date }) => date);
}

/** The longest that a date may be, minutes. */
export const longestDate = 14 * 1440;

/** Dates that keep their hours and lie in [from, to) at least in part: those too that began before. */
export const datesTouching = (state: TimeState, [from, to]: Interval): PlannedDate[] =>
  datesBetween(state, from - longestDate, to).filter(
    (date) => keepsItsHour(date) && minutesOf(date.fields.end) > from,
  );

/** The day of an instant in UTC; what stands for endless where it lies outside of four-digit years. */
const dayOf = (minutes: number, endless: string): LocalDate =>
  minutes > -1_000_000_000 && minutes < 4_000_000_000 ? instantOf(minutes).slice(0, 10) : endless;

/** Whether a date keeps its hour: declined and cancelled ones do not, nor those that did not happen. */
export const keepsItsHour = ({ fields }: PlannedDate): boolean =>
  fields.status !== 'declined' && fields.status !== 'cancelled' && fields.lived !== 0;
