// How the parts of a choice are called, its six kinds of options, and the private questions.
import { useLingui } from '@lingui/react/macro';
import type { CHOICE_QUESTIONS, ChoiceFields, ChoiceOption, OptionKind } from '@orrery/domain';
import { useMemo } from 'react';

type QuestionKey = (typeof CHOICE_QUESTIONS)[number];
export type Answer = ChoiceFields['asked'][number]['answer'];

/** In the order in which they are offered, which says nothing about them. */
export const optionKinds: readonly OptionKind[] = ['accept', 'ask', 'change', 'stepBack', 'leave', 'own'];

/** What is filled in by hand. */
export type ChoiceField =
  | 'question'
  | 'relationship'
  | 'gives'
  | 'lacks'
  | 'stayed'
  | 'wishes'
  | 'options'
  | 'asked'
  | 'revisit'
  | 'state'
  | 'decision'
  | 'looks';

export function useChoiceLabels(): Readonly<Record<ChoiceField, string>> {
  const { t } = useLingui();
  return {
    question: t`What is the question?`,
    relationship: t`Which relationship is it about?`,
    gives: t`What it gives me`,
    lacks: t`What it does not give me`,
    stayed: t`Where I stayed myself`,
    wishes: t`What I wish for, and what I dream of`,
    options: t`What I could do`,
    asked: t`Private questions`,
    revisit: t`Look at it again on`,
    state: t`How it stands`,
    decision: t`In my own words`,
    looks: t`What I think now`,
  };
}

export function useOptionLabels(): { readonly [F in keyof Omit<ChoiceOption, 'id'>]: string } {
  const { t } = useLingui();
  return {
    kind: t`What kind of thing is it?`,
    what: t`What exactly?`,
    fits: t`True to`,
    strains: t`Strains`,
    soon: t`Soon`,
    later: t`Later`,
    toFindOut: t`To find out`,
  };
}

export function useChoiceWords() {
  const { t } = useLingui();
  return useMemo(() => {
    const kinds: Record<OptionKind, string> = {
      accept: t`Accept it as it is`,
      ask: t`Ask for something`,
      change: t`Change something myself`,
      stepBack: t`Step back`,
      leave: t({ message: 'Leave', comment: 'leave a relationship: an option of a choice' }),
      own: t`Something else`,
    };
    const states: Record<ChoiceFields['state'], string> = {
      open: t({ message: 'Open', comment: 'of a choice: not decided' }),
      decided: t`Decided`,
      letGo: t({ message: 'Let go', comment: 'of a choice: I do not pursue it any more' }),
    };
    const answers: Record<Answer, string> = {
      yes: t({ message: 'Yes', context: 'answer to a private question' }),
      partly: t({ message: 'Partly', context: 'answer to a private question' }),
      no: t({ message: 'No', context: 'answer to a private question' }),
    };
    const questions: Record<QuestionKey, string> = {
      canSayNo: t`Can I say no here, and nothing bad follows?`,
      fearOfAnger: t`Am I afraid of how somebody will be when I say what I want?`,
      moneyOrHome: t`Would I lose my home, my money, my papers or my children if I said no?`,
      toldWhatToFeel: t`Does somebody tell me what I feel, or that what I feel is wrong?`,
      cutOff: t`Have I been kept from friends, family, work or my phone?`,
      lastMinute: t`Do I often hear of things when it is too late to say anything?`,
      afterNo: t`When I said no, was I pushed, threatened or hurt until I said yes?`,
      sameForBoth: t`Would it be all right if I did what I am asked to accept?`,
      decidedWithoutMe: t`Was this decided by others before anybody asked me?`,
      hidden: t`Is something kept from me that I would need to know?`,
      expectedOfMe: t`Do I do this mainly because somebody expects it of me?`,
      adviceToFriend: t`If a friend told me this, would I worry about them?`,
    };
    return {
      kinds,
      states,
      answers,
      /** A key of a list that has changed since stays as it is. */
      questionOf: (key: string): string =>
        Object.hasOwn(questions, key) ? questions[key as QuestionKey] : key,
    };
  }, [t]);
}
