// What two devices wrote at once, on one device: an export that puts back values beside each other, as taking back an answer does.

import { exportArchive } from '../packages/client/src/archive/archive.ts';
import type { JsonValue } from '../packages/client/src/vault/vault.ts';

const passphrase = 'seven lanterns by the canal';
const minute = 60_000;

/** An instant some days from now, at an hour of UTC. */
const on = (days: number, hour: number): string =>
  `${new Date(Math.floor(Date.now() / (1440 * minute)) * 1440 * minute + (days * 1440 + hour * 60) * minute).toISOString().slice(0, 16)}:00Z`;

const body = (tool: 'people' | 'time' | 'notes' | 'compass', event: JsonValue) => ({
  tool,
  version: 1,
  at: on(-1, 9),
  event,
});
const people = (event: JsonValue) => body('people', event);
const time = (event: JsonValue) => body('time', event);
const notes = (event: JsonValue) => body('notes', event);
const compass = (event: object) => body('compass', event as JsonValue);

/** The Monday of the week that is now, where the browser is. */
const monday = (): string => {
  const today = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format()}T12:00:00Z`,
  );
  today.setUTCDate(today.getUTCDate() - ((today.getUTCDay() + 6) % 7));
  return today.toISOString().slice(0, 10);
};

const person = { pronouns: '', zone: '', hasApp: 'unknown', notes: '' };
const relationship = {
  ...{ title: '', since: '2023-05', until: '', tier: null, hierarchy: null, covers: [], coversNote: '' },
  ...{ decides: [], consulted: [], mayVeto: [], rightsNote: '', nre: false, livesTogether: false },
  ...{ known: {}, notes: '' },
};
const date = { night: false, status: 'accepted', title: '', place: '', note: '', lived: null, plan: null };

const shared = 'Tea, not coffee. Allergic to walnuts.';
const bodies = () => [
  people({
    type: 'personAdded',
    person: 'me',
    fields: { ...person, name: 'Ana', zone: 'Europe/Berlin', hasApp: 'yes', look: 0 },
  }),
  people({ type: 'personAdded', person: 'sam', fields: { ...person, name: 'Sam', look: 0 } }),
  people({ type: 'personAdded', person: 'kit', fields: { ...person, name: 'Kit', look: 1 } }),
  people({
    type: 'relationshipAdded',
    relationship: 'us',
    fields: { ...relationship, members: ['me', 'sam'] },
  }),
  people({
    type: 'relationshipAdded',
    relationship: 'we',
    fields: { ...relationship, members: ['me', 'kit'] },
  }),
  people({ type: 'tierAdded', tier: 'near', fields: { name: 'Nesting', position: 1 } }),
  time({
    type: 'dateAdded',
    date: 'supper',
    fields: { ...date, relationship: 'we', start: on(3, 17), end: on(3, 20) },
  }),
  time({ type: 'budgetChanged', relationship: 'us', changes: { wish: 240, most: 600 } }),
  time({
    type: 'blockAdded',
    block: 'pottery',
    fields: { title: 'Pottery', days: [2], date: null, from: 1080, to: 1200 },
  }),
  notes({ type: 'triggerAdded', trigger: 'late', fields: { name: 'Late' } }),
  notes({ type: 'noteWritten', note: 'late-evening', fields: { at: on(-2, 20), what: 'Came home late.' } }),
  ...[
    { type: 'ideaAdded', id: 'pond', fields: { what: 'The pond', minutes: 60 } },
    { type: 'eveningAdded', id: 'friday', fields: { on: on(2, 0).slice(0, 10), plan: 'The bath' } },
    { type: 'valueAdded', id: 'calm', fields: { value: 'calm' } },
    { type: 'choiceAdded', id: 'stay', fields: { question: 'Stay in this flat?' } },
    { type: 'friendAdded', id: 'ali', fields: { name: 'Ali' } },
    { type: 'pauseAdded', id: 'move', fields: { decision: 'Move in', until: on(20, 0).slice(0, 10) } },
    // one week, told of on two devices at once, and not the same
    { type: 'loadAdded', id: 'one', fields: { week: monday(), load: 4, room: 2 } },
    { type: 'loadAdded', id: 'two', fields: { week: monday(), load: 2, room: 2 } },
    // and one day
    { type: 'checkAdded', id: 'one', fields: { on: on(0, 0).slice(0, 10), strain: 4, wellbeing: 3 } },
    { type: 'checkAdded', id: 'two', fields: { on: on(0, 0).slice(0, 10), strain: 2 } },
  ].map(compass),
  // and from here on, what was written twice
  people({
    type: 'personChanged',
    person: 'sam',
    changes: { name: 'Sam', notes: `${shared}\nLikes to be asked twice.` },
    beside: { name: ['Samira'], notes: [`${shared}\nSister’s birthday on 3 May.`] },
  }),
  people({
    type: 'relationshipChanged',
    relationship: 'us',
    changes: { tier: 'near', decides: ['me', 'sam'], livesTogether: true },
    beside: { tier: [null], decides: [['me']], livesTogether: [false] },
  }),
  time({ type: 'budgetChanged', relationship: 'us', changes: { wish: 240 }, beside: { wish: [360] } }),
  time({
    type: 'dateChanged',
    date: 'supper',
    changes: { start: on(3, 17), end: on(3, 20), note: 'Bring bread' },
    beside: { start: [on(4, 18)], end: [on(4, 21)], note: ['Kit brings the bread'] },
  }),
  time({
    type: 'blockChanged',
    block: 'pottery',
    changes: { from: 1080, to: 1200 },
    beside: { from: [1140], to: [1260] },
  }),
  notes({
    type: 'noteChanged',
    note: 'late-evening',
    changes: {
      what: 'Came home late, and glad.',
      feelings: [{ feeling: 'jealousy', before: 6, after: null }],
      helped: 'some',
    },
    beside: {
      what: ['Came home at three.'],
      feelings: [[{ feeling: 'relief', before: 3, after: null }]],
      helped: ['no'],
    },
  }),
  notes({
    type: 'triggerChanged',
    trigger: 'late',
    changes: { name: 'Later than said' },
    beside: { name: ['A late evening'] },
  }),
  ...[
    { type: 'ideaChanged', id: 'pond', changes: { minutes: 60 }, beside: { minutes: [90] } },
    {
      ...{ type: 'eveningChanged', id: 'friday', changes: { plan: 'The bath, and early to bed' } },
      beside: { plan: ['A call with my sister'] },
    },
    { type: 'valueChanged', id: 'calm', changes: { weight: 'guides' }, beside: { weight: ['notNow'] } },
    { type: 'choiceChanged', id: 'stay', changes: { gives: 'Light' }, beside: { gives: ['The garden'] } },
    { type: 'loadChanged', id: 'one', changes: { signs: ['ill'] }, beside: { signs: [['numb', 'ill']] } },
    { type: 'checkChanged', id: 'one', changes: { wellbeing: 3 }, beside: { wellbeing: [7] } },
    { type: 'friendChanged', id: 'ali', changes: { knows: 'all' }, beside: { knows: ['some'] } },
    {
      ...{ type: 'pauseChanged', id: 'move', changes: { remember: 'Ask Kit' } },
      beside: { remember: ['One winter first'] },
    },
  ].map(compass),
];

/** The export as a file to bring back, and its passphrase. */
export async function twiceFile() {
  const entries = bodies().map((each, k) => ({
    id: `twice-${String(k).padStart(2, '0')}-entry-of-twos`,
    body: each,
  }));
  const made = await exportArchive({ exportedAt: on(0, 8), entries }, passphrase);
  if (!made.ok) throw new Error(made.why.code);
  const buffer = Buffer.from(made.value);
  return { file: { name: 'export.age', mimeType: 'application/octet-stream', buffer }, passphrase };
}
