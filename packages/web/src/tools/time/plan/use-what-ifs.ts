// The questions that a plan leads to, each one tap: more comfort, the same without something that binds, and more for somebody.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { type Intent, ME, myTimeOf, type PersonId, type RelationshipId, supposing } from '@orrery/domain';
import type { Instance, MissedFloor, MoreTime, WayOut } from '@orrery/planner';
import { useMemo } from 'react';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { useDays } from '../limits/day-words.ts';
import { pathOfPlanned } from '../planned.ts';
import { useSaidRules } from '../rules/rule-words.ts';
import { comfortOf } from './comfort.ts';
import { heldPlan } from './difference.ts';
import { type LetGo, whatBinds } from './let-go.ts';
import { useRuleWords } from './rule-words.tsx';
import type { Search } from './use-search.ts';

/** As many as one reads. */
const most = 6;

export interface WhatIf {
  readonly key: string;
  /** "With up to 2 dates a day". */
  readonly words: string;
  /** In whose way it stands. */
  readonly detail?: string;
  /** What is let go of; empty where the question stays the same and another plan for it is asked for. */
  readonly intents: readonly Intent[];
  readonly slack?: true;
  readonly asking?: (instance: Instance) => Instance;
  /** Where what is let go of is not mine to say in one tap: where it is settled, and with whom. */
  readonly elsewhere?: { readonly href: string; readonly words: string; readonly ask?: PersonId };
}

/** What lacks comfort: liked days, wished nights, dates that stay where they are (PLAN137). */
export const calmer = 'calmer';

export function useWhatIfs(formulation: Formulation, search: Search): WhatIf[] {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const sayLetGo = useLetGoWords(formulation);
  const { reasons, more, missed, plan, objective } = search;
  const questions = useMemo(() => {
    const open = reasons.filter(({ content }) => !content);
    const explained = open.map((one) => ({ ...one, way: wayOf({ more, missed }, one.relation) }));
    return whatBinds(state, formulation, explained).filter(
      ({ intents }) => supposing(state, intents, now).ok,
    );
  }, [state, formulation, reasons, more, missed, now]);
  const asked = useMemo(() => more.flatMap((one) => askMore(formulation, one)), [formulation, more]);
  if (!plan || !objective || search.stage === 'searching') return [];
  const [, , , , uneasy, moved] = objective;
  const { minutes, nights } = comfortOf(formulation, plan);
  const ofComfort: WhatIf = {
    key: calmer,
    words:
      minutes > 0
        ? t`More on the days that you like`
        : nights > 0
          ? t`More of the nights that you wish for`
          : t`Fewer dates that move`,
    detail: t`For a little of the wishes.`,
    intents: [],
    slack: true,
  };
  return [
    // what nobody holds yet does not move
    ...(uneasy + (heldPlan(formulation) ? moved : 0) > 0 ? [ofComfort] : []),
    ...questions.slice(0, most).map(({ key, what, intents, of }): WhatIf => {
      const names = formats.list(of.map((id) => namesIn(state, id, formats)));
      const said = what.map(sayLetGo);
      const elsewhere = said.find((one) => one.elsewhere)?.elsewhere;
      return {
        ...{ key, intents, detail: t`For more with ${names}` },
        words: formats.capital(formats.list(said.map(({ words }) => words))),
        ...(elsewhere ? { elsewhere } : {}),
      };
    }),
    ...asked.map(({ relation, from, to, asking }): WhatIf => {
      const amount = formats.duration(to - from);
      const name = namesIn(state, relation as RelationshipId, formats);
      return {
        key: moreOf(relation),
        words: t`${amount} more for ${name}`,
        detail: t`Somebody else gets less then.`,
        intents: [],
        asking,
      };
    }),
  ];
}

/** The smallest way out of what stands in the way of a relationship: of its floor, where that is missed, else of more. */
export const wayOf = (
  { more, missed }: Pick<Search, 'more' | 'missed'>,
  relation: string,
): WayOut | undefined =>
  (missedOf(missed, relation) ?? more.find((one) => one.relation === relation))?.ways[0];

