// The month at a glance: who is on which day, and how full it is. Each day opens its week.
import { Trans, useLingui } from '@lingui/react/macro';
import { mondayOf, myDateOf } from '@orrery/domain';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { firstDayOfWeek } from '../../ui/calendar-month.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { useDaysIn } from './days/use-days-in.ts';
import { type MonthDay, monthModel, readMonth, turned } from './grid/month-model.ts';
import { MonthTable, useDayWords } from './grid/month-table.tsx';
import { useTimeWords } from './grid/time-words.ts';
import { UnderTitle } from './grid/under-title.tsx';
import { Views } from './grid/views.tsx';
import styles from './time-screen.module.css';
import { useAskedOfMe, WithCircles } from './with-circles.tsx';

export default function MonthScreen() {
  return (
    <WithCircles>
      <Month />
    </WithCircles>
  );
}

function Month() {
  const { t } = useLingui();
  const isWide = useWide();
  const { state, now } = useOrrery();
  const words = useTimeWords();
  const [query, setQuery] = useSearchParams();
  const today = myDateOf(state, now);
  const thisMonth = today.slice(0, 7);
  const month = readMonth(query.get('month') ?? '') ?? thisMonth;
  const firstDay = firstDayOfWeek(words.formats.locale);
  const asked = useAskedOfMe();
  const model = useMemo(() => monthModel(state, month, firstDay, asked), [state, month, firstDay, asked]);
  const shown = model.weeks.flat();
  const rounds = useDaysIn(shown[0]?.date ?? `${month}-01`, shown.length);
  const say = useDayWords(words, rounds);
  const show = (next: string) => setQuery({ month: next }, { replace: true });
  const week = mondayOf(month === thisMonth ? today : `${month}-01`);
  const title = words.formats.month(`${month}-01`, today);
  const isRound = (day: MonthDay) => rounds.some(({ on }) => on === day.date);
  const days = shown.filter(
    (day) => day.isIn && (day.dates.length + day.asked.length > 0 || day.hasProtected || isRound(day)),
  );
  const turning = (
    <>
      <IconButton
        label={t`The month before`}
        icon={<ChevronLeft aria-hidden data-mirror />}
        onPress={() => show(turned(month, -1))}
      />
      <IconButton
        label={t`The month after`}
        icon={<ChevronRight aria-hidden data-mirror />}
        onPress={() => show(turned(month, 1))}
      />
      <IconButton
        label={t`New date`}
        icon={<Plus aria-hidden />}
        href={`/time/dates/new?day=${month === thisMonth ? today : `${month}-01`}`}
      />
    </>
  );
  return (
    <Screen
      title={title}
      visibility={<UnderTitle>{isWide ? turning : null}</UnderTitle>}
      views={<Views view="month" week={week} month={month} />}
      actions={isWide ? undefined : turning}
    >
      {month === thisMonth ? null : (
        <p className={styles.back}>
          <ButtonLink kind="plain" href="/time/month">
            <Trans>To this month</Trans>
          </ButtonLink>
        </p>
      )}
      <MonthTable model={model} title={title} today={today} rounds={rounds} onMonth={show} />
      <p className={`t-caption ${styles.remark}`}>
        <Trans>
          A mark for each date, hollow while it is held or asked. The line below shows how full the day is;
          hatched is busy.
        </Trans>{' '}
        {shown.some(({ dates }) => dates.some(({ fields }) => fields.night)) ? (
          <Trans>A moon is a night together.</Trans>
        ) : null}{' '}
        {shown.some(isRound) ? <Trans>A calendar with a heart is a day that comes round.</Trans> : null}
      </p>
      <div className={styles.list}>
        <Disclosure label={<Trans>As a list</Trans>}>
          {days.length === 0 ? (
            <p className="t-small">
              <Trans>Nothing in this month yet.</Trans>
            </p>
          ) : (
            <ul className={`t-small ${styles.days}`}>
              {days.map((day) => (
                <li key={day.date}>
                  <TextLink href={`/time?week=${mondayOf(day.date)}`}>{say(day)}</TextLink>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      </div>
    </Screen>
  );
}
