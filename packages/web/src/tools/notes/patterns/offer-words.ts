// Something to try, for a pattern: a first wording that one changes as one likes. Nothing where nothing sensible follows, and no talk while
// there is danger (HELP5).
import { useLingui } from '@lingui/react/macro';
import { DEEDS, dangerIn, NOT_OFFERED, TALKS, type TriggerId } from '@orrery/domain';
import type { Comparison, PartOfDay } from '@orrery/domain/patterns';
import { useOrrery } from '../../../app/orrery.tsx';
import { useNoteWords } from '../note-words.ts';
import { isHigher } from './report.ts';
import { useSubjectWords } from './subject-words.ts';

export interface Offer {
  readonly what: string;
  /** When it comes back, one is asked how it went. */
  readonly trigger: TriggerId | null;
}

export function useOffer(): (comparison: Comparison) => Offer | null {
  const { t } = useLingui();
  const words = useNoteWords();
  const subjects = useSubjectWords();
  const mayTalk = dangerIn(useOrrery().state) === null;
  return (comparison) => {
    const { subject } = comparison;
    const higher = isHigher(comparison);
    const parts: Record<PartOfDay, string> = {
      night: t`At night, write first and answer tomorrow.`,
      morning: t`In the morning, have breakfast before I answer anything hard.`,
      afternoon: t`In the afternoon, take a walk before I answer anything hard.`,
      evening: t`In the evening, keep half an hour for myself before I answer.`,
    };
    switch (subject.question) {
      case 'sleep':
        return higher
          ? { what: t`After a short night, write first and answer tomorrow.`, trigger: null }
          : null;
      case 'load':
        return higher
          ? { what: t`On a full day, leave one thing out before the evening.`, trigger: null }
          : null;
      case 'weekday': {
        const name = subjects.of(subject).these;
        return higher ? { what: t`Plan something that does me good for each ${name}.`, trigger: null } : null;
      }
      case 'partOfDay':
        return higher ? { what: parts[subject.part], trigger: null } : null;
      case 'overTime':
        return {
          what: higher
            ? mayTalk
              ? t`Look at what has changed, together with somebody whom I trust.`
              : t`Look at what has changed, in my own time.`
            : t`Write down what has changed for the better, and keep one thing of it.`,
          trigger: null,
        };
      case 'trigger':
        return higher
          ? { what: t`Wait ten minutes, and write before I answer.`, trigger: subject.trigger }
          : null;
      case 'eased':
      case 'helped': {
        if (higher && NOT_OFFERED.includes(subject.deed)) return null;
        // what somebody called it themself may be a talk
        if (!mayTalk && (TALKS.includes(subject.deed) || !DEEDS.some((deed) => deed === subject.deed)))
          return null;
        const name = words.deedOf(subject.deed);
        return {
          what: higher ? t`First of all: “${name}”.` : t`Ten minutes of something else before “${name}”.`,
          trigger: null,
        };
      }
      case 'person': {
        const name = subjects.of(subject).these;
        return higher && mayTalk
          ? { what: t`Write down what I need before I talk with ${name}.`, trigger: null }
          : null;
      }
      case 'strategy':
        // it is on the list already
        return null;
    }
  };
}
