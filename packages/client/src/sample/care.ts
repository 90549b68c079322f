// How Lou looks after themselves: ten weeks told of, three people who are there, one decision that waits, goals, two days
// on which they asked themselves whether to talk to somebody, and whom they think of for it.
import {
  addDays,
  type CandidateAnswer,
  type CandidateFields,
  type CandidateId,
  type CheckId,
  type CompassIntent,
  type CriterionFields,
  type CriterionId,
  type EpochMinutes,
  type FriendFields,
  type FriendId,
  type GoalId,
  type GoalLevel,
  type Intent,
  type LoadFields,
  type LoadId,
  type LocalDate,
  type PauseId,
  type RatingId,
  rhythmOfCheck,
  type SupportId,
  type SupportSign,
} from '@orrery/domain';
import type { castOf } from './cast.ts';
import { candidates, friends, goals, pause, weekLines } from './words.ts';

type Told = readonly [week: number, load: number, room: number, signs?: readonly string[], note?: string];

const told: readonly Told[] = [
  [-11, 2, 3],
  [-10, 2, 2, ['laughed']],
  [-9, 3, 3, ['sleptBadly']],
  [-8, 2, 3, ['rested', 'looksForward']],
  [-7, 4, 2, ['sleptBadly', 'lateOften'], weekLines.four],
  [-6, 2, 2],
  [-5, 4, 1, ['noTimeAlone', 'sleptBadly', 'forgetful'], weekLines.trip],
  [-4, 3, 2, ['neglectedFriends', 'sleptBadly']],
  [-2, 4, 2, ['noTimeAlone', 'shortTempered']],
  [-1, 2, 3, ['rested', 'laughed']],
];

interface Moment {
  readonly at: EpochMinutes;
  readonly does: () => readonly Intent[];
}

export function sampleCare(
  cast: ReturnType<typeof castOf>,
  newId: () => string,
  monday: LocalDate,
  at: (week: number, day: number, minute: number) => EpochMinutes,
): Moment[] {
  const add = (intent: CompassIntent): (() => Intent[]) => {
    return () => [{ tool: 'compass', intent }];
  };
  const weeks = told.map(([week, load, room, signs = [], note = '']): Moment => {
    const fields: LoadFields = { week: addDays(monday, 7 * week), load, room, signs: [...signs], note };
    const id = newId() as LoadId;
    return { at: at(week, 7, 1260), does: add({ type: 'add', of: 'load', id, fields }) };
  });
  const people: readonly [Partial<FriendFields>, week: number][] = [
    [{ ...friends.mara, knows: 'all', goodFor: ['listening', 'atNight', 'laughing'], every: 2 }, -3],
    [{ ...friends.tomasz, knows: 'nothing', goodFor: ['laughing', 'doingThings', 'beingOutside'] }, -1],
    [{ ...friends.jo, person: cast.jo, knows: 'all', goodFor: ['knowsPoly', 'listening'], every: 13 }, -4],
  ];
  const there = people.map(([fields, week]): Moment => {
    const id = newId() as FriendId;
    const last = addDays(monday, 7 * week + 1);
    const intent: CompassIntent = { type: 'add', of: 'friend', id, fields: { ...fields, last } };
    return { at: at(week, 2, 1280), does: add(intent) };
  });
  const waits: Moment = {
    at: at(-3, 7, 1290),
    does: add({
      ...{ type: 'add', of: 'pause', id: newId() as PauseId },
      fields: { ...pause, relationship: cast.us.robin, until: addDays(monday, 7 * 10) },
    }),
  };
  const days: readonly (readonly [week: number, ticked: SupportSign[]])[] = [
    [-7, ['jealousy', 'conflictReturns', 'lasting', 'time']],
    [-1, ['conflictReturns', 'talking', 'time']],
  ];
  const support = days.map(([week, ticked]): Moment => {
    const id = newId() as SupportId;
    return { at: at(week, 7, 1275), does: add({ type: 'add', of: 'support', id, fields: { ticked } }) };
  });
  const [first, anew] = goals;
  const levels = (id: GoalId, said: readonly (readonly [week: number, level: GoalLevel])[]): Moment[] =>
    said.map(([week, level]) => ({
      at: at(week, 5, 1300),
      does: add({
        ...{ type: 'rate', of: 'goal', id, rating: newId() as RatingId, level },
        on: addDays(monday, 7 * week + 4),
      }),
    }));
  const begun = (week: number, id: GoalId, fields: object): Moment => ({
    at: at(week, 1, 1200),
    does: add({
      ...{ type: 'add', of: 'goal', id },
      fields: { ...fields, begun: addDays(monday, 7 * week) },
    } as CompassIntent),
  });
  const [calm, calmer, evenings] = [newId(), newId(), newId()] as [GoalId, GoalId, GoalId];
  const aims = [
    begun(-9, calm, { ...first, kind: 'jealousy', weight: 3 }),
    ...levels(calm, [
      [-8, -1],
      [-7, -2],
    ]),
    begun(-6, calmer, { ...anew, kind: 'jealousy', weight: 3, after: calm }),
    ...levels(calmer, [
      [-5, -1],
      [-3, 0],
      [-1, 1],
    ]),
    begun(-6, evenings, { ...goals[2], kind: 'routines', weight: 1 }),
    ...levels(evenings, [
      [-4, 0],
      [-1, -1],
    ]),
  ];
  const checked: readonly (readonly [week: number, ...figures: [number, number, number | null]])[] = [
    ...([
      [-10, 4, 6, 7],
      [-8, 3, 5, 8],
      [-6, 5, 5, 6],
    ] as const),
    ...([
      [-4, 6, 7, null],
      [-2, 5, 8, 4],
    ] as const),
  ];
  const checks = checked.map(([week, wellbeing, connection, strain]): Moment => {
    const fields = { on: addDays(monday, 7 * week + 6), wellbeing, connection, strain };
    return {
      at: at(week, 7, 1265),
      does: add({ type: 'add', of: 'check', id: newId() as CheckId, fields }),
    };
  });
  const asked: Moment = { at: at(-10, 7, 1270), does: add(rhythmOfCheck(28, addDays(monday, -64))) };
  return [
    ...weeks,
    ...there,
    waits,
    ...support,
    ...aims,
    ...checks,
    asked,
    ...whom(newId, add, (day) => at(-1, day, 1280)),
  ];
}

