// What a copy of a circle says: read once, with everybody who was in by the name that they had.
import type { CopiedEvent } from '@orrery/client/circle';
import type { MemberId, SpaceId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { keptCircle, keptName } from '../../../src/tools/together/kept-circle.ts';

const space = 'f'.repeat(64) as SpaceId;
const now = '2026-05-01T08:00:00Z';
const [ana, ben, cleo, dana] = ['a', 'b', 'c', 'd'].map((one) => one.repeat(64)) as [
  ...[MemberId, MemberId, MemberId, MemberId],
];
let count = 0;
const said = (by: MemberId, event: object): CopiedEvent => {
  count += 1;
  const body = { tool: 'spaces', version: 1, at: now, event };
  return { space, isRestored: true, id: `e${count}`, seq: count, by, body };
};
const introduce = (by: MemberId, guest: MemberId, name: string) =>
  said(by, {
    type: 'guestIntroduced',
    guest,
    changes: { name, invite: 'e'.repeat(64), admission: '', withdrawn: false },
  });
const asks = (by: MemberId) =>
  said(by, {
    type: 'thingShared',
    share: 's',
    fields: { what: { kind: 'question', text: 'How are you?' }, until: '', zone: '' },
  });

test('SHARE25 whoever never called themselves anything has the name that they were introduced by, where it is one', () => {
  const copy = [
    said(ana, { type: 'circleNamed', changes: { name: 'Us' } }),
    said(ana, { type: 'memberNamed', changes: { name: 'Ana' } }),
    introduce(ana, ben, 'Ben'),
    introduce(ana, cleo, 'Cleo'),
    introduce(ben, cleo, 'An insult'),
    introduce(ana, dana, 'Ana'),
    ...[asks(ben), asks(cleo), asks(dana)],
  ];
  const kept = keptCircle(copy, now);
  expect(kept?.name).toBe('Us');
  expect(kept?.members).toEqual(['Ana', 'Ben', '', '\u2068Ana (2)\u2069']);
  expect(kept?.nameOf(ben)).toBe('Ben');
});

test('SHARE25 a copy is read once, however often it is drawn', () => {
  let read = 0;
  const { body, ...one } = said(ana, { type: 'circleNamed', changes: { name: 'Us' } });
  const copy: CopiedEvent[] = [
    Object.defineProperty(one as CopiedEvent, 'body', {
      get: () => {
        read += 1;
        return body;
      },
    }),
  ];
  for (let k = 0; k < 3; k += 1) expect([keptName(copy), keptCircle(copy, now)?.name]).toEqual(['Us', 'Us']);
  expect(read).toBe(1);
});
