// Who is in the sample, how they belong together, and how much time each relationship asks for.
import {
  addDays,
  atLocal,
  type BudgetFields,
  everyDay,
  type Intent,
  type KnownTimeFields,
  type LocalDate,
  localOf,
  ME,
  type PersonId,
  type RelationshipFields,
  type RelationshipId,
  type TierId,
} from '@orrery/domain';
import type { With } from './dates.ts';
import { blocks, days, names, relationships, rules, tiers } from './words.ts';

export type Cast = ReturnType<typeof castOf>;

/** Fresh ids for everybody and everything that is spoken of again. */
export function castOf(newId: () => string) {
  const person = () => newId() as PersonId;
  const relationship = () => newId() as RelationshipId;
  return {
    sam: person(),
    kit: person(),
    noor: person(),
    ines: person(),
    jo: person(),
    robin: person(),
    wen: person(),
    primary: newId() as TierId,
    secondary: newId() as TierId,
    us: {
      sam: relationship(),
      kit: relationship(),
      noor: relationship(),
      robin: relationship(),
      three: relationship(),
    } satisfies Record<With, RelationshipId>,
    samAndRobin: relationship(),
  };
}

const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

/** Everybody, in the order in which they are given their mark and colour. */
export function meetEverybody(cast: Cast, mine: string, kits: string): Intent[] {
  const add = (
    person: PersonId,
    fields: Extract<Parameters<typeof people>[0], { type: 'addPerson' }>['fields'],
  ) => people({ type: 'addPerson', person, fields });
  return [
    people({ type: 'describeMe', changes: { ...names.me, zone: mine } }),
    people({ type: 'addTier', tier: cast.primary, name: tiers.primary }),
    people({ type: 'addTier', tier: cast.secondary, name: tiers.secondary }),
    add(cast.sam, { ...names.sam, zone: mine, hasApp: 'yes' }),
    add(cast.kit, { ...names.kit, zone: kits, hasApp: 'no' }),
    add(cast.noor, { ...names.noor, zone: mine, hasApp: 'yes' }),
    add(cast.ines, { ...names.ines, hasApp: 'unknown' }),
    add(cast.jo, { ...names.jo, zone: kits, hasApp: 'no' }),
    add(cast.robin, { ...names.robin, hasApp: 'unknown' }),
    add(cast.wen, { ...names.wen, hasApp: 'unknown' }),
  ];
}

/** Who is with whom. `since` is told as months before a Monday, because that is how the sample stays fresh. */
export function belongTogether(cast: Cast, monday: LocalDate): Intent[] {
  const { sam, kit, noor, ines, jo, robin, wen, us } = cast;
  const ago = (months: number) => monthsBefore(monday, months);
  const add = (
    relationship: RelationshipId | null,
    fields: Partial<RelationshipFields> & Pick<RelationshipFields, 'members'>,
  ) => people({ type: 'addRelationship', ...(relationship && { relationship }), fields });
  return [
    add(us.sam, {
      ...relationships.sam,
      members: [ME, sam],
      since: ago(82).slice(0, 4),
      tier: cast.primary,
      hierarchy: 'prescriptive',
      covers: ['time', 'decisions'],
      decides: [ME, sam],
      livesTogether: true,
      known: { [kit]: 'knows', [noor]: 'knows', [robin]: 'knows', [ines]: 'knows', [jo]: 'unsure' },
    }),
    add(us.kit, {
      ...relationships.kit,
      members: [ME, kit],
      since: ago(21),
      tier: cast.secondary,
      hierarchy: 'descriptive',
      covers: ['time'],
      decides: [ME, kit],
      consulted: [sam],
      known: { [sam]: 'knows', [noor]: 'knows', [jo]: 'knows', [robin]: 'unsure' },
    }),
    add(us.noor, {
      ...relationships.noor,
      members: [ME, noor],
      since: ago(14),
      tier: cast.secondary,
      hierarchy: 'descriptive',
      covers: [],
      decides: [ME, noor],
      known: { [sam]: 'knows', [kit]: 'knows', [ines]: 'doesNotKnow', [robin]: 'unsure' },
    }),
    add(us.robin, {
      ...relationships.robin,
      members: [ME, robin],
      since: ago(5),
      decides: [ME, robin],
      consulted: [sam],
      mayVeto: [sam],
      nre: true,
      known: { [sam]: 'knows', [noor]: 'unsure', [kit]: 'unsure' },
    }),
    add(cast.samAndRobin, { members: [sam, robin], since: ago(5), known: { [ines]: 'unsure' } }),
    add(us.three, {
      ...relationships.three,
      members: [ME, sam, robin],
      since: ago(4),
      decides: [ME, sam, robin],
    }),
    add(null, { members: [sam, ines], since: ago(40).slice(0, 4), known: { [robin]: 'unsure' } }),
    add(null, { members: [kit, jo], since: ago(60).slice(0, 4), livesTogether: true }),
    add(null, { members: [ines, wen] }),
    add(null, { members: [noor, wen], since: ago(70).slice(0, 4), until: ago(30) }),
  ];
}

