// What goes between the page and the worker that counts. Notes are named by their places in what was sent: a report of ten years
// names tens of thousands of them, and the page must not wait while ids are copied.
import type { NoteId } from '@orrery/domain';
import {
  type Ask,
  type Comparison,
  type NotEnough,
  patternsIn,
  type Report,
  type Side,
  type Written,
} from '@orrery/domain/patterns';

export type CountingTask =
  | { readonly kind: 'notes'; readonly notes: readonly Written[] }
  | { readonly kind: 'ask'; readonly ask: Ask };

export interface CountingAnswer {
  readonly report: ReportOf<Uint32Array>;
}

type SideOf<N> = Omit<Side, 'notes'> & { readonly notes: N };
interface ReportOf<N> {
  readonly baseline: (Omit<NonNullable<Report['baseline']>, 'notes'> & { readonly notes: N }) | null;
  readonly questions: readonly {
    readonly question: Report['questions'][number]['question'];
    readonly answers: readonly (
      | NotEnough
      | (Omit<Comparison, 'these' | 'others'> & { readonly these: SideOf<N>; readonly others: SideOf<N> })
    )[];
  }[];
}

/** The worker's side: takes notes in parts, and answers when it is asked. */
export function countingDesk(answer: (told: CountingAnswer) => void): (task: CountingTask) => void {
  const notes: Written[] = [];
  return (task) => {
    if (task.kind === 'notes') return void notes.push(...task.notes);
    const places = new Map(notes.map(({ id }, place) => [id, place]));
    const report = patternsIn(notes, task.ask);
    answer({
      report: withNotes(report, (ids: readonly NoteId[]) =>
        Uint32Array.from(ids, (id) => places.get(id) ?? 0),
      ),
    });
  };
}

/** The page's side: the report as the domain tells it. */
export const readReport = ({ report }: CountingAnswer, ids: readonly NoteId[]): Report =>
  withNotes(report, (places) => Array.from(places, (place) => ids[place] as NoteId));

function withNotes<A, B>({ baseline, questions }: ReportOf<A>, change: (notes: A) => B): ReportOf<B> {
  const side = (one: SideOf<A>): SideOf<B> => ({ ...one, notes: change(one.notes) });
  return {
    baseline: baseline && { ...baseline, notes: change(baseline.notes) },
    questions: questions.map(({ question, answers }) => ({
      question,
      answers: answers.map((one) =>
        one.kind === 'notEnough' ? one : { ...one, these: side(one.these), others: side(one.others) },
      ),
    })),
  };
}
