// Two devices of one person, and a field of each kind that both can write at once.
import fc from 'fast-check';
import {
  type Answer,
  type BlockId,
  type CompassIntent,
  type DateId,
  type DeviceId,
  everyDay,
  type Intent,
  type NoteId,
  type NotesIntent,
  type PeopleIntent,
  type RuleId,
  type SourceId,
  type State,
  type StrategyId,
  type TierId,
  type TriggerId,
  type WrittenTwice,
  whatWasWrittenTwice,
  type YearlyDayId,
} from '../../src/index.ts';
import { add, join, joinAs, person } from '../people/map-of.ts';
import { clock, dateAt, importOf, time, us } from '../time/week-of.ts';
import { type Device, devices } from './devices.ts';

export const people = (intent: PeopleIntent): Intent => ({ tool: 'people', intent });
const notes = (intent: NotesIntent): Intent => ({ tool: 'notes', intent });
const compass = (intent: unknown): Intent => ({ tool: 'compass', intent: intent as CompassIntent });
const note = 'n' as NoteId;
const trigger = 't' as TriggerId;
const strategy = 'g' as StrategyId;
export const tier = (id: string) => id as TierId;
export const block = 'b' as BlockId;
const rule = 'u' as RuleId;
const day = 'y' as YearlyDayId;
export const date = 'd' as DateId;
export const source = 's' as SourceId;

const fridays = { ...everyDay, weekdays: [5] };

/** Something of each kind, on every device. */
const everything: readonly Intent[] = [
  people({ type: 'describeMe', changes: { name: 'Ana' } }),
  ...['sam', 'kit', 'jo'].map(add),
  join('me', 'sam'),
  joinAs({}, 'sam', 'kit'),
  ...['near', 'far', 'further'].map((id) => people({ type: 'addTier', tier: tier(id), name: id })),
  time({ type: 'changeBudget', relationship: us, changes: { floor: 120, wish: 240, most: 480 } }),
  time({ type: 'changeMyTime', changes: { buffer: 30 } }),
  time({ type: 'changeKnownTime', person: person('sam'), changes: { nights: [5] } }),
  time({ type: 'addBlock', block, fields: { title: 'Quiet', days: [1], from: 540, to: 720 } }),
  time({ type: 'addRule', rule, fields: { what: { kind: 'ours', relationship: us }, days: fridays } }),
  time({ type: 'addDay', day, fields: { name: 'Our day', people: [person('me'), person('sam')] } }),
  importOf(source, { name: 'Work' }),
  dateAt(date, 2, 19, 22),
  time({ type: 'reviewWeek', week: '2026-03-02', changes: { good: 'Sunday' } }),
  notes({ type: 'addTrigger', trigger, name: 'Late' }),
  notes({ type: 'tryStrategy', strategy, fields: { what: 'ask', trigger } }),
  notes({ type: 'writeNote', note, fields: { what: 'came home late', trigger } }),
  ...(
    [
      ['idea', { what: 'The pond' }],
      ['evening', { on: '2026-03-20' }],
      ['value', { value: 'calm' }],
      ['choice', { question: 'Stay?' }],
      ['load', { week: '2026-03-09', load: 2 }],
      ['friend', { name: 'Ali' }],
      ['pause', { decision: 'Move in', until: '2026-04-09' }],
      ['support', { ticked: ['time'] }],
      ['goal', { what: 'Calm', levels: ['a', 'b', 'c', 'd', 'e'], begun: '2026-03-01' }],
      ['candidate', { name: 'Dr Vega' }],
      ['criterion', { asks: 'Is there a lift?' }],
      ['check', { on: '2026-03-09', wellbeing: 5 }],
    ] as const
  ).map(([of, fields]) => compass({ type: 'add', of, id: of, fields })),
];

/** One field of a thing of the compass, and what each device may say of it. */
const said = (of: string, ...changes: readonly object[]) =>
  changes.map((each) => compass({ type: 'change', of, id: of, changes: each }));

