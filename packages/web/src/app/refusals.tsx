// One sentence for each reason why something was not done: what is wrong, and what to do. Exhaustive by type.
import { useLingui } from '@lingui/react/macro';
import type { Why } from './orrery.tsx';

type Code = Why['code'];

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
      full: t`This device has no room left, so nothing was kept. What you typed is still here. Free some space and try again.`,
      locked: t`Orrery is locked, so nothing was kept. Unlock it and try again.`,
      unavailable: t`This browser does not let Orrery keep anything, so nothing was kept. A private window is often the reason.`,
      busy: t`Another tab was writing at the same moment. Please try again.`,
      none: t`There is nothing here yet to keep this in. Please start anew.`,
      alreadyThere: t`There is something on this device already, and it stays as it is.`,
      alreadyKept: t`This is already kept under a passphrase.`,
      notKept: t`This is not kept under a passphrase yet.`,
      erased: t`Everything here was erased, so nothing was kept.`,
      damaged: t`Something kept on this device is not as it was written. Nothing was changed.`,
      newerVersion: t`This was written by a newer Orrery. Please reload the page to get it.`,
      notAnAgeFile: t`This is not an export of Orrery. Its name ends in .age; please choose that file.`,
      foreign: t`This file is sealed, but Orrery did not write it. Please choose another one.`,
      truncated: t`The end of this file is missing, so nothing was brought back. Perhaps it was not copied to the end.`,
      wrongPassphrase: t`That is not the passphrase. Nothing is lost; please try again.`,
      tooSoon: t`Please wait a moment before the next try.`,
      passphraseTooShort: t`Please use at least eight characters. A few words in a row are easy to remember.`,
      passphraseTooLong: t`That is longer than can be used. Please shorten it.`,
      notJson: t`This could not be kept. What you typed is still here.`,
      tooLarge: t`This is more than can be kept in one piece. Please shorten it, or split it.`,
      outOfRange: t`This number cannot be used here.`,
      notIn: t`This device was taken off the list of your devices, so nothing was kept.`,
      notValid: t`This cannot be added any more: what is possible here is used up.`,
      kitNeeded: t`This needs the words of your kit.`,
      remains: t`Not everything could be removed. Close other tabs of Orrery, then try again.`,
    };
    return sentences[code];
  };
}
