// A month to pick a day from, with the keys of a grid: arrows, Home and End for the week, Page Up and Down for the month, with Shift for the year.
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { Temporal } from 'temporal-polyfill';
import styles from './calendar.module.css';
import { firstDayOfWeek, monthPage, movedBy, toPlainDate } from './calendar-month.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

export interface CalendarProps {
  label: string;
  /** 'YYYY-MM-DD'. */
  value: string | null;
  onChange: (value: string) => void;
  min?: string | undefined;
  max?: string | undefined;
  isOff?: ((date: string) => boolean) | undefined;
  autoFocus?: boolean | undefined;
}

export function Calendar({ label, value, onChange, min, max, isOff, autoFocus = false }: CalendarProps) {
  const { t } = useLingui();
  const { locale, direction } = useLocale();
  const heading = useId();
  const grid = useRef<HTMLTableElement>(null);
  const today = Temporal.Now.plainDateISO();
  const chosen = toPlainDate(value);
  const [at, setAt] = useState(() => chosen ?? toPlainDate(min ?? null) ?? today);
  const [keyed, setKeyed] = useState(autoFocus);
  const firstDay = firstDayOfWeek(locale);
  const page = monthPage(at, firstDay);
  const off = (date: string) =>
    (min !== undefined && date < min) || (max !== undefined && date > max) || isOff?.(date);
  const say = (day: Temporal.PlainDate, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
      Date.UTC(day.year, day.month - 1, day.day),
    );

  const reached = at.toString();
  useEffect(() => {
    if (keyed) grid.current?.querySelector<HTMLElement>(`[data-date="${reached}"]`)?.focus();
  }, [keyed, reached]);

  const keys = (event: KeyboardEvent) => {
    const next = movedBy(event.key, event.shiftKey, at, { firstDay, rtl: direction === 'rtl' });
    if (!next) return;
    event.preventDefault();
    setKeyed(true);
    setAt(next);
  };
  const turn = (months: number) => {
    setKeyed(false);
    setAt(at.add({ months }));
  };

  return (
    <fieldset className={styles.calendar} aria-label={label}>
      <div className={styles.head}>
        <IconButton label={t`Month before`} icon={<ChevronLeft data-mirror />} onPress={() => turn(-1)} />
        <strong id={heading} aria-live="polite" className={styles.month}>
          {say(at, { month: 'long', year: 'numeric' })}
        </strong>
        <IconButton label={t`Month after`} icon={<ChevronRight data-mirror />} onPress={() => turn(1)} />
      </div>
      <table ref={grid} className={styles.grid} aria-labelledby={heading}>
        <thead>
          <tr>
            {page[0]?.map((day) => (
              <th key={day.dayOfWeek} scope="col" abbr={say(day, { weekday: 'long' })}>
                {say(day, { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map((week) => (
            <tr key={week[0]?.toString()}>
              {week.map((day) => {
                const date = day.toString();
                return (
                  <td key={date}>
                    <button
                      type="button"
                      data-date={date}
                      tabIndex={date === reached ? 0 : -1}
                      disabled={Boolean(off(date))}
                      aria-pressed={date === value}
                      aria-label={say(day, {
                        weekday: 'long',
                        day: 'numeric',
                        month: 'long',
                        year: 'numeric',
                      })}
                      {...(day.equals(today) ? { 'aria-current': 'date' as const } : {})}
                      className={classNames(styles.day, day.month !== at.month && styles.beside)}
                      onKeyDown={keys}
                      onClick={() => {
                        setAt(day);
                        onChange(date);
                      }}
                    >
                      {new Intl.NumberFormat(locale).format(day.day)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
