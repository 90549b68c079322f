// The drawn wave: lines of three wavelengths each, side by side, so that moving them by one wavelength shows the same again. A line
// rises for four tenths of its length and falls for six, as a breath does; its slopes are those of the bead's own timing function
// in sea.module.css, so that the bead stays on the line without a script.

/** Length of one wave, in units of the drawing: it is as wide as what shows of it, and 100 high. */
const wave = 100;
const crest = 0.4;
const trough = 52;
const slope = 0.4;
const lines = 13;

/** How far the line rises above its trough, in hundredths of the height, for a strength of 0 to 10. */
export const liftOf = (strength: number): number => 10 + 3.6 * strength;

/** A line whose trough lies at `low` and its crest so far above, moved along by `shift`. */
function line(low: number, lift: number, shift: number, peak = crest): string {
  const high = low - lift;
  const stretch = (from: number, length: number, to: number, before: number) =>
    `C${from + length * slope} ${before} ${from + length * (1 - slope)} ${to} ${from + length} ${to}`;
  const parts = [-1, 0, 1, 2, 3].map((k) => {
    const start = k * wave + shift;
    return (
      stretch(start, wave * peak, high, low) + stretch(start + wave * peak, wave * (1 - peak), low, high)
    );
  });
  return `M${-wave + shift} ${low}${parts.join('')}`;
}

export const topLine = (strength: number): string => line(trough, liftOf(strength), 0);

/** The lines below it, the uppermost first: each flatter than the one above, its crest a little later. */
export function linesBelow(strength: number): { d: string; depth: number }[] {
  return Array.from({ length: lines }, (_, k) => {
    const depth = (k + 1) / lines;
    const d = line(
      trough + (98 - trough) * depth,
      liftOf(strength) * (1 - depth) ** 1.4 + 1.2 * depth,
      9 * depth,
      crest + 0.12 * depth,
    );
    return { d, depth };
  });
}
