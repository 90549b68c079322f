// Ranges of seeds that are done, one a line, so that hours of a long run are not lost with a thread, a terminal or the power.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Row } from './campaign.ts';
import type { RunResult } from './run.ts';

export interface Range {
  readonly from: number;
  readonly most: number;
}

export interface Part extends Range {
  readonly rows: readonly (readonly [string, Row])[];
  readonly failures: readonly RunResult[];
}

const nameOf = ({ from, most }: Range): string => `${from} ${most}`;

/** What the line holds; undefined of one that was being written when the power went. */
function partIn(line: string): Part | undefined {
  try {
    return JSON.parse(line) as Part;
  } catch {
    return undefined;
  }
}

export class Ledger {
  readonly #file: string;
  readonly #parts = new Map<string, Part>();

  /** `file`: one for each state of the code, since another code’s runs prove nothing about this one. */
  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    for (const line of lines) {
      const part = partIn(line);
      if (part) this.#parts.set(nameOf(part), part);
    }
  }

  done(range: Range): Part | undefined {
    return this.#parts.get(nameOf(range));
  }

  /** The line begins anew, in case the one before was cut short. */
  add(part: Part): void {
    this.#parts.set(nameOf(part), part);
    appendFileSync(this.#file, `\n${JSON.stringify(part)}`);
  }
}
