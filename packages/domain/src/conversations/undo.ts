// Taking back what was done to a conversation. Nobody's going on comes back by it: a halt, a leave and an end stay, and whoever opened
// one that others have seen steps back from it.
import type { EntryId, MemberId } from '../kernel/ids.ts';
import {
  type ConversationsEvent,
  isConversationOfCircle,
  keyOfTalk,
  mostBeside,
  type SaysInTalk,
} from './events.ts';
import type { ConversationsState } from './fold.ts';
import { undoTopics } from './mine/undo.ts';

const opposite: Partial<Record<SaysInTalk, SaysInTalk>> = {
  ...{ here: 'leave', settled: 'open', yes: 'no', done: 'undone' },
};

/** The event that takes an event back, given the state before it. `by`: whose it is, in a circle; `entry`: what it is called. */
export function undoConversations(
  before: ConversationsState,
  event: ConversationsEvent,
  by?: MemberId,
  entry?: EntryId,
): ConversationsEvent {
  if (!isConversationOfCircle(event)) return undoTopics(before, event);
  if (event.type === 'rhythmSaid') return { ...event, says: 'no' };
  if (event.type === 'talkSaid') return { ...event, says: opposite[event.says] ?? event.says };
  const { talk, kind, people } = event;
  const was = before.talks.get(keyOfTalk(kind, talk, people));
  // what two devices of theirs wrote stands side by side again (MERGE16)
  if (event.type === 'wordsTold') {
    const [text = '', ...beside] = (by && was ? was.wordsOf(by, event.step) : []).map(({ value }) => value);
    return { ...{ type: event.type, talk, kind, people, step: event.step, text }, ...besideOf(beside) };
  }
  if (event.type === 'carriesTold') {
    const [carries = [], ...beside] = (by && was ? was.carriesOf(by) : []).map(({ value }) => value);
    return { ...{ type: event.type, talk, kind, people, carries }, ...besideOf(beside) };
  }
  if (event.type === 'talkOpened' || entry === undefined)
    return { type: 'talkSaid', talk, kind, people, on: '', says: 'leave' };
  return { type: 'talkSaid', talk, kind, people, on: entry, says: 'back' };
}

const besideOf = <T>(beside: T[]) => (beside.length > 0 ? { beside: beside.slice(0, mostBeside) } : {});
