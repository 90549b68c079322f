// Why a passage may land otherwise than it is meant, and which wording may help: one sentence each. They explain, and forbid nothing.
import { useLingui } from '@lingui/react/macro';
import type { LanguageReason, LanguageWording } from '@orrery/domain/language';

export function useLanguageWords() {
  const { t } = useLingui();
  const because: Record<LanguageReason, string> = {
    fault: t`This says whose fault it is. It may be heard as a charge that has to be answered.`,
    character: t`This is about who somebody is, and hardly anybody can change that by Friday.`,
    verdict: t`This word is already a verdict on what was done.`,
    madeMe: t`This makes somebody the maker of what you feel.`,
    again: t`This counts up what was before, and this one time may get lost in it.`,
    reproach: t`This says what was not done. What you would have liked may be easier to hear.`,
    sarcasm: t`This may be heard as its opposite, and hurt more than what it is about.`,
    accusingQuestion: t`This looks like a question, but hardly leaves room for an answer.`,
    comparison: t`This sets them beside somebody who does better.`,
    scolding: t`This may sound like telling a child off.`,
    always: t`One exception is enough to argue against this.`,
    everyTime: t`They may remember the one time that it was otherwise, and talk about that.`,
    allOrNothing: t`This says all or nothing, and may be argued down by one example.`,
    thinks: t`This says what somebody thinks. Only they can know.`,
    feels: t`This says what somebody feels. Only they can know.`,
    wants: t`This says what somebody wants. Only they can know.`,
    intends: t`This says why somebody did it. You may be right, and they may have had another reason.`,
    feelThat: t`After “I feel” comes a thought here. The feeling is not named yet.`,
    feelLikeA: t`After “I feel like” comes a picture of yourself. The feeling behind it is not named yet.`,
    doneToMe: t`This word tells what somebody did to you, and not what you feel.`,
    should: t`This may be heard as a demand, to which there is only obeying or fighting.`,
    proofOfLove: t`This makes what you ask for a proof of love. A no is hardly possible then.`,
    giveUp: t`This gives up aloud. They may guess what you would have needed, or not.`,
    threat: t`Something bad follows a no here, so it is no request any more.`,
    debt: t`This says that something is owed.`,
    noChoice: t`This sounds like a question, and takes no for no answer.`,
  };
  const instead: Record<LanguageWording, string> = {
    whatHappened: t`Say what you saw or heard: “On Friday you came at ten.”`,
    whenIFeel: t`Say what it stirs in you: “When that happens, I feel …”`,
    thisOneTime: t`Stay with this one time: “Yesterday …”`,
    whatIWished: t`Say what you would have liked: “I would have been glad if …”`,
    sayItPlainly: t`Say it plainly: “I was hurt when …”`,
    askOpenly: t`Ask what you want to know: “What was it like for you?”`,
    howOften: t`Say how often it was: “Three times this month …”`,
    oneExample: t`Take one example: “On Tuesday, for instance …”`,
    myGuessIs: t`Say that it is your guess, and ask: “I imagine that … Is it so?”`,
    askThem: t`Ask them: “What is it like for you?”`,
    thinkAndFeel: t`Say both: “I think that …, and I feel …”`,
    nameTheFeeling: t`Name the feeling: sad, afraid, angry, lonely …`,
    askForIt: t`Ask for it: “Would you …? You can say no.”`,
    sayWhatINeed: t`Say what you need: “I would like …”`,
    sayWhatIDo: t`Say what you will do for yourself: “Then I will …”`,
  };
  return { because, instead };
}
