// Choosing, in words: what to ask, how much it weighs, what was answered. A question that is new in the domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type {
  AskedOf,
  CandidateAnswer,
  CandidateFields,
  ChoosingQuestion,
  QuestionKey,
  Weight,
} from '@orrery/domain';

export interface ChoosingWords {
  readonly groups: Readonly<Record<ChoosingQuestion['group'], string>>;
  readonly weights: Readonly<Record<Weight, string>>;
  readonly answers: Readonly<Record<CandidateAnswer['answer'] | 'notAsked', string>>;
  readonly offers: Readonly<Record<CandidateFields['offers'], string>>;
  readonly where: Readonly<Record<CandidateFields['where'], string>>;
  readonly states: Readonly<Record<CandidateFields['state'], string>>;
  readonly askedOf: Readonly<Record<AskedOf, string>>;
  /** As it would be asked, ours or one’s own. */
  question(question: Pick<ChoosingQuestion, 'id' | 'asks'>): string;
}

export function useChoosingWords(): ChoosingWords {
  const { t } = useLingui();
  const ours: Record<QuestionKey, string> = {
    licensed: t`Are you licensed or registered? As what, under which number, and where can I look it up?`,
    ethics: t`Is there a code of ethics that you hold to, and somewhere to complain if I have to?`,
    pastClients: t`Is there something that I may read or hear from people who were in therapy with you?`,
    relationships: t`Have you worked for some time on what goes on between people in relationships?`,
    outcomes: t`Can you tell what changed, in practice, for others you coached?`,
    terms: t`Do metamour, NRE, compersion or nesting partner need no explaining to you?`,
    structure: t`Do you know the way I live this: who comes first where, who lives with whom, who decides what?`,
    experience: t`Have you worked with people who love several, also where one relationship goes first?`,
    dynamics: t`Do you have a plan for what comes up between more than two people?`,
    consent: t`Can you say how you work with consent, and what you do where it is in doubt?`,
    boundaries: t`Can you say how you work with boundaries, and how you tell them from rules for others?`,
    metamours: t`Can you say how you work with what goes on between metamours?`,
    staying: t`Can you help me without taking it that I should leave, or have one partner only?`,
    concerns: t`Would you tell me how you would go about what is hard for me now?`,
    assessment: t`Do you begin by finding out what I need, and whether you are the right one for it?`,
    techniques: t`Do you work in several ways that are known to help, and can you name them?`,
    examples: t`Can you give me an example of what that would look like in my case?`,
    tailored: t`Do you fit how you work to the people who come to you?`,
    evolves: t`Do you go along when our arrangement changes on the way?`,
    healing: t`Do you work with old hurts, trauma, or the fear of being left?`,
    toolkit: t`Do you have tools that I can use at home from the first weeks on?`,
    sessions: t`Is there a shape that your sessions have, from the first to the last?`,
    assignments: t`Do you give me something to do between sessions, and do we look at how it went?`,
    handOver: t`Would you say so, and send me on, if I need a therapist rather than a coach?`,
    remote: t`Can we meet online or by phone?`,
    reach: t`Is it clear how I reach you between sessions, how soon you answer, and what to do if it is urgent?`,
    remoteClients: t`Have you worked from afar with people who love several, and did it go well?`,
    references: t`Is there somebody I may ask about you, who has agreed to it?`,
    confidential: t`Can I read what stays between us, what does not, and how my notes and calls are kept?`,
    goals: t`Do we agree on what it is for, so that we can tell when it is done?`,
    duration: t`Can you say about how long it may take, and what that depends on?`,
    reviews: t`Do we stop from time to time to look at whether it helps?`,
    together: t`Can one or more of my partners come along, or come instead?`,
    secrets: t`Is it clear what you do with what one of us tells you alone?`,
    cost: t`Is it clear what it costs, who may pay for it, and what a missed session costs?`,
    curious: t`Did they listen to me, and were they curious rather than shocked?`,
    respectful: t`Did I feel respected, and not judged for how I love?`,
  };
  return {
    groups: {
      training: t`Training and experience`,
      love: t`How I love`,
      work: t`How they work`,
      practical: t`Online, in confidence, for how long`,
      met: t`After we met`,
      own: t`Questions of my own`,
    },
    weights: {
      must: t`A must`,
      matters: t`It matters`,
      little: t`A little`,
      notForMe: t`Not for me`,
    },
    answers: {
      yes: t`Yes`,
      partly: t`Partly`,
      no: t`No`,
      unclear: t`Unclear`,
      notAsked: t`Not asked yet`,
    },
    offers: {
      therapy: t`Therapy`,
      coaching: t`Coaching`,
      both: t`Therapy and coaching`,
      unsaid: t`Not said`,
    },
    where: {
      online: t`Online`,
      inPerson: t`In person`,
      both: t`Online and in person`,
      unsaid: t`Not said`,
    },
    states: { open: t`Still open`, chosen: t`Chosen`, not: t`Not for me` },
    askedOf: { therapist: t`A therapist`, coach: t`A coach`, both: t`Either` },
    question: ({ id, asks }) => asks || (ours as Partial<Record<string, string>>)[id] || id,
  };
}
