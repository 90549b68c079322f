// Dates, times and amounts in the person's own locale and zone. Days are 'YYYY-MM-DD' (a Temporal.PlainDate will do), moments are epoch
// milliseconds or ISO text with Z (a Temporal.Instant will do), amounts of time are whole minutes.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useMemo } from 'react';

type Day = string | { toString(): string };
type Moment = number | string | { toString(): string };

interface Preferences {
  /** Which locale's habits; the language of the words is the catalogue's. */
  locale: string;
  /** IANA name of the zone that the person lives in. */
  zone: string;
}

/** Browsers started from a bare system offer names such as `en-US@posix`, which Intl refuses. */
function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}

/** The browser's own locale where it speaks the catalogue's language, else that language. */
export function preferredLocale(language: string, accepted: readonly string[] = navigator.languages): string {
  const spoken = language === 'pseudo' ? 'en' : language;
  return (
    accepted.find((locale) => locale.split('-')[0] === spoken && isLocale(locale)) ??
    (spoken === 'en' ? 'en-GB' : spoken)
  );
}

export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const Context = createContext<Partial<Preferences>>({});

/** Sets locale and zone for what is inside; what is left out comes from the browser. */
export function FormatsProvider({
  children,
  ...preferences
}: Partial<Preferences> & { children: ReactNode }) {
  const { locale, zone } = preferences;
  const outer = use(Context);
  const value = useMemo(
    () => ({ ...outer, ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) }),
    [outer, locale, zone],
  );
  return <Context value={value}>{children}</Context>;
}

/** Makes each format once: that takes longer than a hundred uses of it, and a list of notes asks for hundreds. */
function once<Options extends object, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}
const times = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const numbers = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** What cannot be a time (a day that does not exist, put there by a foreign file) is said as it is written: never a broken page. */
const saidAs = (format: Intl.DateTimeFormat, time: number, given: Day | Moment): string =>
  isTime(time) ? format.format(time) : String(given);
const isTime = (time: number): boolean => Math.abs(time) <= 8.64e15;

const dayTime = (day: Day) => Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);
const momentTime = (moment: Moment) => (typeof moment === 'number' ? moment : Date.parse(String(moment)));
const quarters: Record<number, string> = { 0: '', 15: '¼', 30: '½', 45: '¾' };

/** Hours as a figure: 150 → "2½", 20 → "0:20". Signs and digits are the locale's. */
export function hoursFigure(minutes: number, locale: string): string {
  const size = Math.abs(Math.round(minutes));
  const number = new Intl.NumberFormat(locale);
  const whole = Math.floor(size / 60);
  const quarter = quarters[size % 60];
  const sign = minutes < 0 ? '−' : '';
  if (quarter === undefined)
    return `${sign}${number.format(whole)}:${new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }).format(size % 60)}`;
  return `${sign}${whole === 0 && quarter ? '' : number.format(whole)}${quarter}`;
}

/** A fraction is no digit to a line that runs from right to left: without this, 2½ reads ½2 there. */
function isolated(figure: string): string {
  const isMirrored = typeof document !== 'undefined' && document.documentElement.dir === 'rtl';
  return isMirrored && /[¼½¾]/.test(figure) ? `\u2066${figure}\u2069` : figure;
}

/** A range with the catalogue's own word in the middle: "9 to 15 March", "March 9 to 15". */
function wordedRange(format: Intl.DateTimeFormat, from: number, to: number, between: string): string {
  return format
    .formatRangeToParts(from, to)
    .map((part) => (part.source === 'shared' && /[-–—~〜]/.test(part.value) ? between : part.value))
    .join('');
}

