// What a printed paper takes from the page: the day's colours of the design, and emoji as this device draws them.
import type { SheetColours } from './sheet.tsx';

const SIDE = 96;

/** The day's, whichever scheme is on. */
export function sheetColours(): SheetColours {
  const probe = document.createElement('span');
  probe.style.setProperty('color-scheme', 'light');
  document.body.append(probe);
  const colourOf = (token: string): string => {
    probe.style.setProperty('color', `var(${token})`);
    return hexOf(getComputedStyle(probe).color);
  };
  const colours = {
    ink: colourOf('--ink'),
    second: colourOf('--ink-2'),
    line: colourOf('--line'),
    brass: colourOf('--brass-line'),
  };
  probe.remove();
  return colours;
}

/** `rgb(28, 35, 51)` as a PDF takes it. */
const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

const drawn = new Map<string, string>();

/** An emoji, by its code points in hexadecimal with dashes, as the address of a picture that holds all of it; empty where the device has none. */
export function drawEmoji(codes: string): string {
  const known = drawn.get(codes);
  if (known !== undefined) return known;
  const picture = draw(codes);
  drawn.set(codes, picture);
  return picture;
}

function draw(codes: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '';
  // on paper, and as a kind of picture that is put in as it is: others are unpacked in a worker that the page may not start
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIDE, SIDE);
  context.font = `${Math.round(SIDE * 0.8)}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = 'black';
  const emoji = codes.split('-').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
  context.fillText(emoji.join(''), SIDE / 2, SIDE * 0.54, SIDE);
  const isBlank = context.getImageData(0, 0, SIDE, SIDE).data.every((part) => part === 255);
  return isBlank ? '' : canvas.toDataURL('image/jpeg', 0.92);
}
