// Copies of circles, event by event: of those that were left, where that was wished, and of those that an export brought back. They are
// read, and nothing more: nobody is in a circle by them. docs/spec/circles.md, CIRCLE26, CIRCLE60–CIRCLE62.
import { erasedBy, type MemberId, mayStay, readBody, type SpaceId, subjectOf } from '@orrery/domain';
import { fromHex } from '@orrery/wire';
import type { KeptEntry } from '../loop/loop.ts';
import { isOfSpace } from '../space/journal.ts';
import type { Vault, VaultEntry } from '../vault/vault.ts';
import type { Verdict } from '../vault/verdict.ts';
import { keptIn } from './records.ts';

/** An event of a circle, as it is kept outside of it. */
export interface CopiedEvent extends KeptEntry {
  readonly space: SpaceId;
  /** An export brought it back. */
  readonly isRestored: boolean;
}

/**
 * What may stay of a circle with somebody who leaves it, or in a file: nothing that has an end, stands, or takes two, nothing that its
 * author has taken back (SHARE17), and nothing of which this version cannot tell that (CIRCLE65).
 */
export function mayBeKept(entries: readonly KeptEntry[]): KeptEntry[] {
  const ofTheirs = (by: MemberId | undefined, subject: string) => `${by ?? ''} ${subject}`;
  const erased = new Set<string>();
  for (const { body, by } of entries) {
    const known = readBody(body);
    const subject = known && erasedBy(known);
    if (subject) erased.add(ofTheirs(by, subject));
  }
  return entries.filter(({ body, by }) => {
    const known = readBody(body);
    const subject = known && subjectOf(known);
    const isErased = subject !== null && erased.has(ofTheirs(by, subject));
    return known !== null && !isErased && mayStay(known.event);
  });
}

export class Copies {
  readonly #vault: Vault;
  readonly #copied = new Map<SpaceId, Map<string, CopiedEvent>>();
  /** Each as a list: the same one as long as nothing is added. */
  readonly #lists = new Map<SpaceId, readonly CopiedEvent[]>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Takes in what the vault holds of them. */
  hear(entries: readonly VaultEntry[]): void {
    for (const { body, seq } of entries) {
      const copied = keptIn(body, seq);
      if (!copied || fromHex(copied.space)?.length !== 32) continue;
      const ofSpace = this.#copied.get(copied.space) ?? new Map<string, CopiedEvent>();
      // what this device kept itself counts, whatever an export brings under the same id
      if (ofSpace.get(copied.id)?.isRestored !== false) ofSpace.set(copied.id, copied);
      this.#copied.set(copied.space, ofSpace);
      this.#lists.delete(copied.space);
    }
  }

  /** Circles of which there is a copy. */
  spaces(): SpaceId[] {
    return [...this.#copied.keys()];
  }

  has(space: SpaceId, id: string): boolean {
    return this.#copied.get(space)?.has(id) ?? false;
  }

  /** In the order in which they were kept; the same list as long as nothing is added. */
  of(space: SpaceId): readonly CopiedEvent[] {
    const list = this.#lists.get(space) ?? [...(this.#copied.get(space)?.values() ?? [])];
    this.#lists.set(space, list);
    return list;
  }

  /** It is gone from the vault already. */
  drop(space: SpaceId): void {
    this.#copied.delete(space);
    this.#lists.delete(space);
  }

  /** Lets go of a copy, for good, on this device. */
  async forget(space: SpaceId): Promise<Verdict<void>> {
    const bytes = fromHex(space);
    const forgotten = await this.#vault.forget(({ body }) =>
      bytes && keptIn(body, 0) !== undefined && isOfSpace(body, bytes) ? undefined : body,
    );
    if (forgotten.ok) this.drop(space);
    return forgotten;
  }
}