/** Two people, the questions that weigh otherwise, and one of Lou’s own. */
function whom(
  newId: () => string,
  add: (intent: CompassIntent) => Moment['does'],
  at: (day: number) => EpochMinutes,
): Moment[] {
  const { imre, bo, stairs } = candidates;
  const own = newId() as CriterionId;
  const weights: readonly (readonly [CriterionId, Partial<CriterionFields>])[] = [
    ['licensed' as CriterionId, { weight: 'must' }],
    ['references' as CriterionId, { weight: 'must' }],
    ['assignments' as CriterionId, { weight: 'little' }],
    ['remote' as CriterionId, { weight: 'notForMe' }],
    [own, { asks: stairs, weight: 'must' }],
  ];
  const said = (question: string, answer: CandidateAnswer['answer'], words = ''): CandidateAnswer => ({
    ...{ question, answer, words },
  });
  const people: readonly Partial<CandidateFields>[] = [
    {
      ...{
        name: imre.name,
        contact: imre.contact,
        licence: imre.licence,
        checkAt: imre.checkAt,
        fee: imre.fee,
      },
      ...{ firstSession: imre.firstSession, offers: 'therapy', where: 'inPerson' },
      answers: [
        said('licensed', 'yes', imre.licensed),
        said('terms', 'partly', imre.terms),
        said('staying', 'yes'),
        said('cost', 'yes', imre.cost),
        said(own, 'yes'),
        said('curious', 'yes'),
      ],
    },
    {
      ...{ name: bo.name, contact: bo.contact, fee: bo.fee, offers: 'coaching', where: 'online' },
      answers: [
        said('toolkit', 'yes', bo.toolkit),
        said('references', 'no', bo.references),
        said('terms', 'yes'),
        said('handOver', 'unclear'),
      ],
    },
  ];
  return [
    ...weights.map(([id, fields]) => ({
      at: at(2),
      does: add({ type: 'add', of: 'criterion', id, fields }),
    })),
    ...people.map((fields, place) => ({
      at: at(3 + place),
      does: add({
        ...{ type: 'add', of: 'candidate', id: newId() as CandidateId },
        fields: { ...fields, place },
      }),
    })),
  ];
}
