// A table of candidates read: what would come of it, and what is unclear, each at its row and column. Nothing is kept here, and no cell
// is lost in silence (docs/spec/candidates.md).
import {
  type CandidateAnswer,
  type CandidateFields,
  candidateAnswer,
  candidateFields,
  newCompass,
} from '@orrery/domain';
import Papa from 'papaparse';
import { ANSWERS, type Column, columnOf, type OwnAsked, WORDS } from './columns.ts';
import { readCell } from './formulas.ts';

export const MOST_BYTES = 2_000_000;
export const MOST_ROWS = 200;

/** Why nothing of a file can be read. */
export type TableFault = 'notText' | 'tooLarge' | 'empty' | 'noNames' | 'tooManyRows';

/** What is unclear at a cell. Of `unknownColumn`, `unknownWord` and `extraCell` the words come along; with the others the row stays out. */
export interface Unclear {
  readonly code:
    | 'unknownColumn'
    | 'unknownWord'
    | 'extraCell'
    | 'nameMissing'
    | 'tooLong'
    | 'quotes'
    | 'columnTwice';
  /** As a spreadsheet counts, the heads being the first; 1 where it is about a column. */
  readonly row: number;
  /** The head as it stands there. */
  readonly column: string;
  readonly text: string;
}

export type ReadFields = Omit<CandidateFields, 'answers' | 'place'> & {
  /** `question`: a key of ours, or one of `own`. */
  readonly answers: readonly CandidateAnswer[];
};
export interface ReadTable {
  readonly candidates: readonly { readonly row: number; readonly fields: ReadFields }[];
  /** Questions of one’s own that somebody answered in it, by the name that `answers` call them. */
  readonly own: ReadonlyMap<string, OwnAsked>;
  readonly unclear: readonly Unclear[];
}
export type Read =
  | { readonly ok: true; readonly value: ReadTable }
  | { readonly ok: false; readonly why: TableFault };

export function readCandidates(bytes: Uint8Array): Read {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'tooLarge' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, why: 'notText' };
  }
  if (text.trim() === '') return { ok: false, why: 'empty' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const [heads = [], ...rows] = data;
  const columns = heads.map((head) => columnOf(readCell(head)));
  if (!columns.some((column) => column?.kind === 'text' && column.field === 'name'))
    return { ok: false, why: 'noNames' };
  if (rows.filter((cells) => !isBlank(cells)).length > MOST_ROWS) return { ok: false, why: 'tooManyRows' };
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0));
  const unclear: Unclear[] = [];
  const seen = new Set<string>();
  for (const [k, column] of columns.entries()) {
    const head = heads[k] ?? '';
    const key = JSON.stringify(column);
    if (column === null && rows.some((cells) => (cells[k] ?? '').trim() !== ''))
      unclear.push({ code: 'unknownColumn', row: 1, column: head, text: '' });
    if (column !== null && seen.has(key)) {
      unclear.push({ code: 'columnTwice', row: 1, column: head, text: '' });
      columns[k] = null;
    }
    seen.add(key);
  }
  const own = new Map<string, OwnAsked>();
  const candidates = rows.flatMap((cells, at) => {
    if (isBlank(cells)) return [];
    const row = at + 2;
    if (broken.has(at + 1)) {
      unclear.push({ code: 'quotes', row, column: heads[0] ?? '', text: cells[0] ?? '' });
      return [];
    }
    const found = readRow({ cells: cells.map(readCell), columns, heads, row });
    unclear.push(...found.unclear);
    if (!found.fields) return [];
    for (const { question } of found.fields.answers) {
      const asked = columns.find((one) => one?.kind === 'answer' && one.question === question);
      if (asked?.kind === 'answer' && asked.own) own.set(question, asked.own);
    }
    return [{ row, fields: found.fields }];
  });
  return { ok: true, value: { candidates, own, unclear } };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The one under which most heads are known; a comma where that says nothing. */
function delimiterOf(text: string): string {
  const known = (delimiter: string) =>
    (Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []).filter((head) =>
      columnOf(readCell(head)),
    ).length;
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best));
}

interface OneRow {
  readonly cells: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly heads: readonly string[];
  readonly row: number;
}

function readRow({ cells, columns, heads, row }: OneRow): { fields: ReadFields | null; unclear: Unclear[] } {
  const unclear: Unclear[] = [];
  const { place: _, answers: __, ...blank } = newCompass.candidate;
  const fields: Omit<ReadFields, 'answers'> = { ...blank };
  const said = new Map<string, { answer: string; words: string }>();
  const besides: string[] = [];
  const headOf = new Map<string, string>();
  for (const [k, cell] of cells.entries()) {
    const column = columns[k] ?? null;
    const head = heads[k] ?? '';
    const note = (code: Unclear['code']) => {
      unclear.push({ code, row, column: head, text: cell.trim() });
      besides.push(head.trim() === '' ? cell.trim() : `${head.trim()}: ${cell.trim()}`);
    };
    if (column === null) {
      if (cell.trim() === '') continue;
      if (k < heads.length) besides.push(`${head.trim()}: ${cell.trim()}`);
      else note('extraCell');
    } else if (column.kind === 'text') {
      fields[column.field] = cell.trim();
      headOf.set(column.field, head);
    } else if (column.kind === 'word') {
      const value = WORDS[column.field][cell.trim().toLowerCase().replace(/\s+/g, ' ')];
      if (value === undefined) note('unknownWord');
      else Object.assign(fields, { [column.field]: value });
    } else {
      const before = said.get(column.question) ?? { answer: '', words: '' };
      said.set(column.question, { ...before, [column.kind]: cell });
      headOf.set(column.question, headOf.get(column.question) ?? head);
    }
  }
  const answers: CandidateAnswer[] = [];
  for (const [question, { answer: written, words }] of said) {
    const word = written.trim().toLowerCase();
    const answer = ANSWERS.find((one) => one === word);
    if (answer === undefined && word === '' && words.trim() === '') continue;
    if (answer === undefined)
      unclear.push({ code: 'unknownWord', row, column: headOf.get(question) ?? '', text: written.trim() });
    answers.push({
      ...{ question, answer: answer ?? 'unclear' },
      words: answer ? words : [written.trim(), words].filter(Boolean).join('\n'),
    });
  }
  fields.note = [fields.note, ...besides].filter(Boolean).join('\n');
  const tooLong = (column: string) => {
    unclear.push({ code: 'tooLong', row, column, text: '' });
    return { fields: null, unclear };
  };
  if (!fields.name) {
    const column = heads[columns.findIndex((one) => one?.kind === 'text' && one.field === 'name')] ?? '';
    return { fields: null, unclear: [...unclear, { code: 'nameMissing', row, column, text: '' }] };
  }
  for (const [field, value] of Object.entries(fields))
    if (!candidateFields.shape[field as keyof CandidateFields].safeParse(value).success)
      return tooLong(headOf.get(field) ?? field);
  for (const one of answers) {
    const { words } = candidateAnswer.shape;
    if (!words.safeParse(one.words).success) return tooLong(headOf.get(one.question) ?? '');
  }
  return { fields: { ...fields, answers }, unclear };
}
