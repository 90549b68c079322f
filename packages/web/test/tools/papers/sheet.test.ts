// @vitest-environment node
// The pages of a printed paper: what is on them, how they break, and which letters they have.
import { describe, expect, test } from 'vitest';
import { lettersFor } from '../../../src/tools/papers/saving/letters.ts';
import { type SheetWords, sheetOf } from '../../../src/tools/papers/saving/sheet.tsx';
import { sizeIn } from '../../../src/tools/papers/saving/size-in.ts';
import { printed } from '../../../src/tools/papers/saving/use-sheet-words.ts';
import { faces, readPdf } from './pages.ts';

const colours = { ink: '#1c2333', second: '#4b5060', line: '#e2dacb', brass: '#a37c2c' };
const short: SheetWords = {
  title: 'Nights away',
  lead: 'An agreement between Ana and Zoë',
  standing: 'In force on 30 November 2026, 14:05: everybody’s name stood under exactly this text.',
  sections: [
    {
      title: 'Overnights and homes',
      sentences: ['We say the day before.', 'Our own bed is for the two of us.'],
    },
  ],
  days: [{ name: 'Its last day', words: '30 November 2027, Berlin time' }],
  signed: {
    heading: 'Signed by',
    names: [
      { name: 'Ana', when: 'Signed 30 November 2026, 13:59', digits: '8482 4840 4117 1905 0633 9259' },
      { name: 'Zoë', when: 'Signed 30 November 2026, 14:01', digits: '7619 3600 0202 7697 7525 6139' },
    ],
  },
  notes: ['This sheet cannot tell what came after.'],
  language: 'en-GB',
  page: (page, pages) => `${page} of ${pages}`,
};
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const letters = (draw: (codes: string) => string = () => pixel) => lettersFor(draw, faces);

async function pagesOf(words: SheetWords, size: 'A4' | 'LETTER' = 'A4') {
  const { printable } = await letters();
  return readPdf(
    new Uint8Array(await (await sheetOf(printed(words, printable), size, colours)).arrayBuffer()),
  );
}
const withSentences = (...sentences: string[]): SheetWords => ({
  ...short,
  sections: [{ title: 'Words', sentences }],
});
const flat = ({ pages }: Awaited<ReturnType<typeof pagesOf>>) =>
  pages.flatMap(({ lines }) => lines).join(' ');

describe('PAPER32 what is on it', () => {
  test('title, whose, how it stands, every sentence, days, names with digits, and the number of the page', async () => {
    const { pages, about } = await pagesOf(short);
    expect(pages).toHaveLength(1);
    const lines = pages[0]?.lines ?? [];
    for (const line of [
      'Nights away',
      'An agreement between Ana and Zoë',
      'Overnights and homes',
      'We say the day before.',
      'Our own bed is for the two of us.',
      'Its last day',
      '30 November 2027, Berlin time',
      'Signed by',
      'Ana',
      'Zoë',
      '8482 4840 4117 1905 0633 9259',
      '7619 3600 0202 7697 7525 6139',
    ])
      expect(lines).toContain(line);
    expect(lines.slice(-2)).toEqual(['Nights away', '1 of 1']);
    expect(about).not.toMatch(/react|pdfkit|Orrery/i);
  });

  test('of what is not in force no names', async () => {
    const text = flat(await pagesOf({ ...short, signed: null, standing: 'Not in force.' }));
    expect(text).not.toContain('8482');
    expect(text).not.toContain('Signed by');
  });
});

