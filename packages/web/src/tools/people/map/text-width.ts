// How wide words are, without a browser: layout stays a pure function, the same on every device and in tests.

/** Advance widths of Source Sans 3 from U+0020 to U+007E in thousandths of an em, measured in Chromium. */
const regular = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
  497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
  479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
  500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
  338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
const bold = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
  513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282,
  494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513,
  500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431,
  361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
];
/** A fallback face may be wider than ours. */
const reserve = 1.04;

function advanceOf(character: string, weight: 400 | 600): number {
  const code = character.codePointAt(0) ?? 0;
  const known = (weight === 600 ? bold : regular)[code - 32];
  if (code >= 32 && code < 127 && known !== undefined) return known;
  if (/\p{M}/u.test(character)) return 0;
  if (character === '…') return 965;
  if (character === '’') return 275;
  // East Asian scripts and pictures take a full em; other alphabets rarely more than an m
  if (code >= 0x1100 && !(code >= 0x1e00 && code <= 0x20cf)) return 1050;
  const plain = character.normalize('NFD').charAt(0);
  return plain !== character && code < 0x250 ? advanceOf(plain, weight) : 700;
}

/** Width in px of a line of text, at most a little more than it will be. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  let sum = 0;
  for (const character of text) sum += advanceOf(character, weight);
  return (sum / 1000) * size * reserve;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function shortened(text: string, most: number, size: number, weight: 400 | 600): string {
  if (textWidth(text, size, weight) <= most) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const shorter = `${characters.join('').trimEnd()}…`;
    if (textWidth(shorter, size, weight) <= most) return shorter;
  }
  return `${characters.join('')}…`;
}
