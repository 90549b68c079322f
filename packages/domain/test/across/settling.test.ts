// An answer to what two devices wrote at once: it holds everywhere, and it can be taken back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Intent,
  isListOfWords,
  itemByItem,
  oneAfterTheOther,
  type State,
  toSettle,
  type WrittenTwice,
  whatWasWrittenTwice,
} from '../../src/index.ts';
import { change, noteIn, write } from '../notes/journal-of.ts';
import { person } from '../people/map-of.ts';
import { clock, time } from '../time/week-of.ts';
import { answerWith, conflict, date, fields, twoDevices, valuesIn } from './conflicts.ts';
import { asked, now } from './devices.ts';

describe('MERGE17 lists item by item', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });
  const set = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

  test('MERGE17 no item of any is missing, what several hold is there once, and one list alone stays as it is', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (lists) => {
        const all = itemByItem(lists);
        expect(new Set(all)).toEqual(new Set(lists.flat()));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
    fc.assert(
      fc.property(set, (one) => {
        expect(itemByItem([one, [], one])).toEqual(one);
      }),
    );
  });

  test('MERGE17 what only one holds comes after what it stood after', () => {
    expect(
      itemByItem([
        ['a', 'b', 'c'],
        ['a', 'x', 'b', 'y'],
        ['z', ' c '],
      ]),
    ).toEqual(['z', 'a', 'x', 'b', 'y', 'c']);
    const answer = (says: string) => ({ says, mine: 'I hear you.' });
    expect(itemByItem([[answer('No')], [answer('No'), answer('Why?')]])).toEqual([
      answer('No'),
      answer('Why?'),
    ]);
    // an option is told by what it says, not by its id
    expect(itemByItem([[{ id: 'o', what: 'x' }], [{ id: 'p', what: 'x' }]])).toEqual([
      { id: 'o', what: 'x' },
    ]);
  });

  test('MERGE17 MERGE14 readings of two devices stand in one story, and are no question any more', () => {
    const { phone, laptop, meet } = twoDevices();
    const story = (readings: string[]) => change('story', { readings });
    phone.say(write('story', { kind: 'story', story: 'They forgot me.', readings: ['The train'] }));
    meet();
    phone.say(story(['The train', 'A long day']));
    laptop.say(story(['The train', 'No battery']));
    meet();
    const [twice] = whatWasWrittenTwice(phone.state).filter(isListOfWords) as [WrittenTwice];
    const lists = twice.versions.map(({ fields: all }) => (all as { readings: string[] }).readings);
    const answer = { of: 'note', id: twice.id, fields: { readings: itemByItem(lists) } } as Answer;
    phone.say(toSettle(phone.state, answer, now));
    meet();
    expect(asked(laptop.state)).toEqual([]);
    const { readings } = noteIn(laptop.state, 'story').fields;
    expect([...readings].sort()).toEqual(['A long day', 'No battery', 'The train']);
  });
});