describe('PAPER33 pages', () => {
  test('A4 and Letter, in points', async () => {
    const size = async (of: 'A4' | 'LETTER') => {
      const [page] = (await pagesOf(short, of)).pages;
      return [Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)];
    };
    expect(await size('A4')).toEqual([595, 842]);
    expect(await size('LETTER')).toEqual([612, 792]);
  });

  test('the size is first that of the country, or of most who speak the language', () => {
    expect(['en-US', 'en-CA', 'fr-CA', 'es-MX', 'en'].map(sizeIn)).toEqual(Array(5).fill('LETTER'));
    expect(['en-GB', 'de', 'de-AT', 'fr', 'es', 'ja'].map(sizeIn)).toEqual(Array(6).fill('A4'));
  });

  test.each(['A4', 'LETTER'] as const)(
    'a long paper on %s: nothing is lost, nothing runs out of the page, no heading stands alone at its end',
    async (size) => {
      const sections = Array.from({ length: 24 }, (_, k) => ({
        title: `Heading ${k}`,
        sentences: Array.from(
          { length: 6 },
          (_, n) =>
            `Sentence ${k}.${n} begins. ${'We say where we are, and when we come home. '.repeat((k + n) % 5)}It ends ${k}.${n}.`,
        ),
      }));
      const { pages } = await pagesOf({ ...short, sections }, size);
      expect(pages.length).toBeGreaterThan(5);
      const text = pages.flatMap(({ lines }) => lines).join(' ');
      for (let k = 0; k < 24; k += 1)
        for (let n = 0; n < 6; n += 1) {
          expect(text).toContain(`Sentence ${k}.${n} begins.`);
          expect(text).toContain(`It ends ${k}.${n}.`);
        }
      for (const [at, { lines, right, width, lowest }] of pages.entries()) {
        expect(lines.slice(-2)).toEqual(['Nights away', `${at + 1} of ${pages.length}`]);
        expect(lines.at(-3)).not.toMatch(/^(Heading \d+|Signed by)$/);
        expect(right).toBeLessThanOrEqual(width - 70);
        expect(lowest).toBeGreaterThan(28);
      }
      // a name, when and the digits stand on one page
      const signed = pages.filter(({ lines }) => lines.includes('Ana'));
      expect(signed.map(({ lines }) => lines.includes('8482 4840 4117 1905 0633 9259'))).toEqual([true]);
    },
  );

  test('a sentence longer than a page, a word longer than a line, and line breaks of one’s own', async () => {
    const long = `Begin ${'and so on and on '.repeat(400)}end.`;
    const word = 'https://example.org/'.padEnd(160, 'x');
    const { pages } = await pagesOf(withSentences(long, word, 'First line\nSecond line'));
    const text = pages.flatMap(({ lines }) => lines).join(' ');
    expect(text).toMatch(/Begin and so on[\s\S]*end\./);
    expect(pages.flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining(['First line', 'Second line']),
    );
    for (const { right, width } of pages) expect(right).toBeLessThanOrEqual(width - 70);
    expect(text.replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(140);
  });

  test('a title of 120 letters', async () => {
    const title = 'Wie wir einander sagen, wo wir sind '.repeat(4).slice(0, 120).trim();
    const { pages } = await pagesOf({ ...short, title });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.right).toBeLessThanOrEqual((pages[0]?.width ?? 0) - 70);
  });
});

describe('PAPER33 letters', () => {
  test.each([
    'Grüße an Łukasz, Žofie, Şule und Őrsi: „ja“ – nein … ½ € ß',
    'Ça va, naïve cœur, mañana, ação, ångström, Þór',
    'Привет, мир: да и нет',
    'Γειά σου, κόσμε',
    'Tiếng Việt: chúng tôi đồng ý',
  ])('has %s', async (sentence) => {
    const { printable, lacking } = await letters();
    expect(printable(sentence)).toBe(sentence.normalize('NFC').replace(/\u00a0/g, ' '));
    expect([...lacking]).toEqual([]);
    expect(flat(await pagesOf(withSentences(sentence)))).toContain(sentence);
  });

  test('accents that were typed apart are put together; what nobody sees goes', async () => {
    const { printable, lacking } = await letters();
    expect(printable('cafe\u0301 \u202eno\u2069w\u200b')).toBe('café now');
    expect([...lacking]).toEqual([]);
  });

  test('what neither face has stands as □ and is named, and nothing around it is lost', async () => {
    const { printable, lacking } = await letters();
    expect(printable('ja שלום 約束 end')).toBe('ja □□□□ □□ end');
    expect([...lacking]).toEqual([...'שלום約束']);
    expect(flat(await pagesOf(withSentences('ja 約束 end')))).toContain('ja □□ end');
  });

  test('emoji are drawn and break nothing; where nothing draws, they are named', async () => {
    const drawn: string[] = [];
    const { printable, lacking } = await letters((codes) => {
      drawn.push(codes);
      return pixel;
    });
    const sentence = 'Tea 🫖 and 👩‍❤️‍👩 and 🏳️‍🌈 and 1️⃣ after';
    expect(printable(sentence)).toBe(sentence);
    expect([...lacking]).toEqual([]);
    const pdf = await sheetOf(printed(withSentences(sentence), printable), 'A4', colours);
    const text = flat(await readPdf(new Uint8Array(await pdf.arrayBuffer())));
    expect(text).toMatch(/Tea.*and.*and.*and.*after/);
    expect(text).not.toMatch(/\p{Emoji_Presentation}/u);
    expect(drawn).toContain('1fad6');
    const without = await letters(() => '');
    expect(without.printable('Tea 🫖')).toBe('Tea □');
    expect([...without.lacking]).toEqual(['🫖']);
  });
});
