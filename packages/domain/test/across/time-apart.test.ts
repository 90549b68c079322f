import { describe, expect, test } from 'vitest';
import {
  asideFor,
  type CompassIntent,
  type EveningId,
  eveningToAskAbout,
  eveningToLearnFrom,
  type Intent,
  type PersonId,
  type State,
  timeApartAhead,
} from '../../src/index.ts';
import { add, given, join, person } from '../people/map-of.ts';
import { clock, dateAt, home, importOf, week } from '../time/week-of.ts';

const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const evening = (on: string, fields: object = {}): Intent =>
  compass({ type: 'add', of: 'evening', id: `e-${on}` as EveningId, fields: { on, ...fields } });
const aside = (what: 'apart' | 'told', on: string): Intent =>
  compass({ type: 'add', of: 'aside', id: asideFor(what, on), fields: { what, on } });
const [tuesday, wednesday] = ['2026-03-10', '2026-03-11'];

/** Sam is my partner and Ines his; Wen is a friend of theirs, and Kit my other partner. */
const life = [
  ...[home, { tool: 'people', intent: { type: 'describeMe', changes: { name: 'Lou' } } } as Intent],
  ...[add('sam'), add('Ines'), add('Wen'), add('Kit'), join('me', 'sam'), join('sam', 'Ines')],
  ...[
    join('me', 'Kit'),
    {
      tool: 'people',
      intent: { type: 'changePerson', person: person('sam'), changes: { name: 'Sam' } },
    } as Intent,
  ],
];
const says = (
  owner: string,
  title: string | undefined,
  [day, from, to]: readonly [number, number, number] = [2, 18, 23],
): Intent =>
  importOf(`${owner}-${day}-${from}`, {
    ...{ owner: person(owner), titles: true },
    busy: [{ start: clock(day, from), end: clock(day, to), ...(title ? { title } : {}) }],
  });
const ahead = (state: State, now = clock(1, 12)) =>
  timeApartAhead(state, now).map(({ on, people }) => [on, ...people]);
const knows = (...more: Intent[]) => given([...life, ...more]);

describe('COMPASS20 an evening of one’s own is offered from what this device knows', () => {
  test.each<[string, Intent]>([
    ['my partner’s calendar names whom they are with', says('sam', 'Cinema with Ines')],
    ['that somebody’s calendar names my partner', says('Ines', 'Sam')],
  ])('COMPASS20 %s', (_, known) => expect(ahead(knows(known))).toEqual([[tuesday, 'sam']]));

  test.each<[string, Intent]>([
    ['busy hours without a name', says('sam', undefined)],
    ['other words', says('sam', 'Dentist')],
    ['a name within a word', says('sam', 'Inesita concert')],
    ['a word that only looks like a name', says('Ines', 'see the sam quartet')],
    ['somebody they are not with', says('sam', 'Wen')],
    ['me among them', says('sam', 'Ines and Lou')],
    ['less than an hour', says('sam', 'Ines', [2, 18, 18.5])],
    ['hours that are over', says('sam', 'Ines', [1, 8, 11])],
    ['more than a week from now', says('sam', 'Ines', [8, 18, 23])],
    ['my own calendar', says('me', 'Sam, Ines')],
    [
      'hours outside of what I know of them',
      {
        tool: 'time',
        intent: {
          type: 'changeKnownTime',
          person: person('sam'),
          changes: { possible: [[], [], [], [], [], [], []] },
        },
      },
    ],
  ])('COMPASS20 not from %s', (_, known) => expect(ahead(knows(known))).toEqual([]));

  test('COMPASS20 once a day, with everybody who is elsewhere, the next day first', () => {
    const state = knows(
      join('Kit', 'Wen'),
      says('Kit', 'Wen', [3, 19, 22]),
      says('sam', 'Ines', [3, 18, 23]),
      says('Ines', 'Sam'),
    );
    expect(ahead(state)).toEqual([
      [tuesday, 'sam'],
      [wednesday, 'sam', 'Kit'],
    ]);
    const [, both] = timeApartAhead(state, clock(1, 12));
    expect([both?.from, both?.to]).toEqual([clock(3, 18), clock(3, 23)].map((at) => Date.parse(at) / 60_000));
  });

  test('COMPASS20 days away are each a day, when they take in its evening', () => {
    const state = knows(says('sam', 'Lisbon with Ines', [2, 10, 63]));
    expect(ahead(state).map(([on]) => on)).toEqual([tuesday, wednesday]);
    expect(ahead(state, clock(3, 12)).map(([on]) => on)).toEqual([wednesday]);
  });

  test('COMPASS20 not while I am with somebody for half of it', () => {
    const mine = (to: number) => knows(says('sam', 'Ines'), dateAt('d', 2, 18, to));
    expect(ahead(mine(20))).toEqual([[tuesday, 'sam']]);
    expect(ahead(mine(20.5))).toEqual([]);
  });

  test('COMPASS20 not where an evening is there for that day, or was put away', () => {
    const put: Intent = compass({ type: 'remove', of: 'evening', id: `e-${tuesday}` as EveningId });
    expect(ahead(knows(says('sam', 'Ines'), evening(tuesday)))).toEqual([]);
    expect(ahead(knows(says('sam', 'Ines'), evening(tuesday), put))).toEqual([]);
    expect(ahead(knows(says('sam', 'Ines'), evening(wednesday)))).toEqual([[tuesday, 'sam']]);
  });

  test('COMPASS20 whoever is no partner of mine any more is nobody to be apart from', () => {
    const state = knows(says('sam', 'Ines'));
    given([{ tool: 'people', intent: { type: 'removePerson', person: 'sam' as PersonId } }], state);
    expect(ahead(state)).toEqual([]);
  });
});

describe('COMPASS21 what was set aside is not offered or asked again', () => {
  const back = (what: 'apart' | 'told', on: string): Intent =>
    compass({ type: 'remove', of: 'aside', id: asideFor(what, on) });

  test('COMPASS21 the offer for a day, and for no other', () => {
    const state = knows(says('sam', 'Ines'), says('sam', 'Ines', [3, 18, 23]), aside('apart', tuesday));
    expect(ahead(state)).toEqual([[wednesday, 'sam']]);
    expect(ahead(given([back('apart', tuesday)], state)).length).toBe(2);
  });

  test('COMPASS21 being asked how an evening went', () => {
    const state = knows(evening(week), aside('told', week));
    expect(eveningToAskAbout(state.compass, tuesday)).toBeUndefined();
    expect(eveningToAskAbout(given([back('told', week)], state).compass, tuesday)?.fields.on).toBe(week);
  });
});

test('COMPASS8 the next evening can begin with the last one of which something good, or anything at all, was told', () => {
  const learnt = (...evenings: Intent[]) =>
    eveningToLearnFrom(knows(...evenings).compass, '2026-03-20')?.fields.on;
  const [first, second] = ['2026-03-01', '2026-03-02'];
  expect(learnt(evening(first, { plan: 'Soup' }))).toBeUndefined();
  expect(
    learnt(evening(first, { plan: 'Soup', went: 'good' }), evening(second, { plan: 'Work', went: 'hard' })),
  ).toBe(first);
  expect(
    learnt(
      evening(first, { plan: 'Soup', went: 'mixed' }),
      evening(second, { went: 'hard', afterwards: 'Go out' }),
    ),
  ).toBe(second);
  expect(learnt(evening(first, { went: 'good' }))).toBeUndefined();
});
