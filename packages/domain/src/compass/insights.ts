// Questions about one's own compass. None of them adds people, options or values up into a score.
import { addDays, type LocalDate, mondayOf } from '../kernel/zones.ts';
import type { AsideFields, ChoiceFields, IdeaFields } from './events.ts';
import { COMPASS_NOUNS, type CompassNoun, type CompassState, type CompassThings, thingsOf } from './fold.ts';
import { valuesAway } from './values.ts';
import { type WeekOfMine, weeksOfMine } from './weeks.ts';
import { GOOD_SIGNS, PRESSURE_QUESTIONS } from './words.ts';

type Things<N extends keyof CompassThings> = readonly CompassThings[N][];

const energies: readonly IdeaFields['energy'][] = ['little', 'some', 'much'];

/** Ideas that need no more energy and no more minutes than there are, those that use most of both first. */
export function ideasThatFit(
  state: CompassState,
  energy: IdeaFields['energy'],
  minutes: number,
): Things<'idea'> {
  const needs = ({ fields }: CompassThings['idea']) => energies.indexOf(fields.energy);
  return thingsOf(state, 'idea')
    .filter((idea) => needs(idea) <= energies.indexOf(energy) && (idea.fields.minutes ?? 0) <= minutes)
    .sort((a, b) => needs(b) - needs(a) || (b.fields.minutes ?? 0) - (a.fields.minutes ?? 0));
}

/** Evenings from today on, the next first. */
export const eveningsAhead = (state: CompassState, today: LocalDate): Things<'evening'> =>
  thingsOf(state, 'evening')
    .filter(({ fields }) => fields.on >= today)
    .sort((a, b) => (a.fields.on < b.fields.on ? -1 : 1));

/** Evenings that are over, the last first. */
export const eveningsBefore = (state: CompassState, today: LocalDate): Things<'evening'> =>
  thingsOf(state, 'evening')
    .filter(({ fields }) => fields.on < today)
    .sort((a, b) => (a.fields.on > b.fields.on ? -1 : 1));

/** What an offer or a question is called by, so that two devices set the same one aside. */
export const asideFor = (what: AsideFields['what'], on: LocalDate): string => `${what}-${on}`;

/** Whether an offer or a question was set aside (COMPASS21). */
export const isAside = (state: CompassState, what: AsideFields['what'], on: LocalDate): boolean =>
  state.aside.get(asideFor(what, on))?.present ?? false;

/** The evening that was told of last and has something to begin the next one with: what was planned, or what was good. */
export const eveningToLearnFrom = (
  state: CompassState,
  today: LocalDate,
): CompassThings['evening'] | undefined =>
  eveningsBefore(state, today).find(
    ({ fields }) =>
      (fields.went !== null && fields.went !== 'hard' && (fields.plan !== '' || fields.ideas.length > 0)) ||
      fields.afterwards !== '',
  );

/** Questions on pressure that were answered with yes. */
export const pressureIn = (asked: ChoiceFields['asked'] = []): string[] =>
  asked.flatMap(({ question, answer }) =>
    answer === 'yes' && PRESSURE_QUESTIONS.includes(question) ? [question] : [],
  );

const DAYS_TO_TELL = 14;

/** An evening of the last two weeks that nobody has said yet how it went; asked of the last one only, and never twice. */
export function eveningToAskAbout(
  state: CompassState,
  today: LocalDate,
): CompassThings['evening'] | undefined {
  const [last] = eveningsBefore(state, today);
  if (!last || last.fields.went !== null || last.fields.on < addDays(today, -DAYS_TO_TELL)) return undefined;
  return isAside(state, 'told', last.fields.on) ? undefined : last;
}

/** Choices whose day to look again has come, the oldest day first. */
export const choicesToRevisit = (state: CompassState, today: LocalDate): Things<'choice'> =>
  thingsOf(state, 'choice')
    .filter(({ fields }) => fields.state !== 'letGo' && fields.revisit !== null && fields.revisit <= today)
    .sort((a, b) => ((a.fields.revisit ?? '') < (b.fields.revisit ?? '') ? -1 : 1));

/** Decisions whose day has come, the oldest day first. */
export const pausesToRevisit = (state: CompassState, today: LocalDate): Things<'pause'> =>
  pausesOf(state).filter(({ fields }) => fields.until <= today);

/** Decisions that wait, the next day first. */
export const pausesOf = (state: CompassState): Things<'pause'> =>
  thingsOf(state, 'pause')
    .filter(({ fields }) => fields.state === 'waits')
    .sort((a, b) => (a.fields.until < b.fields.until ? -1 : 1));

