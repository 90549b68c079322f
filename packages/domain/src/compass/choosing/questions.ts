// What to ask somebody who offers therapy or coaching. Keys only: the sentences are the screens'. The table in RULES.md says the same.

export type AskedOf = 'therapist' | 'coach' | 'both';
export type QuestionGroup = 'training' | 'love' | 'work' | 'practical' | 'met';

const ours = {
  training: {
    ...{ licensed: 'therapist', ethics: 'both', pastClients: 'therapist', relationships: 'coach' },
    ...{ outcomes: 'coach' },
  },
  love: {
    ...{ terms: 'both', structure: 'both', experience: 'both', dynamics: 'therapist', consent: 'both' },
    ...{ boundaries: 'both', metamours: 'both', staying: 'both' },
  },
  work: {
    ...{ concerns: 'both', assessment: 'both', techniques: 'both', examples: 'both', tailored: 'both' },
    ...{ evolves: 'both', healing: 'therapist', toolkit: 'coach', sessions: 'coach', assignments: 'coach' },
    ...{ handOver: 'coach' },
  },
  practical: {
    ...{ remote: 'both', reach: 'both', remoteClients: 'both', references: 'both', confidential: 'both' },
    ...{ goals: 'both', duration: 'both', reviews: 'both', together: 'both', secrets: 'both', cost: 'both' },
  },
  met: { curious: 'both', respectful: 'both' },
} as const satisfies Record<QuestionGroup, Record<string, AskedOf>>;

type Keys<G> = G extends unknown ? keyof G : never;
export type QuestionKey = Keys<(typeof ours)[QuestionGroup]>;

export interface OurQuestion {
  readonly key: QuestionKey;
  readonly group: QuestionGroup;
  readonly askedOf: AskedOf;
}

/** Every question of ours, in the order in which one would ask. */
export const OUR_QUESTIONS: readonly OurQuestion[] = Object.entries(ours).flatMap(([group, those]) =>
  Object.entries(those).map(([key, askedOf]) => ({ key, group, askedOf }) as OurQuestion),
);

export const isOurQuestion = (id: string): boolean => OUR_QUESTIONS.some(({ key }) => key === id);