function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Everything that screens say in dates, times and amounts. */
export function useFormats() {
  const { i18n, t } = useLingui();
  const preferences = use(Context);
  const locale = preferences.locale ?? preferredLocale(i18n.locale);
  const zone = preferences.zone ?? systemZone();

  return useMemo(() => {
    const inDays = (options: Intl.DateTimeFormatOptions) => times(locale, { ...options, timeZone: 'UTC' });
    const inZone = (options: Intl.DateTimeFormatOptions, at = zone) =>
      times(locale, { ...options, timeZone: at });
    const between = t({ message: ' to ', comment: 'between two dates or times, with its spaces' });
    const sayDay = (day: Day, options: Intl.DateTimeFormatOptions) =>
      saidAs(inDays(options), dayTime(day), day);

    /** The day, 'YYYY-MM-DD', on which a moment falls in the person's zone (or another one). */
    const dayOf = (moment: Moment, at = zone): string =>
      saidAs(
        times('en-CA', {
          timeZone: at,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        }),
        momentTime(moment),
        moment,
      );
    const hourOf = (moment: Moment): number =>
      Number(
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(
          momentTime(moment),
        ),
      );

    const weekday = (day: Day) => sayDay(day, { weekday: 'long' });
    const dayMonth = (day: Day) => sayDay(day, { day: 'numeric', month: 'long' });
    const fullDay = (day: Day) => sayDay(day, { weekday: 'long', day: 'numeric', month: 'long' });
    const time = (moment: Moment, at = zone) =>
      saidAs(inZone({ hour: 'numeric', minute: '2-digit' }, at), momentTime(moment), moment);
    const figureOf = (minutes: number) => isolated(hoursFigure(minutes, locale));
    const hours = (minutes: number) => {
      const figure = figureOf(minutes);
      return t({ message: `${figure} h`, comment: 'hours, short: 2½ h' });
    };
    const hoursLong = (minutes: number) => {
      const figure = figureOf(minutes);
      if (minutes === 15) return t`a quarter of an hour`;
      if (minutes === 30) return t`half an hour`;
      if (minutes === 45) return t`three quarters of an hour`;
      return minutes === 60
        ? t`one hour`
        : t({ message: `${figure} hours`, comment: 'hours in words: 2½ hours' });
    };
    const hoursOf = (some: number, whole: number) => {
      const [part, all] = [figureOf(some), figureOf(whole)];
      return whole <= 60
        ? t({ message: `${part} of ${all} hour`, comment: 'of one hour or less: ½ of 1 hour' })
        : t({ message: `${part} of ${all} hours`, comment: '6 of 8 hours' });
    };

    return {
      locale,
      zone,
      dayOf,
      /** "Tuesday" */
      weekday,
      /** "Tue" */
      weekdayShort: (day: Day) => sayDay(day, { weekday: 'short' }),
      /** "10 March" */
      day: dayMonth,
      /** "10 Mar" */
      dayShort: (day: Day) => sayDay(day, { day: 'numeric', month: 'short' }),
      /** "Tuesday 10 March" */
      fullDay,
      /** "10 March 2026" */
      dayWithYear: (day: Day) => sayDay(day, { day: 'numeric', month: 'long', year: 'numeric' }),
      /** "10" */
      dayNumber: (day: Day) => new Intl.NumberFormat(locale).format(new Date(dayTime(day)).getUTCDate()),
      /** "March", with the year when it is not `present`'s: "March 2027" */
      month: (day: Day, present: Day = dayOf(Date.now())) =>
        sayDay(
          day,
          String(day).slice(0, 4) === String(present).slice(0, 4)
            ? { month: 'long' }
            : { month: 'long', year: 'numeric' },
        ),
      /** "9 to 15 March"; both days are included. */
      dayRange: (from: Day, to: Day) =>
        Number.isNaN(dayTime(from) + dayTime(to))
          ? `${from}${between}${to}`
          : wordedRange(inDays({ day: 'numeric', month: 'long' }), dayTime(from), dayTime(to), between),
      /** "today", "tomorrow", "yesterday", a weekday within the next six days, else "Thursday 19 March". */
      relativeDay: (day: Day, today: Day = dayOf(Date.now())) => {
        const away = Math.round((dayTime(day) - dayTime(today)) / 86_400_000);
        if (Number.isNaN(away)) return String(day);
        if (Math.abs(away) < 2)
          return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day');
        return away > 0 && away < 7 ? weekday(day) : fullDay(day);
      },
      /** "Tuesday evening": the weekday and part of the day of a moment. */
      partOfDay: (moment: Moment) => {
        if (!isTime(momentTime(moment))) return String(moment);
        const hour = hourOf(moment);
        const name = weekday(hour < 5 ? dayOf(momentTime(moment) - 5 * 3_600_000) : dayOf(moment));
        if (hour < 5 || hour >= 22) return t`${name} night`;
        if (hour < 12) return t`${name} morning`;
        return hour < 17 ? t`${name} afternoon` : t`${name} evening`;
      },
      /** "19:00" in the person's zone, or in the zone given. */
      time,
      /** A local 'HH:MM' in the locale's way: "19:00", "7:00 pm". */
      clock: (local: string) =>
        inDays({ hour: 'numeric', minute: '2-digit' }).format(Date.parse(`1970-01-01T${local}:00Z`)),
      /** "19:00 to 22:00" */
      timeRange: (from: Moment, to: Moment, at = zone) => `${time(from, at)}${between}${time(to, at)}`,
      /** "Thursday 12 March, 19:00" */
      moment: (moment: Moment, at = zone) => {
        const day = fullDay(dayOf(moment, at));
        const clock = time(moment, at);
        return t({ message: `${day}, ${clock}`, comment: 'a day and a time: Thursday 12 March, 19:00' });
      },
      /** What a zone is called where it matters: "Lisbon time". */
      zoneName: (name: string) => {
        const place = (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
        return t`${place} time`;
      },
      /** "2½", for tables that name the unit in their head. */
      hoursFigure: figureOf,
      /** "2½ h" */
      hours,
      /** "2½ hours", "one hour" */
      hoursLong,
      /** "6 of 8 hours", "½ of 1 hour" */
      hoursOf,
      /** "45 min", "1½ h" */
      duration: (minutes: number) => {
        const figure = new Intl.NumberFormat(locale).format(minutes);
        return minutes < 60
          ? t({ message: `${figure} min`, comment: 'minutes, short: 45 min' })
          : hours(minutes);
      },
      number: (value: number, digits = 1) => numbers(locale, { maximumFractionDigits: digits }).format(value),
      /** A share of 1 as "48 %". */
      share: (value: number) => numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
      /** "Sam, Kit and Noor" */
      list: (words: readonly string[]) =>
        new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(words),
      /** "in 3 days", "2 weeks ago" */
      ago: (days: number) => {
        const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
        if (!Number.isFinite(days)) return '–';
        return Math.abs(days) < 14
          ? relative.format(days, 'day')
          : relative.format(Math.round(days / 7), 'week');
      },
      /** "3 dates" */
      dates: (count: number) => plural(count, { one: '# date', other: '# dates' }),
      /** With a capital first letter, where a phrase begins a line. */
      capital: (text: string) => capital(text, locale),
    };
  }, [t, locale, zone]);
}

export type Formats = ReturnType<typeof useFormats>;
