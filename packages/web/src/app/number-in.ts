// The number to call in what somebody noted down, beside a name or alone.

export interface NumberToCall {
  /** As it was written. */
  readonly figure: string;
  /** As a phone takes it: what may stand between the figures is left out. */
  readonly dialled: string;
}

const plain = (figure: string): string => figure.replaceAll(/[^\d+]/g, '');

/** A text that is nothing but a number may be as short as 110; beside words, it takes six figures to be one. */
export function numberIn(text: string): NumberToCall | null {
  const alone = /^\+?[\d\s()./–-]{3,}$/.test(text.trim());
  const figure = alone ? text.trim() : (/(?<!\d)\+?\(?\d[\d ()./–-]{4,}\d(?!\d)/.exec(text)?.[0] ?? '');
  const dialled = plain(figure);
  const digits = dialled.replace('+', '').length;
  return digits >= (alone ? 3 : 6) && digits <= 20 ? { figure, dialled } : null;
}
