// How often the engine finds what was planted, and how often anything where nothing was.
import { type Ask, type Comparison, patternsIn, type Report } from '../../../src/notes/patterns/index.ts';
import { journalOf, type Mood, PLANTED_IN, type Planted } from './journals.ts';

export const ASK: Ask = { zone: 'UTC', feeling: null, byPerson: false };

export const foundIn = (report: Report): Comparison[] =>
  report.questions.flatMap(({ answers }) => answers.flatMap((one) => (one.kind === 'found' ? [one] : [])));

/** The share of journals of pure noise in which anything at all was found, with everything asked, people too. */
export function falseAlarms(journals: number, entries: number, mood: Mood): number {
  let alarms = 0;
  for (let seed = 1; seed <= journals; seed += 1)
    if (foundIn(patternsIn(journalOf(seed, entries, mood), { ...ASK, byPerson: true })).length > 0)
      alarms += 1;
  return alarms / journals;
}

export type Effect = keyof Planted;

/** Whether an answer is the one that was planted, the right way round. */
function isPlanted({ subject, apart, measure }: Comparison, effect: Effect): boolean {
  if (subject.question !== effect) return false;
  const of = {
    ...{ trigger: 'trigger' in subject && subject.trigger === PLANTED_IN.trigger, sleep: true, load: true },
    ...{ weekday: 'day' in subject && subject.day === 6, overTime: true },
    partOfDay: 'part' in subject && subject.part === 'evening',
    ...{ eased: 'deed' in subject && subject.deed === PLANTED_IN.deed },
    ...{ helped: 'deed' in subject && subject.deed === PLANTED_IN.deed },
    strategy: 'strategy' in subject && subject.strategy === PLANTED_IN.strategy,
    person: 'person' in subject && subject.person === PLANTED_IN.person,
  };
  return of[effect] && apart.value > (measure === 'rate' ? 0 : 0.5);
}

/** The share of journals in which what was planted was found, and of those in which another question found something. */
export function detections(
  journals: number,
  entries: number,
  mood: Mood,
  effect: Effect,
  size: number,
): { readonly detected: number; readonly beside: number } {
  let [detected, beside] = [0, 0];
  for (let seed = 1; seed <= journals; seed += 1) {
    const journal = journalOf(seed, entries, mood, { [effect]: size });
    const found = foundIn(patternsIn(journal, { ...ASK, byPerson: effect === 'person' }));
    if (found.some((answer) => isPlanted(answer, effect))) detected += 1;
    if (found.some(({ subject }) => subject.question !== effect)) beside += 1;
  }
  return { detected: detected / journals, beside: beside / journals };
}