/** A field of each kind, and values that can be written to it; any two of them read differently. */
export const fields: Record<string, readonly Intent[]> = {
  'person me name': ['Anna', 'Anya', 'An'].map((name) => people({ type: 'describeMe', changes: { name } })),
  'person sam notes': ['likes tea', 'likes rain', ''].map((notes) =>
    people({ type: 'changePerson', person: person('sam'), changes: { notes } }),
  ),
  'person kit hasApp': (['yes', 'no'] as const).map((hasApp) =>
    people({ type: 'changePerson', person: person('kit'), changes: { hasApp } }),
  ),
  'relationship me-sam decides': [['sam'], ['me', 'sam'], []].map((who) =>
    people({ type: 'changeRelationship', relationship: us, changes: { decides: who.map(person) } }),
  ),
  'relationship me-sam known': (['knows', 'unsure'] as const).map((kit) =>
    people({ type: 'changeRelationship', relationship: us, changes: { known: { kit } } }),
  ),
  'device phone name': ['Phone', 'Telephone', 'Mine'].map((name) => ({
    tool: 'spaces' as const,
    intent: { type: 'nameDevice' as const, device: 'phone' as DeviceId, name },
  })),
  'tier near name': ['Nesting', 'Primary'].map((name) =>
    people({ type: 'renameTier', tier: tier('near'), name }),
  ),
  'tier further position': [0, 1].map((to) => people({ type: 'moveTier', tier: tier('further'), to })),
  'mine mine nights': [[5], [6, 7], []].map((nights) => time({ type: 'changeMyTime', changes: { nights } })),
  'budget me-sam wish': [200, 260, 300].map((wish) =>
    time({ type: 'changeBudget', relationship: us, changes: { wish } }),
  ),
  'known sam nights': [null, [6], [5, 6]].map((nights) =>
    time({ type: 'changeKnownTime', person: person('sam'), changes: { nights } }),
  ),
  'block b from': [
    { days: [2], from: 540, to: 720 },
    { days: [], date: '2026-03-12', from: 900, to: 960 },
  ].map((changes) => time({ type: 'changeBlock', block, changes })),
  'rule u days': [[1], [6, 7]].map((weekdays) =>
    time({ type: 'changeRule', rule, changes: { days: { ...everyDay, weekdays } } }),
  ),
  'rule u what': (['neverWith', 'ours'] as const).map((kind) =>
    time({ type: 'changeRule', rule, changes: { what: { kind, relationship: us } } }),
  ),
  'rule u name': ['Fridays', 'Our Fridays'].map((name) =>
    time({ type: 'changeRule', rule, changes: { name } }),
  ),
  'day y on': [3, 4].map((month) =>
    time({ type: 'changeDay', day, changes: { on: { kind: 'yearly', month, day: 8 } } }),
  ),
  'day y people': [['me'], ['sam'], []].map((people) =>
    time({ type: 'changeDay', day, changes: { people: people.map(person) } }),
  ),
  'day y lead': [7, 14].map((lead) => time({ type: 'changeDay', day, changes: { lead } })),
  'source s busy': ['Work', 'Office'].map((name) =>
    importOf(source, { name, busy: [{ start: clock(1, 9), end: clock(1, 9 + name.length) }] }),
  ),
  'date d start': [3, 4, 5].map((day) =>
    time({ type: 'changeDate', date, changes: { start: clock(day, 18), end: clock(day, 20) } }),
  ),
  'date d note': ['bring bread', 'bring wine'].map((note) =>
    time({ type: 'changeDate', date, changes: { note } }),
  ),
  'review 2026-03-02 change': ['less', 'more'].map((change) =>
    time({ type: 'reviewWeek', week: '2026-03-02', changes: { change } }),
  ),
  'note n what': ['home late', 'home at three', ''].map((what) =>
    notes({ type: 'changeNote', note, changes: { what, thoughts: 'something else' } }),
  ),
  'note n feelings': [['envy'], ['envy', 'joy'], []].map((felt) =>
    notes({
      type: 'changeNote',
      note,
      changes: { feelings: felt.map((feeling) => ({ feeling, before: 3, after: null })) },
    }),
  ),
  'trigger t name': ['Later', 'Too late'].map((name) => notes({ type: 'renameTrigger', trigger, name })),
  'strategy g state': (['kept', 'setAside'] as const).map((state) =>
    notes({ type: 'changeStrategy', strategy, changes: { state } }),
  ),
  'idea idea minutes': said('idea', { minutes: 30 }, { minutes: 90 }, { minutes: null }),
  'evening evening plan': said('evening', { plan: 'The pond' }, { plan: 'The bath' }),
  'value value weight': said('value', { weight: 'guides' }, { weight: 'notNow' }),
  'choice choice state': said('choice', { state: 'decided' }, { state: 'letGo' }),
  'load load signs': said('load', { signs: ['ill'] }, { signs: ['ill', 'numb'] }, { signs: [] }),
  'friend friend goodFor': said('friend', { goodFor: ['listening'] }, { goodFor: ['laughing', 'listening'] }),
  'candidate candidate answers': said(
    'candidate',
    { answers: [{ question: 'licensed', answer: 'yes', words: '' }] },
    { answers: [{ question: 'licensed', answer: 'no', words: 'not here' }] },
    { answers: [{ question: 'cost', answer: 'partly', words: '' }] },
  ),
  'candidate candidate state': said('candidate', { state: 'chosen' }, { state: 'not' }),
  'criterion criterion weight': said('criterion', { weight: 'must' }, { weight: 'little' }),
  'check check strain': said('check', { strain: 2 }, { strain: 9 }, { strain: null }),
  'pause pause until': said('pause', { until: '2026-05-01' }, { until: '2026-06-01' }),
};
export const names = Object.keys(fields);

export function twoDevices(salt = 0) {
  const { all, meet } = devices(2, salt);
  const [phone, laptop] = all as [Device, Device];
  phone.say(...everything);
  meet();
  return { phone, laptop, meet };
}

export const answerWith = (twice: WrittenTwice, which: number): Answer => {
  const { of, id, versions } = twice;
  return { of, id, fields: versions[which % versions.length]?.fields ?? {} } as Answer;
};
export const valuesIn = (state: State) =>
  whatWasWrittenTwice(state).map(({ versions }) => versions.map((v) => JSON.stringify(v.fields)));

/** A field, two different values for it, and how the devices come to know of them. */
export const conflict = fc
  .record({ name: fc.constantFrom(...names), a: fc.nat(), b: fc.nat(), salt: fc.nat({ max: 10_000 }) })
  .map(({ name, a, b, salt }) => {
    const ways = fields[name] ?? [];
    const first = a % ways.length;
    const second = (first + 1 + (b % (ways.length - 1))) % ways.length;
    return { name, salt, here: ways[first] as Intent, there: ways[second] as Intent };
  });