/** Friends whom I wanted to see or hear again by now, those whom I miss longest first. */
export function friendsToCall(state: CompassState, today: LocalDate): Things<'friend'> {
  const due = ({ fields: { every, last } }: CompassThings['friend']) =>
    every === null || last === null ? null : addDays(last, 7 * every);
  return thingsOf(state, 'friend')
    .flatMap((friend) => {
      const by = due(friend);
      return by !== null && by <= today ? [{ friend, by }] : [];
    })
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ friend }) => friend);
}

/** Friends who are good for all that somebody needs, those whom they wanted to hear from by now first; of nobody is it said how well. */
export function friendsFor(
  state: CompassState,
  needs: readonly string[],
  today: LocalDate,
): Things<'friend'> {
  const due = friendsToCall(state, today);
  const others = thingsOf(state, 'friend')
    .filter(({ id }) => due.every((one) => one.id !== id))
    .sort((x, y) => (x.fields.name < y.fields.name ? -1 : 1));
  return [...due, ...others].filter(({ fields }) => needs.every((need) => fields.goodFor.includes(need)));
}

/** Weeks that count as lately, and how many of them, and of those before, somebody must have said. */
const LATELY = 6;
const NEEDED = { lately: 4, before: 6 } as const;
/** How far back one’s own usual is looked for. */
const USUAL = 52;

export interface WeeksSaid {
  /** The weeks that count: those of which both load and room were said. */
  readonly weeks: readonly LocalDate[];
  /** Those of them with more load than room. */
  readonly tooFull: readonly LocalDate[];
}

export type Wear =
  | {
      readonly kind: 'notEnough';
      readonly lately: number;
      readonly before: number;
      readonly needed: typeof NEEDED;
    }
  | {
      readonly kind: 'asUsual' | 'fullerThanUsual';
      readonly lately: WeeksSaid;
      readonly before: WeeksSaid;
      /** Hard signs that came back in two of the late weeks and more, in the order in which they were first named. */
      readonly signs: readonly string[];
    };

/**
 * Whether the last six weeks were fuller than my own usual (COMPASS7): more than half of them had more load than room, and that is at
 * least twice as often as in the year before. Says what it counted; it is no diagnosis, and with fewer weeks it says nothing.
 */
export function wearOf(state: CompassState, today: LocalDate): Wear {
  const monday = mondayOf(today);
  const from = addDays(monday, -7 * (LATELY - 1));
  const said = weeksOfMine(state).filter(
    ({ week, load, room }) => load !== null && room !== null && week <= monday,
  );
  const late = said.filter(({ week }) => week >= from);
  const lately = weeksOf(late);
  const before = weeksOf(said.filter(({ week }) => week < from && week >= addDays(from, -7 * USUAL)));
  const [now, then] = [lately.weeks.length, before.weeks.length];
  if (now < NEEDED.lately || then < NEEDED.before)
    return { kind: 'notEnough', lately: now, before: then, needed: NEEDED };
  const isFuller =
    2 * lately.tooFull.length > now && lately.tooFull.length * then >= 2 * before.tooFull.length * now;
  return { kind: isFuller ? 'fullerThanUsual' : 'asUsual', lately, before, signs: signsIn(late) };
}

/** Whether there was more in a week than there was room for it. */
export const isTooFull = ({ load, room }: Pick<WeekOfMine, 'load' | 'room'>): boolean =>
  load !== null && room !== null && load > room;

const weeksOf = (weeks: readonly WeekOfMine[]): WeeksSaid => ({
  weeks: weeks.map(({ week }) => week),
  tooFull: weeks.filter(isTooFull).map(({ week }) => week),
});

function signsIn(weeks: readonly WeekOfMine[]): string[] {
  const times = new Map<string, number>();
  for (const { signs } of weeks)
    for (const sign of signs) if (!GOOD_SIGNS.includes(sign)) times.set(sign, (times.get(sign) ?? 0) + 1);
  return [...times].flatMap(([sign, count]) => (count > 1 ? [sign] : []));
}

/** One thing of whichever noun. */
export type CompassThing = {
  [N in Exclude<CompassNoun, 'aside' | 'pace'>]: { readonly noun: N; readonly thing: CompassThings[N] };
}[Exclude<CompassNoun, 'aside' | 'pace'>];

/** Everything that was taken away and can come back, by noun. */
export const compassPutAway = (state: CompassState): CompassThing[] =>
  COMPASS_NOUNS.flatMap((noun) =>
    (noun === 'value' ? valuesAway(state) : [...state[noun].values()])
      .filter((thing) => !thing.present)
      .map((thing) => ({ noun, thing }) as CompassThing),
  );
