/** The beginning of a text, ended where a word ends; a single word longer than that is cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most + 1);
  const whole = start.replace(/\s+\S*$/, '');
  return `${whole === start ? text.slice(0, most) : whole.trimEnd()}…`;
}
