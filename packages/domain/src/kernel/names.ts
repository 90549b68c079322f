// Names that somebody else chose, and words that somebody else wrote into a line: made such that they cannot pass for what they are not.
// One way for all: what is written here, and what comes from others (SPACE11).

/** What moves other letters, or is not to be seen; joiners and the looks of emoji stay where they join something. */
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cs}\u2800]/gu;
const LOOSE_JOINERS =
  /(?<![\p{L}\p{M}\p{S}])(?:\u200c|\u200d|\ufe0e|\ufe0f)+|(?:\u200c|\u200d)+(?![\p{L}\p{M}\p{S}])/gu;
/** More marks on one letter than any language writes. */
const HEAPS = /(\p{M}{4})\p{M}+/gu;
const SPACES = /[\p{Cc}\p{Z}]+/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of words as somebody may show it: composed, without control characters, marks of direction or letters that nobody sees. */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(LOOSE_JOINERS, '')
    .replace(HEAPS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();

/** A name, at most so long; empty where nothing of it can be seen. */
export function cleanName(text: string, most = 40): string {
  const plain = plainLine(text);
  if (!SEEN.test(plain)) return '';
  let cut = '';
  for (const letter of plain)
    if (cut.length + letter.length <= most) cut += letter;
    else break;
  return cut.trim();
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const FROM_LETTER_TO_LETTER = /^[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?$/u;

/** To stand in a sentence: set apart where it could turn the words around it about. */
export const inSentence = (name: string): string =>
  name === '' || (FROM_LETTER_TO_LETTER.test(name) && !RIGHT_TO_LEFT.test(name))
    ? name
    : `\u2068${name}\u2069`;

/** Letters of other alphabets by the Latin one that they are drawn like. */
const DRAWN_LIKE = new Map(
  Object.entries({
    ...{ а: 'a', ɑ: 'a', α: 'a', в: 'b', ь: 'b', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ҽ: 'e', ε: 'e' },
    ...{ ɡ: 'g', ց: 'g', н: 'h', һ: 'h', η: 'n', і: 'i', ӏ: 'i', ι: 'i', ı: 'i', l: 'i', '1': 'i', '|': 'i' },
    ...{ ј: 'j', к: 'k', κ: 'k', м: 'm', μ: 'm', п: 'n', ո: 'n', о: 'o', ο: 'o', օ: 'o', σ: 'o', '0': 'o' },
    ...{
      р: 'p',
      ρ: 'p',
      ԛ: 'q',
      г: 'r',
      ѕ: 's',
      '5': 's',
      т: 't',
      τ: 't',
      υ: 'u',
      ս: 'u',
      ц: 'u',
      ѵ: 'v',
      ν: 'v',
    },
    ...{ ԝ: 'w', ѡ: 'w', ω: 'w', х: 'x', χ: 'x', у: 'y', ү: 'y', γ: 'y', ζ: 'z', ʐ: 'z', β: 'b' },
  }),
);

/** The same for two names that one may take for each other. */
export function lookOfName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}|]/gu, '');
  const drawn = [...letters].map((letter) => DRAWN_LIKE.get(letter) ?? letter).join('');
  return drawn.replaceAll('rn', 'm').replaceAll('vv', 'w') || name;
}

/** Whether two names may be of the same somebody: drawn alike, whole or by their first word. */
export function mayBeSameName(a: string, b: string): boolean {
  const looks = (name: string) => [name, name.trim().split(/\s+/u)[0] ?? ''].map(lookOfName);
  const [[whole, first], [other, otherFirst]] = [looks(a), looks(b)] as [string[], string[]];
  return a.trim() !== '' && b.trim() !== '' && (whole === other || first === otherFirst);
}

/** What a screen calls whoever reads it. */
const TAKEN = new Set(['you', 'me'].map(lookOfName));

/** What to call somebody of whom others speak, beside those who are there themselves and are called so first. To stand in a sentence. */
export function toldBeside(taken: readonly string[], name: string): string {
  const all = [...taken.map((one) => ({ one, isTaken: true })), { one: name, isTaken: false }];
  const told = toldApart(
    all,
    ({ one }) => one,
    ({ isTaken }) => isTaken,
  );
  return inSentence(told.at(-1) ?? '');
}

/**
 * What to call several, in their order: whoever is called as one before is told apart by a number, and whoever is called like the words for
 * the one who reads stands in quotation marks. `isMe`: who reads.
 */
export function toldApart<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  isMe: (one: T) => boolean = () => false,
): string[] {
  const used = new Set<string>();
  return all.map((one) => {
    const own = nameOf(one);
    if (own === '') return '';
    const name = !isMe(one) && TAKEN.has(lookOfName(own)) ? `“${own}”` : own;
    let told = name;
    for (let k = 2; used.has(lookOfName(told)); k++) told = `${name} (${k})`;
    used.add(lookOfName(told));
    return told;
  });
}
