// Days of the week and feasts, and whose they are: together, each alone, with nobody.
import type { DayClaim, Part } from '../claims.ts';
import { PARTS } from '../claims.ts';
import { clockIn } from './clock.ts';
import { HEDGES, isConditional } from './modals.ts';

export type DaySaid = Pick<DayClaim, 'days' | 'parts' | 'inMonth' | 'whose' | 'hours'>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/ (?:new year 's eve|new years eve|new year eve|silvester) /, 'newYearsEve'],
  [/ (?:christmas eve) /, 'christmasEve'],
  [/ (?:boxing day) /, 'boxingDay'],
  [/ (?:christmas day|christmas) /, 'christmas'],
  [/ (?:easter sunday|easter) /, 'easter'],
  [/ (?:valentine 's day|valentines day|valentine 's|valentines) /, 'valentine'],
  [/ (?:thanksgiving) /, 'thanksgiving'],
  [/ (?:halloween) /, 'halloween'],
  [/ (?:pride) /, 'pride'],
  [/ (?:hanukkah) /, 'hanukkah'],
  [/ (?:eid) /, 'eid'],
  [/ (?:diwali) /, 'diwali'],
  [/ (?:passover|pesach) /, 'passover'],
];
const ORDINALS: Readonly<Record<string, number>> = {
  ...{ first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, last: 0 },
};
const PART_WORDS: readonly (readonly [RegExp, Part])[] = [
  [/ (?:mornings?|breakfast|brunch|before noon) /, 'morning'],
  [/ (?:afternoons?|lunch|coffee) /, 'afternoon'],
  [/ (?:evenings?|dinner|after work|tonight|date nights?|movie nights?) /, 'evening'],
  [/ (?:nights?|overnight|sleep|sleeps) /, 'night'],
];

