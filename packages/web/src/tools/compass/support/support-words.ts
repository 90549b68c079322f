// Therapy, coaching or both, in words: what can be ticked, what it speaks for, and what follows. A sign that is new in the domain is
// missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { SupportAnswer, SupportRule, SupportSign } from '@orrery/domain';

export interface SupportWords {
  readonly signs: Readonly<Record<SupportSign, string>>;
  readonly speaksFor: Readonly<Record<SupportRule['speaksFor'], string>>;
  readonly answers: Readonly<Record<SupportAnswer, { readonly title: string; readonly means: string }>>;
}

export function useSupportWords(): SupportWords {
  const { t } = useLingui();
  return {
    signs: {
      violence: t`Somebody hurts or threatens me, or I am afraid of them`,
      coercion: t`Somebody presses or controls me: my money, my phone, whom I see, what I do with my body`,
      yesFromFear: t`I say yes to things only so that I do not lose somebody`,
      selfHarm: t`I think of hurting myself, or of not living any more`,
      jealousy: t`Jealousy, envy or fear takes my sleep, or gets into my work`,
      oldHurts: t`Something that happened to me earlier comes back in what happens now`,
      attachment: t`My fear of being left, or of somebody coming close, is older than these relationships`,
      mentalHealth: t`A low mood, anxiety, panic, eating, drinking or something like it weighs on me`,
      shame: t`I feel guilty or ashamed of how I love, or of my place in it`,
      conflictReturns: t`The same conflict comes back, though we settled it anew`,
      limitsCrossed: t`What was agreed is crossed again and again, and I trust less`,
      stuck: t`I am stuck in a pattern that I cannot change by myself`,
      lasting: t`It has hurt for a long time, and nothing that I tried has helped`,
      talking: t`Saying what I need, asking for it, and listening`,
      limits: t`Saying where my limits are, and coming to agreements`,
      time: t`Sharing out my time and energy so that it holds`,
      everyday: t`Changing something practical in how we live this`,
    },
    speaksFor: {
      help: t`Help first`,
      therapy: t`For therapy`,
      coaching: t`For coaching`,
      either: t`For either`,
    },
    answers: {
      help: {
        title: t`Help first`,
        means: t`How safe you are comes before every other question. Nothing has to be decided today.`,
      },
      therapy: {
        title: t`Therapy may fit`,
        means: t`What you ticked is about what hurts, and where it comes from. That is a therapist’s work: they are trained and licensed to treat it.`,
      },
      coaching: {
        title: t`Coaching may fit`,
        means: t`What you ticked is about something to learn or to change. A coach works on that with you, step by step, and treats no illness.`,
      },
      both: {
        title: t`Both may fit`,
        means: t`Some of it is about what hurts, and some about what you want to learn or change. Many people have both, side by side or one after the other.`,
      },
      either: {
        title: t`Either may fit`,
        means: t`Somebody from outside can see what one cannot see alone. Therapists do that, and so do coaches; nothing you ticked speaks for one of them. Go by whom you trust.`,
      },
      none: {
        title: t`Nothing ticked`,
        means: t`That is fine. It takes no reason to talk to somebody, if you would like to.`,
      },
    },
  };
}
