// Candidates as a table that any spreadsheet reads: RFC 4180, one row for each of them (docs/spec/candidates.md).
import { answerTo, type CompassState, candidatesOf, isOurQuestion, OUR_QUESTIONS } from '@orrery/domain';
import Papa from 'papaparse';
import { headOfOwn, headOfWords, PLAIN_COLUMNS, wordOf } from './columns.ts';
import { guardCell } from './formulas.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\uFEFF';

export function writeCandidates(state: CompassState): string {
  const own = new Map<string, string[]>();
  const criteria = [...state.criterion.values()].filter(
    ({ id, fields }) => fields.asks && !isOurQuestion(id),
  );
  for (const { id, fields } of criteria.sort((a, b) => (a.id < b.id ? -1 : 1)))
    own.set(headOfOwn(fields), [...(own.get(headOfOwn(fields)) ?? []), id]);
  const ours = OUR_QUESTIONS.map(({ key }): [string, readonly string[]] => [key, [key]]);
  const questions = [...ours, ...own];
  const heads = questions.flatMap(([head]) => [head, headOfWords(head)]);
  const rows = candidatesOf(state).map(({ fields }) => [
    ...[fields.name, wordOf('offers', fields.offers), wordOf('where', fields.where), fields.contact],
    ...[fields.licence, fields.checkAt, fields.fee, wordOf('state', fields.state), fields.note],
    fields.firstSession,
    ...questions.flatMap(([head, ids]) => {
      const told = fields.answers.filter(({ question }) => ids.includes(question));
      const given = answerTo(
        told.map((one) => ({ ...one, question: head })),
        head,
      );
      return given ? [given.answer, given.words] : ['', ''];
    }),
  ]);
  const table = [[...PLAIN_COLUMNS, ...heads], ...rows].map((row) => row.map(guardCell));
  return MARK + Papa.unparse(table, { newline: '\r\n' });
}
