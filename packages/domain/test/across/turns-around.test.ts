import { describe, expect, test } from 'vitest';
import { addDays, asideFor, type Intent, isAskedHowFarTheWeekTurns, type NoteId } from '../../src/index.ts';
import { add, given, join, person, relationship } from '../people/map-of.ts';
import { clock, dateAt, home, week } from '../time/week-of.ts';

const life = [home, add('sam'), add('kit'), join('me', 'sam'), join('me', 'kit')];
const date = (id: string, day: number, who = 'sam'): Intent =>
  dateAt(id, day, 19, 21, { relationship: relationship(`me-${who}`) });
const note = (id: string, hour: number, ...people: string[]): Intent => ({
  tool: 'notes',
  intent: {
    type: 'writeNote',
    note: id as NoteId,
    fields: { at: clock(1, hour), what: id, people: people.map(person) },
  },
});
const full = [date('d1', 1), date('d2', 3), note('n1', 1, 'sam'), note('n2', 2, 'sam', 'kit')];
const asked = (intents: readonly Intent[], now = clock(4, 12)) =>
  isAskedHowFarTheWeekTurns(given([...life, ...intents]), now);
const aside = (on: string): Intent => ({
  tool: 'compass',
  intent: { type: 'add', of: 'aside', id: asideFor('around', on), fields: { what: 'around', on } },
});

describe('COMPASS22 how far a week turns around one person is a question', () => {
  test.each<[string, readonly Intent[], boolean]>([
    ['one person in all of five', [...full, note('n3', 3, 'sam')], true],
    ['one person in four of five', [...full, date('d3', 2, 'kit')], true],
    ['one person in four of six', [...full, date('d3', 2, 'kit'), note('n3', 3, 'kit')], false],
    ['four things', full, false],
    ['notes alone', [1, 2, 3, 4, 5].map((day) => note(`n${day}`, day, 'sam')), false],
    ['dates alone', [1, 2, 3, 4, 5].map((day) => date(`d${day}`, day)), false],
    ['notes that name nobody', [...full, note('n3', 3), note('n4', 4)], false],
    [
      'a date that does not keep its hour',
      [...full, dateAt('d3', 2, 19, 21, { status: 'cancelled' })],
      false,
    ],
    ['a note of another week', [...full, note('n3', -2, 'sam')], false],
  ])('COMPASS22 %s', (_, intents, is) => expect(asked(intents)).toBe(is));

  test('COMPASS22 it waits for eight weeks once it was answered or set aside', () => {
    const week5 = [...full, note('n3', 3, 'sam')];
    expect(asked([...week5, aside(week)])).toBe(false);
    expect(asked([...week5, aside(addDays('2026-03-12', -55))])).toBe(false);
    expect(asked([...week5, aside(addDays('2026-03-12', -56))])).toBe(true);
  });
});
