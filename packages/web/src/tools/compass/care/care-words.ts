// How full a week is, what one notices in it, and what somebody is good for, in words.
import { useLingui } from '@lingui/react/macro';
import type { FriendFields, GOOD_FOR, SIGNS } from '@orrery/domain';
import { useMemo } from 'react';

type Sign = (typeof SIGNS)[number];
type Good = (typeof GOOD_FOR)[number];

export function useCareWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const signs: Record<Sign, string> = {
      sleptBadly: t`slept badly`,
      shortTempered: t`short-tempered`,
      cannotEnjoy: t`enjoyed little`,
      ill: t`ill`,
      forgetful: t`forgetful`,
      withdrew: t`withdrew`,
      tearful: t`close to tears`,
      numb: t`numb`,
      lateOften: t`often late`,
      noTimeAlone: t`no time alone`,
      neglectedFriends: t`no time for friends`,
      moreAlcohol: t`drank more`,
      looksForward: t`looked forward to things`,
      rested: t`rested`,
      laughed: t`laughed a lot`,
    };
    const goods: Record<Good, string> = {
      listening: t`listening`,
      laughing: t`laughing`,
      beingOutside: t`being outside`,
      doingThings: t`doing things`,
      practicalHelp: t`practical help`,
      atNight: t`also at night`,
      knowsPoly: t`knows about loving several`,
    };
    const knows: Record<FriendFields['knows'], string> = {
      all: t`Everything`,
      some: t`Some of it`,
      nothing: t`Nothing`,
      unsaid: t`I would rather not say`,
    };
    // own words stay as they are, and so does a key of a list that has changed since
    const own = (words: Record<string, string>) => (id: string) =>
      Object.hasOwn(words, id) ? (words[id] ?? id) : id;
    return {
      /** How full, 0 to 4. */
      load: [t`empty`, t`light`, t`medium`, t`full`, t`very full`] as const,
      /** How much room there was for it, 0 to 4. */
      room: [t`none`, t`little`, t`some`, t`much`, t`plenty`] as const,
      signOf: own(signs),
      goodOf: own(goods),
      knows,
    };
  }, [t]);
}
