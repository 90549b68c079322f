// What a table that was read would bring: intents, in one act that can be taken back as one.
import {
  answerTo,
  type CandidateFields,
  type CandidateId,
  type CompassState,
  type CriterionId,
  candidatesOf,
  choosingQuestions,
  type Intent,
  isOurQuestion,
  nextPlace,
} from '@orrery/domain';
import type { ReadFields, ReadTable } from './read.ts';

export interface Bringing {
  /** In the order in which they are to be done. */
  readonly intents: readonly Intent[];
  readonly names: readonly string[];
  /** Names of those who are here already, word for word: they stay out. */
  readonly there: readonly string[];
  /** Questions of one’s own that are new with it. */
  readonly questions: readonly string[];
}

export function bringing(
  state: CompassState,
  { candidates, own }: ReadTable,
  newId: <Id extends string>() => Id,
): Bringing {
  const mine = choosingQuestions(state).filter(({ group }) => group === 'own');
  const ids = new Map<string, string>();
  const intents: Intent[] = [];
  const questions: string[] = [];
  const idOf = (question: string): string => {
    const asked = own.get(question);
    if (!asked || isOurQuestion(question)) return question;
    const known =
      ids.get(question) ??
      mine.find(({ asks, askedOf }) => asks === asked.asks && askedOf === asked.askedOf)?.id;
    if (known !== undefined) return known;
    const id = newId<CriterionId>();
    ids.set(question, id);
    questions.push(asked.asks);
    intents.push({ tool: 'compass', intent: { type: 'add', of: 'criterion', id, fields: asked } });
    return id;
  };
  const here = new Set(candidatesOf(state).map(({ fields }) => asRead(fields)));
  const names: string[] = [];
  const there: string[] = [];
  let place = nextPlace(state);
  for (const { fields } of candidates) {
    const known = fields.answers.map((one) => {
      const asked = own.get(one.question);
      const same =
        asked && mine.find(({ asks, askedOf }) => asks === asked.asks && askedOf === asked.askedOf);
      return same ? { ...one, question: same.id } : one;
    });
    const reads = asRead({ ...fields, answers: known });
    if (here.has(reads)) {
      there.push(fields.name);
      continue;
    }
    here.add(reads);
    const answers = fields.answers.map((one) => ({ ...one, question: idOf(one.question) }));
    const id = newId<CandidateId>();
    names.push(fields.name);
    intents.push({
      tool: 'compass',
      intent: { type: 'add', of: 'candidate', id, fields: { ...fields, answers, place: place++ } },
    });
  }
  return { intents, names, there, questions };
}

const asRead = (fields: ReadFields | CandidateFields): string => {
  const { answers, ...rest } = fields;
  const questions = [...new Set(answers.map(({ question }) => question))].sort();
  const plain = Object.entries({ ...rest, place: 0 }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([plain, questions.map((question) => answerTo(answers, question))]);
};
