// The planner's rules in people's own words, each with the place where it can be changed.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import {
  beginningsOf,
  freeTimeOf,
  intersect,
  type LocalDate,
  ME,
  meetingsOf,
  minutesOf,
  myTimeOf,
  myZone,
  type PersonId,
  type PlannedDate,
  protectedIn,
  type RelationshipId,
} from '@orrery/domain';
import type { Relaxation, Rule } from '@orrery/planner';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { pathOfPlanned } from '../planned.ts';
import { useRuleSource } from '../rules/rule-source.ts';
import { useSaidRules } from '../rules/rule-words.ts';
import { noOf } from './said-no.ts';

export interface SaidRule {
  readonly words: string;
  /** Where it can be changed; null where it cannot. */
  readonly href: string | null;
}

/** Says a rule. `about` are the dates in question, and `days` the days, so that "your free time" can name the very protected block. */
export function useRuleWords(
  formulation: Formulation,
): (rule: Rule, about?: readonly PlannedDate[], days?: readonly LocalDate[]) => SaidRule {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const said = useSaidRules();
  const sourceOf = useRuleSource();
  const mine = myTimeOf(state.time);
  const begins = beginningsOf(state.time);
  const dateOf = (date: PlannedDate) => {
    const name = namesIn(state, date.fields.relationship, formats);
    return t`the date with ${name}, ${formats.moment(date.fields.start)}`;
  };

  /** Protected blocks that the dates in question lie on. */
  const blocksUnder = (about: readonly PlannedDate[]) => {
    const titles = about.flatMap(({ id, fields }) =>
      meetingsOf(state, {
        date: id,
        relationship: fields.relationship,
        from: minutesOf(fields.start),
        to: minutesOf(fields.end),
      }).flatMap((met) =>
        met.kind === 'protected' ? [state.time.blocks.get(met.block)?.fields.title || t`protected time`] : [],
      ),
    );
    return [...new Set(titles)];
  };
  const blocksOn = useBlocksOn(formulation);

  return (rule, about = [], days = []) => {
    const person = 'person' in rule ? (rule.person as PersonId) : ME;
    const isMe = person === ME;
    const name = nameOf(state, person);
    const relation = 'relation' in rule ? namesIn(state, rule.relation as RelationshipId, formats) : '';
    switch (rule.rule) {
      case 'fixed': {
        const date = formulation.fixed.get(rule.id);
        return date
          ? { words: dateOf(date), href: pathOfPlanned(date.id) }
          : { words: t`a date that is settled`, href: null };
      }
      case 'frozen':
        return { words: t`what has already been this week`, href: null };
      case 'free': {
        const no = days.map((day) => noOf(state, formulation, person, day)).find((one) => one);
        if (!isMe && no)
          return {
            words: t`the no of ${name} to ${formats.fullDay(formats.dayOf(no.fields.start))}`,
            href: pathOfPlanned(no.id),
          };
        if (!isMe) return { words: t`the hours that you know of ${name}`, href: `/time/known/${person}` };
        const blocks = [...new Set([...blocksUnder(about), ...blocksOn(days)])];
        return blocks.length > 0
          ? { words: t`your protected time: ${formats.list(blocks)}`, href: '/time/protected' }
          : { words: t`the hours you keep for dates, and what your calendar holds`, href: '/time/mine' };
      }
      case 'maxPerDay':
        return {
          words: begins.has('datesPerDay')
            ? plural(mine.datesPerDay, {
                one: 'the one date a day that Orrery begins with',
                other: 'the # dates a day that Orrery begins with',
              })
            : plural(mine.datesPerDay, {
                one: 'your limit of one date a day',
                other: 'your limit of # dates a day',
              }),
          href: '/time/mine',
        };
      case 'buffer':
        return {
          words: begins.has('buffer')
            ? t`the ${formats.duration(mine.buffer)} between two dates that Orrery begins with`
            : t`your ${formats.duration(mine.buffer)} between two dates`,
          href: '/time/mine',
        };
      case 'budget':
        return { words: t`the hours that your week has for dates`, href: '/time/mine' };
      case 'freeEvenings':
        return {
          words: begins.has('freeEvenings')
            ? plural(mine.freeEvenings, {
                one: 'the one free evening a week that Orrery begins with',
                other: 'the # free evenings a week that Orrery begins with',
              })
            : plural(mine.freeEvenings, {
                one: 'your one free evening a week',
                other: 'your # free evenings a week',
              }),
          href: '/time/mine',
        };
      case 'eveningsRow':
        return {
          words: begins.has('eveningsInRow')
            ? plural(mine.eveningsInRow, {
                one: 'the one evening in a row that Orrery begins with',
                other: 'the # evenings in a row that Orrery begins with',
              })
            : plural(mine.eveningsInRow, {
                one: 'your limit of one evening in a row',
                other: 'your limit of # evenings in a row',
              }),
          href: '/time/mine',
        };
      case 'horizon':
        return {
          words: formulation.weeks === 1 ? t`the week itself` : t`these weeks themselves`,
          href: null,
        };
      case 'most':
        return { words: t`the most for ${relation}`, href: `/time/budget/${rule.relation}` };
      case 'grid':
      case 'length':
        return { words: t`how long dates with ${relation} are`, href: `/time/budget/${rule.relation}` };
      case 'oncePerDay':
        return { words: t`one date a day with ${relation}`, href: null };
      case 'night':
        return { words: t`nights with ${relation}`, href: `/time/budget/${rule.relation}` };
      case 'floor':
        return { words: t`the floor of ${relation}`, href: `/time/budget/${rule.relation}` };
      case 'atLeast':
        return { words: t`more time with ${relation}`, href: `/time/budget/${rule.relation}` };
      case 'boundary': {
        const id = formulation.rules.get(rule.id);
        const fields = id && state.time.rules.get(id)?.fields;
        if (!fields) return { words: t`a rule for plans`, href: '/time/rules' };
        const title = said.title(fields);
        const paper = sourceOf(fields.source)?.title;
        const words = paper ? t`your rule “${title}”, from “${paper}”` : t`your rule “${title}”`;
        const [only, ...others] = fields.days.dates;
        return {
          words: only && others.length === 0 ? t`${words}, ${formats.fullDay(only)}` : words,
          href: `/time/rules/${id}`,
        };
      }
    }
  };
}

