// The words and questions that people can choose from. Keys only: their names and sentences are the screens'. What is written in own
// words is kept as it is, and so is a key of a list that has changed since.

/** Things to live by, for cards. */
export const VALUES = [
  ...['honesty', 'freedom', 'security', 'tenderness', 'loyalty', 'growth', 'play', 'fairness', 'family'],
  ...['solitude', 'adventure', 'calm', 'desire', 'respect', 'care', 'creativity', 'faith', 'health'],
  ...['community', 'courage', 'independence', 'belonging', 'openness', 'patience', 'justice', 'humour'],
] as const;

/** Private questions before a choice, on pressure and on double standards. A yes to one of them decides nothing. */
export const CHOICE_QUESTIONS = [
  ...['canSayNo', 'fearOfAnger', 'moneyOrHome', 'toldWhatToFeel', 'cutOff', 'lastMinute', 'afterNo'],
  ...['sameForBoth', 'decidedWithoutMe', 'hidden', 'expectedOfMe', 'adviceToFriend'],
] as const;

/** Those of them that ask about pressure or danger: a yes there is a reason to look at help first. */
export const PRESSURE_QUESTIONS: readonly string[] = [...['fearOfAnger', 'moneyOrHome', 'cutOff', 'afterNo']];

/** What people notice in a week that was too full. */
export const SIGNS = [
  ...['sleptBadly', 'shortTempered', 'cannotEnjoy', 'ill', 'forgetful', 'withdrew', 'tearful', 'numb'],
  ...['lateOften', 'noTimeAlone', 'neglectedFriends', 'moreAlcohol', 'looksForward', 'rested', 'laughed'],
] as const;

/** Signs that a week did one good. */
export const GOOD_SIGNS: readonly string[] = ['looksForward', 'rested', 'laughed'];

/** What somebody can be good for. */
export const GOOD_FOR = [
  ...['listening', 'laughing', 'beingOutside', 'doingThings', 'practicalHelp', 'atNight', 'knowsPoly'],
] as const;
