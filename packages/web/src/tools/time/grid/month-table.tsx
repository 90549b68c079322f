// The month in the hand of the week: a mark for each date, a line for how full the day is. A table of links with one stop for Tab.
import { useLingui } from '@lingui/react/macro';
import { type DayOfMine, type LocalDate, lengthOfDate, mondayOf } from '@orrery/domain';
import { CalendarHeart, Moon } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Link } from 'wouter';
import { colorOf, me } from '../../../ui/appearance.ts';
import { firstDayOfWeek, movedBy } from '../../../ui/calendar-month.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Mark } from '../../../ui/mark.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { usePlanned } from '../planned.ts';
import type { MonthDay, MonthModel } from './month-model.ts';
import styles from './month-table.module.css';
import { type TimeWords, useTimeWords } from './time-words.ts';
import { isRightToLeft } from './use-carry.ts';

/** What a full line under a day stands for, minutes. */
const fullDay = 600;
const mostMarks = 3;

export interface MonthTableProps {
  model: MonthModel;
  title: string;
  today: LocalDate;
  /** Days that come round. */
  rounds: readonly DayOfMine[];
  /** Keys led to a day of another month. */
  onMonth: (month: string) => void;
}

export function MonthTable({ model, title, today, rounds, onMonth }: MonthTableProps) {
  const words = useTimeWords();
  const say = useDayWords(words, rounds);
  const table = useRef<HTMLTableElement>(null);
  const firstDay = firstDayOfWeek(words.formats.locale);
  const [wanted, setWanted] = useState<LocalDate | null>(null);
  const days = model.weeks.flat();
  const stop =
    wanted && days.some((day) => day.date === wanted)
      ? wanted
      : today.startsWith(model.month)
        ? today
        : `${model.month}-01`;

  const onKeyDown = (event: KeyboardEvent) => {
    const at = Temporal.PlainDate.from(stop);
    const next = movedBy(event.key, event.shiftKey, at, { firstDay, rtl: isRightToLeft(table.current) });
    if (!next) return;
    event.preventDefault();
    const date = next.toString();
    setWanted(date);
    if (!date.startsWith(model.month)) onMonth(date.slice(0, 7));
    // the day may belong to a month that is drawn only now
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus());
  };

  return (
    <table ref={table} className={styles.month} aria-label={title} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {model.weeks[0]?.map(({ date }) => (
            <th key={date} scope="col" abbr={words.formats.weekday(date)}>
              {words.formats.weekdayShort(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <td key={day.date} className={styles.cell}>
                <Link
                  href={`/time?week=${mondayOf(day.date)}`}
                  className={classNames(
                    styles.day,
                    !day.isIn && styles.beside,
                    day.date === today && styles.today,
                  )}
                  data-date={day.date}
                  tabIndex={day.date === stop ? 0 : -1}
                  onFocus={() => setWanted(day.date)}
                  {...(day.date === today ? { 'aria-current': 'date' as const } : {})}
                >
                  <VisuallyHidden>{say(day)}</VisuallyHidden>
                  <DayFace day={day} words={words} rounds={rounds.filter(({ on }) => on === day.date)} />
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Thursday 12 March: with Kit, held; protected time; 3 hours" */
export function useDayWords(words: TimeWords, rounds: readonly DayOfMine[]): (day: MonthDay) => string {
  const { t } = useLingui();
  const planned = usePlanned();
  return (day) => {
    const said = [...day.dates, ...day.asked].map((date) => {
      const name = planned.name(date.id, date.fields.relationship);
      const standing = day.asked.includes(date) ? words.asksYou : words.standing(date.fields);
      return date.fields.night
        ? t({
            message: `with ${name} and the night, ${standing}`,
            comment: 'a date in the month, and its night',
          })
        : t({ message: `with ${name}, ${standing}`, comment: 'a date in the month: with Kit, held' });
    });
    said.unshift(...rounds.flatMap(({ on, names }) => (on === day.date ? [words.formats.list(names)] : [])));
    if (day.hasProtected) said.push(t`protected time`);
    if (day.busy > 0) said.push(t`busy ${words.formats.hours(day.busy)}`);
    const on = words.day(day.date);
    const all =
      said.length > 0 ? said.join('; ') : t({ message: 'nothing', comment: 'on a day of the month' });
    return t({ message: `${on}: ${all}`, comment: 'a day and what is on it' });
  };
}

function DayFace(props: { day: MonthDay; words: TimeWords; rounds: readonly DayOfMine[] }) {
  const { day, words, rounds } = props;
  const planned = usePlanned();
  const all = [...day.dates, ...day.asked];
  const shown = all.slice(0, mostMarks);
  const more = all.length - shown.length;
  const share = (minutes: number): CSSProperties => ({
    inlineSize: `${Math.min(100, (minutes / fullDay) * 100)}%`,
  });
  return (
    <span aria-hidden className={styles.face}>
      <span className={styles.number}>{words.formats.dayNumber(day.date)}</span>
      <span className={styles.marks}>
        {rounds.length > 0 ? (
          <span className={styles.mark}>
            <CalendarHeart className={styles.round} />
            <span className={styles.name}>{words.formats.list(rounds.flatMap(({ names }) => names))}</span>
          </span>
        ) : null}
        {shown.map((date) => (
          <span key={date.id} className={styles.mark}>
            <Mark
              appearance={planned.look(date)}
              size={12}
              hollow={date.fields.lived === null && date.fields.status !== 'accepted'}
            />
            {date.fields.night ? <Moon className={styles.night} /> : null}
            <span className={styles.name}>{planned.name(date.id, date.fields.relationship)}</span>
          </span>
        ))}
        {more > 0 ? <span className={styles.more}>+{words.formats.number(more)}</span> : null}
        {day.hasProtected ? (
          <span className={styles.mark}>
            <Mark appearance={me} size={12} />
          </span>
        ) : null}
      </span>
      <span className={styles.load}>
        {day.dates.map((date) => (
          <span
            key={date.id}
            style={{
              ...share(date.fields.lived ?? lengthOfDate(date)),
              background: colorOf(planned.look(date)),
            }}
          />
        ))}
        <span className={styles.busy} style={share(day.busy)} />
      </span>
    </span>
  );
}
