// A signed paper as a file: text that anybody can read, and one way to write it, so that nothing can be put in unseen.
// docs/spec/papers.md, PAPER26, PAPER28.
import { isDraftWhole, type MemberId, mostPeople, type SignedContent, signedContent } from '@orrery/domain';
import { type Bytes, fromBase64, fromUtf8, toBase64, utf8 } from '@orrery/wire';
import { type Introduction, MOST_INTRODUCTIONS } from './devices.ts';
import { canonical } from './statement.ts';

export interface SignedName {
  /** The person's key in the circle: 64 hexadecimal digits. */
  readonly person: MemberId;
  readonly name: string;
  /** When they signed, as their device says. */
  readonly at: string;
  /** 128 hexadecimal digits. */
  readonly signature: string;
  readonly devices: readonly Introduction[];
}

export interface SignedPaper {
  /** When it was saved, as whoever saved it says. */
  readonly saved: string;
  readonly paper: string;
  readonly version: string;
  readonly content: SignedContent;
  /** Everybody whose name it takes, ascending by their keys. */
  readonly signed: readonly SignedName[];
}

export type FileFault =
  | 'empty'
  | 'tooLarge'
  /** It begins as one, and then stops or is damaged. */
  | 'cutOff'
  | 'notOne'
  | 'newer'
  /** It holds something that none of these files holds, or is not written as they are. */
  | 'otherForm';

const FORMAT = 'orrery-paper/';
const VERSION = 2;
/** What can be read by versions of the app from before meanings is written as they wrote it. */
const versionFor = (content: SignedContent): number => {
  const items =
    content.kind === 'agreement'
      ? content.sections.flatMap((section) => section.items)
      : content.kind === 'metamour'
        ? content.points
        : [];
  return items.some(({ means }) => means) ? VERSION : 1;
};
/** Bytes. A long paper of 32 people, each on a sixteenth device, is below it. */
export const MOST_OF_A_FILE = 4_000_000;

export function encodeSignedPaper({ saved, paper, version, content, signed }: SignedPaper): Bytes {
  const names = signed.map(({ person, name, at, signature, devices }) => ({
    ...{ name, at, person, signature },
    devices: devices.map(writeIntroduction),
  }));
  const says: unknown = JSON.parse(canonical(content));
  const format = `${FORMAT}${versionFor(content)}`;
  const file = { format, saved, paper, version, content: says, signed: names };
  return utf8(`${JSON.stringify(file, null, 2)}\n`);
}

/** Never throws, and reads nothing of what is too large. */
export function decodeSignedPaper(bytes: Uint8Array): SignedPaper | FileFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_OF_A_FILE) return 'tooLarge';
  const text = fromUtf8(bytes);
  const file = text === undefined ? undefined : parsed(text.replace(/^\ufeff/, ''));
  if (text === undefined || !isRecord(file))
    return text?.startsWith(`{\n  "format": "${FORMAT}`) ? 'cutOff' : 'notOne';
  const version =
    typeof file.format === 'string' ? /^orrery-paper\/(\d{1,6})$/.exec(file.format)?.[1] : undefined;
  if (version === undefined) return 'notOne';
  if (Number(version) > VERSION) return 'newer';
  const read = readFields(file);
  if (!read) return 'otherForm';
  // a second field of one name, or one that nobody looks at, would show what nobody signed
  return fromUtf8(encodeSignedPaper(read)) === text ? read : 'otherForm';
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
/** The one way in which moments are written. */
export const isMoment = (value: unknown): value is string =>
  isText(value, 40) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isHex = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.length === length && /^[0-9a-f]*$/.test(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readFields({ saved, paper, version, content, signed }: Fields): SignedPaper | undefined {
  if (!isMoment(saved) || !isText(paper, 80) || !isText(version, 80) || !Array.isArray(signed))
    return undefined;
  const says = signedContent.safeParse(content);
  if (!says.success || !isDraftWhole(says.data)) return undefined;
  if (signed.length < 2 || signed.length > mostPeople) return undefined;
  const names = signed.map(readName);
  if (!names.every((one) => one !== undefined)) return undefined;
  const ascend = names.every(({ person }, at) => at === 0 || (names[at - 1]?.person ?? '') < person);
  return ascend ? { saved, paper, version, content: says.data, signed: names } : undefined;
}

function readName(value: unknown): SignedName | undefined {
  if (!isRecord(value)) return undefined;
  const { person, name, at, signature, devices } = value;
  if (!isHex(person, 64) || !isText(name, 80) || !isMoment(at) || !isHex(signature, 128)) return undefined;
  if (!Array.isArray(devices) || devices.length === 0 || devices.length > MOST_INTRODUCTIONS)
    return undefined;
  const read = devices.map(readIntroduction);
  if (!read.every((one) => one !== undefined)) return undefined;
  return { person: person as MemberId, name, at, signature, devices: read };
}

function writeIntroduction(one: Introduction): Fields {
  if ('comes' in one) return { comes: toBase64(one.comes) };
  return { header: toBase64(one.header), signature: toBase64(one.signature) };
}

function readIntroduction(value: unknown): Introduction | undefined {
  if (!isRecord(value)) return undefined;
  const [comes, header, signature] = [value.comes, value.header, value.signature].map((part) =>
    typeof part === 'string' ? fromBase64(part) : undefined,
  );
  if (comes) return { comes };
  return header && signature ? { header, signature } : undefined;
}
