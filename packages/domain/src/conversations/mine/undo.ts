import type { TopicEvent } from './events.ts';
import type { TopicsState } from './fold.ts';

/** The event that takes an event back, given the state before it. What is erased is erased. */
export function undoTopics(before: TopicsState, event: TopicEvent): TopicEvent {
  if (event.type === 'topicErased') return event;
  const { topic } = event;
  const was = before.topics.get(topic);
  if (!was?.present) return { type: 'topicLetGo', topic };
  if (event.type !== 'topicKept') return { type: 'topicReturned', topic };
  const { space, people, text } = was.fields;
  return { type: 'topicKept', topic, space, people: [...people], text };
}
