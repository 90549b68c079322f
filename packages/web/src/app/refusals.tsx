// One sentence for each reason why something was not done: what is wrong, and what to do. Exhaustive by type.
import type { Refusal } from '@orrery/domain';
import { useLingui } from '@lingui/react/macro';
import type { NotKept } from './orrery.tsx';

type Code = Refusal['code'] | NotKept['code'];

/** `sentence(code)` for a refusal, in the person's language. */
export function useRefusals(): (code: Code) => string {
  const { t } = useLingui();
  return (code) => {
    const sentences: Record<Code, string> = {
      nameMissing: t`Please give a name. Any name will do.`,
      nameTooLong: t`That name is too long to show. Please shorten it.`,
      textTooLong: t`That is more than fits here. Please shorten it a little.`,
      zoneUnknown: t`This time zone is not known. Please choose one from the list.`,
      personUnknown: t`This person is not on your map any more.`,
      relationshipUnknown: t`This relationship is not on your map any more.`,
      tierUnknown: t`This tier is not there any more.`,
      tooFewMembers: t`A relationship needs at least two people. Please choose who is in it.`,
      memberTwice: t`Somebody is in this list twice.`,
      sameMembersAlready: t`These people already have a relationship on your map. You can change that one.`,
      tierNotMine: t`A tier is your own view, so it goes only with relationships that you are in.`,
      nreNotMine: t`This mark is for your own feelings, so it goes only with relationships that you are in.`,
      dateUnclear: t`This is not a date that exists. A year, a month and year, or a full date will do.`,
      endBeforeStart: t`The end comes before the beginning. Please change one of them.`,
      floorAboveWish: t`The floor is more than the wish. Lower the floor, or raise the wish.`,
      wishAboveMost: t`The wish is more than the most. Lower the wish, or raise the most.`,
      wishMissing: t`Please say how much time you would like, even if it is little.`,
      shortestAboveLongest: t`The shortest date is longer than the longest.`,
      shortestAboveMost: t`One date would be longer than the most you want. Shorten it, or raise the most.`,
      lengthMissing: t`A date needs at least a quarter of an hour.`,
      numberOutOfRange: t`This number cannot be used here.`,
      spanEndsBeforeStart: t`The end comes before the beginning. Please change one of them.`,
      spansOverlap: t`These hours overlap. Please join them, or move one.`,
      ownFloorAboveWish: t`The least for yourself is more than what you would like. Please change one of them.`,
      dayMissing: t`Please choose at least one day.`,
      tooLong: t`This is longer than can be kept. Please choose less.`,
      unknown: t`This is not there any more.`,
      storageFull: t`This device has no room left, so nothing was kept. What you typed is still here. Free some space and try again.`,
      locked: t`Orrery is locked, so nothing was kept. Unlock it and try again.`,
      notKept: t`This could not be kept on the device. What you typed is still here. Please try again.`,
    };
    return sentences[code];
  };
}
