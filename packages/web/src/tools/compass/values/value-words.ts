// What values are called, and one plain sentence of what each can mean. Own words stay as they are.
import { useLingui } from '@lingui/react/macro';
import { VALUES, type ValueFields } from '@orrery/domain';
import { useMemo } from 'react';

type Key = (typeof VALUES)[number];
export type Weight = ValueFields['weight'];

/** From the one that is furthest from me to the one that is nearest: the order of the answers, and of a swipe along the line. */
export const weights: readonly Weight[] = ['notNow', 'matters', 'guides'];

const isKey = (value: string): value is Key => (VALUES as readonly string[]).includes(value);

export function useValueWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const words: Record<Key, readonly [name: string, meaning: string]> = {
      honesty: [t`Honesty`, t`Saying what is so, also where something else would be easier.`],
      freedom: [t`Freedom`, t`Deciding about my own life, and letting others decide about theirs.`],
      security: [t`Security`, t`Knowing what I can rely on.`],
      tenderness: [t`Tenderness`, t`Being gentle with each other, in words and in touch.`],
      loyalty: [t`Loyalty`, t`Standing by people, also when it is inconvenient.`],
      growth: [t`Growth`, t`Learning, changing, and not staying small.`],
      play: [t`Play`, t`Lightness, and doing things for no reason.`],
      fairness: [t`Fairness`, t`Everybody counts, and nobody is always the one who gives way.`],
      family: [t`Family`, t`Those I come from, and those I have chosen.`],
      solitude: [t`Solitude`, t`Time that belongs to nobody but me.`],
      adventure: [t`Adventure`, t`New places, new people, not knowing how it will be.`],
      calm: [t`Calm`, t`Few storms, and time to breathe.`],
      desire: [t`Desire`, t`Wanting and being wanted.`],
      respect: [t`Respect`, t`Taking a no, a limit or another view seriously.`],
      care: [t`Care`, t`Looking after somebody, and letting them look after me.`],
      creativity: [t`Creativity`, t`Making something that was not there before.`],
      faith: [t`Faith`, t`Something larger than me that I hold on to.`],
      health: [t`Health`, t`Being good to my body and my mind.`],
      community: [t`Community`, t`Being one of many who look out for each other.`],
      courage: [t`Courage`, t`Doing what matters although I am afraid.`],
      independence: [t`Independence`, t`Standing on my own feet, with my own money and my own friends.`],
      belonging: [t`Belonging`, t`Having a place where I need not explain myself.`],
      openness: [t`Openness`, t`Letting people see who I am, and being curious who they are.`],
      patience: [t`Patience`, t`Giving things and people the time they need.`],
      justice: [t`Justice`, t`Not looking away where somebody is wronged.`],
      humour: [t`Humour`, t`Laughing together, also about myself.`],
    };
    const piles: Record<Weight, string> = {
      notNow: t({ message: 'Not now', comment: 'of a value: it is not what I go by at present' }),
      matters: t({ message: 'Matters', comment: 'of a value' }),
      guides: t({ message: 'Guides me', comment: 'of a value' }),
    };
    return {
      piles,
      nameOf: (value: string): string => (isKey(value) ? words[value][0] : value),
      /** Nothing for somebody's own word: only they know. */
      sentenceOf: (value: string): string => (isKey(value) ? words[value][1] : ''),
      /** What a typed word is kept as: a card that is called so, else the word itself. */
      keyOf: (typed: string): string => {
        const same = (name: string) => name.toLowerCase() === typed.trim().toLowerCase();
        return VALUES.find((key) => same(key) || same(words[key][0])) ?? typed.trim();
      },
    };
  }, [t]);
}
