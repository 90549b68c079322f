// Days with a year that a sentence names: until when something holds, or when to look at it again.
import { isLocalDate } from '../../../kernel/zones.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.join('|')})`;

export interface TermSaid {
  readonly what: 'holds' | 'review' | 'ends';
  readonly day: string;
}

const HOLDS =
  / (?:holds?|valid|applies|apply|in force|stands?|counts?|lasts?|runs?|goes on|keeps? to this)(?: \w+){0,4}? (?:until|till|through|to|up to) /;
const REVIEW =
  / (?:look at (?:this|it|all of this|our agreement)(?: again)?|review(?:ed)?(?: this| it)?|revisit(?: this| it)?|talk about this again|go through this again) (?:\w+ )?(?:on|by|in|at) /;

const PAPER = '(?:agreement|paper|contract|arrangement|document|all of this|this|it)';
const ENDLESS = new RegExp(
  ` ${PAPER} (?:[\\w]+ ){0,3}?(?:no (?:end|expiry|expiration|last|closing)(?: date| day)?|(?:never|not) (?:\\w+ )?(?:ends?|expires?|runs? out|lapses?)|open ended|(?:for good|forever|indefinitely|for ever|without (?:an )?(?:end|limit|time limit|expiry))|unlimited) `,
);
const ENDS =
  / (?:(?:runs?|ran) out|ends?|expires?|lapses?|stops?|is over|comes to an end|terminates?|ceases?) /;

export function termIn(words: string): TermSaid | undefined {
  // later than any day
  if (ENDLESS.test(words) && !/ (?:would|could|might) /.test(words))
    return { what: 'holds', day: '9999-12-31' };
  if (/ (?:not|never|unless|if|when|would|could|might) /.test(words)) return undefined;
  const what = HOLDS.test(words)
    ? 'holds'
    : REVIEW.test(words)
      ? 'review'
      : ENDS.test(words) && / (?:agreement|paper|contract|arrangement|document) /.test(words)
        ? 'ends'
        : undefined;
  const day = what && dayIn(words);
  return day ? { what, day } : undefined;
}

function dayIn(words: string): string | undefined {
  const iso = words.match(/ (\d{4})[ ,-]+(\d{2})[ ,-]+(\d{2}) /);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const first = words.match(
    new RegExp(` (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH} (?:, )?(\\d{4}) `),
  );
  if (first) return real(Number(first[3]), MONTHS.indexOf(first[2] ?? '') + 1, Number(first[1]));
  const second = words.match(new RegExp(` ${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:, )?(\\d{4}) `));
  if (second) return real(Number(second[3]), MONTHS.indexOf(second[1] ?? '') + 1, Number(second[2]));
  const end = words.match(new RegExp(` (?:the )?end of ${MONTH} (?:, )?(\\d{4}) `));
  if (end) {
    const month = MONTHS.indexOf(end[1] ?? '') + 1;
    return [31, 30, 29, 28].map((day) => real(Number(end[2]), month, day)).find((day) => day !== undefined);
  }
  const year = words.match(/ (?:the )?end of (?:the year )?(\d{4}) /);
  return year ? `${year[1]}-12-31` : undefined;
}

function real(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}
