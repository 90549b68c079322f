// What does not go together, in words: what it is about, and why both cannot be so. Nobody is to blame for it.
import { useLingui } from '@lingui/react/macro';

export interface ClashWords {
  readonly about: string;
  readonly why: string;
}

export function useClashWords(): (kind: string) => ClashWords {
  const { t } = useLingui();
  const figures = t`Two figures for the same: which of them is meant?`;
  const opposite = t`One of them leaves room for what the other rules out.`;
  const asking = t`One of them is about asking first, and the other goes without it.`;
  const twice = t`Somebody would have to be in two places.`;
  const tooMuch = t`Taken together they are more than there is.`;
  const kinds: Readonly<Record<string, readonly [string, string]>> = {
    nights: [t`Nights together`, figures],
    dates: [t`Dates and evenings together`, figures],
    hours: [t`Hours together`, figures],
    trips: [t`Journeys together`, figures],
    talks: [t`How often you check in`, figures],
    testRhythm: [t`How often you are tested`, figures],
    toldWithin: [t`By when somebody new is told of`, figures],
    notice: [t`How long before a date is called off`, figures],
    guestNotice: [t`How long before guests are announced`, figures],
    reply: [t`By when messages are answered`, figures],
    homeBy: [t`By when somebody is home`, figures],
    money: [t`From which sum on you talk`, figures],
    partners: [t`How many others there are`, figures],
    beforeChildren: [t`How long before children meet somebody`, figures],
    beforeSex: [t`How long before sex with somebody new`, figures],
    guestsAtHome: [t`Others overnight at home`, opposite],
    guestsAsked: [t`Asking before others stay overnight`, asking],
    guestsInBed: [t`Your own bed`, opposite],
    nightsElsewhere: [t`Nights elsewhere`, opposite],
    nightsElsewhereAsked: [t`Asking before a night elsewhere`, asking],
    newPartners: [t`Somebody new`, opposite],
    newPartnersAsked: [t`Asking before there is somebody new`, asking],
    friendsAsPartners: [t`Dating friends`, opposite],
    colleaguesAsPartners: [t`Dating people from work`, opposite],
    formerPartners: [t`Dating somebody from before`, opposite],
    veto: [t`Who decides about somebody else’s relationships`, opposite],
    tellOfOthers: [t`Telling of others`, opposite],
    details: [t`Telling details`, opposite],
    barriers: [t`Barriers with others`, opposite],
    barriersBetween: [t`Barriers between you`, opposite],
    barriersElsewhere: [
      t`Barriers with others`,
      t`Barriers with everybody else, and with one of them without: both are promised.`,
    ],
    tests: [t`Being tested`, opposite],
    photosOnline: [t`Pictures online`, opposite],
    recording: [t`Intimate pictures`, opposite],
    callAtNight: [t`Calls at night`, opposite],
    phoneOnDates: [t`Phones on dates`, opposite],
    meetMetamours: [t`Meeting each other’s partners`, opposite],
    childrenMeet: [t`Children and partners`, opposite],
    outAtWork: [t`What is known at work`, opposite],
    outToFamily: [t`What families know`, opposite],
    outOnline: [t`What is shown online`, opposite],
    substances: [t`Alcohol and other substances`, opposite],
    readMessages: [t`Reading messages`, opposite],
    shareLocation: [t`Sharing where you are`, opposite],
    sharedMoney: [t`What shared money is for`, opposite],
    sayLove: [t`Love for others`, opposite],
    keys: [t`Keys to your home`, opposite],
    groupDates: [t`Dates with several`, opposite],
    smoking: [t`Smoking`, opposite],
    sharedBed: [t`Sharing a bed`, opposite],
    liveTogether: [t`Living together`, opposite],
    meetParents: [t`Meeting each other’s families`, opposite],
    partiesAlone: [t`Parties alone or together`, opposite],
    tellBefore: [
      t`Telling of somebody new`,
      t`One of them wants to know beforehand, and the other tells afterwards.`,
    ],
    bedOrNights: [
      t`Nights together`,
      t`One of them keeps a bed alone, and the other promises nights together.`,
    ],
    messagesShown: [t`Who reads messages`, t`One of them shows what the other keeps between its people.`],
    firstCall: [t`Who is called first`, t`Two are named as the first.`],
    toldAndSecret: [t`What is told of whom`, t`One of them tells what the other keeps between its people.`],
    toldOrNot: [
      t`Telling of somebody new`,
      t`One of them says by when to tell, and the other that nothing is told.`,
    ],
    testedOrNot: [t`Being tested`, t`One of them says how often, and the other that nobody has to.`],
    nightsPromisedAway: [
      t`Nights elsewhere`,
      t`One of them keeps all nights at home, and the other promises some of them.`,
    ],
    homeByOrAway: [
      t`Nights elsewhere`,
      t`One of them says by when to be home, and the other that nights elsewhere are fine.`,
    ],
    partnersOrNone: [
      t`Somebody new`,
      t`One of them says how many others there are, and the other that there are none.`,
    ],
    dayPromisedTwice: [t`The same day for two`, twice],
    feastPromisedTwice: [t`The same special day for two`, twice],
    dayKeptAlone: [t`A day alone, and a day together`, t`It is the same day, or a part of it.`],
    dayWithNobody: [t`A day without dates, and a day together`, t`It is the same day, or a part of it.`],
    dayApart: [t`A day apart, and a day together`, t`It is the same day, or a part of it.`],
    holdsBeyondEnd: [t`Until when it holds`, t`The sentence goes on after the last day of its paper.`],
    reviewBeyondEnd: [t`When to look at it again`, t`That day comes after the last day of the paper.`],
    twoEnds: [t`Until when it holds`, t`Two sentences of one paper name two days.`],
    activityOut: [
      t`What is in, and what stays out`,
      t`The pledge names it as something you may do, and as something that stays out.`,
    ],
    wordTwice: [t`The words for slow and stop`, t`One word would mean slow here and stop there.`],
    nightsAboveWeek: [t`More nights than a week has`, tooMuch],
    hoursAboveCap: [t`More hours than you have for dates`, tooMuch],
  };
  return (kind) => {
    const [about, why] = kinds[kind] ?? [t`Two sentences`, opposite];
    return { about, why };
  };
}
