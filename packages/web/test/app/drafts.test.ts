import { emptyState, type State } from '@orrery/domain';
import { expect, test } from 'vitest';
import { draftOf, keepDraft, moveDrafts } from '../../src/app/drafts.ts';

function drafted(): State {
  const state = emptyState();
  keepDraft(state, 'note a', { what: 'half a sentence' });
  keepDraft(state, 'note b', { what: 'of something erased' });
  keepDraft(state, 'note b part', 'and a part of it');
  keepDraft(state, 'note bc', 'of another');
  keepDraft(state, 'mine search', 'tram');
  return state;
}

test('what was typed stays when what is open is read anew, but for what belongs to something erased', () => {
  const [before, after] = [drafted(), emptyState()];
  after.notes.erased.set('note b', true);
  moveDrafts(before, after);
  expect(draftOf(after, 'note a')).toEqual({ what: 'half a sentence' });
  expect(draftOf(after, 'note b')).toBeUndefined();
  expect(draftOf(after, 'note b part')).toBeUndefined();
  expect(draftOf(after, 'note bc')).toBe('of another');
  expect(draftOf(after, 'mine search')).toBe('tram');
  expect(draftOf(before, 'note a')).toBeUndefined();
});

test('nothing moves where nothing was read anew', () => {
  const state = drafted();
  moveDrafts(state, { ...state });
  expect(draftOf(state, 'note b')).toEqual({ what: 'of something erased' });
});
