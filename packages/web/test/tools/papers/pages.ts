// What a PDF says and how large its pages are, as any reader finds it.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const faces = {
  newsreader: file('@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf'),
  sourceSans: file('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
};
/** As an address that holds it: here there is no server. */
function file(path: string): string {
  const bytes = readFileSync(new URL(`../../../../../node_modules/${path}`, import.meta.url));
  return `data:font/ttf;base64,${bytes.toString('base64')}`;
}

export interface ReadPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Lines from top to bottom; what stands beside each other, from left to right. */
  readonly lines: readonly string[];
  /** The farthest that anything reaches, points from the left and from the bottom. */
  readonly right: number;
  readonly lowest: number;
}

interface Part {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** What stands apart in one line is several. */
function columnsOf(parts: readonly Part[]): string[] {
  const columns: string[] = [];
  for (const [at, { x, text }] of parts.entries()) {
    const gap = at === 0 ? Number.POSITIVE_INFINITY : x - (parts[at - 1]?.end ?? x);
    if (gap > 30) columns.push('');
    columns.push(`${columns.pop()}${gap > 1 ? ' ' : ''}${text}`);
  }
  return columns.map((column) => column.replace(/ +/g, ' ').trim()).filter((column) => column !== '');
}

export async function readPdf(bytes: Uint8Array): Promise<{ pages: ReadPage[]; about: string }> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const rows = new Map<number, Part[]>();
    let right = 0;
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const end = x + item.width;
      right = Math.max(right, end);
      rows.set(Math.round(y), [...(rows.get(Math.round(y)) ?? []), { x, end, text: item.str }]);
    }
    const lines = [...rows]
      .sort(([a], [b]) => b - a)
      .flatMap(([, parts]) => columnsOf(parts.sort((a, b) => a.x - b.x)));
    pages.push({ width, height, lines, right, lowest: Math.min(...rows.keys()) });
  }
  return { pages, about: JSON.stringify(await document.getMetadata()) };
}
