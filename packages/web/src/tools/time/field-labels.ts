// How the fields of time are called, and what there is to choose from: for the forms, and wherever else a field is named. A field
// that is new in the domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { BudgetFields, DateStatus, MyTimeFields, Question, ThingKind } from '@orrery/domain';

type Labels<K extends ThingKind, Group extends string = never> = {
  readonly [F in Question<K> | Group]: string;
};

/** With the names of the groups that some of them stand in. */
export function useMyTimeLabels(): Labels<'mine', 'atMost' | 'evenings' | 'forMyself'> {
  const { t } = useLingui();
  return {
    possible: t`When dates are possible`,
    nights: t`Nights together are possible after`,
    weeklyCap: t`Dates in a week, at most`,
    atMost: t`At most`,
    datesPerDay: t`Dates on one day`,
    eveningsInRow: t`Evenings in a row`,
    evenings: t`Evenings`,
    freeEvenings: t`Kept free, a week`,
    eveningFrom: t`They begin at`,
    buffer: t`Between two dates`,
    unplanned: t`Left unplanned, for the spontaneous`,
    forMyself: t`For myself, a week`,
    ownFloor: t`At least`,
    ownWish: t`As you would like it`,
    tiersWeigh: t`How tiers count`,
  };
}

export function useBudgetLabels(): Omit<
  Labels<'budget', 'floorGroup' | 'lengthGroup' | 'aroundGroup'>,
  'floor'
> & { readonly floor: (weeks: BudgetFields['floorWeeks']) => string } {
  const { t } = useLingui();
  return {
    wish: t`Wish, a week`,
    floorGroup: t`Floor`,
    floor: (weeks) => (weeks === 4 ? t`At least, in four weeks` : t`At least, a week`),
    floorWeeks: t`The floor counts`,
    most: t`Most, a week`,
    preferDays: t`Preferred days`,
    preferMonthDays: t`Preferred days of the month`,
    lengthGroup: t`Length of one date`,
    shortest: t`Shortest`,
    longest: t`Longest`,
    nights: t`Nights together wished, a week`,
    aroundGroup: t`Around a date`,
    travel: t`Travel, each way`,
    landing: t`Time to land afterwards`,
  };
}

/** `possible` asks about somebody by name. */
export function useKnownLabels(): {
  readonly possible: (name: string) => string;
  readonly nightsGroup: string;
  readonly nights: string;
} {
  const { t } = useLingui();
  return {
    possible: (name) => t`When can ${name} have a date?`,
    nightsGroup: t`I know their nights`,
    nights: t`The night after`,
  };
}

export function useBlockLabels(): Labels<'block'> {
  const { t } = useLingui();
  return { title: t`What it is called`, from: t`When` };
}

export function useRuleLabels(): Labels<'rule'> {
  const { t } = useLingui();
  return {
    what: t`What it says`,
    days: t`When it holds`,
    name: t`What you call it`,
    source: t`The sentence it comes from`,
  };
}

export function useDayLabels(): Labels<'day'> {
  const { t } = useLingui();
  return {
    name: t`What it is called`,
    on: t`When it comes round`,
    people: t`Whose it is`,
    lead: t`How early it is told of`,
    alternates: t`Days that do as well`,
  };
}

export function useDateLabels(): Labels<'date'> {
  const { t } = useLingui();
  return {
    relationship: t`With`,
    start: t`When`,
    night: t`The night after it, too`,
    status: t`How it stands`,
    title: t`What`,
    place: t`Where`,
    note: t`Note`,
    lived: t`How was it?`,
  };
}

export function useReviewLabels(): Labels<'review'> {
  const { t } = useLingui();
  return {
    energy: t`Energy`,
    good: t`What was good?`,
    change: t`What would you change next week?`,
  };
}

/** What can be chosen, in words. */
export function useTimeChoices() {
  const { t } = useLingui();
  const status: Record<DateStatus, string> = {
    held: t`Held`,
    proposed: t`Asked`,
    accepted: t`Agreed`,
    declined: t`Declined`,
    cancelled: t`Cancelled`,
  };
  const floorWeeks: Record<BudgetFields['floorWeeks'], string> = { 1: t`a week`, 4: t`in four weeks` };
  const tiersWeigh: Record<MyTimeFields['tiersWeigh'], string> = {
    alike: t`All alike`,
    some: t`Some more`,
    much: t`Much more`,
  };
  return { status, floorWeeks, tiersWeigh, notKnown: t`I do not know`, didNotHappen: t`It did not happen` };
}
