// The situations that scripts are for, in groups, each with two openings in Orrery's own words: one that says how it is, one that asks
// or decides. They are there to be changed.
import { useLingui } from '@lingui/react/macro';
import { SITUATIONS } from '@orrery/domain';

export type Situation = (typeof SITUATIONS)[number];

export interface SituationGroup {
  readonly name: string;
  readonly situations: readonly Situation[];
}

export function useSituationGroups(): readonly SituationGroup[] {
  const { t } = useLingui();
  return [
    {
      name: t`Time`,
      situations: ['planChanged', 'moreTime', 'lessTime', 'dateNight', 'overnight', 'holidays'],
    },
    {
      name: t`Feelings and limits`,
      situations: ['jealous', 'reassurance', 'sayNo', 'slowDown', 'whereIStand', 'repair', 'ending'],
    },
    {
      name: t`Others whom we love`,
      situations: ['newPartner', 'meetMetamour', 'metamourLimit', 'saferSex', 'privacy'],
    },
    {
      name: t`People outside`,
      situations: ['tellFamily', 'familyEvent', 'tellFriend', 'work', 'doctor', 'landlord'],
    },
  ];
}

/** An address names a situation by its place alone: whoever reads the browser's history learns nothing. */
export const placeOf = (situation: Situation): number => SITUATIONS.indexOf(situation);
export const situationAt = (place: string | null): Situation | undefined =>
  place === null || place === '' ? undefined : SITUATIONS[Number(place)];

/** Openings for a situation; none for one that somebody named themselves. */
export function useOpenings(): (situation: string) => readonly string[] {
  const { t } = useLingui();
  const openings: Record<Situation, readonly string[]> = {
    planChanged: [
      t`I was looking forward to tonight, and I heard at six that it is off. I am disappointed, and a bit lost with the evening.`,
      t`When a plan has to change, would you tell me by noon, and offer me another day in the same message?`,
    ],
    moreTime: [
      t`I see you every second week, and I miss you in between more than I thought I would.`,
      t`Could we try one more evening a month until spring, and then look at it again? If that is too much, I would like to know what is possible.`,
    ],
    lessTime: [
      t`I notice that I arrive at our evenings tired, and I do not want you to get what is left of me.`,
      t`I would like two evenings a week instead of three, and to be really there in both.`,
    ],
    newPartner: [
      t`I have met somebody whom I want to see again. I am telling you now, before there is more to tell.`,
      t`What would you like to know about it, and what would you rather not?`,
    ],
    overnight: [
      t`The nights that you sleep elsewhere are the hardest part for me, more than the evenings.`,
      t`Would you write me one line before you go to sleep, and have breakfast with me the day after?`,
    ],
    jealous: [
      t`I am jealous today. It is mine, and I am not asking you to do less. I want you to know where I am.`,
      t`Could you sit with me for ten minutes, without making it better?`,
    ],
    reassurance: [
      t`In the last weeks I have been less sure of my place with you. I cannot point at anything that you did.`,
      t`Would you tell me what you value about us? In your words, when you have a quiet moment.`,
    ],
    sayNo: [
      t`I have thought about it, and my answer is no.`,
      t`You need not agree with my reasons. What I can offer instead is this.`,
    ],
    slowDown: [
      t`I like where this goes, and it goes faster than I can follow.`,
      t`I would like to leave it as it is for a month, and talk again then. Could you live with that?`,
    ],
    dateNight: [
      t`When messages to others come in during our evening, I feel far away from you.`,
      t`Could our Friday be without phones, except for what is urgent? What would make that hard for you?`,
    ],
    meetMetamour: [
      t`I would like to meet them once, somewhere easy and not for long. It is as fine with me if they would rather not.`,
      t`I do not want to meet for now. I wish you both well, and I do not need to be part of it.`,
    ],
    metamourLimit: [
      t`I like that you two get on. I do not want what I tell you to be passed on without asking me.`,
      t`When something concerns all three of us, I would like to hear it with you both there, or from you first.`,
    ],
    holidays: [
      t`Every December I wait to hear which days are left for me, and I would rather plan one that is ours.`,
      t`Could we choose our day in October, even if it is not the twenty-fourth?`,
    ],
    saferSex: [
      t`Before we change anything about protection, I want to talk about tests and about who else it concerns.`,
      t`I have decided that I use condoms until we have both had results. That is about my health, and not about trust.`,
    ],
    privacy: [
      t`What I told you on Sunday was for you alone, and I heard it from somebody else.`,
      t`Would you ask me before you tell others about us? With your sister it is all right.`,
    ],
    repair: [
      t`I said on Tuesday that I would call, and I did not. I am sorry. You waited for nothing.`,
      t`What would help you now? And what should I do the next time I cannot keep to it?`,
    ],
    whereIStand: [
      t`I have been with you for a year, and I do not know whether I have a say in what concerns me.`,
      t`Which decisions are made by the two of you, and in which would I be asked? I would rather hear it as it is.`,
    ],
    ending: [
      t`I have decided to end our relationship as it is. It was not a single thing, and I am not asking you to change.`,
      t`I can talk about it on Saturday if you want to. For the first weeks I would like us not to write.`,
    ],
    tellFamily: [
      t`You know Sam as my partner. I also love somebody else, all three of us know, and we are doing well.`,
      t`You need not understand it today. I am asking you not to make jokes about it at the table.`,
    ],
    familyEvent: [
      t`I would like to come with both of my partners. If that is too much for this day, I will come alone.`,
      t`I am not willing to introduce somebody I love as a flatmate.`,
    ],
    tellFriend: [
      t`I want to tell you something that matters to me, and I am not looking for advice.`,
      t`You may ask me anything. I will say so when I do not want to answer.`,
    ],
    work: [
      t`My private life is not something that I talk about at work.`,
      t`On the form I have put down two people to call. Please keep that with the form.`,
    ],
    doctor: [
      t`I have more than one partner, and everybody involved knows. I am telling you because of the tests that I need.`,
      t`I would like to stay with the reason for which I came.`,
    ],
    landlord: [
      t`Three of us would like to live here, and all three would be on the lease.`,
      t`Who stays overnight with us is not a matter for the house rules.`,
    ],
  };
  return (situation) => (Object.hasOwn(openings, situation) ? openings[situation as Situation] : []);
}
