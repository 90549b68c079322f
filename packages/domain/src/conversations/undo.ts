// Taking back what was done to a conversation. Nobody's going on comes back by it: a halt, a leave and an end stay, and whoever brought
// something that others have seen steps back from the conversation.
import type { MemberId } from '../kernel/ids.ts';
import { type ConversationsEvent, isConversationOfCircle, keyOfTalk, type SaysInTalk } from './events.ts';
import type { ConversationsState } from './fold.ts';
import { undoTopics } from './mine/undo.ts';

const opposite: Partial<Record<SaysInTalk, SaysInTalk>> = {
  ...{ here: 'leave', settled: 'open', yes: 'no', done: 'undone' },
};

/** The event that takes an event back, given the state before it. `by`: whose it is, in a circle. */
export function undoConversations(
  before: ConversationsState,
  event: ConversationsEvent,
  by?: MemberId,
): ConversationsEvent {
  if (!isConversationOfCircle(event)) return undoTopics(before, event);
  if (event.type === 'rhythmSaid') return { ...event, says: 'no' };
  if (event.type === 'talkSaid') return { ...event, says: opposite[event.says] ?? event.says };
  const { talk, kind, people } = event;
  const was = before.talks.get(keyOfTalk(kind, talk, people));
  if (event.type === 'wordsTold')
    return { ...event, text: (by && was?.wordsOf(by, event.step)[0]?.value) ?? '' };
  if (event.type === 'carriesTold') return { ...event, carries: (by && was?.carriesOf(by)[0]?.value) ?? [] };
  return { type: 'talkSaid', talk, kind, people, on: '', says: 'leave' };
}
