// How much, how often, by when: a number with its unit, and the word that says whether it is a least, a most, or just that.
import type { Amount } from '../claims.ts';
import { CANCEL, GUEST, OTHERS, REPLY, TELL } from './amount-words.ts';
import { HEDGES, isConditional } from './modals.ts';
import {
  type AmountSaid,
  bounds,
  counted,
  found,
  hours,
  hoursAsDays,
  inWeeks,
  N,
  OFTEN,
  perWeek,
  RANGE,
  type Read,
  rhythm,
  UNIT,
} from './rates.ts';

const NIGHTS = '(?:nights?|overnights?|sleepovers?)';
const DATES = '(?:dates?|evenings?|date nights?|afternoons?|meetings|meetups?|get togethers?)';

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
      !/ (?:sleep|sleeps|stay|stays|stay over|spend the night|spends the night|fall asleep|wake up|share|shares)(?: [@?\w']+){0,4}? (?:together|over|a bed|1 bed|the same bed|next to each other|with [@?\w]+|at [@?\w]+ 's(?: \w+)?|at [@?\w]+|the night|each other) /.test(
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
      !/ (?:(?:see|meet|sees|meets|go out|date|have dinner|go on a date|dates|get together|come together|seeing|meeting)(?: [@?\w']+){0,4}? (?:each other|together|@\d|\?\w+|out|dinner|date)|we (?:\w+ )?meet|we (?:\w+ )?get together|free for (?:each other|us|@\d|\?\w+)|time for (?:each other|us|@\d|\?\w+)) /.test(
        words,
      ) ||
      / (?:others|somebody new|talk|check in|tests|tested|nights?|hours?|weekends?|metamours?|partners?) /.test(
        words,
      )
    )
      return undefined;
    const often = found(words, `${RANGE} (?:times|days?) ${OFTEN}`);
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
  hours(
    'notice',
    CANCEL,
    AHEAD,
    / (?:too late|next time|journeys?|trips?|holidays?|vacations?|flights?|trains?|hotels?|rooms?|tables?|tickets?|appointments?|subscriptions?|classes|class|guests?|visits?) /,
  ),
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
      '(?:home|back|back home|curfew is|(?:nights?|evenings?|dates?) (?:out )?ends?) (?:again )?(?:by|before|at|until|no later than|not later than|at the latest by)? ?(?:(\\d{1,2})(?:h(\\d\\d))?(?: (pm|am|in the evening|o clock))?|(midnight))(?: at the latest)?',
    );
    if (!hour) return undefined;
    const at = hour[4] ? 24 : Number(hour[1]) + (hour[3] === 'pm' || hour[3] === 'in the evening' ? 12 : 0);
    const inNight = at < 6 ? at + 24 : at < 12 && hour[3] !== 'am' ? at + 12 : at;
    const minutes = (inNight - 12) * 60 + Number(hour[2] || 0);
    return inNight >= 17 ? { of: 'homeBy', least: minutes, most: minutes } : undefined;
  },
  (words) => {
    if (
      !/ (?:spend|spends|spent|spending|pay|pays|paid|buy|buys|bought|costs?|purchases?|expenses?|money|sums?|amounts?|euros?|dollars?|pounds?|francs?|account|withdraw|withdraws|taken) /.test(
        words,
      ) ||
      / (?:own|personal|private|pocket|hours|days|months|weeks|percent|years) /.test(words)
    )
      return undefined;
    const sum = found(
      words,
      `(?:more than|over|above|up to|exceeding|exceeds|beyond|at most|costs more than|from|under|below|less than|bigger than|larger than|higher than) (?:a sum of |[a-z] )?(?:eur |usd |gbp |chf )?(\\d{2,6})(?: (?:euros?|dollars?|pounds?|francs?|eur|usd|gbp|chf|bucks))?`,
    );
    if (!sum) return undefined;
    // what needs no question up to there leaves open what does
    const isFree =
      / (?:up to|under|below|less than|at most) /.test(words) &&
      / (?:without (?:asking|a question|a talk|talking)|(?:nobody|not|no) (?:\w+ )?(?:has to|have to|needs? to|need|must) (?:ask|talk)|free|freely|as (?:we|they|each) likes?|decides? alone|no (?:need|question|questions)) /.test(
        words,
      );
    const least = Number(sum[1]);
    return { of: 'money', least, most: isFree ? Number.POSITIVE_INFINITY : least };
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
