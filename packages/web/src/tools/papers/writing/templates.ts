// Sentences to begin from, in our own words: each is an offer to change, cross out or leave, and none is what people ought to agree on.
import { useLingui } from '@lingui/react/macro';

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

export function useTemplates(): readonly Template[] {
  const { t } = useLingui();
  return [
    {
      id: 'time',
      title: t`Time and cancellations`,
      sentences: [
        t`We plan our evenings for the weeks ahead before anybody else is promised one of them.`,
        t`Whoever cancels says so as soon as they know, and offers another evening.`,
        t`A date that was cancelled twice is the first to be planned again.`,
      ],
    },
    {
      id: 'homes',
      title: t`Overnights and homes`,
      sentences: [
        t`Before somebody else stays the night in a home that we share, we ask each other by the day before.`,
        t`Our own bed is for the two of us; guests have the other room.`,
        t`Whoever is away for a night says so beforehand, also when it gets longer.`,
      ],
    },
    {
      id: 'safer',
      title: t`Safer sex and tests`,
      sentences: [
        t`Each of us gets tested every three months, and before going without barriers with somebody new.`,
        t`We go without barriers only with those whom we have named to each other.`,
        t`Whoever had a slip tells the others before the next time, and nobody is blamed for telling.`,
      ],
    },
    {
      id: 'told',
      title: t`What is told to whom`,
      sentences: [
        t`We tell each other that there is somebody, and by when; no details unless one of us asks.`,
        t`What somebody tells us about themselves stays with us, also when it is about us.`,
        t`Whoever would rather not know something says so, and is not told in passing.`,
      ],
    },
    {
      id: 'newcomers',
      title: t`New partners`,
      sentences: [
        t`We say that we have met somebody before it becomes a second date.`,
        t`In the first three months with somebody new, what is planned with the others stays as it is.`,
        t`Nobody picks partners for anybody else. Each may say what worries them, and is heard.`,
      ],
    },
    {
      id: 'holidays',
      title: t`Holidays and special days`,
      sentences: [
        t`Who spends which holidays with whom, we talk about two months before.`,
        t`Birthdays belong to those whose they are: they say with whom and how.`,
        t`Each of us has one longer journey a year that is only ours.`,
      ],
    },
    {
      id: 'money',
      title: t`Money`,
      sentences: [
        t`What we spend on dates comes from our own money, not from what we share.`,
        t`From what we share, more than an agreed sum is spent only after we talked.`,
      ],
    },
    {
      id: 'out',
      title: t`Being out`,
      sentences: [
        t`Each decides for themselves who knows about them, and nobody else tells it for them.`,
        t`At work and with our families we are named as we said here.`,
        t`Pictures of us go online only when everybody in them said yes.`,
      ],
    },
    {
      id: 'metamours',
      title: t`Metamours`,
      sentences: [
        t`Nobody has to meet anybody. Whoever wants to, says so, and no is a good answer.`,
        t`What two of us have to settle, they settle with each other; nobody carries messages.`,
        t`When we are all in one place, everybody has somebody to go home with, or knows that before.`,
      ],
    },
    {
      id: 'emergency',
      title: t`Emergencies`,
      sentences: [
        t`In an emergency each of us may call the others at any hour.`,
        t`If one of us is in hospital, the others hear of it from whoever knows first.`,
      ],
    },
    {
      id: 'ending',
      title: t`Changing and ending this`,
      sentences: [
        t`Any one of us can end this at any time. Whoever does says it to the others themselves, if they can.`,
        t`When one of us wants something to change, we find an hour for it within two weeks.`,
        t`If it ends, what was agreed about homes and money still holds for a month.`,
      ],
    },
  ];
}
