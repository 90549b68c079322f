// Rules for plans in words: what each says, and on which days.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  type DayOfWeek,
  ME,
  type PersonId,
  type RelationshipId,
  type RuleDays,
  type RuleFields,
} from '@orrery/domain';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { useDays } from '../limits/day-words.ts';

/** More single days than this are counted. */
const mostNamed = 3;

export interface RuleWords {
  /** What it says of plans: “Only each other: Kit and you”. */
  what(fields: Pick<RuleFields, 'what' | 'days'>): string;
  /** On which days: “Friday, every 2 weeks from 4 May”. */
  days(days: RuleDays): string;
  /** As it is called, or else as it reads. */
  title(fields: RuleFields): string;
  /** Which of that day in the month. */
  nth(nth: number): string;
}

export function useSaidRules(): RuleWords {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const names = useDays();
  const relation = (id: RelationshipId) => namesIn(state, id, formats) || t`somebody`;
  const person = (id: PersonId) => (id === ME ? t`you` : nameOf(state, id) || t`somebody`);
  const nth = (place: number): string =>
    ({ 0: t`last`, 1: t`first`, 2: t`second`, 3: t`third`, 4: t`fourth`, 5: t`fifth` })[place] ?? '';
  const some = (days: readonly string[]) =>
    days.length > mostNamed
      ? plural(days.length, { one: '# day', other: '# days' })
      : formats.list([...days].sort().map(formats.dayShort));

  const what = ({ what: said, days: on }: Pick<RuleFields, 'what' | 'days'>): string => {
    switch (said.kind) {
      case 'ours': {
        const name = relation(said.relationship);
        return t`Only each other: ${name} and you`;
      }
      case 'neverWith': {
        const name = relation(said.relationship);
        return t`No dates with ${name}`;
      }
      case 'neverOf': {
        const name = person(said.person);
        return t`No dates with ${name} in them`;
      }
      case 'apart': {
        const together = formats.list(said.relationships.map(relation));
        return t`Never on one day: ${together}`;
      }
      case 'cover': {
        const people = formats.list(
          [...said.people].sort((a, b) => Number(b === ME) - Number(a === ME)).map(person),
        );
        return t`One always stays: ${people}`;
      }
      case 'require': {
        const name = relation(said.relationship);
        if (on.dates.length === 1) return t`A date with ${name}`;
        const dates = plural(said.count, { one: 'one date', other: '# dates' });
        return t`At least ${dates} a week: ${name}`;
      }
    }
  };

  const days = (on: RuleDays): string => {
    const weekdays = on.weekdays.length > 0 ? names.runs(on.weekdays as DayOfWeek[]) : '';
    const inMonth = formats.list([...on.inMonth].sort((a, b) => (a || 9) - (b || 9)).map(nth));
    const parts: string[] = [];
    if (on.dates.length > 0) parts.push(some(on.dates));
    else if (on.monthDays.length > 0) {
      const numbers = formats.list(on.monthDays.map(String));
      parts.push(t({ message: `day ${numbers} of the month`, comment: 'numbers: 1 and 15' }));
    } else if (on.inMonth.length > 0)
      parts.push(
        weekdays
          ? t({
              message: `the ${inMonth} ${weekdays} of the month`,
              comment: 'the first and last Friday of the month',
            })
          : t({
              message: `the ${inMonth} of each day in the month`,
              comment: 'the first of each day in the month',
            }),
      );
    else parts.push(weekdays || t`every day`);
    if (on.everyWeeks > 1 && on.anchor !== '') {
      const anchor = formats.dayShort(on.anchor);
      parts.push(
        plural(on.everyWeeks, {
          2: `every other week, as in that of ${anchor}`,
          other: `every # weeks, as in that of ${anchor}`,
        }),
      );
    }
    const [from, until] = [on.from, on.until].map((day) => (day === '' ? '' : formats.dayShort(day)));
    if (from) parts.push(t`from ${from}`);
    if (until) parts.push(t`until ${until}`);
    if (on.except.length > 0) {
      const left = some(on.except);
      parts.push(t`but not ${left}`);
    }
    return formats.capital(parts.join(', '));
  };
  return { what, days, nth, title: (fields) => fields.name.trim() || what(fields) };
}
