// What two devices of mine wrote at once, neither knowing of the other: what there is to ask about (MERGE12, MERGE13).
import type { CandidateAnswer } from '../compass/choosing/fields.ts';
import { COMPASS_NOUNS, type CompassThings, thingsOf } from '../compass/fold.ts';
import { valuesOf } from '../compass/values.ts';
import type { Register, Thing } from '../kernel/history.ts';
import { type EntryId, ME, type TierId } from '../kernel/ids.ts';
import { minutesOf } from '../kernel/zones.ts';
import type { FeltFeeling } from '../notes/events.ts';
import { type Note, notesOf, type Strategy, strategiesOf, type Trigger, triggersOf } from '../notes/fold.ts';
import {
  type Person,
  peopleOf,
  type Relationship,
  relationshipsOf,
  type Tier,
  tiersOf,
} from '../people/fold.ts';
import { endedWith, myRelationships } from '../people/insights.ts';
import type { NamedDevice } from '../spaces/fold.ts';
import { type MyDay, myDaysOf } from '../time/days/fold.ts';
import {
  type Block,
  type Budget,
  blocksOf,
  type KnownTime,
  type MyTime,
  type PlannedDate,
  type Review,
  type Source,
  sourcesOf,
} from '../time/fold.ts';
import { type PlanRule, rulesOf } from '../time/rules/fold.ts';
import type { State } from './week.ts';

/** Of the compass, what people see as things: what was set aside is never asked about. */
type SeenNoun = (typeof COMPASS_NOUNS)[number];

/** What can be written twice, by what it is about. (What a plan promised is not among them: nobody writes it.) */
interface Things extends Pick<CompassThings, SeenNoun> {
  person: Person;
  relationship: Relationship;
  tier: Tier;
  mine: MyTime;
  budget: Budget;
  known: KnownTime;
  block: Block;
  rule: PlanRule;
  day: MyDay;
  source: Source;
  date: PlannedDate;
  review: Review;
  note: Note;
  trigger: Trigger;
  strategy: Strategy;
  device: NamedDevice;
}
export type ThingKind = keyof Things;
export type FieldsOf<K extends ThingKind> = Things[K]['fields'];

/**
 * Fields that are no question of their own: part of another one, as nobody wants the start of one date and the end of another,
 * or never asked about (null), as nobody writes them by hand. Every other field is a question.
 */
const within = {
  person: { look: null },
  relationship: {},
  tier: {},
  mine: {},
  budget: {},
  known: {},
  block: { days: 'from', date: 'from', to: 'from' },
  rule: {},
  day: {},
  source: { owner: 'busy', name: 'busy', titles: 'busy', from: 'busy', to: 'busy', importedAt: 'busy' },
  date: { end: 'start', plan: null },
  review: { finishedAt: null },
  note: { kind: null, ratings: null, passed: null },
  trigger: {},
  strategy: { since: null },
  // looks at a choice are added to, and all of them stand (COMPASS10)
  ...{
    idea: {},
    evening: {},
    value: {},
    choice: { looks: null, passed: null },
    load: { week: null },
    friend: {},
  },
  pause: { since: null },
  // what was kept stays as it was ticked (SUPPORT8)
  support: { at: null, ticked: null, passed: null },
  // a goal that has begun stays so (GOAL3), and all its ratings stand (GOAL4)
  goal: {
    ...{ kind: null, what: null, levels: null, weight: null, begun: null, after: null, ratings: null },
  },
  // where somebody stands among all is not asked about
  candidate: { place: null },
  criterion: {},
  check: { on: null },
  device: {},
} as const satisfies { [K in ThingKind]: { [F in keyof FieldsOf<K>]?: keyof FieldsOf<K> | null } };

/** The fields of a thing that are questions. */
export type Question<K extends ThingKind> = Exclude<keyof FieldsOf<K>, keyof (typeof within)[K]>;

/** One of the values that stand beside each other, with all fields that belong together. */
export interface Version<F> {
  readonly entries: readonly EntryId[];
  readonly fields: Partial<F>;
}

interface Twice<K extends ThingKind> {
  readonly of: K;
  readonly id: Things[K]['id'];
  readonly field: Question<K>;
  /** Two or more that read differently, in order of entry id: the first is the one that shows until somebody chooses. */
  readonly versions: readonly Version<FieldsOf<K>>[];
}
export type WrittenTwice = { [K in ThingKind]: Twice<K> }[ThingKind];