describe('settling it', () => {
  test('MERGE14 chosen on one device, it is no question on any, and the chosen value stands', () => {
    fc.assert(
      fc.property(conflict, fc.nat({ max: 1 }), ({ here, there, salt }, which) => {
        const { phone, laptop, meet } = twoDevices(salt);
        phone.say(here);
        laptop.say(there);
        meet();
        const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
        const answer = answerWith(twice, which);
        phone.say(toSettle(phone.state, answer, now));
        expect(asked(phone.state)).toEqual([]);
        meet();
        expect([asked(phone.state), asked(laptop.state)]).toEqual([[], []]);
        expect(laptop.state).toEqual(phone.state);
        // and saying it once more, from what now shows, is no news
        const shown = valuesAfter(laptop.state, twice);
        if (twice.field !== 'position') expect(shown).toMatchObject(answer.fields);
      }),
      { numRuns: 80 },
    );
  });

  test('MERGE14 chosen differently on two devices at once, it is asked again with just these values', () => {
    fc.assert(
      fc.property(conflict, ({ name, here, there, salt }) => {
        const { phone, laptop, meet } = twoDevices(salt);
        phone.say(here);
        laptop.say(there);
        meet();
        const before = valuesIn(phone.state);
        const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
        phone.say(toSettle(phone.state, answerWith(twice, 0), now));
        laptop.say(toSettle(laptop.state, answerWith(twice, 1), now));
        expect([asked(phone.state), asked(laptop.state)]).toEqual([[], []]);
        meet();
        expect(asked(phone.state)).toEqual([`${name}: 2`]);
        const sorted = (all: string[][]) => all.map((each) => [...each].sort());
        // (a place among tiers is kept as a number in between: the places are the same)
        if (twice.field !== 'position') expect(sorted(valuesIn(phone.state))).toEqual(sorted(before));
        expect(whatWasWrittenTwice(laptop.state)).toEqual(whatWasWrittenTwice(phone.state));
      }),
      { numRuns: 80 },
    );
  });

  test('MERGE14 chosen alike on two devices at once, or written anew, it is settled', () => {
    fc.assert(
      fc.property(conflict, ({ here, there, salt }) => {
        const { phone, laptop, meet } = twoDevices(salt);
        phone.say(here);
        laptop.say(there);
        meet();
        for (const device of [phone, laptop]) {
          const [twice] = whatWasWrittenTwice(device.state) as [WrittenTwice];
          device.say(toSettle(device.state, answerWith(twice, 1), now));
        }
        meet();
        expect(asked(phone.state)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const { phone, laptop, meet } = twoDevices();
    phone.say(fields['person sam notes']?.[0] as Intent);
    laptop.say(fields['person sam notes']?.[1] as Intent);
    meet();
    const anew: Answer = { of: 'person', id: person('sam'), fields: { notes: 'tea, when it rains' } };
    laptop.say(toSettle(laptop.state, anew, now));
    meet();
    expect(asked(phone.state)).toEqual([]);
    expect(phone.state.people.people.get(person('sam'))?.fields.notes).toBe('tea, when it rains');
  });

  test('TIME14 choosing the other time makes a date that was agreed an idea again, unless that is asked about too', () => {
    const move = (day: number) =>
      time({ type: 'changeDate', date, changes: { start: clock(day, 18), end: clock(day, 20) } });
    const stands = (status: 'accepted' | 'proposed') =>
      time({ type: 'changeDate', date, changes: { status } });
    const { phone, laptop, meet } = twoDevices();
    phone.say(move(3));
    laptop.say(move(4));
    meet();
    phone.say(stands('accepted'));
    const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
    const chosen = (which: number) => toSettle(phone.state, answerWith(twice, which), now);
    expect(chosen(0)).toMatchObject({ intent: { changes: twice.versions[0]?.fields } });
    expect(JSON.stringify(chosen(0))).not.toContain('status');
    expect(chosen(1)).toMatchObject({ intent: { changes: { status: 'held' } } });
    laptop.say(stands('proposed'));
    meet();
    expect(asked(phone.state)).toEqual(['date d start: 2', 'date d status: 2']);
    expect(JSON.stringify(chosen(1))).not.toContain('status');
  });

  test('MERGE16 taking a choice back brings the question back, with all its values, on every device', () => {
    fc.assert(
      fc.property(conflict, fc.nat({ max: 1 }), ({ name, here, there, salt }, which) => {
        const { phone, laptop, meet } = twoDevices(salt);
        phone.say(here);
        laptop.say(there);
        meet();
        const before = valuesIn(phone.state);
        const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
        phone.say(toSettle(phone.state, answerWith(twice, which), now));
        phone.takeBack();
        expect(asked(phone.state)).toEqual([`${name}: 2`]);
        meet();
        expect(valuesIn(laptop.state)).toEqual(before);
        // and it can be settled from there as from the first time
        const [again] = whatWasWrittenTwice(laptop.state) as [WrittenTwice];
        laptop.say(toSettle(laptop.state, answerWith(again, 1 - which), now));
        meet();
        expect(asked(phone.state)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('MERGE16 a question that is back and is settled elsewhere at once is asked again', () => {
    const { phone, laptop, meet } = twoDevices();
    phone.say(fields['date d note']?.[0] as Intent);
    laptop.say(fields['date d note']?.[1] as Intent);
    meet();
    const [twice] = whatWasWrittenTwice(phone.state) as [WrittenTwice];
    phone.say(toSettle(phone.state, answerWith(twice, 0), now));
    meet();
    phone.takeBack();
    laptop.say(time({ type: 'changeDate', date, changes: { note: 'bring nothing' } }));
    meet();
    const values = whatWasWrittenTwice(phone.state)[0]?.versions.map((v) => JSON.stringify(v.fields));
    expect(values?.sort()).toEqual(
      ['bring bread', 'bring nothing', 'bring wine'].map((note) => JSON.stringify({ note })),
    );
  });
});

describe('MERGE15 both texts', () => {
  test('stand one after the other, with what they share at the beginning once', () => {
    expect(oneAfterTheOther(['tea', 'rain'])).toBe('tea\n\nrain');
    expect(oneAfterTheOther(['Dear.\nLikes tea', 'Dear.\nLikes rain'])).toBe(
      'Dear.\n\nLikes tea\n\nLikes rain',
    );
    expect(oneAfterTheOther(['Dear.', 'Dear.\nLikes rain'])).toBe('Dear.\n\nLikes rain');
    expect(oneAfterTheOther(['', 'rain'])).toBe('rain');
    expect(oneAfterTheOther([])).toBe('');
  });

  test('lose no line of any', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '  indented'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const both = oneAfterTheOther(texts.map((lines) => lines.join('\n'))).split('\n');
        for (const lines of texts) {
          let at = 0;
          for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
            at = both.findIndex((each, k) => k >= at && each.trim() === line) + 1;
            expect(at).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

/** The fields of a question as they now show. */
function valuesAfter(state: State, { of, id, versions }: WrittenTwice): object {
  const maps = {
    ...state.people,
    ...state.time,
    ...state.notes,
    ...state.compass,
    ...state.spaces,
  } as unknown as Record<string, Map<string, { fields: Record<string, unknown> }>>;
  const where: Record<WrittenTwice['of'], string> = {
    ...{ person: 'people', relationship: 'relationships', tier: 'tiers', mine: 'mine', budget: 'budgets' },
    ...{
      known: 'known',
      block: 'blocks',
      rule: 'rules',
      day: 'days',
      source: 'sources',
      date: 'dates',
      review: 'reviews',
    },
    ...{ note: 'notes', trigger: 'triggers', strategy: 'strategies', device: 'devices' },
    ...{ idea: 'idea', evening: 'evening', value: 'value', choice: 'choice', load: 'load' },
    ...{ friend: 'friend', pause: 'pause', support: 'support', goal: 'goal' },
    ...{ candidate: 'candidate', criterion: 'criterion', check: 'check' },
  };
  const all = maps[where[of]]?.get(id)?.fields ?? {};
  return Object.fromEntries(Object.keys(versions[0]?.fields ?? {}).map((key) => [key, all[key]]));
}
