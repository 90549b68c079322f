// What needs me, what is next. An empty day is a good state.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  COMPASS_NOUNS,
  datesBetween,
  daysAhead,
  keepsItsHour,
  minutesOf,
  notesOf,
  type State,
  thingsOf,
  whatWaits,
  whatWasWrittenTwice,
} from '@orrery/domain';
import { CalendarCheck, Columns2, KeyRound, PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { FriendRow } from '../../tools/compass/care/friends/friend-row.tsx';
import { CheckDueRow } from '../../tools/compass/check/check-rows.tsx';
import { LookAgainRow } from '../../tools/compass/choices/look-again-row.tsx';
import { EveningRows } from '../../tools/compass/own-time/evening-rows.tsx';
import { PauseRow } from '../../tools/compass/pauses/pause-row.tsx';
import { useTalksWaiting } from '../../tools/conversations/use-talks.ts';
import { keyOfWaiting, WaitingTalkRow } from '../../tools/conversations/waiting-rows.tsx';
import { WaveRow } from '../../tools/notes/wave/wave-row.tsx';
import { usePapersWaiting } from '../../tools/papers/use-papers.ts';
import { WaitingPaperRow } from '../../tools/papers/waiting-rows.tsx';
import { DaysToday } from '../../tools/time/days/days-today.tsx';
import { WithCircles } from '../../tools/time/with-circles.tsx';
import { ToAnswerRow, useDatesToAnswer } from '../../tools/together/dates/to-answer.tsx';
import { useCircles } from '../../tools/together/use-circles.ts';
import { me } from '../../ui/appearance.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { Arc } from './arc.tsx';
import { NextDate, WaitingDate } from './date-rows.tsx';
import { Freshness, useAlarmRows } from './freshness.tsx';
import { useNewDeviceRows } from './new-devices.tsx';
import styles from './today.module.css';

const mostNext = 4;
const mostWaiting = 5;

export default function Today() {
  // what was written twice is found in what is kept, and not in what is shown
  const { state } = useOrrery();
  return (
    <WithCircles>
      <TodayOf own={state} />
    </WithCircles>
  );
}

function TodayOf({ own }: { own: State }) {
  const { t } = useLingui();
  const { state, now, isSample } = useOrrery();
  const phase = usePhase();
  const formats = useFormats();
  const days = useMemo(() => daysAhead(state, now, 7), [state, now]);
  const circles = useCircles();
  const waiting = useMemo(
    // before they are read nobody is asked what may be said there
    () => whatWaits(state, now, (space) => !circles?.isRead || circles.get(space) !== undefined),
    [state, now, circles],
  );
  const twice = useMemo(() => whatWasWrittenTwice(own).length, [own]);
  const toAnswer = useDatesToAnswer();
  const papers = usePapersWaiting();
  const talks = useTalksWaiting();
  const alarms = [...useAlarmRows(), ...useNewDeviceRows()];
  const next = useMemo(() => {
    const from = minutesOf(now);
    return datesBetween(state.time, from, from + 28 * 1440)
      .filter((date) => keepsItsHour(date) && date.fields.status === 'accepted')
      .slice(0, mostNext);
  }, [state, now]);
  const isNew = state.people.relationships.size === 0;

  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? waiting : waiting.slice(0, mostWaiting);
  // asked after the first words, be they about people or for oneself, and never before
  const hasWords =
    !isNew ||
    notesOf(state.notes).length > 0 ||
    COMPASS_NOUNS.some((noun) => thingsOf(state.compass, noun).length > 0);
  const isUnkept = !isSample && hasWords && phase.name === 'open' && !phase.kept;

  return (
    <Screen title={formats.partOfDay(now)} visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}>
      <Freshness />
      <Arc days={days} />
      <div className={styles.columns}>
        {waiting.length + toAnswer.length + papers.length + talks.length + twice + alarms.length > 0 ? (
          <section className={styles.waiting}>
            <SectionHead>
              <Trans>Waiting for you</Trans>
            </SectionHead>
            <List label={t`Waiting for you`}>
              {alarms}
              {toAnswer.map((one) => (
                <ToAnswerRow key={one.date.id} {...one} />
              ))}
              {papers.map((one) => (
                <WaitingPaperRow key={`${one.circle.id} ${one.paper.id} ${one.why}`} {...one} />
              ))}
              {talks.map((one) => (
                <WaitingTalkRow key={keyOfWaiting(one)} {...one} />
              ))}
              {shown.map((item) =>
                item.kind === 'review' ? (
                  <ListRow
                    key={item.week}
                    lead={<CalendarCheck aria-hidden />}
                    title={<Trans>Look back on the week</Trans>}
                    detail={<Trans>Ten minutes, with next week’s plan at the end</Trans>}
                    href={`/time/review?week=${item.week}`}
                  />
                ) : (
                  <WaitingDate key={item.date.id} date={item.date} ask={item.kind} />
                ),
              )}
              {twice > 0 ? (
                <ListRow
                  lead={<Columns2 aria-hidden />}
                  title={<Trans>Written on two devices at once</Trans>}
                  detail={plural(twice, { one: 'One thing to look at', other: '# things to look at' })}
                  href="/both"
                />
              ) : null}
            </List>
            {shown.length < waiting.length ? (
              <Button kind="plain" onPress={() => setWhole(true)}>
                {plural(waiting.length - shown.length, { one: 'One more', other: '# more' })}
              </Button>
            ) : null}
          </section>
        ) : null}
        {next.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>Next</Trans>
            </SectionHead>
            <List label={t`Next`}>
              {next.map((date) => (
                <NextDate key={date.id} date={date} />
              ))}
            </List>
          </section>
        ) : null}
        <DaysToday />
        {isNew && toAnswer.length + papers.length + talks.length === 0 ? (
          <Empty
            action={
              <ButtonLink kind="main" href="/begin">
                <Trans>Begin with who it is about</Trans>
              </ButtonLink>
            }
          >
            <Trans>Nothing is planned yet.</Trans>
          </Empty>
        ) : waiting.length + toAnswer.length + twice + alarms.length === 0 && next.length === 0 ? (
          <Empty
            action={
              <ButtonLink href="/time/plan">
                <Trans>Plan a week</Trans>
              </ButtonLink>
            }
          >
            <Trans>Nothing is planned, and no date waits for you.</Trans>
          </Empty>
        ) : null}
        <section>
          <SectionHead>
            <Trans>For yourself</Trans>
          </SectionHead>
          <List label={t`For yourself`}>
            <ListRow
              lead={<PenLine aria-hidden />}
              title={<Trans>How are you?</Trans>}
              detail={<Trans>One line or one tap, if you like</Trans>}
              href="/mine/write"
            />
            <EveningRows />
            <WaveRow />
            <LookAgainRow />
            <FriendRow />
            <CheckDueRow />
            <PauseRow />
          </List>
        </section>
        {isUnkept ? (
          <section>
            <SectionHead>
              <Trans>Not locked yet</Trans>
            </SectionHead>
            <List label={t`Not locked yet`}>
              <ListRow
                lead={<KeyRound aria-hidden />}
                title={<Trans>Keep this?</Trans>}
                detail={<Trans>Until there is a passphrase, whoever uses this device can open it.</Trans>}
                href="/keep"
              />
            </List>
          </section>
        ) : null}
      </div>
    </Screen>
  );
}
