// What two devices wrote at once: asked about alike on both, and only where there is something to ask.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Body,
  compassEvent,
  emptyState,
  fold,
  type Intent,
  ME,
  notesEvent,
  peopleEvent,
  type State,
  type TierId,
  timeEvent,
  toSettle,
  whatWasWrittenTwice,
} from '../../src/index.ts';
import { histories, valuesOf } from '../arbitraries.ts';
import { person } from '../people/map-of.ts';
import { clock, importOf, time, us } from '../time/week-of.ts';
import {
  answerWith,
  block,
  conflict,
  date,
  fields,
  names,
  people,
  source,
  tier,
  twoDevices,
} from './conflicts.ts';
import { asked, type Device, devices, now } from './devices.ts';

describe('what was written twice', () => {
  test.each(names)('MERGE12 %s is asked about with both values, alike on both devices', (name) => {
    const { phone, laptop, meet } = twoDevices();
    const [here, there] = fields[name] as [Intent, Intent];
    const own = phone.say(here);
    const other = laptop.say(there);
    expect([asked(phone.state), asked(laptop.state)]).toEqual([[], []]);
    meet();
    expect(asked(phone.state)).toEqual([`${name}: 2`]);
    expect(whatWasWrittenTwice(laptop.state)).toEqual(whatWasWrittenTwice(phone.state));
    const entries = whatWasWrittenTwice(phone.state)[0]?.versions.flatMap((version) => version.entries);
    expect(entries?.every((id) => [...own, ...other].includes(id))).toBe(true);
  });

  test('MERGE12 any history comes to the same list in whatever order it arrives, and asks at once for nothing absent', () => {
    const at = now;
    const anyBody = fc.oneof(
      valuesOf(peopleEvent, 'strict').map((event) => ({ tool: 'people', version: 1, at, event })),
      valuesOf(timeEvent, 'strict').map((event) => ({ tool: 'time', version: 1, at, event })),
      valuesOf(notesEvent, 'strict').map((event) => ({ tool: 'notes', version: 1, at, event })),
      valuesOf(compassEvent, 'strict').map((event) => ({ tool: 'compass', version: 1, at, event })),
    ) as fc.Arbitrary<Body>;
    let questions = 0;
    fc.assert(
      fc.property(histories(anyBody, 20), ({ entries, ancestry, arrivals }) => {
        const [first, ...others] = arrivals.map((order) => {
          const state = emptyState();
          for (const k of order) {
            const entry = entries[k];
            if (entry) fold(state, entry.id, entry.event, ancestry);
          }
          return state;
        });
        const list = whatWasWrittenTwice(first as State);
        for (const state of others) expect(whatWasWrittenTwice(state)).toEqual(list);
        questions += list.length;
        for (const twice of list) {
          expect(twice.versions.length).toBeGreaterThan(1);
          expect(twice.versions.every(({ entries: ids }) => ids.length > 0)).toBe(true);
          expect(Object.keys(twice.versions[0]?.fields ?? {})).toContain(twice.field);
          toSettle(first as State, answerWith(twice, 1), now);
        }
      }),
      { numRuns: 600 },
    );
    expect(questions).toBeGreaterThan(50);
  });

  test('MERGE12 the version that shows stands first', () => {
    fc.assert(
      fc.property(conflict, ({ here, there, salt }) => {
        const { phone, laptop, meet } = twoDevices(salt);
        phone.say(here);
        laptop.say(there);
        meet();
        const [twice] = whatWasWrittenTwice(phone.state);
        const { people: of, time: at, notes, compass, spaces } = phone.state;
        const { erased: _, ...written } = notes;
        const { erased: __, ...things } = compass;
        const thing = [of, at, written, things, { devices: spaces.devices }]
          .flatMap((each) => Object.values(each))
          .flatMap((map) => [...map.values()])
          .find(({ id, fields: all }) => id === twice?.id && twice && twice.field in all);
        expect(thing?.fields).toMatchObject(twice?.versions[0]?.fields ?? {});
      }),
      { numRuns: 60 },
    );
  });

  test('MERGE12 values that read the same are no question', () => {
    const { phone, laptop, meet } = twoDevices();
    const both = (here: Intent, there: Intent) => [phone.say(here), laptop.say(there)];
    const decides = (...who: string[]) =>
      people({ type: 'changeRelationship', relationship: us, changes: { decides: who.map(person) } });
    const notes = (text: string) =>
      people({ type: 'changePerson', person: person('sam'), changes: { notes: text } });
    both(decides('sam', 'me'), decides('me', 'sam'));
    both(notes('the same'), notes('the same\n'));
    both(importOf(source, { importedAt: now }), importOf(source, { importedAt: '2026-03-09T12:30:00Z' }));
    both(
      time({ type: 'changeMyTime', changes: { buffer: 45 } }),
      time({ type: 'changeMyTime', changes: { buffer: 45 } }),
    );
    meet();
    expect(phone.state.people.people.get(person('sam'))?.disputed).toEqual(['notes']);
    expect(asked(phone.state)).toEqual([]);
  });

  test('MERGE13 what is not there any more is not asked about, and is again when it is back', () => {
    const { phone, laptop, meet } = twoDevices();
    const [here, there] = fields['person sam notes'] as [Intent, Intent];
    phone.say(here, ...(fields['budget me-sam wish'] ?? []).slice(0, 1));
    laptop.say(there, ...(fields['budget me-sam wish'] ?? []).slice(1, 2));
    phone.say(...(fields['known sam nights'] ?? []).slice(0, 1));
    laptop.say(...(fields['known sam nights'] ?? []).slice(1, 2));
    meet();
    const all = asked(phone.state);
    expect(all).toEqual(['person sam notes: 2', 'budget me-sam wish: 2', 'known sam nights: 2']);
    phone.say(people({ type: 'removePerson', person: person('sam') }));
    expect(asked(phone.state)).toEqual([]);
    phone.say(people({ type: 'restorePerson', person: person('sam') }));
    expect(asked(phone.state)).toEqual(all);
    phone.say(people({ type: 'changeRelationship', relationship: us, changes: { until: '2026-03' } }));
    expect(asked(phone.state)).toEqual(['person sam notes: 2', 'known sam nights: 2']);
  });

  test('PEOPLE11 a tier and a mark of mine are no question where I am not in it', () => {
    const { phone, laptop, meet } = twoDevices();
    const change = (changes: Partial<{ nre: boolean; tier: TierId; members: ReturnType<typeof person>[] }>) =>
      people({ type: 'changeRelationship', relationship: us, changes });
    phone.say(change({ nre: true, tier: tier('near') }));
    laptop.say(change({ members: ['sam', 'jo'].map(person) }));
    meet();
    expect(phone.state.people.relationships.get(us)?.disputed).toContain('tier');
    expect(asked(phone.state)).toEqual([]);
  });

  test('MERGE13 a mark, the plan that a date came from, and when a look back was finished are never asked about', () => {
    const { phone, laptop, meet } = twoDevices();
    for (const [device, look] of [
      [phone, 5],
      [laptop, 6],
    ] as const) {
      device.keep(change({ type: 'personChanged', person: 'sam', changes: { look } }, 'people'));
      device.keep(
        change({ type: 'dateChanged', date, changes: { plan: look === 5 ? null : '2026-03-09' } }, 'time'),
      );
      const finishedAt = clock(look, 12);
      device.say(time({ type: 'reviewWeek', week: '2026-03-02', changes: { finishedAt } }));
    }
    meet();
    expect(phone.state.people.people.get(person('sam'))?.disputed).toEqual(['look']);
    expect(asked(phone.state)).toEqual([]);
    function change(event: object, tool: string): Body {
      return { tool, version: 1, at: now, event } as unknown as Body;
    }
  });

  test('MERGE13 nobody gets the start of one date and the end of another', () => {
    const { phone, laptop, meet } = twoDevices();
    const move = (day: number, from: number, to: number) =>
      time({ type: 'changeDate', date, changes: { start: clock(day, from), end: clock(day, to) } });
    phone.say(move(3, 18, 20));
    laptop.say(move(4, 9, 20));
    meet();
    const versions = whatWasWrittenTwice(phone.state)[0]?.versions.map(({ fields: when }) => when);
    expect(versions).toHaveLength(2);
    const hours = versions?.map((when) => Object.values(when).map((at) => Date.parse(String(at))));
    for (const [day, from, to] of [
      [3, 18, 20],
      [4, 9, 20],
    ] as const)
      expect(hours).toContainEqual([clock(day, from), clock(day, to)].map((at) => Date.parse(at)));
  });

  test('MERGE13 what belongs together is written together, also where one device changes a part of it only', () => {
    const { phone, laptop, meet } = twoDevices();
    phone.say(time({ type: 'changeDate', date, changes: { end: clock(2, 23) } }));
    phone.say(time({ type: 'changeBlock', block, changes: { to: 700 } }));
    laptop.say(time({ type: 'changeDate', date, changes: { start: clock(2, 20) } }));
    laptop.say(time({ type: 'changeBlock', block, changes: { days: [], date: '2026-03-12' } }));
    meet();
    const [quiet, supper] = whatWasWrittenTwice(phone.state).map(({ versions }) =>
      versions.map((version) =>
        Object.values(version.fields).map((value) =>
          typeof value === 'string' ? value.slice(0, 16) : value,
        ),
      ),
    );
    const utc = (hour: number) => clock(2, hour).slice(0, 16);
    expect(supper).toHaveLength(2);
    expect(supper).toContainEqual([utc(19), utc(23)]);
    expect(supper).toContainEqual([utc(20), utc(22)]);
    expect(quiet).toHaveLength(2);
    expect(quiet).toContainEqual([[1], null, 540, 700]);
    expect(quiet).toContainEqual([[], '2026-03-12', 540, 720]);
  });

  test('MERGE12 a name that I gave myself on two new devices is asked about', () => {
    const { all, meet } = devices(2);
    const [phone, laptop] = all as [Device, Device];
    phone.say(people({ type: 'describeMe', changes: { name: 'Ana', zone: 'Europe/Berlin' } }));
    laptop.say(people({ type: 'describeMe', changes: { zone: 'Europe/Berlin' } }));
    meet();
    expect(asked(laptop.state)).toEqual([`person ${ME} name: 2`]);
  });
});
