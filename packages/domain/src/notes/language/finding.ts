/** What a draft of one's own can do to the one who reads it; unclear where it can be told that it does something, but not what. */
export type LanguageKind =
  | 'blame'
  | 'always'
  | 'mindReading'
  | 'thoughtAsFeeling'
  | 'hiddenDemand'
  | 'unclear';

/** Why a passage was found; a screen has a sentence for each. */
export type LanguageReason = keyof typeof reasons;

/** A gentler wording that a screen can offer, as a sentence to go on with. */
export type LanguageWording = (typeof reasons)[LanguageReason]['instead'];

export interface Finding {
  readonly kind: LanguageKind;
  /** Where, in UTF-16 units: `text.slice(from, to)` is the passage. */
  readonly from: number;
  readonly to: number;
  readonly because: LanguageReason;
  readonly instead: LanguageWording;
}

/** Of each reason, the kind that it belongs to and the wording that helps. */
export const reasons = {
  /** It says whose fault it is. */
  fault: { kind: 'blame', instead: 'whatHappened' },
  /** It judges who somebody is, not what happened. */
  character: { kind: 'blame', instead: 'whatHappened' },
  /** The word for what was done is a verdict on it. */
  verdict: { kind: 'blame', instead: 'whatHappened' },
  /** It makes somebody the maker of one's feelings. */
  madeMe: { kind: 'blame', instead: 'whenIFeel' },
  /** It counts up what was done before. */
  again: { kind: 'blame', instead: 'thisOneTime' },
  /** It says what was not done, or should have been. */
  reproach: { kind: 'blame', instead: 'whatIWished' },
  /** It praises and means the opposite. */
  sarcasm: { kind: 'blame', instead: 'sayItPlainly' },
  /** It asks without wanting an answer. */
  accusingQuestion: { kind: 'blame', instead: 'askOpenly' },
  /** It sets somebody beside others who do better. */
  comparison: { kind: 'blame', instead: 'whatIWished' },
  /** It tells somebody off. */
  scolding: { kind: 'blame', instead: 'whenIFeel' },
  /** Always, never, constantly. */
  always: { kind: 'always', instead: 'howOften' },
  /** Every time, all the time. */
  everyTime: { kind: 'always', instead: 'howOften' },
  /** Nobody, nothing, everything, all you ever do. */
  allOrNothing: { kind: 'always', instead: 'oneExample' },
  /** It knows what somebody thinks. */
  thinks: { kind: 'mindReading', instead: 'myGuessIs' },
  /** It knows what somebody feels. */
  feels: { kind: 'mindReading', instead: 'askThem' },
  /** It knows what somebody wants. */
  wants: { kind: 'mindReading', instead: 'askThem' },
  /** It knows why somebody did something. */
  intends: { kind: 'mindReading', instead: 'myGuessIs' },
  /** After "I feel" comes a thought. */
  feelThat: { kind: 'thoughtAsFeeling', instead: 'thinkAndFeel' },
  /** After "I feel like" comes a picture of oneself. */
  feelLikeA: { kind: 'thoughtAsFeeling', instead: 'thinkAndFeel' },
  /** The word for a feeling says what somebody did. */
  doneToMe: { kind: 'thoughtAsFeeling', instead: 'nameTheFeeling' },
  /** Should, must, have to. */
  should: { kind: 'hiddenDemand', instead: 'askForIt' },
  /** What somebody would do if they loved one. */
  proofOfLove: { kind: 'hiddenDemand', instead: 'askForIt' },
  /** Giving up aloud, so that somebody makes up for it. */
  giveUp: { kind: 'hiddenDemand', instead: 'sayWhatINeed' },
  /** Something bad follows a no. */
  threat: { kind: 'hiddenDemand', instead: 'sayWhatIDo' },
  /** Something is owed. */
  debt: { kind: 'hiddenDemand', instead: 'askForIt' },
  /** It looks like a question or a wish, and takes no for no answer. */
  noChoice: { kind: 'hiddenDemand', instead: 'askForIt' },
  // of a sentence as a whole, where nothing more precise can be said
  soundsLikeBlame: { kind: 'blame', instead: 'whatDidIMiss' },
  soundsLikeAlways: { kind: 'always', instead: 'whenWasIt' },
  soundsLikeKnowing: { kind: 'mindReading', instead: 'whatDoIKnow' },
  soundsLikeThought: { kind: 'thoughtAsFeeling', instead: 'whatIsUnderIt' },
  soundsLikeDemand: { kind: 'hiddenDemand', instead: 'whatIfNo' },
  mayHurt: { kind: 'unclear', instead: 'howWouldIHearIt' },
} as const satisfies Readonly<Record<string, { kind: LanguageKind; instead: string }>>;
