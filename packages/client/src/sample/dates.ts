// Twelve weeks of dates, this week's and the next one's, as a table: who, when by my clock, and what became of it.
import { dates, fates } from './words.ts';

export type With = 'sam' | 'kit' | 'noor' | 'robin' | 'three';

/** `lived` in full; a number: the minutes it had; the rest as it says. */
export type Fate =
  | 'lived'
  | 'didNotHappen'
  | 'declined'
  | 'cancelled'
  | 'accepted'
  | 'proposed'
  | 'held'
  | number;

export interface SampleDate {
  /** 0 is the week of `now`, −1 the one before. */
  readonly week: number;
  /** Monday 1 … Sunday 7. */
  readonly day: number;
  readonly who: With;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  readonly night: boolean;
  readonly fate: Fate;
  readonly what: readonly [title: string, place: string];
  readonly note: string;
}

type Row = readonly [
  week: number,
  who: With,
  what: keyof typeof dates,
  fate: Fate,
  note?: keyof typeof fates,
];

const hours = {
  mondays: [1, 1140, 1290],
  wednesdays: [3, 1110, 1290],
  thursdays: [4, 1140, 1320],
  fridays: [5, 1140, 1350],
  saturdays: [6, 600, 960],
  sundays: [7, 900, 1080],
} as const;

const table: Record<keyof typeof hours, readonly Row[]> = {
  mondays: [
    [-10, 'sam', 'home', 'lived'],
    [-8, 'sam', 'games', 'lived'],
    [-7, 'sam', 'home', 'lived'],
    [-5, 'sam', 'home', 'lived'],
    [-3, 'sam', 'games', 'lived'],
    [0, 'sam', 'home', 'accepted'],
  ],
  wednesdays: [
    [-12, 'noor', 'noodles', 'lived'],
    [-11, 'noor', 'swim', 'lived'],
    [-10, 'noor', 'noodles', 'lived'],
    [-9, 'noor', 'swim', 120],
    [-8, 'noor', 'noodles', 'declined', 'lateShift'],
    [-7, 'noor', 'swim', 'lived'],
    [-6, 'noor', 'noodles', 'lived'],
    [-4, 'noor', 'swim', 'lived'],
    [-3, 'noor', 'botanical', 'lived'],
    [-2, 'noor', 'noodles', 'lived'],
    [-1, 'noor', 'swim', 'lived'],
    [0, 'noor', 'botanical', 'accepted'],
    [1, 'noor', 'swim', 'proposed'],
  ],
  thursdays: [
    [-12, 'kit', 'call', 'lived'],
    [-11, 'kit', 'call', 'lived'],
    [-10, 'kit', 'film', 'lived'],
    [-9, 'kit', 'call', 'lived'],
    [-8, 'kit', 'call', 'lived'],
    [-7, 'kit', 'film', 150, 'early'],
    [-6, 'kit', 'call', 'lived'],
    [-5, 'kit', 'call', 'cancelled', 'trip'],
    [-4, 'kit', 'call', 'lived'],
    [-3, 'kit', 'letters', 'lived'],
    [-2, 'kit', 'call', 'lived'],
    [-1, 'kit', 'call', 'lived'],
    [0, 'kit', 'call', 'held'],
    [1, 'kit', 'film', 'held'],
  ],
  fridays: [
    [-12, 'three', 'games', 'lived'],
    [-11, 'robin', 'cinema', 'lived'],
    [-9, 'three', 'concert', 'lived'],
    [-8, 'robin', 'cinema', 'lived'],
    [-7, 'three', 'games', 'lived'],
    [-6, 'robin', 'roof', 'didNotHappen', 'cold'],
    [-5, 'noor', 'noodles', 'lived'],
    [-4, 'three', 'dance', 'lived'],
    [-3, 'robin', 'concert', 'lived'],
    [-2, 'robin', 'dance', 'lived'],
    [-1, 'robin', 'roof', 'lived'],
  ],
  saturdays: [
    [-12, 'sam', 'lake', 'lived'],
    [-11, 'sam', 'market', 'lived'],
    [-10, 'sam', 'museum', 'lived'],
    [-9, 'sam', 'market', 'lived'],
    [-8, 'sam', 'bikes', 'lived'],
    [-7, 'sam', 'market', 330],
    [-6, 'sam', 'lake', 'lived'],
    [-5, 'sam', 'market', 'lived'],
    [-4, 'sam', 'museum', 'lived'],
    [-3, 'sam', 'bikes', 'lived'],
    [-2, 'sam', 'market', 'lived'],
    [-1, 'sam', 'lake', 300],
    [0, 'sam', 'river', 'accepted'],
    [1, 'sam', 'market', 'accepted'],
  ],
  sundays: [
    [-12, 'robin', 'roof', 'lived'],
    [-11, 'kit', 'letters', 'lived'],
    [-10, 'noor', 'plot', 'lived'],
    [-8, 'kit', 'film', 'lived'],
    [-6, 'robin', 'roof', 'lived'],
    [-5, 'robin', 'cinema', 'lived'],
    [-4, 'kit', 'letters', 'lived'],
    [-2, 'kit', 'film', 'lived'],
    [-1, 'noor', 'plot', 'lived'],
    [0, 'kit', 'letters', 'held'],
  ],
};

export const sampleDates: readonly SampleDate[] = (Object.keys(hours) as (keyof typeof hours)[]).flatMap(
  (key) =>
    table[key].map(([week, who, what, fate, note]): SampleDate => {
      const [day, from, to] = hours[key];
      return {
        week,
        day,
        who,
        from,
        to,
        night: who === 'robin' && day === 5,
        fate,
        what: dates[what],
        note: note ? fates[note] : '',
      };
    }),
);
