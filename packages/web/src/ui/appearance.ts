// A person's colour and mark, given in order and kept for good. Nothing rests on the colour alone: the mark goes with it everywhere.

const colors = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const;
const shapes = ['disc', 'triangle', 'diamond', 'crescent', 'square', 'cross', 'hourglass', 'ring'] as const;

type PersonColor = (typeof colors)[number] | 'brass';
export type MarkShape = (typeof shapes)[number] | 'sun';
export interface Appearance {
  color: PersonColor;
  mark: MarkShape;
}

/** On one's own device one is always the brass sun. */
export const me: Appearance = { color: 'brass', mark: 'sun' };

/** How far each round of eight turns the marks against the colours: the ninth person is an indigo square. */
const turns = [0, 4, 2, 6, 1, 5, 3, 7];

/** The colour and mark of the person with this index, counted from 0: sixty-four pairs before one comes again. */
export function appearance(index: number): Appearance {
  const whole = Math.max(0, Math.trunc(index));
  const turn = turns[Math.floor(whole / 8) % 8] ?? 0;
  return { color: colors[whole % 8] ?? 'p1', mark: shapes[(whole + turn) % 8] ?? 'disc' };
}

/** The CSS value of a person's colour. */
export function colorOf({ color }: Appearance): string {
  return color === 'brass' ? 'var(--brass)' : `var(--${color})`;
}