/** Everything to ask about: people first, me before all, then what is between us, then time, then my notes and my compass; the same on every device. */
export function whatWasWrittenTwice(state: State): WrittenTwice[] {
  const { people, time, notes, compass, spaces } = state;
  const me = people.people.get(ME);
  const everybody = peopleOf(people);
  const ended = everybody.flatMap(({ id }) => endedWith(people, id));
  const relationships = [...new Set([...relationshipsOf(people), ...ended])].filter(({ fields }) =>
    fields.members.every((member) => member === ME || people.people.get(member)?.present),
  );
  const budgets = myRelationships(people).flatMap(({ id }) => time.budgets.get(id) ?? []);
  const known = everybody.flatMap(({ id }) => time.known.get(id) ?? []);
  const dates = [...time.dates.values()].filter((date) => date.present && date.disputed.length > 0);
  return [
    ...among('person', [...(me?.present ? [me] : []), ...everybody]),
    ...among('relationship', byId(relationships)),
    ...among('tier', tiersOf(people)),
    ...among('mine', [...time.mine.values()]),
    ...among(
      'budget',
      budgets.filter((budget) => budget.present),
    ),
    ...among('known', known),
    ...among('block', blocksOf(time)),
    ...among('rule', rulesOf(time)),
    ...among('day', byId(myDaysOf(time))),
    ...among('source', sourcesOf(time)),
    ...among(
      'date',
      byId(dates).sort((a, b) => minutesOf(a.fields.start) - minutesOf(b.fields.start)),
    ),
    ...among('review', byId([...time.reviews.values()])),
    ...among('note', notesOf(notes)),
    ...among('trigger', byId(triggersOf(notes))),
    ...among('strategy', byId(strategiesOf(notes))),
    ...COMPASS_NOUNS.flatMap((noun: SeenNoun) =>
      noun === 'value' ? among(noun, byId(valuesOf(compass))) : among(noun, thingsOf(compass, noun)),
    ),
    ...among('device', byId([...spaces.devices.values()])),
  ];

  function among<K extends ThingKind>(of: K, things: readonly Things[K][]): WrittenTwice[] {
    return things
      .filter((thing) => thing.disputed.length > 0)
      .flatMap((thing) => questionsIn(state, of, thing as Thing<string, object>));
  }
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Has a place only in relationships that I am in (PEOPLE2, PEOPLE3). */
const mineAlone: ReadonlySet<string> = new Set([
  ...['tier', 'hierarchy', 'covers', 'coversNote', 'nre', 'livesTogether'],
]);

function questionsIn(state: State, of: ThingKind, thing: Thing<string, object>): WrittenTwice[] {
  const fields = thing.fields as Record<string, unknown>;
  const registers = thing.registers as Record<string, Register<unknown>>;
  const partOf: Readonly<Record<string, string | null>> = within[of];
  const hasPlace = (field: string): boolean => {
    if (of === 'person') return thing.id !== ME || field !== 'hasApp';
    if (of !== 'relationship' || !mineAlone.has(field)) return true;
    return (thing as Relationship).fields.members.includes(ME);
  };
  return Object.keys(fields)
    .filter((field) => !(field in partOf) && hasPlace(field))
    .flatMap((field) => {
      const together = Object.keys(fields).filter((key) => key === field || partOf[key] === field);
      const versions = versionsOf(state, of, thing.id, fields, registers, together);
      return versions.length > 1 ? [{ of, id: thing.id, field, versions } as unknown as WrittenTwice] : [];
    });
}

/** What each entry wrote, where it wrote a field, and what shows, where it did not. What reads the same is one. */
function versionsOf(
  state: State,
  of: ThingKind,
  id: string,
  shown: Readonly<Record<string, unknown>>,
  registers: Readonly<Record<string, Register<unknown>>>,
  together: readonly string[],
): Version<object>[] {
  // one entry can write several values (MERGE16): each is told apart by which of them it is
  const writings = new Map<string, { entry: EntryId; nth: number }>();
  for (const field of together) {
    const register = registers[field] ?? [];
    if (register.length < 2) continue;
    for (const [k, { entry }] of register.entries()) {
      const nth = register.slice(0, k).filter((w) => w.entry === entry).length;
      writings.set(`${entry} ${nth}`, { entry, nth });
    }
  }
  const inOrder = [...writings.values()].sort((a, b) =>
    a.entry === b.entry ? a.nth - b.nth : a.entry < b.entry ? -1 : 1,
  );
  const found = new Map<string, { entries: EntryId[]; fields: object }>();
  for (const { entry, nth } of inOrder) {
    const fields = Object.fromEntries(
      together.map((field) => {
        const own = (registers[field] ?? []).filter((w) => w.entry === entry);
        const written = own[Math.min(nth, own.length - 1)];
        return [field, written ? written.value : shown[field]];
      }),
    );
    const reads = JSON.stringify(together.map((field) => asRead(state, of, id, field, fields[field])));
    const same = found.get(reads);
    if (!same) found.set(reads, { entries: [entry], fields });
    else if (!same.entries.includes(entry)) same.entries.push(entry);
  }
  return [...found.values()];
}

/** Lists whose order says nothing. */
const sets: ReadonlySet<string> = new Set([
  ...[
    'members',
    'covers',
    'decides',
    'consulted',
    'mayVeto',
    'nights',
    'days',
    'preferDays',
    'preferMonthDays',
    'people',
    'places',
    'needs',
    'deeds',
    'apart',
    'ideas',
    'signs',
    'goodFor',
  ],
]);
const instants: ReadonlySet<string> = new Set(['start', 'end', 'at']);

/** A value as somebody reads it: two that come to the same are no question. */
function asRead(state: State, of: ThingKind, id: string, field: string, value: unknown): unknown {
  if (of === 'tier' && field === 'position') return placeAmongTiers(state, id as TierId, value as number);
  if (field === 'importedAt') return null; // the same file, read in on both
  if (instants.has(field)) return minutesOf(value as string);
  if (sets.has(field) && Array.isArray(value)) return [...new Set(value)].sort();
  if (field === 'possible' && Array.isArray(value))
    return value.map((day: [number, number][]) => [...day].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  // each is told apart by its question
  if (of === 'candidate' && field === 'answers')
    return [...(value as CandidateAnswer[])].sort((a, b) => (a.question < b.question ? -1 : 1));
  if (field === 'feelings' && Array.isArray(value))
    return [...(value as FeltFeeling[])].sort((a, b) => (a.feeling < b.feeling ? -1 : 1));
  // how they are told apart is no word of theirs
  if (field === 'options' && Array.isArray(value)) return value.map((option) => ({ ...option, id: null }));
  if (field === 'known') return Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return typeof value === 'string' ? value.trim() : value;
}

/** Where a tier would stand among mine, from 0, if this were its position. */
export const placeAmongTiers = (state: State, tier: TierId, position: number): number =>
  tiersOf(state.people).filter(({ id, fields }) => id !== tier && fields.position < position).length;
