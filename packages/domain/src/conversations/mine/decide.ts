import type { MemberId, Surroundings, TopicId } from '../../kernel/ids.ts';
import { mostPeople } from '../../kernel/parties.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { topicText } from '../texts.ts';
import type { TopicEvent } from './events.ts';
import type { TopicsState } from './fold.ts';

export type TopicIntent =
  | {
      readonly type: 'keepTopic';
      readonly topic?: TopicId;
      readonly space: string;
      readonly people: readonly MemberId[];
      readonly text: string;
    }
  /** Brought by now, or not needed any more. */
  | { readonly type: 'letTopicGo'; readonly topic: TopicId }
  | { readonly type: 'eraseTopic'; readonly topic: TopicId };

const types: ReadonlySet<string> = new Set<TopicIntent['type']>(['keepTopic', 'letTopicGo', 'eraseTopic']);
export const isTopicIntent = (intent: { readonly type: string }): intent is TopicIntent =>
  types.has(intent.type);

export interface TopicRefusal {
  readonly code: 'unknown' | 'textMissing' | 'textTooLong' | 'tooLong';
  readonly field?: string;
}

/** In my own space. In a circle none of it has a place. */
export function decideTopics(
  state: TopicsState,
  intent: TopicIntent,
  world: Surroundings,
): Result<TopicEvent[], TopicRefusal> {
  if (world.me !== undefined) return refuse({ code: 'unknown' });
  if (intent.type !== 'keepTopic') {
    const { topic } = intent;
    if (!state.topics.has(topic)) return refuse({ code: 'unknown' });
    return ok([{ type: intent.type === 'letTopicGo' ? 'topicLetGo' : 'topicErased', topic }]);
  }
  const { topic = world.newId() as TopicId, space, people } = intent;
  if (state.topics.has(topic) || state.erased.has(topic)) return refuse({ code: 'unknown' });
  const text = intent.text.trim();
  if (text === '') return refuse({ code: 'textMissing', field: 'text' });
  if (!topicText.safeParse(text).success) return refuse({ code: 'textTooLong', field: 'text' });
  if (people.length > mostPeople || space.length > 64) return refuse({ code: 'tooLong', field: 'people' });
  return ok([{ type: 'topicKept', topic, space, people: [...people], text }]);
}
