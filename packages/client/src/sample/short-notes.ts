// Short notes of those weeks, written in a minute on the sofa: how it was, and how the night before had been. They begin higher after
// short nights, so that there is something to be found.
import type { EpochMinutes, NoteFields } from '@orrery/domain';
import { hurt as words } from './words.ts';

type When = readonly [week: number, day: number, minute: number];
type Felt = readonly [feeling: string, before: number, after: number];
type Day = readonly [sleep: number, load: number];

const evenings: readonly (readonly [When, Felt, Day, Partial<NoteFields>?])[] = [
  [[-12, 3, 1290], ['uncertainty', 4, 2], [450, 2], { what: words.easter }],
  [[-12, 5, 1325], ['envy', 6, 5], [345, 2], { what: words.coast }],
  [
    [-12, 7, 1265],
    ['longing', 3, 2],
    [480, 1],
  ],
  [[-11, 4, 1265], ['loneliness', 3, 1], [465, 1], { deeds: ['calledFriend'], helped: 'yes' }],
  [
    [-11, 6, 1330],
    ['jealousy', 7, 4],
    [435, 3],
  ],
  [[-10, 1, 1310], ['jealousy', 8, 6], [330, 1], { deeds: ['lookedAtPhone'], helped: 'no' }],
  [[-10, 6, 1340], ['disappointment', 5, 2], [480, 3], { what: words.boat }],
  [[-9, 3, 1280], ['disappointment', 5, 3], [420, 2], { deeds: ['wrote'], helped: 'some' }],
  [[-9, 7, 1300], ['fearOfLoss', 8, 5], [345, 2], { what: words.thin }],
  [[-8, 2, 1330], ['jealousy', 3, 2], [450, 2], { what: words.song }],
  [[-8, 5, 1350], ['irritation', 7, 4], [360, 4], { deeds: ['argued'], helped: 'no' }],
  [
    [-8, 7, 1290],
    ['longing', 4, 2],
    [470, 3],
  ],
  [[-7, 1, 1260], ['longing', 4, 2], [440, 1], { deeds: ['moved'], helped: 'some' }],
  [
    [-7, 6, 1320],
    ['jealousy', 2, 1],
    [495, 3],
  ],
  [[-6, 3, 1320], ['jealousy', 9, 6], [315, 3], { what: words.toothbrush }],
  [[-6, 6, 1290], ['envy', 3, 2], [470, 2], { deeds: ['breathed', 'rested'], helped: 'yes' }],
  [
    [-5, 4, 1345],
    ['loneliness', 4, 4],
    [360, 2],
  ],
  [[-5, 7, 1270], ['uncertainty', 6, 3], [435, 2], { deeds: ['askedQuestion'], helped: 'yes' }],
  [[-4, 2, 1305], ['jealousy', 4, 2], [460, 1], { what: words.dishes }],
  [
    [-4, 7, 1335],
    ['fearOfLoss', 7, 5],
    [330, 1],
  ],
  [[-3, 3, 1275], ['tiredness', 4, 2], [445, 3], { deeds: ['rested'], helped: 'yes' }],
  [
    [-3, 5, 1260],
    ['unease', 3, 1],
    [455, 2],
  ],
  [[-2, 1, 1265], ['unease', 3, 1], [475, 1], { what: words.soup }],
];

/** Each at its moment. */
export const sampleShortNotes = (
  at: (week: number, day: number, minute: number) => EpochMinutes,
): { readonly at: EpochMinutes; readonly fields: Partial<NoteFields> }[] =>
  evenings.map(([when, [feeling, before, after], [sleep, load], more]) => ({
    at: at(...when),
    fields: { feelings: [{ feeling, before, after }], sleep, load, ...more },
  }));
