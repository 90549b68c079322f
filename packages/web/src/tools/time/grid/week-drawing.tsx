// The two drawings of one week: days as columns on a wide screen, days as rows with the hours across on a phone.
import { useLingui } from '@lingui/react/macro';
import type { DayOfMine } from '@orrery/domain';
import { CalendarHeart } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { type BlockWords, waitsToBeTold } from './block-words.ts';
import { partsOfPlacement } from './carry.ts';
import { drawn, type Spot } from './focus.ts';
import { Ghost, GridBlockButton } from './grid-block.tsx';
import { placeIn, rulesIn } from './hours.ts';
import { Nights } from './nights.tsx';
import { NowLine } from './now-line.tsx';
import type { TimeWords } from './time-words.ts';
import type { Carrying, Layout } from './use-carry.ts';
import styles from './week-drawing.module.css';
import type { WeekModel } from './week-model.ts';

export interface WeekDrawingProps {
  model: WeekModel;
  layout: Layout;
  words: TimeWords;
  said: ReadonlyMap<string, BlockWords>;
  rounds: readonly DayOfMine[];
  spot: Spot;
  carrying: Carrying | null;
  today: string;
  /** Minutes since the epoch. */
  now: number;
}

export function WeekDrawing(props: WeekDrawingProps) {
  const { model, layout, words, carrying } = props;
  const { hours } = model;
  const rules = rulesIn(hours);
  const style = { '--hours': (hours.to - hours.from) / 60 } as CSSProperties;
  const isTwelve = isTwelveHour(words);
  const ghosts = carrying ? partsOfPlacement(carrying.now, model.week) : [];
  return (
    <div className={classNames(styles.week, styles[layout], isTwelve && styles.twelve)} style={style}>
      <div aria-hidden className={styles.hours}>
        {rules
          .filter((rule) => rule.isMain)
          .map(({ minute }) => (
            <span key={minute} className={styles.hour} style={at(placeIn(hours, minute))}>
              <span>{hourFigure(words, minute)}</span>
            </span>
          ))}
      </div>
      <div aria-hidden className={styles.rules}>
        {rules.map(({ minute, isMain }) => (
          <span
            key={minute}
            className={classNames(styles.rule, isMain && styles.main)}
            style={at(placeIn(hours, minute))}
          />
        ))}
      </div>
      {model.days.map((day, k) => (
        <Day key={day.date} {...props} day={k}>
          {ghosts
            .filter((part) => part.day === k)
            .map((part) => (
              <Ghost
                key={part.from}
                hours={hours}
                layout={layout}
                from={part.from}
                to={part.to}
                words={carrying ? words.span(carrying.now.from, carrying.now.to) : ''}
                block={(carrying?.block && props.said.get(carrying.block.key)) ?? null}
              />
            ))}
        </Day>
      ))}
      <Nights model={model} layout={layout} words={words} />
    </div>
  );
}

const at = (share: number) => ({ '--at': `${share * 100}%` }) as CSSProperties;

const hourFormat = (locale: string) => new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
const isTwelveHour = ({ formats }: TimeWords) => hourFormat(formats.locale).resolvedOptions().hour12 === true;

/** "20", or "8 pm" where the clock has twelve hours. */
const hourFigure = (words: TimeWords, minute: number): string =>
  isTwelveHour(words)
    ? hourFormat(words.formats.locale).format(minute * 60_000)
    : new Intl.NumberFormat(words.formats.locale).format(minute / 60);

function Day(props: WeekDrawingProps & { day: number; children: ReactNode }) {
  const { model, layout, words, said, spot, carrying, today, now, day: k, children } = props;
  const { t } = useLingui();
  const day = model.days[k];
  if (!day) return null;
  const isToday = day.date === today;
  const name = words.day(day.date);
  const rounds = props.rounds.filter(({ on }) => on === day.date).flatMap(({ names }) => names);
  const called = [isToday ? t`${name}, today` : name, ...rounds].join('. ');
  const here = spot.day === k ? spot.key : undefined;
  return (
    <section className={classNames(styles.day, isToday && styles.today)} aria-label={name}>
      <button
        type="button"
        className={styles.head}
        data-head={k}
        data-spot={`head-${k}`}
        tabIndex={here === null ? 0 : -1}
        {...(isToday ? { 'aria-current': 'date' as const } : {})}
      >
        <VisuallyHidden>
          {t({ message: `${called}. New date`, comment: 'a day, and what is on it' })}
        </VisuallyHidden>
        <span aria-hidden className={styles.face}>
          <span className={styles.weekday}>{words.formats.weekdayShort(day.date)}</span>{' '}
          <span className={styles.number}>
            {words.formats.dayNumber(day.date)}
            {rounds.length > 0 ? <CalendarHeart className={styles.round} /> : null}
          </span>
        </span>
      </button>
      <div className={styles.blocks} data-day={k} style={{ '--deep': deepest(props) } as CSSProperties}>
        <ol>
          {drawn(model, k).map((block) => {
            const of = said.get(block.key);
            return of ? (
              <GridBlockButton
                key={block.key}
                block={block}
                words={of}
                hours={model.hours}
                layout={layout}
                hasFocus={here === block.key}
                isOver={waitsToBeTold(block, now)}
                isLifted={carrying?.block?.of === block.of}
              />
            ) : null;
          })}
          {children}
        </ol>
        <NowLine date={day.date} zone={model.zone} hours={model.hours} layout={layout} />
      </div>
    </section>
  );
}

/** How many blocks stand one below the other in a row at most. */
const deepest = ({ model, day }: { model: WeekModel; day: number }): number =>
  drawn(model, day).reduce((most, { lanes }) => Math.max(most, lanes), 1);
