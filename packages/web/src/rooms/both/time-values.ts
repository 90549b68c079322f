// What was said about time, in words: hours with their unit, days and times as the person's locale has them.
import { useLingui } from '@lingui/react/macro';
import { type DayOfWeek, minutesOf, myZone, type Weekly } from '@orrery/domain';
import { namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { usePeopleChoices } from '../../tools/people/field-labels.ts';
import { useSourceWords } from '../../tools/time/calendars/source-words.ts';
import { useDayWords } from '../../tools/time/days/day-words.ts';
import { useWhose } from '../../tools/time/days/whose.ts';
import { useTimeChoices } from '../../tools/time/field-labels.ts';
import { useTimeWords } from '../../tools/time/grid/time-words.ts';
import { useDays } from '../../tools/time/limits/day-words.ts';
import { useSaidRules } from '../../tools/time/rules/rule-words.ts';
import type { Sayings } from './values.ts';

type OfTime = 'mine' | 'budget' | 'known' | 'block' | 'rule' | 'day' | 'source' | 'date' | 'review';

export function useTimeValues(): Pick<Sayings, OfTime> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const days = useDays();
  const rules = useSaidRules();
  const comesRound = useDayWords();
  const whose = useWhose();
  const source = useSourceWords();
  const choices = useTimeChoices();
  const { hasApp, notSaid } = usePeopleChoices();
  const { formats } = words;
  const text = (value: string) => value.trim() || t`Left empty`;
  const count = (value: number) => formats.number(value, 0);
  const hours = (minutes: number) => (minutes === 0 ? t`None` : formats.hoursLong(minutes));
  const weekdays = (some: readonly number[]) =>
    some.length === 0 ? t`None` : formats.capital(days.runs(some as DayOfWeek[]));
  const week = (possible: Weekly) => days.week(possible) || t`Never`;

  return {
    mine: {
      possible: week,
      nights: weekdays,
      buffer: formats.duration,
      datesPerDay: count,
      eveningsInRow: count,
      freeEvenings: count,
      weeklyCap: hours,
      unplanned: (per) => formats.share(per / 100),
      ownFloor: hours,
      ownWish: hours,
      eveningFrom: words.clock,
      tiersWeigh: (how) => choices.tiersWeigh[how],
    },
    budget: {
      floor: hours,
      floorWeeks: (weeks) => formats.capital(choices.floorWeeks[weeks]),
      wish: hours,
      most: hours,
      preferDays: weekdays,
      preferMonthDays: (some) => (some.length === 0 ? t`None` : formats.list(some.map(count))),
      shortest: hours,
      longest: hours,
      nights: count,
      travel: formats.duration,
      landing: formats.duration,
    },
    known: {
      possible: (possible) => (possible ? week(possible) : choices.notKnown),
      nights: (nights) => (nights ? weekdays(nights) : choices.notKnown),
    },
    block: { title: text, from: (_, fields) => days.block(fields) },
    rule: {
      what: (what, fields) => rules.what({ ...fields, what }),
      ...{ days: rules.days, name: text },
      source: (source) => text(source?.text ?? ''),
    },
    day: {
      name: text,
      on: (on) => comesRound.on({ on }),
      people: (people) => whose(people) || t`Nobody in particular`,
      lead: comesRound.lead,
      alternates: (some) => (some.length === 0 ? t`None` : formats.list(some.map(comesRound.beside))),
    },
    source: { busy: (_, fields) => `${fields.name}. ${source(fields)}` },
    date: {
      relationship: (id) => namesIn(state, id, formats),
      start: (start, { end }) => words.interval(minutesOf(start), minutesOf(end), myZone(state)),
      night: (with_) => (with_ ? hasApp.yes : hasApp.no),
      status: (status) => choices.status[status],
      title: text,
      place: text,
      note: text,
      lived: (lived) =>
        lived === null ? notSaid : lived === 0 ? choices.didNotHappen : formats.hoursLong(lived),
    },
    review: {
      energy: (energy) => (energy === null ? notSaid : t`${energy} of 10`),
      good: text,
      change: text,
    },
  };
}
