// Lists of names: what two devices put on them at once under one name, and what was taken off and is written anew.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CompassIntent,
  type Intent,
  leadingValues,
  type NotesIntent,
  namingLeads,
  notesOf,
  repeatsIn,
  type State,
  strategyToAskAbout,
  type TriggerId,
  takenFrom,
  triggerCalled,
  triggerOf,
  triggersAway,
  triggersByUse,
  triggersOf,
  type ValueId,
  valuesOf,
  whatWasWrittenTwice,
} from '../../src/index.ts';
import { noteIn, strategy, write } from '../notes/journal-of.ts';
import { type Device, devices } from './devices.ts';

const say = (intent: NotesIntent): Intent => ({ tool: 'notes', intent });
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const called = (device: Device, name: string): TriggerId => {
  const there = triggerCalled(device.state.notes, name);
  if (!there) throw new Error(`no trigger ${name}`);
  return there.id;
};
const names = (state: State) => triggersOf(state.notes).map(({ fields }) => fields.name);

function two(salt = 0) {
  const { all, meet } = devices(2, salt);
  return { phone: all[0] as Device, laptop: all[1] as Device, meet };
}

/** Both add it at once, and each writes a note that names its own. */
function bothAdd(salt = 0) {
  const { phone, laptop, meet } = two(salt);
  phone.say(say({ type: 'addTrigger', name: 'Late home' }));
  laptop.say(say({ type: 'addTrigger', name: ' late HOME' }));
  phone.say(write('p', { what: 'p', trigger: called(phone, 'late home') }));
  laptop.say(write('l', { what: 'l', trigger: called(laptop, 'late home') }));
  laptop.say(strategy('wait', { trigger: called(laptop, 'late home'), since: '2026-03-01T12:00:00Z' }));
  meet();
  return { phone, laptop, meet };
}

describe('NOTES15 triggers of one name are one', () => {
  test('NOTES15 both devices read one, named by all notes, and asked about in all of them', () => {
    const { phone, laptop } = bothAdd();
    for (const { state } of [phone, laptop]) {
      const [only, ...more] = triggersByUse(state.notes);
      expect([more, only?.notes]).toEqual([[], 2]);
      const read = namingLeads(state.notes, notesOf(state.notes));
      expect(repeatsIn(read).triggers).toEqual([only?.trigger.id]);
      for (const id of ['p', 'l']) {
        const note = noteIn(state, id);
        expect(strategyToAskAbout(state.notes, note)?.id).toBe('wait');
        // both notes name it: neither takes it along
        expect(takenFrom(state.notes, note).trigger).toBeUndefined();
      }
    }
    expect(names(phone.state)).toEqual(names(laptop.state));
  });

  test('NOTES15 renamed, taken off, brought back and erased as one', () => {
    const { phone, laptop, meet } = bothAdd();
    phone.say(say({ type: 'renameTrigger', trigger: called(phone, 'late home'), name: 'Waiting' }));
    meet();
    expect(names(laptop.state)).toEqual(['Waiting']);
    expect(triggersByUse(laptop.state.notes)[0]?.notes).toBe(2);
    laptop.say(say({ type: 'removeTrigger', trigger: called(laptop, 'waiting') }));
    meet();
    expect([names(phone.state), triggersAway(phone.state.notes).length]).toEqual([[], 1]);
    phone.say(say({ type: 'addTrigger', name: 'waiting' }));
    expect([names(phone.state), triggersAway(phone.state.notes)]).toEqual([['Waiting'], []]);
    expect(triggersByUse(phone.state.notes)[0]?.notes).toBe(2);
    phone.say(say({ type: 'eraseTrigger', trigger: called(phone, 'waiting') }));
    meet();
    expect(laptop.state.notes.triggers.size).toBe(0);
    expect(notesOf(laptop.state.notes)).toHaveLength(2);
  });

  test('NOTES15 renamed on both at once it stays together, is asked about once, and settled as one', () => {
    for (const salt of [0, 5, 17]) {
      const { phone, laptop, meet } = bothAdd(salt);
      const rename = (device: Device, name: string) =>
        device.say(say({ type: 'renameTrigger', trigger: called(device, 'late home'), name }));
      rename(phone, 'Waiting');
      rename(laptop, 'No word');
      meet();
      const questions = whatWasWrittenTwice(phone.state).filter(({ of }) => of === 'trigger');
      expect(questions).toHaveLength(1);
      expect(triggersOf(phone.state.notes)).toHaveLength(1);
      const trigger = questions[0]?.id as TriggerId;
      phone.say(say({ type: 'renameTrigger', trigger, name: 'No word' }));
      meet();
      expect([names(laptop.state), whatWasWrittenTwice(laptop.state)]).toEqual([['No word'], []]);
      expect(triggersByUse(laptop.state.notes)[0]?.notes).toBe(2);
    }
  });

  test('NOTES15 in any order of the entries the same list, and nothing that was written is lost', () => {
    const anyName = fc.constantFrom('Late', 'late', 'Phone', 'Silence');
    const act = fc.oneof(
      fc.record({ does: fc.constant('add' as const), name: anyName }),
      fc.record({ does: fc.constant('rename' as const), name: anyName, to: anyName }),
      fc.record({ does: fc.constant('remove' as const), name: anyName }),
    );
    type Act = { does: 'add' | 'rename' | 'remove'; name: string; to?: string };
    let count = 0;
    const doIt = (device: Device, { does, name, to = '' }: Act) => {
      const there = triggerCalled(device.state.notes, name);
      const taken = triggerCalled(device.state.notes, to);
      if (does === 'add') {
        if (!there) device.say(say({ type: 'addTrigger', name }));
        const trigger = called(device, name);
        device.say(write(`n${count++}`, { what: name, trigger }));
      } else if (there && does === 'remove') device.say(say({ type: 'removeTrigger', trigger: there.id }));
      else if (there && does === 'rename' && (!taken || taken.id === there.id))
        device.say(say({ type: 'renameTrigger', trigger: there.id, name: to }));
    };
    const acts = fc.array(act, { maxLength: 6 });
    fc.assert(
      fc.property(acts, acts, acts, fc.nat({ max: 99 }), (before, here, there, salt) => {
        const { phone, laptop, meet } = two(salt);
        for (const one of before) doIt(phone, one);
        meet();
        for (const one of here) doIt(phone, one);
        for (const one of there) doIt(laptop, one);
        meet();
        const [a, b] = [phone.state.notes, laptop.state.notes];
        expect(triggersOf(a)).toEqual(triggersOf(b));
        expect(triggersByUse(a)).toEqual(triggersByUse(b));
        expect(triggersAway(a)).toEqual(triggersAway(b));
        // every note still says what set it off, and a name stands in one place only, unless it is still to be chosen
        for (const { fields } of notesOf(a)) {
          const meant = triggerOf(a, fields.trigger as TriggerId);
          expect([...triggersOf(a), ...triggersAway(a)]).toContain(meant);
        }
        const sure = [...triggersOf(a), ...triggersAway(a)].filter(({ disputed }) => disputed.length === 0);
        const plain = sure.map(({ fields }) => fields.name.toLowerCase());
        expect(new Set(plain).size).toBe(plain.length);
      }),
      { numRuns: 120 },
    );
  });
});