/** Of my own floor, where it is among them; null where it could be had. */
export function missedOf(missed: readonly MissedFloor[], relation: string): MissedFloor | undefined {
  const theirs = missed.filter((one) => one.relation === relation && !one.possible);
  return theirs.find(({ person }) => person === ME) ?? theirs[0];
}

export const moreOf = (relation: string): string => `more ${relation}`;

/** That much for a relationship before any wish: as the floor of a side that has none, or has one for as long. */
function askMore(formulation: Formulation, more: MoreTime) {
  const relation = formulation.instance.relations.find(({ id }) => id === more.relation);
  if (!relation || !more.takesFrom || more.takesFrom.length === 0) return [];
  const { weeks } = formulation;
  const [person, side] =
    Object.entries(relation.sides).find(([, { floor }]) => floor.minutes === 0 || floor.weeks === weeks) ??
    [];
  if (!person || !side) return [];
  const sides = { ...relation.sides, [person]: { ...side, floor: { minutes: more.to, weeks } } };
  const asking = (instance: Instance): Instance => ({
    ...instance,
    relations: instance.relations.map((one) => (one.id === relation.id ? { ...one, sides } : one)),
  });
  return [{ ...more, asking }];
}

function useLetGoWords(formulation: Formulation): (what: LetGo) => Pick<WhatIf, 'words' | 'elsewhere'> {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const said = useSaidRules();
  const days = useDays();
  const sayRule = useRuleWords(formulation);
  return (what) => {
    switch (what.kind) {
      case 'datesPerDay':
        return { words: plural(what.to, { one: 'with one date a day', other: 'with up to # dates a day' }) };
      case 'freeEvenings':
        return {
          words:
            what.to === 0
              ? t`without an evening kept free`
              : plural(what.to, {
                  one: 'with one free evening a week',
                  other: 'with # free evenings a week',
                }),
        };
      case 'eveningsRow':
        return {
          words: plural(what.to, {
            one: 'with one evening in a row',
            other: 'with up to # evenings in a row',
          }),
        };
      case 'buffer':
        return { words: t`without your ${formats.duration(myTimeOf(state.time).buffer)} between two dates` };
      case 'cap':
        return { words: t`with ${formats.duration(what.by)} more for dates in a week` };
      case 'unplanned':
        return { words: t`with no part of your time left unplanned` };
      case 'most':
      case 'longest': {
        const name = namesIn(state, what.relationship, formats);
        const hours = formats.hoursLong(what.to);
        return {
          words:
            what.kind === 'most'
              ? t`with up to ${hours} a week for ${name}`
              : t`with dates of up to ${hours} with ${name}`,
        };
      }
      case 'rule': {
        const fields = state.time.rules.get(what.id)?.fields;
        const title = fields ? said.title(fields) : '';
        return {
          words: !what.ofThese
            ? t`without your rule “${title}”`
            : formulation.weeks === 1
              ? t`without your rule “${title}” in this week`
              : t`without your rule “${title}” in these weeks`,
        };
      }
      case 'date': {
        const date = formulation.fixed.get(what.id);
        const { words } = sayRule({ rule: 'fixed', id: what.id });
        const elsewhere = date ? { href: pathOfPlanned(date.id), words: t`Open the date` } : undefined;
        return { words: t`without ${words}`, ...(elsewhere ? { elsewhere } : {}) };
      }
      case 'block':
        return { words: t`without your protected time: ${what.title || t`protected time`}` };
      case 'evening': {
        const evening = days.long(what.weekday);
        return { words: t`with the evening for dates: ${evening}` };
      }
      case 'theirs': {
        const [name, evening] = [nameOf(state, what.person), days.long(what.weekday)];
        const href = `/time/known/${what.person}`;
        return {
          words: t`if ${name} could in the evening: ${evening}`,
          elsewhere: { href, words: t`Ask ${name}`, ask: what.person },
        };
      }
    }
  };
}
