// Cells that a spreadsheet would run as a formula get an apostrophe in front, and lose exactly that one when they are read back (CAND4).

const begins = String.raw`(?:[\t\r\n]|\s*[=+\-@＝＋－＠])`;
const runs = new RegExp(`^'*${begins}`);
const guarded = new RegExp(`^'+${begins}`);

export const guardCell = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell);
export const readCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
