// Seeds that are done, so that hours of a long run are not lost with a thread, a terminal, the power, or the machine: the file belongs to
// the project. Ranges that follow on each other are one line. A seed always gives the same run, so anybody can look whether a line is true.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addRows, type Campaign, type Row } from './campaign.ts';

export interface Range {
  readonly from: number;
  readonly most: number;
}

export interface Part extends Range, Pick<Campaign, 'failures'> {
  /** Hash of everything that ran: the tested code with the attacks and the oracle around it. */
  readonly harness: string;
  readonly rows: readonly (readonly [string, Row])[];
}

const endOf = ({ from, most }: Range): number => from + most;

function joined(one: Part, next: Part): Part {
  const rows = new Map(one.rows.map(([name, row]) => [name, { ...row }]));
  addRows(rows, next.rows);
  const failures = [...one.failures, ...next.failures];
  return { ...one, most: one.most + next.most, rows: [...rows].sort(), failures };
}

export class Ledger {
  readonly #file: string;
  #parts: readonly Part[];

  /** `file`: one for each state of the tested code, since another code’s runs prove nothing about this one. */
  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    this.#parts = lines.map((line) => JSON.parse(line) as Part);
  }

  /** What is done, in order; no two of them meet. */
  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** Whether every seed of the range is done. */
  has(range: Range): boolean {
    return this.#parts.some((part) => part.from <= range.from && endOf(range) <= endOf(part));
  }

  add(part: Part): void {
    const parts: Part[] = [];
    for (const next of [...this.#parts, part].sort((a, b) => a.from - b.from)) {
      const last = parts.at(-1);
      if (last && endOf(last) === next.from && last.harness === next.harness)
        parts[parts.length - 1] = joined(last, next);
      else parts.push(next);
    }
    this.#parts = parts;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, parts.map((one) => `${JSON.stringify(one)}\n`).join(''));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
