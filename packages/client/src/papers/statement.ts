// What somebody signs beside their yes, so that it can be shown to whoever is not in the circle: exactly these words, between these
// people, under this name. docs/spec/papers.md, PAPER24, PAPER25.
import { type MemberId, type PaperContent, type SignedContent, signedContent } from '@orrery/domain';
import { type Bytes, concatBytes, fromHex, hash, readU32, utf8 } from '@orrery/wire';

export interface Statement {
  readonly paper: string;
  /** The draft, as it is called in the circle. */
  readonly version: string;
  readonly content: SignedContent;
  /** Everybody whose name it takes, ascending. */
  readonly people: readonly MemberId[];
  readonly by: MemberId;
  /** What the signer was called then, as they said it themselves; may be empty. */
  readonly name: string;
  /** When, as their device says; ISO 8601 with Z. */
  readonly at: string;
}

const LABEL = utf8('orrery paper 1');
const CODE_LABEL = utf8('orrery person code 1');

/** One way to write it: names of fields in order of their code units, nothing between the parts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

export function statementBytes({ paper, version, content, people, by, name, at }: Statement): Bytes {
  return concatBytes(LABEL, utf8(canonical({ paper, version, content, people, by, name, at })));
}

/** What a draft says, without whatever another app may have laid beside it. */
export const wordsOf = (content: PaperContent): SignedContent | undefined =>
  signedContent.safeParse(content).data;

/**
 * Twenty-four digits in fours for somebody's key in a circle, to read out to each other: 10^24 keys to try before another one has them.
 * Empty where it is no key.
 */
export function personCode(person: MemberId): string {
  const key = fromHex(person);
  if (key?.length !== 32) return '';
  const digest = hash(CODE_LABEL, key);
  const four = (at: number) => String(readU32(digest, 4 * at) % 10_000).padStart(4, '0');
  return Array.from({ length: 6 }, (_, at) => four(at)).join(' ');
}
