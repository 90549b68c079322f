// The words that people can choose from. Keys only: their names and meanings are the screens'. What is written in own words is kept
// as it is, and so is a key of a list that has changed since.

/** What danger there is: to oneself, or from others. */
export type DangerKind = 'self' | 'others';

export type FeelingFamily =
  | 'jealous'
  | 'afraid'
  | 'sad'
  | 'angry'
  | 'ashamed'
  | 'weary'
  | 'warm'
  | 'glad'
  | 'calm';

/** Feelings by family, the plainest word of each first. */
export const FEELINGS = {
  jealous: ['jealousy', 'envy', 'possessiveness', 'suspicion', 'leftOut'],
  afraid: ['fear', 'fearOfLoss', 'uncertainty', 'unease', 'dread', 'panic', 'overwhelm'],
  sad: ['sadness', 'loneliness', 'disappointment', 'longing', 'grief', 'hurt', 'hopelessness'],
  angry: ['anger', 'irritation', 'frustration', 'resentment', 'bitterness', 'indignation'],
  ashamed: ['shame', 'guilt', 'embarrassment', 'inadequacy', 'regret'],
  weary: ['tiredness', 'exhaustion', 'numbness', 'restlessness', 'emptiness'],
  warm: ['compersion', 'love', 'tenderness', 'gratitude', 'trust', 'closeness'],
  glad: ['joy', 'delight', 'excitement', 'pride', 'playfulness', 'desire'],
  calm: ['calm', 'relief', 'contentment', 'hope', 'curiosity', 'confidence'],
} as const satisfies Readonly<Record<FeelingFamily, readonly string[]>>;

export type FeelingWord = (typeof FEELINGS)[FeelingFamily][number];

/** Families of what hurts, in the order in which a chooser shows them; the others do good. */
export const HARD_FAMILIES = [
  ...['jealous', 'afraid', 'sad', 'angry', 'ashamed', 'weary'],
] as const satisfies readonly FeelingFamily[];
export const GOOD_FAMILIES = ['warm', 'glad', 'calm'] as const satisfies readonly FeelingFamily[];

const families = new Map<string, FeelingFamily>(
  Object.entries(FEELINGS).flatMap(([family, words]) =>
    words.map((word): [string, FeelingFamily] => [word, family as FeelingFamily]),
  ),
);

/** Undefined for somebody's own words. */
export const familyOf = (feeling: string): FeelingFamily | undefined => families.get(feeling);

/** Whether a feeling is one of those that do good; own words count as neither. */
export const isGood = (feeling: string): boolean =>
  GOOD_FAMILIES.some((family) => family === families.get(feeling));

/** Words of danger, to oneself or from others: a list of their own beside the feelings, only ever chosen (NOTES14). */
export const DANGER = {
  self: ['hurtMyself', 'notLive', 'cannotKeepSafe'],
  others: ['afraidOfSomebody', 'somebodyHurts', 'madeTo'],
} as const satisfies Readonly<Record<DangerKind, readonly string[]>>;

export type DangerWord = (typeof DANGER)[DangerKind][number];

const dangers = new Map<string, DangerKind>(
  Object.entries(DANGER).flatMap(([kind, words]) =>
    words.map((word): [string, DangerKind] => [word, kind as DangerKind]),
  ),
);

/** Undefined for feelings and for somebody's own words, whatever they say. */
export const dangerOf = (word: string): DangerKind | undefined => dangers.get(word);

/** The danger in each of some words that is one of danger. */
export const dangersAmong = (words: readonly string[]): DangerKind[] =>
  words.flatMap((word) => dangerOf(word) ?? []);

export const PLACES = [
  ...[
    'head',
    'face',
    'throat',
    'chest',
    'stomach',
    'shoulders',
    'back',
    'arms',
    'hands',
    'legs',
    'everywhere',
  ],
] as const;

export const NEEDS = [
  ...['closeness', 'reassurance', 'security', 'belonging', 'beingSeen', 'respect', 'honesty', 'clarity'],
  ...['fairness', 'support', 'rest', 'timeAlone', 'freedom', 'touch', 'play', 'meaning'],
] as const;

/** What people do when it is hard, without a verdict on any of it. */
export const DEEDS = [
  ...['breathed', 'moved', 'wrote', 'rested', 'distracted', 'calledFriend', 'saidIt', 'askedForComfort'],
  ...['askedQuestion', 'waited', 'lookedAtPhone', 'argued', 'withdrew', 'drank', 'cried', 'nothing'],
] as const;

/** Those of them that are a talk: not offered to anybody while there is danger (HELP5). */
export const TALKS: readonly string[] = [...['saidIt', 'askedForComfort', 'askedQuestion', 'argued']];

/** Those of them that Orrery never offers to anybody, however often something eased with them. */
export const NOT_OFFERED: readonly string[] = [
  ...['drank', 'argued', 'withdrew', 'lookedAtPhone', 'nothing'],
];

/** Situations that scripts are written for: with partners, metamours, and people outside. */
export const SITUATIONS = [
  ...['planChanged', 'moreTime', 'lessTime', 'newPartner', 'overnight', 'jealous', 'reassurance', 'sayNo'],
  ...['slowDown', 'dateNight', 'meetMetamour', 'metamourLimit', 'holidays', 'saferSex', 'privacy', 'repair'],
  ...['whereIStand', 'ending', 'tellFamily', 'familyEvent', 'tellFriend', 'work', 'doctor', 'landlord'],
] as const;
