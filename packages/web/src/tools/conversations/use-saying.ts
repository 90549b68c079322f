// Saying one word in a conversation; where it is refused, a toast says why.
import type { Circle } from '@orrery/client/circle';
import type { SaysInTalk, Talk } from '@orrery/domain';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from '../together/use-refusals.ts';
import { talkAct } from './use-talks.ts';

/** Answers whether it was said. `on`: a topic, an action or a step; nothing for the conversation itself. */
export function useSaying(circle: Circle, talk: Talk) {
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  return async (says: SaysInTalk, on = '', of: Talk = talk): Promise<boolean> => {
    const why = await talkAct(circle, { type: 'sayInTalk', talk: of.id, says, on });
    if (why) tell({ words: sentence(why) });
    return why === null;
  };
}
