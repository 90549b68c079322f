// What stands in the way of more time, in whole sentences: the week first, then single days, and nothing twice.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import {
  beginningsOf,
  isTimeKnown,
  type LocalDate,
  ME,
  myDateOf,
  myTimeOf,
  type PersonId,
  type RelationshipId,
} from '@orrery/domain';
import type { Explanation, Plan, Reason } from '@orrery/planner';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { useRuleWords } from './rule-words.tsx';
import { noOf } from './said-no.ts';

const mostSentences = 3;
/** From so many days on, the days left out are fewer to read. */
const manyDays = 4;
/** More days of several weeks than these are counted and not named. */
const mostNamed = 6;

/** Limits of the whole week: where one of them is reached, what else stands in the way of those days need not be said. */
const isOfTheWeek = ({ rule, takenBy }: Reason): boolean =>
  takenBy === undefined && ['budget', 'most', 'freeEvenings', 'eveningsRow'].includes(rule.rule);

/** `reasonWords(explanation)`: sentences, the weightiest first. */
export function useReasonWords(
  formulation: Formulation,
  plan: Plan | null,
): (explanation: Explanation) => string[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const mine = myTimeOf(state.time);
  const begins = beginningsOf(state.time);
  const sayRule = useRuleWords(formulation);
  const zone = formulation.instance.people.find(({ id }) => id === ME)?.zone ?? '';
  const dates = formulation.instance.zones[zone]?.days.map(({ date }) => date) ?? [];
  const { weeks } = formulation;
  /** By its weekday where there is one such day, else by its date. */
  const dayName = (date: LocalDate) => (weeks === 1 ? formats.weekday(date) : formats.day(date));
  /** The weeks of these days, each as its days. */
  const fullWeeks = (days: readonly number[]): string[] =>
    [...new Set(days.map((day) => Math.floor(day / 7)))].flatMap((k) => {
      const [first, last] = [dates[7 * k], dates[7 * k + 6]];
      return first && last ? [formats.dayRange(first, last)] : [];
    });
  /** The days on which a relationship has a date in the plan. */
  const daysWith = (relation: string): number[] =>
    (plan?.sessions ?? [])
      .filter((session) => session.relation === relation)
      .map(
        ({ start }) =>
          formulation.instance.zones[zone]?.days.findIndex((day) => start >= day.start && start < day.end) ??
          -1,
      );

  const isSettledOn = (day: number): boolean =>
    [...formulation.fixed.values()].some(({ fields }) => myDateOf(state, fields.start) === dates[day]);
  const hasDeclined = (person: string, day: number): boolean => {
    const date = dates[day];
    return date !== undefined && noOf(state, formulation, person, date) !== undefined;
  };

  /** "on Tuesday and Friday", "on every day but Saturday"; null where it is all the days in question. */
  const onDays = (days: readonly number[], all: readonly number[]): string | null => {
    if (all.length > 0 && all.every((day) => days.includes(day))) return null;
    const others = all.filter((day) => !days.includes(day));
    const name = (numbers: readonly number[]) =>
      formats.list(numbers.flatMap((number) => dates[number] ?? []).map(dayName));
    if (weeks > 1 && days.length > mostNamed)
      return plural(days.length, { one: 'on one day', other: 'on # of the days' });
    return days.length >= manyDays && others.length > 0 && others.length <= 2
      ? t`on every day but ${name(others)}`
      : t`on ${name(days)}`;
  };

  const sentence = (reason: Reason, all: readonly number[], own: readonly number[]): string => {
    const { rule, takenBy, days } = reason;
    const on = onDays(days, all);
    if (takenBy) {
      const other = namesIn(state, takenBy as RelationshipId, formats);
      if (on) return t`${formats.capital(on)} you see ${other}.`;
      return weeks === 1
        ? t`What is left of the week goes to ${other}.`
        : t`What is left of these weeks goes to ${other}.`;
    }
    switch (rule.rule) {
      case 'budget':
        if (weeks === 1) return t`Your week for dates is full.`;
        return fullWeeks(days).length === weeks
          ? t`Your weeks for dates are full.`
          : t`Your hours for dates are full, ${formats.list(fullWeeks(days))}.`;
      case 'maxPerDay':
        return mine.datesPerDay === 1
          ? on
            ? days.every((day) => isSettledOn(day))
              ? t`There is a date already ${on}.`
              : begins.has('datesPerDay')
                ? t`This plan has a date ${on}, and Orrery begins with one a day.`
                : t`This plan has a date ${on}, and you want one a day.`
            : t`Every day that is left has its date already.`
          : on
            ? t`You have as many dates as you want ${on}.`
            : t`Every day has as many dates as you want.`;
      case 'free': {
        const person = rule.person as PersonId;
        if (person !== ME) {
          const name = nameOf(state, person);
          if (on && days.every((day) => hasDeclined(person, day))) return t`${name} said no ${on}.`;
          return on ? t`${name} cannot ${on}, as far as you know.` : t`${name} cannot, as far as you know.`;
        }
        if (days.every((day) => own.includes(day)))
          return plural(days.length, {
            one: `The date ${onDays(days, []) ?? ''} takes all the time you keep for dates then.`,
            other: `The dates ${onDays(days, []) ?? ''} take all the time you keep for dates then.`,
          });
        if (on) return t`You are busy, or want no dates, ${on}.`;
        return weeks === 1
          ? t`The rest of the week you are busy, or want no dates.`
          : t`The rest of these weeks you are busy, or want no dates.`;
      }
      case 'buffer': {
        const pause = formats.duration(mine.buffer);
        return on
          ? t`Too little of your ${pause} between two dates would be left ${on}.`
          : begins.has('buffer')
            ? t`Orrery begins with ${pause} between two dates.`
            : t`You want ${pause} between two dates.`;
      }
      case 'freeEvenings':
        return begins.has('freeEvenings')
          ? plural(mine.freeEvenings, {
              one: 'Orrery begins with one evening a week kept free.',
              other: 'Orrery begins with # evenings a week kept free.',
            })
          : plural(mine.freeEvenings, {
              one: 'You keep one evening a week free.',
              other: 'You keep # evenings a week free.',
            });
      case 'eveningsRow':
        return begins.has('eveningsInRow')
          ? plural(mine.eveningsInRow, {
              one: 'Another evening would be the second in a row; Orrery begins with one.',
              other: 'Another evening would be more than the # in a row that Orrery begins with.',
            })
          : plural(mine.eveningsInRow, {
              one: 'Another evening would be the second in a row; the limit in your own time is one.',
              other: 'Another evening would be more than # in a row, the limit in your own time.',
            });
      case 'most':
        return t`This is the most that is set for it.`;
      case 'length': {
        if (weeks > 1 && days.length > mostNamed)
          return plural(days.length, {
            one: 'One date is as long as your dates get.',
            other: '# dates are as long as your dates get.',
          });
        const dayNames = formats.list(days.flatMap((day) => dates[day] ?? []).map(dayName));
        return plural(days.length, {
          one: `The date on ${dayNames} is as long as your dates get.`,
          other: `The dates on ${dayNames} are as long as your dates get.`,
        });
      }
      case 'oncePerDay':
        return on ? t`You see each other already ${on}.` : t`You see each other every day already.`;
      case 'grid':
      case 'horizon':
        return on
          ? t`Too little time is left for a date ${on}.`
          : t`Too little time is left for another date.`;
      case 'fixed':
        return t`${formats.capital(sayRule(rule).words)} is settled.`;
      case 'frozen':
        return t`What has already been stays as it was.`;
      default:
        return t`${formats.capital(sayRule(rule).words)}.`;
    }
  };

  return ({ relation, reasons }) => {
    const known = reasons.flatMap((reason): Reason[] => {
      const { rule, days } = reason;
      // somebody of whose time nothing is known counts as free when I am, but for days to which they said no
      if (rule.rule !== 'free' || rule.person === ME || isTimeKnown(state, rule.person as PersonId))
        return [reason];
      const declined = days.filter((day) => hasDeclined(rule.person, day));
      return declined.length > 0 ? [{ ...reason, days: declined }] : [];
    });
    const all = [...new Set(reasons.flatMap(({ days }) => days))].sort((a, b) => a - b);
    const ofTheWeek = known.filter(isOfTheWeek);
    const settled = new Set(ofTheWeek.flatMap(({ days }) => days));
    const others = known
      .filter((reason) => !isOfTheWeek(reason))
      .map((reason) => ({ ...reason, days: reason.days.filter((day) => !settled.has(day)) }))
      .filter(({ days }) => days.length > 0);
    const own = daysWith(relation);
    const said = [...ofTheWeek, ...others].map((reason) => sentence(reason, all, own));
    return [...new Set(said)].slice(0, mostSentences);
  };
}