const OFF =
  / (?:see nobody|sees nobody|meet nobody|not available|unavailable|nothing planned|no appointments|available for nobody) | (?:(?:do|does|will) not|never|nobody|no) (?:see|sees|meet|meets|date|dates|do dates|go on dates|have dates|have a date|dating|plan|plans|make plans|dates|want dates|want to see|seeing|be with|go out|goes out|take|takes)(?: (?:anybody|somebody|any|dates?|people|partners?|others|with anybody|on dates?|anything|plans?|on))* | (?:date free|free of dates|without dates|no dates|no plans|free of plans|dates are off|no meetings|off limits for dates|kept free|stays? free|keep free|keeps free|not bookable|is not for dates|not for dates|no date) | (?:keep|keeps|leave|leaves|want|wants|need|needs)(?: [\w@?',]+){1,5} (?:free|unplanned|empty|date free|open) /;
const OWN =
  / (?:my own company|for my own use) | (?:for|to) (?:my|him|her|them|our|one)sel(?:f|ves) | (?:on (?:my|our|their|her|his) own|alone|each alone|by (?:my|him|her|them|our)sel(?:f|ves)|solitude|my own time|me time|belongs? to me|mine alone|is mine|are mine|own day|own evening|own night) /;
const ONLY =
  / (?:ours|only us|the 2 of us|us and nobody else|set apart for us|booked for us|blocked for us|dedicated to us|devoted to us|our fixed (?:day|date|evening|night)|our standing date|our day|our evenings?|our nights?|our date nights?|only us|us alone|just us|only for us|just for us|for us|for the 2 of us|the 2 of us|us 2|belongs? to us|belong to|belongs to|reserved|are for|is for|only with|kept for|keep|keeps|set aside|always mine and|couple time|just the 2) /;
const TOGETHER =
  / (?:together|goes? to [@?][^ ]+|belongs? to [@?][^ ]+|as a couple|both of us (?:are|go|come|spend|eat|cook)|the whole \w+ with|side by side|get together|gets together|date (?:is|falls|takes place)|at [@?][^ ]+ 's(?: (?:place|flat|home|house))?|join|joins|joined by|visit|visits|hang out|hangs out|cuddle|with each other|each other|we (?:\w+ ){0,2}?(?:spend|have|see|meet|eat|cook|go|are|do|sleep|celebrate|share|stay|keep)|spend|spends|see|sees|meet|meets|date|dates|date nights?|dinner|with @\d|with \?\w+|with me|with you|with us|sleeps? (?:over|at)|stays? (?:over|the night|at)|comes? over|celebrate|celebrates|@\d and @\d|@\d and i|gets?|has|have) /;
const APART =
  / (?:do not|does not|never|not|no) (?:see each other|meet each other|meet|see @\d|meet @\d|spend (?:\w+ )?(?:with each other|together|with @\d)|be together|dates? with @\d|dates? (?:for us|between us|together)) /;
const NOT_A_MEETING =
  / (?:tests?|tested|check in|check ins|talk about|pay|pays|money|clean|cleans|cleaning|garbage|bins|rent|laundry|cooks for|shopping|groceries|phone|call|calls|message|messages|reply|replies|texts?|cancel|cancels|tell|tells|gym|works?(?! for us)|working|office|school|kindergarten|children|kids|plan the week|calendars?|decide|decides|before|after|by|until|open|opens|sign|signs|review|therapy|choir|training|class|course|practice|rehearsal|swim|swims|run|runs|parents|family) /;

/** What it says of days; undefined where it says nothing of them that can be laid beside another. */
export function daysIn(said: string): DaySaid | undefined {
  const { words, hours } = clockIn(said);
  if (HEDGES.test(words) || isConditional(words) || NOT_A_MEETING.test(words)) return undefined;
  const days = namedDays(words);
  if (days.length === 0) return undefined;
  const inMonth = ordinalsIn(words);
  if (inMonth === undefined) return undefined;
  const whose = whoseIs(words);
  if (!whose) return undefined;
  return { days, parts: partsIn(words), inMonth, whose, ...(hours ? { hours } : {}) };
}

function whoseIs(words: string): DaySaid['whose'] | undefined {
  if (/ free for (?:each other|us|the 2 of us|[@?])/.test(words)) return 'only';
  if (APART.test(words)) return 'apart';
  if (OFF.test(words)) return / (?:without each other|except|but) /.test(words) ? undefined : 'off';
  if (/ (?:not|never|nobody|no|neither|without) /.test(words)) return undefined;
  if (
    / (?:alone (?:with|together)|together alone|the 2 of us alone|us alone|we are alone with each other) /.test(
      words,
    )
  )
    return 'only';
  if (OWN.test(words)) return 'own';
  if (ONLY.test(words)) return 'only';
  return TOGETHER.test(words) ? 'ours' : undefined;
}

function namedDays(words: string): string[] {
  let rest = words;
  const feasts = FEASTS.flatMap(([named, feast]) => {
    if (!named.test(rest)) return [];
    rest = rest.replace(named, ' ');
    return [feast];
  });
  const short = rest.replace(/ (mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)s? /g, (_, day: string) => {
    const whole = WEEKDAYS.find((one) => one.startsWith(day.slice(0, 3)));
    return ` ${whole} `;
  });
  const weekdays = WEEKDAYS.filter((day) => new RegExp(` ${day}s? `).test(short));
  if (/ weekends? /.test(rest) && !/ (?:weekends? away|weekend trips?|1 weekends?|2 weekends?) /.test(rest))
    weekdays.push(...(['saturday', 'sunday'] as const).filter((day) => !weekdays.includes(day)));
  if (/ (?:weekdays|weeknights|working days|work days|during the week) /.test(rest))
    weekdays.push(...WEEKDAYS.slice(0, 5).filter((day) => !weekdays.includes(day)));
  // an annual feast and a weekday are two things: which one is meant stays open
  if (feasts.length > 0 && weekdays.length > 0) return [];
  return [...feasts, ...weekdays];
}

/** Null: each of them; undefined: some of them, and which is not said. */
function ordinalsIn(said: string): readonly number[] | null | undefined {
  // feasts come once a year anyway
  const words = said.replace(/(?: ,)? (?:every 1 years|year after year|every year) /g, ' ');
  const found = [...words.matchAll(/ (first|1st|second|2nd|third|3rd|fourth|4th|fifth|last)(?= )/g)].flatMap(
    ({ 1: word }) => ORDINALS[word ?? ''] ?? [],
  );
  if (
    / (?:every 2 (?!weeks))| every 2 weeks | every (?:other|second|third) | alternate | alternating | in turns | take turns | 1 (?:of the )?(?:\w+days?|weekends?) | times | some | in even weeks | in odd weeks | (?:this|next|coming) (?:\w+day|weekend) /.test(
      words,
    )
  )
    return undefined;
  // one of them in a month, and which stays open
  const isSome = / every \d+ (?:months|years) | an? (?:\w+day|weekend)s? (?:an?|in|per) /.test(words);
  if (isSome && found.length === 0) return undefined;
  return found.length > 0 ? found : null;
}

function partsIn(words: string): readonly Part[] {
  const parts = PART_WORDS.flatMap(([named, part]) => (named.test(words) ? [part] : []));
  return parts.length > 0 ? parts : PARTS;
}
