// What somebody answered, while it is written: kept as one types (app/use-kept-draft.ts), each tap at once.
import { type CandidateAnswer, type CompassThings, withAnswer } from '@orrery/domain';
import { useRef } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';

type Answers = { answers: CandidateAnswer[] };

export interface AnswersDraft extends KeptDraft<Answers> {
  /** Says one answer anew, or takes it back; `now` keeps it at once. */
  say(question: string, said: Omit<CandidateAnswer, 'question'> | null, now?: boolean): void;
}

export function useAnswers({ id, fields }: CompassThings['candidate']): AnswersDraft {
  const { state, act } = useOrrery();
  const draft = useKeptDraft<Answers>({
    ...{ name: `candidate ${id} answers`, there: { answers: fields.answers }, blank: { answers: [] } },
    ...{ first: 'answers', nothing: 'nameMissing' },
    isThere: () => state.compass.candidate.has(id),
    isGone: () => state.compass.erased.has(`candidate ${id}`),
    keep: (changes) => act({ tool: 'compass', intent: { type: 'change', of: 'candidate', id, changes } }),
  });
  // undoing comes later than what was answered since
  const latest = useRef(draft);
  latest.current = draft;
  return {
    ...draft,
    say: (question, said, now = false) => {
      const { values, change, keep } = latest.current;
      change({ answers: withAnswer(values.answers, question, said) });
      if (now) void keep();
    },
  };
}
