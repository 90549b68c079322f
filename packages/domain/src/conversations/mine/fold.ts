import {
  type Ancestry,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../../kernel/history.ts';
import type { MemberId, TopicId } from '../../kernel/ids.ts';
import { inTheirOrder } from '../../kernel/parties.ts';
import type { TopicEvent } from './events.ts';

export interface TopicFields {
  readonly space: string;
  readonly people: readonly MemberId[];
  readonly text: string;
}
export type Topic = Thing<TopicId, TopicFields>;

export interface TopicsState {
  readonly topics: Map<TopicId, Topic>;
  /** Erased for good, on whichever device: whatever else comes of them is let go. */
  readonly erased: Map<TopicId, true>;
}
export const noTopics = (): TopicsState => ({ topics: new Map(), erased: new Map() });

const newTopic: TopicFields = { space: '', people: [], text: '' };

/** Takes one entry into the state, in place. Total. */
export function foldTopics(state: TopicsState, { event, id }: Entry<TopicEvent>, ancestry: Ancestry): void {
  const { topic } = event;
  if (state.erased.has(topic)) return;
  if (event.type === 'topicErased') {
    state.erased.set(topic, true);
    state.topics.delete(topic);
    return;
  }
  if (event.type === 'topicKept') {
    const { space, people, text } = event;
    writeFields(state.topics, topic, newTopic, { space, people, text }, id, ancestry);
  }
  writePresence(state.topics, topic, newTopic, event.type !== 'topicLetGo', id, ancestry);
}

/** What I keep for these people of a circle and have not brought, in the order in which I wrote it as far as ids tell. */
export const topicsKept = ({ topics }: TopicsState, space: string, people: readonly MemberId[]): Topic[] =>
  presentOf(topics).filter(
    ({ fields }) =>
      fields.text !== '' &&
      fields.space === space &&
      inTheirOrder(fields.people).join() === inTheirOrder(people).join(),
  );
