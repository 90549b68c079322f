// The ways out of a conflict in words: what is the same on several days is said once, and nothing is offered that nobody could do.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import {
  type LocalDate,
  ME,
  myTimeOf,
  type PersonId,
  type PlannedDate,
  type RelationshipId,
  type RuleId,
} from '@orrery/domain';
import type { Relaxation, WayOut } from '@orrery/planner';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { withWayBack } from '../../../app/way-back.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { useGiveWay, useRuleWords } from './rule-words.tsx';
import { asksAgain } from './said-no.ts';
import { pathOfPlan } from './use-week.ts';

export interface SaidWay {
  readonly words: string;
  readonly href: string | null;
  /** The way is to let go of these rules, each of a single day. */
  readonly lets: readonly RuleId[];
}

interface SaidStep {
  readonly words: string;
  readonly href: string | null;
  readonly lets?: RuleId;
}

/** More days of one rule are counted. */
const mostNamed = 4;

export function useWaysOut(
  formulation: Formulation,
): (ways: readonly WayOut[], about: readonly PlannedDate[]) => SaidWay[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const say = useRuleWords(formulation);
  const giveWay = useGiveWay(formulation);
  const mine = myTimeOf(state.time);
  const { instance, rules, week, weeks } = formulation;
  const zone = instance.people.find(({ id }) => id === ME)?.zone ?? '';
  const table = instance.zones[zone]?.days ?? [];
  const dayName = (on: LocalDate) => (weeks === 1 ? formats.weekday(on) : formats.fullDay(on));

  /** Days of the plan on which a step gives way. */
  const daysOf = ({ rule, unit, day }: Relaxation): LocalDate[] => {
    const boundary =
      rule.rule === 'boundary' ? instance.boundaries.find(({ id }) => id === rule.id) : undefined;
    if (boundary?.type === 'require' && unit === 'dates')
      return (boundary.days?.dates ?? []).map((date) => date as LocalDate);
    const date = day === undefined ? undefined : table[day]?.date;
    return date ? [date as LocalDate] : [];
  };

  const named = (days: readonly LocalDate[]) =>
    formats.list([...new Set(days)].sort().map(weeks === 1 ? formats.weekday : formats.day));

  const ruleStep = (id: RuleId, steps: readonly Relaxation[]): SaidStep => {
    const [first] = steps;
    const { words: title, href } = first ? say(first.rule) : { words: '', href: null };
    const rule = state.time.rules.get(id)?.fields;
    if (rule?.days.dates.length === 1) return { words: t`let go of ${title}`, href, lets: id };
    const days = [...new Set(steps.flatMap(daysOf))].sort();
    const [from, to] = [days[0], days.at(-1)];
    if (!from || !to) return { words: t`an exception from ${title}`, href };
    const range = formats.dayRange(from, to);
    return {
      words:
        days.length === 1
          ? t`${dayName(from)} without ${title}`
          : days.length <= mostNamed
            ? t`${named(days)} without ${title}`
            : plural(days.length, {
                one: `# day without ${title}, ${range}`,
                other: `# days without ${title}, ${range}`,
              }),
      href: href && `${href}?except=${days.join()}`,
    };
  };

  /** A date that is put in by hand opens its own hour, which no form does for one day (PLAN107). */
  const byHand = (step: Relaxation, { sessions }: WayOut): SaidStep | null => {
    if (step.rule.rule !== 'free' || step.day === undefined) return null;
    const { person } = step.rule;
    const day = table[step.day];
    const session = sessions.find(
      ({ relation, start }) =>
        day &&
        day.start <= start &&
        start < day.end &&
        instance.relations.some(({ id, members }) => id === relation && members.includes(person)),
    );
    if (!day || !session) return null;
    const name = namesIn(state, session.relation as RelationshipId, formats);
    const on = dayName(day.date as LocalDate);
    return {
      words:
        person === ME
          ? t`a date with ${name} on ${on} all the same, outside the hours you keep for dates`
          : t`a date with ${name} on ${on} all the same, outside the hours you know of ${nameOf(state, person as PersonId)}`,
      href: `/time/dates/new?${new URLSearchParams({ day: day.date, relationship: session.relation })}`,
    };
  };

  const sayStep = (step: Relaxation, way: WayOut, about: readonly PlannedDate[]): SaidStep | null => {
    const { rule } = step;
    if (rule.rule === 'free') {
      const isProtected = rule.person === ME && say(rule, about, daysOf(step)).href === '/time/protected';
      if (isProtected)
        return {
          words: t`another time for ${say(rule, about, daysOf(step)).words}`,
          href: '/time/protected',
        };
      const all = way.relax.filter(
        ({ rule: other }) => other.rule === 'free' && other.person === rule.person,
      );
      // on several days it is the hours of the week that would be others
      if (all.length > 1) {
        const days = named(all.flatMap(daysOf));
        return rule.person === ME
          ? { words: t`other hours than you keep for dates, on ${days}`, href: '/time/mine' }
          : {
              words: t`other hours than you know of ${nameOf(state, rule.person as PersonId)}, on ${days}`,
              href: `/time/known/${rule.person}`,
            };
      }
      // beside a limit of that day, a date put in by hand would be the next conflict
      return way.relax.some((other) => ['maxPerDay', 'buffer'].includes(other.rule.rule))
        ? null
        : byHand(step, way);
    }
    if (rule.rule === 'maxPerDay') {
      const words = plural(mine.datesPerDay + step.by, {
        one: 'a limit of # date a day',
        other: 'a limit of # dates a day',
      });
      return { words, href: '/time/mine' };
    }
    if (rule.rule === 'buffer')
      return {
        words: t`less than your ${formats.duration(mine.buffer)} between two dates`,
        href: '/time/mine',
      };
    return giveWay(step, about);
  };

  return (ways, about) => {
    const said = ways.flatMap((way): SaidWay[] => {
      if (asksAgain(state, formulation, way)) return [];
      const byRule = new Map<RuleId, Relaxation[]>();
      const others: Relaxation[] = [];
      for (const step of way.relax) {
        const id = step.rule.rule === 'boundary' ? rules.get(step.rule.id) : undefined;
        if (id) byRule.set(id, [...(byRule.get(id) ?? []), step]);
        else others.push(step);
      }
      const steps = [
        ...[...byRule].map(([id, all]) => ruleStep(id, all)),
        ...others.map((step) => sayStep(step, way, about)),
      ];
      if (steps.some((step) => step === null)) return [];
      const known = [
        ...new Map(steps.flatMap((step) => (step ? [[step.words, step] as const] : []))).values(),
      ];
      const href = known.find((step) => step.href)?.href ?? null;
      const lets = known.flatMap((step) => step.lets ?? []);
      return [
        {
          words: formats.list(known.map(({ words }) => words)),
          href: href?.startsWith('/time/rules/') ? withWayBack(href, pathOfPlan(week, weeks)) : href,
          lets: lets.length === known.length ? lets : [],
        },
      ];
    });
    return [...new Map(said.map((way) => [way.words, way])).values()];
  };
}