const hours = (h: number) => Math.round(h * 60);
const budgets: Record<With, Partial<BudgetFields>> = {
  sam: {
    floor: hours(5),
    wish: hours(8),
    most: hours(12),
    preferDays: [1, 6],
    shortest: hours(2),
    longest: hours(6),
  },
  kit: {
    floor: hours(2.5),
    wish: hours(5),
    most: hours(7),
    preferDays: [4, 7],
    shortest: hours(2),
    longest: hours(3),
  },
  noor: {
    floor: hours(8),
    floorWeeks: 4,
    wish: hours(4),
    most: hours(6),
    preferDays: [3],
    shortest: hours(2),
    longest: hours(4),
    travel: 25,
    landing: 20,
  },
  robin: {
    floor: hours(3),
    floorWeeks: 4,
    wish: hours(3),
    most: hours(5),
    preferDays: [5],
    shortest: hours(2),
    longest: hours(4),
    nights: 1,
    travel: 15,
  },
  three: {
    floor: hours(2),
    floorWeeks: 4,
    wish: hours(1),
    most: hours(4),
    preferDays: [5],
    shortest: hours(2),
    longest: hours(5),
  },
};

/** My limits, what each relationship asks for, what I know of the others' time, and time that is nobody else's. */
export function saveTime(cast: Cast, mine: string, kits: string, monday: LocalDate): Intent[] {
  const weekday: [number, number][] = [[1050, 1380]];
  const weekend: [number, number][] = [[600, 1410]];
  const evening: [number, number][] = [[1080, 1380]];
  return [
    time({
      type: 'changeMyTime',
      changes: {
        possible: [weekday, weekday, weekday, weekday, weekday, weekend, weekend],
        weeklyCap: hours(19),
        eveningsInRow: 3,
        freeEvenings: 2,
        unplanned: 15,
        ownFloor: hours(3),
        ownWish: hours(5),
      },
    }),
    ...(Object.keys(budgets) as With[]).map((who) =>
      time({ type: 'changeBudget', relationship: cast.us[who], changes: budgets[who] }),
    ),
    time({
      type: 'changeKnownTime',
      person: cast.sam,
      changes: {
        possible: [evening, [], evening, [], evening, [[540, 1380]], [[600, 1320]]],
        nights: [1, 3, 5, 6, 7],
      },
    }),
    time({ type: 'changeKnownTime', person: cast.kit, changes: kitsTime(mine, kits, monday) }),
    time({ type: 'addBlock', fields: { title: blocks.pottery, days: [2], from: 1110, to: 1320 } }),
    time({ type: 'addBlock', fields: { title: blocks.quiet, days: [7], from: 540, to: 780 } }),
    time({
      type: 'addRule',
      fields: {
        what: { kind: 'ours', relationship: cast.us.sam },
        days: { ...everyDay, dates: [addDays(monday, 40), addDays(monday, 41)] },
        name: rules.weekend,
      },
    }),
  ];
}

/** A day that is mine alone, put in early. */
export const takeADayOff = (monday: LocalDate): Intent =>
  time({
    type: 'addBlock',
    fields: { title: blocks.dayOff, date: addDays(monday, 19), from: 540, to: 1320 },
  });

/** Days that come round: one soon, with other evenings that do as well, and one later in the year. */
export function rememberDays(cast: Cast, monday: LocalDate): Intent[] {
  const yearly = (date: LocalDate) => ({
    kind: 'yearly' as const,
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  });
  const birthday = { name: days.birthday, on: yearly(addDays(monday, 24)), people: [cast.sam] };
  const visit = { name: days.visit, on: yearly(addDays(monday, 110)), people: [ME, cast.kit] };
  return [
    time({ type: 'addDay', fields: { ...birthday, alternates: [-1, 2] } }),
    time({ type: 'addDay', fields: { ...visit, lead: 90 } }),
  ];
}

/** Kit's hours by Kit's clock: around the time of our call, and long days at weekends. */
function kitsTime(mine: string, kits: string, monday: LocalDate): KnownTimeFields {
  const call = localOf(atLocal(addDays(monday, 3), 1140, mine), kits).minute;
  const from = Math.max(0, Math.min(call - 60, 1200));
  const weekday: [number, number][] = [[from, from + 360]];
  const weekend: [number, number][] = [[480, 1320]];
  return { possible: [weekday, weekday, weekday, weekday, weekday, weekend, weekend], nights: null };
}

/** `YYYY-MM`, so many months before a date. */
function monthsBefore(date: LocalDate, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
