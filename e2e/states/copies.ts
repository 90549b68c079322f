// Circles that an export brought back, where there is no kit: the row, what is in the copy, and letting go of it.
import { expect, type Page } from '@playwright/test';
import { exportArchive } from '../../packages/client/src/archive/archive.ts';
import { copyId } from '../../packages/client/src/archive/format.ts';
import { keptBody } from '../../packages/client/src/circle/records.ts';
import { tryRestore } from '../vault-steps.ts';
import { type Group, go, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const space = 'c7'.repeat(32);
const [ana, robin] = ['a1'.repeat(32), 'b2'.repeat(32)] as [string, string];
const at = '2026-11-20T09:00:00Z';

/** An export as somebody saved it who was in a circle with Robin. */
async function file() {
  const terms = { day: '2026-11-27', minute: 1_140, zone: 'Europe/Berlin', length: 120 };
  const more = { night: false, title: 'Soup', place: '' };
  const said: [string, string, object][] = [
    [ana, 'spaces', { type: 'circleNamed', changes: { name: 'Robin’s table' } }],
    [ana, 'spaces', { type: 'memberNamed', changes: { name: 'Ana' } }],
    [robin, 'spaces', { type: 'memberNamed', changes: { name: 'Robin' } }],
    [
      robin,
      'spaces',
      {
        ...{ type: 'thingShared', share: 'asked' },
        fields: { what: { kind: 'question', text: 'Shall we eat at seven?' }, until: '', zone: '' },
      },
    ],
    [
      ana,
      'spaces',
      {
        type: 'answerGiven',
        answer: 'said',
        fields: { by: robin, share: 'asked', text: 'Gladly, at mine.' },
      },
    ],
    [
      robin,
      'time',
      {
        type: 'dateProposed',
        date: 'soup',
        people: [ana, robin],
        terms: { ...terms, ...more },
        asks: true,
        reasons: [],
      },
    ],
  ];
  const entries = said.map(([by, tool, event], k) => {
    const body = { tool, version: 1, at, event };
    const one = { space, id: `${'d'.repeat(63)}${k} 0`, by: by as never, body };
    return { id: copyId(one), body: keptBody(space, one) };
  });
  const made = await exportArchive({ exportedAt: at, entries }, passphrase);
  if (!made.ok) throw new Error(made.why.code);
  return { name: 'notes.age', mimeType: 'application/octet-stream', buffer: Buffer.from(made.value) };
}

const open = (page: Page) => go(page, `/together/${space}?copy`);

const states: State[] = [
  {
    on: '/together',
    called: 'a circle from an export, without a kit',
    open: (page) => go(page, '/together'),
    sees: 'An export brought it back, to read',
  },
  {
    on: '/together/:space',
    called: 'what an export brought back of it',
    open,
    sees: 'Gladly, at mine.',
  },
  {
    on: '/together/:space',
    called: 'before the copy is let go of',
    open: async (page) => {
      await open(page);
      await press(page, 'Let go of this copy');
    },
    shows: ['forget-dialog.tsx Dialog'],
    after: (page) => press(page, 'Keep it'),
  },
];

export const copies: readonly Group[] = [
  {
    name: 'circles that an export brought back',
    start: async (page) => {
      await page.goto('/restore');
      await tryRestore(page, await file(), passphrase);
      await expect(page.getByText(/^Everything from/)).toBeVisible({ timeout: 30_000 });
      return {};
    },
    states,
  },
];
