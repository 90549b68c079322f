// A made-up life of some years in as many events as one asks for, stated through the real intents: dates planned, answered,
// moved, lived and noted, hours typed as one goes, calendars read in, weeks looked back on. The same seed, the same life.
import {
  addDays,
  atLocal,
  type DateId,
  datesBetween,
  type Intent,
  instantOf,
  type LocalDate,
  localOf,
  ME,
  minutesOf,
  mondayOf,
  type PersonId,
  type RelationshipId,
  type SourceId,
  type TierId,
} from '@orrery/domain';
import { keepInMemory, startLoop } from '../../packages/client/src/loop/loop.ts';

const zone = 'Europe/Berlin';
const partners = ['Sam', 'Kit', 'Noor', 'Robin', 'Ari', 'Bela', 'Charlie', 'Devi'];
const others = [
  ...['Ines', 'Jo', 'Wen', 'Emre', 'Finn', 'Gita', 'Hana', 'Ilya'],
  ...['Juno', 'Kaya', 'Luca', 'Mika', 'Nilo', 'Ona', 'Pau', 'Quinn'],
];
const places = ['at home', 'by the canal', 'the small cinema', 'Café Anton', 'the lake', ''];
const doings = ['Noodles', 'A film', 'Swimming', 'Letters', 'Board games', 'A long walk', 'Cooking', ''];
const words =
  'we talked until late and it was good to hear how the week had been and what the next one may bring and ' +
  'that nobody was in a hurry for once while the rain went on outside and the soup was too hot to eat';

/** Uniform in [0, 1), the same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

/** About as many as a week of this life makes. */
const eventsInWeek = 46;

export interface Life {
  readonly entries: readonly { readonly id: string; readonly body: unknown }[];
  readonly weeks: number;
  readonly dates: number;
  readonly people: number;
}

