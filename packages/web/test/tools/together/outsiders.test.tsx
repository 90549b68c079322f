// What of a date somebody reads who is in the circle, and not one of those whom it is with: that it stands or not, and nobody's no.
import type { Circle } from '@orrery/client/circle';
import {
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keyOfDate,
  type MemberId,
  type Terms,
  termsKey,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { DateRow } from '../../../src/tools/together/dates/date-row.tsx';
import { enter } from '../people/in-room.tsx';

const [ana, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const names = new Map([
  [ana, 'Ana'],
  [ben, 'Ben'],
  [cleo, 'Cleo'],
]);
const thursday: Terms = {
  ...{ day: '2026-03-12', minute: 1140, zone: 'UTC', length: 180 },
  ...{ night: false, title: '', place: '' },
};
const date = keyOfDate('theirs', [ana, ben]);
const no = { type: 'answerDate', date, terms: termsKey(thursday), says: 'no' };
const yes = { ...no, says: 'yes' };
const cancel = { type: 'cancelDate', date, sentence: 'needTimeAlone', own: '', makeUp: null };

let count = 0;
/** After Ben proposed a date to Ana, and she has said this to it. */
function seenBy(viewer: MemberId, ...said: object[]): Circle {
  const state = emptyState();
  const says = (by: MemberId, intent: object) => {
    const world = { now: '2026-03-10T12:00:00Z', newId: () => `id-${count++}`, me: by, isIn: () => true };
    const decision = decide(state, { tool: 'time', intent } as Intent, world);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(6, '0')}` as EntryId, body, { precedes: (a, b) => a < b }, by);
  };
  says(ben, { type: 'proposeDate', date: 'theirs', people: [ana], terms: thursday });
  for (const intent of said) says(ana, intent);
  return {
    id: 'f'.repeat(64),
    state,
    inCircle: { me: viewer, isIn: () => true },
    members: () => [...names].map(([id, name]) => ({ id, name, isMe: id === viewer, isIn: true })),
  } as unknown as Circle;
}

async function read(circle: Circle): Promise<string> {
  const shared = circle.state.time.shared.get(date);
  if (!shared) throw new Error('no date');
  const Page = () => <DateRow circle={circle} date={shared} />;
  const { page } = await enter(async () => ({ default: Page }), '/', '/', []);
  return page.textContent ?? '';
}

test('CIRCLE79 who is not asked reads neither who has not answered, nor who said no or cancelled', async () => {
  expect(await read(seenBy(cleo))).toContain('Not agreed yet.');
  expect(await read(seenBy(cleo))).not.toContain('Waiting');
  for (const said of [[no], [yes, cancel]]) {
    const words = await read(seenBy(cleo, ...said));
    expect(words).toContain('It does not take place.');
    expect(words).not.toMatch(/said no|cancelled|before/);
  }
  expect(await read(seenBy(cleo, yes))).toContain('Agreed by all.');
});

test('CIRCLE79 whom it is with reads it', async () => {
  expect(await read(seenBy(ben, no))).toContain('Ana said no.');
  expect(await read(seenBy(ben, yes, cancel))).toContain('Ana cancelled, 2 days before.');
  expect(await read(seenBy(ana))).toContain('Waiting for you.');
});