describe('COMPASS9 values of one name are one', () => {
  const put = (device: Device, fields: object) =>
    device.say(compass({ type: 'add', of: 'value', fields: { value: 'calm', ...fields } }));
  const only = (device: Device) => {
    const [first, ...more] = valuesOf(device.state.compass);
    expect(more).toEqual([]);
    return first;
  };

  test('COMPASS9 put down on both at once it is one, with both meanings, and options name it', () => {
    const { phone, laptop, meet } = two();
    put(phone, { weight: 'guides', meaning: 'Slow mornings' });
    put(laptop, { weight: 'guides', meaning: 'No shouting' });
    const ids = [phone, laptop].map((device) => only(device)?.id as ValueId);
    meet();
    expect(only(phone)).toEqual(only(laptop));
    expect(only(phone)?.fields.meaning.split('\n').sort()).toEqual(['No shouting', 'Slow mornings']);
    expect(leadingValues(phone.state.compass, ids)).toEqual([only(phone)?.id]);
    expect(whatWasWrittenTwice(phone.state)).toEqual([]);
    const id = only(laptop)?.id as ValueId;
    laptop.say(compass({ type: 'change', of: 'value', id, changes: { weight: 'matters', meaning: 'Both' } }));
    meet();
    expect(only(phone)?.fields).toEqual({ value: 'calm', weight: 'matters', meaning: 'Both' });
    laptop.say(compass({ type: 'remove', of: 'value', id }));
    expect(valuesOf(laptop.state.compass)).toEqual([]);
    put(laptop, { weight: 'guides' });
    expect(only(laptop)?.fields).toEqual({ value: 'calm', weight: 'guides', meaning: 'Both' });
    laptop.say(compass({ type: 'erase', of: 'value', id }));
    meet();
    expect(phone.state.compass.value.size).toBe(0);
  });

  test('COMPASS9 any order of the entries reads the same, and every meaning stands there', () => {
    const said = fc.record({
      weight: fc.constantFrom('guides', 'matters', 'notNow'),
      meaning: fc.constantFrom('', 'a', 'b', 'c'),
    });
    fc.assert(
      fc.property(said, said, said, fc.nat({ max: 99 }), (here, there, third, salt) => {
        const { all, meet } = devices(3, salt);
        for (const [k, fields] of [here, there, third].entries()) put(all[k] as Device, fields);
        meet();
        const read = all.map(only);
        expect(read[1]).toEqual(read[0]);
        expect(read[2]).toEqual(read[0]);
        const meanings = [...new Set([here, there, third].map(({ meaning }) => meaning).filter(Boolean))];
        expect(read[0]?.fields.meaning.split('\n').filter(Boolean).sort()).toEqual(meanings.sort());
      }),
      { numRuns: 60 },
    );
  });
});
