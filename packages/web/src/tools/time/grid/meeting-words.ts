// What a time meets, in words: plainly, and without a verdict.
import { useLingui } from '@lingui/react/macro';
import { ME, type Meeting, myZone, type State } from '@orrery/domain';
import { useMemo } from 'react';
import { nameOf } from '../../../app/names.ts';
import { usePlanned } from '../planned.ts';
import { useSaidRules } from '../rules/rule-words.ts';
import { placementOf } from './clock.ts';
import { useTimeWords } from './time-words.ts';

export interface MeetingWords {
  /** "Meets Work" */
  short(state: State, meeting: Meeting): string;
  /** "Work, Thursday 12 March, 9:00 to 17:00, is busy in your calendar." */
  long(state: State, meeting: Meeting): string;
}

export function useMeetingWords(): MeetingWords {
  const { t } = useLingui();
  const words = useTimeWords();
  const planned = usePlanned();
  const rules = useSaidRules();
  return useMemo(() => {
    const what = (state: State, meeting: Meeting): string => {
      switch (meeting.kind) {
        case 'date':
        case 'night': {
          const names = planned.name(meeting.date, meeting.relationship);
          return t`the date with ${names}`;
        }
        case 'protected': {
          const title = state.time.blocks.get(meeting.block)?.fields.title;
          return title || t`protected time`;
        }
        case 'busy': {
          const name = nameOf(state, meeting.person);
          if (meeting.person === ME) return meeting.title || t`busy time in your calendar`;
          return meeting.title ? t`${meeting.title} of ${name}` : t`busy time of ${name}`;
        }
        case 'rule': {
          const rule = state.time.rules.get(meeting.rule)?.fields;
          const title = rule ? rules.title(rule) : '';
          return t`your rule “${title}”`;
        }
        case 'outsideHours': {
          const name = nameOf(state, meeting.person);
          return t`outside the hours you know of ${name}`;
        }
      }
    };
    const short = (state: State, meeting: Meeting): string => {
      const named = what(state, meeting);
      if (meeting.kind === 'outsideHours') return words.formats.capital(named);
      if (meeting.kind === 'night') return t`Same night as ${named}`;
      return meeting.close ? t`Close to ${named}` : t`Meets ${named}`;
    };
    return {
      short,
      long(state, meeting) {
        const said = short(state, meeting);
        if (meeting.kind === 'outsideHours' || meeting.kind === 'rule') return said;
        const zone = myZone(state);
        const when = words.placement(placementOf(meeting.interval[0], meeting.interval[1], zone));
        return t({ message: `${said}: ${when}`, comment: 'Meets Work: Thursday 12 March, 9:00 to 17:00' });
      },
    };
  }, [t, words, planned, rules]);
}
