// Waves that Lou stayed with in those weeks: some eased, some stayed, one grew.
import { type EpochMinutes, type Intent, instantOf, type NoteFields, type NoteId } from '@orrery/domain';

type Kept = Pick<NoteFields, 'way' | 'outcome'> & {
  readonly when: readonly [week: number, day: number, minute: number];
  readonly feeling: string;
  /** Pairs of a second and how strong it was then. */
  readonly course: readonly (readonly [number, number])[];
};

const waves: readonly Kept[] = [
  {
    ...{ when: [-9, 2, 1340], feeling: 'jealousy', way: 'breathing', outcome: 'stayed' },
    course: [
      [0, 6],
      [240, 7],
      [660, 6],
    ],
  },
  {
    ...{ when: [-7, 4, 10], feeling: 'fearOfLoss', way: 'grounding', outcome: 'eased' },
    course: [
      [0, 8],
      [180, 8],
      [420, 6],
      [900, 4],
    ],
  },
  {
    ...{ when: [-4, 5, 1290], feeling: 'loneliness', way: 'moving', outcome: 'grew' },
    course: [
      [0, 5],
      [300, 7],
    ],
  },
  {
    ...{ when: [-2, 2, 1375], feeling: 'jealousy', way: 'breathing', outcome: 'eased' },
    course: [
      [0, 7],
      [150, 8],
      [400, 5],
      [720, 3],
    ],
  },
  {
    ...{ when: [-1, 1, 1320], feeling: 'uncertainty', way: 'watching', outcome: 'stayed' },
    course: [
      [0, 5],
      [540, 5],
    ],
  },
];

/** Each wave at the moment when it was last rated. */
export function sampleWaves(
  newId: () => string,
  at: (week: number, day: number, minute: number) => EpochMinutes,
): { readonly at: EpochMinutes; readonly does: () => readonly Intent[] }[] {
  return waves.map(({ when, feeling, course, way, outcome }) => {
    const begun = at(...when);
    const ratings = course.map(([second, strength]) => ({ second, strength }));
    const felt = { feeling, before: ratings[0]?.strength ?? null, after: ratings.at(-1)?.strength ?? null };
    const fields: Partial<NoteFields> = {
      ...{ kind: 'wave', at: instantOf(begun), feelings: [felt], way, ratings, outcome },
    };
    const note = newId() as NoteId;
    return {
      at: (begun + 20) as EpochMinutes,
      does: () => [{ tool: 'notes', intent: { type: 'writeNote', note, fields } }],
    };
  });
}
