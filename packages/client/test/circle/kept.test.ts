import type { MemberId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { mayBeKept } from '../../src/circle/kept.ts';

const at = '2026-03-02T12:00:00Z';
const by = 'a'.repeat(64) as MemberId;
const written = (event: object, version = 1) => ({
  ...{ id: `e${JSON.stringify(event).length}`, seq: 1, by },
  body: { tool: 'spaces', version, at, event },
});

test('CIRCLE65 what this version cannot read does not stay, since nobody can tell whether it has an end; what it can read does', () => {
  const named = written({ type: 'circleNamed', changes: { name: 'The four of us' } });
  const later = written({ type: 'hourLent', until: '2026-04-01' });
  const anew = written({ type: 'circleNamed', changes: { name: 'Another' } }, 99);
  expect(mayBeKept([later, named, anew])).toEqual([named]);
});
