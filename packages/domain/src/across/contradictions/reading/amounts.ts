// How much, how often, by when: a number with its unit, and the word that says whether it is a least, a most, or just that.
import type { Amount } from '../claims.ts';
import { ABOUT, AT_LEAST, AT_MOST, CANCEL, GUEST, OTHERS, REPLY, TELL } from './amount-words.ts';
import { HEDGES, isConditional } from './modals.ts';

export interface AmountSaid {
  readonly of: Amount;
  readonly least: number;
  readonly most: number;
}

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 };
const UNIT = '(minute|hour|day|week|month|year)s?';
const N = '(\\d+(?:\\.\\d+)?)';
/** “2”, “2 to 3”, “2 or 3”. */
const RANGE = `${N}(?: (?:to|or|,) ${N})?`;
/** “every 2 weeks”, “2 times every 1 months”, “every 1 weeks”: so many times in so many days. */
const OFTEN = `(?:every ${N} ${UNIT}|in ${N} ${UNIT})`;

/** From the least to the most, by the word that stands with it. */
function bounds(words: string, low: number, high = low): Pick<AmountSaid, 'least' | 'most'> | undefined {
  if (AT_LEAST.test(words)) return { least: low, most: Number.POSITIVE_INFINITY };
  if (AT_MOST.test(words)) return { least: 0, most: high };
  return ABOUT.test(words) ? undefined : { least: low, most: high };
}

const found = (words: string, text: string): string[] | undefined => {
  const match = words.match(new RegExp(` ${text}(?= )`));
  return match ? [...match].map((one) => one ?? '') : undefined;
};

/** Per week, from “2 nights every 1 weeks”, “2 nights in 1 weeks”, “every 2 weeks … 1 night”. */
function perWeek(words: string, thing: string): [number, number] | undefined {
  const times = found(words, `${RANGE} (?:\\w+ ){0,2}?${thing}(?: [@?\\w']+){0,6}? ${OFTEN}`);
  if (times) return inWeeks(times, 1);
  const turned = found(words, `${OFTEN}(?: [@?\\w',]+){0,6}? ${RANGE} (?:\\w+ ){0,2}?${thing}`);
  if (turned) {
    const [, a, unitA, b, unitB, low, high] = turned;
    return inWeeks(['', low ?? '', high ?? '', a ?? '', unitA ?? '', b ?? '', unitB ?? ''], 1);
  }
  const often = found(words, `${RANGE} times ${OFTEN}`);
  if (often && new RegExp(` ${thing} `).test(words)) return inWeeks(often, 1);
  return undefined;
}

function inWeeks(
  [, low = '', high = '', a, unitA, b, unitB]: string[],
  each: number,
): [number, number] | undefined {
  const days = Number(a || b) * (DAYS[unitA || unitB || ''] ?? Number.NaN);
  if (!(days > 0)) return undefined;
  const scale = (each * 7) / days;
  return [Number(low) * scale, Number(high || low) * scale];
}

const NIGHTS = '(?:nights?|overnights?|sleepovers?)';
const DATES = '(?:dates?|evenings?|date nights?|afternoons?)';

type Read = (words: string) => AmountSaid | undefined;

const counted =
  (of: Amount, thing: string, needs?: RegExp, not?: RegExp): Read =>
  (words) => {
    if ((needs && !needs.test(words)) || not?.test(words)) return undefined;
    const per = perWeek(words, thing);
    const limits = per && bounds(words, ...per);
    return limits && { of, ...limits };
  };

/** Days between two: “every 3 months”, “2 times every 1 years”. */
const rhythm =
  (of: Amount, about: RegExp): Read =>
  (words) => {
    if (!about.test(words)) return undefined;
    const often = found(words, `${N} times ${OFTEN}`);
    const [times, a, unitA, b, unitB] = often
      ? often.slice(1)
      : ['1', ...(found(words, OFTEN) ?? []).slice(1)];
    const days = (Number(a || b) * (DAYS[unitA || unitB || ''] ?? Number.NaN)) / Number(times);
    if (!(days > 0)) return undefined;
    return { of, least: days, most: days };
  };

/** Hours, from “within 24 hours”, “2 days before”, “by the next day”. */
const hours =
  (of: Amount, about: RegExp, by: readonly string[], not?: RegExp): Read =>
  (words) => {
    if (!about.test(words) || not?.test(words)) return undefined;
    for (const one of by) {
      const match = found(words, one);
      if (!match) continue;
      const amount = Number(match[1]) * (HOURS[match[2] ?? ''] ?? Number.NaN);
      if (amount > 0) return { of, least: amount, most: amount };
    }
    return undefined;
  };

