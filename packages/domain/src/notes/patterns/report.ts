// What comes back in one's journal, against one's own baseline and nobody else's (PATTERN1 to PATTERN10). Codes and figures only.
import type { NoteId } from '../../kernel/ids.ts';
import { chancesOf } from './chance.ts';
import { type Comparison, compare, placesIn } from './compare.ts';
import { corrected } from './holm.ts';
import { medianOf } from './intervals.ts';
import { type Observation, observe, type Written } from './observe.ts';
import { type Item, type QuestionName, questionsOf, type Subject } from './questions.ts';
import { ranksOf } from './ranks.ts';
import { type Rhythm, rhythmsOf } from './rhythm.ts';

/** Notes that a side of a comparison needs: README.md says why. */
export const NEED = 8;

export interface Ask {
  /** The reader's own zone, for weekdays and parts of the day. */
  readonly zone: string;
  /** One feeling; null: all that hurt, the strongest of each note. */
  readonly feeling: string | null;
  /** Only where it was asked for. */
  readonly byPerson: boolean;
}

/** Silence: the smaller side has so many notes and needs so many. No subject where no note names any. */
export interface NotEnough {
  readonly kind: 'notEnough';
  readonly subject: Subject | null;
  readonly have: number;
  readonly need: number;
}

export type Answer = NotEnough | Comparison;

export interface Report {
  /** All notes that say how strong it was, the oldest first, and the middle of their strengths; null without any. */
  readonly baseline: { readonly notes: readonly NoteId[]; readonly median: number } | null;
  /** In a fixed order, each with one answer or more. */
  readonly questions: readonly { readonly question: QuestionName; readonly answers: readonly Answer[] }[];
}

/** What comes back in journal notes; the same whatever order they come in. */
export function patternsIn(notes: Iterable<Written>, { zone, feeling, byPerson }: Ask): Report {
  const all = observe(notes, feeling, zone);
  const rhythms = rhythmsOnce();
  const questions = questionsOf(all, byPerson).map((question) => ({
    question,
    items: question.items.filter((item) => smallerSide(item) >= NEED),
  }));
  const asked = questions.filter(({ items }) => items.length > 0);
  const tries = asked.flatMap(({ question, items }) => {
    const xs = items.map(({ x }) => x);
    // a question weighs as much as any other, however many subjects it has
    const weight = 1 / asked.length / items.length;
    const found = chancesOf(rhythms(question.notes), ranksOf(question.outcome), question.given, xs);
    return found.map((one, k) => ({ ...one, weight, item: items[k] }));
  });
  const chances = corrected(tries);
  const tried = new Map(tries.map((one, k) => [one.item, { ...one, chance: chances[k] ?? 1 }]));
  const strengths = all.map(({ strength }) => strength);
  return {
    baseline: all[0] ? { notes: all.map(({ id }) => id), median: medianOf(strengths, 1).value } : null,
    questions: questions.map(({ question }) => {
      const places = placesIn(question);
      const answers = question.items.map((item): Answer => {
        const one = tried.get(item);
        if (one) return compare(question, places, item, one);
        return { kind: 'notEnough', subject: item.subject, have: smallerSide(item), need: NEED };
      });
      const silence: Answer = { kind: 'notEnough', subject: null, have: 0, need: NEED };
      return { question: question.name, answers: answers.length > 0 ? answers : [silence] };
    }),
  };
}

function smallerSide({ these }: Item): number {
  const count = these.filter(Boolean).length;
  return Math.min(count, these.length - count);
}

/** What each rhythm does to some of the notes, worked out once for questions that look at the same ones. */
function rhythmsOnce(): (some: readonly Observation[]) => readonly Rhythm[] {
  const known = new Map<readonly Observation[], readonly Rhythm[]>();
  return (some) => {
    const rhythms = known.get(some) ?? rhythmsOf(some.map((note) => note.at / 1_440));
    known.set(some, rhythms);
    return rhythms;
  };
}