/** Protected blocks that alone take the room for a date on these days. */
function useBlocksOn({ instance, week, weeks }: Formulation): (days: readonly LocalDate[]) => string[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const here = { from: week, count: 7 * weeks, zone: myZone(state) };
  return (days) => {
    if (days.length === 0) return [];
    const unprotected = { ...state, time: { ...state.time, blocks: new Map() } };
    const shortest = Math.min(
      ...instance.relations.map(({ session, pad }) => session.min + (pad?.before ?? 0) + (pad?.after ?? 0)),
    );
    const open = freeTimeOf(unprotected, ME, here).filter(([from, to]) => to - from >= shortest);
    return protectedIn(state.time, here)
      .filter(({ day, interval }) => days.includes(day) && intersect(open, [interval]).length > 0)
      .map(({ block }) => block.fields.title || t`protected time`);
  };
}

/** Names what it takes when a rule gives way, to stand in a list, with the place where one can let it. */
export function useGiveWay(
  formulation: Formulation,
): (step: Relaxation, about?: readonly PlannedDate[]) => SaidRule {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const zone = formulation.instance.people.find(({ id }) => id === ME)?.zone ?? '';
  const dates = formulation.instance.zones[zone]?.days.map(({ date }) => date) ?? [];
  const dayName = (on: LocalDate) => (formulation.weeks === 1 ? formats.weekday(on) : formats.fullDay(on));
  return ({ rule, by, unit, day, week }, about = []) => {
    const on = day === undefined ? undefined : dates[day];
    const { words: named, href } = say(rule, about);
    const amount = formats.duration(by);
    if (rule.rule === 'boundary' && on !== undefined && unit === 'days') {
      const weekday = dayName(on);
      // one tap from there: the day is left out of the rule, and the rule stays (RULE6)
      return { words: t`${weekday} without ${named}`, href: href && `${href}?except=${on}` };
    }
    const words = ((): string => {
      if (rule.rule === 'fixed') return t`another time for ${named}`;
      if (rule.rule === 'maxPerDay')
        return on ? t`one date more on ${dayName(on)}` : t`a day with one date more`;
      if (rule.rule === 'freeEvenings') return t`one free evening less`;
      if (rule.rule === 'eveningsRow') return t`one evening more in a row`;
      if (rule.rule === 'length') return t`a longer date than usual`;
      if (rule.rule === 'oncePerDay') return t`two dates on one day`;
      if (rule.rule === 'floor') return t`less than ${named}`;
      if (unit !== 'minutes') return t`an exception from ${named}`;
      if (rule.rule === 'budget') {
        const [first, last] = week === undefined ? [] : [dates[7 * week], dates[7 * week + 6]];
        if (formulation.weeks === 1 || !first || !last) return t`${amount} more for dates in your week`;
        return t`${amount} more for dates, ${formats.dayRange(first, last)}`;
      }
      if (rule.rule === 'buffer') return t`${amount} less between two dates`;
      if (rule.rule === 'most') return t`${amount} above ${named}`;
      if (rule.rule !== 'free') return t`${amount} beyond ${named}`;
      if (rule.person !== ME)
        return t`${amount} beyond the hours you know of ${nameOf(state, rule.person as PersonId)}`;
      return href === '/time/protected'
        ? t`another time for ${named}`
        : on
          ? t`${amount} beyond the hours you keep for dates on ${dayName(on)}`
          : t`${amount} beyond the hours you keep for dates`;
    })();
    return { words, href };
  };
}