const WITHIN = [
  `(?:within|in less than|no later than|not later than|at most|at the latest|in at most|inside)(?: the next| the first)? ${N} ${UNIT}`,
  `${N} ${UNIT} (?:at the latest|at most|afterwards|later at the latest|after it)`,
  `(?:takes|waits|has|have|longer than|more than|after) ${N} ${UNIT}`,
];
const AHEAD = [
  `${N} ${UNIT} (?:\\w+ )?(?:before|ahead|beforehand|in advance|earlier|notice|of notice|prior|'s notice|' notice|warning)`,
  `(?:notice of|notice is) (?:at least )?${N} ${UNIT}`,
  `(?:later than|less than) ${N} ${UNIT}`,
];

const AMOUNTS: readonly Read[] = [
  counted(
    'nights',
    NIGHTS,
    undefined,
    / (?:date nights?|game nights?|others|other people|other partners|another partner|somebody else|guests?|movie nights?|alone|for (?:my|her|him|them)self|free nights?|apart|night shift|shifts) /,
  ),
  (words) => {
    if (
      !/ (?:sleep|sleeps|stay|stays|stay over|spend the night|spends the night)(?: [@?\w']+){0,4}? (?:together|over|with [@?\w]+|at [@?\w]+ 's(?: \w+)?|at [@?\w]+|the night|each other) /.test(
        words,
      )
    )
      return undefined;
    const often = found(words, `${RANGE} times ${OFTEN}`);
    const per = often && inWeeks(often, 1);
    const limits = per && bounds(words, ...per);
    return limits && { of: 'nights', ...limits };
  },
  (words) =>
    / no (?:nights|overnights|sleepovers)(?: spent)?(?: together| with each other) | (?:do not|does not|never) (?:spend|spends|have) (?:the |any )?(?:nights?|overnights?) (?:together|with each other) | (?:do not|never|does not) (?:sleep|stay) over at each other 's /.test(
      words,
    )
      ? { of: 'nights', least: 0, most: 0 }
      : undefined,
  counted(
    'dates',
    DATES,
    / (?:we|us|our|together|each other|date|dates|with|each|i|you|have|spend|see) /,
    / (?:alone|(?:my|her|him|them)self|free evenings?|apart|others|other people|somebody else|somebody new|check in|talk|talks|without (?:dates|each other)|nobody|at home|tested|tests) /,
  ),
  (words) => {
    if (
      !/ (?:see|meet|sees|meets|go out|date|have dinner|go on a date|dates)(?: [@?\w']+){0,4}? (?:each other|together|@\d|\?\w+|out|dinner|date) /.test(
        words,
      ) ||
      / (?:others|somebody new|talk|check in|tests|tested|nights?|hours?|weekends?|metamours?|partners?) /.test(
        words,
      )
    )
      return undefined;
    const often = found(words, `${RANGE} times ${OFTEN}`);
    const per = often && inWeeks(often, 1);
    const limits = per && bounds(words, ...per);
    return limits && { of: 'dates', ...limits };
  },
  (words) => {
    if (
      / (?:alone|(?:my|her|him|them|our)sel(?:f|ves)|works?|working|stud(?:y|ies)|drives?|trains?|watch|watches|apart|free|sleep|phone|notice|children|kids|others|other people) /.test(
        words,
      )
    )
      return undefined;
    const per = perWeek(words, 'hours?');
    const limits = per && bounds(words, per[0] * 60, per[1] * 60);
    return limits && { of: 'minutes', ...limits };
  },
  (words) => {
    const trip = found(
      words,
      `${RANGE} (?:\\w+ ){0,2}?(?:trips?|journeys?|holidays?|vacations?|weekends away|getaways?|weekend trips?)(?: [@?\\w']+){0,6}? every ${N} (year)s?`,
    );
    const limits =
      trip && bounds(words, Number(trip[1]) / Number(trip[3]), Number(trip[2] || trip[1]) / Number(trip[3]));
    return limits && { of: 'trips', ...limits };
  },
  rhythm('tests', / (?:tested|tests?|testing|screenings?|screened|sti|std|check ups?) /),
  rhythm(
    'talks',
    / (?:check in|check ins|checkin|checkins|talk about us|relationship talks?|talk about how|state of us|review talk|look at this|go through this|review this|sit down|radar|house meeting|relationship meetings?|retrospective) /,
  ),
  hours('notice', CANCEL, AHEAD, / (?:too late|next time) /),
  hours('guestNotice', GUEST, AHEAD, CANCEL),
  hours('reply', REPLY, WITHIN, / (?:tested|dates) /),
  (words) =>
    OTHERS.test(words)
      ? hours(
          'told',
          TELL,
          WITHIN,
          / (?:tests?|tested|cancel|cancels|reply|replies|love|children|kids|parents|family|money|ill|positive|results?) /,
        )(words)
      : undefined,
  (words) =>
    / (?:right away|immediately|at once|straight away) /.test(words) &&
    TELL.test(words) &&
    / (?:others|other people|somebody new|new partners?|somebody else|sex|kiss|kissed|slept) /.test(words) &&
    !/ (?:not|never|nobody|no|tests?|slip) /.test(words)
      ? { of: 'told', least: 0, most: 0 }
      : undefined,
  (words) => {
    const hour = found(
      words,
      '(?:home|back|back home|curfew is) (?:again )?(?:by|before|at|until|no later than|not later than|at the latest by)? ?(?:(\\d{1,2})(?:h(\\d\\d))?(?: (pm|am|in the evening|o clock))?|(midnight))(?: at the latest)?',
    );
    if (!hour) return undefined;
    const at = hour[4] ? 24 : Number(hour[1]) + (hour[3] === 'pm' || hour[3] === 'in the evening' ? 12 : 0);
    const inNight = at < 6 ? at + 24 : at < 12 && hour[3] !== 'am' ? at + 12 : at;
    const minutes = (inNight - 12) * 60 + Number(hour[2] || 0);
    return inNight >= 17 ? { of: 'homeBy', least: minutes, most: minutes } : undefined;
  },
  (words) => {
    if (
      !/ (?:spend|spends|spent|spending|pay|pays|buy|buys|costs?|purchases?|expenses?|money|sum|euros?|dollars?|pounds?|francs?) /.test(
        words,
      )
    )
      return undefined;
    const sum = found(
      words,
      `(?:more than|over|above|up to|exceeding|beyond|at most|costs more than|from) (?:a sum of |[a-z] )?(?:eur |usd |gbp |chf )?(\\d{2,6})(?: (?:euros?|dollars?|pounds?|francs?|eur|usd|gbp|chf|bucks))?`,
    );
    return sum && !/ (?:hours|days|months|weeks|percent) /.test(words)
      ? { of: 'money', least: Number(sum[1]), most: Number(sum[1]) }
      : undefined;
  },
  (words) => {
    const others = found(
      words,
      `${N} (?:other |further |additional |more )?(?:partners?|relationships?|lovers?)(?: (?:at once|at the same time|at a time|each|beside|besides|in all|apiece))?`,
    );
    if (
      !others ||
      !/ (?:at once|at the same time|at a time|each|everybody|other|further|besides?|at most|up to|no more than|not more than) /.test(
        words,
      )
    )
      return undefined;
    const limits = bounds(words, Number(others[1]));
    return limits && { of: 'partners', ...limits };
  },
  hoursAsDays('beforeChildren', / (?:children|kids|child|daughter|son) /),
  hoursAsDays('beforeSex', / (?:sex|sleep with|sleeps with|sleeping with) /),
];

/** “After 6 months”, “not before 6 months”: how long to wait. */
function hoursAsDays(of: Amount, about: RegExp): Read {
  return (words) => {
    if (!about.test(words)) return undefined;
    const after = found(
      words,
      `(?:after|before|earlier than|for|in the first|wait|waits|waiting) (?:at least |a minimum of )?${N} ${UNIT}`,
    );
    const days = after ? Number(after[1]) * (DAYS[after[2] ?? ''] ?? Number.NaN) : Number.NaN;
    if (!(days > 0) || / (?:told|tell|tells|test|tests|tested|every) /.test(words)) return undefined;
    return { of, least: days, most: days };
  };
}

/** What of this can hold under a condition: it is said of just that case. */
const IN_CASE: ReadonlySet<Amount> = new Set([
  'told',
  'notice',
  'guestNotice',
  'reply',
  'money',
  'beforeChildren',
  'beforeSex',
  'homeBy',
]);

export function amountsIn(words: string): AmountSaid[] {
  if (HEDGES.test(words)) return [];
  const isIf = isConditional(words);
  const all = AMOUNTS.flatMap((read) => read(words) ?? []).filter(({ of }) => !isIf || IN_CASE.has(of));
  return all.filter(({ of }, k) => all.findIndex((one) => one.of === of) === k);
}
