// What a pattern is about, in words: where it was, where it was not, and how its rows are called.
import { useLingui } from '@lingui/react/macro';
import type { PersonId, StrategyId, TriggerId } from '@orrery/domain';
import type { PartOfDay, QuestionName, Subject } from '@orrery/domain/patterns';
import { useMemo } from 'react';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { useNoteWords } from '../note-words.ts';
import { shortened } from '../shortened.ts';

export interface SubjectWords {
  /** "After short nights": begins a sentence. */
  readonly where: string;
  /** "after longer ones": ends it. */
  readonly elsewhere: string;
  /** What need not be the cause: "sleep". */
  readonly cause: string;
  /** The two sides as rows of a table. */
  readonly these: string;
  readonly others: string;
}

const longest = 60;

export function useSubjectWords() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  return useMemo(() => {
    const parts: Record<PartOfDay, string> = {
      night: t`At night`,
      morning: t`In the morning`,
      afternoon: t`In the afternoon`,
      evening: t`In the evening`,
    };
    const trigger = (id: TriggerId) => words.trigger(state, id) || t`A trigger that is gone`;
    const strategy = (id: StrategyId) => {
      const what = state.notes.strategies.get(id)?.fields.what;
      return what ? shortened(what, longest) : t`Something that is gone`;
    };
    const day = (at: string) => {
      const date = formats.dayOf(at);
      const isThisYear = date.slice(0, 4) === formats.dayOf(now).slice(0, 4);
      return isThisYear ? formats.day(date) : formats.dayWithYear(date);
    };

    const of = (subject: Subject): SubjectWords => {
      switch (subject.question) {
        case 'trigger': {
          const name = trigger(subject.trigger);
          return {
            ...{ where: t`With “${name}”`, elsewhere: t`with other triggers`, cause: t`the trigger` },
            ...{ these: name, others: t`Other triggers` },
          };
        }
        case 'weekday': {
          const name = formats.weekday(`2024-01-0${subject.day}`);
          return {
            ...{ where: t`On a ${name}`, elsewhere: t`on other days`, cause: t`the day of the week` },
            ...{ these: name, others: t`Other days` },
          };
        }
        case 'partOfDay':
          return {
            ...{ where: parts[subject.part], elsewhere: t`at other times`, cause: t`the hour` },
            ...{ these: parts[subject.part], others: t`Other times` },
          };
        case 'sleep': {
          const hours = formats.hoursLong(subject.below);
          return {
            ...{ where: t`After short nights`, elsewhere: t`after longer ones`, cause: t`sleep` },
            ...{ these: t`Slept under ${hours}`, others: t`Slept ${hours} or more` },
          };
        }
        case 'load': {
          const load = words.load[subject.from] ?? '';
          return {
            ...{ where: t`On full days`, elsewhere: t`on emptier ones`, cause: t`how full a day is` },
            ...{ these: t`Days “${load}” and up`, others: t`Days below that` },
          };
        }
        case 'overTime': {
          const from = day(subject.from);
          return {
            ...{ where: t`Since ${from}`, elsewhere: t`before`, cause: t`the time that has gone by` },
            ...{ these: t`Since ${from}`, others: t`Before ${from}` },
          };
        }
        case 'eased':
        case 'helped': {
          const name = words.deedOf(subject.deed);
          return {
            ...{ where: t`With “${name}”`, elsewhere: t`with other things done`, cause: t`what you did` },
            ...{ these: t`“${name}”`, others: t`Other things done` },
          };
        }
        case 'strategy': {
          const name = strategy(subject.strategy);
          return {
            ...{ where: t`When you tried “${name}”`, elsewhere: t`otherwise`, cause: t`what you tried` },
            ...{ these: t`Tried: ${name}`, others: t`Others, or not tried` },
          };
        }
        case 'person': {
          const name = nameOf(state, subject.person as PersonId);
          return {
            ...{ where: t`In notes with ${name}`, elsewhere: t`in those with others`, cause: name },
            ...{ these: name, others: t`With others` },
          };
        }
      }
    };

    /** What a question is about, where no note names anything. */
    const questions: Record<QuestionName, string> = {
      trigger: t`What set it off`,
      weekday: t`Days of the week`,
      partOfDay: t`Parts of the day`,
      sleep: t`Sleep`,
      load: t`How full the day was`,
      overTime: t`Over time`,
      eased: t`What you did, and how it went`,
      helped: t`What you did, and whether it helped`,
      strategy: t`What you tried`,
      person: t`Who it is about`,
    };
    return { of, questions };
  }, [t, state, now, formats, words]);
}