/** Exactly `count` entries that end at `now`. Throws where an intent of its own is refused. */
export async function makeLife(count: number, now: string, seed = 20_000): Promise<Life> {
  const random = numbers(seed);
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const upTo = (most: number): number => Math.floor(random() * most);
  const text = (length: number): string => {
    const from = upTo(words.length - length);
    return words.slice(from, from + length).trim();
  };
  const weeks = Math.max(2, Math.floor((count - 200) / eventsInWeek));
  const present = minutesOf(now);
  const thisWeek = mondayOf(localOf(present, zone).date);
  let clock = atLocal(addDays(thisWeek, -7 * weeks), 480, zone);
  let ids = 0;
  const newId = () => `life-${(++ids).toString(36)}`;
  let weekNumber = 0;
  let kept = 0;
  const keeper = keepInMemory();
  keeper.subscribe((entries) => {
    kept += entries.length;
  });
  const started = await startLoop(keeper, { now: () => instantOf(Math.min(clock, present)), newId });
  if (!started.ok) throw new Error('the life did not start');
  const loop = started.value;
  const act = async (...intents: Intent[]): Promise<void> => {
    const done = await loop.intend(...intents);
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.why)} of ${JSON.stringify(intents)}`);
    clock += 3;
  };

  // the beginning: everybody, who is with whom, and hours for each
  const tiers = ['Nesting', 'Close', 'Comets'].map((name) => ({ tier: newId() as TierId, name }));
  const [mine, theirs] = [partners, others].map((names) =>
    names.map((name) => ({ person: newId() as PersonId, name })),
  ) as [Named[], Named[]];
  await act(
    people({ type: 'describeMe', changes: { name: 'Lou', zone } }),
    ...tiers.map((tier) => people({ type: 'addTier', ...tier })),
    ...[...mine, ...theirs].map(({ person, name }, k) =>
      people({
        type: 'addPerson',
        person,
        fields: { name, notes: text(40), zone: k % 5 === 1 ? 'Europe/Lisbon' : '' },
      }),
    ),
  );
  const us: RelationshipId[] = [];
  const joined = (members: PersonId[], more: { title?: string; tier?: TierId } = {}): Intent => {
    const relationship = newId() as RelationshipId;
    if (members.includes(ME)) us.push(relationship);
    return people({ type: 'addRelationship', relationship, fields: { members, ...more } });
  };
  const id = (list: readonly Named[], k: number): PersonId => (list[k] as Named).person;
  await act(
    ...mine.map(({ person }, k) => joined([ME, person], { tier: (tiers[k % 3] as { tier: TierId }).tier })),
    joined([ME, id(mine, 0), id(mine, 3)], { title: 'The three of us' }),
    joined([ME, id(mine, 1), id(mine, 2), id(mine, 4)], { title: 'Thursday table' }),
    ...theirs.map(({ person }, k) => joined([id(k < 10 ? mine : theirs, k < 10 ? k % 8 : k - 10), person])),
  );
  for (const [k, relationship] of us.entries())
    await act(
      time({
        type: 'changeBudget',
        relationship,
        changes: {
          ...{ floor: 60, wish: 240 + 30 * (k % 4), most: 600, shortest: 60, longest: 480 },
          ...(k % 3 === 2 ? { floorWeeks: 4 as const, floor: 300 } : {}),
          travel: 15 * (k % 3),
        },
      }),
    );
  await act(
    time({ type: 'changeMyTime', changes: { weeklyCap: 2400, datesPerDay: 2 } }),
    time({ type: 'addBlock', fields: { title: 'Pottery', days: [2], from: 1110, to: 1230 } }),
    time({ type: 'addBlock', fields: { title: 'Nothing at all', days: [7], from: 600, to: 780 } }),
  );
  const calendar = newId() as SourceId;

  for (let k = -weeks; k <= 1; k++) await liveWeek(addDays(thisWeek, 7 * k));
  // what is missing goes into notes, as much as was asked for
  while (kept < count)
    await act(people({ type: 'changePerson', person: among(mine).person, changes: { notes: text(120) } }));
  loop.stop();
  const all = await keeper.readAll();
  if (!all.ok || kept !== count) throw new Error(`a life of ${kept} events instead of ${count}`);
  return {
    entries: all.value.map(({ body }) => ({ id: entryId(random), body })),
    ...{ weeks, dates: loop.state.time.dates.size, people: loop.state.people.people.size },
  };

  /** Plans a week the evening before, and lives as much of it as is over. */
  async function liveWeek(week: LocalDate): Promise<void> {
    const at = (day: number, minute: number) => atLocal(addDays(week, day - 1), minute, zone);
    clock = Math.min(at(0, 1_200), present);
    if (weekNumber % 4 === 0) await act(readCalendar(week));
    weekNumber++;
    const days = [1, 2, 3, 4, 5, 6, 7].filter(() => random() < 0.85);
    const dates = days.map((day, k) => {
      const from = day > 5 ? 840 + 30 * upTo(6) : 1_080 + 30 * upTo(4);
      const to = from + 120 + 30 * upTo(5);
      return {
        relationship: us[(weekNumber + k * 3) % us.length] as RelationshipId,
        ...{
          start: instantOf(at(day, from)),
          end: instantOf(at(day, to)),
          night: day === 6 && random() < 0.4,
        },
      };
    });
    const plan = { basis: `life-${week}`, levels: [] };
    await act(time({ type: 'keepPlan', week, zone, from: instantOf(clock), plan, dates }));
    const held = datesBetween(loop.state.time, at(1, 0), at(8, 0));
    await act(
      ...held.map((date) =>
        change(date.id, {
          ...{ title: among(doings), place: among(places), status: random() < 0.8 ? 'accepted' : 'proposed' },
        }),
      ),
    );
    const relationship = among(us);
    // hours are kept as one goes: every pause while typing is an event
    for (const wish of [240, 270, 300, 240 + 30 * upTo(5)])
      await act(time({ type: 'changeBudget', relationship, changes: { wish } }));
    for (const date of held) {
      const { start, end } = date.fields;
      if (minutesOf(end) > present) continue;
      clock = minutesOf(end);
      const fate = random();
      if (fate < 0.05) await act(change(date.id, { status: 'cancelled', note: text(30) }));
      else if (fate < 0.15) {
        const later = (instant: string) => instantOf(minutesOf(instant) + 30);
        await act(change(date.id, { start: later(start), end: later(end) }));
      }
      if (fate < 0.05) continue;
      await act(change(date.id, { lived: fate < 0.3 ? 90 : minutesOf(end) - minutesOf(start) }));
      for (let k = 1 + upTo(4); k > 0; k--) await act(change(date.id, { note: text(40 + upTo(80)) }));
    }
    if (at(7, 1_200) > present) return;
    clock = at(7, 1_200);
    const { person } = among(mine);
    for (let k = 0; k < 3; k++)
      await act(people({ type: 'changePerson', person, changes: { notes: text(40 + 20 * k) } }));
    await act(
      people({ type: 'changeRelationship', relationship, changes: { notes: text(60), nre: random() < 0.2 } }),
    );
    const review = (changes: Extract<Intent['intent'], { type: 'reviewWeek' }>['changes']) =>
      act(time({ type: 'reviewWeek', week, changes }));
    await review({ energy: 3 + upTo(6) });
    await review({ good: text(90), change: text(60) });
    await review({ finishedAt: instantOf(clock) });
  }

  function readCalendar(week: LocalDate): Intent {
    const busy = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25].flatMap((day) =>
      [540, 780].map((from) => ({
        start: instantOf(atLocal(addDays(week, day), from, zone)),
        end: instantOf(atLocal(addDays(week, day), from + 180, zone)),
      })),
    );
    const window = { from: week, to: addDays(week, 60), importedAt: instantOf(clock) };
    const fields = { owner: ME, name: 'Work', titles: false, ...window, busy };
    return time({ type: 'importCalendar', source: calendar, fields });
  }
}

interface Named {
  readonly person: PersonId;
  readonly name: string;
}

type DateChanges = Extract<Intent['intent'], { type: 'changeDate' }>['changes'];
const change = (date: DateId, changes: DateChanges): Intent => time({ type: 'changeDate', date, changes });

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** 22 characters, as the vault's ids. */
const entryId = (random: () => number): string =>
  Array.from({ length: 22 }, () => alphabet[Math.floor(random() * 64)]).join('');
