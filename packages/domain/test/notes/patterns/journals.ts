// Journals of people who do not exist, with the nasty habits of real ones: notes come in bursts with weeks between, moods last, nights,
// days, triggers and deeds go in streaks, ratings are whole numbers that pile up at the end, and much is left out.
import {
  instantOf,
  type NoteFields,
  type NoteId,
  newNote,
  type StrategyId,
  type TriggerId,
} from '../../../src/index.ts';
import type { Written } from '../../../src/notes/patterns/index.ts';

/** What holds one note to the last: `of` is the correlation of neighbouring notes, or how many days a mood takes to fade. */
export type Mood =
  | { readonly clock: 'notes'; readonly of: number }
  | { readonly clock: 'days'; readonly of: number; readonly share: number };

/** What is planted, in points of 0 to 10. */
export interface Planted {
  /** The second most frequent trigger, about a fifth of the notes. */
  readonly trigger?: number;
  /** Nights of less than six hours and a half, about a quarter. */
  readonly sleep?: number;
  /** Days of 2 and more, about half. */
  readonly load?: number;
  /** Saturdays. */
  readonly weekday?: number;
  /** From six in the evening to midnight, about half. */
  readonly partOfDay?: number;
  /** From the first to the last note, evenly. */
  readonly overTime?: number;
  /** How much farther it goes down where one breathed, about a quarter. */
  readonly eased?: number;
  /** How much likelier breathing is said to help: 6 takes *yes* from 31 to 88 %, 7 to 93 %. */
  readonly helped?: number;
  /** How much farther it goes down where the first strategy was tried, about a third of those asked about. */
  readonly strategy?: number;
  /** Notes with the second person, about three of ten. */
  readonly person?: number;
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TRIGGERS = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `trigger-${name}` as TriggerId);
export const DEEDS = ['moved', 'breathed', 'wrote', 'withdrew', 'calledFriend', 'lookedAtPhone'];
const STRATEGIES = ['a', 'b', 'c'].map((name) => `strategy-${name}` as StrategyId);
const PEOPLE = ['a', 'b', 'c'].map((name) => `person-${name}`) as unknown as NoteFields['people'];
export const PLANTED_IN = {
  trigger: TRIGGERS[1],
  deed: DEEDS[1],
  strategy: STRATEGIES[0],
  person: PEOPLE[1],
};

const whole = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));

/** A note with all its fields, as the state holds it. */
export type Whole = Written & { readonly fields: NoteFields };

export function journalOf(seed: number, entries: number, mood: Mood, planted: Planted = {}): Whole[] {
  const random = randomOf(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const between = (least: number, most: number) => least + (most - least) * random();
  /** One of some, the first the most often; the last one again as often as not. */
  const streak = <T>(some: readonly T[]) => {
    let last: T | undefined;
    const drawn = () => some[Math.floor(some.length * random() ** 1.5)] as T;
    return () => (last = last !== undefined && random() < 0.4 ? last : drawn());
  };
  /** Normal, each like the last. */
  const drift = (like: number) => {
    let last = normal();
    return () => (last = like * last + Math.sqrt(1 - like * like) * normal());
  };
  const feel = () => {
    let last = normal();
    return (days: number) => {
      const like = mood.clock === 'notes' ? mood.of : Math.exp(-days / mood.of);
      last = like * last + Math.sqrt(1 - like * like) * normal();
      if (mood.clock === 'notes') return last;
      return Math.sqrt(mood.share) * last + Math.sqrt(1 - mood.share) * normal();
    };
  };
  const [felt, eased, helping] = [feel(), feel(), feel()];
  const [slept, filled] = [drift(0.5), drift(0.5)];
  const [trigger, deed, other, strategy, person] = [
    streak(TRIGGERS),
    streak(DEEDS),
    streak(DEEDS),
    streak(STRATEGIES),
    streak(PEOPLE),
  ];
  const [usual, wide] = [between(4, 8), between(1.6, 2.4)];
  const missing = Array.from({ length: 8 }, () => between(0.05, 0.35));
  const isThere = (field: number) => random() >= (missing[field] ?? 0);

  let day = 20_000 + Math.floor(7 * random());
  return Array.from({ length: entries }, (_, k): Whole => {
    const rhythm = random();
    const gap =
      k === 0
        ? 0
        : rhythm < 0.5
          ? Math.floor(2 * random())
          : rhythm < 0.96
            ? 1 + Math.floor(4 * random())
            : 10 + Math.floor(30 * random());
    day += gap;
    const hour = random() < 0.55 ? between(18, 24) : between(0, 18);
    const days = gap || 0.1;
    const sleep = whole(28 + 4 * slept(), 60) * 15;
    const load = whole(1.6 + filled(), 4);
    const [cue, person_] = [trigger(), person()];
    const deeds = [...new Set([deed(), ...(random() < 0.4 ? [other()] : [])])];
    const [plan, isTried] = [strategy(), random() < 0.75];
    const weekday = (day + 3) % 7; // Monday 0: the first day of 1970 was a Thursday
    const points =
      (cue === PLANTED_IN.trigger ? (planted.trigger ?? 0) : 0) +
      (sleep < 390 ? (planted.sleep ?? 0) : 0) +
      (load >= 2 ? (planted.load ?? 0) : 0) +
      (weekday === 5 ? (planted.weekday ?? 0) : 0) +
      (hour >= 18 ? (planted.partOfDay ?? 0) : 0) +
      (person_ === PLANTED_IN.person ? (planted.person ?? 0) : 0) +
      ((planted.overTime ?? 0) * k) / entries;
    const before = whole(usual + wide * felt(days) + points, 10);
    const breathed = deeds.includes('breathed');
    const down =
      2 +
      1.5 * eased(days) +
      (breathed ? (planted.eased ?? 0) : 0) +
      (isTried && plan === PLANTED_IN.strategy ? (planted.strategy ?? 0) : 0);
    const after = whole(0.8 * before - down + 0.5, 10);
    const help = helping(days) + (breathed ? (planted.helped ?? 0) / 3.5 : 0);
    const fields: NoteFields = {
      ...newNote,
      at: instantOf(day * 1_440 + Math.floor(hour * 60)),
      feelings: isThere(0) ? [{ feeling: 'jealousy', before, after: isThere(1) ? after : null }] : [],
      trigger: isThere(2) ? cue : null,
      sleep: isThere(3) ? sleep : null,
      load: isThere(4) ? load : null,
      deeds: isThere(5) ? deeds : [],
      helped: isThere(6) ? (help < -0.5 ? 'no' : help < 0.5 ? 'some' : 'yes') : null,
      people: isThere(7) ? [person_] : ([] as unknown as NoteFields['people']),
      tried: random() < 0.4 ? { strategy: plan, how: isTried ? 'some' : 'notTried' } : null,
    };
    return { id: `note-${seed}-${k}` as NoteId, fields, present: true };
  });
}
