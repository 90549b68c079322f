// Whether whoever is introduced holds the keys that they are to come in with: looked at before anybody is asked about them, once for each.
// docs/spec/circles.md, CIRCLE18.
import type { Suites } from '@orrery/log';
import { type Bytes, hex } from '@orrery/wire';
import { type Admission, type Asked, admissionBytes, isProven } from './answer.ts';

export class Proofs {
  readonly #suites: Suites;
  readonly #changed: () => void;
  readonly #known = new Map<string, boolean>();
  readonly #looks = new Map<string, Promise<void>>();

  constructor(suites: Suites, changed: () => void) {
    this.#suites = suites;
    this.#changed = changed;
  }

  /** False also as long as nobody has looked; then it is looked at. */
  hold(asked: Asked & { readonly token: Bytes }, admission: Admission): boolean {
    const key = hex(admissionBytes(admission));
    const known = this.#known.get(key);
    if (known === undefined && !this.#looks.has(key)) this.#looks.set(key, this.#look(key, asked, admission));
    return known === true;
  }

  async #look(key: string, asked: Asked & { readonly token: Bytes }, admission: Admission): Promise<void> {
    const holds = await isProven(this.#suites, asked, admission).catch(() => false);
    this.#known.set(key, holds);
    this.#looks.delete(key);
    if (holds) this.#changed();
  }

  /** Resolves when all that was asked for was looked at. */
  async settled(): Promise<void> {
    await Promise.all(this.#looks.values());
  }
}
