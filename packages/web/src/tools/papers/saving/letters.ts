// Which letters a printed paper can have: those of the two faces that the app carries, and emoji as the device draws them.
// docs/spec/papers.md, PAPER33.
import newsreader from '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf?url';
import sourceSans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import { Font } from '@react-pdf/renderer';

const NEWSREADER = 'Newsreader';
const SOURCE_SANS = 'Source Sans 3';
/** What Newsreader lacks (Cyrillic, Greek) stands in Source Sans. */
export const DISPLAY = [NEWSREADER, SOURCE_SANS];
export const TEXT = [SOURCE_SANS, NEWSREADER];

/** For a letter that neither has. */
const LACKING = '□';
/** A word that is wider than a line is cut rather than lost at the edge. */
const LONGEST_WORD = 30;

export interface Letters {
  /** As it can be printed; what is lacking is gathered in `lacking`. */
  printable(text: string): string;
  readonly lacking: ReadonlySet<string>;
}

type Drawn = (codes: string) => string;

/** Loads both faces. `draw`: an emoji, by its code points in hexadecimal with dashes, as the address of a picture; empty where nothing draws it. */
export async function lettersFor(draw: Drawn, from = { newsreader, sourceSans }): Promise<Letters> {
  registered ??= register(from);
  await registered.catch((error) => {
    registered = undefined;
    throw error;
  });
  Font.registerHyphenationCallback(partsOf);
  Font.registerEmojiSource({ builder: draw, withVariationSelectors: true });
  const faces = await Promise.all([NEWSREADER, SOURCE_SANS].map(faceOf));
  const lacking = new Set<string>();
  const has = (letter: string): boolean => {
    const code = letter.codePointAt(0) ?? 0;
    return letter === ' ' || faces.some((face) => face.hasGlyphForCodePoint(code));
  };
  const fitted = ({ segment }: Intl.SegmentData): string => {
    if (segment === '\n' || segment === '\r\n') return '\n';
    if (EMOJI.test(segment) && draw(codesOf(segment)) !== '') return segment;
    const seen = segment.replace(UNSEEN, '');
    if ([...seen].every(has)) return seen;
    lacking.add(segment);
    return LACKING;
  };
  const printable = (text: string) =>
    Array.from(new Intl.Segmenter().segment(text.normalize('NFC').replace(SPACES, ' ')), fitted).join('');
  return { printable, lacking };
}

let registered: Promise<void> | undefined;

/** Once both can be had: of a face that did not come the library remembers just that, for as long as the page is open. */
async function register(from: { readonly newsreader: string; readonly sourceSans: string }): Promise<void> {
  const came = await Promise.all(Object.values(from).map((address) => fetch(address)));
  if (!came.every(({ ok }) => ok)) throw new Error('a face has not come');
  Font.register({ family: NEWSREADER, src: from.newsreader });
  Font.register({ family: SOURCE_SANS, src: from.sourceSans });
}

interface Face {
  hasGlyphForCodePoint(code: number): boolean;
}

async function faceOf(fontFamily: string): Promise<Face> {
  await Font.load({ fontFamily });
  // the library’s types leave out what its own layout asks of a face
  const face = Font.getFont({ fontFamily })?.data as unknown as Face | undefined;
  if (!face) throw new Error('a face has not come');
  return face;
}

const codesOf = (emoji: string): string =>
  [...emoji].map((sign) => sign.codePointAt(0)?.toString(16)).join('-');

/** Any space but a new line. */
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const UNSEEN = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]|\ufe0e|\ufe0f/gu;
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f\u20e3)/u;

function partsOf(word: string): string[] {
  if (word.length <= LONGEST_WORD) return [word];
  return Array.from({ length: Math.ceil(word.length / LONGEST_WORD) }, (_, at) =>
    word.slice(at * LONGEST_WORD, (at + 1) * LONGEST_WORD),
  );
}
