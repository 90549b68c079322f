// Throws inputs at a parser that are nearly right: it must not throw, and what it accepts it must write back byte by byte.
import { concatBytes, equalBytes, hex } from '../src/index.ts';
import { type Chance, chance } from './chance.ts';

export interface Parser {
  readonly name: string;
  /** Right inputs, from which wrong ones are made. */
  readonly corpus: readonly Uint8Array[];
  /** The bytes that it would write for what it read, or the name of its refusal. */
  read(bytes: Uint8Array): Uint8Array | string | Promise<Uint8Array | string>;
  /** Refusals that it declares. */
  readonly refusals: readonly string[];
}

/** How often each thing happened. */
export interface Fuzzed {
  readonly accepted: number;
  readonly refused: ReadonlyMap<string, number>;
}

const PIECES = [1, 2, 4, 32, 64];
const HIGH = [0, 1, 4, 16, 64, 255];
const EDGES = [0, 1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129, 254, 255];

/** Changes that leave the length as it is. */
function overwrite(changed: Uint8Array, at: number, to: number, way: number, by: Chance): Uint8Array {
  if (way === 10) return changed.fill(by.below(2) * 255, at, to);
  const numbers = [
    [(changed[at] ?? 0) ^ (1 << by.below(8))],
    [by.pick(EDGES)],
    [by.pick(HIGH), by.pick(EDGES)],
    [by.below(3) === 0 ? 255 : 0, 0, by.pick(HIGH), by.pick(EDGES)],
  ][way];
  if (numbers && at + numbers.length <= changed.length) changed.set(numbers, at);
  return changed;
}

/** One change: a bit, a byte, a number, a piece cut out, put in, doubled, exchanged, or taken from another input. */
function change(bytes: Uint8Array, corpus: readonly Uint8Array[], by: Chance): Uint8Array {
  const at = by.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + (by.below(6) === 0 ? by.below(bytes.length + 1) : by.pick(PIECES)));
  const way = by.below(11);
  if (way < 4 || way === 10) return overwrite(new Uint8Array(bytes), at, to, way, by);
  const head = bytes.subarray(0, at);
  const piece = bytes.subarray(at, to);
  const tail = bytes.subarray(to);
  switch (way) {
    case 4:
      return new Uint8Array(head);
    case 5:
      return concatBytes(head, tail);
    case 6:
      return concatBytes(head, piece, piece, tail);
    case 7:
      return concatBytes(
        head,
        Uint8Array.from({ length: 1 + by.below(33) }, () => by.below(256)),
        tail,
      );
    case 8: {
      const other = by.pick(corpus);
      return concatBytes(head, other.subarray(by.below(other.length + 1)));
    }
    default:
      // what must ascend, out of order
      return concatBytes(head, tail.subarray(0, piece.length), piece, tail.subarray(piece.length));
  }
}

/** Throws an error that shows the input, where the parser throws, refuses without a name, or accepts what it would not write. */
export async function fuzz(parser: Parser, rounds: number, seed: number): Promise<Fuzzed> {
  const by = chance(seed);
  let accepted = 0;
  const refused = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    let bytes = by.pick(parser.corpus);
    for (let times = by.below(5); times > 0; times -= 1) bytes = change(bytes, parser.corpus, by);
    let read: Uint8Array | string;
    try {
      const answer = parser.read(bytes);
      read = answer instanceof Promise ? await answer : answer;
    } catch (error) {
      throw new Error(`${parser.name} threw on ${hex(bytes)}`, { cause: error });
    }
    if (typeof read === 'string') {
      if (!parser.refusals.includes(read)) throw new Error(`${parser.name} says ${read} of ${hex(bytes)}`);
      refused.set(read, (refused.get(read) ?? 0) + 1);
      continue;
    }
    if (!equalBytes(read, bytes))
      throw new Error(`${parser.name} accepts ${hex(bytes)} and writes ${hex(read)}`);
    accepted += 1;
  }
  return { accepted, refused };
}
