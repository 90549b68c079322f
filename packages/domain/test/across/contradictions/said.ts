// Short ways to write what somebody said, for kinds of pairs.
import type { Person, Said } from './generator.ts';

type People = readonly Person[];
type Part = Extract<Said, { in: 'pledge' }>['part'];

export const US: People = ['me', 'A'];
export const ME_B: People = ['me', 'B'];
export const B_C: People = ['B', 'C'];
export const TRIO: People = ['me', 'A', 'B'];

export const agreed = (people: People, text: string): Said => ({ in: 'agreement', people, text });
export const inPaper = (paper: string, text: string): Said => ({ in: 'agreement', people: US, text, paper });
export const mine = (by: Person, shown: Person, text: string): Said => ({
  in: 'mine',
  by,
  with: [shown],
  text,
});
export const ours = (by: Person, shown: Person, text: string): Said => ({
  in: 'ours',
  by,
  with: [shown],
  text,
});
export const yours = (by: Person, shown: Person, text: string): Said => ({
  in: 'yours',
  by,
  with: [shown],
  text,
});
export const pledged = (people: People, part: Part, text: string): Said => ({
  in: 'pledge',
  people,
  part,
  text,
});
